// Parties of single reports become parties of the story over a union-find, the surest evidence
// first; a later pass joins only what fits exactly one of the groups that stand by then:
//
//   name        the same folded name and kind: "Nicolas Ruiz" and "Nicolás Ruiz"; a name of two
//               words or more whatever kind a report took it for
//   country     every state and demonym by its country: "France", "French"
//   full_name   the words of one fit the other's: "T. Aaslid", "Torunn M. Aaslid"
//   surname     one word that ends the full name of one person: "Aaslid"; of several persons, of
//               the one that bears the same role (surname_role)
//   spelling    equal first names and surnames that differ by a letter, never in one report
//   acronym     the initials of one body: "BNS", "Bank of Northern Savings"
//   short_name  a body without the word for its kind: "Brakelund", "Brakelund Motors"; or
//               without the place before it: "Red Riders", "Oslo Red Riders"
//
// Which of these joined a report's party is kept as the `why` of its versions.
#include "synoptic/collate/join_parties.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "synoptic/annotate/entities/name_keys.h"
#include "synoptic/base/strings.h"
#include "synoptic/base/utf8.h"
#include "synoptic/collate/groups.h"

namespace synoptic {
namespace {

constexpr std::size_t kMostPersons = 2000;  // compared with those of one surname
constexpr std::size_t kMostTails = 100;  // bodies that end in one word, looked through for a tail

// A party of one report with the names it bears there.
struct Node {
  ReportIndex report = 0;
  PartyIndex party = 0;
  const Party* value = nullptr;
  std::map<std::string, std::uint32_t> names;  // as printed → how often
  std::map<std::string, Span> first;           // as printed → where first
  std::string key;                             // of its fullest name
  std::vector<std::string_view> words;         // of the key; a person's without "Jr."
  std::string_view why = "name";               // what joined it to its group
};

std::vector<std::string_view> words_of(const Node& node) {
  return node.value->type == EntityType::person ? person_words(node.key) : key_words(node.key);
}

std::vector<Node> list_nodes(std::span<const Report> reports) {
  std::vector<Node> nodes;
  for (ReportIndex report = 0; report < reports.size(); ++report) {
    const Annotations& notes = reports[report].annotations;
    const std::size_t first = nodes.size();
    for (PartyIndex party = 0; party < notes.parties.size(); ++party) {
      Node& node = nodes.emplace_back();
      node.report = report;
      node.party = party;
      node.value = &notes.parties[party];
      node.key = name_key(node.value->name);
      node.names[node.value->name] = 0;
    }
    for (const EntityMention& mention : notes.entities) {
      if (!mention.party) continue;
      const std::string name = squeeze(slice(reports[report].article.text, mention.span));
      Node& node = nodes[first + *mention.party];
      ++node.names[name];
      node.first.try_emplace(name, mention.span);
    }
  }
  for (Node& node : nodes) node.words = words_of(node);
  return nodes;
}

bool is_state_like(const Party& party) {
  return !party.country.empty() &&
         (party.type == EntityType::state || party.type == EntityType::norp);
}

bool is_place_like(EntityType type) {
  return type == EntityType::place || type == EntityType::state;
}

// The kind under which equal names are the same thing. A place and a state share one: reports
// disagree on which of the two a town or a region is.
EntityType kind_of(const Party& party) {
  return is_place_like(party.type) ? EntityType::place : party.type;
}

// Do two words of five letters or more differ by one letter?
bool is_letter_apart(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (a.size() < 5 || b.size() > a.size() + 1) return false;
  const auto [in_a, in_b] = std::mismatch(a.begin(), a.end(), b.begin());
  const std::string_view rest_a = a.substr(static_cast<std::size_t>(in_a - a.begin()));
  const std::string_view rest_b = b.substr(static_cast<std::size_t>(in_b - b.begin()));
  if (a.size() == b.size()) return !rest_a.empty() && rest_a.substr(1) == rest_b.substr(1);
  return rest_a == rest_b.substr(1);
}

class PartyJoiner {
 public:
  explicit PartyJoiner(std::vector<Node>& nodes) : nodes_(nodes), groups_(nodes.size()) {}

