#include "synoptic/pipeline.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "synoptic/base/embedded.h"
#include "synoptic/collate/stated_times.h"
#include "synoptic/stories/borrow_dates.h"

namespace synoptic {
namespace {

// Nothing of the order in which reports were read may show in a record.
bool comes_before(const Report& a, const Report& b) {
  const auto key = [](const Report& report) {
    const Article& article = report.article;
    return std::tie(article.id, article.path, article.sha256, article.title, article.text);
  };
  return key(a) < key(b);
}

// The reports of one story in their order, undated ones with the date that they borrow.
std::vector<Report> make_story(std::vector<Article> articles) {
  std::vector<Report> reports;
  for (Article& article : articles) reports.push_back({std::move(article), {}});
  std::sort(reports.begin(), reports.end(), comes_before);
  const std::vector<std::string> dates = borrow_dates(reports);
  for (std::size_t i = 0; i < reports.size() && i < dates.size(); ++i) {
    if (dates[i].empty()) continue;
    reports[i].article.date = dates[i];
    reports[i].article.date_from = DateOrigin::story;
  }
  return reports;
}

// Two days that have no part in common; any others would do (collate/stated_times.h).
constexpr std::string_view kOneDay = "2001-06-13";
constexpr std::string_view kAnotherDay = "2010-11-25";

Report report_of(const DatedSentence& sentence, const DatedSentence& other,
                 const AnnotateLexicons& lexicons) {
  Report report;
  report.article.text = sentence.text;
  report.article.lang = "en";
  report.article.date = sentence.date.empty() ? other.date : sentence.date;
  if (!report.article.date.empty()) {
    report.annotations = annotate(report.article, lexicons);
    return report;
  }
  report.article.date = kAnotherDay;
  const std::vector<TimeExpression> times = annotate(report.article, lexicons).times;
  report.article.date = kOneDay;
  report.annotations = annotate(report.article, lexicons);
  report.annotations.times = stated_times(std::move(report.annotations.times), times);
  report.article.date.clear();
  return report;
}

std::shared_ptr<const SentenceProfile> profile_all(const Report& report,
                                                   const RelateLexicon& lexicon) {
  const Span all{0, static_cast<std::uint32_t>(report.article.text.size())};
  return profile_passage(report, {&all, 1}, lexicon);
}

}  // namespace

Lexicons load_lexicons() {
  return {.extract = load_extract_lexicon(),
          .annotate = load_annotate_lexicons(),
          .collate = load_collate_lexicon()};
}

RecordVersions program_versions() {
  return {.program = SYNOPTIC_VERSION, .data = embedded_digest()};
}

Report make_report(const Document& document, const Lexicons& lexicons, ProblemSink* problems) {
  Report report;
  report.article = extract_article(document, lexicons.extract, problems);
  report.annotations = annotate(report.article, lexicons.annotate);
  return report;
}

Comparison compare(std::vector<Article> articles, ProblemSink unread, const Lexicons& lexicons) {
  std::vector<Report> reports = make_story(std::move(articles));
  for (Report& report : reports) report.annotations = annotate(report.article, lexicons.annotate);
  Record record = collate(reports, lexicons.collate);
  std::sort(unread.begin(), unread.end());
  record.unread = std::move(unread);
  return {.record = std::move(record), .reports = std::move(reports)};
}

Relatedness relate_sentences(const DatedSentence& a, const DatedSentence& b,
                             const Lexicons& lexicons) {
  const Report first = report_of(a, b, lexicons.annotate);
  const Report second = report_of(b, a, lexicons.annotate);
  const RelateLexicon& words = lexicons.collate.relate;
  return relate(*profile_all(first, words), *profile_all(second, words), words);
}

}  // namespace synoptic
