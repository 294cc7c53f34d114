#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace synoptic {

// The words that sentences are compared by: how rare each is, which mean the same, which mean the
// opposite. Read-only once loaded; cheap to copy; may be shared between threads.
struct RelateTables;
struct RelateLexicon {
  std::shared_ptr<const RelateTables> tables;
};

// Reads data/relate/*.tsv, which are part of the program. Some ten milliseconds; done once.
RelateLexicon load_relate_lexicon();

enum class SentenceRelation { same, related, contradict, unrelated };

// "same", "related", "contradict", "unrelated".
std::string_view name_of(SentenceRelation relation);

// What two sentences are to each other.
struct Relatedness {
  SentenceRelation label = SentenceRelation::unrelated;
  double score = 0;  // 0 to 1; rises with likeness of what is claimed
  std::string why;   // the rule that gave the label: "likeness", "figure:5:7", "standing:sign"

  friend bool operator==(const Relatedness&, const Relatedness&) = default;
};

// A sentence taken apart for comparing: its words with their weights, figures, dates, negations.
struct SentenceProfile;

// `date` is the ISO date the sentence speaks from, or empty. Never fails; linear in `text`.
std::shared_ptr<const SentenceProfile> profile_sentence(std::string_view text,
                                                        std::string_view date,
                                                        const RelateLexicon& lexicon);

// Compares two sentences: `contradict` where they speak of one thing and something in them clashes
// (figures, days, done against to come, rose against fell, opposites, a negation); else `same`,
// `related` or `unrelated` by how much of either the other repeats. Rounding, "about", more detail
// on one side, and a plan that a later report calls done are no contradiction. Both orders are
// judged nearly alike (words are paired from the first sentence's begin). At most quadratic in the
// words, of which the first 400 count.
Relatedness relate(const SentenceProfile& a, const SentenceProfile& b,
                   const RelateLexicon& lexicon);
Relatedness relate(std::string_view a, std::string_view b, const RelateLexicon& lexicon);

}  // namespace synoptic
