#include "synoptic/text/language.h"

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

#include <algorithm>
#include <array>
#include <utility>

#include "synoptic/base/strings.h"
#include "synoptic/base/utf8.h"

// CLD2 scores the four-letter pieces of a text against tables of its own. Its answer counts when it
// calls it reliable and most of the text is in that language; of a short text all must be, and
// English is hinted at, as a line of names ("El Niño hits San José") may look like anything.
namespace synoptic {
namespace {

constexpr std::size_t kMostBytes = 2000;
constexpr std::size_t kShortText = 300;  // bytes; below, English is tried first and all must agree
constexpr int kLeastText = 40;
constexpr int kLeastPercent = 70;
constexpr int kLeastPercentOfShort = 95;

// Codes of CLD2 that BCP 47 has replaced.
constexpr std::array<std::pair<std::string_view, std::string_view>, 2> kReplaced = {
    {{"iw", "he"}, {"jw", "jv"}}};

std::string bcp47_code(CLD2::Language language) {
  const std::string_view code = CLD2::LanguageCode(language);
  if (code == "un" || code.starts_with("xx") || code.starts_with("tlh")) return {};
  for (const auto& [old, now] : kReplaced) {
    if (code == old) return std::string(now);
  }
  return std::string(code);
}

// The beginning of the text, ended at a code point.
std::string_view beginning_of(std::string_view text) {
  std::size_t end = std::min(text.size(), kMostBytes);
  while (end < text.size() && !is_boundary(text, static_cast<std::uint32_t>(end))) --end;
  return text.substr(0, end);
}

}  // namespace

std::string detect_language(std::string_view text) {
  const std::string_view part = beginning_of(text);
  const bool is_short = part.size() < kShortText;
  const CLD2::CLDHints hints = {nullptr, nullptr, CLD2::UNKNOWN_ENCODING,
                                is_short ? CLD2::ENGLISH : CLD2::UNKNOWN_LANGUAGE};
  std::array<CLD2::Language, 3> languages{};
  std::array<int, 3> percents{};
  std::array<double, 3> scores{};
  int letters = 0;
  bool is_reliable = false;
  int valid_bytes = 0;
  CLD2::ExtDetectLanguageSummaryCheckUTF8(part.data(), static_cast<int>(part.size()), true, &hints,
                                          0, languages.data(), percents.data(), scores.data(),
                                          nullptr, &letters, &is_reliable, &valid_bytes);
  const bool is_valid = valid_bytes == static_cast<int>(part.size());
  const int needed = is_short ? kLeastPercentOfShort : kLeastPercent;
  if (!is_valid || !is_reliable || letters < kLeastText || percents[0] < needed) return {};
  return bcp47_code(languages[0]);
}

std::optional<bool> tell_plain_english(std::string_view text) {
  constexpr std::size_t kEnglishWordsPerSign = 14;
  constexpr std::size_t kOtherWordsPerSign = 200;
  const std::string_view part = beginning_of(text);
  std::size_t words = 0;
  std::size_t signs = 0;
  for (std::size_t begin = 0; begin < part.size(); ++words) {
    const std::size_t end = std::min(part.find(' ', begin), part.size());
    const std::string_view word = part.substr(begin, end - begin);
    signs += word == "the" || word == "and" || word == "of";
    begin = end + 1;
  }
  if (signs > 0 && signs * kEnglishWordsPerSign >= words) return true;
  if (signs * kOtherWordsPerSign <= words) return false;
  return std::nullopt;
}

bool is_english(std::string_view language) {
  const bool longer_word = language.size() > 2 && language[2] != '-' && language[2] != '_';
  return language.empty() || (starts_with_ignoring_case(language, "en") && !longer_word);
}

}  // namespace synoptic
