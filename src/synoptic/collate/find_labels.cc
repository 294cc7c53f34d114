// A name mention, then at most three words, then a noun of the table: "Raketaka’s caretaker
// regime". What stands between must be the genitive mark or lower-case words, so that "Norway and
// the government" is none.
#include "synoptic/collate/find_labels.h"

#include <algorithm>
#include <map>
#include <set>

#include "synoptic/base/table.h"
#include "synoptic/base/utf8.h"
#include "synoptic/base/words.h"

namespace synoptic {
namespace {

constexpr std::size_t kWordsBetween = 3;

// Words that end the phrase a name stands in.
bool parts_phrases(std::string_view word) {
  static constexpr std::string_view kWords[] = {"and", "or",  "the",  "a",  "an",
                                                "of",  "to",  "in",   "on", "with",
                                                "by",  "for", "that", "as", "from"};
  return std::find(std::begin(kWords), std::end(kWords), word) != std::end(kWords);
}

// Only blanks, a genitive mark or a hyphen between two words: no comma, no full stop, no quote.
bool is_joined(std::string_view gap) {
  const std::string folded = fold(gap);
  return folded.find_first_not_of(" -'") == std::string::npos;
}

// The end of the label that begins with the name at `name`, or nothing.
std::optional<std::uint32_t> label_end(std::string_view text, Span name, const LabelNouns& nouns) {
  const std::string_view behind = text.substr(name.end, 80);
  std::uint32_t at = 0;
  std::size_t between = 0;
  for (const Word& word : find_words(behind)) {
    if (!is_joined(behind.substr(at, word.span.begin - at))) return std::nullopt;
    const std::string folded = fold(slice(behind, word.span));
    if (nouns.count(folded) > 0) return name.end + word.span.end;
    const bool is_genitive = folded == "s" && between == 0;
    if (!is_genitive && (++between > kWordsBetween || parts_phrases(folded))) return std::nullopt;
    if (is_upper(decode_at(behind, word.span.begin).value)) return std::nullopt;
    at = word.span.end;
  }
  return std::nullopt;
}

// "Raketaka’s government | as an “illegitimate regime”": the words behind the article.
std::optional<Span> label_behind_as(std::string_view text, std::uint32_t from,
                                    const LabelNouns& nouns) {
  const std::string_view behind = text.substr(from, 80);
  const std::vector<Word> words = find_words(behind);
  const auto folded = [&](std::size_t i) { return fold(slice(behind, words[i].span)); };
  if (words.size() < 3 || folded(0) != "as" || (folded(1) != "a" && folded(1) != "an")) return {};
  const std::size_t last = std::min(words.size(), 3 + kWordsBetween);
  for (std::size_t i = 2; i < last; ++i) {
    if (i > 2 && !is_joined(slice(behind, {words[i - 1].span.end, words[i].span.begin}))) return {};
    if (nouns.count(folded(i)) > 0) {
      return Span{from + words[2].span.begin, from + words[i].span.end};
    }
    if (parts_phrases(folded(i))) return {};
  }
  return {};
}

struct Found {
  PartyIndex party;
  Holder voice;
  Version version;
  std::string noun;
};

void find_in_report(const StoryView& story, ReportIndex report, const LabelNouns& nouns,
                    std::vector<Found>& out) {
  const std::string_view text = story.article(report).text;
  for (const EntityMention& mention : story.annotations(report).entities) {
    const auto party = party_in_record(story, report, mention.party);
    const auto end = label_end(text, mention.span, nouns);
    if (!party || !end) continue;
    const auto add = [&](Span span) {
      const std::vector<Word> words = find_words(slice(text, span));
      out.push_back({*party, voice_at(story, report, span),
                     version_at(story, report, span, "label"),
                     fold(slice(slice(text, span), words.back().span))});
    };
    add({mention.span.begin, *end});
    if (const auto other = label_behind_as(text, *end, nouns)) add(*other);
  }
}

}  // namespace

LabelNouns load_label_nouns() {
  const Table table = Table::embedded("collate/label_nouns.tsv");
  LabelNouns nouns;
  for (std::size_t row = 0; row < table.size(); ++row) {
    nouns.emplace(table.at(row, "noun"), table.at(row, "kind"));
  }
  return nouns;
}

std::vector<Label> find_labels(const StoryView& story, const LabelNouns& nouns) {
  std::vector<Found> found;
  for (ReportIndex report = 0; report < story.reports.size(); ++report) {
    find_in_report(story, report, nouns, found);
  }
  std::map<std::pair<PartyIndex, std::string_view>, std::set<std::string>> nouns_of;
  const auto kind_of = [&](const Found& item) {
    return std::string_view(nouns.find(item.noun)->second);
  };
  for (const Found& item : found) nouns_of[{item.party, kind_of(item)}].insert(item.noun);
  std::map<std::tuple<PartyIndex, std::string, Holder>, Label> labels;
  for (Found& item : found) {
    if (nouns_of[{item.party, kind_of(item)}].size() < 2) continue;
    Label& label = labels[{item.party, fold(item.version.text), item.voice}];
    if (label.versions.empty()) label = {item.party, item.version.text, item.voice, {}};
    label.versions.push_back(std::move(item.version));
  }
  std::vector<Label> out;
  for (auto& [key, label] : labels) out.push_back(std::move(label));
  return out;
}

}  // namespace synoptic
