#include "synoptic/annotate/entities/name_rules.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "synoptic/annotate/entities/described_bodies.h"
#include "synoptic/annotate/entities/name_series.h"
#include "synoptic/annotate/entities/settle_names.h"
#include "synoptic/annotate/entities/titled_names.h"
#include "synoptic/annotate/entities/widen_names.h"
#include "synoptic/base/utf8.h"

// The model sees one sentence at a time and was taught by few news texts. Lists know what it can
// not have seen ("(dpa)", "Kremlin"), and the rest of the article tells what one sentence leaves
// open: in "Tamm Wins Again … Liis Tamm said" the heading's "Tamm" is the person of the text.
namespace synoptic {
namespace {

class NameRules {
 public:
  NameRules(const Analysis& analysis, const std::vector<TokenFacts>& facts,
            const EntityLexicon& lexicon, std::vector<NameDraft>& drafts)
      : analysis_(analysis), facts_(facts), lexicon_(lexicon), drafts_(drafts) {}

  void run() {
    for (NameDraft& draft : drafts_) trim_draft(draft);
    drop_empty();
    find_titled_names(analysis_, facts_, lexicon_, drafts_);
    settle_names(analysis_, facts_, lexicon_, drafts_);
    widen_names(analysis_, facts_, lexicon_, drafts_);
    for (NameDraft& draft : drafts_) retype_listed(draft);
    add_listed();
    find_described_bodies(analysis_, facts_, lexicon_, drafts_);
    apply_series_rules(analysis_, facts_, drafts_);
    learn_names();
    for (NameDraft& draft : drafts_) retype_like_others(draft);
    add_like_others();
    for (NameDraft& draft : drafts_) trim_draft(draft);  // who became a person sheds titles
    drop_empty();
  }

 private:
  std::string key_of(std::uint32_t first, std::uint32_t last) const {
    std::string key;
    for (std::uint32_t token = first; token < last; ++token) {
      if (token > first && analysis_.tokens[token].space_before) key += ' ';
      key += analysis_.folded(token);
    }
    const Span whole = cover(analysis_.tokens[first].span, analysis_.tokens[last - 1].span);
    const bool is_cut = span_of_name(analysis_, first, last) != whole;
    return is_cut ? key.substr(0, key.rfind("'s")) : key;
  }

  // A genitive at the end goes; before a person, titles go: "President Liis Tamm's".
  void trim_draft(NameDraft& draft) const {
    while (draft.first > 1 && is_inner_hyphen(draft.first)) {
      draft.first -= is_inner_hyphen(draft.first - 2) ? 2 : 1;
    }
    while (draft.last > draft.first + 1 && is_genitive(draft.last - 1)) --draft.last;
    if (draft.first < draft.last && is_genitive(draft.last - 1)) draft.last = draft.first;
    if (draft.type != EntityType::person) return;
    if (lexicon_.titles.contains(key_of(draft.first, draft.last))) draft.last = draft.first;
    while (draft.first < draft.last) {
      const std::uint32_t words = title_at(draft.first, draft.last);
      if (words == 0) return;
      draft.first += words;
    }
  }

  // The "-" of "Bir-al-Tamm": no name begins with it.
  bool is_inner_hyphen(std::uint32_t token) const {
    return analysis_.form(token) == "-" && !analysis_.tokens[token].space_before;
  }

  bool is_genitive(std::uint32_t token) const {
    const std::string_view form = analysis_.folded(token);
    return form == "'s" || form == "'";
  }

  // The number of tokens of the longest title that begins at `first`; not the last word of a
  // name, which may be a surname ("Judge").
  std::uint32_t title_at(std::uint32_t first, std::uint32_t last) const {
    constexpr std::uint32_t kMostWords = 4;
    for (std::uint32_t words = std::min(kMostWords, last - first); words > 0; --words) {
      const bool is_whole = first + words == last;
      const std::string key = key_of(first, first + words);
      if (is_whole || key.empty()) continue;
      if (lexicon_.titles.contains(key)) return words;
      const bool is_plural =
          key.back() == 's' && lexicon_.titles.contains(key.substr(0, key.size() - 1));
      if (is_plural) return words;
    }
    return 0;
  }

