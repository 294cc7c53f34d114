#pragma once

// The path from files to a record; read this page first. Each step takes values and gives values,
// asks no clock, locale or network, and is tested by values built by hand:
//
//   read_documents   files, folders, "-"        → Document     read/read_documents.h
//   extract_article  Document                   → Article      extract/extract_article.h
//   annotate         Article                    → Annotations  annotate/annotate.h
//   find_stories     Reports                    → Stories      stories/find_stories.h
//   borrow_date      Story                      → dates        stories/borrow_dates.h
//   collate          Story, Reports             → Record       collate/collate.h
//   render_*         Record, Reports            → a page       render/*.h
//
// A Report is an Article with its Annotations. The functions here only put the steps in order;
// the commands of cli/ are made of them.

#include <functional>
#include <span>
#include <vector>

#include "synoptic/annotate/annotate.h"
#include "synoptic/base/problem.h"
#include "synoptic/model/document.h"
#include "synoptic/model/record.h"
#include "synoptic/model/report.h"
#include "synoptic/render/record_json.h"

namespace synoptic {

// All tables and models, read from what is compiled into the program. Some milliseconds; load
// once and share.
struct Lexicons {
  AnnotateLexicons annotate;
};
Lexicons load_lexicons();

// What made a record: the program's version and a digest of its tables and models.
RecordVersions program_versions();

// Document → Report: extract_article(), then annotate().
Report make_report(const Document& document, const Lexicons& lexicons);

// A story told by all of some reports, in their defined order.
struct Comparison {
  Record record;
  std::vector<Report> reports;  // in the order of record.reports
};

// Takes all of `reports` as one story: puts them in order, lends undated ones the story's date
// and annotates those again, and collates. `unread` goes into the record. The same reports in any
// order give the same Comparison.
Comparison compare(std::vector<Report> reports, ProblemSink unread, const Lexicons& lexicons);

}  // namespace synoptic
