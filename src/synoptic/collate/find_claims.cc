#include "synoptic/collate/find_claims.h"

#include <algorithm>
#include <set>

#include "synoptic/base/check.h"
#include "synoptic/base/strings.h"
#include "synoptic/base/utf8.h"
#include "synoptic/collate/wording.h"
#include "synoptic/lineage/independence.h"

namespace synoptic {
namespace {

// Marks versions whose words stand in narration that an earlier version's report shares.
void mark_same_words(const StoryView& story, std::vector<Version>& versions) {
  for (Version& version : versions) {
    for (const LineageLink& link : story.lineage.links) {
      if (link.evidence != LineageEvidence::narration || !link.from || link.to != version.report) {
        continue;
      }
      const auto copies = [&](const SharedPassage& passage) {
        return passage.to.overlaps(version.span) &&
               std::any_of(versions.begin(), versions.end(), [&](const Version& other) {
                 return other.report == *link.from && passage.from.overlaps(other.span);
               });
      };
      if (!version.same_words_as &&
          std::any_of(link.passages.begin(), link.passages.end(), copies)) {
        version.same_words_as = link.from;
      }
    }
  }
}

std::vector<ReportIndex> others(const StoryView& story, const std::vector<ReportIndex>& made_by,
                                const std::vector<ReportIndex>& says_less) {
  std::vector<ReportIndex> out;
  for (ReportIndex report = 0; report < story.reports.size(); ++report) {
    const bool tells = std::binary_search(made_by.begin(), made_by.end(), report) ||
                       std::binary_search(says_less.begin(), says_less.end(), report);
    if (!tells) out.push_back(report);
  }
  return out;
}

// Completes a claim from its versions.
void finish(const StoryView& story, Claim& claim) {
  mark_same_words(story, claim.versions);
  const std::vector<ReportIndex> made_by = reports_in(claim.versions);
  claim.verdict = made_by.size() > 1 ? Verdict::agreed : Verdict::single;
  claim.independent_sources = count_independent(claim.versions, story.lineage);
  claim.missing_from = others(story, made_by, claim.says_less);
}

// The figure as its first version puts it: the amount with the noun behind it.
std::string figure_words(const StoryView& story, const AlignedFigures& figures,
                         std::uint32_t index) {
  const auto first =
      std::partition_point(figures.versions.begin(), figures.versions.end(),
                           [&](const FigureVersion& version) { return version.figure < index; });
  if (first != figures.versions.end() && first->figure == index) {
    const FigureVersion& version = *first;
    const Quantity& quantity = story.annotations(version.report).quantities[version.quantity];
    const bool is_near = quantity.counted_span &&
                         quantity.counted_span->begin >= quantity.span.end &&
                         quantity.counted_span->begin - quantity.span.end < 24;
    const Span span = is_near ? cover(quantity.span, *quantity.counted_span) : quantity.span;
    return squeeze(slice(story.article(version.report).text, span));
  }
  return amount_text(figures.figures[index].amount);
}

// Reverse look-ups of what was aligned, made once for all claims.
class ItemIndex {
 public:
  ItemIndex(const StoryView& story, const AlignedItems& items)
      : events_of_figure_(items.figures.figures.size()),
        mentions_of_event_(items.events.events.size()) {
    for (std::uint32_t i = 0; i < items.events.events.size(); ++i) {
      for (std::uint32_t figure : items.events.events[i].figures) {
        events_of_figure_[figure].push_back(i);
      }
    }
    for (ReportIndex report = 0; report < story.reports.size(); ++report) {
      const std::vector<std::uint32_t>& event_of = items.events.event_of[report];
      for (std::uint32_t i = 0; i < event_of.size(); ++i) {
        mentions_of_event_[event_of[i]].push_back({report, i});
      }
      texts_.push_back(fold(story.article(report).text));
      for (const Quantity& quantity : story.annotations(report).quantities) {
        counted_.insert(std::to_string(report) + ":" + fold(quantity.counted));
      }
    }
  }

  // An event as one report tells it.
  struct EventMention {
    ReportIndex report;
    std::uint32_t event;  // of the article
  };

  const std::vector<std::uint32_t>& events_of(std::uint32_t figure) const {
    return events_of_figure_[figure];
  }
  const std::vector<EventMention>& mentions_of(std::uint32_t event) const {
    return mentions_of_event_[event];
  }

  // Does a report name what is counted, in two words or more, and nowhere with a number?
  bool names_without_number(ReportIndex report, std::string_view counted) const {
    const std::string wanted = fold(counted);
    if (wanted.find(' ') == std::string::npos) return false;
    if (counted_.contains(std::to_string(report) + ":" + wanted)) return false;
    return texts_[report].find(wanted) != std::string::npos;
  }

