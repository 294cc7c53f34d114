// Who wrote it, and from whom it came. A byline is cut into segments at commas, brackets, "and" and
// words that are no names ("Staff", "Correspondent"); a segment is an agency, a person or nothing.
//
//   "By Jonas Felder and Mia Kron (dpa), Oslo"   authors Jonas Felder, Mia Kron; agency dpa
//   "By the time the river fell"                 no byline: no segment is a name

#include "synoptic/extract/credits.h"

#include <algorithm>
#include <array>

#include "synoptic/base/strings.h"
#include "synoptic/base/utf8.h"

namespace synoptic::page {
namespace {

constexpr std::size_t kMaxBylineWords = 24;
constexpr std::array<std::string_view, 12> kAnds = {"and", "und", "et",  "y", "e", "en",
                                                    "och", "og",  "and", "i", "и", "with"};

bool is_and(std::string_view word) {
  return std::find(kAnds.begin(), kAnds.end(), word) != kAnds.end();
}

// "Felder", and "d'Arbois" too.
bool begins_upper(std::string_view text, const Word& word) {
  if (is_upper(decode_at(text, word.span.begin).value)) return true;
  const std::size_t apostrophe = word.folded.find('\'');
  if (apostrophe == std::string::npos || apostrophe > 2) return false;
  const std::string_view printed = slice(text, word.span);
  return std::any_of(printed.begin() + 1, printed.end(),
                     [](char c) { return is_upper(static_cast<unsigned char>(c)); });
}

bool has_digit(std::string_view word) {
  return std::any_of(word.begin(), word.end(),
                     [](char c) { return is_digit(static_cast<unsigned char>(c)); });
}

// Words [begin, end) that nothing separates.
struct Segment {
  std::size_t begin = 0;
  std::size_t end = 0;
};

class Segments {
 public:
  Segments(std::string_view text, const std::vector<Word>& words, const Tables& tables)
      : text_(text), words_(words), tables_(tables) {}

  std::vector<Segment> from(std::size_t first) const {
    std::vector<Segment> out;
    std::size_t begin = first;
    for (std::size_t at = first; at < words_.size(); ++at) {
      const auto agency = at == begin ? tables_.agency_at(text_, words_, at) : std::nullopt;
      if (agency.has_value()) {
        out.push_back({at, agency->end});
        at = agency->end - 1;
        begin = agency->end;
      } else if (is_break(at)) {
        if (at > begin) out.push_back({begin, at});
        begin = at + 1;
      } else if (is_separated(at)) {
        out.push_back({begin, at + 1});
        begin = at + 1;
      }
    }
    if (words_.size() > begin) out.push_back({begin, words_.size()});
    return out;
  }

  bool is_person(Segment segment) const {
    const std::size_t size = segment.end - segment.begin;
    if (size < 2 || size > 5) return false;
    std::size_t names = 0;
    for (std::size_t at = segment.begin; at < segment.end; ++at) {
      const Word& word = words_[at];
      if (has_digit(word.folded) || tables_.outlet_words.contains(word.folded)) return false;
      if (begins_upper(text_, word)) {
        ++names;
      } else if (at == segment.begin || at + 1 == segment.end ||
                 !tables_.name_particles.contains(word.folded)) {
        if (!tables_.name_particles.contains(word.folded) || at + 1 == segment.end) return false;
      }
    }
    return names >= 2 && !tables_.function_words.contains(words_[segment.begin].folded);
  }

  Span span_of(Segment segment) const {
    return {words_[segment.begin].span.begin, words_[segment.end - 1].span.end};
  }

 private:
  // A word that is part of no name.
  bool is_break(std::size_t at) const {
    const std::string& word = words_[at].folded;
    const bool is_initial = words_[at].span.size() == 1 && begins_upper(text_, words_[at]);
    if (is_initial) return false;
    if (is_and(word) && !begins_upper(text_, words_[at])) return true;
    if (tables_.staff_words.contains(word)) return true;
    return tables_.date_words.contains(word) && !tables_.name_particles.contains(word) &&
           !begins_upper(text_, words_[at]);
  }

  // Does anything but a blank, a hyphen or the point of an initial stand behind the word?
  bool is_separated(std::size_t at) const {
    if (at + 1 >= words_.size()) return false;
    const std::string_view gap =
        text_.substr(words_[at].span.end, words_[at + 1].span.begin - words_[at].span.end);
    if (gap == " " || gap == "-") return false;
    return gap != ". " && gap != "." ? true : words_[at].span.size() > 2;
  }

