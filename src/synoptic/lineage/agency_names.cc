// Each form of a name is looked up as one string: words folded and joined by single blanks, so
// that "Agence France-Presse" is found whatever stands between its words. Forms that the table
// writes in capitals only are too short to be safe in lower case and are looked up as printed.
#include "synoptic/lineage/agency_names.h"

#include <algorithm>

#include "synoptic/base/table.h"
#include "synoptic/base/utf8.h"
#include "synoptic/base/words.h"

namespace synoptic {
namespace {

constexpr std::size_t kAcronymBytes = 4;

bool is_acronym(std::string_view form) {
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  return form.size() <= kAcronymBytes && std::all_of(form.begin(), form.end(), is_capital);
}

// Words [first, last) joined by blanks, folded unless they are one acronym.
std::string form_of(std::string_view text, const std::vector<Word>& words, std::size_t first,
                    std::size_t last, bool folds) {
  std::string form;
  for (std::size_t i = first; i < last; ++i) {
    if (!form.empty()) form += ' ';
    const std::string_view word = slice(text, words[i].span);
    form += folds ? fold(word) : std::string(word);
  }
  return form;
}

const std::string* look_up(std::string_view text, const std::vector<Word>& words, std::size_t first,
                           std::size_t last, const AgencyNames& names) {
  for (const bool folds : {false, true}) {
    const auto found = names.by_form.find(form_of(text, words, first, last, folds));
    if (found != names.by_form.end()) return &found->second;
  }
  return nullptr;
}

}  // namespace

AgencyNames load_agency_names() {
  AgencyNames names;
  const Table table = Table::embedded("lineage/agencies.tsv");
  for (std::size_t row = 0; row < table.size(); ++row) {
    const std::string_view form = table.at(row, "form");
    const std::vector<Word> words = find_words(form);
    names.longest_form = std::max(names.longest_form, words.size());
    names.by_form.emplace(form_of(form, words, 0, words.size(), !is_acronym(form)),
                          table.at(row, "name"));
  }
  return names;
}

std::optional<std::string> find_agency(std::string_view text, const AgencyNames& names) {
  const std::vector<Word> words = find_words(text);
  for (std::size_t first = 0; first < words.size(); ++first) {
    for (std::size_t last = std::min(words.size(), first + names.longest_form); last > first;
         --last) {
      const std::string* name = look_up(text, words, first, last, names);
      if (name != nullptr) return *name;
    }
  }
  return std::nullopt;
}

std::string usual_name(std::string_view name, const AgencyNames& names) {
  const std::vector<Word> words = find_words(name);
  const std::string* found = words.empty() ? nullptr : look_up(name, words, 0, words.size(), names);
  return found == nullptr ? std::string(name) : *found;
}

}  // namespace synoptic
