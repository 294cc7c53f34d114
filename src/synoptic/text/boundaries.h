#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "synoptic/text/analysis.h"

namespace synoptic {

// The learned half of sentence splitting: features of the place behind a token, each a place in a
// table of weights; a sum above zero says that a sentence ends there.
constexpr std::size_t kBoundaryFeatureCount = 17;
constexpr std::size_t kBoundaryTableSize = 1 << 16;
using BoundaryFeatures = std::array<std::uint32_t, kBoundaryFeatureCount>;

struct BoundaryState {
  bool is_quote_open = false;  // behind the token
  std::uint32_t length = 0;    // tokens since the sentence began
};

// May a sentence end behind `token` at all? Not before a word in lower case, unless behind an end
// mark; not between a title and a name, a time of day and its day, or a number and its unit.
bool may_be_boundary(const Analysis& analysis, std::uint32_t token, std::uint32_t last);

// Does the place lie between two words with capitals, with no mark and no line's end between them?
// A name may go on there as well as a heading end.
bool is_between_capitals(const Analysis& analysis, std::uint32_t token, std::uint32_t last);

// Does a sentence end there whatever the weights say? So at "… came.The …", where the blank behind
// the full stop was lost, and at "… the U.S. She …".
bool must_be_boundary(const Analysis& analysis, std::uint32_t token, std::uint32_t last);

// Features of the place behind `token`, where the paragraph goes on up to token `last`.
BoundaryFeatures boundary_features(const Analysis& analysis, std::uint32_t token,
                                   std::uint32_t last, BoundaryState state);

// The token behind a dateline that begins with `first` ("LIMA, Sept 25 (Reuters) -"), or `first`.
std::uint32_t dateline_end(const Analysis& analysis, std::uint32_t first, std::uint32_t last);

// Is a quotation open behind `token`, if it was or was not before it?
bool follow_quote(const Analysis& analysis, std::uint32_t token, bool is_open);

}  // namespace synoptic