  std::vector<std::vector<std::uint32_t>> run() {
    join_equal();
    join_equal_of_any_kind();
    join_persons();
    join_spellings();
    join_acronyms();
    join_short_bodies();
    join_tails_of_bodies();
    return groups_.members();
  }

 private:
  using Candidates = std::map<std::string, std::vector<std::uint32_t>, std::less<>>;

  void join(std::uint32_t node, std::uint32_t other, std::string_view why) {
    if (groups_.root(node) == groups_.root(other)) return;
    groups_.join(node, other);
    nodes_[node].why = why;
  }

  bool is(std::uint32_t node, EntityType type) const { return nodes_[node].value->type == type; }

  void join_equal() {
    std::map<std::pair<EntityType, std::string>, std::uint32_t> first_with_name;
    std::map<std::string, std::uint32_t> first_with_country;
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
      const Party& party = *nodes_[i].value;
      if (is_state_like(party)) {
        const auto [at, is_new] = first_with_country.try_emplace(party.country, i);
        if (!is_new) join(i, at->second, "country");
        continue;
      }
      for (const auto& [name, count] : nodes_[i].names) {
        const bool is_short_person =
            party.type == EntityType::person && name.find(' ') == std::string::npos;
        if (is_short_person && name != party.name) continue;
        const auto [at, is_new] = first_with_name.try_emplace({kind_of(party), name_key(name)}, i);
        if (!is_new) join(i, at->second, "name");
      }
    }
  }

  // Reports, and the finder of names, disagree on what a thing is; a name of several words is the
  // same thing all the same. A single word is not: "Washington".
  void join_equal_of_any_kind() {
    std::map<std::string, std::uint32_t> first_with_name;
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
      for (const auto& [name, count] : nodes_[i].names) {
        std::string key = name_key(name);
        if (key.find(' ') == std::string::npos || is_common_body(key)) continue;
        const auto [at, is_new] = first_with_name.try_emplace(std::move(key), i);
        if (!is_new) join(i, at->second, "name");
      }
    }
  }

  // The persons, those with the fullest names first.
  std::vector<std::uint32_t> persons() const {
    std::vector<std::uint32_t> found;
    for (std::uint32_t i = 0; i < nodes_.size() && found.size() < kMostPersons; ++i) {
      if (is(i, EntityType::person) && !nodes_[i].words.empty()) found.push_back(i);
    }
    std::stable_sort(found.begin(), found.end(), [&](std::uint32_t a, std::uint32_t b) {
      const auto rank = [&](std::uint32_t node) {
        return std::tuple(nodes_[node].words.size(), nodes_[node].key.size());
      };
      return rank(a) > rank(b);
    });
    return found;
  }

  void join_persons() {
    Candidates by_surname;
    for (const std::uint32_t node : persons()) {
      const auto& words = nodes_[node].words;
      const auto longer = by_surname.find(words.back());
      if (words.size() > 1) {
        if (longer != by_surname.end()) join_full_name(node, longer->second);
        by_surname[std::string(words.back())].push_back(node);
      } else if (longer != by_surname.end()) {
        join_surname(node, longer->second);
      }
    }
  }

  void join_full_name(std::uint32_t node, const std::vector<std::uint32_t>& longer) {
    const auto fit = only_group(longer, [&](std::uint32_t other) {
      return is_person_form(nodes_[node].words, nodes_[other].words);
    });
    if (fit) join(node, *fit, "full_name");
  }

  // Of several persons of one surname it is the one that bears the same role.
  void join_surname(std::uint32_t node, const std::vector<std::uint32_t>& bearers) {
    if (const auto fit = only_group(bearers, [](std::uint32_t) { return true; })) {
      join(node, *fit, "surname");
      return;
    }
    const auto fit =
        only_group(bearers, [&](std::uint32_t other) { return share_role(node, other); });
    if (fit) join(node, *fit, "surname_role");
  }

  bool share_role(std::uint32_t a, std::uint32_t b) const {
    const std::vector<Role>& others = nodes_[b].value->roles;
    return std::any_of(
        nodes_[a].value->roles.begin(), nodes_[a].value->roles.end(), [&](const Role& role) {
          const std::string key = name_key(role.text);
          return std::any_of(others.begin(), others.end(),
                             [&](const Role& other) { return name_key(other.text) == key; });
        });
  }

