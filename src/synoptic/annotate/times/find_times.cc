#include "synoptic/annotate/times/find_times.h"

#include <utility>

#include "synoptic/annotate/times/resolve_times.h"
#include "synoptic/annotate/times/tense_cue.h"
#include "synoptic/annotate/times/time_match.h"

// Three steps, each linear: cut the text into pieces and look their words up; from left to right
// take the longest expression at each piece (time_match.h); give each its value in the order of
// the text (resolve_times.h).
//
//   "The plant will open on Monday", reference 2019-09-25: "Monday", 2019-09-30, since "will"
//   stands before it.
//
// The forms follow TimeML 1.2.1 and its annotation guidelines: prepositions stay outside
// ("in May"), approximations inside ("nearly two years").

namespace synoptic {
namespace {

constexpr std::size_t kCueReach = 7;

// "rejected", "arrived": past tense or participle, by its ending.
bool is_past_form(const Piece& piece) {
  return piece.is_word() && !piece.is_capital && piece.low.size() > 4 && piece.low.ends_with("ed");
}

// "as early as Monday", "between now and 10 May": only what is still to come is told so.
bool leads_ahead(const Pieces& pieces, std::size_t at) {
  if (pieces[at - 1].is("and") && pieces[at - 2].is("now")) return true;
  return pieces[at - 1].is("as") && is_any(pieces[at - 2], {"early", "soon"}) &&
         pieces[at - 3].is("as");
}

// "to buy": what is meant to be done. The verb before it ("agreed") does not tell when.
bool is_infinitive(const TimeText& text, std::size_t at) {
  return text.pieces[at].is("to") && text.is_tagged(at + 1, Tag::verb);
}

// "signed a plan Friday": the noun looks ahead only with what is planned, "plans to meet Friday".
bool is_plan_alone(const TimeText& text, std::size_t at) {
  return is_any(text.pieces[at], {"plan", "plans"}) && text.is_tagged(at, Tag::noun) &&
         !is_any(text.pieces[at + 1], {"to", "for"});
}

// Which way the words before a match look: 1 ahead, -1 behind, 0 they do not say.
int words_cue(const TimeText& text, std::size_t at) {
  bool is_meant = false;
  for (std::size_t step = 1; step <= kCueReach && step <= at; ++step) {
    const std::size_t place = at - step;
    if (text.pieces[place].kind == PieceKind::border) break;
    if (text.is(place, TimeClass::forward) && !is_plan_alone(text, place)) return 1;
    if (is_infinitive(text, place)) is_meant = true;
    const bool is_past = text.is(place, TimeClass::backward) ||
                         (is_past_form(text.pieces[place]) && !text.pieces[place - 1].is("be"));
    if (is_past && !is_meant) return -1;
  }
  return 0;
}

// A weekday, month or feast whose year or week the text must tell.
bool is_open_date(const TimeMeaning& meaning) {
  const bool is_name =
      meaning.weekday > 0 || meaning.month > 0 || !meaning.feast.empty() || !meaning.season.empty();
  return meaning.kind == TimeMeaning::Kind::calendar && is_name && meaning.year == kNoYear;
}

// Which way an expression looks: by the tense of its verb, else by the words before it.
int cue_of(const TimeText& text, const TimeMatch& match) {
  if (!is_open_date(match.meaning)) return 0;
  if (leads_ahead(text.pieces, match.begin)) return 1;
  const int tense = tense_cue(text.analysis, text.pieces[match.end - 1].token);
  // "rents are low in May": a present tense tells of a month what is so every year.
  const bool is_sure = match.meaning.weekday > 0 || tense < 0;
  return tense != 0 && is_sure ? tense : words_cue(text, match.begin);
}

// May an expression begin here? Passes over most words at once.
bool may_begin(const TimeText& text, std::size_t at) {
  const Piece& piece = text.pieces[at];
  if (piece.is_number()) return true;
  if (!piece.is_word()) return piece.is("'");
  if (!text.is(at, TimeClass::none)) return true;
  return is_any(piece, {"the",     "a",     "an",        "its",  "every", "each",   "fiscal",
                        "fy",      "these", "financial", "year", "half",  "nearly", "almost",
                        "roughly", "at",    "no",        "more", "these", "less",   "up",
                        "over",    "under", "another",   "q",    "h",     "ad"}) ||
         text.tables.numerals.find(piece.low) != nullptr ||
         (piece.is_capital && text.tables.feasts.contains(piece.low));
}

std::vector<TimeMatch> find_matches(const TimeText& text) {
  std::vector<TimeMatch> matches;
  for (std::size_t at = 0; at < text.pieces.size();) {
    TimeMatch match;
    if (!may_begin(text, at) || !match_time(text, at, match)) {
      ++at;
      continue;
    }
    at = match.end;
    matches.push_back(std::move(match));
  }
  return matches;
}

// "between March and May 2018": the first month is of that year too, "December to March 2018" of
// the one before. "Monday through Friday": the second day comes behind the first.
void join_ranges(const TimeText& text, std::vector<TimeMatch>& matches) {
  for (std::size_t i = 1; i < matches.size(); ++i) {
    TimeMeaning& first = matches[i - 1].meaning;
    TimeMeaning& second = matches[i].meaning;
    const Piece& link = text.pieces[matches[i - 1].end];
    const bool is_joined = matches[i].begin == matches[i - 1].end + 1 &&
                           first.kind == TimeMeaning::Kind::calendar &&
                           second.kind == TimeMeaning::Kind::calendar &&
                           is_any(link, {"to", "-", "through", "until", "and"});
    if (!is_joined || first.lean != Lean::none || second.lean != Lean::none) continue;
    const bool lacks_year =
        first.month > 0 && first.year == kNoYear && first.year_lean == Lean::none;
    if (lacks_year && second.month > 0 && second.year != kNoYear) {
      first.year = first.month <= second.month ? second.year : second.year - 1;
    }
    const bool are_weekdays = first.weekday > 0 && second.weekday > 0 && second.month == 0;
    if (are_weekdays && !link.is("and")) second.lean = Lean::following;
  }
}

}  // namespace

TimeText::TimeText(const Analysis& the_analysis, const Pieces& the_pieces,
                   const TimeTables& the_tables)
    : pieces(the_pieces), tables(the_tables), analysis(the_analysis), words(the_pieces.size()) {
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (!pieces[at].is_word() || !tables.filter.may_hold(pieces[at].low)) continue;
    const auto found = tables.words.find(pieces[at].low);
    if (found != tables.words.end()) words[at] = found->second;
  }
}

std::vector<TimeExpression> find_times(const Analysis& analysis, const TimeLexicon& lexicon,
                                       std::string_view reference_date) {
  return find_times(analysis, Pieces(analysis), lexicon, reference_date);
}

std::vector<TimeExpression> find_times(const Analysis& analysis, const Pieces& pieces,
                                       const TimeLexicon& lexicon,
                                       std::string_view reference_date) {
  const TimeText text(analysis, pieces, *lexicon.tables);
  std::vector<TimeMatch> matches = find_matches(text);
  join_ranges(text, matches);
  TimeResolver resolver(read_reference(reference_date), matches);
  std::vector<TimeExpression> times;
  times.reserve(matches.size());
  std::size_t sentence = 0;
  std::size_t at = 0;
  for (const TimeMatch& match : matches) {
    for (; at < match.begin; ++at) sentence += pieces[at].kind == PieceKind::border ? 1 : 0;
    auto value = resolver.resolve(match, cue_of(text, match), sentence);
    if (!value) continue;
    times.push_back({pieces.span(match.begin, match.end), match.type, std::move(*value),
                     "times:" + std::string(match.why)});
  }
  return times;
}

}  // namespace synoptic
