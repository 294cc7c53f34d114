#include <cstddef>
#include <cstdint>
#include <string_view>

#include "synoptic/annotate/times/find_times.h"
#include "synoptic/base/check.h"
#include "synoptic/base/utf8.h"
#include "synoptic/text/analysis.h"

// The first ten bytes are the reference date, the rest is the text. Any bytes give expressions in
// order, without overlap, on code points.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const synoptic::TimeLexicon lexicon = synoptic::load_time_lexicon();
  const std::string_view all(reinterpret_cast<const char*>(data), size);
  const std::string_view reference = all.substr(0, size < 10 ? size : 10);
  const std::string_view text = all.substr(reference.size());
  const synoptic::Analysis analysis = synoptic::analyse(text, {}, nullptr);
  const bool is_valid = synoptic::is_utf8(text);  // only then code points have borders
  std::uint32_t end = 0;
  for (const synoptic::TimeExpression& time : synoptic::find_times(analysis, lexicon, reference)) {
    SYNOPTIC_CHECK(time.span.begin >= end && time.span.end <= text.size());
    SYNOPTIC_CHECK(!is_valid || synoptic::is_boundary(text, time.span.begin));
    SYNOPTIC_CHECK(!is_valid || synoptic::is_boundary(text, time.span.end));
    end = time.span.end;
  }
  return 0;
}
