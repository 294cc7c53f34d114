// Two sentences and two articles out of any bytes: nothing crashes, scores stay between 0 and 1,
// and shared passages lie on code points of both texts.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "synoptic/base/check.h"
#include "synoptic/base/utf8.h"
#include "synoptic/lineage/find_lineage.h"
#include "synoptic/pipeline.h"
#include "synoptic/stories/find_stories.h"

namespace {

void check_relate(std::string_view a, std::string_view b) {
  static const synoptic::Lexicons lexicons = synoptic::load_lexicons();
  const synoptic::DatedSentence first{std::string(a), {}};
  const synoptic::DatedSentence second{std::string(b), {}};
  const double score = synoptic::relate_sentences(first, second, lexicons).score;
  SYNOPTIC_CHECK(score >= 0 && score <= 1.0001);
}

void check_span(const synoptic::Report& report, synoptic::Span span) {
  SYNOPTIC_CHECK(span.begin <= span.end && span.end <= report.article.text.size());
  SYNOPTIC_CHECK(synoptic::is_boundary(report.article.text, span.begin) ||
                 !synoptic::is_utf8(report.article.text));
}

void check_lineage(std::string_view a, std::string_view b) {
  std::vector<synoptic::Report> reports(2);
  reports[0].article.text = a;
  reports[1].article.text = b;
  for (const synoptic::LineageLink& link : synoptic::find_lineage(reports).links) {
    for (const synoptic::SharedPassage& passage : link.passages) {
      check_span(reports[*link.from], passage.from);
      check_span(reports[link.to], passage.to);
    }
  }
  const auto stories = synoptic::find_stories(reports);
  SYNOPTIC_CHECK(stories.size() == 1 || stories.size() == 2);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::size_t middle =
      bytes.find('\n') == std::string_view::npos ? size / 2 : bytes.find('\n');
  check_relate(bytes.substr(0, middle), bytes.substr(middle));
  check_lineage(bytes.substr(0, middle), bytes.substr(middle));
  return 0;
}