  // The only group of which a member passes, or nothing.
  template <typename Predicate>
  std::optional<std::uint32_t> only_group(const std::vector<std::uint32_t>& candidates,
                                          Predicate passes) {
    std::optional<std::uint32_t> found;
    for (const std::uint32_t candidate : candidates) {
      if (!passes(candidate)) continue;
      const std::uint32_t root = groups_.root(candidate);
      if (found && *found != root) return std::nullopt;
      found = root;
    }
    return found;
  }

  // A report that has both spellings means two persons.
  void join_spellings() {
    Candidates by_forename;
    for (const std::uint32_t node : persons()) {
      const auto& words = nodes_[node].words;
      if (words.size() < 2 || words.front().size() < 3) continue;
      std::vector<std::uint32_t>& others = by_forename[std::string(words.front())];
      const auto fit = only_group(others, [&](std::uint32_t other) {
        return nodes_[other].report != nodes_[node].report &&
               is_letter_apart(words.back(), nodes_[other].words.back());
      });
      if (fit && !share_report(node, *fit)) join(node, *fit, "spelling");
      others.push_back(node);
    }
  }

  bool share_report(std::uint32_t node, std::uint32_t root) {
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
      if (groups_.root(i) == root && nodes_[i].report == nodes_[node].report) return true;
    }
    return false;
  }

  void join_acronyms() {
    Candidates by_initials;
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
      if (!is(i, EntityType::org) || nodes_[i].words.size() < 2) continue;
      std::string initials = initials_of(nodes_[i].value->name);
      for (std::size_t kinds = short_body_keys(nodes_[i].key).size(); kinds > 0; --kinds) {
        by_initials[initials].push_back(i);
        if (initials.size() > 2) initials.pop_back();
      }
      by_initials[std::move(initials)].push_back(i);
    }
    join_bodies(by_initials, "acronym");
  }

  void join_short_bodies() {
    Candidates by_short;
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
      if (!is(i, EntityType::org)) continue;
      for (std::string& name : short_body_keys(nodes_[i].key)) {
        by_short[std::move(name)].push_back(i);
      }
    }
    join_bodies(by_short, "short_name");
  }

  void join_tails_of_bodies() {
    Candidates by_last;
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
      if (!is(i, EntityType::org) || nodes_[i].words.size() < 2) continue;
      by_last[std::string(nodes_[i].words.back())].push_back(i);
    }
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
      const Node& node = nodes_[i];
      if (!is(i, EntityType::org) || node.words.empty() || is_common_body(node.key)) continue;
      const auto found = by_last.find(node.words.back());
      if (found == by_last.end() || found->second.size() > kMostTails) continue;
      const auto fit = only_group(found->second, [&](std::uint32_t other) {
        return is_tail_of_body(node.key, nodes_[other].key);
      });
      if (fit) join(i, *fit, "short_name");
    }
  }

  void join_bodies(const Candidates& candidates, std::string_view why) {
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
      if (!is(i, EntityType::org)) continue;
      const auto found = candidates.find(nodes_[i].key);
      if (found == candidates.end()) continue;
      const auto fit = only_group(found->second, [](std::uint32_t) { return true; });
      if (fit) join(i, *fit, why);
    }
  }

  std::vector<Node>& nodes_;
  Groups groups_;
};

using Members = std::vector<const Node*>;

// All printed forms: the one with the most words first, of equal ones the most frequent.
std::vector<std::string> sorted_names(const Members& members) {
  std::map<std::string, std::uint32_t> counts;
  for (const Node* node : members) {
    for (const auto& [name, count] : node->names) counts[name] += count;
  }
  std::vector<std::pair<std::string, std::uint32_t>> names(counts.begin(), counts.end());
  std::sort(names.begin(), names.end(), [](const auto& a, const auto& b) {
    const auto rank = [](const auto& x) {
      return std::tuple(-static_cast<int>(key_words(name_key(x.first)).size()),
                        -static_cast<int>(x.second));
    };
    return std::tuple(rank(a), a.first) < std::tuple(rank(b), b.first);
  });
  std::vector<std::string> out;
  for (auto& [name, count] : names) out.push_back(std::move(name));
  return out;
}

