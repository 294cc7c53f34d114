// One walk over the tree in its order. Text gathers in the open block; the begin and the end of a
// block-level element, and two line breaks with nothing between, close it.
//
//   <div>Loose line <b>bold</b><p>One</p>Two<br><br>Three</div>
//   →  "Loose line bold" (div)  "One" (p)  "Two" (div)  "Three" (div)
//
// The walk carries along what the elements around the text say of it (areas, learnt weights), so
// that each element is asked once however many blocks it holds.

#include "synoptic/extract/html/page_blocks.h"

#include <algorithm>
#include <unordered_map>

#include "synoptic/base/hash.h"
#include "synoptic/base/utf8.h"

namespace synoptic::page {
namespace {

constexpr std::size_t kMaxTextBytes = std::size_t{2} << 20;  // of a page, menus and all
constexpr std::size_t kMaxBlocks = 50000;

bool is_removed(char32_t c) {
  if (c >= 0x20 && c < 0x7F) return false;
  return c == 0xAD || c == 0x200B || c == 0x200C || c == 0x200D || c == 0xFEFF || c == 0x2060 ||
         (c < 0x20 && !is_space(c)) || c == 0x7F;
}

// Writes one copied run; see append_node_text().
void append_run(MappedText& view, std::string_view bytes, std::uint32_t origin, bool& pending) {
  std::size_t begin = 0;
  std::size_t space = bytes.size();
  const auto flush = [&](std::size_t end) {
    if (end <= begin) return;
    if (pending && !view.text.empty()) {
      const auto at = static_cast<std::uint32_t>(space < begin ? space : begin);
      if (begin > 0 && bytes[begin - 1] == ' ') {
        view.append_copy(" ", origin + static_cast<std::uint32_t>(begin) - 1);
      } else if (begin > at + 1) {
        view.append_instead(" ", {origin + at, origin + static_cast<std::uint32_t>(begin)});
      } else {
        // One byte for another would look like a copy: the blank stands for the place alone.
        view.append_instead(" ", {origin + at, origin + at});
      }
    }
    pending = false;
    view.append_copy(bytes.substr(begin, end - begin), origin + static_cast<std::uint32_t>(begin));
  };
  const auto is_plain = [&](std::size_t at) { return bytes[at] > 0x20 && bytes[at] < 0x7F; };
  for (std::size_t at = 0; at < bytes.size();) {
    // A single blank inside of the run is copied like the letters around it.
    const bool is_single = bytes[at] == ' ' && at > begin && at + 1 < bytes.size();
    if (is_plain(at) || (is_single && is_plain(at + 1))) {
      ++at;
      continue;
    }
    const CodePoint point = decode_at(bytes, at);
    const bool removed = is_removed(point.value);
    if (!removed && !is_space(point.value)) {
      at += point.size;
      continue;
    }
    flush(at);
    if (!removed) {
      if (!pending || space == bytes.size()) space = at;
      pending = true;
    }
    at += point.size;
    begin = at;
  }
  flush(bytes.size());
}

bool is_picture(HtmlTag tag) {
  return tag == HtmlTag::img || tag == HtmlTag::picture || tag == HtmlTag::video ||
         tag == HtmlTag::iframe || tag == HtmlTag::svg;
}

bool is_hidden(const HtmlTree& tree, std::uint32_t node) {
  for (const HtmlAttribute& attribute : tree.attributes(node)) {
    if (attribute.name == "hidden") return true;
    if (attribute.name == "aria-hidden" && attribute.value == "true") return true;
    if (attribute.name != "style") continue;
    const std::size_t at = attribute.value.find("display");
    if (at == std::string_view::npos) continue;
    const std::string_view rest = attribute.value.substr(at + 7, 8);
    if (rest.find("none") != std::string_view::npos) return true;
  }
  return false;
}

// "#" or "¶" beside a heading, a link to the heading itself.
bool is_anchor_sign(const HtmlTree& tree, std::uint32_t node) {
  const HtmlNode& n = tree[node];
  if (!n.is(HtmlTag::a) || !tree.attribute_or_empty(node, "href").starts_with('#')) return false;
  if (n.first_child != n.last_child || !tree[n.first_child].is_text()) return false;
  const std::string_view sign = trim(tree[n.first_child].text);
  return sign == "#" || sign == "¶" || sign == "§";
}

std::uint8_t heading_level(HtmlTag tag) {
  if (tag < HtmlTag::h1 || tag > HtmlTag::h6) return 0;
  return static_cast<std::uint8_t>(static_cast<unsigned>(tag) - static_cast<unsigned>(HtmlTag::h1) +
                                   1);
}

// An element whose text is being read.
struct Frame {
  std::uint32_t node = 0;
  Areas areas = 0;      // with those of all around it
  Areas own_areas = 0;  // its own
  float farther = 0;    // sum of the `farther` weights of all but itself and its parent
  NameEntry entry;
  NameEntry parent_entry;
  std::uint32_t signature = 0;
  std::uint32_t own_signature = 0;
  bool is_block = false;
};

class Collector {
 public:
  Collector(const HtmlTree& tree, const NameTable& names) : tree_(tree), names_(names) {}

