#include "synoptic/annotate/standing/find_standing.h"

#include <algorithm>

#include "synoptic/annotate/standing/standing_by_parse.h"
#include "synoptic/annotate/standing/standing_by_words.h"

namespace synoptic {
namespace {

// Does the sentence end in a question mark, behind which only quotation marks may stand?
bool is_question(const Analysis& analysis, const Sentence& sentence) {
  for (TokenIndex at = sentence.last; at-- > sentence.first;) {
    const std::string_view form = analysis.folded(at);
    if (form != "\"" && form != "'" && form != ")") return form == "?";
  }
  return false;
}

}  // namespace

Standing find_standing(const Analysis& analysis, Span item, const StandingLexicon& lexicon) {
  const std::size_t sentence = sentence_at(analysis, item.begin);
  if (sentence >= analysis.sentences.size()) return Standing::unclear;
  const Sentence& range = analysis.sentences[sentence];
  const auto first = static_cast<TokenIndex>(token_at(analysis, item.begin));
  if (first < range.first || first >= range.last) return Standing::unclear;
  TokenIndex last = first + 1;
  while (last < range.last && analysis.tokens[last].span.begin < item.end) ++last;
  if (is_question(analysis, range)) return Standing::unclear;
  const StandingQuestion question{analysis, *lexicon.tables, range, {first, last}};
  return analysis.is_parsed ? standing_by_parse(question) : standing_by_words(question);
}

}  // namespace synoptic
