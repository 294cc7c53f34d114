// Every pair of statements whose speakers may be one gets a likeness: 1 for equal words, that of
// relate() otherwise, and a fixed one for a fragment whose quoted words all stand in the other.
// Pairs join from the likest down, unless that would put two different statements of one report
// into one group: "irrational" joins the speech it was cut from, and two sentences of one speech
// that resemble each other stay two.
#include "synoptic/collate/align_statements.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "synoptic/base/words.h"
#include "synoptic/collate/groups.h"

namespace synoptic {
namespace {

constexpr double kSameSpeaker = 0.54;     // likeness from which one speaker's statements are one
constexpr double kUnknownSpeaker = 0.70;  // the same where a speaker is not known
constexpr double kJudgedSame = 0.56;      // likeness given to what relate() judges to be the same
constexpr double kFragment = 0.55;        // likeness given to a fragment and its whole
constexpr double kRepeated = 0.85;        // from which one report says the same thing twice
constexpr std::size_t kFragmentWords = 6;
constexpr std::size_t kTopicWords = 8;

struct Item {
  ReportIndex report = 0;
  std::uint32_t statement = 0;
  const Statement* value = nullptr;
  std::vector<PartyIndex>
      speakers;  // of the record, ascending; more than one if they say it together
  std::vector<std::uint64_t> words;  // of the content, in order
  std::set<std::uint64_t> word_set;
  std::vector<std::uint64_t> quoted_words;  // those inside quotation marks
  std::shared_ptr<const SentenceProfile> profile;
};

std::string content_text(const Statement& statement, std::string_view text) {
  std::string out;
  for (Span piece : statement.content) {
    if (!out.empty()) out += ' ';
    out += slice(text, piece);
  }
  return out;
}

// The words between the double quotation marks of a content.
std::vector<std::uint64_t> quoted_words(std::string_view content) {
  std::vector<std::uint64_t> out;
  bool is_open = false;
  std::size_t at = 0;
  for (const Word& word : find_words(content)) {
    for (; at < word.span.begin; ++at) is_open ^= is_quotation_mark(content, at);
    if (is_open) out.push_back(word.hash);
  }
  return out;
}

std::vector<PartyIndex> speakers_of(const StoryView& story, ReportIndex report,
                                    std::uint32_t statement) {
  std::vector<PartyIndex> speakers;
  if (const auto one = speaker_in_record(story, report, statement)) speakers.push_back(*one);
  for (const PartyIndex party : story.annotations(report).statements[statement].speakers) {
    speakers.push_back(*party_in_record(story, report, party));
  }
  std::sort(speakers.begin(), speakers.end());
  speakers.erase(std::unique(speakers.begin(), speakers.end()), speakers.end());
  return speakers;
}

Item make_item(const StoryView& story, ReportIndex report, std::uint32_t index) {
  Item item;
  item.report = report;
  item.statement = index;
  item.value = &story.annotations(report).statements[index];
  item.speakers = speakers_of(story, report, index);
  const std::string content = content_text(*item.value, story.article(report).text);
  for (const Word& word : find_words(content)) item.words.push_back(word.hash);
  item.word_set.insert(item.words.begin(), item.words.end());
  item.quoted_words = quoted_words(content);
  item.profile = profile_passage(story.reports[report], item.value->content, story.lexicon);
  return item;
}

std::vector<Item> list_items(const StoryView& story) {
  std::vector<Item> items;
  for (ReportIndex report = 0; report < story.reports.size(); ++report) {
    const std::size_t count = story.annotations(report).statements.size();
    for (std::uint32_t i = 0; i < count; ++i) items.push_back(make_item(story, report, i));
  }
  return items;
}

// Do all quoted words of `part` stand in `whole`, which is longer? Short words alone ("not to")
// are no fragment: one word must be of content, which is told by its rareness in the two.
bool is_fragment_of(const Item& part, const Item& whole) {
  const auto& quoted = part.quoted_words;
  if (quoted.empty() || quoted.size() > kFragmentWords) return false;
  if (whole.words.size() <= quoted.size()) return false;
  return std::all_of(quoted.begin(), quoted.end(),
                     [&](std::uint64_t word) { return whole.word_set.count(word) > 0; });
}

// A cheap bound before the costly comparison: paraphrases share words.
bool share_words(const Item& a, const Item& b) {
  const auto& small = a.word_set.size() <= b.word_set.size() ? a.word_set : b.word_set;
  const auto& large = a.word_set.size() <= b.word_set.size() ? b.word_set : a.word_set;
  const auto shared = std::count_if(small.begin(), small.end(),
                                    [&](std::uint64_t word) { return large.count(word) > 0; });
  return shared * 5 >= static_cast<std::ptrdiff_t>(small.size());
}

// "discussed further cooperation", "praised the growing cooperation": a few words that are spoken
// of, not said, mean what the cue makes of them.
bool are_other_topics(const Item& a, const Item& b) {
  const bool are_short = a.words.size() <= kTopicWords && b.words.size() <= kTopicWords;
  const bool are_quoted = !a.quoted_words.empty() || !b.quoted_words.empty();
  return are_short && !are_quoted && a.value->stance != b.value->stance;
}

// The likeness of two statements that may be one, or 0.
double likeness(const Item& a, const Item& b, const RelateLexicon& lexicon) {
  const bool are_known = !a.speakers.empty() && !b.speakers.empty();
  if (are_known && a.speakers != b.speakers) return 0;
  if (a.value->is_negated != b.value->is_negated) return 0;
  if (a.value->is_hypothetical != b.value->is_hypothetical) return 0;
  if (!a.words.empty() && a.words == b.words) return 1;
  if (are_other_topics(a, b)) return 0;
  double score = 0;
  if (share_words(a, b)) {
    const Relatedness relatedness = relate(*a.profile, *b.profile, lexicon);
    if (relatedness.label != SentenceRelation::contradict) score = relatedness.score;
    if (relatedness.label == SentenceRelation::same) score = std::max(score, kJudgedSame);
  }
  if (are_known && score < kFragment && (is_fragment_of(a, b) || is_fragment_of(b, a))) {
    score = kFragment;
  }
  return score >= (are_known ? kSameSpeaker : kUnknownSpeaker) ? score : 0;
}

struct Pair {
  double score;
  std::uint32_t a;
  std::uint32_t b;
};

std::vector<Pair> like_pairs(const std::vector<Item>& items, const RelateLexicon& lexicon) {
  std::vector<Pair> pairs;
  for (std::uint32_t b = 0; b < items.size(); ++b) {
    if (items[b].statement >= kMostCompared) continue;
    for (std::uint32_t a = 0; a < b; ++a) {
      if (items[a].statement >= kMostCompared) continue;
      const double score = likeness(items[a], items[b], lexicon);
      const double needed = items[a].report == items[b].report ? kRepeated : 0;
      if (score > needed) pairs.push_back({score, a, b});
    }
  }
  std::sort(pairs.begin(), pairs.end(), [](const Pair& x, const Pair& y) {
    return std::tuple(y.score, x.a, x.b) < std::tuple(x.score, y.a, y.b);
  });
  return pairs;
}

// Joins the likest pairs first; see the top of the file.
class Alignment {
 public:
  explicit Alignment(const std::vector<Item>& items) : groups_(items.size()) {
    for (const Item& item : items) {
      reports_.push_back({item.report});
      speakers_.push_back(item.speakers);
    }
  }