  PageBlocks collect() {
    frames_.push_back({});
    std::uint32_t node = tree_[HtmlTree::root()].first_child;
    while (node != kNoNode && !is_full(node)) node = step(node);
    close_block();
    out_.units.has_blank_lines = true;
    return std::move(out_);
  }

 private:
  bool is_full(std::uint32_t node) {
    if (text_bytes_ <= kMaxTextBytes && out_.places.size() < kMaxBlocks) return false;
    out_.cut_at = tree_[node].source.begin;
    return true;
  }

  // Reads a node and gives the next one; leaves the elements that end between them.
  std::uint32_t step(std::uint32_t node) {
    const HtmlNode& n = tree_[node];
    if (n.is_text()) {
      read_text(node);
    } else if (n.is_element()) {
      if (is_picture(n.tag)) ++pictures_;
      if (n.is(HtmlTag::br)) {
        line_break();
      } else if (!is_unread(n) && n.first_child != kNoNode && !is_anchor_sign(tree_, node)) {
        enter(node);
        return n.first_child;
      }
    }
    return next_of(node);
  }

  std::uint32_t next_of(std::uint32_t node) {
    while (node != kNoNode && tree_[node].next == kNoNode) {
      node = tree_[node].parent;
      if (node == kNoNode || node == HtmlTree::root()) return kNoNode;
      leave();
    }
    return node == kNoNode ? kNoNode : tree_[node].next;
  }

  const NameEntry& entry_of(std::uint32_t node) {
    std::uint64_t key = 0;
    for (const HtmlAttribute& attribute : tree_.attributes(node)) {
      if (bears_names(attribute)) key = hash64(attribute.value, key + 1);
    }
    const auto [where, is_new] = entries_.try_emplace(key);
    if (is_new && key != 0) where->second = look_up_names(tree_, node, names_);
    return where->second;
  }

  std::uint32_t signature_of(std::uint32_t node) const {
    const std::string_view classes = tree_.attribute_or_empty(node, "class");
    return static_cast<std::uint32_t>(hash64(classes, static_cast<unsigned>(tree_[node].tag)));
  }

  void enter(std::uint32_t node) {
    const HtmlNode& n = tree_[node];
    const Frame& outer = frames_.back();
    Frame frame;
    frame.node = node;
    frame.is_block = is_block_element(n);
    frame.entry = entry_of(node);
    // A whole page's class names the kind of page, not a part of it.
    const bool is_page = n.is(HtmlTag::body) || n.is(HtmlTag::html);
    frame.own_areas = (is_page ? 0 : frame.entry.areas) | areas_of_tag(n.tag);
    if (is_hidden(tree_, node)) frame.own_areas |= area_bit(Area::hidden);
    frame.areas = outer.areas | frame.own_areas;
    if (frame.is_block) {
      close_block();
      frame.parent_entry = outer.entry;
      frame.farther = outer.farther + outer.parent_entry.farther;
      frame.own_signature = signature_of(node);
      frame.signature = frame.own_signature * 31 + outer.own_signature;
    } else {
      frame.farther = outer.farther;
      frame.parent_entry = outer.parent_entry;
      frame.entry = outer.entry;
      frame.own_signature = outer.own_signature;
      frame.signature = outer.signature;
      inline_areas_ |= frame.own_areas;
      count_inline(n.tag, 1);
    }
    frames_.push_back(frame);
  }

