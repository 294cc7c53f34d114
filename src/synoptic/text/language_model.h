#pragma once

#include <optional>
#include <string_view>

#include "synoptic/base/result.h"

namespace synoptic {

// The learned weights of the language layer, as views into the bytes of models/english.bin:
// loading reads a header and copies nothing. A copy of it is cheap; the bytes must outlive it.
class LanguageModel {
 public:
  // The model in `bytes` (format: models/README.md). Bytes that are no such model, or one of
  // another version: an Error (malformed).
  static Result<LanguageModel> from_bytes(std::string_view bytes);

  // The model that was compiled into the program; nothing when it was built without one.
  static std::optional<LanguageModel> embedded();
};

}  // namespace synoptic
