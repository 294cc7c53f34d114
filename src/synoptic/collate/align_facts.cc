#include "synoptic/collate/align_facts.h"

#include <algorithm>
#include <set>

#include "synoptic/base/words.h"
#include "synoptic/collate/groups.h"

namespace synoptic {
namespace {

constexpr double kSameFact = 0.55;           // likeness from which two sentences say the same
constexpr std::size_t kFewestWords = 6;      // shorter sentences say too little to compare
constexpr std::ptrdiff_t kSharedTenths = 4;  // share of common words before relate() is asked

struct Item {
  ReportIndex report = 0;
  Span span;
  std::set<std::uint64_t> words;
  std::shared_ptr<const SentenceProfile> profile;
};

bool holds_an_item(const Annotations& notes, Span sentence) {
  const bool has_statement =
      std::any_of(notes.statements.begin(), notes.statements.end(), [&](const Statement& s) {
        return std::any_of(s.content.begin(), s.content.end(),
                           [&](Span piece) { return piece.overlaps(sentence); });
      });
  return has_statement || std::any_of(notes.quantities.begin(), notes.quantities.end(),
                                      [&](const Quantity& q) { return sentence.overlaps(q.span); });
}

std::vector<Item> list_items(const StoryView& story) {
  std::vector<Item> items;
  for (ReportIndex report = 0; report < story.reports.size(); ++report) {
    const Article& article = story.article(report);
    const std::size_t before = items.size();
    for (Span sentence : story.annotations(report).sentences) {
      if (items.size() - before >= kMostCompared) break;
      if (holds_an_item(story.annotations(report), sentence)) continue;
      Item item{report, sentence, {}, nullptr};
      for (const Word& word : find_words(slice(article.text, sentence))) {
        item.words.insert(word.hash);
      }
      if (item.words.size() < kFewestWords) continue;
      item.profile = profile_passage(story.reports[report], {&sentence, 1}, story.lexicon);
      items.push_back(std::move(item));
    }
  }
  return items;
}

bool share_words(const Item& a, const Item& b) {
  const auto& small = a.words.size() <= b.words.size() ? a.words : b.words;
  const auto& large = a.words.size() <= b.words.size() ? b.words : a.words;
  const auto shared = std::count_if(small.begin(), small.end(),
                                    [&](std::uint64_t word) { return large.count(word) > 0; });
  return shared * 10 >= kSharedTenths * static_cast<std::ptrdiff_t>(small.size());
}

bool is_one_fact(const Item& a, const Item& b, const RelateLexicon& lexicon) {
  if (a.report == b.report || !share_words(a, b)) return false;
  const Relatedness relatedness = relate(*a.profile, *b.profile, lexicon);
  return relatedness.label == SentenceRelation::same && relatedness.score >= kSameFact;
}

}  // namespace

std::vector<std::vector<Version>> align_facts(const StoryView& story) {
  const std::vector<Item> items = list_items(story);
  Groups groups(items.size());
  for (std::uint32_t b = 0; b < items.size(); ++b) {
    for (std::uint32_t a = 0; a < b; ++a) {
      if (groups.root(a) == groups.root(b)) continue;
      if (is_one_fact(items[a], items[b], story.lexicon)) groups.join(a, b);
    }
  }
  std::vector<std::vector<Version>> facts;
  for (const std::vector<std::uint32_t>& group : groups.members()) {
    if (group.size() < 2) continue;
    std::vector<Version> versions;
    for (std::uint32_t i : group) {
      versions.push_back(version_at(story, items[i].report, items[i].span, "narration"));
    }
    facts.push_back(std::move(versions));
  }
  return facts;
}

}  // namespace synoptic
