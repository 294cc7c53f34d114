// How fast text becomes a parse, what loading the model costs and what stays in memory.
//
//   text_bench            tokens a second of processor time, article by article
//   text_bench --check    exit status 1 when a figure is grossly lost (the test bench.text)
//   text_bench --files ROUNDS FILE...    a line for each round: the seconds of processor time and
//   of
//                         wall time for all files (bench/rivals/language.py sets them beside
//                         others)
//
// The check takes the best of many rounds in processor time, so that other work on the machine
// does not fail it, and asks for half of what is promised of speed.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <memory>
#include <string>
#include <vector>

#include "synoptic/text/analysis.h"
#include "synoptic/text/language_model.h"

namespace synoptic {
namespace {

constexpr double kLeastTokensPerSecond = 200'000;  // half of the 400,000 promised
constexpr double kMostLoadSeconds = 0.030;
constexpr double kMostMegabytes = 60;

const LanguageModel& model() {
  static const LanguageModel kModel = LanguageModel::embedded().value();
  return kModel;
}

std::string read_file(const char* path) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path, "rb"), &std::fclose);
  std::string text;
  std::string block(1 << 16, '\0');
  while (file) {
    const std::size_t got = std::fread(block.data(), 1, block.size(), file.get());
    if (got == 0) break;
    text.append(block, 0, got);
  }
  return text;
}

std::string read_text(const char* name) {
  return read_file((std::string(SYNOPTIC_EXAMPLES "/mangoro-railway/") + name).c_str());
}

const std::vector<std::string>& articles() {
  static const std::vector<std::string> kArticles = {
      read_text("01-tamarind-dispatch.txt"), read_text("02-agency-text.txt"),
      read_text("03-omtv.txt"), read_text("04-lagoon-herald.txt"),
      read_text("05-radio-zebu-national.txt")};
  return kArticles;
}

std::size_t parse_all(const std::vector<std::string>& texts) {
  std::size_t tokens = 0;
  for (const std::string& text : texts) tokens += analyse(text, {}, &model()).tokens.size();
  return tokens;
}

std::size_t parse_articles() { return parse_all(articles()); }

void text_to_parse(benchmark::State& state) {
  std::size_t tokens = 0;
  for (auto _ : state) tokens += parse_articles();
  state.counters["tokens"] =
      benchmark::Counter(static_cast<double>(tokens), benchmark::Counter::kIsRate);
}
BENCHMARK(text_to_parse)->Unit(benchmark::kMillisecond);

void text_to_sentences(benchmark::State& state) {
  std::size_t tokens = 0;
  for (auto _ : state) {
    for (const std::string& text : articles()) tokens += analyse(text, {}, nullptr).tokens.size();
  }
  state.counters["tokens"] =
      benchmark::Counter(static_cast<double>(tokens), benchmark::Counter::kIsRate);
}
BENCHMARK(text_to_sentences)->Unit(benchmark::kMillisecond);

void load_model(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(LanguageModel::embedded());
}
BENCHMARK(load_model)->Unit(benchmark::kMillisecond);

double processor_seconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

double wall_seconds() {
  const auto now = std::chrono::steady_clock::now().time_since_epoch();
  return std::chrono::duration<double>(now).count();
}

int time_files(int rounds, const std::vector<const char*>& paths) {
  std::vector<std::string> texts;
  for (const char* path : paths) texts.push_back(read_file(path));
  model();
  for (; rounds > 0; --rounds) {
    const double processor = processor_seconds();
    const double wall = wall_seconds();
    const std::size_t tokens = parse_all(texts);
    std::printf("%.6f %.6f %zu\n", processor_seconds() - processor, wall_seconds() - wall, tokens);
  }
  return 0;
}

// The most that lay in memory so far, from the kernel's account of this process.
double peak_megabytes() {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen("/proc/self/status", "r"),
                                                             &std::fclose);
  char line[256];
  while (file && std::fgets(line, sizeof(line), file.get())) {
    double kilobytes = 0;
    if (std::sscanf(line, "VmHWM: %lf", &kilobytes) == 1) return kilobytes / 1024;
  }
  return 0;
}

bool holds(const char* what, double value, double bound, bool is_least) {
  const bool is_held = is_least ? value >= bound : value <= bound;
  std::printf("%-24s %12.3f  %s %.3f  %s\n", what, value, is_least ? "at least" : "at most", bound,
              is_held ? "held" : "LOST");
  return is_held;
}

int check() {
  constexpr int kRounds = 40;
  const double start = processor_seconds();
  parse_articles();
  const double first = processor_seconds() - start;
  double best = 0;
  for (int round = 0; round < kRounds; ++round) {
    const double begin = processor_seconds();
    const std::size_t tokens = parse_articles();
    best = std::max(best, static_cast<double>(tokens) / (processor_seconds() - begin));
  }
  const bool is_fast = holds("tokens a second", best, kLeastTokensPerSecond, true);
  const bool loads = holds("first parse, seconds", first, kMostLoadSeconds, false);
  const bool is_small = holds("peak memory, MB", peak_megabytes(), kMostMegabytes, false);
  return is_fast && loads && is_small ? 0 : 1;
}

}  // namespace
}  // namespace synoptic

int main(int argc, char** argv) {
  if (argc == 2 && std::strcmp(argv[1], "--check") == 0) return synoptic::check();
  if (argc > 3 && std::strcmp(argv[1], "--files") == 0) {
    return synoptic::time_files(std::atoi(argv[2]), {argv + 3, argv + argc});
  }
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
