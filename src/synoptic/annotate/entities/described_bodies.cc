#include "synoptic/annotate/entities/described_bodies.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

// The word for what a body is stands in an apposition: "SOMV, the state shipping company,".
// The word for what a medium is stands in lower case right before its name ("agency Vestnik") or
// right behind it ("Vestnik newspaper", "Vestnik state news agency"). Words that mean other things
// too ("network", "daily") count only as nouns and where a name was found. What a list or the model
// knows as a place, a people or a person with a full name stays so: "the Paris newspaper".
namespace synoptic {
namespace {

constexpr std::uint32_t kLongestName = 4;

constexpr std::array<std::string_view, 8> kMedia = {
    "broadcaster", "magazine", "newspaper", "newswire", "periodical", "tabloid", "radio", "weekly"};
constexpr std::array<std::string_view, 14> kLooseMedia = {
    "agency", "channel", "daily",   "journal",    "network", "outlet",  "paper",
    "portal", "site",    "station", "television", "tv",      "website", "wire"};
constexpr std::array<std::string_view, 31> kBodies = {
    "agency",       "airline",    "alliance",  "army",       "association", "bank",
    "broadcaster",  "carrier",    "charity",   "club",       "coalition",   "company",
    "firm",         "foundation", "group",     "institute",  "maker",       "manufacturer",
    "militia",      "ministry",   "movement",  "newspaper",  "operator",    "organisation",
    "organization", "party",      "regulator", "think-tank", "union",       "university",
    "watchdog"};
constexpr std::array<std::string_view, 19> kTimes = {
    "april",     "august", "december", "february", "friday",   "january", "july",
    "june",      "march",  "may",      "monday",   "november", "october", "saturday",
    "september", "sunday", "thursday", "tuesday",  "wednesday"};

// How sure a word tells that a medium is named beside it.
enum class MediaWord { none, loose, sure };

class DescribedBodyFinder {
 public:
  DescribedBodyFinder(const Analysis& analysis, const std::vector<TokenFacts>& facts,
                      const EntityLexicon& lexicon, std::vector<NameDraft>& drafts)
      : analysis_(analysis), facts_(facts), lexicon_(lexicon), drafts_(drafts) {}

  void run() {
    for (std::uint32_t token = 0; token < size(); ++token) {
      if (word(token) == "," && settle_apposed(token)) continue;
      const MediaWord media = media_word(token);
      if (media == MediaWord::none) continue;
      if (!settle_before(token, media)) settle_behind(token, media);
    }
    if (!found_.empty()) insert();
  }

 private:
  std::string_view word(std::uint32_t token) const { return analysis_.folded(token); }
  std::uint32_t size() const { return static_cast<std::uint32_t>(facts_.size()); }

  // The name before the comma of "SOMV, the state shipping company,".
  bool settle_apposed(std::uint32_t comma) {
    if (comma == 0 || !is_name_word(comma - 1) || !describes_body(comma + 1)) return false;
    const auto draft = draft_at(comma - 1);
    if (draft != drafts_.end() && draft->first < comma) {
      return draft->last == comma && take(*draft, MediaWord::sure);
    }
    const std::string_view form = analysis_.form(comma - 1);
    return form.size() > 2 && is_code(comma - 1) && add(comma - 1, comma);
  }

  // Does "the state shipping company" begin here, up to a mark or what goes on with the noun?
  bool describes_body(std::uint32_t first) const {
    constexpr std::uint32_t kMostWords = 6;
    const std::uint32_t limit = std::min(size(), first + kMostWords);
    if (first >= limit || (word(first) != "the" && word(first) != "a" && word(first) != "an")) {
      return false;
    }
    for (std::uint32_t token = first + 1; token < limit; ++token) {
      if (analysis_.tokens[token].kind != TokenKind::word && word(token) != "-") return false;
      if (!contains(kBodies, word(token))) continue;
      return token + 1 == size() || !is_noun(token + 1);
    }
    return false;
  }

  bool is_noun(std::uint32_t token) const {
    const Tag tag = analysis_.tokens[token].tag;
    return tag == Tag::noun || tag == Tag::propn || tag == Tag::adj;
  }

  template <std::size_t count>
  static bool contains(const std::array<std::string_view, count>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
  }

  MediaWord media_word(std::uint32_t token) const {
    const Token& at = analysis_.tokens[token];
    const bool may_be_noun = at.tag == Tag::noun || at.tag == Tag::x || at.tag == Tag::adj;
    if (facts_[token].is_capitalised || !may_be_noun || at.kind != TokenKind::word) {
      return MediaWord::none;
    }
    if (contains(kMedia, word(token))) return MediaWord::sure;
    if (!contains(kLooseMedia, word(token))) return MediaWord::none;
    const bool is_the_daily = word(token) == "daily" && token > 0 && word(token - 1) == "the";
    const bool is_sure = is_the_daily || (token > 0 && is_of_media(token - 1));
    return is_sure ? MediaWord::sure : MediaWord::loose;
  }

  // "news agency", "Russian agency": whose or what kind of medium it is.
  bool is_of_media(std::uint32_t token) const {
    const auto country = lexicon_.countries.find(word(token));
    const bool is_demonym =
        country != lexicon_.countries.end() && country->second.kind == CountryNameKind::demonym;
    return is_demonym || word(token) == "news" || word(token) == "media";
  }

