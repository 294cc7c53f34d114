#include "synoptic/annotate/entities/name_lists.h"

#include <array>
#include <string>

#include "synoptic/base/hash.h"
#include "synoptic/base/table.h"
#include "synoptic/base/utf8.h"
#include "synoptic/text/tokenize.h"

// Names of several words are found by hashes of their beginnings: the table holds "organization",
// "organization of", "organization of american" as phrases that go on, and "organization of
// american states" as one of the list of bodies; a search stops at the first beginning that the
// table does not know.
namespace synoptic {
namespace {

struct Source {
  std::string_view table;
  std::string_view kind;  // the value of the column "kind" that means the list; empty for all
  NameList list;
};

constexpr std::array kSources = {
    Source{"entities/countries.tsv", "name", NameList::country},
    Source{"entities/countries.tsv", "part", NameList::country},
    Source{"entities/countries.tsv", "demonym", NameList::demonym},
    Source{"entities/countries.tsv", "capital", NameList::capital},
    Source{"entities/countries.tsv", "government", NameList::government},
    Source{"entities/peoples.tsv", "", NameList::people},
    Source{"entities/places.tsv", "town", NameList::town},
    Source{"entities/places.tsv", "region", NameList::region},
    Source{"entities/personal_names.tsv", "f", NameList::forename},
    Source{"entities/personal_names.tsv", "s", NameList::surname},
    Source{"entities/personal_names.tsv", "fs", NameList::forename},
    Source{"entities/personal_names.tsv", "fs", NameList::surname},
    Source{"entities/organisations.tsv", "agency", NameList::agency},
    Source{"entities/organisations.tsv", "media", NameList::media},
    Source{"entities/organisations.tsv", "body", NameList::body},
    Source{"entities/organisations.tsv", "company", NameList::company},
    Source{"entities/organisations.tsv", "force", NameList::force},
    Source{"entities/political_parties.tsv", "", NameList::party},
    Source{"entities/titles.tsv", "", NameList::title},
    Source{"entities/things.tsv", "", NameList::thing},
};

void add_phrase(std::string_view name, NameList list,
                const std::function<void(std::uint64_t, std::uint32_t)>& add) {
  std::vector<Token> tokens;
  find_tokens(name, {0, static_cast<std::uint32_t>(name.size())}, tokens);
  if (tokens.empty() || tokens.size() > kMaxPhraseWords) return;
  std::uint64_t phrase = kNoPhrase;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    phrase = extend_phrase(phrase, word_hash(fold(slice(name, tokens[i].span))));
    add(phrase, i + 1 < tokens.size() ? kPhraseGoesOn : bit(list));
  }
}

bool begins_with_capital(std::string_view form) {
  return !form.empty() &&
         (is_upper(decode_at(form, 0).value) || is_digit(decode_at(form, 0).value));
}

// What may be written without a capital: "president", "dpa".
constexpr std::uint32_t kLowerCaseLists = bit(NameList::title) | bit(NameList::agency);

struct Match {
  std::size_t end = 0;
  std::uint32_t lists = 0;
};

Match longest_match(const std::vector<std::uint64_t>& words, std::size_t begin,
                    const SlotTable& phrases) {
  Match best{.end = begin, .lists = 0};
  std::uint64_t phrase = kNoPhrase;
  const std::size_t stop = std::min(words.size(), begin + kMaxPhraseWords);
  for (std::size_t at = begin; at < stop; ++at) {
    phrase = extend_phrase(phrase, words[at]);
    const std::uint32_t value = phrases.find(phrase);
    if ((value & ~kPhraseGoesOn) != 0) best = {.end = at + 1, .lists = value & ~kPhraseGoesOn};
    if ((value & kPhraseGoesOn) == 0) break;
  }
  return best;
}

}  // namespace

std::uint64_t word_hash(std::string_view folded) { return hash64(folded); }

std::uint64_t extend_phrase(std::uint64_t phrase, std::uint64_t word) {
  std::uint64_t mixed = (phrase * 0x9E3779B97F4A7C15ull) ^ word;
  mixed ^= mixed >> 29;
  mixed *= 0xBF58476D1CE4E5B9ull;
  return mixed ^ (mixed >> 32);
}

std::vector<ListMarks> mark_listed_names(const Analysis& analysis,
                                         const std::vector<std::uint64_t>& words,
                                         const SlotTable& phrases) {
  std::vector<ListMarks> marks(words.size());
  for (std::size_t at = 0; at < words.size();) {
    Match match = longest_match(words, at, phrases);
    if (!begins_with_capital(analysis.form(at))) match.lists &= kLowerCaseLists;
    if (match.lists == 0) match.end = at;
    const bool is_alone = match.end == at + 1;
    marks[at].words = static_cast<std::uint8_t>(match.end - at);
    for (std::size_t i = at; i < match.end; ++i) {
      (is_alone ? marks[i].alone : marks[i].within) |= match.lists;
    }
    at = std::max(match.end, at + 1);
  }
  return marks;
}

void for_each_listed_phrase(const std::function<void(std::uint64_t, std::uint32_t)>& add) {
  for (const Source& source : kSources) {
    const Table table = Table::embedded(source.table);
    const bool has_acronyms = source.table == "entities/organisations.tsv" ||
                              source.table == "entities/political_parties.tsv";
    for (std::size_t row = 0; row < table.size(); ++row) {
      if (!source.kind.empty() && table.at(row, "kind") != source.kind) continue;
      add_phrase(table.at(row, "name"), source.list, add);
      if (!has_acronyms || table.at(row, "acronym").empty()) continue;
      add_phrase(table.at(row, "acronym"), NameList::acronym, add);
      add_phrase(table.at(row, "acronym"), source.list, add);
    }
  }
}

std::uint64_t tables_digest() {
  std::uint64_t digest = 0;
  for_each_listed_phrase([&](std::uint64_t hash, std::uint32_t value) {
    digest = extend_phrase(digest, hash ^ value);
  });
  return digest;
}

}  // namespace synoptic