  void drop_empty() {
    std::erase_if(drafts_, [](const NameDraft& draft) { return draft.first >= draft.last; });
  }

  // A country is a state whatever the model took it for, but in a person's name; a demonym is a
  // norp.
  void retype_listed(NameDraft& draft) const {
    const std::string key = key_of(draft.first, draft.last);
    if (const auto found = lexicon_.countries.find(key); found != lexicon_.countries.end()) {
      retype_country(draft, found->second.kind);
    } else if (draft.type != EntityType::person && lexicon_.peoples.contains(key)) {
      draft.type = EntityType::norp;
      draft.why = "list:peoples";
    } else if (draft.type != EntityType::norp && lexicon_.things.contains(key)) {
      draft.type = EntityType::other;
      draft.why = "list:things";
    } else if (is_no_other_name(draft) && lexicon_.organisations.contains(key)) {
      draft.type = EntityType::org;
      draft.why = "list:organisations";
    }
  }

  // Is the name listed neither as a place nor as somebody's name?
  bool is_no_other_name(const NameDraft& draft) const {
    constexpr std::uint32_t kNames = bit(NameList::forename) | bit(NameList::surname);
    if (draft.last > draft.first + 1) return draft.type == EntityType::place;
    return (facts_[draft.first].lists.alone & kNames) == 0 && !is_listed_place(draft.first) &&
           !is_small_word_for_letters(draft.first);
  }

  static void retype_country(NameDraft& draft, CountryNameKind kind) {
    if (draft.type == EntityType::person && kind != CountryNameKind::government) return;
    draft.why = "list:countries";
    switch (kind) {
      case CountryNameKind::name:
        draft.type = EntityType::state;
        return;
      case CountryNameKind::demonym:
        draft.type = EntityType::norp;
        return;
      case CountryNameKind::part:
      case CountryNameKind::capital:
      case CountryNameKind::government:
        draft.type = EntityType::place;
        return;
    }
  }

  // What the lists know and the model passed over: between names, token by token.
  void add_listed() {
    std::vector<NameDraft> all;
    std::uint32_t at = 0;
    for (const NameDraft& draft : drafts_) {
      add_listed_between(at, draft.first, all);
      all.push_back(draft);
      at = draft.last;
    }
    add_listed_between(at, static_cast<std::uint32_t>(facts_.size()), all);
    drafts_ = std::move(all);
  }

  void add_listed_between(std::uint32_t first, std::uint32_t last, std::vector<NameDraft>& all) {
    while (first < last) {
      const auto draft = listed_at(first, last);
      if (draft) all.push_back(*draft);
      first = draft ? draft->last : first + 1;
    }
  }

  std::optional<NameDraft> listed_at(std::uint32_t first, std::uint32_t last) const {
    constexpr std::uint32_t kMostWords = 5;
    if (!facts_[first].is_capitalised && !is_credit_place(first)) return std::nullopt;
    if ((facts_[first].lists.alone | facts_[first].lists.within) == 0) return std::nullopt;
    for (std::uint32_t end = std::min(last, first + kMostWords); end > first; --end) {
      const auto type = listed_type(first, end);
      if (!type) continue;
      return NameDraft{.first = first, .last = end, .type = *type, .why = "list:missed"};
    }
    return std::nullopt;
  }

  // "(dpa)", "/dpa/": where an agency may stand in lower case.
  bool is_credit_place(std::uint32_t token) const {
    if (token == 0 || token + 1 >= facts_.size()) return false;
    const std::string_view before = analysis_.form(token - 1);
    const std::string_view after = analysis_.form(token + 1);
    return (before == "(" || before == "/") && (after == ")" || after == "/" || after == ",");
  }

