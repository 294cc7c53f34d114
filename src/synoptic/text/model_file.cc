#include "synoptic/text/model_file.h"

#include <algorithm>

namespace synoptic {
namespace {

template <typename Number>
Number read_number(std::string_view bytes, std::size_t at) {
  Number number;
  std::memcpy(&number, bytes.data() + at, sizeof(Number));
  return number;
}

Error malformed() {
  return {ErrorCode::malformed, "this is no language model of this version", ""};
}

}  // namespace

Result<ModelFile> ModelFile::open(std::string_view bytes) {
  const std::size_t table = kModelMagic.size() + 8;
  if (bytes.size() < table || !bytes.starts_with(kModelMagic)) return malformed();
  const auto count = read_number<std::uint32_t>(bytes, kModelMagic.size());
  if (count > (bytes.size() - table) / kModelEntrySize) return malformed();
  ModelFile file;
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::size_t entry = table + i * kModelEntrySize;
    const std::string_view name = bytes.substr(entry, kModelNameSize);
    const auto begin = read_number<std::uint64_t>(bytes, entry + kModelNameSize);
    const auto size = read_number<std::uint64_t>(bytes, entry + kModelNameSize + 8);
    if (begin % kModelAlignment != 0 || begin > bytes.size()) return malformed();
    if (size > bytes.size() - begin) return malformed();
    file.sections_.push_back({name.substr(0, name.find('\0')), bytes.substr(begin, size)});
  }
  return file;
}

std::string_view ModelFile::section(std::string_view name) const {
  const auto found = std::find_if(sections_.begin(), sections_.end(),
                                  [&](const Section& s) { return s.name == name; });
  return found == sections_.end() ? std::string_view() : found->bytes;
}

}  // namespace synoptic
