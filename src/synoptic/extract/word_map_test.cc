#include "synoptic/extract/word_map.h"

#include <gtest/gtest.h>

namespace synoptic::page {
namespace {

TEST(WordMap, FindsWhatItHoldsAndNothingElse) {
  WordMap<int> map;
  map["reuters"] = 1;
  map["märz"] = 3;
  map[""] = 7;
  struct Row {
    std::string_view word;
    int expected;  // 0: not there
    const char* reason;
  };
  const Row rows[] = {
      {"reuters", 1, "held"},          {"märz", 3, "bytes over 0x7F"},
      {"", 7, "the empty word"},       {"reutxrs", 0, "the same size, first, middle and last byte"},
      {"reuter", 0, "a shorter word"}, {"xyz", 0, "another word"},
  };
  for (const Row& row : rows) {
    const int* found = map.find(row.word);
    EXPECT_EQ(found == nullptr ? 0 : *found, row.expected) << row.reason;
    EXPECT_EQ(map.contains(row.word), row.expected != 0) << row.reason;
  }
}

}  // namespace
}  // namespace synoptic::page
