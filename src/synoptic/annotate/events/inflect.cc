// Makes the forms of a word from its base, so that tables need only name what is irregular:
// "visit" gives visit, visits, visited, visiting; "deny" gives denies and denied; "cut" with
// "cutting" gives cut, cuts, cutting, and "cut" again as its past is not named.

#include "synoptic/annotate/events/inflect.h"

#include "synoptic/base/strings.h"

namespace synoptic {
namespace {

constexpr std::string_view kVowels = "aeiou";

bool ends_in_consonant_y(std::string_view word) {
  return word.size() > 1 && word.back() == 'y' &&
         kVowels.find(word[word.size() - 2]) == std::string_view::npos;
}

bool takes_es(std::string_view word) {
  return word.ends_with("s") || word.ends_with("x") || word.ends_with("z") ||
         word.ends_with("ch") || word.ends_with("sh") || word.ends_with("o");
}

std::string without_last(std::string_view word) {
  return std::string(word.substr(0, word.size() - 1));
}

std::string with_s(std::string_view word) {
  if (ends_in_consonant_y(word)) return without_last(word) + "ies";
  return std::string(word) + (takes_es(word) ? "es" : "s");
}

std::string with_ed(std::string_view word) {
  if (word.ends_with("e")) return std::string(word) + "d";
  if (ends_in_consonant_y(word)) return without_last(word) + "ied";
  return std::string(word) + "ed";
}

std::string with_ing(std::string_view word) {
  const bool drops_e = word.ends_with("e") && !word.ends_with("ee");
  return (drops_e ? without_last(word) : std::string(word)) + "ing";
}

// A verb whose gerund is doubled and whose past is not named keeps its base ("cut", "hit"), or
// doubles as well ("ban", "banned" is named then).
VerbForms form_of_irregular(std::string_view form) {
  if (form.ends_with("ing")) return kGerund;
  return form.ends_with("es") ? kThirdPerson : kPastForm;
}

}  // namespace

std::vector<std::pair<std::string, VerbForms>> inflect_verb(std::string_view base,
                                                            std::string_view irregular) {
  std::vector<std::pair<std::string, VerbForms>> forms{{std::string(base), kBaseForm}};
  unsigned named = 0;
  for (std::string_view form : split(irregular, ' ')) {
    if (form.empty()) continue;
    forms.emplace_back(form, form_of_irregular(form));
    named |= forms.back().second;
  }
  const bool keeps_base = (named & kGerund) != 0 && (named & kPastForm) == 0;
  if ((named & kThirdPerson) == 0) forms.emplace_back(with_s(base), kThirdPerson);
  if ((named & kGerund) == 0) forms.emplace_back(with_ing(base), kGerund);
  if ((named & kPastForm) == 0) {
    forms.emplace_back(keeps_base ? std::string(base) : with_ed(base), kPastForm);
  }
  return forms;
}

std::vector<std::string> inflect_noun(std::string_view singular, std::string_view irregular) {
  std::vector<std::string> forms{std::string(singular)};
  for (std::string_view form : split(irregular, ' ')) {
    if (!form.empty()) forms.emplace_back(form);
  }
  if (forms.size() == 1) forms.push_back(with_s(singular));
  return forms;
}

}  // namespace synoptic
