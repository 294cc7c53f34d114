#include "synoptic/annotate/statements/phrases.h"

#include <algorithm>
#include <array>
#include <string_view>

// Backwards from the verb: a run of words that can stand in one phrase; a preposition before it
// and a noun before that go on ("the head | of | the union"), a preposition with nothing before
// does not ("In Oslo the union said": "the union"). A comma just before the verb closes an
// apposition or relative clause, whose noun stands before the comma that opens it.

namespace synoptic {
namespace {

constexpr std::size_t kMaxPhrase = 24;
constexpr std::size_t kMaxApposition = 30;
constexpr std::size_t kMaxAdjunct = 16;

bool is_core(WordClass cls) {
  return is_in(cls, {WordClass::noun, WordClass::name, WordClass::adjective, WordClass::number,
                     WordClass::genitive, WordClass::determiner, WordClass::mark});
}

bool is_head(WordClass cls) {
  return is_in(cls, {WordClass::noun, WordClass::name, WordClass::number, WordClass::pronoun});
}

// The begin of the run of phrase words that ends before `end`.
std::size_t run_begin(const Passage& passage, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0 && end - begin < kMaxPhrase) {
    const WordClass cls = passage.units[begin - 1].cls;
    if (!is_core(cls)) break;
    const bool closes_words =
        cls == WordClass::mark && begin >= 2 &&
        is_in(passage.units[begin - 2].cls, {WordClass::comma, WordClass::stop});
    if (closes_words) break;
    --begin;
    const bool opens =
        cls == WordClass::determiner && !passage.is(begin - 1, WordClass::determiner);
    if (opens) break;
  }
  return begin;
}

// One phrase without apposition, prepositions included.
UnitRange plain_phrase_before(const Passage& passage, std::size_t end) {
  if (end == 0) return {};
  const WordClass last = passage.units[end - 1].cls;
  if (last == WordClass::pronoun || last == WordClass::relative) return {end - 1, end};
  std::size_t begin = run_begin(passage, end);
  if (begin == end) return {};
  while (begin >= 2 && end - begin < kMaxPhrase) {
    const WordClass link = passage.units[begin - 1].cls;
    const WordClass before = passage.units[begin - 2].cls;
    const bool hangs = link == WordClass::preposition && is_head(before) &&
                       (before != WordClass::number || passage.folded(begin - 1) == "of");
    const bool is_pair =
        link == WordClass::coordinator && passage.folded(begin - 1) == "and" && is_head(before);
    if (!hangs && !is_pair) break;
    const std::size_t longer =
        before == WordClass::pronoun ? begin - 2 : run_begin(passage, begin - 1);
    if (longer == begin - 1) break;
    begin = longer;
  }
  return {begin, end};
}

// The comma that opens what the comma before `end` closes.
std::size_t opening_comma(const Passage& passage, std::size_t end) {
  const std::size_t limit = end > kMaxApposition ? end - kMaxApposition : 0;
  for (std::size_t unit = end - 1; unit > limit; --unit) {
    const WordClass cls = passage.units[unit - 1].cls;
    if (cls == WordClass::comma) return unit - 1;
    if (is_in(cls, {WordClass::semicolon, WordClass::colon, WordClass::quotation})) break;
  }
  return kNone;
}

// "over 50 countries – led by one – (have said)": the phrase before the first of two dashes.
UnitRange phrase_before_aside(const Passage& passage, std::size_t dash) {
  const std::size_t limit = dash > kMaxApposition ? dash - kMaxApposition : 0;
  for (std::size_t unit = dash; unit-- > limit;) {
    if (!passage.is(unit, WordClass::dash)) continue;
    const UnitRange phrase = plain_phrase_before(passage, unit);
    return phrase.empty() ? phrase : UnitRange{phrase.begin, dash};
  }
  return {};
}

// What an apposition, an age or a relative clause begins with.
bool begins_apposition(const Passage& passage, std::size_t unit) {
  if (unit >= passage.units.size()) return false;
  return is_in(passage.units[unit].cls,
               {WordClass::determiner, WordClass::relative, WordClass::number, WordClass::noun,
                WordClass::name, WordClass::genitive, WordClass::adjective}) ||
         passage.folded(unit).ends_with("ing");
}

// "after the talks", "before the vote", but not "after they left": how many units it takes, or 0.
std::size_t occasion_size(const Passage& passage, std::size_t unit) {
  constexpr std::array<std::string_view, 3> kLinks = {"after", "before", "since"};
  if (!is_one_of(passage.folded(unit), kLinks) || !begins_phrase(passage, unit + 1)) return 0;
  const std::size_t end = phrase_end(passage, unit + 1, true);
  const bool is_clause =
      end < passage.units.size() &&
      is_in(passage.units[end].cls, {WordClass::verb, WordClass::auxiliary, WordClass::adverb});
  return is_clause || passage.is(unit + 1, WordClass::pronoun) ? 0 : end - unit;
}

}  // namespace

