#include "synoptic/annotate/statements/content.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "synoptic/annotate/statements/phrases.h"

namespace synoptic {
namespace {

constexpr std::size_t kMaxAdjunct = 16;
constexpr std::size_t kMaxAttribution = 14;

bool is_in(WordClass cls, std::initializer_list<WordClass> classes) {
  return std::find(classes.begin(), classes.end(), cls) != classes.end();
}

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_speech(const Passage& passage, std::size_t unit) {
  return passage.is(unit, WordClass::quotation);
}

// A comma or colon and a quotation behind it, or the quotation at once: where it stands.
std::size_t quotation_at(const Passage& passage, std::size_t unit) {
  if (passage.is(unit, WordClass::comma) || passage.is(unit, WordClass::colon)) ++unit;
  return is_speech(passage, unit) ? unit : kNone;
}

bool is_gerund_form(const Passage& passage, std::size_t unit) {
  return passage.folded(unit).ends_with("ing") &&
         !is_in(passage.units[unit].cls, {WordClass::name, WordClass::adverb});
}

// "this week", "late last year": the units they take, or 0.
std::size_t time_phrase_size(const Passage& passage, std::size_t unit) {
  constexpr std::array<std::string_view, 7> kWhich = {"earlier", "last", "late", "next",
                                                      "past",    "the",  "this"};
  constexpr std::array<std::string_view, 15> kWhat = {
      "afternoon", "century", "day",     "evening", "fall",  "month",  "morning", "night",
      "spring",    "summer",  "weekend", "week",    "weeks", "winter", "year"};
  std::size_t at = unit;
  while (at < unit + 3 && is_one_of(passage.folded(at), kWhich)) ++at;
  return at > unit && is_one_of(passage.folded(at), kWhat) ? at + 1 - unit : 0;
}

// ---- what may stand behind the verb

class ComplementReader {
 public:
  ComplementReader(const Reading& reading, const VerbGroup& group)
      : reading_(reading),
        passage_(reading.passage),
        group_(group),
        cue_(reading.cue_of(group)),
        size_(reading.passage.units.size()) {}

  std::optional<Complement> read() {
    std::size_t unit = skip_adverbs(group_.units.end);
    if (cue_.takes(Frame::person)) unit = read_person(unit);
    if (const auto found = behind_adjuncts(unit)) return found;
    return at(skip_times(unit));
  }

 private:
  std::size_t skip_adverbs(std::size_t unit) const {
    while (passage_.is(unit, WordClass::adverb) && !passage_.is(unit + 1, WordClass::number))
      ++unit;
    return unit;
  }

  std::size_t skip_times(std::size_t unit) const {
    std::size_t at = unit;
    while (at < size_ && at - unit < kMaxAdjunct) {
      if (const std::size_t time = time_phrase_size(passage_, at)) {
        at += time;
        continue;
      }
      const bool is_on =
          passage_.is(at, WordClass::preposition) && passage_.is(at + 1, WordClass::time);
      const bool is_time = passage_.is(at, WordClass::time) || passage_.is(at, WordClass::adverb);
      if (!is_on && !is_time) break;
      ++at;
    }
    return at;
  }

  // "told | the press in Oslo | that": kept only if something that is said follows.
  std::size_t read_person(std::size_t unit) {
    if (group_.is_passive || !begins_phrase(passage_, unit)) return unit;
    for (const bool with_prepositions : {false, true}) {
      const std::size_t end = phrase_end(passage_, unit, with_prepositions);
      const std::size_t next = skip_adjuncts(passage_, end);
      if (opens_content(next) || opens_content(end)) {
        addressee_ = {unit, end};
        return end;
      }
    }
    return unit;
  }

  bool opens_content(std::size_t unit) const {
    if (quotation_at(passage_, unit) != kNone || passage_.is(unit, WordClass::that)) return true;
    if (unit >= size_) return false;
    const WordClass cls = passage_.units[unit].cls;
    if (cls == WordClass::preposition) return cue_.takes_preposition(passage_.folded(unit));
    return is_in(cls, {WordClass::wh, WordClass::to, WordClass::pronoun}) ||
           passage_.folded(unit) == "if";
  }

