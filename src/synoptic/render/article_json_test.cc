#include "synoptic/render/article_json.h"

#include <gtest/gtest.h>

#include "synoptic/render/sample_story.h"

namespace synoptic {
namespace {

constexpr ArticleJsonOptions kAll{.with_annotations = true, .with_source_map = true};

std::string written(const Report& report, const ArticleJsonOptions& options) {
  std::string out;
  write_article(report, options, out);
  return out;
}

TEST(ArticleJson, LeavesOutWhatTheDocumentDoesNotSay) {
  Report report;
  report.article.id = "a.txt";
  report.article.text = "One \"word\".";
  EXPECT_EQ(written(report, {}), R"({"id":"a.txt","text":"One \"word\"."})");
}

TEST(ArticleJson, WritesTheFieldsOfTheContract) {
  Report report;
  report.article.id = "a.txt";
  report.article.title = "T";
  report.article.credits = {{"Reuters", {3, 10}, "credit:with-input-from"}};
  report.article.date = "2031-05-02";
  report.article.date_from = DateOrigin::story;
  report.article.text = "Five.";
  report.article.blocks = {{BlockKind::paragraph, {0, 5}, {12, 17}}};
  report.article.set_aside = {{SetAsideKind::comment, "No!", {20, 23}}};
  EXPECT_EQ(written(report, {}),
            R"({"id":"a.txt","title":"T","credits":["Reuters"],)"
            R"("credit_sources":[{"source":[3,10],"why":"credit:with-input-from"}],)"
            R"("date":"2031-05-02","date_from":"story","text":"Five.",)"
            R"("blocks":[{"kind":"paragraph","span":[0,5],"source":[12,17]}],)"
            R"("set_aside":[{"kind":"comment","text":"No!","source":[20,23]}]})");
}

TEST(ArticleJson, SaysWhatIsASummaryOrWasTakenBack) {
  Report report;
  report.article.id = "a";
  report.article.status = "canceled";
  report.article.extent = Extent::summary;
  EXPECT_EQ(written(report, {}), R"({"id":"a","status":"canceled","extent":"summary","text":""})");
}

TEST(ArticleJson, WritesTheAnnotationsOfTheContract) {
  Report report;
  report.article.id = "a";
  Annotations& found = report.annotations;
  found.parties = {{"Ana Ruiz", EntityType::person, "CL", {{"minister", {0, 8}}}}};
  found.statements.push_back({.content = {{9, 20}},
                              .cue = {{21, 25}},
                              .source = {{26, 30}},
                              .speaker = 0,
                              .speakers = {},
                              .addressee = {},
                              .kind = StatementKind::direct,
                              .stance = Stance::claiming,
                              .medium = {},
                              .is_negated = false,
                              .is_hypothetical = true,
                              .why = "after:say"});
  Quantity quantity;
  quantity.span = {10, 12};
  quantity.amount.value = 1500000;
  quantity.counted = "flu vaccine";
  quantity.standing = Standing::promised;
  quantity.time = 0;
  quantity.statement = 0;
  found.quantities = {quantity};
  found.times = {{{1, 4}, TimeType::date, "", "weekday"}};
  Event event;
  event.type = EventType::aid;
  event.source = {0};
  found.events = {event};
  EXPECT_EQ(written(report, {.with_annotations = true}),
            R"({"id":"a","text":"","annotations":{)"
            R"("parties":[{"id":"p1","name":"Ana Ruiz","type":"person","country":"CL",)"
            R"("roles":[{"text":"minister","span":[0,8]}]}],)"
            R"("statements":[{"content":[[9,20]],"cue":[[21,25]],"source":[[26,30]],)"
            R"("speaker":"p1","kind":"direct","stance":"claiming","hypothetical":true,)"
            R"("why":"after:say"}],)"
            R"("quantities":[{"span":[10,12],"value":1500000,"unit":"1","modifier":"exact",)"
            R"("change":"none","counted":"flu vaccine","standing":"promised","time":0,)"
            R"("holder":"p1","statement":0}],)"
            R"("times":[{"span":[1,4],"type":"DATE","why":"weekday"}],)"
            R"("events":[{"type":"AID","source":"p1","span":[0,0],"trigger":[0,0],)"
            R"("standing":"unclear","holder":"report"}]}})");
}

TEST(ArticleJson, ReadsBackWhatItWrote) {
  for (const Report& report : sample_reports()) {
    const auto read = read_article(written(report, kAll));
    ASSERT_TRUE(read.ok()) << read.error().message;
    EXPECT_EQ(read.value(), report);
  }
}

TEST(ArticleJson, SaysWhatIsWrong) {
  struct Row {
    const char* json;
    const char* message;
    const char* reason;
  };
  const Row rows[] = {
      {"[1]", "no JSON object", "a list"},
      {R"({"id":7})", "\"id\" is no string", "a number for an id"},
      {R"({"blocks":[{"span":[5,2],"source":[0,1]}]})", "\"span\" is no [begin,end] of bytes",
       "ends before it begins"},
      {R"({"blocks":[{"span":[-1,2],"source":[0,1]}]})", "\"span\" is no [begin,end] of bytes",
       "begins before the text"},
      {R"({"blocks":[{"kind":"sonnet","span":[0,2],"source":[0,1]}]})",
       "\"kind\" is none of the known words", "no such kind"},
      {R"({"annotations":{"statements":[{"speaker":"p1"}]}})",
       "\"speaker\" names an item that is not there", "a party that is not there"},
      {R"({"source_map":[[1,2,3]]})", "\"source_map\" holds a run that is not four bytes", "three"},
  };
  for (const Row& row : rows) {
    const auto read = read_article(row.json);
    ASSERT_FALSE(read.ok()) << row.reason;
    EXPECT_EQ(read.error().message, row.message) << row.reason;
  }
}

}  // namespace
}  // namespace synoptic
