#include "synoptic/annotate/entities/widen_names.h"

#include <algorithm>
#include <array>
#include <string_view>

// Each rule claims ranges of tokens; a claim takes the place of the names that it overlaps.
//   2019 [Estonian] general election       -> one name, of what happened
//   Coastal [Workers' Party] of [Estonia]  -> one party
//   [Union of Farmers] (UoF)               -> UoF is a body too
//   [Liis Tamm]-Saar, Ms Orav              -> Liis Tamm-Saar, Orav
namespace synoptic {
namespace {

constexpr std::uint32_t kMostWords = 8;

// Sorted, for binary search.
constexpr std::array<std::string_view, 22> kHappeningWords = {
    "assembly",   "by",         "federal",     "general",       "gubernatorial", "house",
    "in",         "leadership", "legislative", "local",         "mayoral",       "municipal",
    "national",   "of",         "parliament",  "parliamentary", "presidential",  "primary",
    "provincial", "regional",   "senate",      "state"};
constexpr std::array<std::string_view, 28> kHappenings = {
    "attack",        "attacks",    "by-election", "campaign", "census",     "championship",
    "championships", "conference", "convention",  "coup",     "crisis",     "cup",
    "election",      "elections",  "games",       "invasion", "massacre",   "offensive",
    "olympics",      "primaries",  "primary",     "protests", "referendum", "revolution",
    "riots",         "summit",     "uprising",    "war"};
constexpr std::array<std::string_view, 13> kBodyNouns = {
    "alliance", "assembly", "association", "coalition", "congress", "federation", "forum",
    "front",    "league",   "list",        "movement",  "party",    "union"};
constexpr std::array<std::string_view, 9> kHyphenWords = {"backed", "based", "born",  "era", "free",
                                                          "led",    "like",  "style", "type"};
static_assert(std::is_sorted(kHappeningWords.begin(), kHappeningWords.end()));
static_assert(std::is_sorted(kHappenings.begin(), kHappenings.end()));
static_assert(std::is_sorted(kBodyNouns.begin(), kBodyNouns.end()));
static_assert(std::is_sorted(kHyphenWords.begin(), kHyphenWords.end()));

constexpr std::uint32_t kBodyLists =
    bit(NameList::agency) | bit(NameList::media) | bit(NameList::body) | bit(NameList::company) |
    bit(NameList::force) | bit(NameList::party) | bit(NameList::acronym);

constexpr std::uint32_t kPlaceLists = bit(NameList::country) | bit(NameList::capital) |
                                      bit(NameList::town) | bit(NameList::region) |
                                      bit(NameList::government);

template <std::size_t size>
bool is_one_of(const std::array<std::string_view, size>& words, std::string_view word) {
  return std::binary_search(words.begin(), words.end(), word);
}

class NameWidener {
 public:
  NameWidener(const Analysis& analysis, const std::vector<TokenFacts>& facts,
              const EntityLexicon& lexicon, std::vector<NameDraft>& drafts)
      : analysis_(analysis), facts_(facts), lexicon_(lexicon), drafts_(drafts) {}

  void run() {
    apply(&NameWidener::claim_listed);
    apply(&NameWidener::claim_happenings);
    apply(&NameWidener::claim_parties);
    apply(&NameWidener::claim_complements);
    apply(&NameWidener::claim_headed);
    apply(&NameWidener::claim_bracketed);
    apply(&NameWidener::claim_hyphens);
    apply(&NameWidener::claim_forenames);
    apply(&NameWidener::claim_titled);
    apply(&NameWidener::claim_led);
    for (NameDraft& draft : drafts_) retype(draft);
  }

 private:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  void apply(void (NameWidener::*rule)()) {
    claims_.clear();
    owner_.assign(facts_.size(), kNone);
    for (std::uint32_t i = 0; i < drafts_.size(); ++i) {
      std::fill(owner_.begin() + drafts_[i].first, owner_.begin() + drafts_[i].last, i);
    }
    (this->*rule)();
    overlay();
  }

  // Claims are in order of their begins; the first of two that overlap counts.
  void overlay() {
    std::vector<NameDraft> all;
    std::size_t at = 0;
    std::uint32_t claimed = 0;  // up to here
    for (const NameDraft& claim : claims_) {
      if (claim.first < claimed) continue;
      claimed = claim.last;
      while (at < drafts_.size() && drafts_[at].last <= claim.first) take_draft(at++, all);
      while (at < drafts_.size() && drafts_[at].first < claim.last) ++at;
      all.push_back(claim);
    }
    while (at < drafts_.size()) take_draft(at++, all);
    drafts_ = std::move(all);
  }

