#include "synoptic/annotate/statements/sources.h"

#include <algorithm>

#include "synoptic/annotate/statements/phrases.h"
#include "synoptic/text/syntax.h"

namespace synoptic {
namespace {

constexpr std::size_t kMaxApposition = 30;
constexpr std::size_t kMaxLookBack = 60;

bool is_in(WordClass cls, std::initializer_list<WordClass> classes) {
  return std::find(classes.begin(), classes.end(), cls) != classes.end();
}

bool begins_apposition(const Passage& passage, std::size_t unit) {
  return unit < passage.units.size() && !passage.folded(unit).ends_with("ing") &&
         is_in(passage.units[unit].cls, {WordClass::determiner, WordClass::number, WordClass::noun,
                                         WordClass::name, WordClass::adjective});
}

// "(R-Ohio)"
std::size_t bracket_end(const Passage& passage, std::size_t unit) {
  constexpr std::size_t kMaxBracket = 10;
  if (!passage.is(unit, WordClass::open)) return unit;
  std::size_t end = unit;
  while (end < passage.units.size() && end < unit + kMaxBracket) {
    if (passage.is(end++, WordClass::close)) return end;
  }
  return unit;
}

std::size_t apposition_end(const Passage& passage, std::size_t comma) {
  const std::size_t limit = std::min(passage.units.size(), comma + kMaxApposition);
  std::size_t unit = comma + 1;
  while (unit < limit &&
         !is_in(passage.units[unit].cls,
                {WordClass::comma, WordClass::stop, WordClass::quotation, WordClass::semicolon})) {
    ++unit;
  }
  return unit;
}

}  // namespace

Source SourceFinder::find(const VerbGroup& group) {
  Source source;
  if (group.is_finite()) source.units = phrase_before(passage_, group.units.begin);
  if (source.units.empty()) {
    source.units = inherited(group.units.begin);
    source.is_inherited = true;
  }
  if (!source.units.empty()) last_ = source.units;
  return source;
}

UnitRange SourceFinder::inherited(std::size_t unit) const {
  if (!last_.empty()) return last_;
  const std::size_t limit = unit > kMaxLookBack ? unit - kMaxLookBack : 0;
  UnitRange found;
  for (std::size_t at = unit; at > limit; --at) {
    const bool is_verb = is_in(passage_.units[at - 1].cls, {WordClass::verb, WordClass::auxiliary});
    if (!is_verb) continue;
    const UnitRange phrase = phrase_before(passage_, at - 1);
    if (!phrase.empty() && !passage_.is(phrase.begin, WordClass::relative)) found = phrase;
  }
  return found;
}

UnitRange SourceFinder::behind(const VerbGroup& group) const {
  const std::size_t begin = group.units.end;
  if (!begins_phrase(passage_, begin)) return {};
  std::size_t end = phrase_end(passage_, begin, true);
  while (end > begin && passage_.is(end - 1, WordClass::time)) --end;
  if (end == begin) return {};
  end = bracket_end(passage_, end);
  for (int more = 0; more < 3 && passage_.is(end, WordClass::comma); ++more) {
    if (!begins_apposition(passage_, end + 1)) break;
    end = apposition_end(passage_, end);
  }
  return {begin, end};
}

UnitRange owner_of(const Passage& passage, std::size_t noun) {
  std::size_t unit = noun;
  while (unit > 0 && is_in(passage.units[unit - 1].cls, {WordClass::adjective, WordClass::adverb,
                                                         WordClass::number, WordClass::noun})) {
    --unit;
  }
  if (unit == 0 || !passage.is(unit - 1, WordClass::genitive)) return {};
  if (passage.folded(unit - 1) != "'s") return {unit - 1, unit};
  const UnitRange phrase = phrase_before(passage, unit - 1);
  return phrase;
}

}  // namespace synoptic
