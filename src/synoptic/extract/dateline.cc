// Datelines, read from the left. Everything before the dash must be accounted for as place, date
// or sign, or there is no dateline:
//
//   "Antananarivo, March 14 (RZN)-- In a speech …"   place, date XXXX-03-14, sign RZN
//   "OSLO (Reuters) - The minister …"                place Oslo, agency Reuters
//   "LAGOON HERALD – The president …"                outlet
//   "Peace – and what comes after"                   none: no known place, no sign, no date
//
// A place in capitals is written as a name: "OSLO" gives "Oslo".

#include "synoptic/extract/dateline.h"

#include <algorithm>
#include <array>

#include "synoptic/base/strings.h"
#include "synoptic/base/utf8.h"
#include "synoptic/extract/dates.h"

namespace synoptic::page {
namespace {

constexpr std::size_t kMaxHeadBytes = 110;
constexpr std::size_t kMaxPlaceWords = 6;
constexpr std::array<std::string_view, 8> kDashes = {"--",  " – ", " — ", " - ",
                                                     ".- ", "— ",  "– ",  ") -"};

bool is_all_upper(std::string_view text) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_at(text, at);
    if (is_lower(point.value)) return false;
    letters += is_letter(point.value) ? 1 : 0;
    at += point.size;
  }
  return letters >= 3;
}

// "NEW YORK" as "New York"; text with small letters stays.
std::string as_name(std::string_view text) {
  if (!is_all_upper(text)) return std::string(text);
  std::string out;
  bool inside = false;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_at(text, at);
    append_utf8(out, inside ? to_lower(point.value) : point.value);
    inside = is_letter(point.value) || point.value == '\'' || point.value == 0x2019;
    at += point.size;
  }
  return out;
}

bool begins_upper(std::string_view text, const Word& word) {
  return is_upper(decode_at(text, word.span.begin).value);
}

// Where the first dash begins, or npos.
std::size_t find_dash(std::string_view text) {
  const std::string_view head = text.substr(0, kMaxHeadBytes);
  std::size_t first = std::string_view::npos;
  for (const std::string_view dash : kDashes) first = std::min(first, head.find(dash));
  if (first != std::string_view::npos && head[first] == ')') ++first;
  return first;
}

class DatelineReader {
 public:
  DatelineReader(std::string_view text, const std::vector<Word>& words, const Tables& tables)
      : text_(text), words_(words), tables_(tables) {}

  std::optional<Dateline> read() {
    if (words_.empty()) return std::nullopt;
    const std::size_t dash = find_dash(text_);
    if (dash != std::string_view::npos) {
      if (auto found = read_head(dash)) return found;
    }
    if (auto found = read_place_and_colon()) return found;
    return read_run_in();
  }

 private:
  std::string_view gap_behind(std::size_t at) const {
    if (at + 1 >= words_.size()) return text_.substr(words_[at].span.end);
    return text_.substr(words_[at].span.end, words_[at + 1].span.begin - words_[at].span.end);
  }

  bool opens_bracket(std::size_t at) const {
    return words_[at].span.begin > 0 && text_[words_[at].span.begin - 1] == '(';
  }

  // Number of words at `at` that are a place of the table, the longest.
  std::size_t known_place(std::size_t at) const {
    std::size_t best = 0;
    std::string name;
    for (std::size_t i = at; i < words_.size() && i < at + 4; ++i) {
      if (i > at && gap_behind(i - 1).find_first_of(",(:;") != std::string_view::npos) break;
      if (i > at)
        name =
            fold(text_.substr(words_[at].span.begin, words_[i].span.end - words_[at].span.begin));
      if (i == at) name = words_[at].folded;
      if (tables_.places.contains(name)) best = i - at + 1;
    }
    return best;
  }

  std::string_view words_text(std::size_t begin, std::size_t end) const {
    return text_.substr(words_[begin].span.begin,
                        words_[end - 1].span.end - words_[begin].span.begin);
  }

  // Words that may name a place: all that stand before a comma, a bracket or the head's end.
  std::size_t place_end(std::size_t head_end) const {
    std::size_t at = 0;
    while (at < head_end && !opens_bracket(at)) {
      if (at > 0 && read_day(text_, words_, at, tables_).has_value()) break;
      if (!begins_upper(text_, words_[at]) && !tables_.name_particles.contains(words_[at].folded)) {
        return 0;
      }
      ++at;
    }
    return at <= kMaxPlaceWords ? at : 0;
  }

