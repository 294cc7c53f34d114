#include "synoptic/annotate/statements/verb_group.h"

#include <algorithm>
#include <array>
#include <string_view>

// Without tags a form that may be a noun too ("claims", "report") is taken for a verb only behind
// a word that can be its subject or auxiliary.

namespace synoptic {
namespace {

constexpr std::size_t kMaxGroup = 7;  // units before the verb

bool is_be(std::string_view word) {
  constexpr std::array<std::string_view, 14> kForms = {"am",  "are",  "be",   "been", "being",
                                                       "is",  "was",  "were", "'re",  "'m",
                                                       "get", "gets", "got",  "'s"};
  return is_one_of(word, kForms);
}

bool is_modal_of_doubt(std::string_view word) {
  constexpr std::array<std::string_view, 7> kForms = {"could", "may",    "might", "must",
                                                      "shall", "should", "would"};
  return is_one_of(word, kForms);
}

bool has(std::uint8_t forms, VerbForm form) {
  return (forms & static_cast<std::uint8_t>(form)) != 0;
}

// May the word before a form make a verb of it, though it could be a noun?
bool precedes_verb(const Passage& passage, std::size_t unit) {
  if (unit == 0) return false;
  switch (passage.units[unit - 1].cls) {
    case WordClass::noun:
    case WordClass::name:
    case WordClass::pronoun:
    case WordClass::adverb:
    case WordClass::negation:
    case WordClass::auxiliary:
    case WordClass::to:
    case WordClass::relative:
    case WordClass::comma:
    case WordClass::close:
    case WordClass::quotation:
    case WordClass::time:
    case WordClass::number:
    case WordClass::mark:
    case WordClass::coordinator:
      return true;
    case WordClass::determiner:
    case WordClass::genitive:
    case WordClass::adjective:
    case WordClass::verb:
    case WordClass::preposition:
    case WordClass::subordinator:
    case WordClass::that:
    case WordClass::wh:
    case WordClass::colon:
    case WordClass::semicolon:
    case WordClass::dash:
    case WordClass::stop:
    case WordClass::open:
    case WordClass::other:
      return false;
  }
  return false;
}

// A past form that stands where only a verb can, whatever its tag: "Ruiz reiterated Monday that".
bool may_be_mistagged(const Passage& passage, std::size_t unit) {
  if (unit == 0) return false;
  const bool has_subject = passage.is(unit - 1, WordClass::name) ||
                           passage.is(unit - 1, WordClass::pronoun) ||
                           passage.is(unit - 1, WordClass::relative);
  return has_subject &&
         (passage.is(unit + 1, WordClass::that) || passage.is(unit + 1, WordClass::time) ||
          passage.is(unit + 1, WordClass::colon) || passage.is(unit + 1, WordClass::quotation));
}

bool is_verb(const Passage& passage, std::size_t unit, const Analysis& analysis,
             std::uint8_t forms) {
  const Unit& word = passage.units[unit];
  if (analysis.is_tagged) return word.cls == WordClass::verb || has(forms, VerbForm::past);
  const bool is_base = has(forms, VerbForm::base) || has(forms, VerbForm::third);
  if (is_base) return precedes_verb(passage, unit) && word.cls != WordClass::name;
  return !passage.is(unit - 1, WordClass::determiner) || unit == 0;
}

// "the disputed sea", "his proposed plan", "ignored shouted questions": a participle before its
// noun, where no verb can stand.
bool is_attributive(const Passage& passage, std::size_t unit) {
  constexpr std::array<std::string_view, 14> kOpeners = {"'s",  "a",     "an",    "every", "her",
                                                         "his", "its",   "my",    "no",    "our",
                                                         "the", "their", "whose", "your"};
  if (unit == 0) return false;
  const bool opens = is_one_of(passage.folded(unit - 1), kOpeners) ||
                     is_in(passage.units[unit - 1].cls, {WordClass::preposition, WordClass::verb});
  return opens && unit + 1 < passage.units.size() &&
         is_in(passage.units[unit + 1].cls,
               {WordClass::noun, WordClass::name, WordClass::adjective});
}

bool belongs_before_verb(WordClass cls) {
  return cls == WordClass::auxiliary || cls == WordClass::adverb || cls == WordClass::negation ||
         cls == WordClass::to;
}

// Which of the cues that share this form: the one whose particle follows, else the plain one.
const CueForm* choose_cue(const Passage& passage, std::size_t unit,
                          const StatementLexicon::Tables& tables) {
  const auto found = tables.verb_forms.find(passage.folded(unit));
  if (found == tables.verb_forms.end()) return nullptr;
  const CueForm* plain = nullptr;
  for (const CueForm& form : found->second) {
    const std::string& particle = tables.verbs[form.cue].particle;
    if (particle.empty()) plain = plain == nullptr ? &form : plain;
    const bool is_there = !particle.empty() && passage.folded(unit + 1) == particle;
    if (is_there && !passage.is(unit + 2, WordClass::time)) return &form;  // "called on Monday"
  }
  return plain;
}

// "did not, | so far, (say)": the begin of a negation before a few words between commas, or
// `begin`.
std::size_t begin_before_aside(const Passage& passage, std::size_t begin) {
  constexpr std::size_t kLongest = 3;
  if (begin == 0 || !passage.is(begin - 1, WordClass::comma)) return begin;
  std::size_t comma = begin - 1;
  while (comma > 1 && begin - comma <= kLongest + 1 && !passage.is(comma - 1, WordClass::comma)) {
    --comma;
  }
  if (comma < 2 || !passage.is(comma - 1, WordClass::comma) ||
      !passage.is(comma - 2, WordClass::negation)) {
    return begin;
  }
  std::size_t first = comma - 2;
  while (first > 0 && passage.is(first - 1, WordClass::auxiliary)) --first;
  return first;
}

// "has, | in the past, (said)", "has on Monday (said)": the begin of the auxiliaries before a
// phrase with a preposition, or `begin`.
std::size_t begin_before_occasion(const Passage& passage, std::size_t begin) {
  constexpr std::size_t kLongest = 4;
  std::size_t unit = begin;
  while (unit > 0 && begin - unit < kLongest &&
         is_in(passage.units[unit - 1].cls, {WordClass::noun, WordClass::adjective, WordClass::time,
                                             WordClass::determiner, WordClass::number})) {
    --unit;
  }
  const bool is_phrase = unit < begin && unit > 1 && passage.is(unit - 1, WordClass::preposition) &&
                         passage.is(unit - 2, WordClass::auxiliary);
  if (!is_phrase) return begin;
  unit -= 2;
  while (unit > 0 && is_in(passage.units[unit - 1].cls,
                           {WordClass::auxiliary, WordClass::negation, WordClass::adverb})) {
    --unit;
  }
  return unit;
}

void read_auxiliaries(const Passage& passage, VerbGroup& group) {
  bool has_be = false;
  bool has_auxiliary = false;
  for (std::size_t unit = group.units.begin; unit < group.verb; ++unit) {
    const std::string_view word = passage.folded(unit);
    const WordClass cls = passage.units[unit].cls;
    if (cls == WordClass::auxiliary) has_be = is_be(word);
    if (word == "'s") has_be = passage.is(group.units.end, WordClass::to);  // else "has"
    has_auxiliary = has_auxiliary || cls == WordClass::auxiliary;
    group.is_infinitive = group.is_infinitive || cls == WordClass::to;
    group.is_negated = group.is_negated || cls == WordClass::negation;
    group.is_hypothetical = group.is_hypothetical || is_modal_of_doubt(word);
  }
  group.is_passive = has_be && has(group.forms, VerbForm::participle);
  group.is_gerund = has(group.forms, VerbForm::gerund) && !has_auxiliary;
  const bool is_bare =
      !has_auxiliary && group.forms == static_cast<std::uint8_t>(VerbForm::participle);
  if (is_bare) group.is_gerund = true;
}

// "a message | posted on Monday", "a ship | called Riga": a participle that hangs on the noun
// before it. Asks the parse.
bool is_reduced(const Passage& passage, const VerbGroup& group, const Analysis& analysis) {
  const bool is_bare = group.units == UnitRange{group.verb, group.verb + 1};
  if (!analysis.is_parsed || !is_bare || group.verb == 0) return false;
  const Token& token = analysis.tokens[passage.units[group.verb].tokens.first];
  const bool is_participle = token.has(Feature::participle) && !token.has(Feature::gerund);
  if (!is_participle || token.relation != Relation::acl) return false;
  constexpr std::size_t kLongest = 5;
  for (std::size_t unit = group.verb; unit > 0 && group.verb - unit < kLongest; --unit) {
    if (!is_in(passage.units[unit - 1].cls,
               {WordClass::noun, WordClass::adjective, WordClass::determiner})) {
      return false;
    }
    const std::string_view word = passage.folded(unit - 1);
    if (word == "a" || word == "an") return true;
  }
  return false;
}

}  // namespace

std::optional<VerbGroup> verb_group_at(const Passage& passage, std::size_t unit,
                                       const Analysis& analysis,
                                       const StatementLexicon::Tables& tables) {
  const Unit& word = passage.units[unit];
  if (word.is_quoted || word.cls == WordClass::quotation) return std::nullopt;
  if (analysis.is_tagged && word.cls != WordClass::verb && !may_be_mistagged(passage, unit)) {
    return std::nullopt;
  }
  const CueForm* form = choose_cue(passage, unit, tables);
  if (form == nullptr || !is_verb(passage, unit, analysis, form->forms)) return std::nullopt;
  const bool is_behind_to = unit > 0 && passage.is(unit - 1, WordClass::to);
  const bool is_base = has(form->forms, VerbForm::base) || has(form->forms, VerbForm::gerund);
  if (is_behind_to && !is_base) return std::nullopt;  // "referred to | alleged bribes"
  if (has(form->forms, VerbForm::participle) && is_attributive(passage, unit)) return std::nullopt;
  VerbGroup group;
  group.verb = unit;
  group.cue = form->cue;
  group.forms = form->forms;
  std::size_t begin = unit;
  while (begin > 0 && unit - begin < kMaxGroup &&
         (belongs_before_verb(passage.units[begin - 1].cls) ||
          (begin > 1 && passage.folded(begin - 1) == "once"))) {
    --begin;
  }
  begin = begin_before_aside(passage, begin);
  begin = begin_before_occasion(passage, begin);
  const bool has_neither =
      begin > 1 && passage.folded(begin - 1) == "neither" &&
      is_in(passage.units[begin - 2].cls, {WordClass::name, WordClass::noun, WordClass::pronoun,
                                           WordClass::auxiliary, WordClass::close});
  if (has_neither) --begin;
  const std::size_t particle = tables.verbs[form->cue].particle.empty() ? 0 : 1;
  group.units = {begin, unit + 1 + particle};
  read_auxiliaries(passage, group);
  group.is_reduced = is_reduced(passage, group, analysis);
  group.is_negated = group.is_negated || has_neither;
  return group;
}

bool agree_in_form(const VerbGroup& a, const VerbGroup& b) {
  if (a.is_infinitive && !a.is_passive) return has(b.forms, VerbForm::base);
  return (a.forms & b.forms) != 0;
}

}  // namespace synoptic
