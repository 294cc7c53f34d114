#include "synoptic/annotate/statements/attribution_rules.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "synoptic/annotate/statements/adjective_rules.h"
#include "synoptic/annotate/statements/before_cue.h"
#include "synoptic/annotate/statements/complement.h"
#include "synoptic/annotate/statements/content_end.h"
#include "synoptic/annotate/statements/medium.h"
#include "synoptic/annotate/statements/noun_rules.h"
#include "synoptic/annotate/statements/passive_rules.h"
#include "synoptic/annotate/statements/phrase_rules.h"
#include "synoptic/annotate/statements/phrases.h"
#include "synoptic/annotate/statements/quoting_rules.h"
#include "synoptic/annotate/statements/sources.h"

// For each cue verb: who is its subject, and on which side stands what is said? In this order:
//
//   before    “We sign,” Ruiz said            a quotation just before the subject
//   inverted  “We sign,” said Ruiz            the same before the verb, the subject behind it
//   after     Ruiz said (that) they sign      what the verb governs (content.h)
//   closing   They sign, Ruiz said            a clause, a comma, subject and verb, and an end
//   inside    They will, Ruiz said, sign      the same with more of the clause behind
//
// A quotation behind the attribution makes "split" of the first two: “We,” he said, “sign.”

namespace synoptic {
namespace {

class VerbRules {
 public:
  VerbRules(const Reading& reading, SourceFinder& sources, std::vector<Draft>& drafts)
      : reading_(reading),
        passage_(reading.passage),
        sources_(sources),
        drafts_(drafts),
        size_(reading.passage.units.size()),
        last_end_(reading.passage.first) {}

  void read(const VerbGroup& own) {
    const VerbGroup group = with_joined(own);
    const Cue& cue = reading_.cue_of(group);
    if (group.is_passive && cue.lemma == "quote") {
      return read_quoted_as(reading_, group, last_end_, drafts_);
    }
    if (group.is_passive || is_asked_by(group)) return read_passive(reading_, group, drafts_);
    if (group.is_gerund && cue.lemma == "cite" && read_citing(reading_, group, drafts_)) return;
    Source source = sources_.find(group);
    const auto quoting = group.is_gerund ? quoting_before(reading_, group) : std::nullopt;
    if (quoting) {
      source = {quoting->person, false};
      if (read_quoted_by(reading_, group, *quoting, last_end_, drafts_)) return;
    }
    if (group.is_finite() && cue.takes(Frame::quote)) {
      if (read_before(group, source) || read_inverted(group) || read_fronted(group)) return;
    }
    const bool may_close = group.is_finite() && takes_closing(cue) && !source.is_inherited &&
                           !passage_.is(source.units.begin, WordClass::relative);
    if (may_close && closes_clause(group, source)) return read_closing(group, source);
    if (const auto complement = complement_after(reading_, group)) {
      const auto outer = quoting ? outlet_draft(*quoting, complement->content) : std::nullopt;
      if (outer) push(*outer);
      return add_after(group, source, *complement);
    }
    if (read_block(group, source) || read_extracted(group, source)) return;
    if (may_close) read_closing(group, source);
  }

 private:
  // "neither confirmed | nor denied (that)", "condemned and rejected (it)": two cues for what the
  // second governs, if the first governs nothing. A wish of two minds has no stance.
  VerbGroup with_joined(VerbGroup group) const {
    group.is_hypothetical = group.is_hypothetical || is_condition(group);
    const std::size_t begin = group.units.begin;
    if (begin < 2 || !passage_.is(begin - 1, WordClass::coordinator)) return group;
    group.is_negated = group.is_negated || passage_.folded(begin - 1) == "nor";
    const auto& first = reading_.groups[begin - 2];
    if (!first || first->units.end != begin - 1 || !agree_in_form(*first, group)) return group;
    const bool is_used = !drafts_.empty() && drafts_.back().cue.back().end > first->verb;
    if (is_used || first->is_gerund != group.is_gerund) return group;
    const bool is_choice = passage_.folded(begin - 1) != "and";
    group.is_open = is_choice && reading_.cue_of(*first).stance != reading_.cue_of(group).stance;
    group.units.begin = first->units.begin;
    group.is_passive = first->is_passive;
    group.is_infinitive = first->is_infinitive;
    group.is_negated = group.is_negated || first->is_negated;
    group.is_hypothetical = group.is_hypothetical || first->is_hypothetical || is_condition(*first);
    return group;
  }

