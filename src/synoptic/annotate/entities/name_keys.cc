#include "synoptic/annotate/entities/name_keys.h"

#include <algorithm>
#include <array>

#include "synoptic/base/strings.h"
#include "synoptic/base/utf8.h"

namespace synoptic {
namespace {

constexpr std::size_t kLongestName = 200;

bool is_initial_of(std::string_view initial, std::string_view word) {
  return initial.size() == 1 && word.starts_with(initial);
}

template <std::size_t size>
bool contains(const std::array<std::string_view, size>& sorted, std::string_view word) {
  return std::binary_search(sorted.begin(), sorted.end(), word);
}

bool is_kind_of_body(std::string_view word) {
  constexpr std::array<std::string_view, 25> kKinds = {
      "ag",       "airlines", "airways",     "bank",      "co",    "college", "company",
      "computer", "corp",     "corporation", "gmbh",      "group", "holding", "holdings",
      "inc",      "limited",  "llc",         "ltd",       "motor", "motors",  "oil",
      "party",    "plc",      "sa",          "university"};
  static_assert(std::is_sorted(kKinds.begin(), kKinds.end()));
  return contains(kKinds, word);
}

}  // namespace

std::string name_key(std::string_view name) {
  std::string key;
  for (const char c : fold(name.substr(0, kLongestName))) {
    const bool is_gap = c == '-' || c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (is_gap && (key.empty() || key.back() == ' ')) continue;
    if (c != '.') key += is_gap ? ' ' : c;
  }
  while (!key.empty() && key.back() == ' ') key.pop_back();
  if (key.starts_with("the ")) key.erase(0, 4);
  return key;
}

std::vector<std::string_view> key_words(std::string_view key) {
  if (key.empty()) return {};
  return split(key, ' ');
}

std::vector<std::string> short_body_keys(std::string_view key) {
  std::vector<std::string> keys;
  std::size_t blank = key.rfind(' ');
  while (blank != std::string_view::npos && is_kind_of_body(key.substr(blank + 1))) {
    key = key.substr(0, blank);
    keys.emplace_back(key);
    blank = key.rfind(' ');
  }
  return keys;
}

std::vector<std::string_view> person_words(std::string_view key) {
  constexpr std::array<std::string_view, 5> kSuffixes = {"ii", "iii", "iv", "jr", "sr"};
  std::vector<std::string_view> words;
  bool is_quoted = false;
  for (const std::string_view word : key_words(key)) {
    const bool opens = word.front() == '"' || word.front() == '\'';
    is_quoted = is_quoted || opens;
    if (!is_quoted) words.push_back(word);
    if (word.back() == '"' || word.back() == '\'') is_quoted = false;
  }
  if (words.size() > 2 && contains(kSuffixes, words.back())) words.pop_back();
  return words.size() < 2 ? key_words(key) : words;
}

std::string initials_of(std::string_view name) {
  std::string initials;
  bool is_start = true;
  for (std::size_t at = 0; at < name.size();) {
    const CodePoint point = decode_at(name, at);
    if (is_start && is_upper(point.value)) append_utf8(initials, to_lower(point.value));
    is_start = is_space(point.value) || point.value == '-';
    at += point.size;
  }
  return initials;
}

bool is_common_body(std::string_view key) {
  constexpr std::array<std::string_view, 44> kCommon = {
      "academy",      "administration", "agency",     "army",       "assembly",   "association",
      "authority",    "board",          "bureau",     "cabinet",    "center",     "centre",
      "chamber",      "church",         "club",       "commission", "committee",  "community",
      "congress",     "council",        "court",      "department", "embassy",    "federation",
      "force",        "forces",         "foundation", "fund",       "government", "institute",
      "league",       "military",       "ministry",   "navy",       "office",     "organisation",
      "organization", "parliament",     "police",     "school",     "senate",     "service",
      "society",      "union"};
  static_assert(std::is_sorted(kCommon.begin(), kCommon.end()));
  const std::string_view last = key.substr(key.rfind(' ') + 1);
  return contains(kCommon, last) || is_kind_of_body(last);
}

bool is_tail_of_body(std::string_view shorter, std::string_view longer) {
  constexpr std::array<std::string_view, 6> kJoints = {"&", "and", "at", "for", "in", "of"};
  if (longer.size() <= shorter.size() + 1 || !longer.ends_with(shorter)) return false;
  const std::string_view head = longer.substr(0, longer.size() - shorter.size());
  if (head.back() != ' ') return false;
  const auto words = key_words(head.substr(0, head.size() - 1));
  return words.size() <= 3 && std::none_of(words.begin(), words.end(), [&](std::string_view word) {
           return contains(kJoints, word) || word == "the";
         });
}

bool is_person_form(const std::vector<std::string_view>& shorter,
                    const std::vector<std::string_view>& longer) {
  if (shorter.empty() || shorter.size() > longer.size()) return false;
  if (shorter.size() == 1) {
    return std::find(longer.begin(), longer.end(), shorter.front()) != longer.end();
  }
  if (shorter.back() != longer.back()) return false;
  std::size_t at = 0;
  for (const std::string_view word : shorter) {
    while (at < longer.size() && longer[at] != word && !is_initial_of(word, longer[at]) &&
           !is_initial_of(longer[at], word)) {
      ++at;
    }
    if (at == longer.size()) return false;
    ++at;
  }
  return true;
}

}  // namespace synoptic
