#include "synoptic/render/sample_story.h"

#include <string>
#include <string_view>
#include <utility>

#include "synoptic/base/check.h"

namespace synoptic {
namespace {

constexpr std::string_view kFirst =
    "Liis Tamm, the transport minister, promised 12 ferries.\n\n"
    "“The islands have waited too long,” Tamm said.\n\n"
    "The bridge at Orissaare has cost 40 million euros.";
constexpr std::string_view kSecond =
    "On Friday Minister Liis Tamm promised 12 ferries.\n\n"
    "The bridge at Orissaare has cost 48 million euros, she said.\n\n"
    "“The islands waited for too long,” she said.";
constexpr std::string_view kThird = "Tamm promised new ferries, the mayor wrote. <b>Late</b>";

Span place(std::string_view text, std::string_view words) {
  const std::size_t at = text.find(words);
  SYNOPTIC_CHECK(at != std::string_view::npos);
  return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
}

Report report(std::string path, std::string_view text) {
  Report out;
  out.article.id = path;
  out.article.path = std::move(path);
  out.article.text = text;
  out.article.lang = "en";
  const auto size = static_cast<std::uint32_t>(text.size());
  out.article.source_runs = {{{0, size}, {10, 10 + size}}};
  for (std::uint32_t begin = 0; begin < size;) {
    const std::size_t end = std::min<std::size_t>(text.find("\n\n", begin), size);
    const Span span{begin, static_cast<std::uint32_t>(end)};
    out.article.blocks.push_back({BlockKind::paragraph, span, {span.begin + 10, span.end + 10}});
    begin = span.end + 2;
  }
  return out;
}

Version version(ReportIndex report, std::string_view words) {
  constexpr std::string_view kTexts[] = {kFirst, kSecond, kThird};
  Version out;
  out.report = report;
  out.span = place(kTexts[report], words);
  out.text = words;
  out.why = "test";
  return out;
}

// The words "Reuters" of the second report's credit line, which is no part of its text.
Version in_credit_line() {
  Version out;
  out.report = 1;
  out.span = {2, 9};
  out.in_source = true;
  out.text = "Reuters";
  return out;
}

Amount amount(double value, std::string unit) {
  Amount out;
  out.value = value;
  out.unit = std::move(unit);
  return out;
}

RecordFigure ferries() {
  RecordFigure out;
  out.amount = amount(12, "1");
  out.counted = "ferry";
  out.concept_words = "promise";
  out.standing = Standing::promised;
  out.holder = 0;
  out.verdict = Verdict::agreed;
  out.independent_sources = 2;
  out.versions = {version(0, "12 ferries"), version(1, "12 ferries")};
  out.versions[1].same_words_as = 0;
  return out;
}

RecordFigure bridge() {
  RecordFigure out;
  out.amount = amount(40e6, "EUR");
  out.concept_words = "bridge cost";
  out.standing = Standing::done;
  out.verdict = Verdict::conflict;
  out.independent_sources = 2;
  out.versions = {version(0, "40 million euros"), version(1, "48 million euros")};
  out.versions[1].amount = amount(48e6, "EUR");
  out.versions[1].standing = Standing::expected;
  return out;
}

std::vector<Claim> claims() {
  Claim promise;
  promise.kind = ClaimKind::figure;
  promise.item = 0;
  promise.sentence = "Liis Tamm, the transport minister, promised 12 ferries.";
  promise.holder = 0;
  promise.verdict = Verdict::agreed;
  promise.independent_sources = 2;
  promise.versions = ferries().versions;
  promise.says_less = {2};
  Claim cost = promise;
  cost.item = 1;
  cost.sentence = "The bridge at Orissaare has cost 40 million euros.";
  cost.holder.reset();
  cost.verdict = Verdict::conflict;
  cost.versions = bridge().versions;
  cost.says_less = {};
  cost.missing_from = {2};
  Claim letter;
  letter.sentence = "Tamm promised new ferries, the mayor wrote.";
  letter.versions = {version(2, "the mayor wrote")};
  letter.missing_from = {0, 1};
  return {promise, cost, letter};
}

std::vector<LineageLink> lineage() {
  LineageLink copied;
  copied.from = 0;
  copied.to = 1;
  copied.passages = {{place(kFirst, "promised 12 ferries"), place(kSecond, "promised 12 ferries"),
                      "promised 12 ferries", 3}};
  LineageLink quoted = copied;
  quoted.evidence = LineageEvidence::quotation;
  quoted.direction = LineageDirection::from_to;
  quoted.passages = {
      {place(kFirst, "The islands"), place(kSecond, "The islands"), "The islands", 2}};
  LineageLink credit;
  credit.agency = "Reuters";
  credit.to = 1;
  credit.evidence = LineageEvidence::credit;
  credit.versions = {in_credit_line()};
  LineageLink fact = credit;
  fact.agency = "Lusa";
  fact.is_single_fact = true;
  fact.versions = {version(1, "48 million euros")};
  return {copied, quoted, credit, fact};
}

}  // namespace

std::vector<Report> sample_reports() {
  std::vector<Report> out = {report("in/a.txt", kFirst), report("in/b.txt", kSecond),
                             report("in/c.txt", kThird)};
  out[0].article.title = "Ferries for the islands";
  out[0].article.outlet = "Harbour Gazette";
  out[0].article.date = "2031-05-02";
  out[0].article.date_from = DateOrigin::stated;
  out[0].article.dateline = "Tallinn";
  out[0].article.set_aside = {{SetAsideKind::comment, "Sink them!", {300, 310}}};
  out[1].article.url = "https://wire.example/ferries";
  out[1].article.outlet = "Baltic Wire";
  out[1].article.authors = {"Jo Kask"};
  out[1].article.credits = {{"Reuters", {2, 9}, "credit"}};
  out[1].article.date = "2031-05-02";
  out[1].article.date_from = DateOrigin::story;
  out[1].annotations.sentences = {
      place(kSecond, "On Friday Minister Liis Tamm promised 12 ferries.")};
  out[1].annotations.parties = {{"Liis Tamm", EntityType::person, "EE", {}}};
  out[1].annotations.entities = {{place(kSecond, "Liis Tamm"), EntityType::person, 0, "name"}};
  out[1].annotations.times = {{place(kSecond, "Friday"), TimeType::date, "2031-05-02", "weekday"}};
  Quantity cost;
  cost.span = place(kSecond, "48 million euros");
  cost.amount = amount(48e6, "EUR");
  cost.clause = place(kSecond, "The bridge at Orissaare has cost 48 million euros");
  cost.why = "money";
  out[1].annotations.quantities = {cost};
  return out;
}

Record sample_record() {
  Record out;
  out.reports.resize(3);
  RecordReport& first = out.reports[0];
  first.article = first.path = "in/a.txt";
  first.outlet = "Harbour Gazette";
  first.title = "Ferries for the islands";
  first.date = "2031-05-02";
  first.words = 24;
  first.shared_narration = 0.125;
  first.shared_quotation = 0.0625;
  RecordReport& second = out.reports[1];
  second.article = second.path = "in/b.txt";
  second.outlet = "Baltic Wire";
  second.date = "2031-05-02";
  second.date_from_story = true;
  second.credits = {"Reuters"};
  second.words = 27;
  second.shared_narration = 0.1;
  RecordReport& third = out.reports[2];
  third.article = third.path = "in/c.txt";
  third.words = 8;
  const RecordRole minister = {"transport minister", {version(0, "transport minister")}};
  const Version named = version(0, "Liis Tamm");
  out.parties = {
      {"Liis Tamm", EntityType::person, "EE", {"Liis Tamm", "Tamm"}, {minister}, {named}},
      {"Estonia", EntityType::state, "EE", {"Estonia"}, {}, {}}};
  RecordStatement waited;
  waited.speaker = 0;
  waited.addressee = 1;
  waited.medium = "speech";
  waited.wordings = 2;
  waited.versions = {version(0, "The islands have waited too long,"),
                     version(1, "The islands waited for too long,")};
  waited.versions[0].wording = 1;
  waited.versions[0].kind = StatementKind::direct;
  waited.versions[1].wording = 2;
  waited.versions[1].kind = StatementKind::direct;
  out.statements = {waited};
  out.figures = {ferries(), bridge()};
  out.events = {{EventType::aid,
                 {0},
                 {1},
                 Standing::promised,
                 "2031-05-02",
                 {0},
                 {version(0, "promised 12 ferries")}}};
  out.timeline = {{"2031-05-02", 0, {version(1, "Friday")}}};
  out.claims = claims();
  out.conflicts = {{ConflictKind::value,
                    1,
                    "Harbour Gazette says the bridge has cost 40 million euros, Baltic Wire 48.",
                    {{"40 million euros", {version(0, "40 million euros")}},
                     {"48 million euros", {version(1, "48 million euros")}}}}};
  out.lineage = lineage();
  out.labels = {{0, "minister", {}, {version(1, "Minister")}}};
  out.unread = {{"in/d.bin", "byte 3", "looks like no text"}};
  return out;
}

}  // namespace synoptic
