// The tables below data/extract, made ready for look-up. A phrase is found by its first word, then
// compared word by word, so that a line costs one look-up a word whatever the tables' size.

#include "synoptic/extract/lexicon.h"

#include <algorithm>
#include <utility>

#include "synoptic/base/check.h"
#include "synoptic/base/embedded.h"
#include "synoptic/base/table.h"
#include "synoptic/base/utf8.h"

namespace synoptic::page {
namespace {

template <typename Value>
struct Named {
  std::string_view name;
  Value value;
};

constexpr std::array<Named<Cue>, kCueCount> kCueNames = {{
    {"caption", Cue::caption},
    {"credit", Cue::credit},
    {"source", Cue::source},
    {"byline", Cue::byline},
    {"related", Cue::related},
    {"notice", Cue::notice},
    {"share", Cue::share},
    {"author_box", Cue::author_box},
    {"comments_header", Cue::comments_header},
    {"comments_footer", Cue::comments_footer},
    {"date", Cue::date},
    {"footer", Cue::footer},
    {"navigation", Cue::navigation},
}};

constexpr std::array<Named<CuePlace>, kCuePlaceCount> kPlaceNames = {{
    {"begin", CuePlace::begin},
    {"label", CuePlace::label},
    {"end", CuePlace::end},
    {"any", CuePlace::any},
    {"whole", CuePlace::whole},
}};

constexpr std::array<Named<DateWord>, 7> kDateWordNames = {{
    {"month", DateWord::month},
    {"weekday", DateWord::weekday},
    {"updated", DateWord::updated},
    {"published", DateWord::published},
    {"filler", DateWord::filler},
    {"am", DateWord::meridiem_am},
    {"pm", DateWord::meridiem_pm},
}};

template <typename Value, std::size_t size>
Value value_named(const std::array<Named<Value>, size>& names, std::string_view name) {
  const auto found = std::find_if(names.begin(), names.end(),
                                  [&](const Named<Value>& entry) { return entry.name == name; });
  SYNOPTIC_CHECK(found != names.end());
  return found->value;
}

void load_cues(ExtractLexicon::Tables& tables) {
  const Table table = Table::embedded("extract/cues.tsv");
  for (std::size_t row = 0; row < table.size(); ++row) {
    ExtractLexicon::Tables::Phrase phrase;
    for (Word& word : split_words(table.at(row, "phrase"))) {
      phrase.words.push_back(std::move(word.folded));
    }
    phrase.place = value_named(kPlaceNames, table.at(row, "place"));
    phrase.cue = value_named(kCueNames, table.at(row, "cue"));
    SYNOPTIC_CHECK(!phrase.words.empty());
    tables.cues[phrase.words.front()].push_back(phrase);
  }
}

void load_agencies(ExtractLexicon::Tables& tables) {
  const Table table = Table::embedded("extract/agencies.tsv");
  for (std::size_t row = 0; row < table.size(); ++row) {
    std::vector<std::string_view> forms = split(table.at(row, "forms"), '|');
    forms.push_back(table.at(row, "name"));
    for (const std::string_view form : forms) {
      ExtractLexicon::Tables::AgencyForm entry;
      entry.name = table.at(row, "name");
      for (const Word& word : split_words(form)) entry.words.emplace_back(slice(form, word.span));
      if (!entry.words.empty()) tables.agencies[entry.words.front()].push_back(entry);
    }
  }
}

void load_date_words(ExtractLexicon::Tables& tables) {
  const Table table = Table::embedded("extract/date_words.tsv");
  for (std::size_t row = 0; row < table.size(); ++row) {
    const auto number = parse_number(table.at(row, "number")).value_or(0);
    tables.date_words[fold(table.at(row, "word"))] = {
        value_named(kDateWordNames, table.at(row, "kind")), static_cast<std::uint8_t>(number)};
  }
}

void load_words(ExtractLexicon::Tables& tables) {
  const Table table = Table::embedded("extract/words.tsv");
  for (std::size_t row = 0; row < table.size(); ++row) {
    const std::string_view kind = table.at(row, "kind");
    if (kind == "function") {
      for (const std::string_view word : split(table.at(row, "words"), '|')) {
        tables.function_words[fold(word)] = true;
      }
      continue;
    }
    StringSet* set = kind == "outlet"     ? &tables.outlet_words
                     : kind == "staff"    ? &tables.staff_words
                     : kind == "particle" ? &tables.name_particles
                     : kind == "place"    ? &tables.places
                                          : nullptr;
    SYNOPTIC_CHECK(set != nullptr);
    for (const std::string_view word : split(table.at(row, "words"), '|')) set->insert(fold(word));
  }
}

}  // namespace

}  // namespace synoptic::page