 private:
  std::vector<std::vector<std::uint32_t>> events_of_figure_;
  std::vector<std::vector<EventMention>> mentions_of_event_;
  std::vector<std::string> texts_;  // folded
  StringSet counted_;               // "3:flu vaccine" where report 3 counts them
};

// Reports that tell the event a figure belongs to, or name what it counts, without any figure.
std::vector<ReportIndex> less_said(const StoryView& story, const AlignedItems& items,
                                   const ItemIndex& index, std::uint32_t figure) {
  std::set<ReportIndex> out;
  for (std::uint32_t event : index.events_of(figure)) {
    for (const auto& mention : index.mentions_of(event)) out.insert(mention.report);
  }
  const RecordFigure& value = items.figures.figures[figure];
  for (ReportIndex report = 0; figure < kMostCompared && report < story.reports.size(); ++report) {
    if (index.names_without_number(report, value.counted)) out.insert(report);
  }
  for (const Version& version : value.versions) out.erase(version.report);
  return {out.begin(), out.end()};
}

Claim figure_claim(const StoryView& story, const AlignedItems& items, const ItemIndex& lookup,
                   std::uint32_t index) {
  Claim claim;
  claim.kind = ClaimKind::figure;
  claim.item = index;
  claim.sentence = figure_words(story, items.figures, index);
  claim.holder = items.figures.figures[index].holder;
  claim.source = items.figures.figures[index].source;
  claim.versions = items.figures.figures[index].versions;
  claim.says_less = less_said(story, items, lookup, index);
  finish(story, claim);
  return claim;
}

Claim statement_claim(const StoryView& story, const AlignedItems& items, std::uint32_t index) {
  const RecordStatement& statement = items.statements.statements[index];
  Claim claim;
  claim.kind = ClaimKind::statement;
  claim.item = index;
  claim.sentence = squeeze(statement.versions.front().text);
  claim.holder = statement.speaker;
  claim.source = statement.source;
  claim.versions = statement.versions;
  finish(story, claim);
  return claim;
}

// The party whose words tell the event, if every version is in its words.
Holder event_holder(const StoryView& story, const ItemIndex& lookup, std::uint32_t index) {
  Holder holder;
  for (const auto& mention : lookup.mentions_of(index)) {
    const Event& event = story.annotations(mention.report).events[mention.event];
    if (!event.statement) return std::nullopt;
    const Holder speaker = speaker_in_record(story, mention.report, *event.statement);
    if (holder && speaker && holder != speaker) return std::nullopt;
    if (!holder) holder = speaker;
  }
  return holder;
}

Claim event_claim(const StoryView& story, const AlignedItems& items, const ItemIndex& lookup,
                  std::uint32_t index) {
  const RecordEvent& event = items.events.events[index];
  Claim claim;
  claim.kind = ClaimKind::event;
  claim.item = index;
  claim.sentence = squeeze(event.versions.front().text);
  claim.holder = event_holder(story, lookup, index);
  claim.versions = event.versions;
  finish(story, claim);
  return claim;
}

Claim fact_claim(const StoryView& story, const std::vector<Version>& versions) {
  Claim claim;
  claim.kind = ClaimKind::fact;
  claim.sentence = squeeze(versions.front().text);
  claim.versions = versions;
  finish(story, claim);
  return claim;
}

}  // namespace

std::vector<Claim> find_claims(const StoryView& story, const AlignedItems& items) {
  const ItemIndex lookup(story, items);
  std::vector<Claim> claims;
  for (std::uint32_t i = 0; i < items.figures.figures.size(); ++i) {
    claims.push_back(figure_claim(story, items, lookup, i));
  }
  for (std::uint32_t i = 0; i < items.statements.statements.size(); ++i) {
    claims.push_back(statement_claim(story, items, i));
  }
  for (std::uint32_t i = 0; i < items.events.events.size(); ++i) {
    claims.push_back(event_claim(story, items, lookup, i));
  }
  for (const std::vector<Version>& versions : items.facts) {
    claims.push_back(fact_claim(story, versions));
  }
  return claims;
}

std::uint32_t claim_about(const std::vector<Claim>& claims, ClaimKind kind, std::uint32_t item) {
  const auto found = std::find_if(claims.begin(), claims.end(), [&](const Claim& claim) {
    return claim.kind == kind && claim.item == item;
  });
  SYNOPTIC_CHECK(found != claims.end());
  return static_cast<std::uint32_t>(found - claims.begin());
}

}  // namespace synoptic
