// A record is "WARC/1.1", named fields, an empty line, Content-Length bytes, and two line ends:
//
//   WARC/1.1 / WARC-Type: response / Content-Length: 1234 / / HTTP/1.1 200 OK …
//
// Only a window of the file is held: the head of the record at hand. Content streams through.
// Where no record begins at the place that the lengths lead to, the next "WARC/" at the begin of a
// line is looked for (WARC 1.1, ISO 28500:2017, section 4).

#include "synoptic/read/warc_records.h"

#include <algorithm>
#include <utility>

#include "synoptic/base/strings.h"

namespace synoptic {
namespace {

constexpr std::size_t kHeadBytes = std::size_t{64} << 10;
constexpr std::size_t kUsualBytes = std::size_t{1} << 20;  // hardly any page is larger
constexpr std::string_view kMagic = "WARC/";
constexpr std::string_view kMagicInLine = "\nWARC/";

}  // namespace

WarcRecords::WarcRecords(ByteReader& reader, std::string head, const DocumentTarget& target)
    : reader_(reader), target_(target), buffer_(std::move(head)) {}

std::string WarcRecords::place_of(std::size_t offset) const {
  if (!reader_.is_packed()) return "byte " + std::to_string(offset);
  if (const auto packed = reader_.member_at(offset)) return "byte " + std::to_string(*packed);
  return "byte " + std::to_string(offset) + " when decompressed";
}

bool WarcRecords::pull() {
  if (begin_ == buffer_.size() || begin_ >= kHeadBytes) {
    base_ += begin_;
    buffer_.erase(0, begin_);
    begin_ = 0;
  }
  const std::string_view bytes = reader_.next();
  buffer_ += bytes;
  return !bytes.empty();
}

bool WarcRecords::fill(std::size_t size) {
  while (rest().size() < size) {
    if (!pull()) return false;
  }
  return true;
}

// At the end of what can be read: says why it ends, and goes on behind the damage where it can.
bool WarcRecords::recover(const std::string& place) {
  if (is_over_ || reader_.fault().empty()) return false;
  target_.complain(place, reader_.fault() + ", reading goes on at the next record");
  is_over_ = !reader_.skip_damage();
  base_ += buffer_.size();
  buffer_.clear();
  begin_ = 0;
  content_left_ = 0;
  return !is_over_;
}

bool WarcRecords::skip_blank_lines() {
  while (fill(1)) {
    const std::size_t at = rest().find_first_not_of("\r\n");
    drop(std::min(at, rest().size()));
    if (!rest().empty()) return true;
  }
  return false;
}

void WarcRecords::skip_to_record(std::size_t from, const std::string& reason) {
  const std::string place = place_of(from);
  for (;;) {
    const std::size_t at = rest().find(kMagicInLine);
    if (at != std::string_view::npos) {
      drop(at + 1);
      break;
    }
    drop(rest().size() - std::min(rest().size(), kMagicInLine.size() - 1));
    if (pull()) continue;
    drop(rest().size());
    break;
  }
  target_.complain(place,
                   reason + ", " + std::to_string(offset() - from) + " bytes are passed over");
}

bool WarcRecords::read_head(WarcHead& record) {
  const std::size_t from = offset();
  const bool is_short = !fill(kHeadBytes);
  if (is_short && !reader_.fault().empty() && !end_of_headers(rest()).has_value()) {
    recover(place_of(from));
    return false;
  }
  const std::string_view window = rest().substr(0, kHeadBytes);
  if (!window.starts_with(kMagic)) {
    skip_to_record(from, "no record begins here");
    return false;
  }
  const auto head_bytes = end_of_headers(window);
  if (!head_bytes.has_value()) {
    skip_to_record(from, "the head of this record has no end");
    return false;
  }
  record.fields = HeaderFields::parse(window.substr(window.find('\n'), *head_bytes));
  const auto length = parse_number(record.fields.find("Content-Length"));
  if (!length.has_value()) {
    skip_to_record(from, "the Content-Length of this record is missing or no number");
    return false;
  }
  record.place = place_of(from);
  record.content_bytes = *length;
  drop(*head_bytes);
  return true;
}

bool WarcRecords::next(WarcHead& record) {
  finish();
  for (;;) {
    if (!skip_blank_lines()) {
      if (recover(place_of(offset()))) continue;
      return false;
    }
    if (!read_head(record)) continue;
    content_left_ = record.content_bytes;
    record_place_ = record.place;
    return true;
  }
}

std::string WarcRecords::take(std::size_t size) {
  std::string out;
  size = std::min(size, content_left_);
  out.reserve(std::min(size, kUsualBytes));  // the size that a record states may be any
  while (out.size() < size && fill(1)) {
    const std::size_t step = std::min(size - out.size(), rest().size());
    out += rest().substr(0, step);
    drop(step);
  }
  content_left_ -= out.size();
  return out;
}

bool WarcRecords::finish() {
  while (content_left_ > 0) {
    if (!fill(1)) {
      const bool is_damaged = !reader_.fault().empty();
      if (!is_damaged) target_.complain(record_place_, "the file ends within this record");
      recover(record_place_);
      content_left_ = 0;
      return false;
    }
    const std::size_t step = std::min(content_left_, rest().size());
    drop(step);
    content_left_ -= step;
  }
  return true;
}

}  // namespace synoptic