  std::optional<Complement> make(std::size_t begin, Frame frame) const {
    const std::size_t end = content_end(reading_, begin, frame, &group_);
    if (end <= begin) return std::nullopt;
    return Complement{{begin, end}, addressee_, frame};
  }

  bool takes_clause() const { return cue_.takes(Frame::that) || cue_.takes(Frame::person); }

  // "that" or a quotation behind "in a statement on Monday".
  std::optional<Complement> behind_adjuncts(std::size_t unit) const {
    const std::size_t next = skip_adjuncts(passage_, unit);
    const bool has_comma = passage_.is(next, WordClass::comma);
    if (takes_clause() && is_complementizer(next + (has_comma ? 1 : 0), unit)) {
      return make(next + (has_comma ? 1 : 0), Frame::that);
    }
    const std::size_t quotation = quotation_at(passage_, next);
    if (quotation != kNone && (cue_.takes(Frame::quote) || takes_clause())) {
      return make(quotation, Frame::quote);
    }
    if (passage_.is(next, WordClass::colon) && cue_.takes(Frame::quote) && next + 1 < size_) {
      return make(next + 1, Frame::quote);
    }
    return std::nullopt;
  }

  // "that" that opens a clause and is neither object ("said that.") nor determiner.
  bool is_complementizer(std::size_t unit, std::size_t begin) const {
    if (!passage_.is(unit, WordClass::that) || unit + 1 >= size_) return false;
    const bool is_object = is_in(passage_.units[unit + 1].cls,
                                 {WordClass::stop, WordClass::comma, WordClass::semicolon});
    return !is_object && (unit == begin || !passage_.is(unit - 1, WordClass::preposition));
  }

  // What begins right here.
  std::optional<Complement> at(std::size_t unit) const {
    if (unit >= size_) return std::nullopt;
    if (group_.is_passive && cue_.takes(Frame::wide)) return std::nullopt;
    const Unit& word = passage_.units[unit];
    switch (word.cls) {
      case WordClass::to:
        return at_to(unit);
      case WordClass::preposition:
      case WordClass::subordinator:
        return at_preposition(unit);
      case WordClass::wh:
      case WordClass::relative:
        if (cue_.takes(Frame::wh)) return make(unit, Frame::wh);
        return takes_clause() ? make(unit, Frame::that) : std::nullopt;
      case WordClass::that:
        return takes_clause() || takes_object() ? make(unit, Frame::that) : std::nullopt;
      case WordClass::verb:
      case WordClass::auxiliary:
        return at_verb(unit);
      case WordClass::noun:
      case WordClass::name:
      case WordClass::pronoun:
      case WordClass::determiner:
      case WordClass::genitive:
      case WordClass::adjective:
      case WordClass::number:
      case WordClass::mark:
      case WordClass::time:
      case WordClass::negation:
        return at_phrase(unit);
      case WordClass::adverb:
        return passage_.is(unit + 1, WordClass::number) ? at_phrase(unit) : std::nullopt;
      case WordClass::coordinator:
      case WordClass::comma:
      case WordClass::colon:
      case WordClass::semicolon:
      case WordClass::dash:
      case WordClass::stop:
      case WordClass::open:
      case WordClass::close:
      case WordClass::quotation:
      case WordClass::other:
        return std::nullopt;
    }
    return std::nullopt;
  }

  bool takes_object() const { return cue_.takes(Frame::np) || cue_.takes(Frame::wide); }

  std::optional<Complement> at_to(std::size_t unit) const {
    const bool is_infinitive = !begins_phrase(passage_, unit + 1);
    if (cue_.takes_preposition("to") && !is_infinitive) return make(unit + 1, Frame::np);
    if (!cue_.takes(Frame::to)) return std::nullopt;
    auto complement = make(unit, Frame::to);
    if (complement && !addressee_.empty()) complement->content.begin = addressee_.begin;
    return complement;
  }

