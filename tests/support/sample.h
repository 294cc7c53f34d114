#pragma once

// What the tests and the benchmark of the whole path begin with: the tables, and the shipped
// stories. Every function asks the tests' own files only, and fails loudly where one is missing.

#include <string>
#include <vector>

#include "synoptic/base/check.h"
#include "synoptic/pipeline.h"
#include "synoptic/read/read_documents.h"

namespace synoptic {

// Loaded once for a program.
inline const Lexicons& lexicons() {
  static const Lexicons kLexicons = load_lexicons();
  return kLexicons;
}

// The documents of examples/STORY, all of which can be read. Their paths do not say where the
// project lies.
inline std::vector<Document> read_story(const std::string& story = "mangoro-railway") {
  std::vector<Document> documents;
  ProblemSink problems;
  Inputs inputs;
  inputs.paths = {SYNOPTIC_EXAMPLES "/" + story};
  const auto take = [&](Document&& document) {
    document.path = "examples/" + document.path.substr(sizeof(SYNOPTIC_EXAMPLES "/") - 1);
    document.id = document.path;
    documents.push_back(std::move(document));
  };
  read_documents(inputs, take, problems);
  SYNOPTIC_CHECK(problems.empty() && !documents.empty());
  return documents;
}

inline std::vector<Article> extract_articles(const std::vector<Document>& documents) {
  std::vector<Article> articles;
  for (const Document& document : documents) {
    articles.push_back(extract_article(document, lexicons().extract));
  }
  return articles;
}

inline std::vector<Report> make_reports(const std::vector<Document>& documents) {
  std::vector<Report> reports;
  for (const Document& document : documents) reports.push_back(make_report(document, lexicons()));
  return reports;
}

}  // namespace synoptic