  void leave() {
    const Frame& frame = frames_.back();
    if (frame.is_block) {
      close_block();
    } else {
      count_inline(tree_[frame.node].tag, -1);
    }
    frames_.pop_back();
  }

  void count_inline(HtmlTag tag, int change) {
    if (tag == HtmlTag::a) links_ += change;
    if (tag == HtmlTag::b || tag == HtmlTag::strong) bolds_ += change;
    if (tag == HtmlTag::i || tag == HtmlTag::em) slants_ += change;
  }

  void read_text(std::uint32_t node) {
    const std::size_t before = unit_.view.text.size();
    append_node_text(unit_.view, tree_, node, pending_);
    const auto added = static_cast<std::uint32_t>(unit_.view.text.size() - before);
    if (added == 0) return;
    text_bytes_ += added;
    breaks_ = 0;
    if (links_ > 0) unit_.link_bytes += added;
    if (bolds_ > 0) place_.bold_bytes += added;
    if (slants_ > 0) place_.slanted_bytes += added;
    place_.areas |= frames_.back().areas;
  }

  void line_break() {
    pending_ = true;
    if (++breaks_ >= 2) close_block();
  }

  void close_block() {
    breaks_ = 0;
    pending_ = false;
    if (!unit_.view.text.empty()) finish_block();
    unit_ = {};
    place_ = {};
    inline_areas_ = 0;
    for (std::size_t i = frames_.size(); i-- > 0 && !frames_[i].is_block;) {
      inline_areas_ |= frames_[i].own_areas;
    }
  }

  void finish_block() {
    std::size_t at = frames_.size() - 1;
    while (at > 0 && !frames_[at].is_block) --at;
    const Frame& frame = frames_[at];
    const HtmlTag tag = tree_[frame.node].tag;
    unit_.words = split_words(unit_.view.text);
    unit_.is_rule = unit_.words.empty();
    unit_.heading = heading_of(at);
    unit_.is_bullet = tag == HtmlTag::li || (at > 0 && tree_[frames_[at - 1].node].is(HtmlTag::li));
    unit_.after_blank = unit_.before_blank = true;
    unit_.source = cover(unit_.view.runs.front().source, unit_.view.runs.back().source);
    place_.node = frame.node;
    place_.near_areas = frame.own_areas | (at > 0 ? frames_[at - 1].own_areas : 0) | inline_areas_;
    place_.areas |= frame.areas;
    place_.name_score = frame.farther + frame.parent_entry.parent + frame.entry.own;
    place_.signature = frame.signature;
    place_.depth = static_cast<std::uint16_t>(std::min<std::size_t>(at, 60000));
    place_.pictures_before = static_cast<std::uint16_t>(std::min(pictures_, 100));
    pictures_ = 0;
    out_.units.units.push_back(std::move(unit_));
    out_.places.push_back(place_);
  }

  std::uint8_t heading_of(std::size_t at) const {
    for (std::size_t up = 0; up < 3 && up <= at; ++up) {
      const std::uint8_t level = heading_level(tree_[frames_[at - up].node].tag);
      if (level != 0) return level;
    }
    return 0;
  }

