#include "synoptic/base/json_value.h"

#include <simdjson.h>

namespace synoptic {

// Builds the tree from simdjson's. Recursion ends at the depth the parser was given.
struct JsonBuilder {
  static JsonValue build(const simdjson::dom::element& element) {
    JsonValue out;
    switch (element.type()) {
      case simdjson::dom::element_type::NULL_VALUE:
        break;
      case simdjson::dom::element_type::BOOL:
        out.kind_ = JsonValue::Kind::boolean;
        out.boolean_ = bool(element);
        break;
      case simdjson::dom::element_type::STRING:
        out.kind_ = JsonValue::Kind::string;
        out.text_ = std::string_view(element);
        break;
      case simdjson::dom::element_type::INT64:
      case simdjson::dom::element_type::UINT64:
      case simdjson::dom::element_type::DOUBLE:
        out.kind_ = JsonValue::Kind::number;
        out.number_ = element.get_double().value();
        break;
      case simdjson::dom::element_type::ARRAY:
        out.kind_ = JsonValue::Kind::array;
        for (const simdjson::dom::element item : simdjson::dom::array(element)) {
          out.items_.push_back(build(item));
        }
        break;
      case simdjson::dom::element_type::OBJECT:
        out.kind_ = JsonValue::Kind::object;
        for (const auto& field : simdjson::dom::object(element)) {
          out.members_.emplace_back(std::string(field.key), build(field.value));
        }
        break;
    }
    return out;
  }
};

Result<JsonValue> JsonValue::parse(std::string_view text, std::size_t depth) {
  simdjson::dom::parser parser;
  if (parser.allocate(text.size(), depth) != simdjson::SUCCESS) {
    return Error{ErrorCode::too_large, "no memory for this JSON text", ""};
  }
  simdjson::dom::element root;
  const auto error = parser.parse(text.data(), text.size()).get(root);
  if (error != simdjson::SUCCESS) {
    return Error{ErrorCode::malformed, simdjson::error_message(error), ""};
  }
  return JsonBuilder::build(root);
}

const JsonValue* JsonValue::find(std::string_view name) const {
  for (const auto& [key, value] : members_) {
    if (key == name) return &value;
  }
  return nullptr;
}

std::string_view JsonValue::text(std::string_view otherwise) const {
  return kind_ == Kind::string ? std::string_view(text_) : otherwise;
}

double JsonValue::number(double otherwise) const {
  return kind_ == Kind::number ? number_ : otherwise;
}

bool JsonValue::boolean(bool otherwise) const {
  return kind_ == Kind::boolean ? boolean_ : otherwise;
}

}  // namespace synoptic