  // "if Ruiz says", "unless she admits".
  bool is_condition(const VerbGroup& group) const {
    constexpr std::size_t kReach = 12;
    const std::size_t begin = group.units.begin;
    for (std::size_t unit = begin; unit > 0 && begin - unit < kReach; --unit) {
      const std::string_view word = passage_.folded(unit - 1);
      if (word == "if" || word == "unless") return true;
      if (is_in(passage_.units[unit - 1].cls,
                {WordClass::comma, WordClass::stop, WordClass::that, WordClass::quotation,
                 WordClass::colon, WordClass::semicolon, WordClass::dash, WordClass::relative,
                 WordClass::subordinator})) {
        return false;
      }
    }
    return false;
  }

  // "Asked by Ruiz whether they sign, Tamm nodded".
  bool is_asked_by(const VerbGroup& group) const {
    return group.units.begin == group.verb && group.verb <= 1 &&
           reading_.cue_of(group).takes(Frame::person) && passage_.folded(group.units.end) == "by";
  }

  static bool takes_closing(const Cue& cue) {
    return cue.takes(Frame::quote) || (cue.takes(Frame::that) && cue.particle.empty());
  }

  bool read_before(const VerbGroup& group, const Source& source) {
    UnitRange speaker = source.is_inherited ? UnitRange{} : source.units;
    std::size_t quotation = speaker.empty() ? kNone : quotation_before(passage_, speaker.begin);
    if (quotation == kNone) {
      speaker = phrase_before(passage_, group.units.begin);
      quotation = speaker.empty() ? kNone : quotation_before(passage_, speaker.begin);
    }
    if (quotation == kNone) return false;
    const std::size_t behind = skip_quoted_adjuncts(passage_, group.units.end);
    if (quotation + 1 == speaker.begin && governs_more(group, behind)) return false;
    Draft draft = draft_of(reading_, group, "before");
    draft.content = {content_with(passage_, last_end_, quotation)};
    draft.source = speaker;
    return finish_speech(draft, group.units.end);
  }

  // "“No?” Ruiz said that they sign": a clause behind the verb takes it.
  bool governs_more(const VerbGroup& group, std::size_t behind) const {
    return passage_.is(behind, WordClass::that) && behind != group.units.end;
  }

  bool read_inverted(const VerbGroup& group) {
    if (group.units.begin != group.verb) return false;
    const std::size_t quotation = quotation_before(passage_, group.units.begin);
    const std::size_t clause_end = end_at_comma(passage_, group.units.begin);
    if (quotation == kNone && clause_end == kNone) return false;
    const UnitRange source = sources_.behind(group);
    if (source.empty()) return false;
    Draft draft = draft_of(reading_, group, "inverted");
    draft.source = source;
    if (quotation != kNone) {
      draft.content = {content_with(passage_, last_end_, quotation)};
    } else {
      const std::size_t end = skip_quoted_adjuncts(passage_, source.end);
      const bool is_inside = is_inserted(group.units.begin, end);
      const UnitRange clause = clause_before(reading_, last_end_, clause_end);
      if (!closes_sentence(passage_, end) || clause.end < clause.begin + (is_inside ? 1 : 2))
        return false;
      const bool is_say = draft.lemma == "say";  // else "Ruiz, the mayor, stressed his past"
      if (!is_inside && !is_say && !has_own_verb(reading_, clause)) return false;
      draft.content = {clause};
      if (is_inside) return finish_inside(draft, end + 1);
    }
    return finish_speech(draft, source.end);
  }

  bool finish_inside(Draft& draft, std::size_t rest) {
    add_rest(draft, rest);
    last_end_ = std::max(rest, draft.content.back().end);
    push(draft);
    return true;
  }

  // "Said Ruiz, a nurse: “We go.”"
  bool read_fronted(const VerbGroup& group) {
    if (group.verb != 0 || !group.is_finite()) return false;
    const UnitRange source = sources_.behind(group);
    if (source.empty()) return false;
    const std::size_t comma = skip_adjuncts(passage_, source.end);
    const bool is_announced = is_in_at(comma, {WordClass::comma, WordClass::colon}) &&
                              passage_.is(comma + 1, WordClass::quotation);
    if (!is_announced) return false;
    Draft draft = draft_of(reading_, group, "inverted");
    draft.source = source;
    draft.content = {{comma + 1, content_end(reading_, comma + 1, Frame::quote, &group)}};
    last_end_ = std::max(last_end_, draft.content.back().end);
    push(draft);
    return true;
  }

