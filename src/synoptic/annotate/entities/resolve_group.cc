#include "synoptic/annotate/entities/resolve_group.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "synoptic/annotate/entities/resolve_reference.h"

// A phrase with "and" is cut there, and each piece must mean a party of its own: "Liis Tamm | and
// | her Dutch counterpart, Jan Visser". A pair without names ("the two leaders") is looked for
// backwards, sentence by sentence, until two of its kind have been named; three are no pair.
namespace synoptic {
namespace {

constexpr std::uint32_t kLongestPhrase = 40;  // tokens
constexpr std::size_t kMostSentences = 3;
constexpr std::size_t kMostMentions = 60;

constexpr std::array<std::string_view, 6> kStates = {"countries", "governments", "nations",
                                                     "neighbors", "neighbours",  "states"};
constexpr std::array<std::string_view, 4> kPairs = {"duo", "men", "pair", "women"};

template <std::size_t size>
bool contains(const std::array<std::string_view, size>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

class GroupResolver {
 public:
  GroupResolver(const Analysis& analysis, Span phrase, const Entities& entities,
                const EntityLexicon& lexicon)
      : analysis_(analysis), entities_(entities), lexicon_(lexicon), phrase_(phrase) {
    first_ = token_at(analysis, phrase.begin);
    last_ = first_;
    while (last_ < analysis.tokens.size() && analysis.tokens[last_].span.begin < phrase.end) {
      ++last_;
    }
  }

  std::vector<PartyIndex> run() const {
    if (first_ >= last_ || last_ - first_ > kLongestPhrase) return {};
    std::vector<PartyIndex> parties = names_pair() ? last_two() : joined();
    std::sort(parties.begin(), parties.end());
    parties.erase(std::unique(parties.begin(), parties.end()), parties.end());
    return parties.size() > 1 ? parties : std::vector<PartyIndex>{};
  }

 private:
  std::string_view word(std::size_t token) const { return analysis_.folded(token); }

  // "the two presidents", "both countries", "the pair"; not "two ministers", who are any two.
  bool names_pair() const {
    const bool has_article = word(first_) == "the";
    const std::size_t at = first_ + (has_article ? 1 : 0);
    if (at >= last_) return false;
    if (last_ - at == 1) return has_article && contains(kPairs, word(at));
    return (has_article && word(at) == "two") || word(at) == "both";
  }

  bool is_of_kind(const EntityMention& mention, bool with_role) const {
    const std::string_view head = word(last_ - 1);
    if (contains(kStates, head)) return mention.type == EntityType::state;
    if (mention.type != EntityType::person) return false;
    return !with_role || contains(kPairs, head) || !entities_.parties[*mention.party].roles.empty();
  }

  // Leaders are those whose office the text tells; where it tells none, any two persons.
  std::vector<PartyIndex> last_two() const {
    const std::vector<PartyIndex> found = last_two_of_kind(true);
    return found.empty() && word(last_ - 1) == "leaders" ? last_two_of_kind(false) : found;
  }

  std::vector<PartyIndex> last_two_of_kind(bool with_role) const {
    std::size_t sentence = sentence_at(analysis_, phrase_.begin);
    if (sentence == analysis_.sentences.size()) return {};
    std::vector<PartyIndex> found;
    Span range = {analysis_.sentences[sentence].span.begin, phrase_.begin};
    for (std::size_t back = 0; back <= kMostSentences; ++back) {
      add_named(range, with_role, found);
      if (found.size() >= 2) return found.size() == 2 ? found : std::vector<PartyIndex>{};
      if (sentence == 0) break;
      range = analysis_.sentences[--sentence].span;
    }
    return {};
  }

  void add_named(Span range, bool with_role, std::vector<PartyIndex>& found) const {
    auto at = std::partition_point(entities_.mentions.begin(), entities_.mentions.end(),
                                   [&](const auto& m) { return m.span.begin < range.begin; });
    for (std::size_t looked = 0;
         at != entities_.mentions.end() && at->span.end <= range.end && looked < kMostMentions;
         ++at, ++looked) {
      if (!at->party || !is_of_kind(*at, with_role)) continue;
      const bool is_new = std::find(found.begin(), found.end(), *at->party) == found.end();
      if (is_new) found.push_back(*at->party);
    }
  }

  // The parties of the pieces between the joints, or nothing if one of them is unclear.
  std::vector<PartyIndex> joined() const {
    std::vector<PartyIndex> parties;
    std::size_t begin = first_;
    while (begin < last_) {
      std::size_t end = begin;
      while (end < last_ && joint_size(end) == 0) ++end;
      const auto party = begin < end ? resolve_piece(begin, end) : std::nullopt;
      if (!party) return {};
      parties.push_back(*party);
      begin = end < last_ ? end + joint_size(end) : end;
    }
    return parties;
  }

  // "and", ", and", ", along with", "together with", "as well as": how many tokens join two names
  // at `token`, or 0.
  std::size_t joint_size(std::size_t token) const {
    if (lies_in_name(token)) return 0;
    if (word(token) == ",") {
      const std::size_t behind = joint_size_at(token + 1);
      return behind == 0 ? 0 : behind + 1;
    }
    return joint_size_at(token);
  }

  std::size_t joint_size_at(std::size_t token) const {
    if (token >= last_) return 0;
    if (word(token) == "and" || word(token) == "&") return 1;
    const std::string_view next = token + 1 < last_ ? word(token + 1) : std::string_view();
    if ((word(token) == "along" || word(token) == "together") && next == "with") return 2;
    const bool is_as_well = word(token) == "as" && next == "well" && token + 2 < last_;
    return is_as_well ? 3 : 0;
  }

  bool lies_in_name(std::size_t token) const {
    const Span span = analysis_.tokens[token].span;
    const auto behind =
        std::partition_point(entities_.mentions.begin(), entities_.mentions.end(),
                             [&](const auto& m) { return m.span.begin <= span.begin; });
    return behind != entities_.mentions.begin() && (behind - 1)->span.contains(span);
  }

  std::optional<PartyIndex> resolve_piece(std::size_t begin, std::size_t end) const {
    while (end > begin && word(end - 1) == ",") --end;
    if (begin == end) return std::nullopt;
    const Span piece = cover(analysis_.tokens[begin].span, analysis_.tokens[end - 1].span);
    return resolve_reference(analysis_, piece, entities_, lexicon_);
  }

  const Analysis& analysis_;
  const Entities& entities_;
  const EntityLexicon& lexicon_;
  Span phrase_;
  std::size_t first_ = 0;
  std::size_t last_ = 0;
};

}  // namespace

std::vector<PartyIndex> resolve_group(const Analysis& analysis, Span phrase,
                                      const Entities& entities, const EntityLexicon& lexicon) {
  return GroupResolver(analysis, phrase, entities, lexicon).run();
}

}  // namespace synoptic