  std::string_view text_;
  const std::vector<Word>& words_;
  const Tables& tables_;
};

std::optional<AgencyHit> whole_agency(std::string_view text, const std::vector<Word>& words,
                                      Segment segment, const Tables& tables) {
  const auto hit = tables.agency_at(text, words, segment.begin);
  return hit.has_value() && hit->end == segment.end ? hit : std::nullopt;
}

NamedSource named(const AgencyHit& hit, const std::vector<Word>& words, const char* why) {
  return {std::string(hit.name), {words[hit.begin].span.begin, words[hit.end - 1].span.end}, why};
}

std::size_t byline_cue_size(const std::vector<Word>& words, const Tables& tables) {
  if (words.empty()) return 0;
  const auto* phrases = tables.cues.find(words.front().folded);
  if (phrases == nullptr) return 0;
  std::size_t longest = 0;
  for (const auto& phrase : *phrases) {
    if (phrase.cue != Cue::byline || phrase.words.size() >= words.size()) continue;
    const bool same = std::equal(phrase.words.begin(), phrase.words.end(), words.begin(),
                                 [](const std::string& a, const Word& b) { return a == b.folded; });
    if (same) longest = std::max(longest, phrase.words.size());
  }
  return longest;
}

}  // namespace

std::optional<Byline> read_byline(std::string_view text, const std::vector<Word>& words,
                                  const Tables& tables) {
  const std::size_t first = byline_cue_size(words, tables);
  if (first == 0 || words.size() > kMaxBylineWords) return std::nullopt;
  const Segments segments(text, words, tables);
  Byline byline;
  bool is_leading = true;
  for (const Segment segment : segments.from(first)) {
    if (const auto agency = whole_agency(text, words, segment, tables)) {
      byline.agencies.push_back(named(*agency, words, "credit.byline"));
    } else if (segments.is_person(segment)) {
      byline.authors.emplace_back(slice(text, segments.span_of(segment)));
    } else if (is_leading) {
      return std::nullopt;
    }
    is_leading = false;
  }
  if (byline.authors.empty() && byline.agencies.empty()) return std::nullopt;
  return byline;
}

std::vector<std::string> read_names(std::string_view text, const std::vector<Word>& words,
                                    const Tables& tables) {
  std::vector<std::string> names;
  const Segments segments(text, words, tables);
  for (const Segment segment : segments.from(0)) {
    const bool is_date = tables.date_words.contains(words[segment.begin].folded);
    if (!is_date && segments.is_person(segment)) {
      names.emplace_back(slice(text, segments.span_of(segment)));
    }
  }
  return names;
}

std::vector<NamedSource> find_agencies(std::string_view text, const std::vector<Word>& words,
                                       const Tables& tables) {
  std::vector<NamedSource> out;
  for (std::size_t at = 0; at < words.size();) {
    const auto hit = tables.agency_at(text, words, at);
    if (hit.has_value()) out.push_back(named(*hit, words, "credit.line"));
    at = hit.has_value() ? hit->end : at + 1;
  }
  return out;
}

std::optional<NamedSource> read_source_label(std::string_view text,
                                             const std::vector<Word>& words) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const auto first = std::find_if(words.begin(), words.end(),
                                  [&](const Word& word) { return word.span.begin > colon; });
  if (first == words.end() || !begins_upper(text, *first)) return std::nullopt;
  auto last = first;
  for (auto at = first; at != words.end() && at - first < 6; ++at) {
    if (at->folded == "with" || at->folded == "http" || at->folded == "https") break;
    const bool is_stop = at != first && text.substr((at - 1)->span.end).find_first_of(",;|(") == 0;
    if (is_stop) break;
    last = at;
  }
  const Span span{first->span.begin, last->span.end};
  return NamedSource{std::string(slice(text, span)), span, "credit.source_label"};
}

std::string_view read_address_label(std::string_view text) {
  const std::size_t begin = std::min(text.find("https://"), text.find("http://"));
  if (begin == std::string_view::npos) return {};
  text.remove_prefix(begin);
  return text.substr(0, text.find_first_of(" )>]\"'"));
}

namespace {

bool is_report_verb(std::string_view word) {
  return word == "reported" || word == "reports" || word == "reporting";
}

// Does a sentence end right behind word `at`?
bool ends_sentence_behind(std::string_view text, const Word& word) {
  const std::string_view rest = text.substr(word.span.end);
  return rest.empty() || rest.front() == '.' || rest.front() == '!';
}

}  // namespace

std::vector<NamedSource> find_report_credits(std::string_view text, const std::vector<Word>& words,
                                             const Tables& tables) {
  std::vector<NamedSource> out;
  for (std::size_t at = 1; at < words.size(); ++at) {
    const auto hit = tables.agency_at(text, words, at);
    if (!hit.has_value()) continue;
    std::size_t verb = hit->end;
    while (verb < words.size() && verb < hit->end + 2 &&
           (words[verb].folded == "news" || words[verb].folded == "agency")) {
      ++verb;
    }
    const std::string_view gap =
        text.substr(words[at - 1].span.end, words[at].span.begin - words[at - 1].span.end);
    const bool is_wrapper = verb < words.size() && is_report_verb(words[verb].folded) &&
                            ends_sentence_behind(text, words[verb]) &&
                            gap.find(',') != std::string_view::npos;
    if (is_wrapper) out.push_back(named(*hit, words, "credit.report_wrapper"));
    at = hit->end - 1;
  }
  return out;
}

}  // namespace synoptic::page
