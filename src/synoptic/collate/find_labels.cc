// A name mention, then at most three words, then a noun of the table: "Raketaka’s caretaker
// regime". What stands between must be the genitive mark or lower-case words, so that "Norway and
// the government" is none. What is said of a name or a label behind "as" is one too: "Raketaka as
// Madagascar’s “legitimate authority”".
//
// "The Raketaka regime", "the Malagasy government" and "the Antananarivo authorities" are one
// thing: who rules Madagascar. Once it is known whose rule is called by several nouns, and there is
// no other, "the regime" without a name is that.
#include "synoptic/collate/find_labels.h"

#include <algorithm>
#include <map>
#include <set>

#include "synoptic/base/table.h"
#include "synoptic/base/utf8.h"
#include "synoptic/base/words.h"
#include "synoptic/collate/party_roles.h"

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

// How many words "as an", "as Madagascar’s" has, or 0 where it is something else.
std::size_t words_of_as(std::string_view text, const std::vector<Word>& words) {
  const auto folded = [&](std::size_t i) { return fold(slice(text, words[i].span)); };
  if (words.size() < 3 || folded(0) != "as") return 0;
  if (folded(1) == "a" || folded(1) == "an" || folded(1) == "the") return 2;
  const bool is_name = is_upper(decode_at(text, words[1].span.begin).value);
  return is_name && folded(2) == "s" ? 3 : 0;
}

// "Raketaka’s government | as an “illegitimate regime”": the words behind the article.
std::optional<Span> label_behind_as(std::string_view text, std::uint32_t from,
                                    const LabelNouns& nouns) {
  const std::string_view behind = text.substr(from, 80);
  const std::vector<Word> words = find_words(behind);
  const std::size_t first = words_of_as(behind, words);
  if (first == 0) return std::nullopt;
  const std::size_t last = std::min(words.size(), first + 1 + kWordsBetween);
  for (std::size_t i = first; i < last; ++i) {
    const std::string folded = fold(slice(behind, words[i].span));
    if (i > first && !is_joined(slice(behind, {words[i - 1].span.end, words[i].span.begin}))) break;
    if (nouns.count(folded) > 0) {
      return Span{from + words[first].span.begin, from + words[i].span.end};
    }
    if (parts_phrases(folded)) break;
  }
  return std::nullopt;
}

struct Found {
  PartyIndex party;
  Holder voice;
  Version version;
  std::string noun;
};

constexpr std::string_view kRule = "rule";

std::string_view kind_of(const Found& item, const LabelNouns& nouns) {
  return nouns.find(item.noun)->second.kind;
}

class LabelFinder {
 public:
  LabelFinder(const StoryView& story, const LabelNouns& nouns) : story_(story), nouns_(nouns) {
    for (PartyIndex i = 0; i < story.parties.size(); ++i) {
      const RecordParty& party = story.parties[i];
      const bool is_state = party.type == EntityType::state && !party.country.empty();
      if (is_state) state_of_.try_emplace(party.country, i);
    }
  }

  std::vector<Found> run() {
    for (ReportIndex report = 0; report < story_.reports.size(); ++report) find_named(report);
    keep_choices();
    if (const auto ruled = only_ruled()) {
      for (ReportIndex report = 0; report < story_.reports.size(); ++report) {
        find_nameless(report, *ruled);
      }
    }
    return std::move(found_);
  }

 private:
  void add(ReportIndex report, PartyIndex party, Span span) {
    const std::string_view text = story_.article(report).text;
    const std::vector<Word> words = find_words(slice(text, span));
    std::string noun = fold(slice(slice(text, span), words.back().span));
    const bool rules = nouns_.find(noun)->second.kind == kRule;
    found_.push_back({rules ? whose_rule(party) : party, voice_at(story_, report, span),
                      version_at(story_, report, span, "label"), std::move(noun)});
  }

