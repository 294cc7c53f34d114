// How fast the finders of figures and times are once the text is parsed.
//
//   figures_bench            tokens a second of processor time, for each
//   figures_bench --check    exit status 1 when a figure is grossly lost (the test bench.figures)
//
// The best of many rounds counts, so that other work on the machine does not fail the check, which
// asks for half of what is promised.
#include <algorithm>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <vector>

#include "synoptic/annotate/quantities/find_quantities.h"
#include "synoptic/annotate/times/find_times.h"
#include "tests/support/sample.h"

namespace synoptic {
namespace {

constexpr double kPromised = 3'000'000;
constexpr int kRounds = 200;

double processor_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

template <typename Find>
double tokens_a_second(const std::vector<Analysis>& analyses, Find find) {
  constexpr int kPasses = 10;  // a clock of microseconds would not tell one from none
  std::size_t tokens = 0;
  for (const Analysis& analysis : analyses) tokens += kPasses * analysis.tokens.size();
  double best = 0;
  std::size_t found = 0;
  for (int round = 0; round < kRounds; ++round) {
    const double begin = processor_seconds();
    for (int pass = 0; pass < kPasses; ++pass) {
      for (const Analysis& analysis : analyses) found += find(analysis).size();
    }
    best = std::max(best, static_cast<double>(tokens) / (processor_seconds() - begin));
  }
  return found > 0 ? best : 0;
}

bool holds(const char* what, double speed) {
  const bool is_held = speed >= kPromised / 2;
  std::printf("%-12s %6.2f million tokens a second, promised %.1f%s\n", what, speed / 1e6,
              kPromised / 1e6, is_held ? "" : "  LOST");
  return is_held;
}

bool measure() {
  std::vector<Analysis> analyses;
  const std::vector<Report> reports = make_reports(read_story());
  for (const Report& report : reports) {
    analyses.push_back(analyse_article(report.article, lexicons().annotate));
  }
  const bool are_figures_fast =
      holds("quantities", tokens_a_second(analyses, [](const Analysis& a) {
              return find_quantities(a, lexicons().annotate.quantities);
            }));
  const bool are_times_fast = holds("times", tokens_a_second(analyses, [](const Analysis& a) {
                                      return find_times(a, lexicons().annotate.times, "2024-03-12");
                                    }));
  return are_figures_fast && are_times_fast;
}

}  // namespace
}  // namespace synoptic

int main(int argc, char** argv) {
  const bool is_check = argc == 2 && std::strcmp(argv[1], "--check") == 0;
  if (argc > 1 && !is_check) return 2;
  return synoptic::measure() || !is_check ? 0 : 1;
}
