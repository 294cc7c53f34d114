#include "synoptic/base/table.h"

#include <algorithm>

#include "synoptic/base/check.h"
#include "synoptic/base/embedded.h"
#include "synoptic/base/strings.h"

namespace synoptic {

Table::Table(std::string_view text) {
  for (Span span : split_lines(text)) {
    const std::string_view line = slice(text, span);
    if (line.empty() || line.front() == '#') continue;
    std::vector<std::string_view> cells = split(line, '\t');
    if (names_.empty()) {
      names_ = std::move(cells);
      continue;
    }
    cells.resize(names_.size());
    rows_.push_back(std::move(cells));
  }
}

Table Table::embedded(std::string_view name) {
  const std::optional<std::string_view> text = embedded_file(name);
  SYNOPTIC_CHECK(text.has_value());
  return Table(*text);
}

std::string_view Table::at(std::size_t row, std::string_view name) const {
  return rows_[row][column(name)];
}

std::size_t Table::column(std::string_view name) const {
  const auto found = std::find(names_.begin(), names_.end(), name);
  SYNOPTIC_CHECK(found != names_.end());
  return static_cast<std::size_t>(found - names_.begin());
}

}  // namespace synoptic