  void take_draft(std::size_t at, std::vector<NameDraft>& all) const {
    if (all.empty() || drafts_[at].first >= all.back().last) all.push_back(drafts_[at]);
  }

  std::uint32_t size() const { return static_cast<std::uint32_t>(facts_.size()); }
  std::string_view word(std::uint32_t token) const { return analysis_.folded(token); }
  bool is_word(std::uint32_t token) const {
    return token < size() && analysis_.tokens[token].kind == TokenKind::word;
  }
  bool is_capital_word(std::uint32_t token) const {
    return is_word(token) && facts_[token].is_capitalised;
  }

  bool is_year(std::uint32_t token) const {
    const std::string_view form = analysis_.form(token);
    return form.size() == 4 && (form.starts_with("1") || form.starts_with("20")) &&
           std::all_of(form.begin(), form.end(), [](char c) { return c >= '0' && c <= '9'; });
  }

  // A body or place of the lists with two words and more, all of them written as in a name; and
  // acronyms.
  void claim_listed() {
    for (std::uint32_t first = 0; first < size(); ++first) {
      const ListMarks& lists = facts_[first].lists;
      const std::uint32_t last = first + lists.words;
      if (lists.words == 0 || facts_[first].is_heading || reaches_out(first, last)) continue;
      const bool is_body = lists.words > 1 && (lists.within & kBodyLists) != 0 &&
                           (lists.within & ~kBodyLists) == 0 && is_written_as_name(first, last);
      const bool is_place = lists.words > 1 && (lists.within & kPlaceLists) != 0 &&
                            (lists.within & ~kPlaceLists) == 0 && is_written_as_name(first, last);
      const bool is_thing = lists.words > 1 && lists.within == bit(NameList::thing) &&
                            is_written_as_name(first, last);
      const bool is_short = lists.words == 1 && owner_[first] == kNone && is_known_acronym(first);
      if (!is_body && !is_short && !is_place && !is_thing) continue;
      claims_.push_back({.first = first,
                         .last = last,
                         .type = is_place   ? EntityType::place
                                 : is_thing ? EntityType::other
                                            : EntityType::org,
                         .why = "rule:listed"});
    }
  }

  // Does a name that the model found go on beyond the range, so that the list knows but a part?
  bool reaches_out(std::uint32_t first, std::uint32_t last) const {
    const auto reaches = [&](std::uint32_t token) {
      return owner_[token] != kNone &&
             (drafts_[owner_[token]].first < first || drafts_[owner_[token]].last > last);
    };
    return last > size() || reaches(first) || reaches(last - 1);
  }

  bool is_written_as_name(std::uint32_t first, std::uint32_t last) const {
    for (std::uint32_t token = first; token < last; ++token) {
      if (is_word(token) && !facts_[token].is_capitalised && word(token).size() > 3) return false;
    }
    return facts_[last - 1].is_capitalised || !is_word(last - 1);
  }

  // Letters that the lists hold as an acronym, and that do not stand for a thing or are a word; of
  // parties four letters and more, for every other three are some party's.
  bool is_known_acronym(std::uint32_t token) const {
    constexpr std::array<std::string_view, 27> kOthers = {
        "aids", "ceo",  "cfo", "dna",  "eur",  "gain", "gdp", "gmt",  "gop",
        "hiv",  "hope", "id",  "just", "lead", "lgbt", "mep", "mp",   "must",
        "ngo",  "pact", "phd", "rna",  "unit", "usd",  "vip", "vote", "work"};
    static_assert(std::is_sorted(kOthers.begin(), kOthers.end()));
    constexpr std::uint32_t kBodies = kBodyLists & ~(bit(NameList::acronym) | bit(NameList::party));
    const std::uint32_t lists = facts_[token].lists.alone;
    const bool is_body = (lists & kBodies) != 0;
    return (lists & bit(NameList::acronym)) != 0 && is_acronym(token) &&
           (is_body || analysis_.form(token).size() > 3) && !is_one_of(kOthers, word(token));
  }