// The value most of the members have; of equally frequent ones the smallest.
template <typename Value, typename Get>
Value most_frequent(const Members& members, Get get) {
  std::map<Value, int> counts;
  for (const Node* node : members) ++counts[get(*node->value)];
  const auto best =
      std::max_element(counts.begin(), counts.end(),
                       [](const auto& a, const auto& b) { return a.second < b.second; });
  return best->first;
}

// One version for each form of the name that a report prints: its first mention.
void add_versions(const Members& members, std::span<const Report> reports, RecordParty& out) {
  for (const Node* node : members) {
    for (const auto& [name, span] : node->first) {
      Version& version = out.versions.emplace_back();
      version.report = node->report;
      version.span = span;
      version.text = slice(reports[node->report].article.text, span);
      version.why = "party:" + std::string(node->why);
    }
  }
  std::sort(out.versions.begin(), out.versions.end(), [](const Version& a, const Version& b) {
    return std::tuple(a.report, a.span.begin) < std::tuple(b.report, b.span.begin);
  });
}

EntityType type_of(const Members& members) {
  for (const Node* node : members) {
    if (node->value->type == EntityType::state) return EntityType::state;
  }
  return most_frequent<EntityType>(members, [](const Party& party) { return party.type; });
}

std::string country_of(const Members& members) {
  Members with_country;
  std::copy_if(members.begin(), members.end(), std::back_inserter(with_country),
               [](const Node* node) { return !node->value->country.empty(); });
  if (with_country.empty()) return {};
  return most_frequent<std::string>(with_country, [](const Party& party) { return party.country; });
}

// A state goes by its name, not by the adjective, though that may be the longer word.
void prefer_state_name(const Members& members, std::vector<std::string>& names) {
  for (const Node* node : members) {
    if (node->value->type != EntityType::state) continue;
    const auto at = std::find(names.begin(), names.end(), node->value->name);
    std::rotate(names.begin(), at, at + 1);
    return;
  }
}

RecordParty build_party(const Members& members, std::span<const Report> reports) {
  RecordParty out;
  out.type = type_of(members);
  out.names = sorted_names(members);
  if (out.type == EntityType::state) prefer_state_name(members, out.names);
  out.name = out.names.front();
  out.country = country_of(members);
  add_versions(members, reports, out);
  return out;
}

struct Group {
  RecordParty party;
  Members members;
  std::size_t reports = 0;
  std::uint32_t mentions = 0;
};

Group build_group(Members members, std::span<const Report> reports) {
  Group group;
  std::set<ReportIndex> told_by;
  for (const Node* node : members) {
    told_by.insert(node->report);
    for (const auto& [name, count] : node->names) group.mentions += count;
  }
  group.reports = told_by.size();
  group.party = build_party(members, reports);
  group.members = std::move(members);
  return group;
}

}  // namespace

JoinedParties join_parties(std::span<const Report> reports) {
  std::vector<Node> nodes = list_nodes(reports);
  std::vector<Group> built;
  for (const std::vector<std::uint32_t>& group : PartyJoiner(nodes).run()) {
    Members members;
    for (std::uint32_t node : group) members.push_back(&nodes[node]);
    built.push_back(build_group(std::move(members), reports));
  }
  std::stable_sort(built.begin(), built.end(), [](const Group& a, const Group& b) {
    return std::tuple(b.reports, b.mentions, a.party.name) <
           std::tuple(a.reports, a.mentions, b.party.name);
  });
  JoinedParties out;
  out.party_of.resize(reports.size());
  for (ReportIndex i = 0; i < reports.size(); ++i) {
    out.party_of[i].resize(reports[i].annotations.parties.size());
  }
  for (Group& group : built) {
    const auto index = static_cast<PartyIndex>(out.parties.size());
    for (const Node* node : group.members) out.party_of[node->report][node->party] = index;
    out.parties.push_back(std::move(group.party));
  }
  return out;
}

}  // namespace synoptic
