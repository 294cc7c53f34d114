// Two mentions of an event are one if everything that is known of both fits: type, who, to whom
// and when; and if they share a figure, or their clauses are alike. A person acts for a state as
// the reports put it now one way and now the other ("Aaslid promised", "Norway promised"), so
// sides are compared by country where both have one; but what Aaslid promised is not what another
// Norwegian did. A mention joins a group only if it fits all that are in it.
#include "synoptic/collate/align_events.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "synoptic/collate/groups.h"

namespace synoptic {
namespace {

constexpr double kSameEvent = 0.35;  // likeness of the clauses of two reports
constexpr double kDateClash = 0.60;  // from which events on two days should be one

struct Item {
  ReportIndex report = 0;
  std::uint32_t event = 0;
  const Event* value = nullptr;
  std::set<std::string> source;  // countries, or "p7" for a party without one
  std::set<std::string> target;
  std::set<std::string> both;                           // source and target
  std::map<std::string, std::set<PartyIndex>> persons;  // of both, by country
  std::string day;
  std::set<std::uint32_t> figures;  // of the record
  std::shared_ptr<const SentenceProfile> profile;
};

std::set<std::string> side(const StoryView& story, ReportIndex report,
                           const std::vector<PartyIndex>& parties) {
  std::set<std::string> out;
  for (PartyIndex party : parties) {
    const PartyIndex index = *party_in_record(story, report, party);
    const std::string& country = story.parties[index].country;
    out.insert(country.empty() ? "p" + std::to_string(index) : country);
  }
  return out;
}

void add_persons(const StoryView& story, ReportIndex report, const std::vector<PartyIndex>& parties,
                 std::map<std::string, std::set<PartyIndex>>& persons) {
  for (PartyIndex party : parties) {
    const PartyIndex index = *party_in_record(story, report, party);
    const RecordParty& value = story.parties[index];
    if (value.type == EntityType::person) persons[value.country].insert(index);
  }
}

// [report][quantity] → figure of the record, for those that became one.
using FigureOf = std::vector<std::map<std::uint32_t, std::uint32_t>>;

FigureOf index_figures(const AlignedFigures& figures, std::size_t reports) {
  FigureOf out(reports);
  for (const FigureVersion& version : figures.versions) {
    out[version.report][version.quantity] = version.figure;
  }
  return out;
}

Item make_item(const StoryView& story, const FigureOf& figure_of, ReportIndex report,
               std::uint32_t index) {
  Item item;
  const Annotations& notes = story.annotations(report);
  item.report = report;
  item.event = index;
  item.value = &notes.events[index];
  item.source = side(story, report, item.value->source);
  item.target = side(story, report, item.value->target);
  add_persons(story, report, item.value->source, item.persons);
  add_persons(story, report, item.value->target, item.persons);
  item.both = item.source;
  item.both.insert(item.target.begin(), item.target.end());
  if (item.value->is_reciprocal) item.source = item.both;
  if (item.value->time) item.day = notes.times[*item.value->time].value;
  for (std::uint32_t quantity : item.value->figures) {
    const auto found = figure_of[report].find(quantity);
    if (found != figure_of[report].end()) item.figures.insert(found->second);
  }
  item.profile = profile_passage(story.reports[report], {&item.value->span, 1}, story.lexicon);
  return item;
}

template <typename Set>
bool share(const Set& a, const Set& b) {
  return std::any_of(a.begin(), a.end(), [&](const auto& item) { return b.count(item) > 0; });
}

bool sides_fit(const std::set<std::string>& a, const std::set<std::string>& b) {
  return a.empty() || b.empty() || share(a, b);
}

bool is_full_day(const std::string& day) {
  return day.size() == 10 && day.find_first_not_of("0123456789-") == std::string::npos;
}

// "2019-09" and "2019-09-25" may be one.
bool days_fit(const std::string& a, const std::string& b) {
  return a.empty() || b.empty() || a.starts_with(b) || b.starts_with(a);
}

// Of a country that both name persons of, do they name one in common?
bool persons_fit(const Item& a, const Item& b) {
  return std::all_of(a.persons.begin(), a.persons.end(), [&](const auto& persons) {
    const auto others = b.persons.find(persons.first);
    return others == b.persons.end() || share(persons.second, others->second);
  });
}

bool is_meeting(const Item& item) {
  return item.value->type == EventType::consult && item.both.size() > 1;
}

// "met", "hosted", "held talks with": who came to whom is told now one way and now the other. One
// that was held is not one that is to come.
bool meetings_fit(const Item& a, const Item& b) {
  const auto is_held = [](const Item& item) { return item.value->standing == Standing::done; };
  return a.both == b.both && is_held(a) == is_held(b);
}

// Does nothing that is known of the two speak against it?
bool may_be_one(const Item& a, const Item& b) {
  if (a.value->type != b.value->type || !days_fit(a.day, b.day) || !persons_fit(a, b)) return false;
  if (is_meeting(a) && is_meeting(b)) return meetings_fit(a, b);
  return sides_fit(a.source, b.source) && sides_fit(a.target, b.target);
}

bool is_one_event(const Item& a, const Item& b, const RelateLexicon& lexicon) {
  if (!may_be_one(a, b)) return false;
  if (is_meeting(a) && is_full_day(a.day) && a.day == b.day) return true;
  if (share(a.figures, b.figures)) return true;
  if (!a.figures.empty() && !b.figures.empty()) return false;
  return relate(*a.profile, *b.profile, lexicon).score >= kSameEvent;
}

bool is_date_clash(const Item& a, const Item& b, const RelateLexicon& lexicon) {
  if (a.report == b.report || a.value->type != b.value->type || a.day == b.day) return false;
  if (!is_full_day(a.day) || !is_full_day(b.day)) return false;
  if (a.source != b.source || a.target != b.target || a.source.empty()) return false;
  const bool both_done = a.value->standing == Standing::done && b.value->standing == Standing::done;
  return both_done && relate(*a.profile, *b.profile, lexicon).score >= kDateClash;
}

using Members = std::vector<const Item*>;

std::optional<DateClash> clash_between(const std::vector<Members>& groups, std::uint32_t a,
                                       std::uint32_t b, const RelateLexicon& lexicon) {
  bool clash = false;
  for (const Item* x : groups[a]) {
    for (const Item* y : groups[b]) {
      if (x->report == y->report) return std::nullopt;
      clash = clash || is_date_clash(*x, *y, lexicon);
    }
  }
  return clash ? std::optional(DateClash{a, b}) : std::nullopt;
}

void add_once(PartyIndex party, std::vector<PartyIndex>& to) {
  if (std::find(to.begin(), to.end(), party) == to.end()) to.push_back(party);
}

void add_parties(const StoryView& story, ReportIndex report, const std::vector<PartyIndex>& from,
                 std::vector<PartyIndex>& to) {
  for (PartyIndex party : from) {
    add_once(*party_in_record(story, report, party), to);
  }
}

// The standing most mentions give; "unclear" yields to any other.
Standing common_standing(const Members& members) {
  Standing best = Standing::unclear;
  std::ptrdiff_t best_count = 0;
  for (const Item* item : members) {
    const Standing standing = item->value->standing;
    if (standing == Standing::unclear) continue;
    const auto count = std::count_if(members.begin(), members.end(), [&](const Item* other) {
      return other->value->standing == standing;
    });
    if (count > best_count) {
      best = standing;
      best_count = count;
    }
  }
  return best;
}

RecordEvent build_event(const StoryView& story, const Members& members) {
  RecordEvent out;
  out.type = members.front()->value->type;
  out.standing = common_standing(members);
  std::set<std::uint32_t> figures;
  for (const Item* item : members) {
    const Event& event = *item->value;
    add_parties(story, item->report, event.source, out.source);
    add_parties(story, item->report, event.target, out.target);
    if (out.time.empty()) out.time = item->day;
    figures.insert(item->figures.begin(), item->figures.end());
    Version version = version_at(story, item->report, event.span, event.why);
    if (event.standing != out.standing) version.standing = event.standing;
    out.versions.push_back(std::move(version));
  }
  const bool is_meeting = std::any_of(members.begin(), members.end(),
                                      [](const Item* item) { return item->value->is_reciprocal; });
  if (is_meeting) {
    for (const PartyIndex party : std::exchange(out.target, {})) add_once(party, out.source);
  }
  out.figures.assign(figures.begin(), figures.end());
  std::sort(out.source.begin(), out.source.end());
  std::sort(out.target.begin(), out.target.end());
  return out;
}

// Joins what is one event, where nothing in the one group speaks against anything in the other.
std::vector<std::vector<std::uint32_t>> join_items(const std::vector<Item>& items,
                                                   const RelateLexicon& lexicon) {
  Groups groups(items.size());
  std::vector<std::vector<std::uint32_t>> members;  // of the group with this root
  for (std::uint32_t i = 0; i < items.size(); ++i) members.push_back({i});
  const auto fit_all = [&](std::uint32_t x, std::uint32_t y) {
    return std::all_of(members[x].begin(), members[x].end(), [&](std::uint32_t i) {
      return std::all_of(members[y].begin(), members[y].end(),
                         [&](std::uint32_t j) { return may_be_one(items[i], items[j]); });
    });
  };
  for (std::uint32_t b = 0; b < items.size(); ++b) {
    if (items[b].event >= kMostCompared) continue;
    for (std::uint32_t a = 0; a < b; ++a) {
      if (items[a].event >= kMostCompared) continue;
      const std::uint32_t x = groups.root(a);
      const std::uint32_t y = groups.root(b);
      if (x == y || !is_one_event(items[a], items[b], lexicon) || !fit_all(x, y)) continue;
      groups.join(x, y);
      const std::vector<std::uint32_t> from = std::move(members[std::max(x, y)]);
      members[std::min(x, y)].insert(members[std::min(x, y)].end(), from.begin(), from.end());
    }
  }
  return groups.members();
}

}  // namespace

AlignedEvents align_events(const StoryView& story, const AlignedFigures& figures) {
  const FigureOf figure_of = index_figures(figures, story.reports.size());
  std::vector<Item> items;
  AlignedEvents out;
  for (ReportIndex report = 0; report < story.reports.size(); ++report) {
    const std::size_t count = story.annotations(report).events.size();
    for (std::uint32_t i = 0; i < count; ++i) {
      items.push_back(make_item(story, figure_of, report, i));
    }
    out.event_of.emplace_back(count);
  }
  std::vector<Members> built;
  for (const std::vector<std::uint32_t>& group : join_items(items, story.lexicon)) {
    Members members;
    for (std::uint32_t i : group) members.push_back(&items[i]);
    for (const Item* item : members) {
      out.event_of[item->report][item->event] = static_cast<std::uint32_t>(out.events.size());
    }
    out.events.push_back(build_event(story, members));
    built.push_back(std::move(members));
  }
  for (std::uint32_t b = 0; b < built.size(); ++b) {
    if (built[b].front()->event >= kMostCompared) continue;
    for (std::uint32_t a = 0; a < b; ++a) {
      if (built[a].front()->event >= kMostCompared) continue;
      const auto clash = clash_between(built, a, b, story.lexicon);
      if (clash) out.clashes.push_back(*clash);
    }
  }
  return out;
}

}  // namespace synoptic