  // Adds the quotation that goes on behind the attribution, and the draft itself.
  bool finish_speech(Draft& draft, std::size_t end) {
    std::size_t next = read_addressee(draft, end);
    next = skip_quoted_adjuncts(passage_, next);
    const std::size_t attribution_end = next;
    if (is_in_at(next,
                 {WordClass::comma, WordClass::colon, WordClass::semicolon, WordClass::dash})) {
      ++next;
    }
    if (passage_.is(next, WordClass::coordinator)) ++next;
    if (read_clause_behind(next, draft)) return true;
    next = quotation_behind(next);
    if (next != kNone) {
      draft.content.push_back({next, next + 1});
      draft.rule = "split";
    }
    last_end_ = std::max(attribution_end, draft.content.back().end);
    push(draft);
    return true;
  }

  // "“We are late,” Ruiz wrote in a letter, | that they had lost a day".
  bool read_clause_behind(std::size_t that, Draft& draft) {
    if (!passage_.is(that, WordClass::that) || !passage_.is(that - 1, WordClass::comma))
      return false;
    const std::size_t end = content_end(reading_, that, Frame::that, nullptr);
    draft.content.push_back({that, end});
    draft.rule = "split";
    last_end_ = std::max(last_end_, end);
    push(draft);
    return true;
  }

  // The quotation that follows with nothing but phrases between: "…,” said Ruiz, 20, of Oslo. “…".
  std::size_t quotation_behind(std::size_t unit) const {
    constexpr std::size_t kMaxBetween = 20;
    for (std::size_t at = unit; at < std::min(size_, unit + kMaxBetween); ++at) {
      if (passage_.is(at, WordClass::quotation)) {
        return is_attribution_at(reading_, at + 1) ? kNone : at;
      }
      if (at == unit && opens_aside(at)) return quotation_behind_participle(at);
      if (reading_.groups[at] ||
          is_in(passage_.units[at].cls, {WordClass::verb, WordClass::auxiliary, WordClass::that})) {
        return kNone;
      }
    }
    return kNone;
  }

  // A participle that reports no words of its own: "referring to", not "adding that".
  bool opens_aside(std::size_t unit) const {
    const auto& group = reading_.groups[unit];
    return group && group->is_gerund && !reading_.cue_of(*group).takes(Frame::quote);
  }

  // "…,” Ruiz said, | referring to the road, “…”".
  std::size_t quotation_behind_participle(std::size_t unit) const {
    constexpr std::size_t kLongest = 20;
    for (std::size_t at = unit; at < std::min(size_, unit + kLongest); ++at) {
      if (passage_.is(at, WordClass::stop)) return kNone;
      if (!passage_.is(at, WordClass::comma)) continue;
      return passage_.is(at + 1, WordClass::quotation) ? at + 1 : kNone;
    }
    return kNone;
  }

  bool is_in_at(std::size_t unit, std::initializer_list<WordClass> classes) const {
    return unit < size_ && is_in(passage_.units[unit].cls, classes);
  }

  std::size_t read_addressee(Draft& draft, std::size_t end) const {
    const std::size_t verb = draft.cue.front().end - 1;
    const auto& group = reading_.groups[verb];
    if (!group || !reading_.cue_of(*group).takes(Frame::person)) return end;
    if (end != group->units.end || !begins_phrase(passage_, end)) return end;
    draft.addressee = {end, phrase_end(passage_, end, false)};
    return draft.addressee.end;
  }

  // "Want more?", "you want the longest": a wish of nobody in particular is no report.
  bool is_nobodys(const VerbGroup& group, const Source& source) const {
    if (reading_.cue_of(group).takes(Frame::quote) || !group.is_finite()) return false;
    return source.units.empty() || passage_.folded(source.units.begin) == "you";
  }

  // "(They offered to pay), | said | Ruiz, who …": the name is who said it, and no object.
  bool names_speaker_behind(const VerbGroup& group, const Source& source,
                            const Complement& complement) const {
    const bool is_cut_off =
        group.units.begin > 0 &&
        is_in(passage_.units[group.units.begin - 1].cls,
              {WordClass::comma, WordClass::quotation, WordClass::mark, WordClass::dash});
    return is_cut_off && source.is_inherited && group.is_finite() &&
           reading_.cue_of(group).takes(Frame::quote) && complement.frame == Frame::np &&
           passage_.is(complement.content.begin, WordClass::name);
  }

