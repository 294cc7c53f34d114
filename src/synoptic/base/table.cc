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
    if (names_.empty()) {
      names_ = split(line, '\t');
    } else {
      add_row(line);
    }
  }
}

void Table::add_row(std::string_view line) {
  const std::size_t end = cells_.size() + names_.size();
  while (cells_.size() < end) {
    const std::size_t tab = line.find('\t');
    cells_.push_back(line.substr(0, tab));
    line.remove_prefix(tab == std::string_view::npos ? line.size() : tab + 1);
  }
}

Table Table::embedded(std::string_view name) {
  const std::optional<std::string_view> text = embedded_file(name);
  SYNOPTIC_CHECK(text.has_value());
  return Table(*text);
}

std::string_view Table::at(std::size_t row, std::string_view name) const {
  return at(row, column(name));
}

std::size_t Table::column(std::string_view name) const {
  const auto found = std::find(names_.begin(), names_.end(), name);
  SYNOPTIC_CHECK(found != names_.end());
  return static_cast<std::size_t>(found - names_.begin());
}

}  // namespace synoptic
