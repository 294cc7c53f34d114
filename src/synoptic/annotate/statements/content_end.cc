#include "synoptic/annotate/statements/content_end.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "synoptic/annotate/statements/phrases.h"

// Walks right from the begin of the content and asks of each mark and joint whether the content
// can go on behind it. A clause with "that" goes on over commas, an object ends at the first; a
// cue that agrees with the first cue in form ("said …, and urged …") ends both.

namespace synoptic {
namespace {

constexpr std::size_t kMaxAttribution = 14;
constexpr std::size_t kMaxContent = 400;  // units; a longer sentence is no sentence

bool is_speech(const Passage& passage, std::size_t unit) {
  return passage.is(unit, WordClass::quotation);
}

// The speaker before the cue ("the agency said") and nothing governed behind it.
bool names_speaker(const Passage& passage, std::size_t begin, const VerbGroup& group) {
  const UnitRange phrase = phrase_before(passage, group.units.begin);
  return !phrase.empty() && phrase.begin == begin;
}

bool closes(const Passage& passage, std::size_t unit) {
  const std::size_t next = skip_adjuncts(passage, unit);
  return next >= passage.units.size() ||
         is_in(passage.units[next].cls,
               {WordClass::stop, WordClass::comma, WordClass::quotation, WordClass::dash});
}

bool is_plain_speech(const Reading& reading, const VerbGroup& group) {
  return group.is_finite() && !group.is_passive && reading.cue_of(group).takes(Frame::quote);
}

class EndFinder {
 public:
  EndFinder(const Reading& reading, std::size_t begin, Frame frame, const VerbGroup* group)
      : reading_(reading),
        passage_(reading.passage),
        begin_(begin),
        frame_(frame),
        group_(group),
        size_(reading.passage.units.size()),
        has_that_(passage_.is(begin, WordClass::that)),
        is_fronted_(group != nullptr && is_in_fronted_clause(*group)),
        complete_at_(std::max(find_complete(), find_parsed_verb())) {}

  std::size_t find() const {
    std::size_t unit = begin_;
    const std::size_t limit = std::min(size_, begin_ + kMaxContent);
    while (unit < limit && !ends_at(unit)) ++unit;
    while (unit > begin_ && is_loose_end(unit - 1)) --unit;
    return unit;
  }

 private:
  // The unit of the first finite verb that belongs to no subordinate clause inside; `begin_` where
  // that cannot be told. Tags needed.
  std::size_t find_complete() const {
    constexpr std::size_t kReach = 40;
    if (frame_ != Frame::that || !reading_.analysis.is_tagged) return begin_;
    int verbs = 0;
    int inner = 0;
    for (std::size_t unit = begin_ + (has_that_ ? 1 : 0); unit < std::min(size_, begin_ + kReach);
         ++unit) {
      const WordClass cls = passage_.units[unit].cls;
      if (is_in(cls, {WordClass::stop, WordClass::semicolon, WordClass::quotation})) break;
      if (is_in(cls, {WordClass::relative, WordClass::that, WordClass::subordinator})) ++inner;
      if (is_finite(reading_, unit)) ++verbs;
      if (verbs > inner) return unit;
    }
    return begin_;
  }

  // The unit of the verb of the clause that the parse hangs on the cue; `begin_` where it has none.
  std::size_t find_parsed_verb() const {
    if (frame_ != Frame::that || group_ == nullptr || reading_.tree.empty()) return begin_;
    const ClauseTree& tree = reading_.tree;
    const TokenIndex begin = passage_.units[begin_].tokens.first;
    int seen = 0;
    for (TokenIndex child = tree.first_child(passage_.units[group_->verb].tokens.first);
         child != kNoToken && seen < ClauseTree::kMaxChildren; child = tree.next_sibling(child)) {
      ++seen;
      if (child < begin || reading_.analysis.tokens[child].relation != Relation::ccomp) continue;
      const std::size_t unit = unit_of(passage_, child);
      return unit == kNone ? begin_ : unit;
    }
    return begin_;
  }