  void add_after(const VerbGroup& group, const Source& source, const Complement& complement) {
    if (is_nobodys(group, source) || names_speaker_behind(group, source, complement)) return;
    Draft draft = draft_of(reading_, group, "after");
    draft.content = {complement.content};
    draft.source = source.units;
    take_preposition(group, draft);
    draft.addressee = complement.addressee;
    const bool is_speech = complement.frame == Frame::that || complement.frame == Frame::quote;
    if (draft.takes_quotes && group.is_finite() && is_speech) {
      last_end_ = std::max(last_end_, complement.content.end);
    }
    sources_.note_content(group, source, complement.content);
    push(draft);
  }

  // "the roads | that | Ruiz said | were open", "what Tamm says is a gift": the verb of what is
  // said follows at once, as its subject stands before.
  bool read_extracted(const VerbGroup& group, const Source& source) {
    if (source.is_inherited || source.units.begin == 0 || !group.is_finite()) return false;
    const Cue& cue = reading_.cue_of(group);
    const std::size_t verb = group.units.end;
    if (!cue.takes(Frame::that) || verb >= size_ || !is_finite(reading_, verb)) return false;
    const std::size_t link = source.units.begin - 1;
    const bool is_what = passage_.folded(link) == "what";
    const bool is_relative =
        is_in(passage_.units[link].cls, {WordClass::relative, WordClass::that});
    if (!is_what && !is_relative) return false;
    const std::size_t noun_end =
        link > 0 && passage_.is(link - 1, WordClass::comma) ? link - 1 : link;
    const UnitRange noun = is_what ? UnitRange{link, link + 1} : phrase_before(passage_, noun_end);
    const std::size_t limit = content_end(reading_, verb, Frame::that, &group);
    const std::size_t end = second_verb(reading_, {verb, limit}, false);
    if (noun.empty() || end <= verb) return false;
    Draft draft = draft_of(reading_, group, "inside");
    draft.source = source.units;
    draft.content = {noun, {verb, end}};
    push(draft);
    return true;
  }

  // "called (on Monday) | for": a preposition that makes another cue of the verb; it belongs to
  // the cue where it stands beside it.
  void take_preposition(const VerbGroup& group, Draft& draft) const {
    const std::size_t link = draft.content.front().begin - 1;
    if (link < group.units.end ||
        !is_in(passage_.units[link].cls, {WordClass::preposition, WordClass::to})) {
      return;
    }
    if (link == group.units.end) ++draft.cue.front().end;
    for (const CueForm& form :
         reading_.tables.verb_forms.find(passage_.folded(group.verb))->second) {
      const Cue& other = reading_.tables.verbs[form.cue];
      if (other.lemma == draft.lemma && other.particle == passage_.folded(link)) {
        draft.stance = other.stance;
      }
    }
  }

  // "Ruiz wrote on Monday:" at the end of a paragraph; the next one is what she wrote.
  bool read_block(const VerbGroup& group, const Source& source) {
    const std::size_t next = skip_adjuncts(passage_, group.units.end);
    const bool ends_in_colon = passage_.is(next, WordClass::colon) && next + 1 == size_;
    if (!ends_in_colon || !reading_.cue_of(group).takes(Frame::quote) || !passage_.is_last) {
      return false;
    }
    Draft draft = draft_of(reading_, group, "block");
    draft.source = source.units;
    drafts_.push_back(draft);
    return true;
  }

  // Behind the verb, the one who is told, times and places.
  std::size_t attribution_end(const VerbGroup& group) const {
    std::size_t end = group.units.end;
    if (reading_.cue_of(group).takes(Frame::person) && begins_phrase(passage_, end)) {
      end = phrase_end(passage_, end, false);
    }
    return skip_quoted_adjuncts(passage_, end);
  }

  // "The road, | Ruiz said on Friday, | will close": a comma on both sides and the verb of the
  // clause behind.
  bool is_inserted(std::size_t begin, std::size_t end) const {
    if (!passage_.is(end, WordClass::comma)) return false;
    return end_at_comma(passage_, begin) != kNone && goes_on_with_verb(reading_, end + 1);
  }

