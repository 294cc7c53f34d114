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
  std::string why;   // the rule that gave the label: "likeness", "figure:5:7", "standing:will:has"

  friend bool operator==(const Relatedness&, const Relatedness&) = default;
};

// A sentence taken apart for comparing: its words with their weights, figures, dates, negations.
struct SentenceProfile;

// `date` is the ISO date the sentence speaks from, or empty. Never fails; linear in `text`.
std::shared_ptr<const SentenceProfile> profile_sentence(std::string_view text,
                                                        std::string_view date,
                                                        const RelateLexicon& lexicon);

// Compares two sentences. Symmetric but for `why`: where a says more than b, both orders are
// judged alike. At most quadratic in the words of the shorter side, which are cut at 400.
Relatedness relate(const SentenceProfile& a, const SentenceProfile& b,
                   const RelateLexicon& lexicon);
Relatedness relate(std::string_view a, std::string_view b, const RelateLexicon& lexicon);

}  // namespace synoptic
