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
  std::string out;
  for_each_document(options, console, problems, [&](const Document& document) {
    const Article article = extract_article(document, extract, &problems);
    out.clear();
    write_conllu(analyse_article(article, annotate), article.id, out);
    console.write(out);
  });
  return console.status();
}

}  // namespace synoptic
