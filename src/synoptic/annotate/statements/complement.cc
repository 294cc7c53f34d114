#include "synoptic/annotate/statements/complement.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "synoptic/annotate/statements/content_end.h"
#include "synoptic/annotate/statements/phrases.h"

// Behind the verb stand, in this order: adverbs; the one who is told; times and places; then what
// is said. What may be said is read off the class of the unit there and the frames of the cue:
//
//   told | the press in Oslo | on Monday | that the talks go on     person, adjuncts, clause
//   said in a letter | the talks go on                              no clause before "letter" ends
//   rejected | the plan                                             an object

namespace synoptic {
namespace {

constexpr std::size_t kMaxAdjunct = 16;

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

// "Friday's talks": the time belongs to the phrase.
bool owns(const Passage& passage, std::size_t unit) { return passage.folded(unit + 1) == "'s"; }

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
    const auto found = at(skip_times(unit));
    return found || addressee_.empty() ? found : at(skip_adjuncts(passage_, unit));
  }

 private:
  std::size_t skip_adverbs(std::size_t unit) const {
    while (passage_.is(unit, WordClass::adverb) && !grades(unit)) ++unit;
    return unit;
  }

  // "nearly every driver", "surprisingly flat growth": an adverb of the phrase behind it.
  bool grades(std::size_t unit) const {
    constexpr std::array<std::string_view, 6> kBeforeArticle = {"almost", "even", "just",
                                                                "nearly", "only", "virtually"};
    if (passage_.is(unit + 1, WordClass::number)) return true;
    if (passage_.is(unit + 1, WordClass::adjective)) return true;
    return passage_.is(unit + 1, WordClass::determiner) &&
           is_one_of(passage_.folded(unit), kBeforeArticle);
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
      const bool is_time = (passage_.is(at, WordClass::time) && !owns(passage_, at)) ||
                           (passage_.is(at, WordClass::adverb) && !grades(at));
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
      const std::size_t behind = behind_apposition(end);
      if (behind != end && passage_.is(skip_adjuncts(passage_, behind), WordClass::that)) {
        addressee_ = {unit, behind - 1};
        return behind;
      }
    }
    return unit;
  }

  // "his counterpart, | Liis Tamm, | in Riga": the unit behind the two commas, or `comma`.
  std::size_t behind_apposition(std::size_t comma) const {
    constexpr std::size_t kReach = 20;
    if (!passage_.is(comma, WordClass::comma)) return comma;
    for (std::size_t at = comma + 1; at < std::min(size_, comma + kReach); ++at) {
      if (passage_.is(at, WordClass::comma)) return at + 1;
      if (is_in(passage_.units[at].cls, {WordClass::stop, WordClass::that})) break;
    }
    return comma;
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

  // "the notion that greed, or trade, is to blame": the clause of a noun of saying belongs to it.
  std::optional<Complement> make_object(std::size_t unit) const {
    auto complement = make(unit, Frame::np);
    if (!complement) return complement;
    const std::size_t limit = complement->content.end;
    for (std::size_t that = unit + 1; that < limit; ++that) {
      if (!passage_.is(that, WordClass::that)) continue;
      const Token& token = reading_.analysis.tokens[passage_.units[that].tokens.first];
      const bool is_clause =
          reading_.tables.noun_forms.contains(passage_.folded(that - 1)) && token.tag == Tag::sconj;
      if (!is_clause) break;
      complement->content.end = std::max(limit, content_end(reading_, that, Frame::that, &group_));
      break;
    }
    return complement;
  }

  bool takes_clause() const { return cue_.takes(Frame::that) || cue_.takes(Frame::person); }

  // "that" or a quotation behind "in a statement on Monday".
  std::optional<Complement> behind_adjuncts(std::size_t unit) const {
    std::size_t next = skip_adjuncts(passage_, unit);
    if (passage_.is(next, WordClass::comma) && passage_.is(next + 1, WordClass::preposition)) {
      const std::size_t behind = skip_adjuncts(passage_, next + 1);
      if (passage_.is(behind, WordClass::colon)) next = behind;
    }
    next = behind_citation(next);
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
    return behind_object(next);
  }

  // "reported, citing two officials, | that", "said, among other things, | that": the unit behind
  // what is put in, or `comma`.
  std::size_t behind_citation(std::size_t comma) const {
    if (!passage_.is(comma, WordClass::comma)) return comma;
    const bool is_citing =
        passage_.folded(comma + 1) == "citing" || passage_.folded(comma + 1) == "quoting";
    const bool is_phrase = passage_.is(comma + 1, WordClass::preposition);
    const std::size_t behind = is_citing || is_phrase ? behind_apposition(comma) : comma;
    return is_citing || passage_.is(behind, WordClass::that) ? behind : comma;
  }

  // "posted a new tweet from Lima: | “…”": the object only announces the quotation.
  std::optional<Complement> behind_object(std::size_t unit) const {
    if (!takes_object() && !cue_.takes(Frame::carrier)) return std::nullopt;
    const std::size_t colon = skip_adjuncts(passage_, phrase_end(passage_, unit, true));
    const bool is_announced =
        passage_.is(colon, WordClass::colon) && is_speech(passage_, colon + 1);
    if (is_announced && colon > unit) return make(colon + 1, Frame::quote);
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
  std::optional<Complement> at(std::size_t unit) {
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
        return grades(unit) ? at_phrase(unit) : std::nullopt;
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

  bool may_take_object() const {
    return takes_object() || cue_.takes(Frame::quoted) || cue_.takes(Frame::shown);
  }

  // "(referred to) alleged bribes"
  bool is_participle(std::size_t unit) const {
    if (unit >= size_ || !passage_.is(unit, WordClass::verb)) return false;
    const Token& token = reading_.analysis.tokens[passage_.units[unit].tokens.first];
    return token.has(Feature::participle) && !token.has(Feature::gerund);
  }

  std::optional<Complement> at_to(std::size_t unit) const {
    const bool is_infinitive = !begins_phrase(passage_, unit + 1) && !is_participle(unit + 1);
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

  std::optional<Complement> at_preposition(std::size_t unit) {
    if (begins_amount(unit) && passage_.folded(unit) != "to") return at_phrase(unit);
    if (passage_.folded(unit) == "if" && cue_.takes(Frame::that)) return make(unit, Frame::that);
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

  // "each other", "themselves": no words and no plan that anybody could report.
  bool is_reciprocal(std::size_t unit) const {
    const std::string_view word = passage_.folded(unit);
    if (word == "each" || word == "one") {
      const std::string_view next = passage_.folded(unit + 1);
      return next == "other" || next == "another";
    }
    return word.ends_with("self") || word.ends_with("selves");
  }

  std::optional<Complement> at_phrase(std::size_t unit) {
    if (is_reciprocal(unit) && !cue_.takes(Frame::wide)) return std::nullopt;
    const bool is_clause = takes_clause() && !group_.is_passive;
    if (is_clause && begins_clause(unit) && (is_nominative(unit) || parse_allows_clause(unit))) {
      return make(unit, Frame::that);
    }
    if (is_clause && has_parsed_clause(unit)) return make(unit, Frame::that);
    if (group_.is_reduced) return std::nullopt;
    if (cue_.takes(Frame::carrier)) return behind_carrier(unit);
    if (cue_.takes(Frame::wide) && has_predicate(unit)) return make(unit, Frame::wide);
    if (cue_.takes(Frame::np)) return make_object(unit);
    const bool is_document = cue_.takes(Frame::shown) && is_of_document();
    if (is_document || (cue_.takes(Frame::quoted) && holds_quoted_words(unit))) {
      return make(unit, Frame::np);
    }
    if (cue_.takes(Frame::to) && cue_.takes(Frame::person) && cue_.particle.empty()) {
      return make(unit, Frame::to);
    }
    return std::nullopt;
  }

  // A cue that may govern a mere object needs the parse to see a clause, lest "held a rally that
  // drew thousands" holds that a rally drew them.
  bool parse_allows_clause(std::size_t unit) const {
    const ClauseTree& tree = reading_.tree;
    if (tree.empty() || (cue_.takes(Frame::quote) && !may_take_object())) return true;
    return has_parsed_clause(unit);
  }

  // "he", "there" before a verb can only be its subject.
  bool is_nominative(std::size_t unit) const {
    constexpr std::array<std::string_view, 6> kSubjects = {"he", "i", "she", "there", "they", "we"};
    return is_one_of(passage_.folded(unit), kSubjects);
  }

  // Does a clause that begins here or later hang on the cue?
  bool has_parsed_clause(std::size_t unit) const {
    const ClauseTree& tree = reading_.tree;
    if (tree.empty()) return false;
    const TokenIndex begin = passage_.units[unit].tokens.first;
    int seen = 0;
    for (TokenIndex child = tree.first_child(passage_.units[group_.verb].tokens.first);
         child != kNoToken && seen < ClauseTree::kMaxChildren; child = tree.next_sibling(child)) {
      ++seen;
      if (child < begin) continue;
      const Relation relation = reading_.analysis.tokens[child].relation;
      if (relation == Relation::ccomp || relation == Relation::parataxis) return true;
    }
    return false;
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
      if (is_finite(reading_, at)) ++verbs;
      if (verbs > relatives) return true;
    }
    return false;
  }

  // Is a word of the phrase before the verb a document?
  bool is_of_document() const {
    const UnitRange subject = phrase_before(passage_, group_.units.begin);
    for (std::size_t at = subject.begin; at < subject.end; ++at) {
      if (reading_.tables.documents.contains(passage_.folded(at))) return true;
    }
    return false;
  }

  bool holds_quoted_words(std::size_t unit) const {
    const std::size_t end = content_end(reading_, unit, Frame::np, &group_);
    for (std::size_t at = unit; at < end; ++at) {
      if (passage_.units[at].is_quoted || is_speech(passage_, at)) return true;
    }
    return false;
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

  // "a statement | on", "support | for", but not "an impression | in Oslo".
  bool names_speech_about(std::size_t noun, std::size_t preposition) const {
    const auto found = reading_.tables.noun_forms.find(passage_.folded(noun));
    return found != reading_.tables.noun_forms.end() &&
           reading_.tables.nouns[found->second.cue].takes_preposition(passage_.folded(preposition));
  }

  // "expressed dismay at | the plan", "issued a statement saying", "made clear that": what is said
  // hangs on a noun that is none of it.
  std::optional<Complement> behind_carrier(std::size_t unit) {
    const std::size_t noun_end = phrase_end(passage_, unit, false);
    if (noun_end == unit) return std::nullopt;
    const std::size_t end = skip_times(noun_end);
    if (end >= size_) return std::nullopt;
    const bool names_speech = names_speech_about(noun_end - 1, end);
    const bool is_clear = passage_.folded(noun_end - 1) == "clear" && is_nominative(end);
    if (passage_.is(end, WordClass::that) || is_clear) return make(end, Frame::that);
    if (passage_.is(end, WordClass::to) && begins_phrase(passage_, end + 1)) {
      const std::size_t behind = phrase_end(passage_, end + 1, false);
      addressee_ = {end + 1, behind};  // "issued a plea to the mayor | to open the road"
      if (passage_.is(behind, WordClass::that)) return make(behind, Frame::that);
      if (passage_.is(behind, WordClass::to)) return make(behind, Frame::to);
      addressee_ = {};
    }
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

}  // namespace

std::optional<Complement> complement_after(const Reading& reading, const VerbGroup& group) {
  return ComplementReader(reading, group).read();
}

}  // namespace synoptic
