#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "synoptic/base/span.h"
#include "synoptic/model/report.h"

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
  std::string why;   // the rule that gave the label: "likeness", "figure:five:7", "roles:sued"

  friend bool operator==(const Relatedness&, const Relatedness&) = default;
};

// A passage taken apart for comparing: its words with their weights, its figures and times.
struct SentenceProfile;

// Takes apart what stands at `pieces` of a report's text (spans in order), with the quantities and
// times that were annotated there. It holds views of the report, which must outlive it. Never
// fails; linear in the pieces.
std::shared_ptr<const SentenceProfile> profile_passage(const Report& report,
                                                       std::span<const Span> pieces,
                                                       const RelateLexicon& lexicon);

// Compares two sentences: `contradict` where they speak of one thing and something in them clashes
// (figures, times, numbers of names, done against to come, rose against fell, opposites, who did it
// to whom, a negation); else `same`, `related` or `unrelated` by how much of either the other
// repeats and how much one says alone. Rounding, "about", more detail on one side, a plan that a
// later report calls done, and what is told of other countries are no contradiction. Both orders
// are judged nearly alike (words are paired from the first sentence's begin). At most quadratic in
// the words, of which the first 400 count.
Relatedness relate(const SentenceProfile& a, const SentenceProfile& b,
                   const RelateLexicon& lexicon);

// Do the two tell one verb as done and as to come ("has invested", "will invest")?
bool clash_in_standing(const SentenceProfile& a, const SentenceProfile& b,
                       const RelateLexicon& lexicon);

// Does one of the two deny a word that the other says ("spent", "not spent")?
bool clash_in_polarity(const SentenceProfile& a, const SentenceProfile& b,
                       const RelateLexicon& lexicon);

}  // namespace synoptic
