#include <algorithm>

#include "synoptic/base/json_writer.h"
#include "synoptic/cli/command.h"
#include "synoptic/cli/input.h"
#include "synoptic/cli/story_parties.h"
#include "synoptic/pipeline.h"
#include "synoptic/stories/find_stories.h"

namespace synoptic {
namespace {

std::string story_id(std::size_t index) { return "s" + std::to_string(index + 1); }

// One line per article, in the order of the input.
std::string by_article(std::span<const Report> reports, std::span<const Story> stories) {
  std::vector<std::size_t> story_of(reports.size());
  for (std::size_t story = 0; story < stories.size(); ++story) {
    for (const std::uint32_t report : stories[story].reports) story_of[report] = story;
  }
  std::string out;
  for (std::size_t i = 0; i < reports.size(); ++i) {
    JsonWriter json(out);
    json.begin_object();
    json.member("id", std::string_view(reports[i].article.id));
    json.member("story", std::string_view(story_id(story_of[i])));
    json.end_object();
    out += '\n';
  }
  return out;
}

struct StorySummary {
  std::string id;
  std::string date;   // the earliest of its reports
  std::string title;  // of the first report that has one
  std::vector<std::string_view> articles;
};

StorySummary summarise(std::span<const Report> reports, const Story& story, std::size_t index) {
  StorySummary out;
  out.id = story_id(index);
  for (const std::uint32_t report : story.reports) {
    const Article& article = reports[report].article;
    out.articles.push_back(article.id);
    if (out.title.empty()) out.title = article.title;
    const bool is_earlier = out.date.empty() || article.date < out.date;
    if (!article.date.empty() && is_earlier) out.date = article.date;
  }
  return out;
}

void write_summary(const StorySummary& summary, bool as_json, std::string& out) {
  if (!as_json) {
    out += summary.id + "\t" + std::to_string(summary.articles.size()) + "\t" + summary.date +
           "\t" + summary.title + "\n";
    return;
  }
  JsonWriter json(out);
  json.begin_object();
  json.member("story", std::string_view(summary.id));
  json.member("reports", std::uint64_t{summary.articles.size()});
  if (!summary.date.empty()) json.member("date", std::string_view(summary.date));
  if (!summary.title.empty()) json.member("title", std::string_view(summary.title));
  json.key("articles");
  json.begin_array();
  for (const std::string_view article : summary.articles) json.value(article);
  json.end_array();
  json.end_object();
  out += '\n';
}

}  // namespace

int run_stories(const Options& options, Console& console) {
  if (!has_input(options, "stories", console)) return kWrongUsage;
  const ExtractLexicon lexicon = load_extract_lexicon();
  ProblemSink problems;
  std::vector<Report> reports;
  for (Article& article : extract_all(options, console, problems, lexicon)) {
    reports.push_back({.article = std::move(article), .annotations = {}});
  }
  const std::vector<Story> stories = find_stories(reports);
  if (options.parties) {
    console.write(story_parties(reports, stories, options));
    return console.status();
  }
  if (!options.summary) {
    console.write(by_article(reports, stories));
    return console.status();
  }
  std::string out;
  for (std::size_t i = 0; i < stories.size(); ++i) {
    write_summary(summarise(reports, stories[i], i), options.json, out);
  }
  console.write(out);
  return console.status();
}

}  // namespace synoptic
