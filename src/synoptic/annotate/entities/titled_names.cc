#include "synoptic/annotate/entities/titled_names.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "synoptic/base/span.h"

// A title, "of" or "for", words of a field ("Industries and National Production"), then the name:
// it begins with the first capital that is no word of a field and goes on as the model has it, or
// as long as there are capitals.
namespace synoptic {
namespace {

constexpr std::uint32_t kLongestField = 12;  // tokens
constexpr std::uint32_t kLongestName = 4;

class TitledNameFinder {
 public:
  TitledNameFinder(const Analysis& analysis, const std::vector<TokenFacts>& facts,
                   const EntityLexicon& lexicon, std::vector<NameDraft>& drafts)
      : analysis_(analysis), facts_(facts), lexicon_(lexicon), drafts_(drafts) {}

  void run() {
    std::vector<NameDraft> found;
    for (std::uint32_t token = 0; token + 3 < size(); ++token) {
      if (!opens_field(token)) continue;
      if (const auto person = person_behind(token + 2)) {
        found.push_back(*person);
        token = person->last - 1;
      }
    }
    if (!found.empty()) insert(found);
  }

 private:
  std::string_view word(std::uint32_t token) const { return analysis_.folded(token); }
  std::uint32_t size() const { return static_cast<std::uint32_t>(facts_.size()); }

  bool opens_field(std::uint32_t token) const {
    if (word(token + 1) != "of" && word(token + 1) != "for") return false;
    const auto title = lexicon_.titles.find(word(token));
    return title != lexicon_.titles.end() && title->second == TitleKind::office;
  }

  bool is_field(std::uint32_t token) const {
    const auto found = lexicon_.role_words.find(word(token));
    return found != lexicon_.role_words.end() && found->second == RoleWord::field;
  }

  bool is_joint(std::uint32_t token) const {
    return word(token) == "and" || word(token) == "the" || word(token) == "of" ||
           word(token) == "," || word(token) == "&";
  }

  std::optional<NameDraft> person_behind(std::uint32_t at) const {
    const std::uint32_t limit = std::min(size(), at + kLongestField);
    std::uint32_t name = 0;
    for (; at < limit && (is_joint(at) || is_field(at)); ++at) {
      if (is_field(at)) name = at + 1;
    }
    // A joint before the name: another body or office follows, no name.
    if (name != at || at >= limit || !facts_[name].is_capitalised || is_heading(name)) return {};
    const std::uint32_t last = end_of_name(name);
    if (!may_be_person(name, last) || is_within_body(name)) return {};
    return NameDraft{.first = name, .last = last, .type = EntityType::person, .why = "rule:office"};
  }

  bool is_heading(std::uint32_t token) const { return facts_[token].is_heading; }

  std::uint32_t end_of_name(std::uint32_t name) const {
    const auto draft = draft_at(name);
    const std::uint32_t next = draft == drafts_.end() ? size() : draft->first;
    if (next <= name) return draft->last;
    std::uint32_t last = name;
    while (last < next && last - name < kLongestName && facts_[last].is_capitalised &&
           analysis_.tokens[last].kind == TokenKind::word) {
      ++last;
    }
    return last;
  }

  // Not "Minister of Trade Estonia": one word must not be anything else that is listed, of several
  // the first must not.
  bool may_be_person(std::uint32_t first, std::uint32_t last) const {
    constexpr std::uint32_t kNames = bit(NameList::forename) | bit(NameList::surname);
    const std::uint32_t lists = facts_[first].lists.alone | facts_[first].lists.within;
    if (last - first > kLongestName || lexicon_.title_words.contains(word(first))) return false;
    return lists == 0 ? last - first > 1 : (lists & ~kNames) == 0 || (lists & kNames) != 0;
  }

  // "head of the State Property Agency": the model has one name from the field on, and no forename
  // is where the person would begin.
  bool is_within_body(std::uint32_t name) const {
    const auto draft = draft_at(name);
    const std::uint32_t lists = facts_[name].lists.alone | facts_[name].lists.within;
    return draft != drafts_.end() && draft->first < name && (lists & bit(NameList::forename)) == 0;
  }

  // The first draft that ends behind `token`.
  std::vector<NameDraft>::const_iterator draft_at(std::uint32_t token) const {
    return std::partition_point(drafts_.cbegin(), drafts_.cend(),
                                [&](const NameDraft& d) { return d.last <= token; });
  }

  // The persons take the place of what overlaps them; of that, what stands before stays out.
  void insert(const std::vector<NameDraft>& found) {
    std::vector<NameDraft> all;
    std::size_t at = 0;
    for (const NameDraft& person : found) {
      while (at < drafts_.size() && drafts_[at].last <= person.first) all.push_back(drafts_[at++]);
      while (at < drafts_.size() && drafts_[at].first < person.last) ++at;
      all.push_back(person);
    }
    all.insert(all.end(), drafts_.begin() + static_cast<std::ptrdiff_t>(at), drafts_.end());
    drafts_ = std::move(all);
  }

  const Analysis& analysis_;
  const std::vector<TokenFacts>& facts_;
  const EntityLexicon& lexicon_;
  std::vector<NameDraft>& drafts_;
};

}  // namespace

void find_titled_names(const Analysis& analysis, const std::vector<TokenFacts>& facts,
                       const EntityLexicon& lexicon, std::vector<NameDraft>& drafts) {
  TitledNameFinder(analysis, facts, lexicon, drafts).run();
}

}  // namespace synoptic
