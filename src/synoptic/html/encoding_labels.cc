// The labels lie sorted; a label is lowered, trimmed and looked up.

#include <algorithm>
#include <vector>

#include "synoptic/base/table.h"
#include "synoptic/html/byte_classes.h"
#include "synoptic/html/encoding.h"

namespace synoptic {
namespace {

struct EncodingLabel {
  std::string_view label;
  std::string_view encoding;
};

std::vector<EncodingLabel> load_labels() {
  const Table table = Table::embedded("html/encoding_labels.tsv");
  std::vector<EncodingLabel> labels;
  labels.reserve(table.size());
  for (std::size_t row = 0; row < table.size(); ++row) {
    labels.push_back({table.at(row, "label"), table.at(row, "encoding")});
  }
  return labels;
}

}  // namespace

std::string_view encoding_of_label(std::string_view label) {
  static const std::vector<EncodingLabel> labels = load_labels();
  while (!label.empty() && is_html_space(label.front())) label.remove_prefix(1);
  while (!label.empty() && is_html_space(label.back())) label.remove_suffix(1);
  constexpr std::size_t kLongestLabel = 32;
  if (label.size() > kLongestLabel) return {};
  std::string lowered(label);
  for (char& c : lowered) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
  const auto found = std::lower_bound(
      labels.begin(), labels.end(), lowered,
      [](const EncodingLabel& entry, const std::string& wanted) { return entry.label < wanted; });
  if (found == labels.end() || found->label != lowered) return {};
  return found->encoding;
}

}  // namespace synoptic