  // Is what is said the clause before, so that nothing behind the verb is? "The road is open, |
  // Ruiz told the press in Riga."
  bool closes_clause(const VerbGroup& group, const Source& source) const {
    if (source.units.empty()) return false;
    const std::size_t end = attribution_end(group);
    if (is_inserted(source.units.begin, end)) return true;
    const std::size_t clause_end = end_at_comma(passage_, source.units.begin);
    const bool is_told = reading_.cue_of(group).takes(Frame::person) && end > group.units.end;
    const bool is_last = end >= size_ || passage_.is(end, WordClass::stop);
    return is_told && is_last && clause_end != kNone &&
           is_sentence(reading_, clause_before(reading_, last_end_, clause_end));
  }

  void read_closing(const VerbGroup& group, const Source& source) {
    const std::size_t begin = source.units.empty() ? group.units.begin : source.units.begin;
    const std::size_t attribution = attribution_end(group);
    if (source.units.empty() || begin == 0 || !closes_sentence(passage_, attribution)) return;
    const std::size_t clause_end = end_at_comma(passage_, begin);
    if (clause_end == kNone) return;
    UnitRange clause = clause_before(reading_, last_end_, clause_end);
    Draft draft = draft_of(reading_, group, "closing");
    if (const Draft* inner = wrapped_before(clause_end)) {
      clause.begin = inner->extent().begin;
      draft.rule = "wrapper";
      draft.is_wrapper = true;
    }
    const bool is_inside = is_inserted(begin, attribution);
    if (clause.end < clause.begin + (is_inside ? 1 : 2)) return;
    if (!is_inside && !draft.is_wrapper && is_subordinate(reading_, clause)) return;
    draft.content = {clause};
    draft.source = source.units;
    read_addressee(draft, group.units.end);
    if (passage_.is(attribution, WordClass::comma)) add_rest(draft, attribution + 1);
    const bool is_say = draft.lemma == "say";  // else "On Monday, Ruiz complained"
    if (draft.content.size() == 1 && !is_say && !has_own_verb(reading_, clause)) return;
    last_end_ = std::max(attribution, draft.content.back().end);
    push(draft);
  }

  // "“We sign,” she said in Oslo, | the agency reported": the statement that the cue reports.
  const Draft* wrapped_before(std::size_t end) const {
    if (drafts_.empty()) return nullptr;
    const Draft& last = drafts_.back();
    const bool is_attribution = last.rule == "before" || last.rule == "inverted" ||
                                last.rule == "closing" || last.rule == "split";
    return is_attribution && last.extent().end <= end && last_end_ + 1 >= end ? &last : nullptr;
  }

  // "They will, Ruiz said, | sign": what follows belongs to the clause unless it is a participle.
  void add_rest(Draft& draft, std::size_t begin) const {
    if (begin >= size_ || passage_.is(begin, WordClass::relative)) return;
    const auto& group = reading_.groups[begin];
    if (group && group->is_gerund) return;
    if (passage_.folded(begin).ends_with("ing") || passage_.folded(begin) == "according") return;
    const std::size_t end = content_end(reading_, begin, Frame::that, nullptr);
    if (end <= begin) return;
    draft.content.push_back({begin, end});
    draft.rule = "inside";
  }

  void push(const Draft& draft) {
    if (!draft.content.empty()) drafts_.push_back(draft);
  }

  const Reading& reading_;
  const Passage& passage_;
  SourceFinder& sources_;
  std::vector<Draft>& drafts_;
  std::size_t size_;
  std::size_t last_end_;  // where the attribution before ends
};

}  // namespace

std::vector<Draft> find_drafts(const Reading& reading) {
  std::vector<Draft> drafts;
  SourceFinder sources(reading);
  VerbRules verbs(reading, sources, drafts);
  if (read_signed(reading, drafts)) return drafts;
  read_colon(reading, drafts);
  for (std::size_t unit = 0; unit < reading.passage.units.size(); ++unit) {
    if (read_adjective(reading, unit, sources, drafts)) continue;
    if (reading.groups[unit]) {
      verbs.read(*reading.groups[unit]);
    } else {
      read_phrase(reading, unit, drafts);
      read_noun(reading, unit, drafts);
    }
  }
  read_announced(reading, drafts);
  for (Draft& draft : drafts) find_medium(reading, draft);
  return drafts;
}

}  // namespace synoptic