  bool is_clause() const { return frame_ == Frame::that || frame_ == Frame::wh; }
  bool is_object() const { return frame_ == Frame::np || frame_ == Frame::prep; }

  // "Although Ruiz said that …, | the harbour is open", "Asked whether …, | he shrugged".
  bool is_in_fronted_clause(const VerbGroup& group) const {
    if (group.units.begin == 0) return group.verb == 0;
    constexpr std::size_t kNear = 12;
    if (group.units.begin > kNear) return false;
    const bool is_subordinate =
        passage_.is(0, WordClass::subordinator) || passage_.is(1, WordClass::subordinator);
    const bool is_behind_preposition = passage_.is(0, WordClass::preposition) && group.is_gerund;
    if (!is_subordinate && !is_behind_preposition) return false;
    for (std::size_t unit = 0; unit < group.units.begin; ++unit) {
      if (passage_.is(unit, WordClass::comma)) return false;
    }
    return true;
  }

  // "Tamm, | who said the road was open, | left": the cue stands in a clause between commas.
  bool ends_inserted_clause(std::size_t next) const {
    if (group_ == nullptr || group_->units.begin < 2) return false;
    const std::size_t relative = group_->units.begin - 1;
    const bool is_inserted =
        passage_.is(relative, WordClass::relative) && passage_.is(relative - 1, WordClass::comma);
    if (!is_inserted) return false;
    while (passage_.is(next, WordClass::adverb)) ++next;
    return is_in_at(next, {WordClass::verb, WordClass::auxiliary}) &&
           !passage_.folded(next).ends_with("ing");
  }

  bool is_loose_end(std::size_t unit) const {
    return is_in(passage_.units[unit].cls,
                 {WordClass::comma, WordClass::stop, WordClass::relative, WordClass::semicolon,
                  WordClass::dash, WordClass::colon, WordClass::coordinator});
  }

  bool ends_at(std::size_t unit) const {
    const Unit& word = passage_.units[unit];
    if (unit == begin_) return word.cls == WordClass::stop;
    if (passage_.units[begin_].is_finished) return ends_quotation(unit);
    if (is_behind_closing_comma(unit)) return ends_behind_comma(unit - 2, unit);
    switch (word.cls) {
      case WordClass::stop:
        return unit + 1 == size_;
      case WordClass::semicolon:
        return true;
      case WordClass::dash:
        return !has_that_ && !is_paired_dash(unit);
      case WordClass::comma:
        return ends_at_comma(unit);
      case WordClass::coordinator:
        return ends_at_coordinator(unit);
      case WordClass::colon:
      case WordClass::quotation:
        return unit > begin_ && is_attributed_quotation(unit);
      case WordClass::adverb:
        return word.folded == "according" && passage_.is(unit + 1, WordClass::to);
      case WordClass::verb:
      case WordClass::auxiliary:
        return (word.folded == "according" && passage_.is(unit + 1, WordClass::to)) ||
               governs_cue(unit);
      case WordClass::subordinator:
        return is_object() && is_one_of(word.folded, kObjectEnds) && opens_clause(unit);
      case WordClass::preposition:
        return ends_at_preposition(unit);
      case WordClass::time:
        return is_object() || frame_ == Frame::wide;
      case WordClass::noun:
      case WordClass::name:
      case WordClass::pronoun:
      case WordClass::determiner:
      case WordClass::genitive:
      case WordClass::adjective:
      case WordClass::number:
      case WordClass::negation:
      case WordClass::to:
      case WordClass::that:
      case WordClass::wh:
      case WordClass::relative:
      case WordClass::open:
      case WordClass::close:
      case WordClass::mark:
      case WordClass::other:
        return false;
    }
    return false;
  }

