#include "synoptic/base/json_writer.h"

#include <charconv>
#include <cmath>

#include "synoptic/base/check.h"
#include "synoptic/base/utf8.h"

namespace synoptic {
namespace {

void append_escaped(std::string& out, unsigned char byte) {
  constexpr char kDigits[] = "0123456789abcdef";
  switch (byte) {
    case '"':
      out += "\\\"";
      return;
    case '\\':
      out += "\\\\";
      return;
    case '\n':
      out += "\\n";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\t':
      out += "\\t";
      return;
    default:
      break;
  }
  out += "\\u00";
  out += kDigits[byte >> 4];
  out += kDigits[byte & 15];
}

void append_string(std::string& out, std::string_view text) {
  out += '"';
  const bool valid = is_utf8(text);
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x20 || byte == '"' || byte == '\\') {
      append_escaped(out, byte);
      ++at;
    } else if (byte < 0x80 || valid) {
      out += text[at++];
    } else {
      const CodePoint point = decode_at(text, at);
      append_utf8(out, point.value);
      at += point.size;
    }
  }
  out += '"';
}

template <typename Number>
void append_number(std::string& out, Number number) {
  char digits[40];
  const auto result = std::to_chars(digits, digits + sizeof digits, number);
  out.append(digits, result.ptr);
}

}  // namespace

void JsonWriter::line_break() {
  if (indent_ == 0) return;
  out_ += '\n';
  out_.append(levels_.size() * static_cast<std::size_t>(indent_), ' ');
}

void JsonWriter::separate() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (levels_.empty()) return;
  if (!levels_.back().is_empty) out_ += ',';
  levels_.back().is_empty = false;
  line_break();
}

void JsonWriter::open(char mark, bool is_object) {
  separate();
  out_ += mark;
  levels_.push_back({is_object, true});
}

void JsonWriter::close(char mark) {
  SYNOPTIC_CHECK(!levels_.empty());
  const bool was_empty = levels_.back().is_empty;
  levels_.pop_back();
  if (!was_empty) line_break();
  out_ += mark;
}

void JsonWriter::begin_object() { open('{', true); }
void JsonWriter::end_object() { close('}'); }
void JsonWriter::begin_array() { open('[', false); }
void JsonWriter::end_array() { close(']'); }

void JsonWriter::key(std::string_view name) {
  SYNOPTIC_CHECK(!levels_.empty() && levels_.back().is_object && !after_key_);
  separate();
  append_string(out_, name);
  out_ += ':';
  if (indent_ > 0) out_ += ' ';
  after_key_ = true;
}

void JsonWriter::value(std::string_view text) {
  separate();
  append_string(out_, text);
}

void JsonWriter::value(bool truth) {
  separate();
  out_ += truth ? "true" : "false";
}

void JsonWriter::value(double number) {
  SYNOPTIC_CHECK(std::isfinite(number));
  separate();
  // Whole numbers as such, not as 1.5e+06: readers compare figures by eye.
  if (number == std::floor(number) && std::fabs(number) < 1e15) {
    append_number(out_, static_cast<std::int64_t>(number));
  } else {
    append_number(out_, number);
  }
}

void JsonWriter::value(std::int64_t number) {
  separate();
  append_number(out_, number);
}

void JsonWriter::value(std::uint64_t number) {
  separate();
  append_number(out_, number);
}

void JsonWriter::value(Span span) {
  separate();
  out_ += '[';
  append_number(out_, span.begin);
  out_ += ',';
  append_number(out_, span.end);
  out_ += ']';
}

}  // namespace synoptic
