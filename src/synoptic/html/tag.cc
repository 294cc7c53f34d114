// A name is found by a table of 1024 slots, hashed with a multiplier and probed in order: nearly
// every name stands in its first slot.

#include "synoptic/html/tag.h"

#include <array>

namespace synoptic {
namespace {

// In the order of HtmlTag.
constexpr std::array<std::string_view, kHtmlTagCount> kNames = {
    "",         "a",          "abbr",
    "acronym",  "address",    "annotation-xml",
    "applet",   "area",       "article",
    "aside",    "audio",      "b",
    "base",     "basefont",   "bdi",
    "bdo",      "bgsound",    "big",
    "blink",    "blockquote", "body",
    "br",       "button",     "canvas",
    "caption",  "center",     "cite",
    "code",     "col",        "colgroup",
    "content",  "data",       "datalist",
    "dd",       "del",        "desc",
    "details",  "dfn",        "dialog",
    "dir",      "div",        "dl",
    "dt",       "em",         "embed",
    "fieldset", "figcaption", "figure",
    "font",     "footer",     "foreignobject",
    "form",     "frame",      "frameset",
    "h1",       "h2",         "h3",
    "h4",       "h5",         "h6",
    "head",     "header",     "hgroup",
    "hr",       "html",       "i",
    "iframe",   "image",      "img",
    "input",    "ins",        "isindex",
    "kbd",      "keygen",     "label",
    "legend",   "li",         "link",
    "listing",  "main",       "malignmark",
    "map",      "mark",       "marquee",
    "math",     "menu",       "menuitem",
    "meta",     "meter",      "mglyph",
    "mi",       "mn",         "mo",
    "ms",       "mtext",      "multicol",
    "nav",      "nextid",     "nobr",
    "noembed",  "noframes",   "noscript",
    "object",   "ol",         "optgroup",
    "option",   "output",     "p",
    "param",    "picture",    "plaintext",
    "pre",      "progress",   "q",
    "rb",       "rbc",        "rp",
    "rt",       "rtc",        "ruby",
    "s",        "samp",       "script",
    "search",   "section",    "select",
    "shadow",   "slot",       "small",
    "source",   "spacer",     "span",
    "strike",   "strong",     "style",
    "sub",      "summary",    "sup",
    "svg",      "table",      "tbody",
    "td",       "template",   "textarea",
    "tfoot",    "th",         "thead",
    "time",     "title",      "tr",
    "track",    "tt",         "u",
    "ul",       "var",        "video",
    "wbr",      "xmp"};

constexpr std::size_t kSlots = 1024;

constexpr std::size_t slot_of(std::string_view name) {
  std::uint32_t hash = static_cast<std::uint32_t>(name.size());
  for (const char c : name) hash = hash * 0x01000193U + static_cast<unsigned char>(c);
  return (hash ^ hash >> 13) % kSlots;
}

constexpr std::array<std::uint16_t, kSlots> fill_slots() {
  std::array<std::uint16_t, kSlots> slots{};
  for (std::uint16_t tag = 1; tag < kHtmlTagCount; ++tag) {
    std::size_t slot = slot_of(kNames[tag]);
    while (slots[slot] != 0) slot = (slot + 1) % kSlots;
    slots[slot] = tag;
  }
  return slots;
}

constexpr std::array<std::uint16_t, kSlots> kSlotOf = fill_slots();
constexpr std::size_t kLongestName = 16;

}  // namespace

HtmlTag html_tag(std::string_view name) {
  if (name.empty() || name.size() > kLongestName) return HtmlTag::unknown;
  for (std::size_t slot = slot_of(name); kSlotOf[slot] != 0; slot = (slot + 1) % kSlots) {
    if (kNames[kSlotOf[slot]] == name) return static_cast<HtmlTag>(kSlotOf[slot]);
  }
  return HtmlTag::unknown;
}

std::string_view html_tag_name(HtmlTag tag) { return kNames[static_cast<std::size_t>(tag)]; }

}  // namespace synoptic
