// The surest evidence joins first, and a later pass only what fits groups that may themselves be
// one:
//
//   country   "France" and "French" of two stories, by their code
//   country   "Liis Tamm" (EE) and "L. Tamm" (EE); "Supreme Court" (EE) of two stories
//   role      "Liis Tamm", of no known country, but a minister in both stories
//   company   "Liis Tamm" beside Per Aalto and the Harbour Board in both stories
//   name      a body, place or work of two words or more that no other is likely to bear
//
// A person with one name ("Tamm") is nobody that another story could know.
#include "synoptic/collate/join_identities.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <tuple>

#include "synoptic/annotate/entities/name_keys.h"
#include "synoptic/collate/groups.h"

namespace synoptic {
namespace {

constexpr std::size_t kMostGroups = 300;  // of one surname or name that are compared
constexpr std::size_t kMostAsked = 8;     // members of a group
constexpr std::size_t kLeastCompany = 2;

using Texts = std::vector<std::string>;

struct Node {
  std::uint32_t story = 0;
  PartyIndex party = 0;
  const RecordParty* value = nullptr;
  std::string key;                      // of the fullest name
  std::vector<std::string_view> words;  // of the key; a person's without "Jr."
  std::string why = "first";
  Texts evidence = {};

  bool is(EntityType type) const { return value->type == type; }
};

bool is_state(const Node& node) {
  return !node.value->country.empty() && (node.is(EntityType::state) || node.is(EntityType::norp));
}

bool is_place(const Node& node) { return node.is(EntityType::place) || node.is(EntityType::state); }

// Of one kind; reports disagree on which of the two a town or region is.
bool kinds_fit(const Node& a, const Node& b) {
  return a.value->type == b.value->type || (is_place(a) && is_place(b));
}

bool names_fit(const Node& a, const Node& b) {
  if (!a.is(EntityType::person)) return a.key == b.key;
  if (a.words.size() < 2 || b.words.size() < 2) return false;
  return a.words.size() <= b.words.size() ? is_person_form(a.words, b.words)
                                          : is_person_form(b.words, a.words);
}

bool are_of_other_countries(const Node& a, const Node& b) {
  return !a.value->country.empty() && !b.value->country.empty() &&
         a.value->country != b.value->country;
}

// Is one of the two the end of the other: "foreign minister", "Estonian foreign minister"?
bool is_same_office(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (a.empty() || !b.ends_with(a)) return false;
  return a.size() == b.size() || b[b.size() - a.size() - 1] == ' ';
}

class IdentityJoiner {
 public:
  explicit IdentityJoiner(std::span<const std::vector<RecordParty>> stories)
      : stories_(stories), nodes_(list_nodes(stories)), groups_(nodes_.size()) {
    for (const Node& node : nodes_) {
      stories_of_.push_back({node.story});
      country_of_.push_back(node.value->country);
      first_of_.push_back(static_cast<std::uint32_t>(first_of_.size()));
    }
    for (const auto& parties : stories) companies_.push_back(company_of(parties));
  }

  std::vector<Identity> run() {
    join_states();
    const Buckets buckets = bucket();
    join_by(buckets, &IdentityJoiner::same_country, "country");
    join_by(buckets, &IdentityJoiner::same_role, "role");
    join_by(buckets, &IdentityJoiner::same_company, "company");
    join_by(buckets, &IdentityJoiner::telling_name, "name");
    std::vector<Identity> out;
    for (const auto& members : groups_.members()) out.push_back(build(members));
    return out;
  }

 private:
  using Buckets = std::map<std::string, std::vector<std::uint32_t>, std::less<>>;
  using Candidates = std::map<std::uint32_t, std::vector<std::uint32_t>>;  // by root
  using Rule = std::optional<Texts> (IdentityJoiner::*)(const Node&, const Node&) const;

  static std::vector<Node> list_nodes(std::span<const std::vector<RecordParty>> stories) {
    std::vector<Node> nodes;
    for (std::uint32_t story = 0; story < stories.size(); ++story) {
      for (PartyIndex party = 0; party < stories[story].size(); ++party) {
        nodes.push_back(
            {story, party, &stories[story][party], name_key(stories[story][party].name), {}});
      }
    }
    for (Node& node : nodes) {
      node.words = node.is(EntityType::person) ? person_words(node.key) : key_words(node.key);
    }
    return nodes;
  }

  // The persons and bodies of a story that a reader would know again by name.
  static std::set<std::string> company_of(const std::vector<RecordParty>& parties) {
    std::set<std::string> out;
    for (const RecordParty& party : parties) {
      const std::string key = name_key(party.name);
      const bool is_known_again = party.type == EntityType::person || party.type == EntityType::org;
      if (is_known_again && key.find(' ') != std::string::npos) out.insert(key);
    }
    return out;
  }

