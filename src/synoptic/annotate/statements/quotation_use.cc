#include "synoptic/annotate/statements/quotation_use.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "synoptic/base/strings.h"
#include "synoptic/base/utf8.h"

// Speech is what could stand alone: it ends in a mark of its own, or is long, or begins with a
// capital behind a colon or comma. A title has capitals on all its longer words; a nickname
// stands between two words of a name. What is left is a fragment.

namespace synoptic {
namespace {

constexpr std::size_t kLongFragment = 9;  // words; one more and the piece counts as speech
constexpr std::size_t kLongTitle = 10;
constexpr std::size_t kShortSpeech = 4;    // behind a comma: “…, “keeping it as it is.”
constexpr std::uint32_t kLookAround = 40;  // bytes read beside a quotation

// Words before a quotation that announce a title.
constexpr std::array<std::string_view, 32> kTitleWords = {
    "album", "article", "book",      "called", "chapter",  "column",    "comedy", "dubbed",
    "essay", "episode", "entitled",  "film",   "headline", "headlined", "hymn",   "magazine",
    "movie", "musical", "named",     "novel",  "opera",    "paper",     "play",   "podcast",
    "poem",  "program", "programme", "report", "series",   "show",      "song",   "titled"};

constexpr std::array<std::string_view, 24> kSmallWords = {
    "a",  "an", "and", "as", "at",  "but",  "by",  "de", "for", "from", "in",   "la",
    "le", "of", "on",  "or", "per", "than", "the", "to", "vs",  "von",  "with", "y"};

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= text.size(); ++at) {
    if (at < text.size() && static_cast<unsigned char>(text[at]) > ' ') continue;
    if (at > begin) words.push_back(text.substr(begin, at - begin));
    begin = at + 1;
  }
  return words;
}

bool begins_upper(std::string_view word) {
  if (word.starts_with("[") || word.starts_with("(")) word.remove_prefix(1);
  return !word.empty() &&
         (is_upper(decode_at(word, 0).value) || is_digit(decode_at(word, 0).value));
}

std::string_view last_word_before(std::string_view text, Span paragraph, std::uint32_t at) {
  const std::uint32_t from =
      at > paragraph.begin + kLookAround ? at - kLookAround : paragraph.begin;
  const std::string_view before = text.substr(from, at - from);
  const std::vector<std::string_view> words = words_of(before);
  return words.empty() ? std::string_view{} : words.back();
}

std::string_view first_word_after(std::string_view text, Span paragraph, std::uint32_t at) {
  const std::uint32_t to = std::min(paragraph.end, at + kLookAround);
  const std::vector<std::string_view> words = words_of(text.substr(at, to - at));
  return words.empty() ? std::string_view{} : words.front();
}

bool ends_in_letter(std::string_view word) {
  return !word.empty() && is_letter(decode_before(word, word.size()).value);
}

bool is_nickname(const std::vector<std::string_view>& words, std::string_view before,
                 std::string_view after) {
  return words.size() <= 2 && before.size() > 1 && begins_upper(words.front()) &&
         begins_upper(before) && begins_upper(after) && ends_in_letter(before) &&
         ends_in_letter(words.back());
}

// Words that a title leaves in lower case.
bool is_small_word(std::string_view word) {
  return std::find(kSmallWords.begin(), kSmallWords.end(), word) != kSmallWords.end();
}

bool has_title_case(const std::vector<std::string_view>& words) {
  if (!begins_upper(words.front())) return false;
  for (const std::string_view word : words) {
    if (!begins_upper(word) && !is_small_word(word)) return false;
  }
  return true;
}

bool announces_title(std::string_view before) {
  const std::string word = fold(before);
  return std::find(kTitleWords.begin(), kTitleWords.end(), word) != kTitleWords.end();
}

bool is_title(const std::vector<std::string_view>& words, std::string_view before) {
  if (words.size() > kLongTitle || !has_title_case(words)) return false;
  return announces_title(before) || (words.size() > 1 && ends_in_letter(before));
}

}  // namespace

bool ends_like_speech(std::string_view text, Span passage) {
  if (passage.empty()) return false;
  const char32_t last = decode_before(text, passage.end).value;
  return last == U',' || last == U'.' || last == U'!' || last == U'?' || last == U'…' ||
         last == U'—';
}

QuotationUse use_of(std::string_view text, Span paragraph, const Quotation& quotation) {
  const std::vector<std::string_view> words = words_of(slice(text, quotation.inner));
  if (words.empty()) return QuotationUse::fragment;
  const std::string_view before = last_word_before(text, paragraph, quotation.span.begin);
  const std::string_view after = first_word_after(text, paragraph, quotation.span.end);
  const bool is_open_ended = !ends_like_speech(text, quotation.inner);
  const bool is_double = quotation.mark != QuotationMark::single_curly &&
                         quotation.mark != QuotationMark::single_straight;
  if (is_open_ended && is_double && is_nickname(words, before, after))
    return QuotationUse::nickname;
  if (is_title(words, before)) return QuotationUse::title;
  const bool is_announced =
      before.empty() || before.back() == '.' || before.back() == ':' || before.back() == ',';
  const bool is_sentence = begins_upper(words.front()) && (is_announced || !is_open_ended);
  const bool goes_on =
      !before.empty() && before.back() == ',' && !is_open_ended && words.size() >= kShortSpeech;
  if (is_sentence || goes_on || words.size() > kLongFragment) return QuotationUse::speech;
  return QuotationUse::fragment;
}

}  // namespace synoptic
