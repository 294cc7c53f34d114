// Scores say what reads and stands like the article. What they cannot know:
//
//   captions and comments read like text; if the elements around them say what they are, and most
//   of the text lies outside such elements, they are set aside: <figcaption>, <ol class="comments">
//   the title is shown as a field, not in the text
//   an <article> inside the article whose heading is a link is the teaser of another report
//   what an advertisement's element holds is none of the text
//   a heading between two paragraphs of the text, in one element with the second, is text
//   a text of a few words on a page that else has none is no article

#include "synoptic/extract/html/block_kinds.h"

#include <algorithm>
#include <unordered_set>

namespace synoptic::page {
namespace {

constexpr float kWeakScore = -1.0F;  // enough where a page has next to no text otherwise
constexpr std::uint32_t kFewWords = 40;
constexpr std::uint32_t kTooFewWords = 8;
constexpr std::uint32_t kAdWords = 30;
constexpr std::size_t kMaxSteps = 64;  // up the tree

constexpr Areas kCaptionAreas = area_bit(Area::caption) | area_bit(Area::figure);

class KindTeller {
 public:
  KindTeller(const HtmlTree& tree, const PageBlocks& blocks, const std::vector<UnitFacts>& facts,
             const std::vector<float>& scores, std::size_t title_at)
      : tree_(tree), blocks_(blocks), facts_(facts), scores_(scores) {
    kinds_.title_at = title_at;
  }

  BlockKinds tell() {
    take_likely(0);
    if (text_words(0) < kFewWords) take_likely(kWeakScore);
    if (kinds_.title_at < kinds_.is_text.size()) kinds_.is_text[kinds_.title_at] = false;
    drop_areas(area_bit(Area::comment));
    drop_areas(kCaptionAreas);
    drop_boxes();
    drop_advertisements();
    drop_teasers();
    drop_repeats();
    take_headings();
    if (text_words(0) < kTooFewWords) kinds_.is_text.assign(facts_.size(), false);
    find_ends();
    for (std::size_t i = 0; i < facts_.size(); ++i) kinds_.aside.push_back(aside_kind(i));
    return std::move(kinds_);
  }

 private:
  void take_likely(float limit) {
    kinds_.is_text.clear();
    for (const float score : scores_) kinds_.is_text.push_back(score > limit);
  }

  bool is_in(std::size_t i, Areas areas) const { return (blocks_.places[i].areas & areas) != 0; }

  // Words of the text inside such elements; of all of it for 0.
  std::uint32_t text_words(Areas areas) const {
    std::uint32_t words = 0;
    for (std::size_t i = 0; i < facts_.size(); ++i) {
      if (kinds_.is_text[i] && (areas == 0 || is_in(i, areas))) words += facts_[i].word_count;
    }
    return words;
  }

  void drop_areas(Areas areas) {
    const std::uint32_t all = text_words(0);
    const std::uint32_t inside = text_words(areas);
    const bool is_most = areas == area_bit(Area::comment)
                             ? inside * 5 > all * 4 && all - inside < 60
                             : inside * 2 > all;
    if (is_most) return;
    for (std::size_t i = 0; i < facts_.size(); ++i) {
      if (is_in(i, areas)) kinds_.is_text[i] = false;
    }
  }

  // A box for a newsletter or the like, by its element's name and by its own words.
  void drop_boxes() {
    constexpr Areas kBoxes =
        area_bit(Area::notice) | area_bit(Area::advertisement) | area_bit(Area::form);
    for (std::size_t i = 0; i < facts_.size(); ++i) {
      const bool is_box = (blocks_.places[i].near_areas & kBoxes) != 0;
      if (is_box && facts_[i].cues.has(Cue::notice) && facts_[i].word_count <= 60) {
        kinds_.is_text[i] = false;
      }
    }
  }

  // Only where it is little beside the rest: "ad" stands in names of other things, too.
  void drop_advertisements() {
    constexpr Areas kAd = area_bit(Area::advertisement);
    if (text_words(kAd) * 5 > text_words(0)) return;
    for (std::size_t i = 0; i < facts_.size(); ++i) {
      const bool is_ad = (blocks_.places[i].near_areas & kAd) != 0;
      if (is_ad && facts_[i].word_count <= kAdWords) kinds_.is_text[i] = false;
    }
  }

  bool is_linked(std::size_t i) const {
    const Unit& unit = blocks_.units.units[i];
    return unit.link_bytes * 2 > unit.view.text.size();
  }

  // The innermost <article> around the block, and whether another one is around that.
  std::uint32_t nested_article_around(std::size_t i) const {
    std::uint32_t found = kNoNode;
    std::uint32_t node = blocks_.places[i].node;
    for (std::size_t up = 0; up < kMaxSteps && node != kNoNode; ++up, node = tree_[node].parent) {
      if (!tree_[node].is(HtmlTag::article)) continue;
      if (found != kNoNode) return found;
      found = node;
    }
    return kNoNode;
  }

  void drop_teasers() {
    const std::uint32_t all = text_words(0);
    for (std::size_t i = 0; i < facts_.size(); ++i) {
      if (!kinds_.is_text[i] || blocks_.units.units[i].heading == 0 || !is_linked(i)) continue;
      const std::uint32_t teaser = nested_article_around(i);
      if (teaser == kNoNode) continue;
      std::size_t end = i;
      std::uint32_t words = 0;
      for (; end < facts_.size() && nested_article_around(end) == teaser; ++end) {
        words += facts_[end].word_count;
      }
      if (words * 4 > all) continue;
      for (std::size_t at = i; at < end; ++at) {
        kinds_.is_text[at] = false;
        teasers_.insert(at);
      }
      i = end - 1;
    }
  }

