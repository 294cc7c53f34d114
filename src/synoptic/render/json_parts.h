#pragma once

// What the JSON of articles and the JSON of records have in common. Internal to render/.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "synoptic/base/json_value.h"
#include "synoptic/base/json_writer.h"
#include "synoptic/base/result.h"
#include "synoptic/base/span.h"
#include "synoptic/model/amount.h"
#include "synoptic/model/names.h"

namespace synoptic {

// "r1" for the first report, "p3" for the third party.
std::string item_id(char kind, std::uint32_t index);

void write_text(JsonWriter& json, std::string_view name, std::string_view text);  // unless empty
void write_texts(JsonWriter& json, std::string_view name, const std::vector<std::string>& texts);
void write_spans(JsonWriter& json, std::string_view name, const std::vector<Span>& spans);
void write_ids(JsonWriter& json, std::string_view name, char kind,
               const std::vector<std::uint32_t>& indices);

// value, or low and high; unit; modifier; change.
void write_amount(JsonWriter& json, const Amount& amount);

// Writes a list of objects unless it is empty.
template <typename Item, typename Write>
void write_list(JsonWriter& json, std::string_view name, const std::vector<Item>& items,
                const Write& write) {
  if (items.empty()) return;
  json.key(name);
  json.begin_array();
  for (std::uint32_t i = 0; i < items.size(); ++i) {
    json.begin_object();
    write(items[i], i);
    json.end_object();
  }
  json.end_array();
}

// Reads members of one object, and keeps the first thing that is wrong with any of them. Every
// reader is total: what is missing or wrong gives an empty value.
class JsonReading {
 public:
  const std::optional<Error>& error() const { return error_; }
  void fail(std::string_view name, std::string_view message);

  std::string text(const JsonValue& object, std::string_view name);
  std::vector<std::string> texts(const JsonValue& object, std::string_view name);
  double number(const JsonValue& object, std::string_view name);
  std::optional<std::uint32_t> count(const JsonValue& object, std::string_view name);
  bool truth(const JsonValue& object, std::string_view name);
  Span span(const JsonValue& object, std::string_view name);
  Span span_of(const JsonValue* value, std::string_view name);
  std::optional<Span> optional_span(const JsonValue& object, std::string_view name);
  std::vector<Span> spans(const JsonValue& object, std::string_view name);
  Amount amount(const JsonValue& object);

  // The index of an id such as "p3" into a list of `size` items.
  std::optional<std::uint32_t> id(const JsonValue& object, std::string_view name, char kind,
                                  std::size_t size);
  std::vector<std::uint32_t> ids(const JsonValue& object, std::string_view name, char kind,
                                 std::size_t size);

  // The value of an enumeration by its name, `otherwise` where the member is missing.
  template <typename Enum>
  Enum named(const JsonValue& object, std::string_view name, Enum otherwise) {
    const JsonValue* member = object.find(name);
    if (member == nullptr) return otherwise;
    const std::optional<Enum> value = value_named<Enum>(member->text());
    if (!value) fail(name, "is none of the known words");
    return value.value_or(otherwise);
  }

  // Every item of a list of objects, through `read`.
  template <typename Item, typename Read>
  std::vector<Item> list(const JsonValue& object, std::string_view name, const Read& read) {
    std::vector<Item> out;
    const JsonValue* member = object.find(name);
    if (member == nullptr) return out;
    out.reserve(member->items().size());
    for (const JsonValue& item : member->items()) out.push_back(read(item));
    return out;
  }

 private:
  std::optional<std::uint32_t> id_of(const JsonValue& value, std::string_view name, char kind,
                                     std::size_t size);
  std::optional<Error> error_;
};

}  // namespace synoptic
