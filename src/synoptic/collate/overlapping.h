#pragma once

#include <algorithm>
#include <span>
#include <vector>

#include "synoptic/base/span.h"

namespace synoptic {

// Of annotations in the order of the text, without overlap, those that `span` overlaps.
// Logarithmic.
template <typename Noted>
std::span<const Noted> overlapping(const std::vector<Noted>& items, Span span) {
  const auto first = std::partition_point(
      items.begin(), items.end(), [&](const Noted& item) { return item.span.end <= span.begin; });
  const auto last = std::partition_point(
      first, items.end(), [&](const Noted& item) { return item.span.begin < span.end; });
  return {first, last};
}

}  // namespace synoptic