  void claim_happenings() {
    for (std::uint32_t year = 0; year < size(); ++year) {
      if (!is_year(year)) continue;
      bool has_name = false;
      std::uint32_t end = year + 1;
      while (end < size() && end - year <= kMostWords && !is_one_of(kHappenings, word(end)) &&
             (facts_[end].is_capitalised || is_one_of(kHappeningWords, word(end)))) {
        has_name = has_name || facts_[end].is_capitalised;
        ++end;
      }
      if (end == size() || !has_name || !is_one_of(kHappenings, word(end))) continue;
      claims_.push_back({.first = year,
                         .last = end_of_happening(end),
                         .type = EntityType::other,
                         .why = "rule:happening"});
    }
  }

  // An election goes on with the place that it was held in: "2014 Union election in Estonia".
  std::uint32_t end_of_happening(std::uint32_t last) const {
    const std::uint32_t place = last + 2;
    const bool is_held_in = word(last).starts_with("election") && place < size() &&
                            word(place - 1) == "in" && owner_[place] != kNone &&
                            drafts_[owner_[place]].first == place;
    if (!is_held_in || drafts_[owner_[place]].type == EntityType::person) return last + 1;
    return drafts_[owner_[place]].last;
  }

  // What may stand before "Party" as part of its name.
  bool is_party_word(std::uint32_t token) const {
    if (word(token) == "'s" || word(token) == "'") return true;
    if (word(token) == "-") return !analysis_.tokens[token].space_before;
    if (!is_capital_word(token)) return false;
    if (owner_[token] != kNone) return drafts_[owner_[token]].type != EntityType::person;
    return !facts_[token].is_first && !lexicon_.titles.contains(word(token));
  }

  // In a heading, that is, a line of capitals without a full stop, capitals say nothing.
  bool is_in_title(std::uint32_t token) const {
    if (!facts_[token].is_heading) return false;
    const std::size_t sentence = sentence_at(analysis_, analysis_.tokens[token].span.begin);
    return sentence == analysis_.sentences.size() ||
           word(analysis_.sentences[sentence].last - 1) != ".";
  }

  void claim_parties() {
    for (std::uint32_t head = 1; head < size(); ++head) {
      if (word(head) != "party" || !facts_[head].is_capitalised || is_in_title(head)) continue;
      std::uint32_t first = head;
      const std::uint32_t least = head > kMostWords ? head - kMostWords : 0;
      while (first > least && is_party_word(first - 1)) --first;
      while (first < head && !is_capital_word(first)) ++first;
      if (owner_[first] != kNone) first = std::min(first, drafts_[owner_[first]].first);
      const bool is_known = owner_[head] != kNone && drafts_[owner_[head]].first == first;
      if (first == head || is_known) continue;
      std::uint32_t last = head + 1;
      if (owner_[head] != kNone) last = std::max(last, drafts_[owner_[head]].last);
      claims_.push_back(
          {.first = first, .last = last, .type = EntityType::org, .why = "rule:party"});
    }
  }

  // "Farmers' Union" with "of Estonia" behind it.
  void claim_complements() {
    for (const NameDraft& draft : drafts_) {
      if (draft.type != EntityType::org || draft.last + 1 >= size()) continue;
      if (!is_one_of(kBodyNouns, word(draft.last - 1)) || word(draft.last) != "of") continue;
      std::uint32_t next = draft.last + 1;
      if (word(next) == "the" && next + 1 < size()) ++next;
      if (owner_[next] == kNone) continue;
      const NameDraft& place = drafts_[owner_[next]];
      if (place.type == EntityType::person || place.first != next) continue;
      claims_.push_back({.first = draft.first,
                         .last = place.last,
                         .type = EntityType::org,
                         .why = "rule:complement"});
    }
  }

  // "Bank of" with "Estonia" behind it.
  void claim_headed() {
    constexpr std::array<std::string_view, 9> kHeads = {"academy",   "bank",     "bureau",
                                                        "church",    "college",  "department",
                                                        "institute", "ministry", "university"};
    static_assert(std::is_sorted(kHeads.begin(), kHeads.end()));
    for (const NameDraft& draft : drafts_) {
      if (draft.type == EntityType::person || draft.first < 2) continue;
      const std::uint32_t head = draft.first - 2;
      const bool is_head = is_one_of(kHeads, word(head)) && facts_[head].is_capitalised;
      if (!is_head || word(head + 1) != "of" || owner_[head] != kNone || is_in_title(head))
        continue;
      claims_.push_back(
          {.first = head, .last = draft.last, .type = EntityType::org, .why = "rule:complement"});
    }
  }

