#include "synoptic/cli/command.h"
#include "synoptic/cli/input.h"
#include "synoptic/pipeline.h"
#include "synoptic/text/conllu.h"

namespace synoptic {

int run_parse(const Options& options, Console& console) {
  if (!has_input(options, "parse", console)) return kWrongUsage;
  const ExtractLexicon extract = load_extract_lexicon();
  const AnnotateLexicons annotate = load_annotate_lexicons();
  ProblemSink problems;
  for_each_document(options, console, problems, [&](const Document& document, ProblemSink& found) {
    const Article article = extract_article(document, extract, &found);
    std::string out;
    write_conllu(analyse_article(article, annotate), article.id, out);
    return [&console, out = std::move(out)] { console.write(out, 1); };
  });
  return console.status();
}

}  // namespace synoptic
