#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace synoptic {

// The forms of an English verb, one bit each; "visited" is both past and participle.
enum VerbForms : std::uint8_t {
  kBaseForm = 1 << 0,
  kThirdPerson = 1 << 1,
  kPastForm = 1 << 2,  // past tense, past participle
  kGerund = 1 << 3,
};

// All forms of the verb `base` (folded): the base, "-s", "-ed" and "-ing". `irregular` replaces
// what is not formed by rule: a form in "ing" the gerund, one in "s" the third person, others the
// past ("withdrew withdrawn"). Each form comes once for each of its bits.
std::vector<std::pair<std::string, VerbForms>> inflect_verb(std::string_view base,
                                                            std::string_view irregular);

// The singular and the plural of a noun; `irregular` replaces the plural made by rule.
std::vector<std::string> inflect_noun(std::string_view singular, std::string_view irregular);

}  // namespace synoptic
