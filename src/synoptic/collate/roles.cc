// The named party before a verb does it, the one behind it has it done to it; in a passive the one
// behind "by" does it. Only what stands within a few words is believed.
//
//   "Aarna sued Norway."      sue: Aarna → Norway
//   "Aarna was sued by Norway."    Norway → Aarna      exchanged
//   "Aarna sold the yard to Tamm."   sell: Aarna → Tamm
//   "Tamm bought it from Aarna."     buy: Tamm → Aarna   exchanged, of converse verbs: one claim
#include "synoptic/collate/roles.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace synoptic {
namespace {

constexpr std::uint32_t kBefore = 3;  // words between a party and the verb
constexpr std::uint32_t kBehind = 4;  // and between the verb and a party

struct Roles {
  const ProfileName* doer = nullptr;
  const ProfileName* patient = nullptr;
};

bool is_party(const ProfileName& name) {
  return name.type == EntityType::person || name.type == EntityType::org ||
         name.type == EntityType::state;
}

const ProfileName* party_before(const SentenceProfile& profile, std::uint32_t verb) {
  const ProfileName* found = nullptr;
  for (const ProfileName& name : profile.names) {
    if (is_party(name) && name.last <= verb && verb - name.last <= kBefore) found = &name;
  }
  return found;
}

const ProfileName* party_behind(const SentenceProfile& profile, std::uint32_t verb) {
  for (const ProfileName& name : profile.names) {
    if (!is_party(name) || name.first <= verb) continue;
    return name.first - verb - 1 <= kBehind ? &name : nullptr;
  }
  return nullptr;
}

bool is_be(std::string_view folded) {
  constexpr std::array<std::string_view, 7> kForms{"are", "be",  "been", "being",
                                                   "is",  "was", "were"};
  return std::find(kForms.begin(), kForms.end(), folded) != kForms.end();
}

bool stands_behind_by(const SentenceProfile& profile, const ProfileName& name) {
  constexpr std::uint32_t kReach = 2;  // "by the", "by rival"
  const std::uint32_t from = name.first > kReach ? name.first - kReach : 0;
  return std::any_of(profile.words.begin() + from, profile.words.begin() + name.first,
                     [](const ProfileWord& word) { return word.folded == "by"; });
}

bool is_passive(const SentenceProfile& profile, std::uint32_t verb) {
  if (!profile.words[verb].is_past) return false;
  const std::uint32_t from = verb > 2 ? verb - 2 : 0;
  const bool has_be = std::any_of(profile.words.begin() + from, profile.words.begin() + verb,
                                  [](const ProfileWord& word) { return is_be(word.folded); });
  return has_be || (verb + 1 < profile.words.size() && profile.words[verb + 1].folded == "by");
}

Roles read_roles(const SentenceProfile& profile, std::uint32_t verb) {
  const ProfileName* before = party_before(profile, verb);
  const ProfileName* behind = party_behind(profile, verb);
  if (!is_passive(profile, verb)) return {before, behind};
  const bool has_doer = behind != nullptr && stands_behind_by(profile, *behind);
  return {has_doer ? behind : nullptr, before};
}

bool are_one(const ProfileName* x, const ProfileName* y, const Alignment& alignment) {
  if (x == nullptr || y == nullptr) return false;
  for (std::uint32_t i = x->first; i < x->last; ++i) {
    const std::uint32_t k = alignment.a_to_b[i];
    if (k != kUnmatched && k >= y->first && k < y->last) return true;
  }
  return false;
}

}  // namespace

RoleRelation compare_roles(const SentenceProfile& a, std::uint32_t i, const SentenceProfile& b,
                           std::uint32_t k, const Alignment& alignment) {
  const Roles x = read_roles(a, i);
  const Roles y = read_roles(b, k);
  if (are_one(x.doer, y.doer, alignment) || are_one(x.patient, y.patient, alignment)) {
    return RoleRelation::alike;
  }
  const bool one_way = are_one(x.doer, y.patient, alignment);
  const bool other_way = are_one(x.patient, y.doer, alignment);
  if (one_way && other_way) return RoleRelation::exchanged;
  return one_way || other_way ? RoleRelation::swapped : RoleRelation::unknown;
}

}  // namespace synoptic