  // "about 40 per cent", "at least two", "as many as ten".
  bool begins_amount(std::size_t unit) const {
    constexpr std::array<std::string_view, 8> kBounds = {"few",  "fewer", "least", "less",
                                                         "many", "more",  "most",  "much"};
    return passage_.is(unit + 1, WordClass::number) ||
           is_one_of(passage_.folded(unit + 1), kBounds);
  }

  std::optional<Complement> at_preposition(std::size_t unit) const {
    if (begins_amount(unit) && passage_.folded(unit) != "to") return at_phrase(unit);
    if (passage_.folded(unit) == "if" && cue_.takes(Frame::wh)) return make(unit, Frame::wh);
    if (cue_.takes_preposition(passage_.folded(unit)) && unit + 1 < size_) {
      return make(unit + 1, Frame::prep);
    }
    return std::nullopt;
  }

  std::optional<Complement> at_verb(std::size_t unit) const {
    if (is_gerund_form(passage_, unit) && (cue_.takes(Frame::ing) || takes_object())) {
      return make(unit, Frame::ing);
    }
    return std::nullopt;
  }

  std::optional<Complement> at_phrase(std::size_t unit) const {
    const bool is_clause = takes_clause() && !group_.is_passive;
    if (is_clause && begins_clause(unit)) return make(unit, Frame::that);
    if (cue_.takes(Frame::carrier)) return behind_carrier(unit);
    if (cue_.takes(Frame::wide) && has_predicate(unit)) return make(unit, Frame::wide);
    if (cue_.takes(Frame::np)) return make(unit, Frame::np);
    if (cue_.takes(Frame::to) && cue_.takes(Frame::person)) return make(unit, Frame::to);
    return std::nullopt;
  }

  // Does a finite verb follow that is no relative clause's? Without tags every phrase may be one's
  // subject.
  bool begins_clause(std::size_t unit) const {
    if (!reading_.analysis.is_tagged) return true;
    constexpr std::size_t kReach = 40;
    int verbs = 0;
    int relatives = 0;
    for (std::size_t at = unit; at < std::min(size_, unit + kReach); ++at) {
      const WordClass cls = passage_.units[at].cls;
      if (cls == WordClass::stop || cls == WordClass::semicolon) break;
      if (cls == WordClass::quotation) return true;
      if (cls == WordClass::comma && verbs == 0 && !passage_.is(at + 1, WordClass::relative)) {
        const bool is_aside = begins_phrase(passage_, at + 1) ||
                              passage_.is(at + 1, WordClass::adverb) ||
                              passage_.is(at + 1, WordClass::preposition);
        if (!is_aside) break;
      }
      if (is_in(cls, {WordClass::relative, WordClass::that, WordClass::subordinator})) ++relatives;
      if (is_finite(at)) ++verbs;
      if (verbs > relatives) return true;
    }
    return false;
  }

  bool is_finite(std::size_t unit) const {
    const Unit& word = passage_.units[unit];
    const Token& token = reading_.analysis.tokens[word.tokens.first];
    const bool is_verb = word.cls == WordClass::verb || word.cls == WordClass::auxiliary;
    const bool follows_auxiliary = unit > 0 && passage_.is(unit - 1, WordClass::auxiliary);
    return is_verb && !follows_auxiliary &&
           (token.has(Feature::past) || token.has(Feature::present) || token.has(Feature::modal));
  }

  // "painted the plan as a mistake": a verb of this kind needs its "as".
  bool has_predicate(std::size_t unit) const {
    if (!cue_.takes_preposition("as") || cue_.takes(Frame::np)) return true;
    constexpr std::size_t kReach = 20;
    for (std::size_t at = unit; at < std::min(size_, unit + kReach); ++at) {
      if (passage_.folded(at) == "as") return true;
      if (is_in(passage_.units[at].cls, {WordClass::stop, WordClass::semicolon})) return false;
    }
    return false;
  }

