#include "synoptic/annotate/entities/name_series.h"

#include <algorithm>
#include <array>
#include <string_view>

// In "the PNV, Shinui, Compromís and the Labour Party" three names are bodies, so the fourth, of
// which the model knows nothing, is one too. A row is made of names with no more than commas,
// "and", articles and brackets between them; it needs three of one kind, and twice as many as of
// all others, to win over the rest.
namespace synoptic {
namespace {

constexpr std::uint32_t kWidestGap = 3;  // tokens between two names of a row
constexpr std::size_t kFewestAlike = 3;

// Nouns with which the name of a body is complete; sorted.
constexpr std::array<std::string_view, 30> kBodyNouns = {
    "academy",  "agency",     "alliance",     "army",         "association", "bank",
    "church",   "club",       "coalition",    "commission",   "committee",   "congress",
    "council",  "federation", "foundation",   "front",        "institute",   "league",
    "ministry", "movement",   "organisation", "organization", "parliament",  "party",
    "senate",   "society",    "trust",        "union",        "university",  "workers"};
static_assert(std::is_sorted(kBodyNouns.begin(), kBodyNouns.end()));

class SeriesRules {
 public:
  SeriesRules(const Analysis& analysis, const std::vector<TokenFacts>& facts,
              std::vector<NameDraft>& drafts)
      : analysis_(analysis), facts_(facts), drafts_(drafts) {}

  void run() {
    split_bodies();
    for (NameDraft& draft : drafts_) {
      if (draft.type == EntityType::org && is_realm(draft)) retype(draft, EntityType::place);
    }
    for (std::size_t first = 0; first < drafts_.size();) {
      std::size_t last = first + 1;
      while (last < drafts_.size() && is_row(drafts_[last - 1], drafts_[last])) ++last;
      retype_row(first, last);
      first = last;
    }
  }

 private:
  std::string_view word(std::uint32_t token) const { return analysis_.folded(token); }

  void split_bodies() {
    std::vector<NameDraft> all;
    for (const NameDraft& draft : drafts_) {
      NameDraft rest = draft;
      for (std::uint32_t at = rest.first + 2; at + 2 < rest.last; ++at) {
        if (draft.type != EntityType::org || !parts(rest, at)) continue;
        all.push_back({rest.first, at, draft.type, "rule:two-bodies"});
        rest.first = at + 1;
        rest.why = "rule:two-bodies";
      }
      all.push_back(rest);
    }
    drafts_ = std::move(all);
  }

  // Does the token at `at` stand between two bodies? The first is complete, or the second begins
  // as the first does: "Kingdom of Saar and Kingdom of Tamm".
  bool parts(const NameDraft& draft, std::uint32_t at) const {
    if (word(at) != "and" && word(at) != ",") return false;
    if (!facts_[at + 1].is_capitalised) return false;
    const bool is_repeated = word(at + 1) == word(draft.first);
    const bool is_complete =
        word(at) == "and" && std::binary_search(kBodyNouns.begin(), kBodyNouns.end(), word(at - 1));
    return is_repeated || is_complete;
  }

  // "Kingdom of Saar", "Saar Empire"
  bool is_realm(const NameDraft& draft) const {
    constexpr std::array<std::string_view, 8> kRealms = {"caliphate", "duchy",       "emirate",
                                                         "empire",    "kingdom",     "khanate",
                                                         "sultanate", "principality"};
    const auto names_realm = [&](std::uint32_t token) {
      return std::find(kRealms.begin(), kRealms.end(), word(token)) != kRealms.end();
    };
    if (draft.last - draft.first < 2) return false;
    return names_realm(draft.last - 1) ||
           (names_realm(draft.first) && word(draft.first + 1) == "of");
  }

  static void retype(NameDraft& draft, EntityType type) {
    if (draft.type == type) return;
    draft.type = type;
    draft.why = "rule:series";
  }

  bool is_row(const NameDraft& a, const NameDraft& b) const {
    if (b.first == a.last || b.first - a.last > kWidestGap) return false;
    bool is_listed = false;
    for (std::uint32_t token = a.last; token < b.first; ++token) {
      const std::string_view between = word(token);
      const bool parts = between == "," || between == "and" || between == "or" || between == "&";
      is_listed = is_listed || parts;
      if (!parts && between != "the" && between != "(" && between != ")") return false;
    }
    return is_listed;
  }

  void retype_row(std::size_t first, std::size_t last) {
    constexpr std::array<EntityType, 3> kKinds = {EntityType::person, EntityType::org,
                                                  EntityType::place};
    for (const EntityType kind : kKinds) {
      std::size_t alike = 0;
      for (std::size_t i = first; i < last; ++i) alike += is_kind(drafts_[i], kind) ? 1 : 0;
      if (alike < kFewestAlike || alike < 2 * (last - first - alike)) continue;
      for (std::size_t i = first; i < last; ++i) {
        if (!is_kind(drafts_[i], kind) && is_unknown(drafts_[i])) retype(drafts_[i], kind);
      }
    }
  }

  static bool is_kind(const NameDraft& draft, EntityType kind) {
    return draft.type == kind || (kind == EntityType::place && draft.type == EntityType::state);
  }

  // Of a kind that no list confirms.
  bool is_unknown(const NameDraft& draft) const {
    if (draft.type == EntityType::state || draft.type == EntityType::norp) return false;
    for (std::uint32_t token = draft.first; token < draft.last; ++token) {
      const std::uint32_t lists = facts_[token].lists.within | facts_[token].lists.alone;
      if ((lists & marks_of(draft.type)) != 0) return false;
    }
    return true;
  }

  static constexpr std::uint32_t marks_of(EntityType type) {
    switch (type) {
      case EntityType::person:
        return bit(NameList::forename) | bit(NameList::surname);
      case EntityType::place:
        return bit(NameList::country) | bit(NameList::capital) | bit(NameList::town) |
               bit(NameList::region);
      case EntityType::org:
        return bit(NameList::agency) | bit(NameList::body) | bit(NameList::force);
      default:
        return 0;
    }
  }

  const Analysis& analysis_;
  const std::vector<TokenFacts>& facts_;
  std::vector<NameDraft>& drafts_;
};

}  // namespace

void apply_series_rules(const Analysis& analysis, const std::vector<TokenFacts>& facts,
                        std::vector<NameDraft>& drafts) {
  SeriesRules(analysis, facts, drafts).run();
}

}  // namespace synoptic
