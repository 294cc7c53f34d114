#pragma once

#include <span>

#include "synoptic/collate/find_labels.h"
#include "synoptic/collate/relate.h"
#include "synoptic/model/record.h"
#include "synoptic/model/report.h"

namespace synoptic {

// The tables of collation. Read-only once loaded; may be shared between threads.
struct CollateLexicon {
  RelateLexicon relate;
  LabelNouns label_nouns;  // "government", "regime": nouns whose choice says something
};
CollateLexicon load_collate_lexicon();

// Lays the reports of one story side by side: parties joined, statements, figures and events
// aligned, claims with their verdicts, conflicts, timeline, lineage and labels.
//
// `reports` are all of one story, in the order in which the record lists them; a caller that
// wants the same record for any order of input sorts them first. What a party says and what a
// report says in its own voice are never merged. `unread` is left empty. Never fails; a story of
// one report has a record too. About quadratic in the items of the story, which are some hundred.
Record collate(std::span<const Report> reports, const CollateLexicon& lexicon);

}  // namespace synoptic
