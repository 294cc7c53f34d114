// A container that gives one item has left out what a page has around it, so nothing must be found:
//
//   <p>The dam was opened.</p> <p>Photo: A. Holm</p> <p>The post <a>Dam</a> appeared first on …</p>
//   →  text "The dam was opened.", a caption, a notice

#include "synoptic/extract/html/fragment_kinds.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace synoptic::page {
namespace {

constexpr std::uint32_t kLinkWords = 20;    // of a line that is nothing but links
constexpr std::uint32_t kPhraseWords = 60;  // of a line that only points elsewhere
constexpr std::uint32_t kShareWords = 12;
constexpr std::size_t kEndBlocks = 3;  // where credits stand, from either end

class FragmentTeller {
 public:
  FragmentTeller(const PageBlocks& blocks, const std::vector<UnitFacts>& facts,
                 const PagePhrases& phrases)
      : blocks_(blocks), facts_(facts), phrases_(phrases) {}

  BlockKinds tell() const {
    BlockKinds kinds;
    kinds.title_at = facts_.size();
    for (std::size_t i = 0; i < facts_.size(); ++i) {
      const std::optional<SetAsideKind> aside = aside_kind(i);
      kinds.is_text.push_back(!aside.has_value());
      kinds.aside.push_back(aside.value_or(SetAsideKind::notice));
    }
    const auto first = std::find(kinds.is_text.begin(), kinds.is_text.end(), true);
    const auto last = std::find(kinds.is_text.rbegin(), kinds.is_text.rend(), true);
    kinds.text_begin = static_cast<std::size_t>(first - kinds.is_text.begin());
    kinds.text_end = static_cast<std::size_t>(kinds.is_text.rend() - last);
    return kinds;
  }

 private:
  bool is_in(std::size_t i, Areas areas) const { return (blocks_.places[i].areas & areas) != 0; }

  bool is_at_end(std::size_t i) const { return i < kEndBlocks || i + kEndBlocks >= facts_.size(); }

  // Nothing when the block is text.
  std::optional<SetAsideKind> aside_kind(std::size_t i) const {
    const Unit& unit = blocks_.units.units[i];
    const UnitFacts& facts = facts_[i];
    if (facts.word_count <= kPhraseWords && phrases_.has(unit.words, PagePhrase::elsewhere)) {
      return SetAsideKind::notice;
    }
    const bool is_caption = facts.role == Role::caption || facts.role == Role::media_length;
    if (is_caption || is_in(i, area_bit(Area::figure) | area_bit(Area::caption))) {
      return SetAsideKind::caption;
    }
    const bool is_credit = facts.role == Role::byline || facts.role == Role::credit ||
                           facts.role == Role::source_credit || facts.role == Role::date_line;
    if (is_credit && is_at_end(i)) return SetAsideKind::credit;
    if (facts.role == Role::author_box || facts.role == Role::notice) return SetAsideKind::notice;
    const bool is_share = facts.cues.has(Cue::share) || is_in(i, area_bit(Area::share));
    if (is_share && facts.word_count <= kShareWords) return SetAsideKind::navigation;
    const bool is_linked = unit.link_bytes * 2 > unit.view.text.size();
    const bool is_link = is_linked && unit.heading == 0 && !unit.is_bullet && !facts.is_prose() &&
                         facts.word_count <= kLinkWords;
    if (is_link || facts.role == Role::related) return SetAsideKind::related;
    return std::nullopt;
  }

  const PageBlocks& blocks_;
  const std::vector<UnitFacts>& facts_;
  const PagePhrases& phrases_;
};

}  // namespace

BlockKinds tell_fragment_kinds(const PageBlocks& blocks, const std::vector<UnitFacts>& facts,
                               const PagePhrases& phrases) {
  return FragmentTeller(blocks, facts, phrases).tell();
}

bool is_cut_fragment(const PageBlocks& blocks, const BlockKinds& kinds,
                     const PagePhrases& phrases) {
  if (kinds.text_end == 0) return false;
  const Unit& last = blocks.units.units[kinds.text_end - 1];
  const std::string_view text = last.view.text;
  if (text.ends_with("[…]") || text.ends_with("[...]")) return true;
  if (phrases.has(last.words, PagePhrase::read_on) && last.link_bytes > 0) return true;
  const std::size_t behind = kinds.text_end;
  return behind < blocks.places.size() &&
         phrases.has(blocks.units.units[behind].words, PagePhrase::read_on);
}

}  // namespace synoptic::page
