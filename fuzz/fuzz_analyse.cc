#include <cstddef>
#include <cstdint>
#include <string_view>

#include "synoptic/base/check.h"
#include "synoptic/base/utf8.h"
#include "synoptic/text/analysis.h"
#include "synoptic/text/conllu.h"
#include "synoptic/text/language.h"
#include "synoptic/text/language_model.h"
#include "synoptic/text/syntax.h"

// Any bytes give tokens in order, on code points, inside sentences in order, with heads inside
// their sentence, and no question about them fails.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace synoptic;
  static const auto kModel = LanguageModel::embedded();
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const Analysis analysis = analyse(text, {}, kModel ? &*kModel : nullptr);
  std::uint32_t at = 0, next = 0;
  for (const Sentence& sentence : analysis.sentences) {
    SYNOPTIC_CHECK(sentence.first == next && sentence.first < sentence.last);
    next = sentence.last;
    for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
      const Token& token = analysis.tokens[t];
      SYNOPTIC_CHECK(at <= token.span.begin && token.span.begin < token.span.end);
      SYNOPTIC_CHECK(token.span.end <= size);
      if (is_utf8(text)) SYNOPTIC_CHECK(is_boundary(text, token.span.begin));
      at = token.span.end;
      const bool is_inside = token.head >= sentence.first && token.head < sentence.last;
      SYNOPTIC_CHECK(token.head == kNoToken || is_inside);
      const TokenRange range = subtree(analysis, t);
      SYNOPTIC_CHECK(range.contains(t) && range.last <= sentence.last);
      static_cast<void>(subject_of(analysis, t));
    }
  }
  SYNOPTIC_CHECK(next == analysis.tokens.size());
  std::string out;
  write_conllu(analysis, "x", out);
  static_cast<void>(detect_language(text));
  return 0;
}