  void join(const Pair& pair, const std::vector<Item>& items) {
    const std::uint32_t a = groups_.root(pair.a);
    const std::uint32_t b = groups_.root(pair.b);
    if (a == b) return;
    const bool are_known = !speakers_[a].empty() && !speakers_[b].empty();
    if (are_known && speakers_[a] != speakers_[b]) return;
    const bool is_repetition = items[pair.a].report == items[pair.b].report;
    if (!is_repetition && share_report(a, b) && pair.score < 1) return;
    groups_.join(a, b);
    const std::uint32_t root = groups_.root(a);
    const std::uint32_t other = root == a ? b : a;
    reports_[root].insert(reports_[other].begin(), reports_[other].end());
    if (speakers_[root].empty()) speakers_[root] = speakers_[other];
  }

  std::vector<std::vector<std::uint32_t>> members() { return groups_.members(); }

 private:
  bool share_report(std::uint32_t a, std::uint32_t b) const {
    return std::any_of(reports_[a].begin(), reports_[a].end(),
                       [&](ReportIndex report) { return reports_[b].count(report) > 0; });
  }

  Groups groups_;
  std::vector<std::set<ReportIndex>> reports_;     // of the group with this root
  std::vector<std::vector<PartyIndex>> speakers_;  // the same
};

Version version_of(const StoryView& story, const Item& item) {
  const Statement& statement = *item.value;
  Span span = statement.content.empty() ? Span{} : statement.content.front();
  for (Span piece : statement.content) span = cover(span, piece);
  Version version = version_at(story, item.report, span, statement.why);
  version.kind = statement.kind;
  version.stance = statement.stance;
  return version;
}

// "X is estimated at …, an agency said" is two statements of the same bytes.
bool is_told_already(const std::vector<Version>& versions, const Version& version) {
  return std::any_of(versions.begin(), versions.end(), [&](const Version& other) {
    return other.report == version.report && other.span == version.span;
  });
}

RecordStatement build_statement(const StoryView& story, const std::vector<Item>& items,
                                const std::vector<std::uint32_t>& members) {
  RecordStatement out;
  std::vector<const std::vector<std::uint64_t>*> wordings;
  for (std::uint32_t member : members) {
    const Item& item = items[member];
    const bool is_known = out.speaker || !out.speakers.empty();
    if (!is_known && item.speakers.size() == 1) out.speaker = item.speakers.front();
    if (!is_known && item.speakers.size() > 1) out.speakers = item.speakers;
    if (!out.addressee) {
      out.addressee = party_in_record(story, item.report, item.value->addressee);
    }
    if (out.medium.empty()) out.medium = item.value->medium;
    if (out.source.empty()) out.source = source_words(story, item.report, item.statement);
    Version version = version_of(story, item);
    if (is_told_already(out.versions, version)) continue;
    auto at = std::find_if(wordings.begin(), wordings.end(),
                           [&](const auto* words) { return *words == item.words; });
    if (at == wordings.end()) at = wordings.insert(wordings.end(), &item.words);
    version.wording = static_cast<std::uint32_t>(at - wordings.begin()) + 1;
    out.versions.push_back(std::move(version));
  }
  if (out.speaker || !out.speakers.empty()) out.source.clear();
  out.wordings = static_cast<std::uint32_t>(wordings.size());
  return out;
}

}  // namespace

AlignedStatements align_statements(const StoryView& story) {
  const std::vector<Item> items = list_items(story);
  Alignment alignment(items);
  for (const Pair& pair : like_pairs(items, story.lexicon)) alignment.join(pair, items);
  std::vector<std::vector<std::uint32_t>> groups = alignment.members();
  const auto report_count = [&](const std::vector<std::uint32_t>& members) {
    std::set<ReportIndex> reports;
    for (std::uint32_t member : members) reports.insert(items[member].report);
    return reports.size();
  };
  std::stable_sort(groups.begin(), groups.end(),
                   [&](const auto& a, const auto& b) { return report_count(a) > report_count(b); });
  AlignedStatements out;
  for (ReportIndex i = 0; i < story.reports.size(); ++i) {
    out.statement_of.emplace_back(story.annotations(i).statements.size());
  }
  for (const std::vector<std::uint32_t>& members : groups) {
    const auto index = static_cast<std::uint32_t>(out.statements.size());
    out.statements.push_back(build_statement(story, items, members));
    for (std::uint32_t member : members) {
      out.statement_of[items[member].report][items[member].statement] = index;
    }
  }
  return out;
}

}  // namespace synoptic
