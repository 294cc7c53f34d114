#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "synoptic/annotate/entities/slot_table.h"
#include "synoptic/base/span.h"
#include "synoptic/text/analysis.h"

namespace synoptic {

// The lists of data/entities/ that a name may stand in; one bit each.
enum class NameList : std::uint32_t {
  country = 1 << 0,
  demonym = 1 << 1,
  capital = 1 << 2,
  government = 1 << 3,
  people = 1 << 4,
  town = 1 << 5,
  region = 1 << 6,
  forename = 1 << 7,
  surname = 1 << 8,
  agency = 1 << 9,
  media = 1 << 10,
  body = 1 << 11,
  company = 1 << 12,
  force = 1 << 13,
  party = 1 << 14,
  acronym = 1 << 15,
  title = 1 << 16,  // "President", "Mr", "Gen."
  thing = 1 << 17,  // "Cold War", "Medicare": no party
};
constexpr std::uint32_t bit(NameList list) { return static_cast<std::uint32_t>(list); }

// A value of the table of phrases besides the lists: some longer phrase begins with these words.
constexpr std::uint32_t kPhraseGoesOn = 1u << 31;

// The hash of one folded word, and of a phrase with one word more.
std::uint64_t word_hash(std::string_view folded);
std::uint64_t extend_phrase(std::uint64_t phrase, std::uint64_t word);

constexpr std::uint64_t kNoPhrase = 0;
constexpr std::size_t kMaxPhraseWords = 8;

// What the lists say of one token.
struct ListMarks {
  std::uint32_t alone = 0;   // lists that hold the token as a whole name
  std::uint32_t within = 0;  // lists that hold a longer name of which it is part
  std::uint8_t words = 0;    // how many words the listed name has that begins here; 0 if none does
};

// Marks each token with the lists that hold it. From left to right the longest listed name wins
// and what it covers is passed over. Only names whose first word is written with a capital count,
// titles and agencies ("dpa") apart. `words` has the word_hash of each token. Linear: at most
// kMaxPhraseWords look-ups a token.
std::vector<ListMarks> mark_listed_names(const Analysis& analysis,
                                         const std::vector<std::uint64_t>& words,
                                         const SlotTable& phrases);

// Calls `add` with the hash and the value (NameList bits, kPhraseGoesOn) of each phrase of the
// tables of data/entities/ and of each of its beginnings: what the table of phrases is made of.
void for_each_listed_phrase(const std::function<void(std::uint64_t, std::uint32_t)>& add);

// Changes when one of those phrases does: a model keeps the digest of the phrases it was made with.
std::uint64_t tables_digest();

}  // namespace synoptic