  void join_states() {
    std::map<std::string, std::uint32_t> first_with_country;
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
      if (!is_state(nodes_[i])) continue;
      const std::string& country = nodes_[i].value->country;
      const auto [at, is_new] = first_with_country.try_emplace(country, i);
      if (!is_new) join(i, at->second, "country", {country});
    }
  }

  // Those that may be one: by surname, or by the whole name.
  Buckets bucket() const {
    Buckets buckets;
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
      const Node& node = nodes_[i];
      if (is_state(node) || node.words.empty()) continue;
      const bool is_person = node.is(EntityType::person);
      if (is_person && node.words.size() < 2) continue;
      std::vector<std::uint32_t>& bearers =
          buckets[is_person ? "person " + std::string(node.words.back()) : "name " + node.key];
      bearers.push_back(i);
    }
    for (auto& [key, bearers] : buckets) sort_fullest_first(bearers);
    return buckets;
  }

  // "Liis Tamm" and "Lea Tamm" stand before "L. Tamm", who may then be seen to fit both.
  void sort_fullest_first(std::vector<std::uint32_t>& bearers) const {
    std::stable_sort(bearers.begin(), bearers.end(), [&](std::uint32_t a, std::uint32_t b) {
      const auto rank = [&](std::uint32_t i) {
        return std::tuple(nodes_[i].words.size(), nodes_[i].key.size());
      };
      return rank(a) > rank(b);
    });
  }

  void join_by(const Buckets& buckets, Rule rule, std::string_view why) {
    for (const auto& [key, bearers] : buckets) {
      Candidates candidates;
      for (const std::uint32_t node : bearers) join_one(node, candidates, rule, why);
    }
  }

  // Joins the node to the groups among the candidates that the rule finds, if they may all be one,
  // and then counts its group among them.
  void join_one(std::uint32_t node, Candidates& candidates, Rule rule, std::string_view why) {
    std::vector<std::uint32_t> found = {groups_.root(node)};
    Texts evidence;
    for (const auto& [root, members] : candidates) {
      if (root == found.front()) continue;
      const auto told = told_by(members, node, rule);
      if (!told) continue;
      found.push_back(root);
      if (evidence.empty()) evidence = *told;
    }
    if (found.size() > 1 && may_all_be_one(found, candidates)) {
      std::vector<std::uint32_t> members;
      for (const std::uint32_t root : found) {
        members.insert(members.end(), candidates[root].begin(), candidates[root].end());
        candidates.erase(root);
        join(node, root, why, evidence);
      }
      members.resize(std::min(members.size(), kMostAsked));
      candidates[groups_.root(node)] = std::move(members);
    }
    add_candidate(node, candidates);
  }

  bool may_all_be_one(const std::vector<std::uint32_t>& roots, const Candidates& candidates) const {
    for (std::size_t b = 1; b < roots.size(); ++b) {
      for (std::size_t a = 0; a < b; ++a) {
        if (!groups_fit(roots[a], roots[b])) return false;
        if (a > 0 && !names_fit(nodes_[candidates.at(roots[a]).front()],
                                nodes_[candidates.at(roots[b]).front()])) {
          return false;
        }
      }
    }
    return true;
  }

  void add_candidate(std::uint32_t node, Candidates& candidates) {
    const std::uint32_t root = groups_.root(node);
    if (candidates.size() >= kMostGroups && !candidates.contains(root)) return;
    std::vector<std::uint32_t>& members = candidates[root];
    if (members.size() < kMostAsked) members.push_back(node);
  }

  std::optional<Texts> told_by(const std::vector<std::uint32_t>& members, std::uint32_t node,
                               Rule rule) const {
    const bool fit_all = std::all_of(members.begin(), members.end(), [&](std::uint32_t member) {
      return may_be_one(member, node);
    });
    if (!fit_all) return std::nullopt;
    for (const std::uint32_t member : members) {
      if (auto told = (this->*rule)(nodes_[member], nodes_[node])) return told;
    }
    return std::nullopt;
  }

  bool may_be_one(std::uint32_t a, std::uint32_t b) const {
    const Node& x = nodes_[a];
    const Node& y = nodes_[b];
    return x.story != y.story && kinds_fit(x, y) && names_fit(x, y) &&
           !are_of_other_countries(x, y);
  }

