// The order of the steps is the order of dependence: parties and lineage first, since every item
// is told apart by who says it and who copied whom; then statements, figures and events; then
// what is made of them.
#include "synoptic/collate/collate.h"

#include "synoptic/base/words.h"
#include "synoptic/collate/align_facts.h"
#include "synoptic/collate/build_timeline.h"
#include "synoptic/collate/describe_speakers.h"
#include "synoptic/collate/find_claims.h"
#include "synoptic/collate/find_conflicts.h"
#include "synoptic/collate/join_parties.h"
#include "synoptic/collate/party_roles.h"
#include "synoptic/collate/wording.h"

namespace synoptic {
namespace {

// Which share of the words of a text lies in `spans` (in order, no overlap).
double share_inside(const std::vector<Word>& words, const std::vector<Span>& spans) {
  if (words.empty()) return 0;
  std::size_t inside = 0;
  auto span = spans.begin();
  for (const Word& word : words) {
    while (span != spans.end() && span->end <= word.span.begin) ++span;
    if (span != spans.end() && span->contains(word.span)) ++inside;
  }
  return static_cast<double>(inside) / static_cast<double>(words.size());
}

// Two decimals are what a reader can use.
double rounded(double share) {
  return static_cast<double>(static_cast<int>(share * 100 + 0.5)) / 100;
}

RecordReport describe_report(const Report& report, const Lineage& lineage, ReportIndex index) {
  const Article& article = report.article;
  RecordReport out;
  out.article = article.id;
  out.path = article.path;
  out.outlet = article.outlet;
  out.title = article.title;
  out.date = article.date;
  out.date_from_story = article.date_from == DateOrigin::story;
  out.extent = article.extent;
  for (const Credit& credit : article.credits) out.credits.push_back(credit.name);
  const std::vector<Word> words = find_words(article.text);
  out.words = static_cast<std::uint32_t>(words.size());
  out.shared_narration = rounded(share_inside(words, lineage.narration[index]));
  out.shared_quotation = rounded(share_inside(words, lineage.quotation[index]));
  return out;
}

std::vector<std::string> reader_names(const std::vector<RecordReport>& reports) {
  std::vector<std::string> names = short_names(reports);
  for (std::size_t i = 0; i < reports.size(); ++i) {
    names[i] = reports[i].outlet.empty() ? "report " + names[i] : reports[i].outlet;
  }
  return names;
}

StoryView view_story(std::span<const Report> reports, const RelateLexicon& lexicon) {
  StoryView story;
  story.reports = reports;
  story.lineage = find_lineage(reports);
  JoinedParties joined = join_parties(reports);
  story.parties = std::move(joined.parties);
  story.party_of = std::move(joined.party_of);
  story.lexicon = lexicon;
  add_roles(story);
  describe_speakers(story);
  return story;
}

// A figure's verdict is that of the claim about it.
void copy_verdicts(Record& record) {
  for (const Claim& claim : record.claims) {
    if (claim.kind != ClaimKind::figure) continue;
    RecordFigure& figure = record.figures[*claim.item];
    figure.verdict = claim.verdict;
    figure.independent_sources = claim.independent_sources;
    figure.versions = claim.versions;
  }
}

}  // namespace

CollateLexicon load_collate_lexicon() { return {load_relate_lexicon(), load_label_nouns()}; }

Record collate(std::span<const Report> reports, const CollateLexicon& lexicon) {
  StoryView story = view_story(reports, lexicon.relate);
  Record record;
  for (ReportIndex i = 0; i < reports.size(); ++i) {
    record.reports.push_back(describe_report(reports[i], story.lineage, i));
  }
  story.names = reader_names(record.reports);
  AlignedItems items;
  items.statements = align_statements(story);
  items.figures = align_figures(story);
  items.events = align_events(story, items.figures);
  items.facts = align_facts(story);
  record.claims = find_claims(story, items);
  record.conflicts = find_conflicts(story, items, record.claims);
  record.timeline = build_timeline(story, items.events);
  record.labels = find_labels(story, lexicon.label_nouns);
  record.statements = std::move(items.statements.statements);
  record.figures = std::move(items.figures.figures);
  record.events = std::move(items.events.events);
  record.parties = std::move(story.parties);
  record.lineage = std::move(story.lineage.links);
  copy_verdicts(record);
  return record;
}

}  // namespace synoptic
