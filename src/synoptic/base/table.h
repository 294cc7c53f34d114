#pragma once

#include <string_view>
#include <vector>

namespace synoptic {

// A table of tab-separated text, as the files below data/ are: lines that begin with "#" are
// comments, the first other line names the columns, empty lines are passed over. A row has as
// many cells as there are columns; missing ones are empty, more are cut. Views into the text.
class Table {
 public:
  explicit Table(std::string_view text);

  // The embedded table of that name; a name that does not exist is a bug (SYNOPTIC_CHECK).
  static Table embedded(std::string_view name);

  std::size_t size() const { return names_.empty() ? 0 : cells_.size() / names_.size(); }

  // The cell of a row in the column of that name; a column that does not exist is a bug.
  std::string_view at(std::size_t row, std::string_view column) const;

  // The number of the column, for loops that ask often.
  std::size_t column(std::string_view name) const;
  std::string_view at(std::size_t row, std::size_t column) const {
    return cells_[row * names_.size() + column];
  }

 private:
  void add_row(std::string_view line);

  std::vector<std::string_view> names_;
  std::vector<std::string_view> cells_;  // row by row
};

}  // namespace synoptic
