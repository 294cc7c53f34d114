#include "synoptic/annotate/entities/name_features.h"

#include <algorithm>
#include <bit>
#include <string>

#include "synoptic/base/hash.h"
#include "synoptic/base/utf8.h"

// Features in the manner of Ratinov and Roth, "Design Challenges and Misconceptions in Named
// Entity Recognition" (CoNLL 2009): forms, shapes and affixes in a window of two, lists of names,
// word clusters, and how the word is written elsewhere in the text. Each is a hash of its number
// and its parts; "Rome" after "in" gives among others (0: rome), (7: in, Xx), (21: capital).
namespace synoptic {
namespace {

constexpr std::size_t kShapeBytes = 24;
constexpr std::size_t kShapeLength = 8;

std::uint64_t mix(std::uint64_t a, std::uint64_t b) {
  std::uint64_t mixed = (a ^ std::rotl(b, 27)) * 0x9E3779B97F4A7C15ull;
  return mixed ^ (mixed >> 31);
}

char class_of(char32_t c) {
  if (c < 0x80) {
    if (c >= 'a' && c <= 'z') return 'x';
    if (c >= 'A' && c <= 'Z') return 'X';
    if (c >= '0' && c <= '9') return 'd';
    return static_cast<char>(c);
  }
  return is_upper(c) ? 'X' : is_letter(c) ? 'x' : is_digit(c) ? 'd' : '*';
}

// One mark a class, runs once; a short word all in capitals keeps its length: "NATO" gives "XXXX".
std::uint64_t shape_hash(std::string_view form) {
  std::string shape;
  std::size_t capitals = 0;
  for (std::size_t at = 0; at < std::min(form.size(), kShapeBytes);) {
    const CodePoint point = decode_at(form, at);
    const char mark = class_of(point.value);
    capitals += mark == 'X' ? 1 : 0;
    if (shape.empty() || shape.back() != mark) shape += mark;
    if (shape.size() == kShapeLength) break;
    at += point.size;
  }
  if (shape == "X") shape.append(std::min<std::size_t>(capitals, 5), 'X');
  return hash64(shape);
}

// The byte where the first (or last) `letters` code points of `text` end (or begin).
std::size_t prefix_end(std::string_view text, std::size_t letters) {
  std::size_t at = 0;
  for (; letters > 0 && at < text.size(); --letters) at += decode_at(text, at).size;
  return at;
}

std::size_t suffix_begin(std::string_view text, std::size_t letters) {
  std::size_t at = text.size();
  for (; letters > 0 && at > 0; --letters) at -= decode_before(text, at).size;
  return at;
}

bool begins_with_capital(std::string_view form) { return is_upper(decode_at(form, 0).value); }

TokenFacts facts_of(const Analysis& analysis, std::size_t token) {
  const std::string_view form = analysis.form(token);
  const std::string_view folded = analysis.folded(token);
  TokenFacts facts;
  facts.word = word_hash(folded);
  facts.form = hash64(form);
  facts.shape = shape_hash(form);
  for (std::size_t i = 0; i < facts.prefixes.size(); ++i) {
    facts.prefixes[i] = hash64(folded.substr(0, prefix_end(folded, i + 3)));
  }
  for (std::size_t i = 0; i < facts.suffixes.size(); ++i) {
    facts.suffixes[i] = hash64(folded.substr(suffix_begin(folded, i + 2)));
  }
  facts.is_capitalised = begins_with_capital(form);
  return facts;
}

bool is_word(const Analysis& analysis, std::size_t token) {
  return analysis.tokens[token].kind == TokenKind::word;
}

// A heading: at least four words, of which those longer than three letters nearly all begin with
// a capital.
bool is_heading(const Analysis& analysis, const Sentence& sentence) {
  constexpr std::uint32_t kLongestHeading = 40;
  if (sentence.last - sentence.first > kLongestHeading) return false;
  std::size_t words = 0;
  std::size_t capitals = 0;
  for (std::uint32_t token = sentence.first; token < sentence.last; ++token) {
    if (!is_word(analysis, token) || analysis.form(token).size() <= 3) continue;
    ++words;
    capitals += begins_with_capital(analysis.form(token)) ? 1 : 0;
  }
  return words >= 3 && capitals * 5 >= words * 4;
}

void mark_sentences(const Analysis& analysis, std::vector<TokenFacts>& facts) {
  for (const Sentence& sentence : analysis.sentences) {
    const bool heading = is_heading(analysis, sentence);
    bool is_before_words = true;
    for (std::uint32_t token = sentence.first; token < sentence.last; ++token) {
      facts[token].is_heading = heading;
      facts[token].is_first = is_before_words;
      if (is_word(analysis, token)) is_before_words = false;
    }
  }
}

// Counts, for each word, its forms in lower case and its capitals inside sentences: an open hash
// table with a place for every token, so it never grows.
class WritingCounts {
 public:
  explicit WritingCounts(std::size_t tokens) : slots_(std::bit_ceil(tokens * 2 + 1)) {}

