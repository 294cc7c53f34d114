#pragma once

// The path from files to a record; read this page first. Each step takes values and gives values,
// asks no clock, locale or network, and is tested by values built by hand:
//
//   read_documents    files, folders, "-"   → Documents    read/read_documents.h
//   extract_article   Document              → Article      extract/extract_article.h
//   annotate          Article               → Annotations  annotate/annotate.h
//   find_stories      Reports               → Stories      stories/find_stories.h
//   borrow_dates      Reports of a story    → dates        stories/borrow_dates.h
//   collate           Reports of a story    → Record       collate/collate.h
//   render_terminal, render_html, …  Record → a page       render/
//
// A Report is an Article with its Annotations. The functions below only put the steps in order;
// the commands of cli/ are made of them.

#include <string>
#include <vector>

#include "synoptic/annotate/annotate.h"
#include "synoptic/base/problem.h"
#include "synoptic/collate/collate.h"
#include "synoptic/extract/extract_article.h"
#include "synoptic/model/document.h"
#include "synoptic/model/record.h"
#include "synoptic/model/report.h"
#include "synoptic/render/record_json.h"

namespace synoptic {

// All tables and models, read from what is compiled into the program. Some ten milliseconds; load
// once and share among threads.
struct Lexicons {
  ExtractLexicon extract;
  AnnotateLexicons annotate;
  CollateLexicon collate;
};
Lexicons load_lexicons();

// What makes the records of this program: its version, and a digest of its tables and models.
RecordVersions program_versions();

// Document → Report: extract_article(), which tells its `problems`, then annotate().
Report make_report(const Document& document, const Lexicons& lexicons,
                   ProblemSink* problems = nullptr);

// A story told by all of some reports.
struct Comparison {
  Record record;
  std::vector<Report> reports;  // in the order of record.reports
};

// Takes all of `articles` as one story: puts them in their defined order, lends undated ones the
// story's date, annotates each and collates. `unread` goes into the record. The same articles in
// any order give the same Comparison.
Comparison compare(std::vector<Article> articles, ProblemSink unread, const Lexicons& lexicons);

// A sentence and the ISO date it speaks from, or an empty one.
struct DatedSentence {
  std::string text;
  std::string date;
};

// Annotates two English sentences and tells what they are to each other (collate/relate.h). A
// sentence without a date speaks from that of the other. Where neither has one, times count for
// what they state: "Monday" and "Friday" are two days, "today" and "Friday" may be one.
Relatedness relate_sentences(const DatedSentence& a, const DatedSentence& b,
                             const Lexicons& lexicons);

}  // namespace synoptic
