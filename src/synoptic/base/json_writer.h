#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "synoptic/base/span.h"

namespace synoptic {

// Writes JSON (RFC 8259) by appending to a string, keys in the order they are given, numbers in
// their shortest form that reads back the same, so equal values give equal bytes. Bytes that are
// no UTF-8 are written as U+FFFD. Without indent everything is on one line.
//
//   JsonWriter json(out);
//   json.begin_object();
//   json.key("span"); json.value(span);
//   json.member("type", "person");
//   json.end_object();
class JsonWriter {
 public:
  explicit JsonWriter(std::string& out, int indent = 0) : out_(out), indent_(indent) {}

  void begin_object();
  void end_object();
  void begin_array();
  void end_array();
  void key(std::string_view name);

  void value(std::string_view text);
  void value(const char* text) { value(std::string_view(text)); }
  void value(bool truth);
  void value(double number);  // a number that is not finite is a bug
  void value(std::int64_t number);
  void value(std::uint64_t number);
  void value(int number) { value(static_cast<std::int64_t>(number)); }
  void value(std::uint32_t number) { value(static_cast<std::uint64_t>(number)); }
  void value(Span span);  // [begin,end]

  template <typename T>
  void member(std::string_view name, const T& item) {
    key(name);
    value(item);
  }

 private:
  struct Level {
    bool is_object = false;
    bool is_empty = true;
  };
  void separate();
  void open(char mark, bool is_object);
  void close(char mark);
  void line_break();

  std::string& out_;
  int indent_;
  bool after_key_ = false;
  std::vector<Level> levels_;
};

}  // namespace synoptic
