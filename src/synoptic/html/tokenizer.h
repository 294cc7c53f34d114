#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "synoptic/html/storage.h"
#include "synoptic/html/tree.h"

namespace synoptic {

enum class HtmlTokenKind : std::uint8_t { text, start_tag, end_tag, comment, doctype, end };

// What the tokenizer makes of a stretch of the input. All views live as long as the storage.
struct HtmlToken {
  HtmlTokenKind kind = HtmlTokenKind::end;
  HtmlTag tag = HtmlTag::unknown;
  bool is_self_closing = false;
  bool is_null = false;       // a text that is one U+0000
  bool force_quirks = false;  // doctype
  Span source;
  std::string_view name;  // tag or doctype, in lower case
  std::string_view text;  // text or comment
  std::optional<std::string_view> public_id;
  std::optional<std::string_view> system_id;
  std::vector<HtmlAttribute> attributes;  // of a start tag

  bool is_start(HtmlTag other) const { return kind == HtmlTokenKind::start_tag && tag == other; }
  bool is_end(HtmlTag other) const { return kind == HtmlTokenKind::end_tag && tag == other; }
};

// How the text that follows is to be read (HTML standard 13.2.5.1 to 13.2.5.5, 13.2.5.69).
enum class HtmlTextMode : std::uint8_t { data, rcdata, rawtext, script, plaintext, cdata };

// The tokenizer of the HTML standard (13.2.5). Text comes in pieces: a piece is either a stretch of
// the input as it is, or stands for one reference, line end or replaced byte. Adjacent pieces
// belong together. Linear in the input; each byte is looked at a small number of times.
class HtmlTokenizer {
 public:
  static constexpr std::size_t kMaxAttributes = 256;

  // Reads `storage.input`, which must not change, and keeps what it decodes in `storage`.
  explicit HtmlTokenizer(HtmlStorage& storage) : storage_(storage), input_(storage.input) {}

  // The next token, valid until the next call; kind `end` at the end and for ever after.
  HtmlToken& next();

  // Reads on in that mode; rcdata, rawtext and script end at the end tag of that name, and never
  // where it is empty.
  void set_mode(HtmlTextMode mode, std::string_view end_tag_name);

  // Whether "<![CDATA[" begins a section, which it does in SVG and MathML only.
  void allow_cdata(bool allowed) { cdata_allowed_ = allowed; }

  // Where attributes over kMaxAttributes were first left out, if they were.
  std::optional<std::uint32_t> attributes_cut_at() const { return attributes_cut_at_; }

 private:
  struct AttributeSlots {
    std::array<std::uint32_t, 1024> stamp{};
    std::array<std::uint16_t, 1024> attribute{};
  };

  bool read_piece();
  bool read_special_piece();
  bool emit_text(std::string_view text, std::size_t begin, std::size_t end);
  void find_text_end();
  std::size_t find_markup(std::size_t at) const;
  std::size_t find_raw_end(std::size_t at) const;
  std::size_t find_script_end(std::size_t at) const;
  bool is_end_tag_at(std::size_t at, std::string_view name) const;
  bool read_markup();
  bool read_tag(HtmlTokenKind kind, std::size_t begin, std::size_t name_begin);
  std::size_t read_tag_name(std::size_t at);
  std::size_t read_attribute(std::size_t at);
  std::size_t read_attribute_value(std::size_t at, HtmlAttribute& attribute);
  void add_attribute(const HtmlAttribute& attribute);
  bool has_attribute(std::string_view name);
  std::string_view keep_lowered(std::string_view text);
  std::string_view keep_clean(std::string_view text);
  std::string_view decode_value(std::string_view value);
  bool read_declaration();
  bool read_comment();
  bool read_bogus_comment(std::size_t text_begin);
  bool read_doctype();
  std::size_t read_doctype_ids(std::size_t at);
  std::size_t read_doctype_id(std::size_t at, std::optional<std::string_view>& id);
  bool finish(HtmlTokenKind kind, std::size_t begin, std::size_t end);
  std::size_t skip_space(std::size_t at) const;

  HtmlStorage& storage_;
  std::string_view input_;
  std::size_t at_ = 0;
  std::size_t text_end_ = 0;    // where the text that is being read ends
  std::size_t after_text_ = 0;  // where to go on behind it
  HtmlTextMode mode_ = HtmlTextMode::data;
  HtmlTextMode piece_mode_ = HtmlTextMode::data;
  bool cdata_allowed_ = false;
  std::string_view raw_name_;
  HtmlToken token_;
  std::string scratch_;
  AttributeSlots slots_;
  std::uint32_t stamp_ = 0;          // of the tag, for slots_
  std::uint32_t entered_stamp_ = 0;  // of the tag whose attributes are in slots_
  std::optional<std::uint32_t> attributes_cut_at_;
};

}  // namespace synoptic
