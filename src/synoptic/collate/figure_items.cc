// A quantity is taken with the words that say what it is a figure of (counted noun and concept),
// its holder, its occasion, and the clause it stands in with the places and days named there:
//
//   "Norway would send about 120,000 water filters"      120000 {water filter | send Norway}
#include "synoptic/collate/figure_items.h"

#include <algorithm>

#include "synoptic/annotate/entities/name_keys.h"
#include "synoptic/base/strings.h"
#include "synoptic/base/utf8.h"
#include "synoptic/base/words.h"
#include "synoptic/collate/overlapping.h"
#include "synoptic/text/language.h"

namespace synoptic {
namespace {

constexpr float kTopicRarity = 3;   // leaves out the words of grammar
constexpr float kClauseRarity = 5;  // and those that any clause may have

// The stems of a profile that are rarer than `rarity`, figures and words like "about" left out.
WordSet stems(const SentenceProfile& profile, float rarity) {
  WordSet out;
  for (const ProfileWord& word : profile.words) {
    if (word.is_number || word.cue != ClaimCue::none || word.rarity < rarity) continue;
    out.insert(word.stem);
  }
  return out;
}

// The agency that the report names for these words; empty where it names none.
std::string_view credited_agency(const StoryView& story, ReportIndex report, Span span) {
  for (const LineageLink& link : story.lineage.links) {
    if (!link.is_single_fact || link.to != report) continue;
    const bool is_for_it = std::any_of(link.versions.begin(), link.versions.end(),
                                       [&](const Version& v) { return v.span.overlaps(span); });
    if (is_for_it) return link.agency;
  }
  return {};
}

Holder party_with_name(const StoryView& story, std::string_view name) {
  const std::string key = name_key(name);
  for (PartyIndex party = 0; party < story.parties.size(); ++party) {
    for (const std::string& other : story.parties[party].names) {
      if (name_key(other) == key) return party;
    }
  }
  return std::nullopt;
}

Voice voice_of(const StoryView& story, ReportIndex report, const Quantity& quantity) {
  if (!quantity.statement) return {};
  const std::string_view agency = credited_agency(story, report, quantity.span);
  if (!agency.empty()) return {VoiceKind::report, party_with_name(story, agency), true};
  const Holder party = speaker_in_record(story, report, *quantity.statement);
  return {party ? VoiceKind::party : VoiceKind::unknown, party, false};
}

void add_places(const StoryView& story, ReportIndex report, Span clause,
                std::set<PartyIndex>& places) {
  for (const EntityMention& mention : overlapping(story.annotations(report).entities, clause)) {
    const bool is_place = mention.type == EntityType::place;
    if (!is_place || !mention.party) continue;
    places.insert(*party_in_record(story, report, mention.party));
  }
}

// When it was so, as TIMEX3; empty where the report does not say or the day is not known.
std::string occasion_of(const StoryView& story, ReportIndex report, const Quantity& quantity) {
  const Annotations& found = story.annotations(report);
  return quantity.time ? found.times[*quantity.time].value : std::string();
}

// The days that a clause names; what was so on one of them alone may be told of no other.
std::set<std::string> days_in(const StoryView& story, ReportIndex report, Span clause) {
  constexpr std::size_t kDayBytes = 10;  // "2019-09-25"
  std::set<std::string> days;
  for (const TimeExpression& time : overlapping(story.annotations(report).times, clause)) {
    const bool is_day = time.value.size() >= kDayBytes && time.value[4] == '-' &&
                        time.value[5] != 'W' && time.value.find('X') == std::string::npos;
    if (is_day) days.insert(time.value.substr(0, kDayBytes));
  }
  return days;
}

FigureItem make_item(const StoryView& story, ReportIndex report, std::uint32_t index) {
  FigureItem item;
  item.report = report;
  item.quantity = index;
  item.value = &story.annotations(report).quantities[index];
  item.voice = voice_of(story, report, *item.value);
  const auto topic_stems = [&](const std::string& words) {
    const auto found = rare_stems(words, kTopicRarity, *story.lexicon.tables);
    return WordSet(found.begin(), found.end());
  };
  item.counted = topic_stems(item.value->counted);
  item.topic = topic_stems(item.value->counted + " " + item.value->concept_words);
  add_places(story, report, item.value->clause, item.places);
  item.occasion = occasion_of(story, report, *item.value);
  item.days = days_in(story, report, item.value->clause);
  const Article& article = story.article(report);
  item.is_english = is_english(article.lang);
  if (!item.is_english) item.voice.kind = VoiceKind::unknown;
  item.profile = profile_passage(story.reports[report], {&item.value->clause, 1}, story.lexicon);
  item.clause = stems(*item.profile, kClauseRarity);
  return item;
}

// A duration is a time, and belongs to the timeline.
bool is_duration(const Amount& amount) {
  static constexpr std::string_view kUnits[] = {"s", "min", "h", "d", "wk", "mo", "a"};
  return std::find(std::begin(kUnits), std::end(kUnits), amount.unit) != std::end(kUnits);
}

// "the two countries", "both sides", "its 12 bridges": the reader is taken to know of them, so
// nothing is claimed by their number.
bool is_reference(std::string_view text, const Quantity& quantity) {
  if (quantity.amount.unit != "1") return false;
  if (fold(slice(text, quantity.span)).starts_with("both")) return true;
  static constexpr std::string_view kWords[] = {"the", "these", "those", "his", "her",
                                                "its", "their", "our",   "my",  "your"};
  const std::string_view before = trim(text.substr(0, quantity.span.begin));
  const std::size_t from = before.size() > 12 ? before.size() - 12 : 0;
  const std::vector<Word> words = find_words(before.substr(from));
  if (words.empty() || words.back().span.end != before.size() - from) return false;
  const std::string last = fold(slice(before.substr(from), words.back().span));
  return std::find(std::begin(kWords), std::end(kWords), last) != std::end(kWords);
}

// "$5 (3 euros)": the bracket gives the amount before it once more.
bool is_conversion(const Quantity& quantity) { return quantity.why == "quantities:conversion"; }

// "one of its strongest backers": one, but nobody counts.
bool is_member(const Quantity& quantity) {
  return quantity.amount.unit == "1" && quantity.amount.value == 1.0;
}

}  // namespace

std::vector<FigureItem> list_figure_items(const StoryView& story) {
  std::vector<FigureItem> items;
  for (ReportIndex report = 0; report < story.reports.size(); ++report) {
    const std::vector<Quantity>& quantities = story.annotations(report).quantities;
    for (std::uint32_t i = 0; i < quantities.size(); ++i) {
      if (is_duration(quantities[i].amount) || is_conversion(quantities[i])) continue;
      if (is_member(quantities[i]) || is_reference(story.article(report).text, quantities[i]))
        continue;
      items.push_back(make_item(story, report, i));
    }
  }
  return items;
}

}  // namespace synoptic
