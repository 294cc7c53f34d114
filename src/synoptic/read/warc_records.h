#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "synoptic/read/byte_reader.h"
#include "synoptic/read/document_target.h"
#include "synoptic/read/http_message.h"

namespace synoptic {

// The head of one record of a web archive.
struct WarcHead {
  HeaderFields fields;
  std::size_t content_bytes = 0;  // that follow the head
  std::string place;              // where the record begins, in words for a user
};

// Hands out the records of a WARC file one by one, holding at most the bytes that are asked for.
// What is broken becomes a problem of `target` with its place, and the next record is looked for:
// behind damaged compressed data at the next gzip member or zstd frame. Linear.
class WarcRecords {
 public:
  // `head` is what was already taken from `reader`.
  WarcRecords(ByteReader& reader, std::string head, const DocumentTarget& target);

  // The next record; false at the end of the file. What was not taken of the one before is passed
  // over.
  bool next(WarcHead& record);

  // The next bytes of the record's content, `size` at most; less only at its end or where the
  // file ends.
  std::string take(std::size_t size);

  // Passes over the rest of the content; false where the file ends within it, which is a problem.
  bool finish();

 private:
  std::string_view rest() const { return std::string_view(buffer_).substr(begin_); }
  std::size_t offset() const { return base_ + begin_; }
  std::string place_of(std::size_t offset) const;
  void drop(std::size_t bytes) { begin_ += bytes; }
  bool pull();
  bool fill(std::size_t size);
  bool recover(const std::string& place);
  bool skip_blank_lines();
  void skip_to_record(std::size_t from, const std::string& reason);
  bool read_head(WarcHead& record);

  ByteReader& reader_;
  const DocumentTarget& target_;
  std::string buffer_;
  std::size_t begin_ = 0;         // of what is not yet used, in buffer_
  std::size_t base_ = 0;          // offset of buffer_ in the decompressed file
  std::size_t content_left_ = 0;  // of the record that was given last
  std::string record_place_;
  bool is_over_ = false;  // damaged, and nothing behind it
};

}  // namespace synoptic
