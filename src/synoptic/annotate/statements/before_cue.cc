#include "synoptic/annotate/statements/before_cue.h"

#include <algorithm>

#include "synoptic/annotate/statements/phrases.h"

namespace synoptic {
namespace {

constexpr std::size_t kLongestClause = 60;  // units asked for its verb

std::size_t reach_of(UnitRange clause) {
  return std::min(clause.end, clause.begin + kLongestClause);
}

}  // namespace

std::size_t end_at_comma(const Passage& passage, std::size_t unit) {
  if (unit > 0 && passage.is(unit - 1, WordClass::comma)) return unit - 1;
  if (unit > 1 && passage.is(unit - 1, WordClass::mark) && passage.is(unit - 2, WordClass::comma)) {
    return unit;
  }
  if (unit > 0 && passage.is(unit - 1, WordClass::dash)) return unit - 1;
  return kNone;
}

std::size_t quotation_before(const Passage& passage, std::size_t unit) {
  if (unit > 0 && passage.is(unit - 1, WordClass::comma)) --unit;
  if (unit > 0 && passage.is(unit - 1, WordClass::quotation)) return unit - 1;
  return kNone;
}

UnitRange content_with(const Passage& passage, std::size_t last_end, std::size_t quotation) {
  std::size_t begin = quotation;
  while (begin >= 2 && passage.is(begin - 2, WordClass::quotation) &&
         is_in(passage.units[begin - 1].cls, {WordClass::coordinator, WordClass::dash})) {
    begin -= 2;
  }
  const bool leads_up =
      begin > 0 && !is_in(passage.units[begin - 1].cls,
                          {WordClass::comma, WordClass::colon, WordClass::dash, WordClass::stop,
                           WordClass::coordinator, WordClass::quotation});
  if (leads_up && last_end <= begin) begin = last_end;
  return {begin, quotation + 1};
}

UnitRange clause_before(const Reading& reading, std::size_t last_end, std::size_t end) {
  std::size_t begin = std::min(end, last_end);
  while (begin < end && reading.passage.is(begin, WordClass::comma)) ++begin;
  if (begin < end && goes_on_with_verb(reading, begin)) begin = reading.passage.first;
  return {begin, end};
}

bool goes_on_with_verb(const Reading& reading, std::size_t unit) {
  const Passage& passage = reading.passage;
  while (passage.is(unit, WordClass::adverb)) ++unit;
  return unit < passage.units.size() &&
         (passage.is(unit, WordClass::auxiliary) || is_finite(reading, unit));
}

std::size_t skip_quoted_adjuncts(const Passage& passage, std::size_t unit) {
  constexpr std::size_t kLongest = 30;
  unit = skip_adjuncts(passage, unit);
  if (!passage.is(unit, WordClass::subordinator) || passage.folded(unit) == "if") return unit;
  const std::size_t limit = std::min(passage.units.size(), unit + kLongest);
  while (unit < limit &&
         !is_in(passage.units[unit].cls,
                {WordClass::comma, WordClass::stop, WordClass::quotation, WordClass::colon})) {
    ++unit;
  }
  return unit;
}

bool closes_sentence(const Passage& passage, std::size_t unit) {
  return unit >= passage.units.size() ||
         is_in(passage.units[unit].cls, {WordClass::stop, WordClass::comma});
}

bool has_own_verb(const Reading& reading, UnitRange clause) {
  if (!reading.analysis.is_tagged) return true;
  const Passage& passage = reading.passage;
  int verbs = 0;
  for (std::size_t unit = clause.begin; unit < reach_of(clause); ++unit) {
    if (passage.is(unit, WordClass::quotation) || passage.units[unit].is_quoted) return true;
    if (passage.is(unit, WordClass::relative)) --verbs;
    if (is_finite(reading, unit)) ++verbs;
  }
  return verbs > 0;
}

bool is_sentence(const Reading& reading, UnitRange clause) {
  if (clause.empty() || !begins_phrase(reading.passage, clause.begin)) return false;
  for (std::size_t unit = clause.begin; unit < reach_of(clause); ++unit) {
    if (is_finite(reading, unit)) return true;
  }
  return false;
}

bool is_subordinate(const Reading& reading, UnitRange clause) {
  if (!reading.passage.is(clause.begin, WordClass::subordinator)) return false;
  for (std::size_t unit = clause.begin; unit < reach_of(clause); ++unit) {
    if (reading.passage.is(unit, WordClass::comma)) return false;
  }
  return true;
}

}  // namespace synoptic
