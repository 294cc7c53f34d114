#include "synoptic/cli/story_parties.h"

#include <algorithm>

#include "synoptic/cli/input.h"
#include "synoptic/cli/ordered_work.h"
#include "synoptic/collate/join_identities.h"
#include "synoptic/model/names.h"
#include "synoptic/pipeline.h"
#include "synoptic/render/identity_json.h"

namespace synoptic {
namespace {

using PartiesOfStories = std::vector<std::vector<RecordParty>>;

std::vector<Article> articles_of(std::span<const Report> reports, const Story& story) {
  std::vector<Article> articles;
  for (const std::uint32_t report : story.reports) articles.push_back(reports[report].article);
  return articles;
}

PartiesOfStories parties_of(std::span<const Report> reports, std::span<const Story> stories,
                            unsigned jobs) {
  const Lexicons lexicons = load_lexicons();
  PartiesOfStories out(stories.size());
  OrderedWork work(jobs);
  for (std::size_t i = 0; i < stories.size(); ++i) {
    std::vector<Article> articles = articles_of(reports, stories[i]);
    std::size_t bytes = 0;
    for (const Article& article : articles) bytes += article.text.size();
    work.give(bytes, [&, i, articles = std::move(articles)]() -> OrderedWork::Delivery {
      std::vector<RecordParty> parties = compare(articles, {}, lexicons).record.parties;
      return [&out, i, parties = std::move(parties)]() mutable { out[i] = std::move(parties); };
    });
  }
  work.finish();
  return out;
}

void write_line(const Identity& identity, std::string& out) {
  out += identity.name + "\t" + std::string(name_of(identity.type)) + "\t" + identity.country +
         "\t" + std::to_string(identity.members.size()) + "\t";
  for (std::size_t i = 0; i < identity.members.size(); ++i) {
    out += (i == 0 ? "s" : " s") + std::to_string(identity.members[i].story + 1);
  }
  out += "\n";
}

}  // namespace

std::string story_parties(std::span<const Report> reports, std::span<const Story> stories,
                          const Options& options) {
  std::vector<Identity> identities =
      join_identities(parties_of(reports, stories, jobs_of(options)));
  std::stable_sort(identities.begin(), identities.end(), [](const Identity& a, const Identity& b) {
    return a.members.size() > b.members.size();
  });
  std::string out;
  for (const Identity& identity : identities) {
    options.json ? write_identity(identity, out) : write_line(identity, out);
  }
  return out;
}

}  // namespace synoptic
