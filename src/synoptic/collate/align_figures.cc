// Two items (figure_items.h) are one figure by amount, what is counted, and who says it:
//
//   "Norway would send about 120,000 water filters"      120000 {water filter | send Norway}
//   "plans for Oslo to deliver 120,000 water filters"    120000 {water filter | deliver Oslo}
//
// The amounts agree, the counted nouns are equal. "12 agreements" and "70 agreements" are two:
// other days. "22 people died in Moramanga" and "61 people in the region" are two: other places.
#include "synoptic/collate/align_figures.h"

#include <algorithm>
#include <set>

#include "synoptic/collate/amounts.h"
#include "synoptic/collate/figure_items.h"
#include "synoptic/collate/groups.h"

namespace synoptic {
namespace {

constexpr double kTellingOverlap = 0.20;   // share of common words that joins a telling amount
constexpr double kTellingLikeness = 0.28;  // or the likeness of the clauses
constexpr double kEqualLikeness = 0.15;    // of the clauses, where the number is the very same
constexpr double kPlainOverlap = 0.50;     // the same for amounts like "two" or "10 %"
constexpr double kPlainLikeness = 0.50;
constexpr double kClashOverlap = 0.60;  // both are needed to call two amounts a clash
constexpr double kClashLikeness = 0.50;

double overlap(const WordSet& a, const WordSet& b) {
  if (a.empty() || b.empty()) return 0;
  const auto shared =
      std::count_if(a.begin(), a.end(), [&](const auto& word) { return b.count(word) > 0; });
  return static_cast<double>(shared) / static_cast<double>(std::min(a.size(), b.size()));
}

template <typename Set>
bool are_disjoint(const Set& a, const Set& b) {
  return std::none_of(a.begin(), a.end(), [&](const auto& item) { return b.count(item) > 0; });
}

// Named, and nothing in common: other places, other days.
template <typename Set>
bool differ(const Set& a, const Set& b) {
  return !a.empty() && !b.empty() && are_disjoint(a, b);
}

// "2019-04" and "P18Y" are two; "2019-09" and "2019-09-25" may be one, and so may what has no
// number in it ("PXM", "FUTURE_REF").
bool are_other_occasions(const std::string& a, const std::string& b) {
  const auto is_known = [](const std::string& value) {
    return value.find_first_of("0123456789") != std::string::npos && !value.starts_with("XXXX");
  };
  return is_known(a) && is_known(b) && !a.starts_with(b) && !b.starts_with(a);
}

// One holder, or not known to be two.
bool voices_fit(const Voice& a, const Voice& b) {
  if (a.kind == VoiceKind::unknown || b.kind == VoiceKind::unknown) return true;
  return a.kind == b.kind && (a.kind == VoiceKind::report || a.party == b.party);
}

// For a bare count: do the two count the same? One may count doses of what the other counts.
bool count_the_same(const FigureItem& a, const FigureItem& b) {
  if (a.value->amount.unit != "1") return true;
  if (a.counted.empty() || b.counted.empty()) return true;
  return !are_disjoint(a.counted, b.topic) || !are_disjoint(b.counted, a.topic);
}

double likeness(const FigureItem& a, const FigureItem& b, const RelateLexicon& lexicon) {
  return relate(*a.profile, *b.profile, lexicon).score;
}

// Nothing but the amount in common.
bool speak_of_other_things(const FigureItem& a, const FigureItem& b) {
  return are_disjoint(a.topic, b.topic) && differ(a.clause, b.clause);
}

double size_of(const Amount& amount) {
  return amount.value.value_or(amount.high.value_or(amount.low.value_or(0)));
}

// "Up to 5 million" does not contradict "1.5 million", but is another figure.
bool are_near(const Amount& a, const Amount& b) {
  const double x = size_of(a);
  const double y = size_of(b);
  return std::min(x, y) * 1.5 >= std::max(x, y);
}

// Across languages no word can be compared, so only a number that hardly stands twice in a story
// is taken for the same figure; reports in one other language are no nearer, unparsed as they are.
bool are_foreign(const FigureItem& a, const FigureItem& b) {
  return !a.is_english || !b.is_english;
}

bool is_one_number(const Amount& a, const Amount& b) {
  constexpr double kLeastTelling = 20;
  return a.value && a.value == b.value && a.unit == b.unit && *a.value >= kLeastTelling;
}

bool is_one_figure(const FigureItem& a, const FigureItem& b, const RelateLexicon& lexicon) {
  if (are_foreign(a, b)) return is_one_number(a.value->amount, b.value->amount);
  if (!amounts_agree(a.value->amount, b.value->amount)) return false;
  if (!are_near(a.value->amount, b.value->amount)) return false;
  if (!voices_fit(a.voice, b.voice) || !count_the_same(a, b)) return false;
  if (differ(a.places, b.places)) return false;
  if (speak_of_other_things(a, b)) return false;
  const Change change = a.value->amount.change;
  const bool one_change = change != Change::none && change == b.value->amount.change;
  const bool telling = one_change || (is_telling(a.value->amount) && is_telling(b.value->amount));
  const double common = overlap(a.topic, b.topic);
  if (telling) {
    const double needed =
        is_one_number(a.value->amount, b.value->amount) ? kEqualLikeness : kTellingLikeness;
    return common >= kTellingOverlap || likeness(a, b, lexicon) >= needed;
  }
  if (are_other_occasions(a.occasion, b.occasion) && common < 1) return false;
  return common >= kPlainOverlap && likeness(a, b, lexicon) >= kPlainLikeness / 2 &&
         (common >= 0.75 || likeness(a, b, lexicon) >= kPlainLikeness);
}

bool is_bound(Modifier modifier) {
  return modifier == Modifier::at_least || modifier == Modifier::at_most ||
         modifier == Modifier::more_than || modifier == Modifier::less_than;
}

bool standings_fit(Standing a, Standing b) {
  return a == b || a == Standing::unclear || b == Standing::unclear;
}

bool is_value_clash(const FigureItem& a, const FigureItem& b, const RelateLexicon& lexicon) {
  const Amount& x = a.value->amount;
  const Amount& y = b.value->amount;
  if (are_foreign(a, b)) return false;
  if (x.unit != y.unit || is_bound(x.modifier) || is_bound(y.modifier)) return false;
  if (amounts_agree(x, y) || !voices_fit(a.voice, b.voice)) return false;
  if (a.voice.kind == VoiceKind::unknown || b.voice.kind == VoiceKind::unknown) return false;
  if (!standings_fit(a.value->standing, b.value->standing)) return false;
  if (x.unit == "1" && (a.counted.empty() || a.counted != b.counted)) return false;
  if (differ(a.places, b.places) || differ(a.days, b.days)) return false;
  if (are_other_occasions(a.occasion, b.occasion)) return false;
  return overlap(a.topic, b.topic) >= kClashOverlap && likeness(a, b, lexicon) >= kClashLikeness;
}

bool is_attribution_clash(const FigureItem& a, const FigureItem& b) {
  const Amount& x = a.value->amount;
  if (are_foreign(a, b)) return false;
  if (!is_money(x) || !is_telling(x) || !amounts_agree(x, b.value->amount)) return false;
  if (is_bound(x.modifier) || is_bound(b.value->amount.modifier)) return false;
  if (a.voice.by_agency == b.voice.by_agency) return false;
  return speak_of_other_things(a, b);
}

using Members = std::vector<std::uint32_t>;

bool share_report(const Members& a, const Members& b, const std::vector<FigureItem>& items) {
  return std::any_of(a.begin(), a.end(), [&](std::uint32_t i) {
    return std::any_of(b.begin(), b.end(),
                       [&](std::uint32_t j) { return items[i].report == items[j].report; });
  });
}

std::optional<ConflictKind> clash_between(const Members& a, const Members& b,
                                          const std::vector<FigureItem>& items,
                                          const RelateLexicon& lexicon) {
  if (share_report(a, b, items)) return std::nullopt;
  for (std::uint32_t i : a) {
    for (std::uint32_t j : b) {
      if (is_value_clash(items[i], items[j], lexicon)) return ConflictKind::value;
      if (is_attribution_clash(items[i], items[j])) return ConflictKind::attribution;
    }
  }
  return std::nullopt;
}

// Would joining put two different amounts of one report, or two holders, into one figure?
bool would_mix(const Members& a, const Members& b, const std::vector<FigureItem>& items) {
  return std::any_of(a.begin(), a.end(), [&](std::uint32_t i) {
    return std::any_of(b.begin(), b.end(), [&](std::uint32_t j) {
      if (!voices_fit(items[i].voice, items[j].voice)) return true;
      return items[i].report == items[j].report &&
             size_of(items[i].value->amount) != size_of(items[j].value->amount);
    });
  });
}

// Joins what is one figure, pairs of equal amounts first, then roundings.
std::vector<Members> join_items(const std::vector<FigureItem>& items,
                                const RelateLexicon& lexicon) {
  Groups groups(items.size());
  std::vector<Members> members;
  for (std::uint32_t i = 0; i < items.size(); ++i) members.push_back({i});
  for (const bool equal_only : {true, false}) {
    for (std::uint32_t b = 0; b < items.size(); ++b) {
      if (items[b].quantity >= kMostCompared) continue;
      for (std::uint32_t a = 0; a < b; ++a) {
        if (items[a].quantity >= kMostCompared) continue;
        const std::uint32_t x = groups.root(a);
        const std::uint32_t y = groups.root(b);
        const bool equal = size_of(items[a].value->amount) == size_of(items[b].value->amount);
        if (x == y || equal != equal_only || would_mix(members[x], members[y], items)) continue;
        if (!is_one_figure(items[a], items[b], lexicon)) continue;
        groups.join(x, y);
        Members& from = members[std::max(x, y)];
        members[std::min(x, y)].insert(members[std::min(x, y)].end(), from.begin(), from.end());
      }
    }
  }
  return groups.members();
}

std::size_t report_count(const Members& members, const std::vector<FigureItem>& items) {
  std::set<ReportIndex> reports;
  for (std::uint32_t member : members) reports.insert(items[member].report);
  return reports.size();
}

// The value most members have; of equally frequent ones the first.
template <typename Value, typename Get>
Value most_frequent(const Members& members, Get get) {
  Value best{};
  std::ptrdiff_t best_count = 0;
  for (std::uint32_t member : members) {
    const Value value = get(member);
    const auto count = std::count_if(members.begin(), members.end(),
                                     [&](std::uint32_t other) { return get(other) == value; });
    if (count > best_count) {
      best = value;
      best_count = count;
    }
  }
  return best;
}

Standing common_standing(const Members& members, const std::vector<FigureItem>& items) {
  Members clear;
  std::copy_if(members.begin(), members.end(), std::back_inserter(clear),
               [&](std::uint32_t i) { return items[i].value->standing != Standing::unclear; });
  return most_frequent<Standing>(clear, [&](std::uint32_t i) { return items[i].value->standing; });
}

// The words of a record are English: those of other reports stand in their versions.
Members english_of(const Members& members, const std::vector<FigureItem>& items) {
  Members english;
  std::copy_if(members.begin(), members.end(), std::back_inserter(english),
               [&](std::uint32_t i) { return items[i].is_english; });
  return english;
}

// The party that vouches for the figure; an agency only where nobody tells it without one.
Holder common_holder(const Members& members, const std::vector<FigureItem>& items) {
  Holder holder;
  bool is_by_agency = false;
  bool is_by_all = true;
  for (std::uint32_t i : members) {
    const Voice& voice = items[i].voice;
    if (voice.kind == VoiceKind::report && !voice.party) return std::nullopt;
    if (holder && voice.party && holder != voice.party) return std::nullopt;
    if (voice.party) holder = voice.party;
    is_by_agency = is_by_agency || voice.by_agency;
    is_by_all = is_by_all && voice.party;
  }
  return is_by_agency && !is_by_all ? std::nullopt : holder;
}

// Who is named for the figure where that is no party and no report tells it without one.
std::string common_source(const StoryView& story, const Members& members,
                          const std::vector<FigureItem>& items) {
  std::string source;
  for (std::uint32_t i : members) {
    const FigureItem& item = items[i];
    if (item.voice.kind == VoiceKind::report || !item.value->statement) return {};
    if (source.empty()) source = source_words(story, item.report, *item.value->statement);
  }
  return source;
}

RecordFigure build_figure(const StoryView& story, const Members& members,
                          const std::vector<FigureItem>& items) {
  RecordFigure out;
  const auto quantity = [&](std::uint32_t i) -> const Quantity& { return *items[i].value; };
  out.amount = most_frequent<Amount>(members, [&](std::uint32_t i) { return quantity(i).amount; });
  const Members named = english_of(members, items);
  out.counted =
      most_frequent<std::string>(named, [&](std::uint32_t i) { return quantity(i).counted; });
  out.concept_words =
      most_frequent<std::string>(named, [&](std::uint32_t i) { return quantity(i).concept_words; });
  out.standing = common_standing(members, items);
  out.holder = common_holder(members, items);
  if (!out.holder) out.source = common_source(story, members, items);
  for (std::uint32_t i : members) {
    Version version = version_at(story, items[i].report, quantity(i).clause, quantity(i).why);
    if (quantity(i).amount != out.amount) version.amount = quantity(i).amount;
    if (quantity(i).standing != out.standing) version.standing = quantity(i).standing;
    if (items[i].voice.party != out.holder) version.holder = items[i].voice.party;
    out.versions.push_back(std::move(version));
  }
  return out;
}

}  // namespace

AlignedFigures align_figures(const StoryView& story) {
  const std::vector<FigureItem> items = list_figure_items(story);
  std::vector<Members> groups = join_items(items, story.lexicon);
  std::stable_sort(groups.begin(), groups.end(), [&](const Members& a, const Members& b) {
    return report_count(a, items) > report_count(b, items);
  });
  AlignedFigures out;
  for (std::uint32_t group = 0; group < groups.size(); ++group) {
    for (std::uint32_t i : groups[group]) {
      out.versions.push_back({items[i].report, items[i].quantity, group});
    }
  }
  for (const Members& members : groups) {
    out.figures.push_back(build_figure(story, members, items));
  }
  const auto is_compared = [&](const Members& members) {
    return items[members.front()].quantity < kMostCompared;
  };
  for (std::uint32_t b = 0; b < groups.size(); ++b) {
    if (!is_compared(groups[b])) continue;
    for (std::uint32_t a = 0; a < b; ++a) {
      if (!is_compared(groups[a])) continue;
      const auto kind = clash_between(groups[a], groups[b], items, story.lexicon);
      if (kind) out.clashes.push_back({a, b, *kind});
    }
  }
  return out;
}

}  // namespace synoptic
