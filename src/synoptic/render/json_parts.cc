#include "synoptic/render/json_parts.h"

#include <cmath>

#include "synoptic/base/strings.h"

namespace synoptic {
namespace {

constexpr double kMaxByte = 4294967295.0;

bool is_byte_offset(const JsonValue& value) {
  if (!value.is(JsonValue::Kind::number)) return false;
  const double number = value.number();
  return number >= 0 && number <= kMaxByte && number == std::floor(number);
}

std::optional<double> optional_number(const JsonValue& object, std::string_view name) {
  const JsonValue* member = object.find(name);
  if (member == nullptr || !member->is(JsonValue::Kind::number)) return std::nullopt;
  return member->number();
}

void write_number(JsonWriter& json, std::string_view name, std::optional<double> number) {
  if (number && std::isfinite(*number)) json.member(name, *number);
}

}  // namespace

std::string item_id(char kind, std::uint32_t index) {
  return kind + std::to_string(std::uint64_t{index} + 1);
}

void write_text(JsonWriter& json, std::string_view name, std::string_view text) {
  if (!text.empty()) json.member(name, text);
}

void write_texts(JsonWriter& json, std::string_view name, const std::vector<std::string>& texts) {
  if (texts.empty()) return;
  json.key(name);
  json.begin_array();
  for (const std::string& text : texts) json.value(std::string_view(text));
  json.end_array();
}

void write_spans(JsonWriter& json, std::string_view name, const std::vector<Span>& spans) {
  if (spans.empty()) return;
  json.key(name);
  json.begin_array();
  for (const Span span : spans) json.value(span);
  json.end_array();
}

void write_ids(JsonWriter& json, std::string_view name, char kind,
               const std::vector<std::uint32_t>& indices) {
  if (indices.empty()) return;
  json.key(name);
  json.begin_array();
  for (const std::uint32_t index : indices) json.value(std::string_view(item_id(kind, index)));
  json.end_array();
}

void write_amount(JsonWriter& json, const Amount& amount) {
  write_number(json, "value", amount.value);
  write_number(json, "low", amount.low);
  write_number(json, "high", amount.high);
  json.member("unit", std::string_view(amount.unit));
  json.member("modifier", name_of(amount.modifier));
  json.member("change", name_of(amount.change));
}

void JsonReading::fail(std::string_view name, std::string_view message) {
  if (error_) return;
  error_ = Error{ErrorCode::malformed, "\"" + std::string(name) + "\" " + std::string(message), ""};
}

std::string JsonReading::text(const JsonValue& object, std::string_view name) {
  const JsonValue* member = object.find(name);
  if (member == nullptr) return {};
  if (!member->is(JsonValue::Kind::string)) fail(name, "is no string");
  return std::string(member->text());
}

std::vector<std::string> JsonReading::texts(const JsonValue& object, std::string_view name) {
  std::vector<std::string> out;
  const JsonValue* member = object.find(name);
  if (member == nullptr) return out;
  for (const JsonValue& item : member->items()) out.emplace_back(item.text());
  return out;
}

double JsonReading::number(const JsonValue& object, std::string_view name) {
  const JsonValue* member = object.find(name);
  if (member == nullptr) return 0;
  if (!member->is(JsonValue::Kind::number)) fail(name, "is no number");
  return member->number();
}

std::optional<std::uint32_t> JsonReading::count(const JsonValue& object, std::string_view name) {
  const JsonValue* member = object.find(name);
  if (member == nullptr) return std::nullopt;
  if (!is_byte_offset(*member)) {
    fail(name, "is no whole number");
    return std::nullopt;
  }
  return static_cast<std::uint32_t>(member->number());
}

bool JsonReading::truth(const JsonValue& object, std::string_view name) {
  const JsonValue* member = object.find(name);
  return member != nullptr && member->boolean();
}

Span JsonReading::span_of(const JsonValue* value, std::string_view name) {
  const bool is_pair = value != nullptr && value->items().size() == 2 &&
                       is_byte_offset(value->items()[0]) && is_byte_offset(value->items()[1]);
  if (!is_pair || value->items()[0].number() > value->items()[1].number()) {
    fail(name, "is no [begin,end] of bytes");
    return {};
  }
  return {static_cast<std::uint32_t>(value->items()[0].number()),
          static_cast<std::uint32_t>(value->items()[1].number())};
}

Span JsonReading::span(const JsonValue& object, std::string_view name) {
  return span_of(object.find(name), name);
}

std::optional<Span> JsonReading::optional_span(const JsonValue& object, std::string_view name) {
  if (object.find(name) == nullptr) return std::nullopt;
  return span(object, name);
}

std::vector<Span> JsonReading::spans(const JsonValue& object, std::string_view name) {
  return list<Span>(object, name, [&](const JsonValue& item) { return span_of(&item, name); });
}

Amount JsonReading::amount(const JsonValue& object) {
  Amount out;
  out.value = optional_number(object, "value");
  out.low = optional_number(object, "low");
  out.high = optional_number(object, "high");
  if (object.find("unit") != nullptr) out.unit = text(object, "unit");
  out.modifier = named(object, "modifier", Modifier::exact);
  out.change = named(object, "change", Change::none);
  return out;
}

std::optional<std::uint32_t> JsonReading::id_of(const JsonValue& value, std::string_view name,
                                                char kind, std::size_t size) {
  const std::string_view id = value.text();
  if (!id.empty() && id[0] == kind) {
    const auto number = parse_number(id.substr(1));
    if (number && *number >= 1 && *number <= size) return static_cast<std::uint32_t>(*number - 1);
  }
  fail(name, "names an item that is not there");
  return std::nullopt;
}

std::optional<std::uint32_t> JsonReading::id(const JsonValue& object, std::string_view name,
                                             char kind, std::size_t size) {
  const JsonValue* member = object.find(name);
  if (member == nullptr) return std::nullopt;
  return id_of(*member, name, kind, size);
}

std::vector<std::uint32_t> JsonReading::ids(const JsonValue& object, std::string_view name,
                                            char kind, std::size_t size) {
  std::vector<std::uint32_t> out;
  const JsonValue* member = object.find(name);
  if (member == nullptr) return out;
  const auto take = [&](const JsonValue& item) {
    if (const auto index = id_of(item, name, kind, size)) out.push_back(*index);
  };
  if (member->is(JsonValue::Kind::string)) take(*member);
  for (const JsonValue& item : member->items()) take(item);
  return out;
}

}  // namespace synoptic
