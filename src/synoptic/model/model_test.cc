#include <gtest/gtest.h>

#include "synoptic/model/article.h"
#include "synoptic/model/names.h"

namespace synoptic {
namespace {

TEST(Names, ReadBackWhatTheyCall) {
  EXPECT_EQ(name_of(EventType::assault), "ASSAULT");
  EXPECT_EQ(value_named<Standing>("denied"), Standing::denied);
  EXPECT_EQ(value_named<SetAsideKind>("credit"), SetAsideKind::credit);
  EXPECT_EQ(value_named<Modifier>("roughly"), std::nullopt);
}

TEST(SourceOf, FollowsCopiedAndReplacedRuns) {
  Article article;
  article.text = "a b$c";
  // Source: `a\u00A0b\$c`, with "xx" before it.
  article.source_runs = {
      {{0, 1}, {2, 3}}, {{1, 2}, {3, 5}}, {{2, 3}, {5, 6}}, {{3, 4}, {6, 8}}, {{4, 5}, {8, 9}}};
  struct Row {
    Span text;
    Span source;
    const char* reason;
  };
  const Row rows[] = {
      {{0, 1}, {2, 3}, "copied"},        {{1, 2}, {3, 5}, "a blank for a no-break space"},
      {{0, 5}, {2, 9}, "all"},           {{3, 5}, {6, 9}, "an escape belongs to what it escapes"},
      {{5, 5}, {0, 0}, "nothing there"},
  };
  for (const Row& row : rows) EXPECT_EQ(source_of(article, row.text), row.source) << row.reason;
}

}  // namespace
}  // namespace synoptic
