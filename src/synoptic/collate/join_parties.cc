// Parties of single reports become parties of the story in three passes over a union-find:
//
//   1. exact      the same folded name and kind: "Nicolas Ruiz" and "Nicolás Ruiz"; every state
//                 and demonym by its country: "France", "French"
//   2. initials   two full names with equal last words and agreeing first ones: "T. Aaslid",
//                 "Torunn Aaslid"; a middle name more or less
//   3. short      a name of one word that is the last word of one person's full name, and of no
//                 other's: "Aaslid"
//
// Passes 2 and 3 look at persons only: a company's or a town's last word says little.
#include "synoptic/collate/join_parties.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "synoptic/base/strings.h"
#include "synoptic/base/utf8.h"
#include "synoptic/collate/groups.h"

namespace synoptic {
namespace {

// A party of one report with the names it bears there.
struct Node {
  ReportIndex report = 0;
  PartyIndex party = 0;
  const Party* value = nullptr;
  std::map<std::string, std::uint32_t> names;  // as printed → how often
};

std::vector<Node> list_nodes(std::span<const Report> reports) {
  std::vector<Node> nodes;
  for (ReportIndex report = 0; report < reports.size(); ++report) {
    const Annotations& notes = reports[report].annotations;
    const std::size_t first = nodes.size();
    for (PartyIndex party = 0; party < notes.parties.size(); ++party) {
      nodes.push_back({report, party, &notes.parties[party], {}});
      nodes.back().names[notes.parties[party].name] = 0;
    }
    for (const EntityMention& mention : notes.entities) {
      if (!mention.party) continue;
      const std::string_view name = slice(reports[report].article.text, mention.span);
      ++nodes[first + *mention.party].names[squeeze(name)];
    }
  }
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

void join_exact(const std::vector<Node>& nodes, Groups& groups) {
  std::map<std::pair<EntityType, std::string>, std::uint32_t> first_with_name;
  std::map<std::string, std::uint32_t> first_with_country;
  for (std::uint32_t i = 0; i < nodes.size(); ++i) {
    const Party& party = *nodes[i].value;
    if (is_state_like(party)) {
      const auto [at, is_new] = first_with_country.try_emplace(party.country, i);
      if (!is_new) groups.join(at->second, i);
      continue;
    }
    for (const auto& [name, count] : nodes[i].names) {
      const bool is_short_person =
          party.type == EntityType::person && name.find(' ') == std::string::npos;
      if (is_short_person && name != party.name) continue;
      const auto [at, is_new] = first_with_name.try_emplace({kind_of(party), fold(name)}, i);
      if (!is_new) groups.join(at->second, i);
    }
  }
}

std::vector<std::string> words_of(std::string_view name) {
  std::vector<std::string> words;
  for (std::string_view word : split(name, ' ')) {
    if (!word.empty()) words.push_back(fold(word));
  }
  return words;
}

bool is_initial_of(std::string_view initial, std::string_view name) {
  const bool is_short = initial.size() == 1 || (initial.size() == 2 && initial[1] == '.');
  return is_short && !name.empty() && initial[0] == name[0];
}

// Can two names of several words each be one person's? Equal last words, and first words that
// are equal or one the initial of the other.
bool agree(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  if (a.size() < 2 || b.size() < 2 || a.back() != b.back()) return false;
  return a.front() == b.front() || is_initial_of(a.front(), b.front()) ||
         is_initial_of(b.front(), a.front());
}

struct PersonName {
  std::uint32_t node;
  std::vector<std::string> words;
};

void join_persons(const std::vector<Node>& nodes, Groups& groups) {
  std::map<std::string, std::vector<PersonName>> full_by_surname;
  std::vector<PersonName> short_names;
  for (std::uint32_t i = 0; i < nodes.size(); ++i) {
    if (nodes[i].value->type != EntityType::person) continue;
    PersonName name{i, words_of(nodes[i].value->name)};
    if (name.words.size() == 1)
      short_names.push_back(std::move(name));
    else if (!name.words.empty())
      full_by_surname[name.words.back()].push_back(std::move(name));
  }
  for (auto& [surname, names] : full_by_surname) {
    for (std::size_t i = 1; i < names.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        if (agree(names[i].words, names[j].words)) groups.join(names[i].node, names[j].node);
      }
    }
  }
  for (const PersonName& name : short_names) {
    const auto found = full_by_surname.find(name.words.front());
    if (found == full_by_surname.end()) continue;
    std::set<std::uint32_t> bearers;
    for (const PersonName& full : found->second) bearers.insert(groups.root(full.node));
    if (bearers.size() == 1) groups.join(*bearers.begin(), name.node);
  }
}

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
      return std::tuple(-static_cast<int>(words_of(x.first).size()), -static_cast<int>(x.second));
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

void add_roles(const Members& members, std::span<const Report> reports, RecordParty& out) {
  std::map<std::string, std::size_t> index;
  for (const Node* node : members) {
    for (const Role& role : node->value->roles) {
      const auto [at, is_new] = index.try_emplace(fold(role.text), out.roles.size());
      if (is_new) out.roles.push_back({role.text, {}});
      Version version;
      version.report = node->report;
      version.span = role.span;
      version.text = slice(reports[node->report].article.text, role.span);
      version.why = "role";
      out.roles[at->second].versions.push_back(std::move(version));
    }
  }
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
  add_roles(members, reports, out);
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
  const std::vector<Node> nodes = list_nodes(reports);
  Groups groups(nodes.size());
  join_exact(nodes, groups);
  join_persons(nodes, groups);
  std::vector<Group> built;
  for (const std::vector<std::uint32_t>& group : groups.members()) {
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
