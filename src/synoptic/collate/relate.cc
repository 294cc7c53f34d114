// Two sentences are taken apart, their words are paired, and three questions asked in turn: do they
// speak of one thing at all; if so, does anything they say clash; if not, how much of each does the
// other repeat? Thresholds were set by eye on news sentences.
//
//   "Nine men died in the fire."  "Seven died in the blaze."   → contradict, figure:nine:seven
//   "Nine men died in the fire."  "The fire killed nine."      → related
#include "synoptic/collate/relate.h"

#include <algorithm>

#include "synoptic/collate/contradiction.h"
#include "synoptic/collate/likeness.h"
#include "synoptic/collate/relate_tables.h"
#include "synoptic/collate/sentence_profile.h"

namespace synoptic {
namespace {

constexpr float kOneThing = 0.30F;  // cover from which two sentences speak of one thing
constexpr double kSame = 0.47;      // of both said again, in like words, small ones counted
constexpr double kAlone = 0.007;    // less for each unit of what one says alone in a stretch
constexpr double kRelated = 0.25;

SentenceRelation judge(const Alignment& alignment, double score) {
  const double said = harmonic_mean(alignment.a.rephrased, alignment.b.rephrased);
  if (said - kAlone * static_cast<double>(most_alone(alignment)) >= kSame)
    return SentenceRelation::same;
  return score >= kRelated ? SentenceRelation::related : SentenceRelation::unrelated;
}

bool is_country(const ProfileName& name) {
  return name.type == EntityType::state || name.type == EntityType::norp;
}

bool names_country_alone(const SentenceProfile& profile, const SentenceProfile& other) {
  return std::any_of(profile.names.begin(), profile.names.end(), [&](const ProfileName& name) {
    return is_country(name) && std::none_of(other.names.begin(), other.names.end(),
                                            [&](const auto& own) { return own.key == name.key; });
  });
}

// "Blasts kill 11 in Turkey", "Blasts kill 19 in Iraq": two things.
bool name_other_countries(const SentenceProfile& a, const SentenceProfile& b) {
  return names_country_alone(a, b) && names_country_alone(b, a);
}

}  // namespace

RelateLexicon load_relate_lexicon() {
  return {std::make_shared<const RelateTables>(load_relate_tables())};
}

std::string_view name_of(SentenceRelation relation) {
  switch (relation) {
    case SentenceRelation::same:
      return "same";
    case SentenceRelation::related:
      return "related";
    case SentenceRelation::contradict:
      return "contradict";
    case SentenceRelation::unrelated:
      break;
  }
  return "unrelated";
}

std::shared_ptr<const SentenceProfile> profile_passage(const Report& report,
                                                       std::span<const Span> pieces,
                                                       const RelateLexicon& lexicon) {
  return std::make_shared<const SentenceProfile>(make_profile(report, pieces, *lexicon.tables));
}

Relatedness relate(const SentenceProfile& a, const SentenceProfile& b,
                   const RelateLexicon& lexicon) {
  const Alignment alignment = align(a, b, *lexicon.tables);
  Relatedness result;
  result.score = likeness(a, b, alignment);
  const float most = std::max(alignment.a.covered, alignment.b.covered);
  const bool are_elsewhere = name_other_countries(a, b);
  if (most >= kOneThing && !are_elsewhere) {
    result.why = find_contradiction(a, b, alignment, *lexicon.tables);
    if (!result.why.empty()) {
      result.label = SentenceRelation::contradict;
      return result;
    }
  }
  result.why = "likeness";
  result.label = judge(alignment, result.score);
  if (are_elsewhere && result.label == SentenceRelation::same) {
    result.label = SentenceRelation::related;
  }
  return result;
}

bool clash_in_standing(const SentenceProfile& a, const SentenceProfile& b,
                       const RelateLexicon& lexicon) {
  return !find_standing_clash(a, b, align(a, b, *lexicon.tables)).empty();
}

bool clash_in_polarity(const SentenceProfile& a, const SentenceProfile& b,
                       const RelateLexicon& lexicon) {
  return !find_denial(a, b, align(a, b, *lexicon.tables)).empty();
}

}  // namespace synoptic