namespace synoptic {

ExtractLexicon load_extract_lexicon() {
  auto tables = std::make_shared<ExtractLexicon::Tables>();
  page::load_cues(*tables);
  page::load_agencies(*tables);
  page::load_date_words(*tables);
  page::load_words(*tables);
  tables->model = page::BodyModel::embedded();
  tables->page_model = page::PageModel::embedded();
  tables->page_phrases = page::PagePhrases::embedded();
  return {std::move(tables)};
}

}  // namespace synoptic

namespace synoptic::page {

namespace {

bool matches(const std::vector<std::string>& phrase, const std::vector<Word>& words,
             std::size_t at) {
  if (at + phrase.size() > words.size()) return false;
  for (std::size_t i = 0; i < phrase.size(); ++i) {
    if (words[at + i].folded != phrase[i]) return false;
  }
  return true;
}

bool is_followed_by_colon(std::string_view text, const Word& word) {
  const std::string_view rest = trim(text.substr(word.span.end));
  return rest.starts_with(':') || rest.starts_with("：");
}

bool is_at_place(const ExtractLexicon::Tables::Phrase& phrase, std::string_view text,
                 const std::vector<Word>& words, std::size_t at) {
  const std::size_t end = at + phrase.words.size();
  switch (phrase.place) {
    case CuePlace::begin:
      return at == 0;
    case CuePlace::label:
      return at == 0 && is_followed_by_colon(text, words[end - 1]);
    case CuePlace::end:
      return end == words.size();
    case CuePlace::any:
      return true;
    case CuePlace::whole:
      return at == 0 && end == words.size();
  }
  return false;
}

}  // namespace

}  // namespace synoptic::page

namespace synoptic {

page::CueHits ExtractLexicon::Tables::find_cues(std::string_view text,
                                                const std::vector<Word>& words) const {
  CueHits hits;
  for (std::size_t at = 0; at < words.size(); ++at) {
    const auto* phrases = cues.find(words[at].folded);
    if (phrases == nullptr) continue;
    for (const Phrase& phrase : *phrases) {
      if (!page::matches(phrase.words, words, at) || !page::is_at_place(phrase, text, words, at))
        continue;
      hits.bits[static_cast<std::size_t>(phrase.place)] |=
          static_cast<std::uint16_t>(1u << static_cast<unsigned>(phrase.cue));
    }
  }
  return hits;
}

std::optional<page::AgencyHit> ExtractLexicon::Tables::agency_at(std::string_view text,
                                                                 const std::vector<Word>& words,
                                                                 std::size_t at) const {
  const auto* forms = agencies.find(slice(text, words[at].span));
  if (forms == nullptr) return std::nullopt;
  std::optional<page::AgencyHit> best;
  for (const AgencyForm& form : *forms) {
    const std::size_t end = at + form.words.size();
    if (end > words.size() || (best.has_value() && end <= best->end)) continue;
    bool same = true;
    for (std::size_t i = 0; i < form.words.size() && same; ++i) {
      same = slice(text, words[at + i].span) == form.words[i];
    }
    if (same) best = page::AgencyHit{at, end, form.name};
  }
  return best;
}

}  // namespace synoptic