  bool has_two_capitals(std::uint32_t token) const {
    const std::string_view form = analysis_.form(token);
    return form.size() <= 8 &&
           std::count_if(form.begin(), form.end(), [](char c) { return c >= 'A' && c <= 'Z'; }) > 1;
  }

  void claim_bracketed() {
    for (const NameDraft& draft : drafts_) {
      const std::uint32_t inner = draft.last + 1;
      if (draft.type != EntityType::org || draft.last - draft.first < 2) continue;
      if (inner + 1 >= size() || word(inner - 1) != "(" || !is_capital_word(inner)) continue;
      if (word(inner + 1) != ")" && word(inner + 1) != ",") continue;
      const bool is_state = owner_[inner] != kNone && facts_[inner].lists.alone != 0 &&
                            drafts_[owner_[inner]].type != EntityType::org;
      if (!has_two_capitals(inner) || is_state) continue;
      claims_.push_back(
          {.first = inner, .last = inner + 1, .type = EntityType::org, .why = "rule:acronym"});
    }
  }

  // "Tamm-Saar", "Dae-jung": the hyphen and what hangs on it belong to the person.
  void claim_hyphens() {
    StringSet surnames;
    for (const NameDraft& draft : drafts_) {
      if (draft.type == EntityType::person) surnames.emplace(word(draft.last - 1));
    }
    for (const NameDraft& draft : drafts_) {
      if (draft.type != EntityType::person || draft.last + 1 >= size()) continue;
      const Token& hyphen = analysis_.tokens[draft.last];
      const std::uint32_t next = draft.last + 1;
      if (word(draft.last) != "-" || hyphen.space_before || !is_word(next)) continue;
      if (analysis_.tokens[next].space_before || !is_name_part(draft, next)) continue;
      if (surnames.contains(word(next)) && owner_[next] == kNone) continue;  // two persons
      std::uint32_t last = next + 1;
      if (owner_[next] != kNone) last = drafts_[owner_[next]].last;
      claims_.push_back({.first = draft.first,
                         .last = last,
                         .type = EntityType::person,
                         .why = "rule:double-name"});
    }
  }

  bool is_name_part(const NameDraft& draft, std::uint32_t token) const {
    if (facts_[token].is_capitalised) return owner_[token] == kNone || is_person(token);
    return draft.last - draft.first > 1 && analysis_.form(token).size() <= 5 &&
           !is_one_of(kHyphenWords, word(token));
  }

  bool is_person(std::uint32_t token) const {
    return drafts_[owner_[token]].type == EntityType::person;
  }

  // "Oluwaseun Tamm": a word before a person that is no word of the language and in no list.
  void claim_forenames() {
    for (const NameDraft& draft : drafts_) {
      if (draft.type != EntityType::person || draft.first == 0 || facts_[draft.first].is_first) {
        continue;
      }
      const std::uint32_t before = draft.first - 1;
      if (!is_capital_word(before) || owner_[before] != kNone || !is_unknown(before)) continue;
      claims_.push_back({.first = before,
                         .last = draft.last,
                         .type = EntityType::person,
                         .why = "rule:forename"});
    }
  }

  bool is_unknown(std::uint32_t token) const {
    const TokenFacts& fact = facts_[token];
    const WordClusters& clusters = fact.clusters;
    const bool is_word = clusters.coarse_use != 0 || clusters.coarse_sense != 0;
    return !is_word && !fact.is_heading && (fact.lists.alone | fact.lists.within) == 0 &&
           analysis_.form(token).size() > 2 && !is_acronym(token) &&
           !lexicon_.title_words.contains(word(token));
  }

  bool is_form_of_address(std::uint32_t token) const {
    constexpr std::array<std::string_view, 10> kForms = {"dr",  "dr.",  "messrs", "mr",  "mr.",
                                                         "mrs", "mrs.", "ms",     "ms.", "sen."};
    static_assert(std::is_sorted(kForms.begin(), kForms.end()));
    return is_one_of(kForms, word(token)) && facts_[token].is_capitalised;
  }

  // Behind "Mr" and the like stands a person.
  void claim_titled() {
    for (std::uint32_t token = 0; token + 1 < size(); ++token) {
      const std::uint32_t first = token + 1;
      if (!is_form_of_address(token) || !is_capital_word(first) || facts_[first].is_first) continue;
      if (lexicon_.titles.contains(word(first))) continue;  // "Mr President"
      if (owner_[first] != kNone && is_person(first)) continue;
      std::uint32_t last = first + 1;
      if (owner_[first] != kNone) last = drafts_[owner_[first]].last;
      claims_.push_back(
          {.first = first, .last = last, .type = EntityType::person, .why = "rule:address"});
    }
  }