  struct Counts {
    std::uint64_t word = 0;
    std::uint32_t lower = 0;
    std::uint32_t capital = 0;
  };
  Counts& at(std::uint64_t word) {
    std::size_t slot = (word * 0x9E3779B97F4A7C15ull) >> 20 & (slots_.size() - 1);
    while (slots_[slot].word != 0 && slots_[slot].word != word) {
      slot = (slot + 1) & (slots_.size() - 1);
    }
    slots_[slot].word = word;
    return slots_[slot];
  }

 private:
  std::vector<Counts> slots_;
};

void mark_elsewhere(std::vector<TokenFacts>& facts) {
  WritingCounts counts(facts.size());
  for (const TokenFacts& fact : facts) {
    if (fact.is_heading) continue;
    WritingCounts::Counts& count = counts.at(fact.word);
    if (!fact.is_capitalised) ++count.lower;
    if (fact.is_capitalised && !fact.is_first) ++count.capital;
  }
  for (TokenFacts& fact : facts) {
    if (!fact.is_capitalised) continue;
    const WritingCounts::Counts& count = counts.at(fact.word);
    fact.elsewhere =
        static_cast<std::uint8_t>(std::min(count.lower, 2u) * 3 + std::min(count.capital, 2u) + 1);
  }
}

// Collects the features of one token.
class FeatureList {
 public:
  explicit FeatureList(TokenFeatures& features) : features_(features) {}

  void add(std::uint64_t part) { push(mix(number_, part)); }
  void add(std::uint64_t a, std::uint64_t b) { push(mix(mix(number_, a), b)); }
  void add(std::uint64_t a, std::uint64_t b, std::uint64_t c) {
    push(mix(mix(mix(number_, a), b), c));
  }
  // A feature that does not hold here keeps its number.
  void skip() { ++number_; }
  void add_if(std::uint64_t part) {
    if (part != 0) return add(part);
    skip();
  }

 private:
  void push(std::uint64_t feature) {
    if (used_ < features_.size()) features_[used_++] = feature;
    ++number_;
  }