  std::optional<EntityType> listed_type(std::uint32_t first, std::uint32_t last) const {
    const std::uint32_t lists =
        last == first + 1 ? facts_[first].lists.alone : facts_[first].lists.within;
    constexpr std::uint32_t kOrganisations =
        bit(NameList::agency) | bit(NameList::body) | bit(NameList::force);
    constexpr std::uint32_t kCountries = bit(NameList::country) | bit(NameList::demonym) |
                                         bit(NameList::capital) | bit(NameList::government);
    if ((lists & (kOrganisations | kCountries)) == 0) return std::nullopt;
    if (is_doubtful(first, last, lists)) return std::nullopt;
    const std::string key = key_of(first, last);
    if (const auto found = lexicon_.countries.find(key); found != lexicon_.countries.end()) {
      NameDraft draft;
      retype_country(draft, found->second.kind);
      return draft.type;
    }
    if ((lists & kOrganisations) != 0 && lexicon_.organisations.contains(key)) {
      return EntityType::org;
    }
    return std::nullopt;
  }

  // A single word where capitals say nothing, or that is somebody's name as well.
  bool is_doubtful(std::uint32_t first, std::uint32_t last, std::uint32_t lists) const {
    if (last > first + 1) return false;
    const TokenFacts& fact = facts_[first];
    if ((lists & (bit(NameList::forename) | bit(NameList::surname))) != 0) return true;
    const bool is_lower_elsewhere = fact.elsewhere >= 4;
    if (is_small_word_for_letters(first)) return true;
    const bool is_pronoun = analysis_.folded(first) == "us" && analysis_.form(first) != "US";
    const bool is_small_word = analysis_.form(first).size() <= 2 && analysis_.form(first) != "UN" &&
                               analysis_.form(first) != "US" && analysis_.form(first) != "UK" &&
                               analysis_.form(first) != "EU";
    return is_pronoun || is_small_word || (is_lower_elsewhere && fact.is_first);
  }

