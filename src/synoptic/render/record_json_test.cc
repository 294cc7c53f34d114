#include "synoptic/render/record_json.h"

#include <gtest/gtest.h>

#include <random>

#include "synoptic/render/sample_story.h"

namespace synoptic {
namespace {

const RecordVersions kVersions{.program = "1.2.3", .data = "abc"};

std::string written(const Record& record, int indent = 0) {
  std::string out;
  write_record(record, kVersions, indent, out);
  return out;
}

TEST(RecordJson, WritesEveryListEvenWhenEmpty) {
  EXPECT_EQ(written({}),
            R"({"synoptic":1,"versions":{"program":"1.2.3","data":"abc","schema":1},)"
            R"("reports":[],"parties":[],"statements":[],"figures":[],"events":[],)"
            R"("timeline":[],"claims":[],"conflicts":[],"lineage":[],"labels":[],"unread":[]})"
            "\n");
}

TEST(RecordJson, WritesTheItemsOfTheContract) {
  Record record;
  record.reports.resize(2);
  record.reports[0].article = "a";
  record.reports[0].date_from_story = true;
  record.reports[1].article = "b";
  record.parties.resize(1);
  record.parties[0].name = "Ana Ruiz";
  Version called;
  called.text = "Ruiz";
  called.why = "party:surname";
  called.holder = 0;
  called.time = "2016";
  record.parties[0].versions = {called};
  Version version;
  version.report = 1;
  version.span = {4, 9};
  version.text = "twelve";
  version.why = "w";
  version.amount.emplace().value = 12;
  version.same_words_as = 0;
  RecordStatement statement;
  statement.source = "the crew";
  record.statements = {statement};
  RecordFigure figure;
  figure.amount.low = 10;
  figure.amount.high = 12.5;
  figure.amount.unit = "USD";
  figure.holder = 0;
  figure.versions = {version};
  record.figures = {figure};
  Claim claim;
  claim.kind = ClaimKind::figure;
  claim.item = 0;
  claim.missing_from = {0};
  claim.source = "the crew";
  record.claims = {claim};
  const std::string json = written(record);
  const char* const expected[] = {
      R"("parties":[{"id":"p1","name":"Ana Ruiz","type":"other","versions":[{"report":"r1",)"
      R"("span":[0,0],"text":"Ruiz","why":"party:surname","holder":"p1","time":"2016"}]}])",
      R"("reports":[{"id":"r1","article":"a","date_from":"story","words":0,)",
      R"("statements":[{"id":"s1","source":"the crew","wordings":1,"versions":[]}])",
      R"("figures":[{"id":"f1","low":10,"high":12.5,"unit":"USD","modifier":"exact",)"
      R"("change":"none","standing":"unclear","holder":"p1","verdict":"single",)"
      R"("independent_sources":1,"versions":[{"report":"r2","span":[4,9],"text":"twelve",)"
      R"("why":"w","value":12,"unit":"1","modifier":"exact","change":"none",)"
      R"("same_words_as":"r1"}]}])",
      R"("claims":[{"id":"c1","kind":"figure","item":"f1","holder":"report","source":"the crew",)"
      R"("verdict":"single","independent_sources":1,"versions":[],"missing_from":["r1"]}])",
  };
  for (const char* piece : expected) EXPECT_NE(json.find(piece), std::string::npos) << json;
}

TEST(RecordJson, ReadsBackWhatItWrote) {
  const Record record = sample_record();
  for (const int indent : {0, 1}) {
    const auto read = read_record(written(record, indent));
    ASSERT_TRUE(read.ok()) << read.error().message;
    EXPECT_EQ(read.value(), record);
    EXPECT_EQ(written(read.value(), indent), written(record, indent));
  }
}

TEST(RecordJson, SaysWhatIsWrong) {
  struct Row {
    const char* json;
    const char* message;
    const char* reason;
  };
  const Row rows[] = {
      {"{}", "\"synoptic\" is not 1: no record, or one of a later schema", "no record"},
      {R"({"synoptic":2})", "\"synoptic\" is not 1: no record, or one of a later schema", "later"},
      {R"({"synoptic":1,"labels":[{"text":"x"}]})", "\"party\" is missing", "a label of nobody"},
      {R"({"synoptic":1,"labels":[{"party":"p1"}]})", "\"party\" names an item that is not there",
       "no such party"},
      {R"({"synoptic":1,"parties":[{"type":"robot"}]})", "\"type\" is none of the known words",
       "no such type"},
      {R"({"synoptic":1,"reports":[{}],"timeline":[{"versions":[{"report":"r1"}]}]})",
       "\"source\" is no [begin,end] of bytes", "a version without a place"},
  };
  for (const Row& row : rows) {
    const auto read = read_record(row.json);
    ASSERT_FALSE(read.ok()) << row.reason;
    EXPECT_EQ(read.error().message, row.message) << row.reason;
  }
}

// What a disk or a stranger may have done to a record: it reads as a record or not at all.
TEST(RecordJson, StandsMangledText) {
  const std::string whole = written(sample_record());
  std::mt19937 random(7);
  int read_well = 0;
  for (int round = 0; round < 3000; ++round) {
    std::string text = whole;
    for (int step = 0; step < 3; ++step) {
      text[random() % text.size()] = whole[random() % whole.size()];
    }
    const auto record = read_record(text);
    if (!record) continue;
    ++read_well;
    const auto again = read_record(written(record.value()));
    ASSERT_TRUE(again.ok()) << again.error().message;
    EXPECT_EQ(again.value(), record.value());
  }
  EXPECT_GT(read_well, 0);
}

}  // namespace
}  // namespace synoptic