  // No story has both, and no two countries are known.
  bool groups_fit(std::uint32_t a, std::uint32_t b) const {
    const std::string& country = country_of_[a];
    const bool are_apart = !country.empty() && !country_of_[b].empty() && country != country_of_[b];
    const std::set<std::uint32_t>& few =
        stories_of_[stories_of_[a].size() < stories_of_[b].size() ? a : b];
    const std::set<std::uint32_t>& many = &few == &stories_of_[a] ? stories_of_[b] : stories_of_[a];
    return !are_apart && std::none_of(few.begin(), few.end(),
                                      [&](std::uint32_t story) { return many.count(story) > 0; });
  }

  void join(std::uint32_t node, std::uint32_t other, std::string_view why, Texts evidence) {
    const std::uint32_t a = groups_.root(node);
    const std::uint32_t b = groups_.root(other);
    if (a == b) return;
    groups_.join(a, b);
    const std::uint32_t root = groups_.root(a);
    const std::uint32_t other_root = root == a ? b : a;
    stories_of_[root].merge(stories_of_[other_root]);
    if (country_of_[root].empty()) country_of_[root] = country_of_[other_root];
    const auto [first, later] = std::minmax(first_of_[root], first_of_[other_root]);
    nodes_[later].why = why;
    nodes_[later].evidence = std::move(evidence);
    first_of_[root] = first;
  }

  std::optional<Texts> same_country(const Node& a, const Node& b) const {
    if (a.value->country.empty() || a.value->country != b.value->country) return std::nullopt;
    return Texts{a.value->country};
  }

  std::optional<Texts> same_role(const Node& a, const Node& b) const {
    for (const RecordRole& role : a.value->roles) {
      for (const RecordRole& other : b.value->roles) {
        if (is_same_office(name_key(role.text), name_key(other.text))) return Texts{other.text};
      }
    }
    return std::nullopt;
  }

  std::optional<Texts> same_company(const Node& a, const Node& b) const {
    const std::set<std::string>& others = companies_[b.story];
    Texts shared;
    for (const std::string& key : companies_[a.story]) {
      if (key != a.key && key != b.key && others.count(key) > 0) shared.push_back(key);
    }
    if (shared.size() < kLeastCompany) return std::nullopt;
    return shared;
  }

  // Persons have namesakes, and many bodies are called "Supreme Court".
  std::optional<Texts> telling_name(const Node& a, const Node&) const {
    const bool is_telling = !a.is(EntityType::person) && !a.is(EntityType::norp) &&
                            a.words.size() > 1 && !is_common_body(a.key);
    return is_telling ? std::optional(Texts{a.value->name}) : std::nullopt;
  }

  Identity build(const std::vector<std::uint32_t>& members) const {
    Identity out;
    out.type = nodes_[members.front()].value->type;
    std::map<std::string, int> names;  // in how many stories
    for (const std::uint32_t i : members) {
      const Node& node = nodes_[i];
      if (out.country.empty()) out.country = node.value->country;
      if (node.is(EntityType::state)) out.type = EntityType::state;
      for (const std::string& name : node.value->names) ++names[name];
      out.members.push_back({node.story, node.party, node.why, node.evidence});
    }
    out.names = fullest_first(names);
    out.name = name_of(members, out);
    return out;
  }

  // Those with most words first, of equal ones those of most stories, and no capitals only.
  static std::vector<std::string> fullest_first(const std::map<std::string, int>& counts) {
    std::vector<std::string> names;
    for (const auto& [name, count] : counts) names.push_back(name);
    const auto rank = [&](const std::string& name) {
      const bool has_lower =
          std::any_of(name.begin(), name.end(), [](char c) { return c >= 'a' && c <= 'z'; });
      return std::tuple(key_words(name_key(name)).size(), has_lower, counts.at(name));
    };
    std::stable_sort(names.begin(), names.end(),
                     [&](const std::string& a, const std::string& b) { return rank(a) > rank(b); });
    return names;
  }

  // A state goes by a state's name ("France", not "French"), others by their fullest.
  std::string name_of(const std::vector<std::uint32_t>& members, const Identity& identity) const {
    for (const std::uint32_t i : members) {
      if (nodes_[i].is(EntityType::state)) return nodes_[i].value->name;
    }
    return identity.names.empty() ? nodes_[members.front()].value->name : identity.names.front();
  }

  std::span<const std::vector<RecordParty>> stories_;
  std::vector<Node> nodes_;
  Groups groups_;
  std::vector<std::set<std::uint32_t>> stories_of_;  // of the group with this root
  std::vector<std::string> country_of_;              // the same
  std::vector<std::uint32_t> first_of_;              // the same: its first member
  std::vector<std::set<std::string>> companies_;     // by story
};

}  // namespace

std::vector<Identity> join_identities(std::span<const std::vector<RecordParty>> stories) {
  return IdentityJoiner(stories).run();
}

}  // namespace synoptic
