// Texts are compared pair by pair through find_shared_runs(); what is shared is sorted into
// narration and quotation by sort_passages(); credits come from find_credits(). Here the pieces
// become links and, per report, merged spans.
//
//   r1 "… offered medical aid in forms of field beds and tents …"
//   r5 "… has offered medical aid in forms of field beds and tents …"   → narration, direction
//   unknown r3 "(With input from Reuters)"                                      → credit: Reuters
#include "synoptic/lineage/find_lineage.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>

#include "synoptic/lineage/agency_names.h"
#include "synoptic/lineage/comparable_text.h"
#include "synoptic/lineage/find_credits.h"
#include "synoptic/lineage/shared_passages.h"
#include "synoptic/lineage/shared_runs.h"

namespace synoptic {
namespace {

// What a report says of where it comes from.
struct Origin {
  std::string outlet;                 // by its usual name; empty where unknown
  std::vector<std::string> credited;  // agencies of the whole report, sorted
};

std::vector<Origin> find_origins(std::span<const Report> reports, const AgencyNames& names) {
  std::vector<Origin> origins;
  for (const Report& report : reports) {
    Origin origin{usual_name(report.article.outlet, names), {}};
    for (const Credit& credit : report.article.credits) {
      origin.credited.push_back(usual_name(credit.name, names));
    }
    std::sort(origin.credited.begin(), origin.credited.end());
    origins.push_back(std::move(origin));
  }
  return origins;
}

// Does `later` name the outlet of `earlier` as where it comes from?
bool credits_outlet(const Origin& later, const Origin& earlier) {
  return !earlier.outlet.empty() && later.outlet != earlier.outlet &&
         std::binary_search(later.credited.begin(), later.credited.end(), earlier.outlet);
}

LineageLink make_link(const SharedRuns& pair, LineageEvidence evidence,
                      std::vector<SharedPassage> passages, const std::vector<Origin>& origins) {
  LineageLink link;
  link.from = pair.a;
  link.to = pair.b;
  link.evidence = evidence;
  link.passages = std::move(passages);
  const bool from_a = credits_outlet(origins[pair.b], origins[pair.a]);
  const bool from_b = credits_outlet(origins[pair.a], origins[pair.b]);
  if (from_a != from_b) link.direction = LineageDirection::from_to;
  if (!from_b || from_a) return link;
  link.from = pair.b;
  link.to = pair.a;
  for (SharedPassage& passage : link.passages) std::swap(passage.from, passage.to);
  return link;
}

void add_spans(const std::vector<SharedPassage>& passages, Span SharedPassage::*side,
               std::vector<Span>& spans) {
  for (const SharedPassage& passage : passages) spans.push_back(passage.*side);
}

// In order, overlapping ones as one.
void merge(std::vector<Span>& spans) {
  std::sort(spans.begin(), spans.end());
  std::vector<Span> merged;
  for (const Span span : spans) {
    if (!merged.empty() && span.begin <= merged.back().end) {
      merged.back() = cover(merged.back(), span);
    } else {
      merged.push_back(span);
    }
  }
  spans = std::move(merged);
}

void add_shared_text(std::span<const Report> reports, const std::vector<Origin>& origins,
                     Lineage& lineage) {
  std::vector<ComparableText> texts;
  std::vector<std::vector<Word>> words;
  for (const Report& report : reports) {
    texts.push_back(make_comparable(report));
    words.push_back(texts.back().words);
  }
  std::vector<LineageLink> quotations;
  for (const SharedRuns& pair : find_shared_runs(words)) {
    const auto [a, b, runs] = pair;
    SharedPassages shared = sort_passages(runs, texts[a], texts[b], reports[a].article.text);
    if (shared.is_copy) lineage.dependent.emplace_back(a, b);
    add_spans(shared.narration, &SharedPassage::from, lineage.narration[a]);
    add_spans(shared.narration, &SharedPassage::to, lineage.narration[b]);
    add_spans(shared.quotation, &SharedPassage::from, lineage.quotation[a]);
    add_spans(shared.quotation, &SharedPassage::to, lineage.quotation[b]);
    if (!shared.narration.empty()) {
      lineage.links.push_back(
          make_link(pair, LineageEvidence::narration, std::move(shared.narration), origins));
    }
    if (!shared.quotation.empty()) {
      quotations.push_back(
          make_link(pair, LineageEvidence::quotation, std::move(shared.quotation), origins));
    }
  }
  std::move(quotations.begin(), quotations.end(), std::back_inserter(lineage.links));
}

// Texts of the same words, however short.
void add_equal_texts(std::span<const Report> reports, Lineage& lineage) {
  std::map<std::vector<std::uint64_t>, ReportIndex> first_with;
  for (ReportIndex i = 0; i < reports.size(); ++i) {
    std::vector<std::uint64_t> hashes;
    for (const Word& word : find_words(reports[i].article.text)) hashes.push_back(word.hash);
    if (hashes.empty()) continue;
    const auto [first, is_new] = first_with.emplace(std::move(hashes), i);
    if (!is_new) lineage.dependent.emplace_back(first->second, i);
  }
}

void add_credited_outlets(const std::vector<Origin>& origins, Lineage& lineage) {
  for (ReportIndex a = 0; a < origins.size(); ++a) {
    for (ReportIndex b = a + 1; b < origins.size(); ++b) {
      const bool is_credited =
          credits_outlet(origins[a], origins[b]) || credits_outlet(origins[b], origins[a]);
      if (is_credited) lineage.dependent.emplace_back(a, b);
    }
  }
}

void sort_unique(std::vector<std::pair<ReportIndex, ReportIndex>>& pairs) {
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
}

}  // namespace

Lineage find_lineage(std::span<const Report> reports) {
  const AgencyNames names = load_agency_names();
  const std::vector<Origin> origins = find_origins(reports, names);
  Lineage lineage;
  lineage.narration.resize(reports.size());
  lineage.quotation.resize(reports.size());
  add_shared_text(reports, origins, lineage);
  add_equal_texts(reports, lineage);
  add_credited_outlets(origins, lineage);
  sort_unique(lineage.dependent);
  for (ReportIndex i = 0; i < reports.size(); ++i) {
    merge(lineage.narration[i]);
    merge(lineage.quotation[i]);
    auto credits = find_credits(reports[i], i, names);
    std::move(credits.begin(), credits.end(), std::back_inserter(lineage.links));
  }
  return lineage;
}

}  // namespace synoptic
