#include "synoptic/cli/parse_arguments.h"

#include <gtest/gtest.h>

namespace synoptic {
namespace {

const CommandSpec& compare_spec() { return *find_command("compare"); }

TEST(ParseArguments, TakesOptionsInAnyOrder) {
  const auto options =
      parse_arguments(compare_spec(), {"a.txt", "-o", "x.html", "-", "--json", "b.txt"});
  ASSERT_TRUE(options.ok()) << options.error().message;
  EXPECT_EQ(options.value().operands, (std::vector<std::string>{"a.txt", "-", "b.txt"}));
  EXPECT_EQ(options.value().output, "x.html");
  EXPECT_TRUE(options.value().json);
  EXPECT_FALSE(options.value().quiet);
}

TEST(ParseArguments, TakesWhatFollowsTwoDashesAsItIs) {
  const auto options = parse_arguments(compare_spec(), {"--", "--json", "a"});
  ASSERT_TRUE(options.ok()) << options.error().message;
  EXPECT_EQ(options.value().operands, (std::vector<std::string>{"--json", "a"}));
  EXPECT_FALSE(options.value().json);
}

TEST(ParseArguments, SaysWhatIsWrong) {
  struct Row {
    std::vector<std::string> arguments;
    const char* message;
  };
  const Row rows[] = {
      {{"--jsno"}, "no option --jsno (did you mean --json?); see synoptic compare --help"},
      {{"-x"}, "no option -x; see synoptic compare --help"},
      {{"--unheard-of"}, "no option --unheard-of; see synoptic compare --help"},
      {{"--outputt=x"},
       "no option --outputt=x (did you mean --output?); see synoptic compare --help"},
      {{"a", "-o"}, "--output takes FILE; see synoptic compare --help"},
      {{"-j", "0"}, "--jobs: 0 is no whole number from 1 to 256; see synoptic compare --help"},
      {{"-j2x"}, "--jobs: 2x is no whole number from 1 to 256; see synoptic compare --help"},
      {{"--jobs"}, "--jobs takes N; see synoptic compare --help"},
      {{"--format", "pdf"},
       "--format: pdf not in {text,html,jsonl,rss,atom,jsonfeed,ninjs,newsml,warc}; see synoptic "
       "compare --help"},
  };
  for (const Row& row : rows) {
    const auto options = parse_arguments(compare_spec(), row.arguments);
    ASSERT_FALSE(options.ok()) << row.message;
    EXPECT_EQ(options.error().message, row.message);
  }
}

TEST(Nearest, SuggestsOnlyWhatIsNear) {
  const std::vector<std::string_view> known = {"compare", "extract", "parse", "help"};
  EXPECT_EQ(nearest("comapre", known), "compare");
  EXPECT_EQ(nearest("extrcat", known), "extract");
  EXPECT_EQ(nearest("hlep", known), "help");
  EXPECT_EQ(nearest("publish", known), "");
  EXPECT_EQ(nearest("", known), "");
}

}  // namespace
}  // namespace synoptic
