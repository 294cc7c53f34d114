#include "synoptic/annotate/statements/phrase_rules.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "synoptic/annotate/statements/content_end.h"
#include "synoptic/annotate/statements/phrases.h"
#include "synoptic/annotate/statements/sources.h"

// Each rule looks at one unit and asks whether its cue begins there: a preposition ("according
// to", "in Ruiz's view"), a noun of saying with its owner ("her claim that"), an adverb of hearsay
// ("reportedly"). A colon is a cue where a name stands before it or quoted words behind.

namespace synoptic {
namespace {

// "The bank is reportedly | for sale": hearsay without a source.
void read_hearsay(const Reading& reading, std::size_t unit, std::vector<Draft>& drafts) {
  const Passage& passage = reading.passage;
  const std::string_view word = passage.folded(unit);
  if (word != "reportedly" && word != "allegedly" && word != "purportedly") return;
  std::size_t begin = unit;
  constexpr std::size_t kMaxClause = 60;
  while (begin > 0 && unit - begin < kMaxClause &&
         !is_in(passage.units[begin - 1].cls,
                {WordClass::comma, WordClass::semicolon, WordClass::quotation, WordClass::colon,
                 WordClass::dash, WordClass::that})) {
    --begin;
  }
  const std::size_t end = content_end(reading, unit + 1, Frame::that, nullptr);
  if (unit > 0 && passage.is(unit - 1, WordClass::preposition)) begin = unit;  // "for | allegedly"
  if ((begin == unit && unit == 0) || end <= unit + 1) return;
  Draft draft;
  draft.rule = "hearsay";
  draft.lemma = word;
  draft.cue = {{unit, unit + 1}};
  if (begin < unit) draft.content.push_back({begin, unit});
  draft.content.push_back({unit + 1, end});
  drafts.push_back(draft);
}

bool is_finite_at(const Reading& reading, std::size_t unit) {
  return unit < reading.passage.units.size() && is_finite(reading, unit);
}

// A list ("Oslo: two ships") says nothing.
bool holds_finite_verb(const Reading& reading, UnitRange range) {
  if (!reading.analysis.is_tagged) return true;
  for (std::size_t unit = range.begin; unit < range.end; ++unit) {
    if (is_finite(reading, unit)) return true;
  }
  return false;
}

// The comma behind [.., end) and a few words more, or kNone.
std::size_t comma_behind(const Passage& passage, std::size_t end, std::size_t reach) {
  for (std::size_t unit = end; unit < std::min(passage.units.size(), end + reach); ++unit) {
    if (passage.is(unit, WordClass::comma)) return unit;
  }
  return kNone;
}

std::vector<UnitRange> clause_behind(const Reading& reading, std::size_t begin) {
  const std::size_t end = content_end(reading, begin, Frame::that, nullptr);
  return end > begin ? std::vector<UnitRange>{{begin, end}} : std::vector<UnitRange>{};
}

// What a phrase [begin, end) that says who is meant stands in: the words before it and, where it
// was put between commas, what goes on behind: "The road, | in her view, | is closed".
std::vector<UnitRange> clause_around(const Reading& reading, std::size_t begin, std::size_t end) {
  const Passage& passage = reading.passage;
  const bool has_comma = begin > 0 && passage.is(begin - 1, WordClass::comma);
  const std::size_t before = has_comma ? begin - 1 : begin;
  std::vector<UnitRange> content = {{passage.first, before}};
  std::size_t verb = end + 1;
  while (passage.is(verb, WordClass::adverb)) ++verb;
  const bool goes_on = passage.is(verb, WordClass::auxiliary) || is_finite_at(reading, verb) ||
                       !holds_finite_verb(reading, content.front());
  const bool is_inserted = has_comma && passage.is(end, WordClass::comma) && goes_on;
  if (!is_inserted) return content;
  for (const UnitRange rest : clause_behind(reading, end + 1)) content.push_back(rest);
  return content;
}

// "But", "Still": a joint alone says nothing.
bool names_anything(const Passage& passage, UnitRange range) {
  for (std::size_t unit = range.begin; unit < range.end; ++unit) {
    if (!is_in(passage.units[unit].cls,
               {WordClass::coordinator, WordClass::adverb, WordClass::comma})) {
      return true;
    }
  }
  return false;
}

// "According to Ruiz, they sign." and "They sign, according to Ruiz."
void read_according(const Reading& reading, std::size_t unit, std::vector<Draft>& drafts) {
  const Passage& passage = reading.passage;
  if (passage.folded(unit) != "according" || !passage.is(unit + 1, WordClass::to)) return;
  constexpr std::size_t kReach = 30;
  const std::size_t begin = unit + 2;
  const std::size_t end = phrase_end(passage, begin, true);
  if (end == begin) return;
  Draft draft;
  draft.rule = "phrase";
  draft.lemma = "according to";
  draft.cue = {{unit, unit + 2}};
  draft.source = {begin, end};
  const bool opens = unit == passage.first || (unit == 1 && passage.is(0, WordClass::comma));
  if (opens) {
    std::size_t comma = comma_behind(passage, end, kReach);
    if (comma != kNone && passage.is(comma + 1, WordClass::relative)) {
      comma = comma_behind(passage, comma + 1, kReach);  // "…, who was there, they sign"
    }
    if (comma == kNone) return;
    draft.source.end = comma;
    draft.content = clause_behind(reading, comma + 1);
  } else {
    draft.content = clause_around(reading, unit, end);
    draft.is_wrapper = true;
    const bool is_empty = draft.content.size() == 1 && !names_anything(passage, draft.content[0]);
    if (is_empty) return;
  }
  if (!draft.content.empty()) drafts.push_back(draft);
}

// "survey" of "the latest survey of drivers".
std::string_view head_before_preposition(const Passage& passage, std::size_t begin,
                                         std::size_t end) {
  std::size_t last = begin;
  while (last < end && !passage.is(last, WordClass::preposition)) ++last;
  return last > begin ? passage.folded(last - 1) : std::string_view{};
}

// "In the latest survey, they lead."
void read_poll(const Reading& reading, std::size_t unit, std::vector<Draft>& drafts) {
  constexpr std::array<std::string_view, 4> kPolls = {"poll", "polls", "survey", "surveys"};
  constexpr std::size_t kReach = 8;
  const Passage& passage = reading.passage;
  if (unit != 0 || passage.folded(unit) != "in") return;
  const std::size_t end = phrase_end(passage, 1, true);
  const std::size_t comma = comma_behind(passage, end, kReach);
  if (comma == kNone || !is_one_of(head_before_preposition(passage, 1, end), kPolls)) return;
  Draft draft;
  draft.rule = "phrase";
  draft.lemma = "in poll";
  draft.source = {1, comma};
  draft.cue = {{0, 1}};
  draft.content = clause_behind(reading, comma + 1);
  if (!draft.content.empty()) drafts.push_back(draft);
}

// Does a phrase that says whose view it is stand free here: at the begin, or behind a comma?
bool stands_free(const Passage& passage, std::size_t unit) {
  return unit == passage.first || passage.is(unit - 1, WordClass::comma) ||
         (unit == 1 && passage.is(0, WordClass::coordinator));
}

// Gives the draft the clause that the phrase [begin, end) stands in, and adds it.
void add_around(const Reading& reading, UnitRange phrase, Draft draft, std::vector<Draft>& drafts) {
  const Passage& passage = reading.passage;
  if (phrase.begin <= passage.first + 1 && !passage.is(0, WordClass::comma)) {
    if (!passage.is(phrase.end, WordClass::comma)) return;
    draft.content = clause_behind(reading, phrase.end + 1);
  } else {
    const bool closes = phrase.end >= passage.units.size() ||
                        is_in(passage.units[phrase.end].cls, {WordClass::comma, WordClass::stop});
    if (!closes) return;
    draft.content = clause_around(reading, phrase.begin, phrase.end);
  }
  if (!draft.content.empty() && !draft.content.front().empty()) drafts.push_back(draft);
}

// "in Ruiz's view", "in the words of Ruiz", "from her point of view".
void read_view(const Reading& reading, std::size_t unit, std::vector<Draft>& drafts) {
  constexpr std::array<std::string_view, 15> kViews = {
      "account",   "estimate",   "estimation", "eyes",        "judgement",
      "judgment",  "mind",       "opinion",    "perspective", "reading",
      "reckoning", "standpoint", "telling",    "view",        "words"};
  const Passage& passage = reading.passage;
  const std::string_view word = passage.folded(unit);
  const bool may_be = word == "in" || word == "from" || word == "by" || word == "to";
  if (!may_be || !stands_free(passage, unit)) return;
  std::size_t end = phrase_end(passage, unit + 1, false);
  if (passage.folded(end) == "of" && passage.folded(end + 1) == "view")
    end += 2;  // "point of view"
  if (end < unit + 3) return;
  const std::size_t noun = end - 1;
  if (!is_one_of(passage.folded(noun), kViews)) return;
  Draft draft;
  draft.rule = "phrase";
  draft.lemma = "in view";
  draft.stance = Stance::claiming;
  draft.cue = {{unit, unit + 1}, {noun, end}};
  draft.source = owner_of(passage, passage.folded(noun - 1) == "of" ? noun - 2 : noun);
  if (draft.source.empty() && passage.folded(end) == "of") {
    draft.source = {end + 1, phrase_end(passage, end + 1, true)};
    draft.cue = {{unit, end + 1}};
    end = draft.source.end;
  }
  if (!draft.source.empty()) add_around(reading, {unit, end}, draft, drafts);
}

// "As Ruiz put it, they sign", "They, as the ministry announced on Monday, sign", "as announced".
void read_as(const Reading& reading, std::size_t unit, std::vector<Draft>& drafts) {
  const Passage& passage = reading.passage;
  if (passage.folded(unit) != "as" || !stands_free(passage, unit)) return;
  const std::size_t begin = unit + 1;
  std::size_t verb = begins_phrase(passage, begin) ? phrase_end(passage, begin, true) : begin;
  while (verb < passage.units.size() && verb < begin + 24 &&
         is_in(passage.units[verb].cls, {WordClass::auxiliary, WordClass::adverb})) {
    ++verb;
  }
  const bool is_put = passage.folded(verb) == "put" && passage.folded(verb + 1) == "it";
  const bool is_group = verb < passage.units.size() && reading.groups[verb].has_value();
  if (!is_put && !is_group) return;
  Draft draft;
  draft.source = {begin, verb};
  if (is_group) {
    const VerbGroup& group = *reading.groups[verb];
    const Cue& cue = reading.cue_of(group);  // none of a deed: "as the primaries begin"
    if (!cue.takes(Frame::quote) || !cue.takes(Frame::that) || group.is_gerund) return;
    draft = draft_of(reading, group, "phrase");
    draft.source = {begin, std::max(begin, group.units.begin)};
    draft.cue = {{unit, unit + 1}, group.units};
  } else {
    draft.lemma = "put it";
    draft.cue = {{unit, unit + 1}, {verb, verb + 2}};
  }
  draft.rule = "phrase";
  if (is_put && draft.source.empty()) return;
  draft.takes_quotes = false;
  const std::size_t end = skip_adjuncts(passage, draft.cue.back().end);
  add_around(reading, {unit, end}, draft, drafts);
}

bool is_quoted_at(const Passage& passage, std::size_t unit) {
  return passage.units[unit].is_quoted || passage.is(unit, WordClass::quotation);
}

bool quotes_anything(const Reading& reading, std::size_t begin) {
  for (std::size_t at = begin; at < reading.passage.units.size(); ++at) {
    if (is_quoted_at(reading.passage, at)) return true;
  }
  return false;
}

bool holds_cue_of_speech(const Reading& reading, std::size_t begin) {
  for (std::size_t at = begin; at < reading.passage.units.size(); ++at) {
    const auto& group = reading.groups[at];
    if (group && reading.cue_of(*group).takes(Frame::quote)) return true;
  }
  return false;
}

// "the plan | is | dead", "this | means | war": a judgement, and its first verb in the present.
bool is_judgement(const Reading& reading, std::size_t begin) {
  constexpr std::array<std::string_view, 6> kCopulas = {"'s",    "are",    "is",
                                                        "means", "remain", "remains"};
  constexpr std::size_t kReach = 16;
  const Passage& passage = reading.passage;
  if (passage.folded(begin) == "it" || passage.folded(begin) == "there") return false;
  for (std::size_t at = begin; at < std::min(passage.units.size(), begin + kReach); ++at) {
    if (!is_finite(reading, at)) continue;
    const bool is_judging = is_one_of(passage.folded(at), kCopulas);
    return is_judging && !passage.is(at + 1, WordClass::verb);
  }
  return false;
}

// "For Ruiz, the day was “a success”", "For the minister, the plan is dead": words in quotation
// marks that no verb of saying takes, or a judgement.
void read_for(const Reading& reading, std::size_t unit, std::vector<Draft>& drafts) {
  const Passage& passage = reading.passage;
  if (unit != 0 || passage.folded(unit) != "for" || !begins_phrase(passage, 1)) return;
  const std::size_t comma = phrase_end(passage, 1, true);
  if (!passage.is(comma, WordClass::comma) || holds_cue_of_speech(reading, comma)) return;
  const bool is_quoting = quotes_anything(reading, comma);
  if (!is_quoting && !is_judgement(reading, comma + 1)) return;
  Draft draft;
  draft.rule = "phrase";
  draft.lemma = "for";
  draft.stance = Stance::claiming;
  draft.cue = {{0, 1}};
  draft.source = {1, comma};
  draft.content = clause_behind(reading, comma + 1);
  draft.needs_mind = !is_quoting;
  if (!draft.content.empty()) drafts.push_back(draft);
}

bool names_person(const Passage& passage, UnitRange phrase) {
  const std::string_view first = passage.folded(phrase.begin);
  if (first == "he" || first == "she") return true;
  for (std::size_t unit = phrase.begin; unit < phrase.end; ++unit) {
    if (passage.is(unit, WordClass::name)) return true;
  }
  return false;
}

}  // namespace

void read_phrase(const Reading& reading, std::size_t unit, std::vector<Draft>& drafts) {
  read_according(reading, unit, drafts);
  read_poll(reading, unit, drafts);
  read_view(reading, unit, drafts);
  read_as(reading, unit, drafts);
  read_for(reading, unit, drafts);
  read_hearsay(reading, unit, drafts);
}

// "Liis Tamm: “We go.”", "Minister: talks resume".
bool read_colon(const Reading& reading, std::vector<Draft>& drafts) {
  const Passage& passage = reading.passage;
  std::size_t colon = 0;
  while (colon < passage.units.size() && colon < 8 && !passage.is(colon, WordClass::colon)) {
    const bool is_name =
        is_in(passage.units[colon].cls, {WordClass::name, WordClass::noun, WordClass::adjective,
                                         WordClass::genitive, WordClass::number});
    if (!is_name) return false;
    ++colon;
  }
  const bool is_glued = colon + 1 < passage.units.size() &&
                        passage.units[colon + 1].span.begin == passage.units[colon].span.end;
  if (colon == 0 || is_glued || !passage.is(colon, WordClass::colon) || !passage.is_first)
    return false;
  const bool is_headline = passage.paragraph == 0 && colon == 1;
  const std::size_t least = passage.is(colon + 1, WordClass::quotation) ? 1 : 2;
  const bool is_name = passage.is(colon - 1, WordClass::name) || is_headline;
  if (!is_name || colon + least >= passage.units.size()) return false;
  Draft draft;
  draft.rule = "colon";
  draft.lemma = ":";
  draft.cue = {{colon, colon + 1}};
  draft.source = {0, colon};
  draft.takes_quotes = true;
  const Frame frame = passage.is(colon + 1, WordClass::quotation) ? Frame::quote : Frame::that;
  draft.content = {{colon + 1, content_end(reading, colon + 1, frame, nullptr)}};
  if (frame != Frame::quote && !holds_finite_verb(reading, draft.content.front())) return false;
  drafts.push_back(draft);
  return true;
}

// The end of who signs at `begin`, before the next quotation; `begin` if those words are no name.
std::size_t signature_end(const Passage& passage, std::size_t begin) {
  constexpr std::size_t kLongest = 16;
  if (!passage.is(begin, WordClass::name)) return begin;
  std::size_t end = begin;
  while (end < passage.units.size() && !passage.is(end, WordClass::quotation)) {
    const bool is_clause = is_in(passage.units[end].cls, {WordClass::verb, WordClass::auxiliary});
    if (is_clause || ++end > begin + kLongest) return begin;
  }
  return passage.is(end - 1, WordClass::stop) ? end - 1 : end;
}

bool read_signed(const Reading& reading, std::vector<Draft>& drafts) {
  const Passage& passage = reading.passage;
  std::size_t unit = 0;
  while (passage.is(unit, WordClass::quotation) && passage.is(unit + 1, WordClass::dash)) {
    const std::size_t end = signature_end(passage, unit + 2);
    if (end == unit + 2) break;
    Draft draft;
    draft.rule = "signed";
    draft.lemma = "—";
    draft.cue = {{unit + 1, unit + 2}};
    draft.source = {unit + 2, end};
    draft.content = {{unit, unit + 1}};
    drafts.push_back(draft);
    unit = passage.is(end, WordClass::stop) ? end + 1 : end;
  }
  return unit > 0 && unit >= passage.units.size();
}

// "Ruiz smiled: “We go.”": no cue, but a colon between a person and words in quotation marks.
void read_announced(const Reading& reading, std::vector<Draft>& drafts) {
  const Passage& passage = reading.passage;
  constexpr std::size_t kReach = 40;
  std::size_t colon = 0;
  while (colon < std::min(kReach, passage.units.size()) && !passage.is(colon, WordClass::colon)) {
    ++colon;
  }
  if (!passage.is(colon, WordClass::colon) || !passage.is(colon + 1, WordClass::quotation)) return;
  for (const Draft& draft : drafts) {
    const UnitRange extent = draft.extent();
    if (extent.begin <= colon + 1 && colon + 1 < extent.end) return;
  }
  std::size_t verb = 0;
  while (verb < colon && !is_finite(reading, verb)) ++verb;
  const UnitRange speaker = verb < colon ? phrase_before(passage, verb) : UnitRange{};
  if (speaker.empty() || !names_person(passage, speaker)) return;
  Draft draft;
  draft.rule = "colon";
  draft.lemma = ":";
  draft.cue = {{colon, colon + 1}};
  draft.source = speaker;
  draft.takes_quotes = true;
  draft.content = {{colon + 1, content_end(reading, colon + 1, Frame::quote, nullptr)}};
  if (!draft.content.front().empty()) drafts.push_back(draft);
}

}  // namespace synoptic
