#include <cstddef>
#include <cstdint>
#include <string_view>

#include "synoptic/annotate/quantities/find_quantities.h"
#include "synoptic/annotate/standing/find_standing.h"
#include "synoptic/base/check.h"
#include "synoptic/base/utf8.h"
#include "synoptic/text/analysis.h"

// Any bytes give quantities in order, without overlap, on code points, and a standing for each.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const synoptic::QuantityLexicon quantities = synoptic::load_quantity_lexicon();
  static const synoptic::StandingLexicon standing = synoptic::load_standing_lexicon();
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const synoptic::Analysis analysis = synoptic::analyse(text, {}, nullptr);
  const bool is_valid = synoptic::is_utf8(text);  // only then code points have borders
  std::uint32_t end = 0;
  for (const synoptic::Quantity& quantity : synoptic::find_quantities(analysis, quantities)) {
    SYNOPTIC_CHECK(quantity.span.begin >= end && quantity.span.end <= size);
    SYNOPTIC_CHECK(!is_valid || synoptic::is_boundary(text, quantity.span.begin));
    SYNOPTIC_CHECK(!is_valid || synoptic::is_boundary(text, quantity.span.end));
    end = quantity.span.end;
    (void)synoptic::find_standing(analysis, quantity.span, standing);
  }
  return 0;
}