  // "the daily El Faro said", not "the daily White House briefing".
  bool is_attribute_of_noun(const NameDraft& draft) const {
    if (draft.last >= size()) return false;
    return is_noun(draft.last);
  }

  // The name behind the word: "agency Vestnik".
  bool settle_behind(std::uint32_t media, MediaWord sure) {
    const std::uint32_t first = media + 1;
    if (first >= size() || !is_name_word(first)) return false;
    const auto draft = draft_at(first);
    if (draft != drafts_.end() && draft->first == first) {
      return !is_attribute_of_noun(*draft) && take(*draft, sure);
    }
    if (sure != MediaWord::sure || (draft != drafts_.end() && draft->first < first)) return false;
    const std::uint32_t limit = draft == drafts_.end() ? size() : draft->first;
    std::uint32_t last = first + 1;
    while (last < limit && last - first < kLongestName && is_name_word(last)) ++last;
    return add(first, last);
  }

  // The name before the word: "Vestnik state news agency".
  bool settle_before(std::uint32_t media, MediaWord sure) {
    constexpr std::uint32_t kMostAttributes = 4;
    std::uint32_t last = media;
    while (last > 0 && media - last < kMostAttributes && is_attribute(last - 1)) --last;
    if (last == 0 || !is_name_word(last - 1)) return false;
    const auto draft = draft_at(last - 1);
    if (draft != drafts_.end() && draft->first < last) {
      return draft->last == last && take(*draft, sure);
    }
    if (sure != MediaWord::sure) return false;
    std::uint32_t first = last;
    const std::uint32_t least = draft == drafts_.begin() ? 0 : (draft - 1)->last;
    while (first > least && last - first < kLongestName && is_name_word(first - 1)) --first;
    return !facts_[first].is_first && add(first, last);
  }

  bool is_attribute(std::uint32_t token) const {
    constexpr std::array<std::string_view, 7> kAttributes = {
        "news", "state", "official", "media", "television", "tv", "radio"};
    return contains(kAttributes, word(token)) && !facts_[token].is_capitalised;
  }

  bool is_name_word(std::uint32_t token) const {
    constexpr std::uint32_t kNoMedia = bit(NameList::country) | bit(NameList::demonym) |
                                       bit(NameList::people) | bit(NameList::capital);
    const TokenFacts& fact = facts_[token];
    return fact.is_capitalised && !fact.is_heading && !contains(kTimes, word(token)) &&
           analysis_.tokens[token].kind == TokenKind::word && (fact.lists.alone & kNoMedia) == 0 &&
           !lexicon_.title_words.contains(word(token));
  }

  // The first draft that ends behind `token`.
  std::vector<NameDraft>::iterator draft_at(std::uint32_t token) {
    return std::partition_point(drafts_.begin(), drafts_.end(),
                                [&](const NameDraft& d) { return d.last <= token; });
  }

  bool take(NameDraft& draft, MediaWord sure) const {
    if (draft.type == EntityType::org) return true;
    constexpr std::uint32_t kPlaces =
        bit(NameList::town) | bit(NameList::region) | bit(NameList::government);
    const std::uint32_t lists = facts_[draft.first].lists.alone | facts_[draft.first].lists.within;
    const bool is_full_name = draft.type == EntityType::person && draft.last - draft.first > 1 &&
                              is_forename(draft.first);
    const bool is_guess = draft.type == EntityType::person || draft.type == EntityType::place;
    if (draft.type == EntityType::state || draft.type == EntityType::norp || is_full_name ||
        (lists & kPlaces) != 0 ||
        (sure != MediaWord::sure &&
         (is_guess || (draft.last - draft.first == 1 && is_code(draft.first))))) {
      return false;
    }
    draft.type = EntityType::org;
    draft.why = "rule:medium";
    return true;
  }

  bool is_forename(std::uint32_t token) const {
    const std::string_view form = analysis_.form(token);
    const bool is_initial = form.size() == 1 || (form.size() == 2 && form[1] == '.');
    return is_initial || (facts_[token].lists.alone & bit(NameList::forename)) != 0;
  }

  // "a UMTS network": letters that may name a thing.
  bool is_code(std::uint32_t token) const {
    const std::string_view form = analysis_.form(token);
    return std::none_of(form.begin(), form.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  }

  bool add(std::uint32_t first, std::uint32_t last) {
    found_.push_back({.first = first, .last = last, .type = EntityType::org, .why = "rule:medium"});
    return true;
  }

  void insert() {
    std::vector<NameDraft> all;
    std::merge(drafts_.begin(), drafts_.end(), found_.begin(), found_.end(),
               std::back_inserter(all),
               [](const NameDraft& a, const NameDraft& b) { return a.first < b.first; });
    drafts_.clear();
    for (const NameDraft& draft : all) {
      if (drafts_.empty() || draft.first >= drafts_.back().last) drafts_.push_back(draft);
    }
  }

  const Analysis& analysis_;
  const std::vector<TokenFacts>& facts_;
  const EntityLexicon& lexicon_;
  std::vector<NameDraft>& drafts_;
  std::vector<NameDraft> found_;  // where there was no draft
};

}  // namespace

void find_described_bodies(const Analysis& analysis, const std::vector<TokenFacts>& facts,
                           const EntityLexicon& lexicon, std::vector<NameDraft>& drafts) {
  DescribedBodyFinder(analysis, facts, lexicon, drafts).run();
}

}  // namespace synoptic