  // "the old - and until now unknown - papers": another dash follows before any other mark.
  bool is_paired_dash(std::size_t dash) const {
    constexpr std::size_t kMaxAside = 12;
    const std::size_t first = std::max(begin_ + 1, dash > kMaxAside ? dash - kMaxAside : 0);
    for (std::size_t unit = first; unit < std::min(size_, dash + kMaxAside); ++unit) {
      if (unit != dash && passage_.is(unit, WordClass::dash)) return true;
    }
    return false;
  }

  // "Drivers backing the plan | have gone": by the parse this verb stands above the cue, which
  // lies in its subject.
  bool governs_cue(std::size_t unit) const {
    if (group_ == nullptr || reading_.tree.empty() || !is_finite(reading_, unit)) return false;
    if (is_clause() && unit <= complete_at_) return false;  // its own verb, whatever the parse
    TokenIndex verb = passage_.units[unit].tokens.first;
    const Token& token = reading_.analysis.tokens[verb];
    const bool hangs = token.relation == Relation::aux || token.relation == Relation::aux_pass ||
                       token.relation == Relation::cop;
    if (hangs) verb = token.head;
    const TokenIndex cue = passage_.units[group_->verb].tokens.first;
    return verb < reading_.analysis.tokens.size() && verb > cue &&
           reading_.tree.extent(verb).contains(cue);
  }

  // Behind a quotation only what joins another to it: “…” and “…”, “…,” and, “…”.
  bool ends_quotation(std::size_t unit) const {
    if (is_speech(passage_, unit)) return false;
    const bool is_joint =
        passage_.is(unit, WordClass::comma) ||
        (passage_.is(unit, WordClass::coordinator) && passage_.is(unit + 1, WordClass::comma) &&
         is_speech(passage_, unit + 2));
    if (is_joint && passage_.is(unit - 1, WordClass::coordinator)) {
      return !is_speech(passage_, unit + 1);
    }
    if (is_joint) return false;
    const bool joins = is_in(passage_.units[unit].cls, {WordClass::coordinator, WordClass::dash});
    return !(joins && is_speech(passage_, unit + 1));
  }

  // "as the ministers left", but not "as a mistake".
  bool opens_clause(std::size_t unit) const {
    if (passage_.folded(unit) != "as" || !reading_.analysis.is_tagged) return true;
    if (!begins_phrase(passage_, unit + 1)) return false;
    std::size_t verb = phrase_end(passage_, unit + 1, true);
    while (is_in_at(verb, {WordClass::adverb, WordClass::negation})) ++verb;
    return is_in_at(verb, {WordClass::verb, WordClass::auxiliary});
  }

  bool is_in_at(std::size_t unit, std::initializer_list<WordClass> classes) const {
    return unit < size_ && is_in(passage_.units[unit].cls, classes);
  }

  bool ends_at_preposition(std::size_t unit) const {
    if (!is_object()) return false;
    const std::string_view word = passage_.folded(unit);
    if (word == "during" || word == "despite") return true;
    if (passage_.is(unit + 1, WordClass::time)) return true;
    return word == "in" && is_medium(unit);
  }

  // "in an interview", "in his speech".
  bool is_medium(std::size_t unit) const {
    const std::size_t end = phrase_end(passage_, unit + 1, false);
    return end > unit + 1 && reading_.tables.media.contains(passage_.folded(end - 1));
  }

  // "“overblown,” | adding that": a comma that stands inside the marks of a fragment.
  bool is_behind_closing_comma(std::size_t unit) const {
    return unit >= begin_ + 2 && passage_.is(unit - 1, WordClass::mark) &&
           passage_.is(unit - 2, WordClass::comma) && passage_.units[unit - 2].is_quoted;
  }

  bool ends_at_comma(std::size_t comma) const {
    if (passage_.is(comma + 1, WordClass::mark) && passage_.units[comma].is_quoted) {
      return comma + 2 >= size_;
    }
    return ends_behind_comma(comma, comma + 1);
  }