  // "Estonian Prime Minister Liis Tamm", found as one name: a people, a title, a person.
  void claim_led() {
    for (const NameDraft& draft : drafts_) {
      if (draft.type == EntityType::org || draft.type == EntityType::norp) continue;
      std::uint32_t title = draft.first;
      const auto country = lexicon_.countries.find(word(title));
      if (country != lexicon_.countries.end() && title + 1 < draft.last) ++title;
      std::uint32_t name = title;
      while (name < draft.last && lexicon_.title_words.contains(word(name))) ++name;
      if (name == title || name == draft.last || !is_plain_name(name, draft.last)) continue;
      if (title > draft.first) {
        const bool is_people = country->second.kind == CountryNameKind::demonym;
        claims_.push_back({.first = draft.first,
                           .last = title,
                           .type = is_people ? EntityType::norp : EntityType::state,
                           .why = "list:countries"});
      }
      claims_.push_back(
          {.first = name, .last = draft.last, .type = EntityType::person, .why = "rule:title"});
    }
  }

  bool is_plain_name(std::uint32_t first, std::uint32_t last) const {
    for (std::uint32_t token = first; token < last; ++token) {
      if (!is_capital_word(token) || is_one_of(kBodyNouns, word(token))) return false;
    }
    return last - first <= 4 && is_behind_office(first);
  }

  // The last word of the title is one by itself: "minister", not "foreign".
  bool is_behind_office(std::uint32_t name) const {
    return lexicon_.titles.contains(word(name - 1));
  }

  // A name behind a title is a person; letters alone are a body.
  void retype(NameDraft& draft) const {
    constexpr std::uint32_t kPlaces = bit(NameList::country) | bit(NameList::demonym) |
                                      bit(NameList::capital) | bit(NameList::town) |
                                      bit(NameList::region) | bit(NameList::government);
    const std::uint32_t lists = facts_[draft.first].lists.alone | facts_[draft.first].lists.within;
    if ((lists & kPlaces) != 0 || facts_[draft.first].is_heading) return;
    if (draft.type != EntityType::norp && lists_no_body(lists) && is_behind_title(draft)) {
      if (draft.type != EntityType::person) draft.why = "rule:title";
      draft.type = EntityType::person;
    }
    const bool is_other_type = draft.type == EntityType::place || draft.type == EntityType::person;
    if (is_other_type && draft.last == draft.first + 1 && is_acronym(draft.first)) {
      draft.type = EntityType::org;
      draft.why = "rule:capitals";
    }
  }

  static bool lists_no_body(std::uint32_t lists) {
    constexpr std::uint32_t kNames =
        bit(NameList::forename) | bit(NameList::surname) | bit(NameList::acronym);
    return (lists & ~kNames) == 0;
  }

  // "President Liis Tamm", "the minister, Liis Tamm,": a title, and a comma only before a name of
  // several words that a mark follows.
  bool is_behind_title(const NameDraft& draft) const {
    if (draft.first == 0) return false;
    std::uint32_t before = draft.first - 1;
    if (word(before) == "," && before > 0) {
      const bool is_closed = draft.last < size() && word(draft.last) == ",";
      if (draft.last - draft.first < 2 || !is_closed) return false;
      --before;
    } else if (!facts_[before].is_capitalised) {
      return false;
    }
    const auto title = lexicon_.titles.find(word(before));
    return title != lexicon_.titles.end() && title->second != TitleKind::form;
  }

  bool is_acronym(std::uint32_t token) const {
    const std::string_view form = analysis_.form(token);
    return form.size() >= 3 && form.size() <= 6 &&
           std::all_of(form.begin(), form.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  }

  const Analysis& analysis_;
  const std::vector<TokenFacts>& facts_;
  const EntityLexicon& lexicon_;
  std::vector<NameDraft>& drafts_;
  std::vector<NameDraft> claims_;
  std::vector<std::uint32_t> owner_;  // of each token: index into drafts_
};

}  // namespace

void widen_names(const Analysis& analysis, const std::vector<TokenFacts>& facts,
                 const EntityLexicon& lexicon, std::vector<NameDraft>& drafts) {
  NameWidener(analysis, facts, lexicon, drafts).run();
}

}  // namespace synoptic
