// How long each stage takes on the shipped sample: bytes and articles a second on one core, and
// the whole path from files to record. Run: build/release/bench/synoptic_bench
#include <benchmark/benchmark.h>

#include "synoptic/annotate/entities/find_entities.h"
#include "synoptic/annotate/quantities/find_quantities.h"
#include "synoptic/annotate/statements/find_statements.h"
#include "synoptic/annotate/times/find_times.h"
#include "synoptic/lineage/find_lineage.h"
#include "synoptic/render/html.h"
#include "synoptic/render/record_json.h"
#include "tests/support/sample.h"

namespace synoptic {
namespace {

std::vector<Report> make_sample() { return make_reports(read_story()); }

// States what one iteration went through.
void count(benchmark::State& state, const std::vector<Report>& reports) {
  std::size_t bytes = 0;
  for (const Report& report : reports) bytes += report.article.text.size();
  const auto iterations = static_cast<std::int64_t>(state.iterations());
  state.SetBytesProcessed(iterations * static_cast<std::int64_t>(bytes));
  state.SetItemsProcessed(iterations * static_cast<std::int64_t>(reports.size()));
}

// States tokens a second of processor time.
void count_tokens(benchmark::State& state, const std::vector<Analysis>& analyses) {
  std::size_t tokens = 0;
  for (const Analysis& analysis : analyses) tokens += analysis.tokens.size();
  state.counters["tokens"] = benchmark::Counter(static_cast<double>(tokens),
                                                benchmark::Counter::kIsIterationInvariantRate);
}

void load(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(load_lexicons());
}
BENCHMARK(load)->Unit(benchmark::kMillisecond);

void read(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(read_story());
  count(state, make_sample());
}
BENCHMARK(read);

void extract(benchmark::State& state) {
  const std::vector<Document> documents = read_story();
  for (auto _ : state) {
    for (const Document& document : documents) {
      benchmark::DoNotOptimize(extract_article(document, lexicons().extract));
    }
  }
  count(state, make_sample());
}
BENCHMARK(extract);

// One annotator over analyses that are made before the clock runs.
template <typename Find>
void bench_annotator(benchmark::State& state, Find find) {
  const std::vector<Report> reports = make_sample();
  std::vector<Analysis> analyses;
  for (const Report& report : reports) {
    analyses.push_back(analyse_article(report.article, lexicons().annotate));
  }
  for (auto _ : state) {
    for (const Analysis& analysis : analyses) benchmark::DoNotOptimize(find(analysis));
  }
  count(state, reports);
  count_tokens(state, analyses);
}

void analyse(benchmark::State& state) {
  const std::vector<Report> reports = make_sample();
  for (auto _ : state) {
    for (const Report& report : reports) {
      benchmark::DoNotOptimize(analyse_article(report.article, lexicons().annotate));
    }
  }
  count(state, reports);
}
BENCHMARK(analyse);

void entities(benchmark::State& state) {
  bench_annotator(state,
                  [](const Analysis& a) { return find_entities(a, lexicons().annotate.entities); });
}
BENCHMARK(entities);

void quantities(benchmark::State& state) {
  bench_annotator(
      state, [](const Analysis& a) { return find_quantities(a, lexicons().annotate.quantities); });
}
BENCHMARK(quantities);

void times(benchmark::State& state) {
  bench_annotator(state, [](const Analysis& a) {
    return find_times(a, lexicons().annotate.times, "2024-03-12");
  });
}
BENCHMARK(times);

// The statements alone; names and parties are found before the clock runs.
void statements(benchmark::State& state) {
  const AnnotateLexicons& tables = lexicons().annotate;
  const std::vector<Report> reports = make_sample();
  std::vector<Analysis> analyses;
  std::vector<Entities> entities;
  for (const Report& report : reports) {
    analyses.push_back(analyse_article(report.article, tables));
    entities.push_back(find_entities(analyses.back(), tables.entities));
  }
  for (auto _ : state) {
    for (std::size_t i = 0; i < analyses.size(); ++i) {
      benchmark::DoNotOptimize(
          find_statements(analyses[i], entities[i], tables.entities, tables.statements));
    }
  }
  count(state, reports);
  count_tokens(state, analyses);
}
BENCHMARK(statements);

void annotate_all(benchmark::State& state) {
  const std::vector<Report> reports = make_sample();
  for (auto _ : state) {
    for (const Report& report : reports) {
      benchmark::DoNotOptimize(annotate(report.article, lexicons().annotate));
    }
  }
  count(state, reports);
}
BENCHMARK(annotate_all)->Unit(benchmark::kMillisecond);

void lineage(benchmark::State& state) {
  const std::vector<Report> reports = make_sample();
  for (auto _ : state) benchmark::DoNotOptimize(find_lineage(reports));
  count(state, reports);
}
BENCHMARK(lineage)->Unit(benchmark::kMillisecond);

void collate_story(benchmark::State& state) {
  const std::vector<Report> reports = make_sample();
  for (auto _ : state) benchmark::DoNotOptimize(collate(reports, lexicons().collate));
  count(state, reports);
}
BENCHMARK(collate_story)->Unit(benchmark::kMillisecond);

void page(benchmark::State& state) {
  const Comparison comparison = compare(extract_articles(read_story()), {}, lexicons());
  const RecordVersions versions = program_versions();
  for (auto _ : state) {
    benchmark::DoNotOptimize(render_html({comparison.record, comparison.reports, versions}));
  }
}
BENCHMARK(page)->Unit(benchmark::kMillisecond);

// From files to the record as JSON, tables loaded before.
void whole_path(benchmark::State& state) {
  for (auto _ : state) {
    std::string out;
    write_record(compare(extract_articles(read_story()), {}, lexicons()).record, program_versions(),
                 0, out);
    benchmark::DoNotOptimize(out);
  }
  count(state, make_sample());
}
BENCHMARK(whole_path)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace synoptic
