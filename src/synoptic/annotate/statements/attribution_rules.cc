#include "synoptic/annotate/statements/attribution_rules.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "synoptic/annotate/statements/complement.h"
#include "synoptic/annotate/statements/content_end.h"
#include "synoptic/annotate/statements/medium.h"
#include "synoptic/annotate/statements/passive_rules.h"
#include "synoptic/annotate/statements/phrase_rules.h"
#include "synoptic/annotate/statements/phrases.h"
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
        size_(reading.passage.units.size()) {}

  void read(const VerbGroup& group) {
    if (group.is_passive && reading_.cue_of(group).lemma == "quote") return read_quoted_as(group);
    if (group.is_passive) return read_passive(reading_, group, drafts_);
    const Cue& cue = reading_.cue_of(group);
    if (group.is_gerund && cue.lemma == "cite" && read_citing(group)) return;
    Source source = sources_.find(group);
    if (group.is_gerund) quoted_by_other(group, source);
    if (group.is_finite() && cue.takes(Frame::quote)) {
      if (read_before(group, source) || read_inverted(group) || read_fronted(group)) return;
    }
    const bool may_close = group.is_finite() && takes_closing(cue) && !source.is_inherited;
    if (may_close && closes_clause(group, source)) return read_closing(group, source);
    if (const auto complement = complement_after(reading_, group)) {
      return add_after(group, source, *complement);
    }
    if (read_block(group, source)) return;
    if (may_close) read_closing(group, source);
  }

 private:
  static bool takes_closing(const Cue& cue) {
    return cue.takes(Frame::quote) || (cue.takes(Frame::that) && cue.particle.empty());
  }

  // The end of the words before a comma that stands before `unit`, the mark of a fragment with
  // its comma inside too: "…, | he said", "“… fast,” | he said". kNone where there is none.
  std::size_t end_at_comma(std::size_t unit) const {
    if (unit > 0 && passage_.is(unit - 1, WordClass::comma)) return unit - 1;
    if (unit > 1 && passage_.is(unit - 1, WordClass::mark) &&
        passage_.is(unit - 2, WordClass::comma)) {
      return unit;
    }
    if (unit > 0 && passage_.is(unit - 1, WordClass::dash)) return unit - 1;
    return kNone;
  }

  // The quotation that ends before `unit`, a comma between them or not.
  std::size_t quotation_before(std::size_t unit) const {
    if (unit > 0 && passage_.is(unit - 1, WordClass::comma)) --unit;
    if (unit > 0 && passage_.is(unit - 1, WordClass::quotation)) return unit - 1;
    return kNone;
  }

  // From the begin of what leads up to the quotation: more quotations joined to it, or the words
  // of a clause that it completes.
  UnitRange content_with(std::size_t quotation) const {
    std::size_t begin = quotation;
    while (begin >= 2 && passage_.is(begin - 2, WordClass::quotation) &&
           is_in(passage_.units[begin - 1].cls, {WordClass::coordinator, WordClass::dash})) {
      begin -= 2;
    }
    const bool leads_up =
        begin > 0 && !is_in(passage_.units[begin - 1].cls,
                            {WordClass::comma, WordClass::colon, WordClass::dash, WordClass::stop,
                             WordClass::coordinator, WordClass::quotation});
    if (leads_up && last_end_ <= begin) begin = clause_begin(begin);
    return {begin, quotation + 1};
  }

  std::size_t clause_begin(std::size_t unit) const { return std::min(unit, last_end_); }

  bool read_before(const VerbGroup& group, const Source& source) {
    UnitRange speaker = source.is_inherited ? UnitRange{} : source.units;
    std::size_t quotation = speaker.empty() ? kNone : quotation_before(speaker.begin);
    if (quotation == kNone) {
      speaker = phrase_before(passage_, group.units.begin);
      quotation = speaker.empty() ? kNone : quotation_before(speaker.begin);
    }
    if (quotation == kNone) return false;
    const std::size_t behind = skip_quoted_adjuncts(group.units.end);
    if (quotation + 1 == speaker.begin && governs_more(group, behind)) return false;
    Draft draft = draft_of(reading_, group, "before");
    draft.content = {content_with(quotation)};
    draft.source = speaker;
    return finish_speech(draft, group.units.end);
  }

  // "“No?” Ruiz said that they sign": a clause behind the verb takes it.
  bool governs_more(const VerbGroup& group, std::size_t behind) const {
    return passage_.is(behind, WordClass::that) && behind != group.units.end;
  }

  bool read_inverted(const VerbGroup& group) {
    if (group.units.begin != group.verb) return false;
    const std::size_t quotation = quotation_before(group.units.begin);
    const std::size_t clause_end = end_at_comma(group.units.begin);
    if (quotation == kNone && clause_end == kNone) return false;
    const UnitRange source = sources_.behind(group);
    if (source.empty()) return false;
    Draft draft = draft_of(reading_, group, "inverted");
    draft.source = source;
    if (quotation != kNone) {
      draft.content = {content_with(quotation)};
    } else {
      const std::size_t end = skip_quoted_adjuncts(source.end);
      const bool is_inside = is_inserted(group.units.begin, end);
      const UnitRange clause = clause_before(clause_end);
      if (!closes(end) || clause.end < clause.begin + (is_inside ? 1 : 2)) return false;
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
    next = skip_quoted_adjuncts(next);
    const std::size_t attribution_end = next;
    if (is_in_at(next,
                 {WordClass::comma, WordClass::colon, WordClass::semicolon, WordClass::dash})) {
      ++next;
    }
    if (passage_.is(next, WordClass::coordinator)) ++next;
    next = quotation_behind(next);
    if (next != kNone) {
      draft.content.push_back({next, next + 1});
      draft.rule = "split";
    }
    last_end_ = std::max(attribution_end, draft.content.back().end);
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

  // Times, places, and "when asked about …" up to the comma.
  std::size_t skip_quoted_adjuncts(std::size_t unit) const {
    unit = skip_adjuncts(passage_, unit);
    if (!passage_.is(unit, WordClass::subordinator)) return unit;
    const std::size_t limit = std::min(size_, unit + 30);
    while (unit < limit &&
           !is_in(passage_.units[unit].cls,
                  {WordClass::comma, WordClass::stop, WordClass::quotation, WordClass::colon})) {
      ++unit;
    }
    return unit;
  }

  // "Want more?", "you want the longest": a wish of nobody in particular is no report.
  bool is_nobodys(const VerbGroup& group, const Source& source) const {
    if (reading_.cue_of(group).takes(Frame::quote) || !group.is_finite()) return false;
    return source.units.empty() || passage_.folded(source.units.begin) == "you";
  }

  void add_after(const VerbGroup& group, const Source& source, const Complement& complement) {
    if (is_nobodys(group, source)) return;
    Draft draft = draft_of(reading_, group, "after");
    draft.content = {complement.content};
    draft.source = source.units;
    draft.addressee = complement.addressee;
    if (draft.takes_quotes && group.is_finite()) {
      last_end_ = std::max(last_end_, complement.content.end);
    }
    sources_.note_content(group, source, complement.content);
    push(draft);
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
    return skip_quoted_adjuncts(end);
  }

  // "The road, | Ruiz said on Friday, | will close": a comma on both sides and the verb of the
  // clause behind.
  bool is_inserted(std::size_t begin, std::size_t end) const {
    if (!passage_.is(end, WordClass::comma)) return false;
    return end_at_comma(begin) != kNone && goes_on_with_verb(end + 1);
  }

  // Is what is said the clause before, so that nothing behind the verb is? "The road is open, |
  // Ruiz told the press in Riga."
  bool closes_clause(const VerbGroup& group, const Source& source) const {
    if (source.units.empty()) return false;
    const std::size_t end = attribution_end(group);
    if (is_inserted(source.units.begin, end)) return true;
    const std::size_t clause_end = end_at_comma(source.units.begin);
    const bool is_told = reading_.cue_of(group).takes(Frame::person) && end > group.units.end;
    const bool is_last = end >= size_ || passage_.is(end, WordClass::stop);
    return is_told && is_last && clause_end != kNone && is_sentence(clause_before(clause_end));
  }

  bool is_sentence(UnitRange clause) const {
    if (clause.empty() || !begins_phrase(passage_, clause.begin)) return false;
    const std::size_t end = std::min(clause.end, clause.begin + 60);
    for (std::size_t unit = clause.begin; unit < end; ++unit) {
      if (is_finite(reading_, unit)) return true;
    }
    return false;
  }

  // What stands before an attribution, from the end of the last one; from the begin of the
  // passage where that end cuts a clause from its verb.
  UnitRange clause_before(std::size_t end) const {
    std::size_t begin = clause_begin(end);
    while (begin < end && passage_.is(begin, WordClass::comma)) ++begin;
    if (begin < end && goes_on_with_verb(begin)) begin = 0;
    return {begin, end};
  }

  bool goes_on_with_verb(std::size_t unit) const {
    while (passage_.is(unit, WordClass::adverb)) ++unit;
    return unit < size_ && (passage_.is(unit, WordClass::auxiliary) || is_finite(reading_, unit));
  }

  bool closes(std::size_t next) const {
    return next >= size_ || is_in(passage_.units[next].cls, {WordClass::stop, WordClass::comma});
  }

  void read_closing(const VerbGroup& group, const Source& source) {
    const std::size_t begin = source.units.empty() ? group.units.begin : source.units.begin;
    const std::size_t attribution = attribution_end(group);
    if (source.units.empty() || begin == 0 || !closes(attribution)) return;
    const std::size_t clause_end = end_at_comma(begin);
    if (clause_end == kNone) return;
    UnitRange clause = clause_before(clause_end);
    Draft draft = draft_of(reading_, group, "closing");
    if (const Draft* inner = wrapped_before(clause_end)) {
      clause.begin = inner->extent().begin;
      draft.rule = "wrapper";
      draft.is_wrapper = true;
    }
    const bool is_inside = is_inserted(begin, attribution);
    if (clause.end < clause.begin + (is_inside ? 1 : 2)) return;
    draft.content = {clause};
    draft.source = source.units;
    read_addressee(draft, group.units.end);
    if (passage_.is(attribution, WordClass::comma)) add_rest(draft, attribution + 1);
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

  // "…, the agency reported, citing two officials": whom it has it from, for the same content.
  bool read_citing(const VerbGroup& group) {
    const UnitRange source = {group.units.end, phrase_end(passage_, group.units.end, true)};
    if (source.empty() || drafts_.empty() || !can_be_cited(source)) return false;
    const Draft& reported = drafts_.back();
    const std::size_t near = group.units.begin;
    const bool is_near = reported.extent().end + 2 >= near || reported.cue.back().end + 2 >= near;
    if (!is_near || reported.content.empty()) return false;
    Draft draft = draft_of(reading_, group, "citing");
    draft.source = source;
    draft.content = reported.content;
    draft.takes_quotes = false;
    drafts_.push_back(draft);
    return true;
  }

  // "officials", "the ministry's website", "Reuters", but not "the weather".
  bool can_be_cited(UnitRange phrase) const {
    constexpr std::array<std::string_view, 14> kPeople = {
        "authorities", "diplomats", "experts", "official", "officials", "people",    "person",
        "police",      "source",    "sources", "staff",    "witness",   "witnesses", "statement"};
    for (std::size_t unit = phrase.begin; unit < phrase.end; ++unit) {
      const std::string_view word = passage_.folded(unit);
      if (is_one_of(word, kPeople) || reading_.tables.documents.contains(word) ||
          reading_.tables.outlets.contains(word)) {
        return true;
      }
    }
    return false;
  }

  // "The agency quoted Ruiz | as saying": Ruiz says it, and what stands before may be what she
  // says.
  void quoted_by_other(const VerbGroup& saying, Source& source) {
    constexpr std::size_t kLongest = 20;
    const std::size_t as = saying.units.begin - 1;
    if (saying.units.begin == 0 || passage_.folded(as) != "as") return;
    for (std::size_t at = as; at > 0 && as - at < kLongest; --at) {
      const auto& quoting = reading_.groups[at - 1];
      if (!quoting) continue;
      if (reading_.cue_of(*quoting).lemma != "quote" || quoting->is_passive) return;
      source = {{quoting->units.end, as}, false};
      return add_quoted(*quoting, saying, source.units);
    }
  }

  void add_quoted(const VerbGroup& quoting, const VerbGroup& saying, UnitRange source) {
    const UnitRange outlet = phrase_before(passage_, quoting.units.begin);
    const std::size_t quotation = outlet.empty() ? kNone : quotation_before(outlet.begin);
    if (quotation == kNone) return;
    Draft draft = draft_of(reading_, quoting, "closing");
    draft.cue = {quoting.units, {saying.units.begin - 1, saying.units.end}};
    draft.source = source;
    draft.content = {content_with(quotation)};
    last_end_ = std::max(last_end_, saying.units.end);
    push(draft);
  }

  // "They go, she was quoted as saying": the clause before; a clause behind is the gerund's.
  void read_quoted_as(const VerbGroup& group) {
    const UnitRange subject = phrase_before(passage_, group.units.begin);
    std::size_t as = group.units.end;
    if (passage_.folded(as) == "by") as = phrase_end(passage_, as + 1, true);
    const bool is_closing = passage_.folded(as) == "as" && passage_.folded(as + 1) == "saying" &&
                            !subject.empty() && closes(skip_quoted_adjuncts(as + 2));
    if (!is_closing) return;
    Draft draft = draft_of(reading_, group, "closing");
    draft.cue.front().end = as + 2;
    draft.source = subject;
    const std::size_t quotation = quotation_before(subject.begin);
    const std::size_t end = end_at_comma(subject.begin);
    if (quotation != kNone) draft.content = {content_with(quotation)};
    if (quotation == kNone && end != kNone) draft.content = {clause_before(end)};
    last_end_ = std::max(last_end_, as + 2);
    push(draft);
  }

  void push(const Draft& draft) {
    if (!draft.content.empty()) drafts_.push_back(draft);
  }

  const Reading& reading_;
  const Passage& passage_;
  SourceFinder& sources_;
  std::vector<Draft>& drafts_;
  std::size_t size_;
  std::size_t last_end_ = 0;  // where the attribution before ends
};

}  // namespace

std::vector<Draft> find_drafts(const Reading& reading) {
  std::vector<Draft> drafts;
  SourceFinder sources(reading);
  VerbRules verbs(reading, sources, drafts);
  if (read_signed(reading, drafts)) return drafts;
  read_colon(reading, drafts);
  for (std::size_t unit = 0; unit < reading.passage.units.size(); ++unit) {
    if (reading.groups[unit]) {
      verbs.read(*reading.groups[unit]);
    } else {
      read_phrase(reading, unit, drafts);
    }
  }
  read_announced(reading, drafts);
  for (Draft& draft : drafts) find_medium(reading, draft);
  return drafts;
}

}  // namespace synoptic