  const HtmlTree& tree_;
  const NameTable& names_;
  PageBlocks out_;
  std::vector<Frame> frames_;
  std::unordered_map<std::uint64_t, NameEntry> entries_;
  Unit unit_;
  BlockPlace place_;
  Areas inline_areas_ = 0;
  std::size_t text_bytes_ = 0;
  bool pending_ = false;
  int breaks_ = 0;
  int links_ = 0;
  int bolds_ = 0;
  int slants_ = 0;
  int pictures_ = 0;
};

}  // namespace

bool is_block_element(const HtmlNode& node) {
  if (node.name_space != HtmlNamespace::html) return false;
  switch (node.tag) {
    case HtmlTag::unknown:
      return node.name.find('-') != std::string_view::npos;
    case HtmlTag::address:
    case HtmlTag::article:
    case HtmlTag::aside:
    case HtmlTag::blockquote:
    case HtmlTag::body:
    case HtmlTag::caption:
    case HtmlTag::center:
    case HtmlTag::dd:
    case HtmlTag::details:
    case HtmlTag::dialog:
    case HtmlTag::dir:
    case HtmlTag::div:
    case HtmlTag::dl:
    case HtmlTag::dt:
    case HtmlTag::fieldset:
    case HtmlTag::figcaption:
    case HtmlTag::figure:
    case HtmlTag::footer:
    case HtmlTag::form:
    case HtmlTag::h1:
    case HtmlTag::h2:
    case HtmlTag::h3:
    case HtmlTag::h4:
    case HtmlTag::h5:
    case HtmlTag::h6:
    case HtmlTag::header:
    case HtmlTag::hgroup:
    case HtmlTag::hr:
    case HtmlTag::html:
    case HtmlTag::legend:
    case HtmlTag::li:
    case HtmlTag::listing:
    case HtmlTag::main:
    case HtmlTag::menu:
    case HtmlTag::nav:
    case HtmlTag::ol:
    case HtmlTag::p:
    case HtmlTag::pre:
    case HtmlTag::search:
    case HtmlTag::section:
    case HtmlTag::summary:
    case HtmlTag::table:
    case HtmlTag::tbody:
    case HtmlTag::td:
    case HtmlTag::tfoot:
    case HtmlTag::th:
    case HtmlTag::thead:
    case HtmlTag::tr:
    case HtmlTag::ul:
    case HtmlTag::xmp:
      return true;
    default:
      return false;
  }
}

bool is_unread(const HtmlNode& node) {
  if (node.name_space != HtmlNamespace::html) return true;
  switch (node.tag) {
    case HtmlTag::audio:
    case HtmlTag::button:
    case HtmlTag::canvas:
    case HtmlTag::datalist:
    case HtmlTag::embed:
    case HtmlTag::head:
    case HtmlTag::iframe:
    case HtmlTag::input:
    case HtmlTag::math:
    case HtmlTag::meter:
    case HtmlTag::noembed:
    case HtmlTag::noframes:
    case HtmlTag::noscript:
    case HtmlTag::object:
    case HtmlTag::option:
    case HtmlTag::progress:
    case HtmlTag::script:
    case HtmlTag::select:
    case HtmlTag::style:
    case HtmlTag::svg:
    case HtmlTag::template_:
    case HtmlTag::textarea:
    case HtmlTag::title:
    case HtmlTag::video:
      return true;
    default:
      return false;
  }
}

PageBlocks collect_blocks(const HtmlTree& tree, const NameTable& names) {
  return Collector(tree, names).collect();
}

void append_node_text(MappedText& view, const HtmlTree& tree, std::uint32_t node, bool& pending) {
  const std::string_view text = tree[node].text;
  for (const SourceRun& run : tree.source_runs(node)) {
    const std::string_view bytes = slice(text, run.text);
    if (run.text.size() == run.source.size()) {
      append_run(view, bytes, run.source.begin, pending);
      continue;
    }
    const CodePoint point = bytes.empty() ? CodePoint{} : decode_at(bytes, 0);
    if (is_removed(point.value)) continue;
    if (is_space(point.value)) {
      pending = true;
      continue;
    }
    if (pending && !view.text.empty()) {
      view.append_instead(" ", {run.source.begin, run.source.begin});
    }
    pending = false;
    view.append_instead(bytes, run.source);
  }
}

std::string visible_text(const HtmlTree& tree, std::uint32_t node) {
  MappedText view;
  bool pending = false;
  std::uint32_t at = node;
  if (tree[at].is_text()) append_node_text(view, tree, at, pending);
  for (at = tree.next_in_order(node, node); at != kNoNode && at != node;) {
    const HtmlNode& n = tree[at];
    if (n.is_text()) append_node_text(view, tree, at, pending);
    const bool breaks = n.is_element() && (is_block_element(n) || n.is(HtmlTag::br));
    if (breaks) pending = true;
    at = n.is_element() && is_unread(n) ? tree.next_skipping_children(at, node)
                                        : tree.next_in_order(at, node);
  }
  return view.text;
}

}  // namespace synoptic::page