  bool ends_behind_comma(std::size_t comma, std::size_t next) const {
    if (next >= size_) return true;
    const std::string_view word = passage_.folded(next);
    if (is_fronted_ && begins_phrase(passage_, next)) return true;
    if (comma < complete_at_) return false;
    if (ends_inserted_clause(next)) return true;
    if (is_attribution_at(reading_, next) || starts_participle(next)) return true;
    if (word == "but" && goes_on_behind_but(next + 1)) return false;
    if (word == "according" || word == "but") return true;
    if (word == "including") return false;
    if (word == "even" && passage_.folded(next + 1) == "if") return false;
    if (passage_.is(next, WordClass::relative)) {
      return !is_inserted(next) && (word == "which" || !is_clause());
    }
    if (passage_.is(next, WordClass::coordinator)) return ends_at_joint(next);
    const bool closes_marks = frame_ == Frame::wide && next > comma + 1;
    if (is_object() || closes_marks) return !goes_on_as_list(next);
    if (has_that_) return false;
    return is_one_of(word, kAsides);
  }

  // "the road, which floods often, | was open": a verb behind its closing comma goes on.
  bool is_inserted(std::size_t relative) const {
    constexpr std::size_t kMaxInsert = 20;
    for (std::size_t unit = relative; unit < std::min(size_, relative + kMaxInsert); ++unit) {
      if (passage_.is(unit, WordClass::stop)) return false;
      if (!passage_.is(unit, WordClass::comma)) continue;
      return passage_.is(unit + 1, WordClass::verb) || passage_.is(unit + 1, WordClass::auxiliary);
    }
    return false;
  }

  // "(they were late), but | decided to stay", "but | that nobody came", "but “we go”".
  bool goes_on_behind_but(std::size_t unit) const {
    if (has_that_ && passage_.is(unit, WordClass::that)) return true;
    if (is_speech(passage_, unit) || passage_.is(unit, WordClass::mark)) return is_clause();
    while (is_in_at(unit, {WordClass::adverb, WordClass::negation})) ++unit;
    const bool is_verb = is_in_at(unit, {WordClass::verb, WordClass::auxiliary});
    return is_verb && is_clause() && !(unit < size_ && reading_.groups[unit]);
  }

  // "plans, programmes and promises": a list closes with a coordinator soon.
  bool goes_on_as_list(std::size_t unit) const {
    const std::size_t end = phrase_end(passage_, unit, true);
    if (end == unit) return false;
    if (passage_.is(end, WordClass::coordinator)) return true;
    return passage_.is(end, WordClass::comma) && end + 1 < size_ && goes_on_as_list(end + 1);
  }

  // ", saying that", ", adding", ", calling him": a participle that is a cue.
  bool starts_participle(std::size_t unit) const {
    while (passage_.is(unit, WordClass::adverb)) ++unit;
    if (unit >= size_) return false;
    const auto& group = reading_.groups[unit];
    return group && group->is_gerund;
  }

  // ", and added": the same subject goes on; ", and she": a new one takes over.
  bool ends_at_joint(std::size_t coordinator) const {
    if (ends_at_coordinator(coordinator)) return true;
    const std::size_t next = coordinator + 1;
    if (has_that_) return false;
    if (passage_.is(next, WordClass::that)) return false;
    if (passage_.is(next, WordClass::pronoun)) return !is_quoted_clause();
    if (passage_.is(next, WordClass::subordinator)) return true;
    return is_object() || frame_ == Frame::wide;
  }

  bool is_quoted_clause() const { return frame_ == Frame::quote; }

  // "and others have said | so": a new speaker with a cue of speech.
  bool has_new_speaker(std::size_t coordinator) const {
    constexpr std::size_t kLongest = 12;
    const std::size_t begin = coordinator + 1;
    std::size_t verb = phrase_end(passage_, begin, true);
    if (verb == begin) return false;
    while (verb < size_ && verb < begin + kLongest &&
           is_in(passage_.units[verb].cls, {WordClass::adverb, WordClass::auxiliary})) {
      ++verb;
    }
    return verb < size_ && reading_.groups[verb] && is_report(verb);
  }