UnitRange phrase_before(const Passage& passage, std::size_t end) {
  while (end > 0 && passage.is(end - 1, WordClass::time)) --end;
  if (end >= 3 && time_phrase_size(passage, end - 2) == 2) end -= 2;  // "Tamm last week (said)"
  if (end == 0) return {};
  if (passage.is(end - 1, WordClass::close)) {
    std::size_t open = end - 1;
    while (open > 0 && end - open < kMaxPhrase && !passage.is(open, WordClass::open)) --open;
    const UnitRange phrase = plain_phrase_before(passage, open);
    return phrase.empty() ? UnitRange{} : UnitRange{phrase.begin, end};
  }
  if (passage.is(end - 1, WordClass::dash)) return phrase_before_aside(passage, end - 1);
  if (!passage.is(end - 1, WordClass::comma)) return plain_phrase_before(passage, end);
  std::size_t comma = opening_comma(passage, end - 1);
  for (int tries = 0; tries < 2 && comma != kNone; ++tries) {
    if (!begins_apposition(passage, comma + 1)) return {};
    const UnitRange phrase = plain_phrase_before(passage, comma);
    if (!phrase.empty()) return {phrase.begin, end - 1};
    comma = opening_comma(passage, comma);
  }
  return {};
}

bool begins_phrase(const Passage& passage, std::size_t unit) {
  if (unit >= passage.units.size()) return false;
  return is_core(passage.units[unit].cls) || passage.units[unit].cls == WordClass::pronoun;
}

std::size_t phrase_end(const Passage& passage, std::size_t unit, bool with_prepositions) {
  if (passage.is(unit, WordClass::pronoun)) return unit + 1;
  std::size_t end = unit;
  while (end < passage.units.size() && end - unit < kMaxPhrase) {
    const WordClass cls = passage.units[end].cls;
    if (is_core(cls)) {
      ++end;
      continue;
    }
    const bool is_odd = end > unit && is_in(cls, {WordClass::adverb, WordClass::other}) &&
                        passage.is(end + 1, WordClass::name);
    const bool goes_on = with_prepositions && end > unit &&
                         (cls == WordClass::preposition || is_odd) &&
                         end + 1 < passage.units.size() && is_core(passage.units[end + 1].cls);
    if (!goes_on) break;
    ++end;
  }
  return end;
}

std::size_t time_phrase_size(const Passage& passage, std::size_t unit) {
  constexpr std::array<std::string_view, 9> kWhich = {"earlier", "last", "late", "next", "past",
                                                      "same",    "that", "the",  "this"};
  constexpr std::array<std::string_view, 15> kWhat = {
      "afternoon", "century", "day",     "evening", "fall",  "month",  "morning", "night",
      "spring",    "summer",  "weekend", "week",    "weeks", "winter", "year"};
  constexpr std::array<std::string_view, 4> kParts = {"afternoon", "evening", "morning", "night"};
  if (passage.is(unit, WordClass::time) && is_one_of(passage.folded(unit + 1), kParts)) {
    const bool is_local = passage.folded(unit + 2) == "local" && passage.folded(unit + 3) == "time";
    return is_local ? 4 : 2;
  }
  std::size_t at = unit;
  while (at < unit + 3 && is_one_of(passage.folded(at), kWhich)) ++at;
  const bool is_time = at > unit && is_one_of(passage.folded(at), kWhat);
  const bool owns_next = passage.folded(at + 1) == "'s";  // "last week's attack"
  return is_time && !owns_next ? at + 1 - unit : 0;
}

std::size_t skip_adjuncts(const Passage& passage, std::size_t unit) {
  const std::size_t size = passage.units.size();
  std::size_t at = unit;
  while (at < size && at - unit < kMaxAdjunct) {
    const WordClass cls = passage.units[at].cls;
    if (const std::size_t time = time_phrase_size(passage, at)) {
      at += time;
      continue;
    }
    if (is_in(cls, {WordClass::adverb, WordClass::time})) {
      ++at;
      continue;
    }
    if (const std::size_t occasion = occasion_size(passage, at)) {
      at += occasion;
      continue;
    }
    const bool hangs = is_in(cls, {WordClass::preposition, WordClass::to});
    if (hangs && passage.is(at + 1, WordClass::time)) {
      const bool owns = passage.folded(at + 2) == "'s";            // "at Monday's hearing"
      const std::size_t part = time_phrase_size(passage, at + 1);  // "on Monday night"
      at = owns ? phrase_end(passage, at + 2, true) : at + 1 + std::max<std::size_t>(part, 1);
      continue;
    }
    if (!hangs || !begins_phrase(passage, at + 1)) break;
    at = phrase_end(passage, at + 1, true);
  }
  return at;
}

}  // namespace synoptic