  TokenFeatures& features_;
  std::size_t used_ = 0;
  std::uint64_t number_ = 1;
};

std::uint64_t marks_of(const TokenFacts& facts) {
  return (std::uint64_t{facts.lists.within} << 32) | facts.lists.alone;
}

std::uint64_t flags_of(const TokenFacts& facts) {
  return (facts.is_capitalised ? 1u : 0u) | (facts.is_first ? 2u : 0u) |
         (facts.is_heading ? 4u : 0u);
}

void add_words(FeatureList& list, const TokenFacts& here, const TokenFacts& before,
               const TokenFacts& after) {
  list.add(here.word);
  list.add(before.word);
  list.add(after.word);
  list.add(here.form, flags_of(here));
  list.add(before.word, here.word);
  list.add(here.word, after.word);
  list.add(before.word, here.shape);
  list.add(here.shape, after.word);
  list.add(before.word, after.word, here.shape);
}

void add_shapes(FeatureList& list, const TokenFacts& here, const TokenFacts& before,
                const TokenFacts& after) {
  list.add(here.shape, flags_of(here));
  list.add(before.shape, here.shape);
  list.add(here.shape, after.shape);
  list.add(before.shape, here.shape, after.shape);
  for (const std::uint64_t prefix : here.prefixes) list.add(prefix);
  for (const std::uint64_t suffix : here.suffixes) list.add(suffix, here.is_capitalised);
  list.add(here.elsewhere, flags_of(here));
  list.add(here.elsewhere, before.shape, after.shape);
}

void add_lists(FeatureList& list, const TokenFacts& here, const TokenFacts& before,
               const TokenFacts& after) {
  list.add(marks_of(here), here.is_capitalised);
  list.add(marks_of(before), here.shape);
  list.add(marks_of(after), here.shape);
  list.add(marks_of(before), marks_of(here));
  list.add(marks_of(here), marks_of(after));
  list.add(marks_of(here), here.shape, flags_of(here));
}

void add_clusters(FeatureList& list, const TokenFacts& here, const TokenFacts& before,
                  const TokenFacts& after) {
  for (const TokenFacts* fact : {&here, &before, &after}) {
    list.add_if(fact->clusters.coarse_use);
    list.add_if(fact->clusters.fine_use);
    list.add_if(fact->clusters.coarse_sense);
    list.add_if(fact->clusters.fine_sense);
  }
  list.add(before.clusters.coarse_use, here.shape);
  list.add(after.clusters.coarse_use, here.shape);
  list.add(before.clusters.coarse_use, here.clusters.coarse_use);
  list.add(here.clusters.coarse_use, after.clusters.coarse_use);
  list.add(before.clusters.coarse_use, here.shape, after.clusters.coarse_use);
  list.add(here.clusters.fine_sense, here.shape);
  list.add(before.clusters.fine_sense, here.shape);
  list.add(after.clusters.fine_sense, here.shape);
  list.add(before.clusters.coarse_sense, here.clusters.coarse_sense, here.shape);
  list.add(here.clusters.coarse_sense, after.clusters.coarse_sense, here.shape);
}

WordClusters find_clusters(const TokenFacts& facts, const SlotTable& clusters) {
  const std::uint32_t folded = clusters.find(facts.word);
  const std::uint32_t written = facts.form == facts.word ? folded : clusters.find(facts.form);
  constexpr std::uint32_t kUses = (1u << kUseBits) - 1;
  const std::uint32_t use = (written & kUses) != 0 ? written : folded;
  return {.coarse_use = use & 63,
          .fine_use = use >> 6 & 511,
          .coarse_sense = folded >> kUseBits & 127,
          .fine_sense = folded >> (kUseBits + 7)};
}

// What stands before and behind a sentence.
TokenFacts border_facts() {
  TokenFacts facts;
  facts.word = facts.form = facts.shape = 1;
  return facts;
}

}  // namespace

std::vector<TokenFacts> gather_facts(const Analysis& analysis, const SlotTable& phrases,
                                     const SlotTable& clusters) {
  std::vector<TokenFacts> facts;
  std::vector<std::uint64_t> words;
  facts.reserve(analysis.tokens.size());
  words.reserve(analysis.tokens.size());
  for (std::size_t token = 0; token < analysis.tokens.size(); ++token) {
    facts.push_back(facts_of(analysis, token));
    words.push_back(facts.back().word);
    facts.back().clusters = find_clusters(facts.back(), clusters);
  }
  const std::vector<ListMarks> marks = mark_listed_names(analysis, words, phrases);
  for (std::size_t token = 0; token < facts.size(); ++token) facts[token].lists = marks[token];
  mark_sentences(analysis, facts);
  mark_elsewhere(facts);
  return facts;
}

TokenFeatures features_of(const std::vector<TokenFacts>& facts, std::size_t first, std::size_t last,
                          std::size_t at) {
  static const TokenFacts kBorder = border_facts();
  const auto fact = [&](std::size_t token) -> const TokenFacts& {
    return token >= first && token < last ? facts[token] : kBorder;  // below 0 wraps past last
  };
  TokenFeatures features{};
  FeatureList list(features);
  const TokenFacts& here = fact(at);
  const TokenFacts& before = fact(at - 1);
  const TokenFacts& after = fact(at + 1);
  add_words(list, here, before, after);
  add_shapes(list, here, before, after);
  add_lists(list, here, before, after);
  add_clusters(list, here, before, after);
  const TokenFacts& second_before = fact(at - 2);
  const TokenFacts& second_after = fact(at + 2);
  list.add(second_before.word);
  list.add(second_after.word);
  list.add(second_before.word, before.word, here.is_capitalised);
  list.add(after.word, second_after.word, here.is_capitalised);
  list.add(second_before.shape, before.shape, here.shape);
  list.add(here.shape, after.shape, second_after.shape);
  return features;
}

}  // namespace synoptic