  std::optional<Dateline> read_head(std::size_t dash) {
    const auto behind = std::find_if(words_.begin(), words_.end(),
                                     [&](const Word& word) { return word.span.begin >= dash; });
    const auto head_end = static_cast<std::size_t>(behind - words_.begin());
    if (head_end == 0 || behind == words_.end()) return std::nullopt;
    Dateline line;
    const std::size_t place = place_end(head_end);
    if (place == 0 && !opens_bracket(0)) return std::nullopt;
    if (!read_rest(place, head_end, line)) return std::nullopt;
    const bool is_signed = !line.date.empty() || !line.agencies.empty() || !line.sign.empty();
    if (place == 0) return line.agencies.empty() ? std::nullopt : std::optional(line);
    return name_place(words_text(0, place), place, is_signed, std::move(line));
  }

  // The words behind the place: a day, a sign in brackets; false where something else stands there.
  bool read_rest(std::size_t at, std::size_t head_end, Dateline& line) const {
    while (at < head_end) {
      if (const auto day = read_day(text_, words_, at, tables_)) {
        line.date = day->day;
        at = day->end;
      } else if (const auto agency = tables_.agency_at(text_, words_, at)) {
        line.agencies.push_back({std::string(agency->name),
                                 {words_[at].span.begin, words_[agency->end - 1].span.end},
                                 "credit.dateline"});
        at = agency->end;
      } else if (opens_bracket(at) && gap_behind(at).starts_with(')')) {
        line.sign = std::string(slice(text_, words_[at].span));
        ++at;
      } else if (is_weekday(at)) {
        ++at;
      } else {
        return false;
      }
    }
    return at == head_end;
  }

  bool is_weekday(std::size_t at) const {
    const DateWordEntry* found = tables_.date_words.find(words_[at].folded);
    return found != nullptr && found->kind == DateWord::weekday;
  }

  bool names_outlet(std::size_t end) const {
    return std::any_of(words_.begin(), words_.begin() + static_cast<std::ptrdiff_t>(end),
                       [&](const Word& w) { return tables_.outlet_words.contains(w.folded); });
  }

  std::optional<Dateline> name_place(std::string_view name, std::size_t size, bool is_signed,
                                     Dateline line) const {
    const bool is_upper_case = is_all_upper(name);
    if (is_upper_case && size >= 2 && names_outlet(size)) {
      line.outlet = as_name(name);
      return line;
    }
    const bool is_known = known_place(0) > 0;
    if (!is_known && !is_signed && (!is_upper_case || size > 3)) return std::nullopt;
    // "WASHINGTON, D.C." and "PARIS, France": the town is what stands before the comma.
    line.place = as_name(trim(name.substr(0, name.find(','))));
    return line;
  }

  // "NEW DELHI: The …"
  std::optional<Dateline> read_place_and_colon() const {
    const std::size_t size = known_place(0);
    if (size == 0 || !is_all_upper(words_text(0, size))) return std::nullopt;
    if (!gap_behind(size - 1).starts_with(':')) return std::nullopt;
    Dateline line;
    line.place = as_name(words_text(0, size));
    return line;
  }

  // "Moscow, Russian President …": a known place, a comma, two capitalised words with nothing
  // between them, none of them a place.
  std::optional<Dateline> read_run_in() const {
    const std::size_t size = known_place(0);
    if (size == 0 || words_.front().span.begin != 0 || size + 2 >= words_.size()) {
      return std::nullopt;
    }
    const bool is_phrase = gap_behind(size - 1) == ", " && gap_behind(size) == " " &&
                           begins_upper(text_, words_[size]) &&
                           begins_upper(text_, words_[size + 1]) && known_place(size) == 0;
    if (!is_phrase) return std::nullopt;
    Dateline line;
    line.place = as_name(words_text(0, size));
    return line;
  }

  std::string_view text_;
  const std::vector<Word>& words_;
  const Tables& tables_;
};

}  // namespace

std::optional<Dateline> read_dateline(std::string_view text, const std::vector<Word>& words,
                                      const Tables& tables) {
  return DatelineReader(text, words, tables).read();
}

}  // namespace synoptic::page