  std::uint32_t parent_of_block(std::size_t i) const {
    return tree_[blocks_.places[i].node].parent;
  }

  void take_headings() {
    const auto first = std::find(kinds_.is_text.begin(), kinds_.is_text.end(), true);
    bool is_between = false;
    for (auto i = static_cast<std::size_t>(first - kinds_.is_text.begin()); i + 1 < facts_.size();
         ++i) {
      const bool is_kept = kinds_.is_text[i];
      const bool leads = kinds_.is_text[i + 1] && facts_[i + 1].is_prose() &&
                         parent_of_block(i) == parent_of_block(i + 1);
      if (!is_kept && is_between && leads && is_plain_heading(i)) kinds_.is_text[i] = true;
      is_between = true;
    }
  }

  bool is_plain_heading(std::size_t i) const {
    return blocks_.units.units[i].heading > 1 && !is_linked(i) && i != kinds_.title_at &&
           facts_[i].role == Role::unknown && facts_[i].cues.all() == 0 && !facts_[i].is_repeated &&
           facts_[i].word_count <= 16;
  }

  // A paragraph that stands twice is text once.
  void drop_repeats() {
    std::unordered_set<std::uint64_t> seen;
    for (std::size_t i = 0; i < facts_.size(); ++i) {
      if (!kinds_.is_text[i] || facts_[i].word_count < 8) continue;
      if (!seen.insert(facts_[i].words_hash).second) kinds_.is_text[i] = false;
    }
  }

  void find_ends() {
    const auto first = std::find(kinds_.is_text.begin(), kinds_.is_text.end(), true);
    kinds_.text_begin = static_cast<std::size_t>(first - kinds_.is_text.begin());
    kinds_.text_end = kinds_.text_begin;
    for (std::size_t i = kinds_.text_begin; i < kinds_.is_text.size(); ++i) {
      if (kinds_.is_text[i]) kinds_.text_end = i + 1;
    }
  }

  SetAsideKind aside_kind(std::size_t i) const {
    const BlockPlace& place = blocks_.places[i];
    if (teasers_.contains(i)) return SetAsideKind::related;
    if (is_in(i, area_bit(Area::comment)) && i >= kinds_.text_begin) return SetAsideKind::comment;
    const Role role = facts_[i].role;
    if (is_in(i, kCaptionAreas) || role == Role::caption) return SetAsideKind::caption;
    if (role == Role::byline || role == Role::credit || role == Role::source_credit ||
        role == Role::date_line) {
      return SetAsideKind::credit;
    }
    constexpr Areas kCredits =
        area_bit(Area::byline) | area_bit(Area::date) | area_bit(Area::credit);
    if ((place.near_areas & kCredits) != 0 && facts_[i].word_count <= 20) {
      return SetAsideKind::credit;
    }
    if (is_in(i, area_bit(Area::footer))) return SetAsideKind::footer;
    constexpr Areas kNavigation = area_bit(Area::navigation) | area_bit(Area::share);
    if (is_in(i, kNavigation)) return SetAsideKind::navigation;
    constexpr Areas kNotices = area_bit(Area::notice) | area_bit(Area::advertisement) |
                               area_bit(Area::form) | area_bit(Area::author_box) |
                               area_bit(Area::feedback);
    if (is_in(i, kNotices) || role == Role::notice || role == Role::author_box) {
      return SetAsideKind::notice;
    }
    if (is_in(i, area_bit(Area::related) | area_bit(Area::aside)) || role == Role::related) {
      return SetAsideKind::related;
    }
    return kind_by_place(i);
  }

  SetAsideKind kind_by_place(std::size_t i) const {
    const bool has_text = kinds_.text_begin < facts_.size();
    if (!has_text && facts_[i].is_prose() && !is_linked(i)) return SetAsideKind::notice;
    if (i < kinds_.text_begin || is_in(i, area_bit(Area::header) | area_bit(Area::tags))) {
      return SetAsideKind::navigation;
    }
    return is_linked(i) ? SetAsideKind::related : SetAsideKind::notice;
  }

  const HtmlTree& tree_;
  const PageBlocks& blocks_;
  const std::vector<UnitFacts>& facts_;
  const std::vector<float>& scores_;
  BlockKinds kinds_;
  std::unordered_set<std::size_t> teasers_;
};

}  // namespace

std::size_t find_title_block(const PageBlocks& blocks, std::string_view title) {
  const std::uint64_t wanted = hash_of(split_words(title));
  std::size_t found = blocks.places.size();
  if (title.empty()) return found;
  for (std::size_t i = 0; i < blocks.places.size(); ++i) {
    const Unit& unit = blocks.units.units[i];
    if (hash_of(unit.words) != wanted) continue;
    if (unit.heading == 1) return i;
    if (found == blocks.places.size()) found = i;
  }
  return found;
}

BlockKinds tell_block_kinds(const HtmlTree& tree, const PageBlocks& blocks,
                            const std::vector<UnitFacts>& facts, const std::vector<float>& scores,
                            std::size_t title_at) {
  return KindTeller(tree, blocks, facts, scores, title_at).tell();
}

}  // namespace synoptic::page
