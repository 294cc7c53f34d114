#include "synoptic/text/language.h"

#include <algorithm>
#include <array>
#include <map>
#include <vector>

#include "synoptic/base/strings.h"
#include "synoptic/base/table.h"
#include "synoptic/base/utf8.h"

// Letters are counted by script. When most are Latin, each word votes for the languages it is
// common in, with a vote that is shared among them: "the" gives English 1, "in" gives English,
// German and Dutch a third each. The best language wins when its share of the words is large enough
// and well above the next: "El gobierno dijo que no habrá elecciones" is Spanish, "OK Google" none.
namespace synoptic {
namespace {

constexpr std::size_t kLongest = 6000;

struct Script {
  char32_t first;
  char32_t last;
  std::string_view language;
};

// Blocks of Unicode that point to one language, or to a family that is told apart below.
constexpr std::array<Script, 17> kScripts = {{{0x0370, 0x03FF, "el"},
                                              {0x0400, 0x052F, "ru"},
                                              {0x0530, 0x058F, "hy"},
                                              {0x0590, 0x05FF, "he"},
                                              {0x0600, 0x06FF, "ar"},
                                              {0x0900, 0x097F, "hi"},
                                              {0x0980, 0x09FF, "bn"},
                                              {0x0B80, 0x0BFF, "ta"},
                                              {0x0C00, 0x0C7F, "te"},
                                              {0x0E00, 0x0E7F, "th"},
                                              {0x1000, 0x109F, "my"},
                                              {0x10A0, 0x10FF, "ka"},
                                              {0x1200, 0x137F, "am"},
                                              {0x1780, 0x17FF, "km"},
                                              {0x3040, 0x30FF, "ja"},
                                              {0x4E00, 0x9FFF, "zh"},
                                              {0xAC00, 0xD7AF, "ko"}}};

struct LetterCounts {
  std::map<std::string_view, std::size_t> by_language;
  std::size_t latin = 0;
  std::size_t all = 0;
  // Letters that tell languages of one script apart.
  std::size_t ukrainian = 0, serbian = 0, russian = 0, bulgarian = 0, persian = 0, urdu = 0;
};

bool is_among(char32_t c, std::u32string_view letters) {
  return letters.find(c) != std::u32string_view::npos;
}

void count_letter(char32_t c, LetterCounts& counts) {
  ++counts.all;
  if (c < 0x250) {
    ++counts.latin;
    return;
  }
  const auto script = std::find_if(kScripts.begin(), kScripts.end(),
                                   [&](const Script& s) { return s.first <= c && c <= s.last; });
  if (script != kScripts.end()) ++counts.by_language[script->language];
  const char32_t lower_case = to_lower(c);
  counts.ukrainian += is_among(lower_case, U"іїєґ");
  counts.serbian += is_among(lower_case, U"ђјљњћџ");
  counts.russian += is_among(lower_case, U"ыэё");
  counts.bulgarian += lower_case == U'ъ';
  counts.persian += is_among(c, U"پچژگ");
  counts.urdu += is_among(c, U"ٹڈڑےں");
}

std::string cyrillic_language(const LetterCounts& counts) {
  if (counts.ukrainian > counts.russian && counts.ukrainian > counts.serbian) return "uk";
  if (counts.serbian > counts.russian) return "sr";
  return counts.bulgarian > counts.russian ? "bg" : "ru";
}

std::string script_language(const LetterCounts& counts) {
  std::string_view best;
  std::size_t most = 0;
  for (const auto& [language, count] : counts.by_language) {
    if (count > most) best = language, most = count;
  }
  if (best == "ru") return cyrillic_language(counts);
  if (best == "ar" && counts.urdu * 50 > most) return "ur";
  if (best == "ar" && counts.persian * 50 > most) return "fa";
  const auto kana = counts.by_language.find("ja");
  const bool has_kana = kana != counts.by_language.end() && kana->second * 20 > most;
  return best == "zh" && has_kana ? "ja" : std::string(best);
}

const StringMap<std::vector<std::string_view>>& stop_words() {
  static const StringMap<std::vector<std::string_view>> kWords = [] {
    StringMap<std::vector<std::string_view>> words;
    const Table table = Table::embedded("text/stop_words.tsv");
    for (std::size_t row = 0; row < table.size(); ++row) {
      words[std::string(table.at(row, "word"))].push_back(table.at(row, "language"));
    }
    return words;
  }();
  return kWords;
}

struct Votes {
  std::map<std::string_view, double> by_language;
  std::size_t words = 0;

  void add(std::string_view word) {
    ++words;
    const auto found = stop_words().find(lower(word));
    if (found == stop_words().end()) return;
    for (const std::string_view language : found->second) {
      by_language[language] += 1.0 / static_cast<double>(found->second.size());
    }
  }
};

std::string winner(const Votes& votes) {
  constexpr double kLeastShare = 0.08, kLead = 1.3;
  std::string_view best;
  double most = 0, second = 0;
  for (const auto& [language, votes_of_it] : votes.by_language) {
    if (votes_of_it > most) {
      second = most;
      most = votes_of_it;
      best = language;
    } else {
      second = std::max(second, votes_of_it);
    }
  }
  const bool is_clear =
      most >= kLeastShare * static_cast<double>(votes.words) && most >= kLead * second && most >= 1;
  return is_clear ? std::string(best) : std::string();
}

}  // namespace

std::string detect_language(std::string_view text) {
  text = text.substr(0, kLongest);
  LetterCounts counts;
  Votes votes;
  std::size_t word = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode_at(text, at);
    const bool is_inside = is_letter(c.value) && c.value != kReplacement;
    if (is_inside) {
      count_letter(c.value, counts);
    } else {
      if (at > word) votes.add(text.substr(word, at - word));
      word = at + c.size;
    }
    at += c.size;
  }
  if (text.size() > word) votes.add(text.substr(word));
  const bool is_latin = counts.latin * 2 >= counts.all;
  return is_latin ? winner(votes) : script_language(counts);
}

bool is_english(std::string_view language) {
  return language.empty() || equals_ignoring_case(language, "en") ||
         starts_with_ignoring_case(language, "en-") || starts_with_ignoring_case(language, "en_");
}

}  // namespace synoptic