  // "Who": three letters that stand for a body only in capitals.
  bool is_small_word_for_letters(std::uint32_t token) const {
    const std::string_view form = analysis_.form(token);
    const bool is_written_small =
        std::any_of(form.begin(), form.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    const std::uint32_t lists = facts_[token].lists.alone;
    return form.size() <= 3 && is_written_small && (lists & bit(NameList::acronym)) != 0 &&
           (lists & bit(NameList::agency)) == 0;
  }

  // Counts what the names of the text are taken for.
  void learn_names() {
    find_visited_places();
    for (const NameDraft& draft : drafts_) {
      const std::uint32_t weight = draft.why == "rule:medium" ? 6 : is_in_heading(draft) ? 1 : 2;
      votes_[key_of(draft.first, draft.last)][index(draft.type)] += weight;
      if (draft.type != EntityType::person || draft.last - draft.first < 2) continue;
      const bool is_title = lexicon_.titles.contains(analysis_.folded(draft.last - 1));
      if (!is_title && !may_mean_place(draft.last - 1))
        surnames_.emplace(analysis_.folded(draft.last - 1));
      votes_[std::string(analysis_.folded(draft.last - 1))][index(draft.type)] += weight;
    }
  }

  // A country's name may be meant even where somebody of the text is called so; a town's or
  // region's where the text tells that something is there.
  bool may_mean_place(std::uint32_t token) const {
    constexpr std::uint32_t kWellKnown =
        bit(NameList::country) | bit(NameList::capital) | bit(NameList::demonym);
    if ((facts_[token].lists.within & kWellKnown) != 0) return true;
    return (facts_[token].lists.alone & kWellKnown) != 0 ||
           (is_listed_place(token) && visited_.contains(analysis_.folded(token)));
  }

  bool is_listed_place(std::uint32_t token) const {
    constexpr std::uint32_t kPlaces = bit(NameList::country) | bit(NameList::capital) |
                                      bit(NameList::town) | bit(NameList::region) |
                                      bit(NameList::demonym);
    return ((facts_[token].lists.alone | facts_[token].lists.within) & kPlaces) != 0;
  }

  // The listed places that stand behind "in" and the like.
  void find_visited_places() {
    for (std::uint32_t token = 1; token < facts_.size(); ++token) {
      if (!facts_[token].is_capitalised || !is_listed_place(token)) continue;
      const std::string_view before = analysis_.folded(token - 1);
      const bool is_there = before == "in" || before == "at" || before == "near" ||
                            before == "from" || before == "to" || before == "outside";
      if (is_there) visited_.emplace(analysis_.folded(token));
    }
  }

  bool is_in_heading(const NameDraft& draft) const { return facts_[draft.first].is_heading; }

  static std::size_t index(EntityType type) { return static_cast<std::size_t>(type); }
  static constexpr std::size_t kTypes = static_cast<std::size_t>(EntityType::other) + 1;
  using Votes = std::array<std::uint32_t, kTypes>;

  // The type that a name has at least twice as often as any other, if it is not alone.
  static std::optional<EntityType> winner(const Votes& votes) {
    const auto best = std::max_element(votes.begin(), votes.end());
    std::uint32_t others = 0;
    for (const std::uint32_t count : votes) others += count;
    others -= *best;
    if (*best < 2 || *best < 2 * others) return std::nullopt;
    return static_cast<EntityType>(best - votes.begin());
  }

  void retype_like_others(NameDraft& draft) const {
    const std::string key = key_of(draft.first, draft.last);
    const auto found = votes_.find(key);
    if (found == votes_.end()) return;
    if (surnames_.contains(key)) {
      if (draft.type != EntityType::person) draft.why = "rule:surname";
      draft.type = EntityType::person;
      return;
    }
    const auto type = winner(found->second);
    if (!type || *type == draft.type) return;
    draft.type = *type;
    draft.why = "rule:same-name";
  }

  // A word with a capital that is a name elsewhere in the text: one word, between names.
  void add_like_others() {
    std::vector<NameDraft> all;
    std::uint32_t at = 0;
    const auto fill = [&](std::uint32_t end) {
      for (; at < end; ++at) add_like_other(at, all);
    };
    for (const NameDraft& draft : drafts_) {
      fill(draft.first);
      all.push_back(draft);
      at = draft.last;
    }
    fill(static_cast<std::uint32_t>(facts_.size()));
    drafts_ = std::move(all);
  }

  void add_like_other(std::uint32_t token, std::vector<NameDraft>& all) const {
    const TokenFacts& fact = facts_[token];
    if (!fact.is_capitalised || (fact.is_first && fact.elsewhere >= 4)) return;
    if (analysis_.tokens[token].kind != TokenKind::word || analysis_.form(token).size() < 3) return;
    const auto found = votes_.find(analysis_.folded(token));
    if (found == votes_.end()) return;
    const auto type = surnames_.contains(analysis_.folded(token))
                          ? std::optional(EntityType::person)
                          : winner(found->second);
    if (!type || *type == EntityType::other) return;
    if (facts_[token].is_first && !is_strong(found->second)) return;
    all.push_back({.first = token, .last = token + 1, .type = *type, .why = "rule:same-name"});
  }

  static bool is_strong(const Votes& votes) {
    return *std::max_element(votes.begin(), votes.end()) >= 4;
  }

  const Analysis& analysis_;
  const std::vector<TokenFacts>& facts_;
  const EntityLexicon& lexicon_;
  std::vector<NameDraft>& drafts_;
  StringMap<Votes> votes_;
  StringSet visited_;   // listed places where the text tells that something is there
  StringSet surnames_;  // last words of the full names of the text's persons
};

}  // namespace

void apply_name_rules(const Analysis& analysis, const std::vector<TokenFacts>& facts,
                      const EntityLexicon& lexicon, std::vector<NameDraft>& drafts) {
  NameRules(analysis, facts, lexicon, drafts).run();
}

}  // namespace synoptic