  bool is_report(std::size_t verb) const {
    constexpr std::array<std::string_view, 4> kReports = {"say", "saying", "said", "says"};
    return is_one_of(passage_.folded(verb), kReports) &&
           is_plain_speech(reading_, *reading_.groups[verb]);
  }

  bool ends_at_coordinator(std::size_t coordinator) const {
    if (has_new_speaker(coordinator)) return true;
    std::size_t next = coordinator + 1;
    while (next < size_ && next < coordinator + 4 &&
           is_in(passage_.units[next].cls,
                 {WordClass::adverb, WordClass::auxiliary, WordClass::negation})) {
      ++next;
    }
    if (next >= size_) return false;
    const bool is_phrase = !is_clause() && frame_ != Frame::quote;
    if (is_phrase && is_finite_verb(coordinator, next)) return true;
    if (group_ == nullptr) return false;
    const auto& group = reading_.groups[next];
    if (!group || group->is_gerund) return false;
    const bool has_comma = passage_.is(coordinator - 1, WordClass::comma) ||
                           (coordinator > 1 && passage_.is(coordinator - 1, WordClass::mark) &&
                            passage_.is(coordinator - 2, WordClass::comma));
    const bool speaks =
        group->is_finite() && !group->is_passive && reading_.cue_of(*group).takes(Frame::quote);
    if (speaks && (!is_clause() || passage_.is(next + 1, WordClass::that))) return true;
    const bool goes_back = has_comma && group_->is_gerund && group->is_finite() &&
                           reading_.cue_of(*group).takes(Frame::to);
    return goes_back || ((has_comma || !has_that_) && agree_in_form(*group_, *group));
  }

  // "and has been a critic": a verb with its tense, to which an object cannot be joined.
  bool is_finite_verb(std::size_t coordinator, std::size_t next) const {
    if (!reading_.analysis.is_tagged) return false;
    const Token& token = reading_.analysis.tokens[passage_.units[next].tokens.first];
    const bool is_verb = passage_.is(next, WordClass::verb) &&
                         (token.has(Feature::past) || token.has(Feature::present));
    return is_verb ||
           (next > coordinator + 1 && passage_.is(coordinator + 1, WordClass::auxiliary));
  }

  // ": | “We go,” | he said": another cue takes the quotation.
  bool is_attributed_quotation(std::size_t unit) const {
    if (passage_.is(unit, WordClass::colon)) ++unit;
    return is_speech(passage_, unit) && is_attribution_at(reading_, unit + 1);
  }

  static constexpr std::array<std::string_view, 11> kAsides = {
      "although", "and", "despite", "even", "he", "she", "so", "they", "though", "which", "while"};
  static constexpr std::array<std::string_view, 8> kObjectEnds = {
      "after", "although", "as", "because", "before", "since", "when", "while"};

  const Reading& reading_;
  const Passage& passage_;
  std::size_t begin_;
  Frame frame_;
  const VerbGroup* group_;
  std::size_t size_;
  bool has_that_;
  bool is_fronted_;
  std::size_t complete_at_;  // where a bare clause has its finite verb: "if he wins, he | will"
};

}  // namespace

std::size_t content_end(const Reading& reading, std::size_t begin, Frame frame,
                        const VerbGroup* group) {
  return EndFinder(reading, begin, frame, group).find();
}

bool is_attribution_at(const Reading& reading, std::size_t unit) {
  const Passage& passage = reading.passage;
  const std::size_t limit = std::min(passage.units.size(), unit + kMaxAttribution);
  for (std::size_t at = unit; at < limit; ++at) {
    if (is_in(passage.units[at].cls, {WordClass::comma, WordClass::stop, WordClass::that,
                                      WordClass::quotation, WordClass::coordinator})) {
      return false;
    }
    const auto& group = reading.groups[at];
    if (!group) continue;
    if (!is_plain_speech(reading, *group)) return false;
    if (at == unit) return begins_phrase(passage, group->units.end);
    return closes(passage, group->units.end) && names_speaker(passage, unit, *group);
  }
  return false;
}

}  // namespace synoptic
