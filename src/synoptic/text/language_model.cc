#include "synoptic/text/language_model.h"

#include "synoptic/base/embedded.h"

namespace synoptic {

Result<LanguageModel> LanguageModel::from_bytes(std::string_view bytes) {
  if (bytes.empty()) return Error{ErrorCode::malformed, "no language model", "models/english.bin"};
  return LanguageModel();
}

std::optional<LanguageModel> LanguageModel::embedded() {
  const auto bytes = embedded_file("models/english.bin");
  if (!bytes) return std::nullopt;
  Result<LanguageModel> model = from_bytes(*bytes);
  if (!model) return std::nullopt;
  return std::move(model).value();
}

}  // namespace synoptic
