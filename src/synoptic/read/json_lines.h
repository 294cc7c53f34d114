#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "synoptic/base/budget.h"
#include "synoptic/base/problem.h"
#include "synoptic/base/result.h"
#include "synoptic/model/document.h"
#include "synoptic/read/byte_reader.h"

namespace synoptic {

// Hands out the lines of a stream one by one (LF or CR LF), holding one line in memory.
class LineReader {
 public:
  // `head` is what was already taken from `reader`.
  LineReader(ByteReader& reader, std::string head, std::size_t line_bytes);

  enum class Outcome { line, too_long, end };

  // The next line into `line`, without its end. One longer than the limit is passed over in
  // linear time and constant memory, and is `too_long`.
  Outcome next(std::string& line);

  // Number of the line that next() gave last, from 1.
  std::size_t line_number() const { return number_; }

  // All that is left, where it fits into the limit; the reader stays where it is.
  std::optional<std::string_view> peek_rest();

 private:
  bool pull();
  Outcome skip_line();

  ByteReader& reader_;
  std::string buffer_;
  std::size_t begin_ = 0;  // of the first line not yet given
  std::size_t limit_;
  std::size_t number_ = 0;
  bool at_end_ = false;
};

// One line of JSON Lines as a document: "text" (or "html"), and the fields that describe it.
// Errors say what is wrong with the line; fields of the wrong kind go to `problems` and are left
// out. A line without "id" is named `path`:`line_number`.
Result<Document> parse_json_line(std::string_view line, const std::string& path,
                                 std::size_t line_number, ProblemSink& problems);

// All lines of a stream; an object that is a JSON Feed (json_feed.h) or a ninjs item (ninjs.h) is
// read as that. Lines that cannot be read become problems.
void read_json_lines(const std::string& path, ByteReader& reader, std::string head,
                     const Budget& budget, const std::function<void(Document&&)>& take,
                     ProblemSink& problems);

}  // namespace synoptic
