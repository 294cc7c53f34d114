// extract and annotate: a line of JSON for each article as soon as it is done and those before it
// are printed, so that memory holds a few documents however many there are.

#include "synoptic/cli/command.h"
#include "synoptic/cli/input.h"
#include "synoptic/pipeline.h"
#include "synoptic/render/article_json.h"

namespace synoptic {
namespace {

int write_articles(const Options& options, Console& console, const ArticleJsonOptions& json,
                   const std::function<Report(const Document&, ProblemSink*)>& make) {
  ProblemSink problems;
  for_each_document(options, console, problems, [&](const Document& document, ProblemSink& found) {
    std::string line;
    write_article(make(document, &found), json, line);
    line += '\n';
    return [&console, line = std::move(line)] { console.write(line, 1); };
  });
  return console.status();
}

}  // namespace

int run_extract(const Options& options, Console& console) {
  if (!has_input(options, "extract", console)) return kWrongUsage;
  const ExtractLexicon lexicon = load_extract_lexicon();
  const ArticleJsonOptions json{.with_annotations = false, .with_source_map = options.source_map};
  return write_articles(
      options, console, json, [&](const Document& document, ProblemSink* problems) {
        return Report{.article = extract_article(document, lexicon, problems), .annotations = {}};
      });
}

int run_annotate(const Options& options, Console& console) {
  if (!has_input(options, "annotate", console)) return kWrongUsage;
  const Lexicons lexicons = load_lexicons();
  const ArticleJsonOptions json{.with_annotations = true, .with_source_map = options.source_map};
  return write_articles(options, console, json,
                        [&](const Document& document, ProblemSink* problems) {
                          return make_report(document, lexicons, problems);
                        });
}

}  // namespace synoptic
