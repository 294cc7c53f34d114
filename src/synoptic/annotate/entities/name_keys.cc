#include "synoptic/annotate/entities/name_keys.h"

#include "synoptic/base/strings.h"
#include "synoptic/base/utf8.h"

namespace synoptic {
namespace {

constexpr std::size_t kLongestName = 200;

bool is_initial_of(std::string_view initial, std::string_view word) {
  return initial.size() == 1 && word.starts_with(initial);
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

bool is_person_form(const std::vector<std::string_view>& shorter,
                    const std::vector<std::string_view>& longer) {
  if (shorter.empty() || shorter.size() > longer.size()) return false;
  if (shorter.size() > 1 && shorter.back() != longer.back()) return false;
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