  // "expressed dismay at | the plan", "issued a statement saying", "made clear that": what is said
  // hangs on a noun that is none of it.
  std::optional<Complement> behind_carrier(std::size_t unit) const {
    const std::size_t end = phrase_end(passage_, unit, false);
    if (end >= size_ || end == unit) return std::nullopt;
    const bool names_speech = reading_.tables.noun_forms.contains(passage_.folded(end - 1));
    if (passage_.is(end, WordClass::that)) return make(end, Frame::that);
    const bool hangs = passage_.is(end, WordClass::preposition) && end + 1 < size_;
    if (hangs && (names_speech || cue_.takes(Frame::np))) return make(end + 1, Frame::prep);
    return cue_.takes(Frame::np) ? make(unit, Frame::np) : std::nullopt;
  }

  const Reading& reading_;
  const Passage& passage_;
  const VerbGroup& group_;
  const Cue& cue_;
  std::size_t size_;
  UnitRange addressee_;
};

// ---- where content ends

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
        is_fronted_(group != nullptr && is_in_fronted_clause(*group)) {}

  std::size_t find() const {
    std::size_t unit = begin_;
    while (unit < size_ && !ends_at(unit)) ++unit;
    while (unit > begin_ && is_loose_end(unit - 1)) --unit;
    return unit;
  }

 private:
  bool is_clause() const { return frame_ == Frame::that || frame_ == Frame::wh; }
  bool is_object() const { return frame_ == Frame::np || frame_ == Frame::prep; }

  // "Although Ruiz said that …, | the harbour is open", "Asked whether …, | he shrugged".
  bool is_in_fronted_clause(const VerbGroup& group) const {
    if (group.units.begin == 0) return group.verb == 0;
    constexpr std::size_t kNear = 12;
    if (group.units.begin > kNear) return false;
    const bool is_subordinate =
        passage_.is(0, WordClass::subordinator) || passage_.is(1, WordClass::subordinator);
    if (!is_subordinate) return false;
    for (std::size_t unit = 0; unit < group.units.begin; ++unit) {
      if (passage_.is(unit, WordClass::comma)) return false;
    }
    return true;
  }

  bool is_loose_end(std::size_t unit) const {
    return is_in(passage_.units[unit].cls, {WordClass::comma, WordClass::stop, WordClass::semicolon,
                                            WordClass::dash, WordClass::colon});
  }

  bool ends_at(std::size_t unit) const {
    const Unit& word = passage_.units[unit];
    if (unit == begin_) return word.cls == WordClass::stop;
    if (passage_.units[begin_].is_finished) return ends_quotation(unit);
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
      case WordClass::verb:
        return word.folded == "according" && passage_.is(unit + 1, WordClass::to);
      case WordClass::subordinator:
        return is_object() && is_one_of(word.folded, kObjectEnds) && opens_clause(unit);
      case WordClass::preposition:
        return ends_at_preposition(unit);
      case WordClass::time:
        return is_object() || frame_ == Frame::wide;
      default:
        return false;
    }
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

  // Behind a quotation only what joins another to it: “…” and “…”.
  bool ends_quotation(std::size_t unit) const {
    if (is_speech(passage_, unit)) return false;
    const bool joins = is_in(passage_.units[unit].cls, {WordClass::coordinator, WordClass::dash});
    return !(joins && is_speech(passage_, unit + 1));
  }

