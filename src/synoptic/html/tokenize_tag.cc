// Tags: the name, then attributes as long as there are any. An attribute's name and value are views
// into the input unless something in them must be rewritten.

#include <algorithm>

#include "synoptic/html/byte_classes.h"
#include "synoptic/html/character_references.h"
#include "synoptic/html/tokenizer.h"

namespace synoptic {
namespace {

// Below this many, a new name is compared with each one before it; above, it is looked up.
constexpr std::size_t kFewAttributes = 12;

std::uint32_t hash_name(std::string_view name) {
  std::uint32_t hash = 2166136261U;
  for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return hash ^ hash >> 15;
}

bool is_plain_name(std::string_view name) {
  return find_html_class(name, 0, kHtmlNotPlain) == name.size();
}

}  // namespace

bool HtmlTokenizer::read_tag(HtmlTokenKind kind, std::size_t begin, std::size_t name_begin) {
  token_.kind = kind;
  token_.attributes.clear();
  token_.is_self_closing = false;
  ++stamp_;
  std::size_t at = read_tag_name(name_begin);
  while (at < input_.size()) {
    at = skip_space(at);
    if (at >= input_.size()) break;
    if (input_[at] == '>') return finish(kind, begin, at + 1);
    if (input_[at] != '/') {
      at = read_attribute(at);
    } else if (++at < input_.size() && input_[at] == '>') {
      token_.is_self_closing = true;
      return finish(kind, begin, at + 1);
    }
  }
  at_ = input_.size();
  return false;
}

std::size_t HtmlTokenizer::read_tag_name(std::size_t at) {
  const std::size_t end = find_html_class(input_, at, kHtmlTagNameEnd);
  std::string_view name = input_.substr(at, end - at);
  if (!is_plain_name(name)) {
    char lowered[16];
    if (name.size() <= sizeof lowered) {
      std::transform(name.begin(), name.end(), lowered,
                     [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
      token_.tag = html_tag({lowered, name.size()});
    } else {
      token_.tag = HtmlTag::unknown;
    }
    const bool is_known = token_.tag != HtmlTag::unknown;
    token_.name = is_known ? html_tag_name(token_.tag) : keep_lowered(name);
    return end;
  }
  token_.tag = html_tag(name);
  token_.name = name;
  return end;
}

// The attribute at `at`; where to go on, or the size of the input where it never ends.
std::size_t HtmlTokenizer::read_attribute(std::size_t at) {
  HtmlAttribute attribute;
  const std::size_t name_end = find_html_class(input_, at + 1, kHtmlNameEnd);
  attribute.name = input_.substr(at, name_end - at);
  std::size_t end = name_end;
  const std::size_t sign = skip_space(name_end);
  if (sign < input_.size() && input_[sign] == '=') {
    end = read_attribute_value(skip_space(sign + 1), attribute);
  }
  if (end >= input_.size()) return input_.size();
  attribute.source = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
  if (token_.kind == HtmlTokenKind::start_tag) add_attribute(attribute);
  return end;
}

std::size_t HtmlTokenizer::read_attribute_value(std::size_t at, HtmlAttribute& attribute) {
  if (at >= input_.size()) return at;
  const char quote = input_[at];
  const bool is_quoted = quote == '"' || quote == '\'';
  const std::size_t begin = is_quoted ? at + 1 : at;
  const std::size_t end = is_quoted ? std::min(input_.find(quote, begin), input_.size())
                                    : find_html_class(input_, begin, kHtmlValueEnd);
  if (end >= input_.size()) return input_.size();
  attribute.value = input_.substr(begin, end - begin);
  attribute.value_source = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  return is_quoted ? end + 1 : end;
}

void HtmlTokenizer::add_attribute(const HtmlAttribute& attribute) {
  if (token_.attributes.size() >= kMaxAttributes) {
    if (!attributes_cut_at_) attributes_cut_at_ = attribute.source.begin;
    return;
  }
  const bool is_plain = is_plain_name(attribute.name);
  const std::string_view name = is_plain ? attribute.name : keep_lowered(attribute.name);
  if (has_attribute(name)) return;
  token_.attributes.push_back(attribute);
  token_.attributes.back().name = name;
  token_.attributes.back().value = decode_value(attribute.value);
}

// Is there one of that name? Enters the name for later questions too.
bool HtmlTokenizer::has_attribute(std::string_view name) {
  const auto& attributes = token_.attributes;
  if (attributes.size() < kFewAttributes) {
    return std::any_of(attributes.begin(), attributes.end(),
                       [&](const HtmlAttribute& other) { return other.name == name; });
  }
  const auto enter = [&](std::string_view wanted, std::size_t number) {
    std::size_t slot = hash_name(wanted) % slots_.stamp.size();
    for (; slots_.stamp[slot] == stamp_; slot = (slot + 1) % slots_.stamp.size()) {
      const std::size_t other = slots_.attribute[slot];
      if (other != number && attributes[other].name == wanted) return true;
    }
    slots_.stamp[slot] = stamp_;
    slots_.attribute[slot] = static_cast<std::uint16_t>(number);
    return false;
  };
  if (entered_stamp_ != stamp_) {
    entered_stamp_ = stamp_;
    for (std::size_t i = 0; i < attributes.size(); ++i) enter(attributes[i].name, i);
  }
  return enter(name, attributes.size());
}

std::string_view HtmlTokenizer::decode_value(std::string_view value) {
  if (find_html_class(value, 0, kHtmlTextSpecial) == value.size()) return value;
  if (value.find('&') == std::string_view::npos) return keep_clean(value);
  const auto offset = static_cast<std::size_t>(value.data() - input_.data());
  const std::string_view head = input_.substr(0, offset + value.size() + 1);
  std::string decoded;
  std::size_t copied = 0;
  for (std::size_t at = value.find('&'); at < value.size(); at = value.find('&', at)) {
    const HtmlReference reference = read_reference(head, offset + at, true, storage_);
    if (reference.size == 0) {
      ++at;
      continue;
    }
    decoded += keep_clean(value.substr(copied, at - copied));
    decoded += reference.text;
    at += reference.size;
    copied = at;
  }
  decoded += keep_clean(value.substr(copied));
  return storage_.keep(decoded);
}

}  // namespace synoptic
