#include "synoptic/annotate/statements/sources.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "synoptic/annotate/statements/phrases.h"
#include "synoptic/base/utf8.h"
#include "synoptic/text/syntax.h"

namespace synoptic {
namespace {

constexpr std::size_t kMaxApposition = 30;
constexpr std::size_t kMaxLookBack = 60;

bool begins_apposition(const Passage& passage, std::size_t unit) {
  if (unit >= passage.units.size()) return false;
  const std::string_view word = passage.folded(unit);
  if (word == "of" || word == "then" || word == "now") return true;  // ", of Oslo", ", then mayor"
  if (word.ends_with("ing")) return word == "managing" || word == "acting";
  return is_in(passage.units[unit].cls,
               {WordClass::determiner, WordClass::genitive, WordClass::number, WordClass::noun,
                WordClass::name, WordClass::adjective, WordClass::relative});
}

// "(wrote) Liis Tamm | May 3", "the minister | Monday": the end of the phrase without its day.
std::size_t before_date(const Passage& passage, std::size_t begin, std::size_t end) {
  constexpr std::array<std::string_view, 12> kMonths = {
      "april", "august", "december", "february", "january", "july",
      "june",  "march",  "may",      "november", "october", "september"};
  if (end >= begin + 3 && passage.is(end - 1, WordClass::number) &&
      is_one_of(passage.folded(end - 2), kMonths)) {
    end -= 2;
  }
  while (end > begin && passage.is(end - 1, WordClass::time)) --end;
  if (end > begin && passage.is(end - 1, WordClass::preposition)) --end;  // "on"
  return end;
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

WordClass class_at(const Passage& passage, std::size_t unit) {
  return unit < passage.units.size() ? passage.units[unit].cls : WordClass::other;
}

// A pronoun that takes no words of its own: what stands before it belongs to another phrase.
bool is_personal(std::string_view word) {
  constexpr std::array<std::string_view, 6> kPronouns = {"he", "i", "it", "she", "they", "we"};
  return is_one_of(word, kPronouns);
}

// "a person close | to the talks", "Liis Tamm | and Ana Ruiz": the end of what is joined.
std::size_t joined_end(const Passage& passage, std::size_t end) {
  const bool hangs = passage.is(end, WordClass::to) &&
                     is_in(class_at(passage, end + 1),
                           {WordClass::determiner, WordClass::genitive, WordClass::name});
  const bool is_pair = passage.folded(end) == "and" && begins_phrase(passage, end + 1);
  if (!hangs && !is_pair) return end;
  const std::size_t longer = phrase_end(passage, end + 1, true);
  const bool is_clause = is_in(class_at(passage, longer), {WordClass::verb, WordClass::auxiliary});
  return is_clause ? end : longer;
}

std::size_t apposition_end(const Passage& passage, std::size_t comma) {
  const std::size_t limit = std::min(passage.units.size(), comma + kMaxApposition);
  std::size_t unit = comma + 1;
  while (unit < limit &&
         !is_in(passage.units[unit].cls, {WordClass::comma, WordClass::stop, WordClass::quotation,
                                          WordClass::semicolon, WordClass::colon})) {
    ++unit;
  }
  return unit;
}

}  // namespace

Source SourceFinder::find(const VerbGroup& group) {
  Source source;
  const TokenIndex verb = passage_.units[group.verb].tokens.first;
  const TokenIndex own = reading_.tree.own_subject(verb);
  source.units = parsed(group, own);
  if (source.units.empty() && group.is_finite()) {
    source.units = phrase_before(passage_, group.units.begin);
  }
  if (source.units.empty()) {
    source.is_inherited = true;
    source.units = following(group, verb);
    if (source.units.empty()) source.units = taken_over(group, verb);
  }
  if (!source.is_inherited) source.units = behind_fronted(source.units);
  source.units.begin = std::max(source.units.begin, std::min(passage_.first, source.units.end));
  if (!source.units.empty()) last_ = source.units;
  return source;
}

// "At the end of the visit | President Tamm (wrote)": what a preposition opens is no subject, so a
// name at its end, with the titles before it, stands alone.
UnitRange SourceFinder::behind_fronted(UnitRange phrase) const {
  const bool is_opened =
      phrase.begin > 0 && is_in(passage_.units[phrase.begin - 1].cls,
                                {WordClass::preposition, WordClass::subordinator});
  if (!is_opened) return phrase;
  const bool is_fronted = phrase.begin == 1 || passage_.is(phrase.begin - 2, WordClass::comma);
  if (!is_fronted) return phrase;
  const auto is_capital = [&](std::size_t unit) {
    const Span span = passage_.units[unit].span;
    return is_upper(decode_at(reading_.analysis.text, span.begin).value);
  };
  std::size_t begin = phrase.end;
  while (begin > phrase.begin && is_capital(begin - 1)) --begin;
  const bool names_one = begin < phrase.end && begin > phrase.begin &&
                         is_in(passage_.units[begin - 1].cls, {WordClass::noun, WordClass::time});
  return names_one ? UnitRange{begin, phrase.end} : phrase;
}

// "Citing", "By citing", "In addition to citing": nothing but a preposition's phrase before.
bool SourceFinder::opens_sentence(std::size_t unit) const {
  constexpr std::size_t kLongest = 6;
  if (unit <= 1) return true;
  const bool is_phrase = passage_.is(0, WordClass::preposition) && unit <= kLongest;
  return is_phrase && !passage_.is(unit - 1, WordClass::comma) &&
         phrase_end(passage_, 1, true) >= unit - 1;
}

// "Citing the weather, | Ruiz | left": the subject behind a participle that opens the sentence.
UnitRange SourceFinder::following(const VerbGroup& group, TokenIndex verb) const {
  if (!group.is_gerund || !opens_sentence(group.units.begin)) return {};
  const TokenIndex subject = reading_.tree.subject(verb);
  if (subject == kNoToken) return {};
  const std::size_t begin = unit_of(passage_, reading_.tree.extent(subject).first);
  if (begin == kNone || begin <= group.verb || !begins_phrase(passage_, begin)) return {};
  const bool is_behind = is_in(passage_.units[begin - 1].cls, {WordClass::comma, WordClass::mark});
  return is_behind ? UnitRange{begin, phrase_end(passage_, begin, true)} : UnitRange{};
}

// "The harbour, | the minister (said)": an apposition would be closed by a comma, a list joined by
// "and". The unit behind such a comma, or `begin`.
std::size_t SourceFinder::behind_open_comma(std::size_t begin, std::size_t end) const {
  if (end == 0 || passage_.is(end - 1, WordClass::comma)) return begin;
  for (std::size_t unit = end; unit-- > begin;) {
    if (passage_.is(unit, WordClass::coordinator)) return begin;
    if (passage_.is(unit, WordClass::comma)) {
      return begins_phrase(passage_, unit + 1) ? unit + 1 : begin;
    }
  }
  return begin;
}

// The words of a subject that stands before the verb, without what a comma cuts off from it but an
// apposition: "Ruiz, the mayor" of "Ruiz, the mayor, who laughed".
UnitRange SourceFinder::parsed(const VerbGroup& group, TokenIndex subject) const {
  if (subject == kNoToken) return {};
  const std::size_t head = unit_of(passage_, subject);
  if (head == kNone || head >= group.units.begin) return {};
  const bool is_link = passage_.is(head, WordClass::that) || passage_.is(head, WordClass::relative);
  if (is_link && head + 1 == group.units.begin) return {head, head + 1};
  if (!begins_phrase(passage_, head)) return {};
  if (group.units.begin - head > kMaxLookBack) return {};
  if (passage_.is(head, WordClass::mark)) return {};
  if (is_personal(passage_.folded(head))) return {head, head + 1};
  const TokenRange extent = reading_.tree.extent(subject);
  std::size_t begin = unit_of(passage_, extent.first);
  begin = begin == kNone || begin > head ? head : begin;
  if (head - begin > kMaxLookBack) begin = head - kMaxLookBack;
  std::size_t end = group.units.begin;
  const bool is_own = reading_.tree.own_subject(passage_.units[group.verb].tokens.first) == subject;
  if (!is_own) {
    end = unit_of(passage_, extent.last - 1);
    end = end == kNone ? group.units.begin : std::min(end + 1, group.units.begin);
    end = phrase_limit(subject, end);
  }
  for (std::size_t unit = begin; unit < head; ++unit) {
    const bool closes_words =
        passage_.is(unit, WordClass::mark) && unit > 0 && passage_.is(unit - 1, WordClass::comma);
    if (closes_words || is_in(passage_.units[unit].cls,
                              {WordClass::dash, WordClass::quotation, WordClass::comma})) {
      begin = unit + 1;
    }
  }
  begin = std::max(begin, behind_open_comma(begin, end));
  if (begin > head) return {begin, end};
  while (begin < head && !begins_phrase(passage_, begin)) ++begin;
  end = before_adjunct(head, end);
  if (end > head + 2 && time_phrase_size(passage_, end - 2) == 2) end -= 2;
  while (end > head + 1 && !begins_phrase(passage_, end - 1) &&
         !passage_.is(end - 1, WordClass::close)) {
    --end;
  }
  return {begin, std::max(end, head + 1)};
}

// "Tamm, | in a letter on Monday, (said)", "Tamm | at the time (said)": what stands between a
// subject and its verb and is no part of it.
std::size_t SourceFinder::before_adjunct(std::size_t head, std::size_t end) const {
  constexpr std::array<std::string_view, 8> kMoments = {"days", "moment", "months", "past",
                                                        "time", "turn",   "weeks",  "years"};
  constexpr std::array<std::string_view, 4> kLinks = {"at", "during", "in", "on"};
  for (std::size_t unit = head + 1; unit + 1 < end; ++unit) {
    const bool is_cut =
        passage_.is(unit, WordClass::comma) && is_one_of(passage_.folded(unit + 1), kLinks);
    if (is_cut) return unit;
    const bool is_near = passage_.is(unit, WordClass::preposition) && unit + 3 >= end;
    const bool is_moment = is_near && is_one_of(passage_.folded(end - 1), kMoments);
    if (is_moment) return unit;
  }
  return end;
}

std::size_t SourceFinder::phrase_limit(TokenIndex head, std::size_t end) const {
  const ClauseTree& tree = reading_.tree;
  int seen = 0;
  for (TokenIndex child = tree.first_child(head);
       child != kNoToken && seen < ClauseTree::kMaxChildren; child = tree.next_sibling(child)) {
    ++seen;
    if (child < head) continue;
    const Relation relation = reading_.analysis.tokens[child].relation;
    if (relation == Relation::appos || relation == Relation::conj || relation == Relation::nmod) {
      continue;
    }
    const std::size_t unit = unit_of(passage_, tree.extent(child).first);
    const bool is_cut_off =
        unit != kNone && unit > 0 && unit < end &&
        (passage_.is(unit - 1, WordClass::comma) || passage_.is(unit, WordClass::comma) ||
         passage_.is(unit, WordClass::dash));
    if (is_cut_off && relation != Relation::flat) return std::min(end, unit);
  }
  return end;
}

// The subject of the verb that this one is joined to or hangs on. The parse may join it to a verb
// inside what the cue before took for content; then that cue's subject is meant.
UnitRange SourceFinder::taken_over(const VerbGroup& group, TokenIndex verb) const {
  const bool follows_content = !last_content_.empty() && !content_source_.empty() &&
                               last_content_.end + 1 == group.units.begin && group.is_gerund;
  if (follows_content) return content_source_;  // "…, | saying"
  const UnitRange found = parsed(group, reading_.tree.subject(verb));
  if (found.empty()) return inherited(group.units.begin);
  const bool lies_in_content = found.begin >= last_content_.begin &&
                               found.begin < last_content_.end &&
                               last_content_.end <= group.units.begin;
  return lies_in_content && !content_source_.empty() ? content_source_ : found;
}

void SourceFinder::note_content(const VerbGroup& group, const Source& source, UnitRange content) {
  if (group.units.begin < last_content_.end) return;
  last_content_ = content;
  content_source_ = source.units;
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
  end = before_date(passage_, begin, end);
  if (end == begin) return {};
  end = joined_end(passage_, end);
  end = bracket_end(passage_, end);
  if (passage_.is(end, WordClass::relative)) end = apposition_end(passage_, end);
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
  UnitRange phrase = phrase_before(passage, unit - 1);
  for (std::size_t at = phrase.begin; at < phrase.end; ++at) {
    if (passage.is(at, WordClass::preposition)) phrase.begin = at + 1;
  }
  return phrase;
}

}  // namespace synoptic
