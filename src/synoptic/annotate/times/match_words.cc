#include "synoptic/annotate/times/time_match.h"

// Words that tell a time by themselves:
//
//   "yesterday", "tomorrow morning"          days from the reference
//   "now", "these days", "the current"       PRESENT_REF; "recently" PAST_REF
//   "will soon", "may one day", "the future" FUTURE_REF

namespace synoptic {
namespace {

void set(TimeMatch& match, std::size_t begin, std::size_t end, TimeType type,
         std::string_view why) {
  match.begin = begin;
  match.end = end;
  match.type = type;
  match.why = why;
}

bool is_modal(const Piece& piece) {
  return is_any(piece, {"will", "may", "could", "should", "can", "might", "must", "ll"});
}

// "these days", "will one day be": no day, but now or once.
bool match_reference_days(const TimeText& text, std::size_t at, TimeMatch& match) {
  const Pieces& pieces = text.pieces;
  const bool is_now = pieces[at].is("these") && pieces[at + 1].is("days");
  const bool is_once = pieces[at].is("one") && pieces[at + 1].is("day") &&
                       (is_modal(pieces[at - 1]) || is_modal(pieces[at + 2]));
  if (!is_now && !is_once) return false;
  match.meaning.text = is_now ? "PRESENT_REF" : "FUTURE_REF";
  set(match, at, at + 2, TimeType::date, "reference-word");
  return true;
}

}  // namespace

bool match_deictic(const TimeText& text, std::size_t at, TimeMatch& match) {
  const TimeWord& word = text.word(at);
  if (!word.is(TimeClass::deictic)) return false;
  TimeMeaning& meaning = match.meaning;
  meaning.kind = TimeMeaning::Kind::shifted;
  meaning.unit = TimeUnit::day;
  meaning.count = word.number;
  std::size_t end = at + 1;
  if (text.pieces[at].is("tonight")) {
    meaning.suffix = "TNI";
  } else {
    end = read_daypart(text, end, meaning.suffix);
  }
  set(match, at, end, meaning.suffix.empty() ? TimeType::date : TimeType::time, "deictic");
  return true;
}

bool match_reference(const TimeText& text, std::size_t at, TimeMatch& match) {
  const Pieces& pieces = text.pieces;
  match.meaning.kind = TimeMeaning::Kind::fixed;
  if (match_reference_days(text, at, match)) return true;
  if (text.is(at, TimeClass::reference)) {
    // "was soon divided" tells the order of a story, "soon." and "may soon" a time to come.
    const bool is_to_come =
        !pieces[at + 1].is_word() || is_modal(pieces[at - 1]) || is_modal(pieces[at + 1]);
    if (pieces[at].is("soon") && !is_to_come) return false;
    match.meaning.text = text.word(at).value;
    set(match, at, at + 1, TimeType::date, "reference-word");
    return true;
  }
  if (text.is(at, TimeClass::adjective) && pieces[at + 1].is_word() &&
      !text.is(at + 1, TimeClass::units) && !text.is_tagged(at, Tag::noun)) {
    match.meaning.text = text.word(at).value;
    set(match, at, at + 1, TimeType::date, "reference-adjective");
    return true;
  }
  if (!pieces[at].is("the") || !is_any(pieces[at + 1], {"future", "past"})) return false;
  if (pieces[at + 2].is_word() && !text.is_tagged(at + 1, Tag::noun) &&
      !is_any(pieces[at + 2], {"and", "of", "but", "to", "is", "was", "that", "for", "in"})) {
    return false;
  }
  match.meaning.text = pieces[at + 1].is("past") ? "PAST_REF" : "FUTURE_REF";
  set(match, at, at + 2, TimeType::date, "reference-noun");
  return true;
}

}  // namespace synoptic