  // The state that the party rules or is the capital of, where the story names it.
  PartyIndex whose_rule(PartyIndex index) const {
    const RecordParty& party = story_.parties[index];
    const bool acts_for_state = party.type == EntityType::person ? holds_office(party, "leader")
                                                                 : party.type != EntityType::org;
    const auto state = state_of_.find(party.country);
    return acts_for_state && state != state_of_.end() ? state->second : index;
  }

  void find_named(ReportIndex report) {
    const std::string_view text = story_.article(report).text;
    for (const EntityMention& mention : story_.annotations(report).entities) {
      const auto party = party_in_record(story_, report, mention.party);
      if (!party) continue;
      const auto end = label_end(text, mention.span, nouns_);
      if (end) add(report, *party, {mention.span.begin, *end});
      if (const auto other = label_behind_as(text, end.value_or(mention.span.end), nouns_)) {
        add(report, *party, *other);
      }
    }
  }

  // One noun is no choice.
  void keep_choices() {
    std::map<std::pair<PartyIndex, std::string_view>, std::set<std::string>> nouns_of;
    for (const Found& item : found_)
      nouns_of[{item.party, kind_of(item, nouns_)}].insert(item.noun);
    std::erase_if(found_, [&](const Found& item) {
      return nouns_of[{item.party, kind_of(item, nouns_)}].size() < 2;
    });
  }

  // Whose rule is called by several nouns, if there is one such only.
  std::optional<PartyIndex> only_ruled() const {
    std::optional<PartyIndex> ruled;
    for (const Found& item : found_) {
      if (kind_of(item, nouns_) != kRule) continue;
      if (ruled && *ruled != item.party) return std::nullopt;
      ruled = item.party;
    }
    return ruled;
  }

  // "the regime", "the ousted regime": only nouns that carry a choice by themselves.
  void find_nameless(ReportIndex report, PartyIndex ruled) {
    const std::string_view text = story_.article(report).text;
    const std::vector<Word> words = find_words(text);
    std::size_t the = words.size();  // the last "the", while the words behind it may belong to it
    for (std::size_t i = 0; i < words.size(); ++i) {
      const std::string folded = fold(slice(text, words[i].span));
      if (folded == "the") {
        the = i;
        continue;
      }
      const bool is_open = the < i && i - the <= kWordsBetween + 1 &&
                           is_joined(slice(text, {words[i - 1].span.end, words[i].span.begin})) &&
                           !is_upper(decode_at(text, words[i].span.begin).value);
      if (!is_open || parts_phrases(folded)) the = words.size();
      const auto noun = nouns_.find(folded);
      if (the >= i || noun == nouns_.end()) continue;
      if (noun->second.is_marked)
        add(report, ruled, {words[the + 1].span.begin, words[i].span.end});
      the = words.size();
    }
  }

  const StoryView& story_;
  const LabelNouns& nouns_;
  std::map<std::string, PartyIndex, std::less<>> state_of_;  // by country
  std::vector<Found> found_;
};

}  // namespace

LabelNouns load_label_nouns() {
  const Table table = Table::embedded("collate/label_nouns.tsv");
  LabelNouns nouns;
  for (std::size_t row = 0; row < table.size(); ++row) {
    nouns.emplace(table.at(row, "noun"),
                  LabelNoun{std::string(table.at(row, "kind")), table.at(row, "marked") == "yes"});
  }
  return nouns;
}

std::vector<Label> find_labels(const StoryView& story, const LabelNouns& nouns) {
  std::map<std::tuple<PartyIndex, std::string, Holder>, Label> labels;
  for (Found& item : LabelFinder(story, nouns).run()) {
    Label& label = labels[{item.party, fold(item.version.text), item.voice}];
    if (label.versions.empty()) label = {item.party, item.version.text, item.voice, {}};
    label.versions.push_back(std::move(item.version));
  }
  std::vector<Label> out;
  for (auto& [key, label] : labels) out.push_back(std::move(label));
  return out;
}

}  // namespace synoptic
