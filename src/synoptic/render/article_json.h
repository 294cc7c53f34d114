#pragma once

#include <string>
#include <string_view>

#include "synoptic/base/result.h"
#include "synoptic/model/report.h"

namespace synoptic {

struct ArticleJsonOptions {
  bool with_annotations = false;
  // Adds `source_map`, [[text begin, text end, source begin, source end], …]: where every stretch
  // of the text came from. Without it only blocks say so.
  bool with_source_map = false;
};

// Appends the article as one JSON object on one line, without a line end: the contract's "An
// article" and, when asked, "Annotations". Empty fields are left out. Beyond the contract:
// `updated`, `dateline`, `dateline_date`, `date_from` ("story": the date is borrowed), and
// `credit_sources`, for each of `credits` the bytes that name it and why it is one.
void write_article(const Report& report, const ArticleJsonOptions& options, std::string& out);

// Reads back what write_article() wrote; unknown members are passed over, and what is missing is
// empty. What is no JSON object, or has a span that is none, is an Error that says where.
Result<Report> read_article(std::string_view json);

}  // namespace synoptic
