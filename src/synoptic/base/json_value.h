#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "synoptic/base/result.h"

namespace synoptic {

// A JSON text as a tree of values, for reading what is small: an article of a line, a record.
// Members keep their order; of two with one name the first counts.
class JsonValue {
 public:
  enum class Kind { null, boolean, number, string, array, object };

  // Reads one JSON text (simdjson). Malformed, deeper than `depth` or no UTF-8: an Error that
  // says why. Linear.
  static Result<JsonValue> parse(std::string_view text, std::size_t depth = 64);

  Kind kind() const { return kind_; }
  bool is(Kind kind) const { return kind_ == kind; }

  // The member of that name, or null; asking something that is no object gives null.
  const JsonValue* find(std::string_view name) const;

  // Total readers: what is of another kind gives the default.
  std::string_view text(std::string_view otherwise = {}) const;
  double number(double otherwise = 0) const;
  bool boolean(bool otherwise = false) const;
  const std::vector<JsonValue>& items() const { return items_; }
  const std::vector<std::pair<std::string, JsonValue>>& members() const { return members_; }

 private:
  friend struct JsonBuilder;
  Kind kind_ = Kind::null;
  bool boolean_ = false;
  double number_ = 0;
  std::string text_;
  std::vector<JsonValue> items_;
  std::vector<std::pair<std::string, JsonValue>> members_;
};

}  // namespace synoptic