  // "as the ministers left", but not "as a mistake".
  bool opens_clause(std::size_t unit) const {
    if (passage_.folded(unit) != "as" || !reading_.analysis.is_tagged) return true;
    constexpr std::size_t kReach = 10;
    for (std::size_t at = unit + 1; at < std::min(size_, unit + kReach); ++at) {
      const WordClass cls = passage_.units[at].cls;
      if (is_in(cls, {WordClass::comma, WordClass::stop, WordClass::relative})) return false;
      if (is_in(cls, {WordClass::verb, WordClass::auxiliary})) return true;
    }
    return false;
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

  bool ends_at_comma(std::size_t comma) const {
    const std::size_t next = comma + 1;
    if (next >= size_) return true;
    const std::string_view word = passage_.folded(next);
    if (is_fronted_ && begins_phrase(passage_, next)) return true;
    if (is_attribution(next) || starts_participle(next)) return true;
    if (word == "according" || word == "but") return true;
    if (passage_.is(next, WordClass::relative)) {
      return !is_inserted(next) && (word == "which" || !is_clause());
    }
    if (passage_.is(next, WordClass::coordinator)) return ends_at_joint(next);
    if (is_object()) return !goes_on_as_list(next);
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
    if (passage_.is(next, WordClass::pronoun)) return !is_quoted_clause();
    return is_object();
  }

  bool is_quoted_clause() const { return frame_ == Frame::quote; }

  bool ends_at_coordinator(std::size_t coordinator) const {
    std::size_t next = coordinator + 1;
    while (next < size_ && next < coordinator + 4 &&
           is_in(passage_.units[next].cls,
                 {WordClass::adverb, WordClass::auxiliary, WordClass::negation})) {
      ++next;
    }
    if (next >= size_ || group_ == nullptr) return false;
    if (is_object() && is_finite_verb(coordinator, next)) return true;
    const auto& group = reading_.groups[next];
    if (!group || group->is_gerund) return false;
    const bool has_comma = passage_.is(coordinator - 1, WordClass::comma);
    const bool speaks =
        group->is_finite() && !group->is_passive && reading_.cue_of(*group).takes(Frame::quote);
    if (speaks && !is_clause()) return true;
    return (has_comma || !has_that_) && agree_in_form(*group_, *group);
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

  // "the agency said", "said the minister" up to the end or the next comma.
  bool is_attribution(std::size_t unit) const {
    const std::size_t limit = std::min(size_, unit + kMaxAttribution);
    for (std::size_t at = unit; at < limit; ++at) {
      const WordClass cls = passage_.units[at].cls;
      if (is_in(cls, {WordClass::comma, WordClass::stop, WordClass::that, WordClass::quotation})) {
        return false;
      }
      const auto& group = reading_.groups[at];
      if (!group) continue;
      const bool is_plain = !group->is_gerund && !group->is_infinitive && !group->is_passive &&
                            reading_.cue_of(*group).takes(Frame::quote);
      return is_plain && closes(group->units.end) && names_speaker(unit, *group);
    }
    return false;
  }

  // ": | “We go,” | he said": another cue takes the quotation.
  bool is_attributed_quotation(std::size_t unit) const {
    if (passage_.is(unit, WordClass::colon)) ++unit;
    if (!is_speech(passage_, unit) || unit + 1 >= size_) return false;
    const auto& next = reading_.groups[unit + 1];
    const bool is_inverted = next && next->is_finite() && !next->is_passive &&
                             reading_.cue_of(*next).takes(Frame::quote);
    return is_inverted || is_attribution(unit + 1);
  }

  bool closes(std::size_t unit) const {
    const std::size_t next = skip_adjuncts(passage_, unit);
    return next >= size_ || is_in(passage_.units[next].cls, {WordClass::stop, WordClass::comma});
  }

  bool names_speaker(std::size_t begin, const VerbGroup& group) const {
    const UnitRange phrase = phrase_before(passage_, group.units.begin);
    return !phrase.empty() && phrase.begin == begin;
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
};

}  // namespace

std::size_t skip_adjuncts(const Passage& passage, std::size_t unit) {
  const std::size_t size = passage.units.size();
  std::size_t at = unit;
  while (at < size && at - unit < kMaxAdjunct) {
    const WordClass cls = passage.units[at].cls;
    if (is_in(cls, {WordClass::adverb, WordClass::time})) {
      ++at;
      continue;
    }
    if (const std::size_t time = time_phrase_size(passage, at)) {
      at += time;
      continue;
    }
    const bool hangs = is_in(cls, {WordClass::preposition, WordClass::to});
    if (hangs && passage.is(at + 1, WordClass::time)) {
      at += 2;
      continue;
    }
    if (!hangs || !begins_phrase(passage, at + 1)) break;
    at = phrase_end(passage, at + 1, true);
  }
  return at;
}

std::optional<Complement> complement_after(const Reading& reading, const VerbGroup& group) {
  return ComplementReader(reading, group).read();
}

std::size_t content_end(const Reading& reading, std::size_t begin, Frame frame,
                        const VerbGroup* group) {
  return EndFinder(reading, begin, frame, group).find();
}

}  // namespace synoptic
