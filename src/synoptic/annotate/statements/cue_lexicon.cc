#include "synoptic/annotate/statements/cue_lexicon.h"

#include <algorithm>
#include <array>
#include <utility>

#include "synoptic/base/check.h"
#include "synoptic/base/table.h"
#include "synoptic/base/utf8.h"
#include "synoptic/model/names.h"

// The tables list dictionary forms; the regular inflections are made here ("urge" gives "urges",
// "urged", "urging"; "admit" gives "admitted"), the irregular past forms are a column.

namespace synoptic {
namespace {

constexpr std::array<std::pair<std::string_view, Frame>, 12> kFrames = {{
    {"that", Frame::that},
    {"quote", Frame::quote},
    {"np", Frame::np},
    {"wh", Frame::wh},
    {"to", Frame::to},
    {"ing", Frame::ing},
    {"person", Frame::person},
    {"wide", Frame::wide},
    {"carrier", Frame::carrier},
    {"quoted", Frame::quoted},
    {"shown", Frame::shown},
    {"alone", Frame::alone},
}};

template <typename Pairs>
auto find_name(const Pairs& pairs, std::string_view name) {
  return std::find_if(pairs.begin(), pairs.end(),
                      [name](const auto& pair) { return pair.first == name; });
}

constexpr std::uint8_t bits(VerbForm form) { return static_cast<std::uint8_t>(form); }

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

// One vowel between consonants at the end of a short or finally stressed verb: the consonant is
// doubled ("admit", "beg", "rebut").
bool doubles_last(std::string_view lemma) {
  constexpr std::array<std::string_view, 27> kDoubling = {
      "admit",  "allot",  "ban",   "beg",   "bet",  "blab", "blot", "chat",   "commit",
      "concur", "confer", "hit",   "infer", "nag",  "pan",  "plan", "plot",   "quip",
      "rap",    "rebut",  "refer", "rip",   "slam", "snap", "spot", "submit", "tip"};
  return std::find(kDoubling.begin(), kDoubling.end(), lemma) != kDoubling.end();
}

bool ends_with_sibilant(std::string_view lemma) {
  return lemma.ends_with("s") || lemma.ends_with("x") || lemma.ends_with("z") ||
         lemma.ends_with("ch") || lemma.ends_with("sh");
}

bool has_changing_y(std::string_view lemma) {
  return lemma.size() > 2 && lemma.back() == 'y' && !is_vowel(lemma[lemma.size() - 2]);
}

std::string add_s(std::string_view lemma) {
  std::string form(lemma);
  if (has_changing_y(lemma)) return form.replace(form.size() - 1, 1, "ies");
  return form + (ends_with_sibilant(lemma) ? "es" : "s");
}

std::string add_ed(std::string_view lemma) {
  std::string form(lemma);
  if (has_changing_y(lemma)) return form.replace(form.size() - 1, 1, "ied");
  if (doubles_last(lemma)) form.push_back(lemma.back());
  return form + (lemma.back() == 'e' ? "d" : "ed");
}

std::string add_ing(std::string_view lemma) {
  std::string form(lemma);
  if (form == "lie") return "lying";
  if (doubles_last(lemma)) form.push_back(lemma.back());
  const bool drops_e = lemma.ends_with("e") && !lemma.ends_with("ee");
  if (drops_e) form.pop_back();
  return form + "ing";
}

class Loader {
 public:
  explicit Loader(StatementLexicon::Tables& tables) : tables_(tables) {}

  void load_cues() {
    const Table table = Table::embedded("statements/cues.tsv");
    for (std::size_t row = 0; row < table.size(); ++row) {
      const std::string_view kind = table.at(row, "kind");
      SYNOPTIC_CHECK(kind == "verb" || kind == "noun" || kind == "agent" || kind == "adjective");
      if (kind == "verb") add_verb(table, row);
      if (kind == "noun") add_noun(table, row, tables_.noun_forms);
      if (kind == "adjective") add_noun(table, row, tables_.adjective_forms);
      if (kind == "agent") add_noun(table, row, tables_.agent_forms);
    }
  }

  // The nouns, and the names of the agencies and media that are known.
  void load_outlets() {
    const Table nouns = Table::embedded("statements/outlets.tsv");
    for (std::size_t row = 0; row < nouns.size(); ++row) {
      tables_.outlets.emplace(nouns.at(row, "noun"));
    }
    const Table known = Table::embedded("entities/organisations.tsv");
    for (std::size_t row = 0; row < known.size(); ++row) {
      const std::string_view kind = known.at(row, "kind");
      if (kind == "agency" || kind == "media") tables_.outlets.emplace(fold(known.at(row, "name")));
    }
  }

  void load_documents() {
    const Table table = Table::embedded("statements/documents.tsv");
    for (std::size_t row = 0; row < table.size(); ++row) {
      tables_.documents.emplace(table.at(row, "noun"));
    }
  }

  void load_people() {
    const Table table = Table::embedded("statements/people.tsv");
    for (std::size_t row = 0; row < table.size(); ++row) {
      tables_.people.emplace(table.at(row, "noun"));
      tables_.people.emplace(add_s(table.at(row, "noun")));
    }
  }

  void load_media() {
    const Table table = Table::embedded("statements/media.tsv");
    for (std::size_t row = 0; row < table.size(); ++row) {
      tables_.media.emplace(table.at(row, "noun"), table.at(row, "medium"));
    }
  }

 private:
  static Cue read_cue(const Table& table, std::size_t row) {
    Cue cue;
    cue.lemma = table.at(row, "lemma");
    cue.particle = table.at(row, "particle");
    cue.medium = table.at(row, "medium");
    const std::optional<Stance> stance = value_named<Stance>(table.at(row, "stance"));
    SYNOPTIC_CHECK(stance.has_value());
    cue.stance = *stance;
    for (const std::string_view name : split(table.at(row, "frames"), ' ')) {
      const auto* frame = find_name(kFrames, name);
      const bool is_preposition = frame == kFrames.end();
      cue.frames |= static_cast<std::uint16_t>(is_preposition ? Frame::prep : frame->second);
      if (is_preposition) cue.prepositions.emplace_back(name == "to-np" ? "to" : name);
    }
    return cue;
  }

  void add_form(const std::string& form, VerbForm kind) {
    const auto index = static_cast<std::uint32_t>(tables_.verbs.size());
    std::vector<CueForm>& forms = tables_.verb_forms[form];
    if (forms.empty() || forms.back().cue != index) forms.push_back({index, 0});
    forms.back().forms = static_cast<std::uint8_t>(forms.back().forms | bits(kind));
  }

  void add_verb(const Table& table, std::size_t row) {
    const Cue cue = read_cue(table, row);
    add_form(cue.lemma, VerbForm::base);
    add_form(add_s(cue.lemma), VerbForm::third);
    add_form(add_ing(cue.lemma), VerbForm::gerund);
    const std::string_view irregular = table.at(row, "forms");
    if (irregular.empty()) {
      add_form(add_ed(cue.lemma), VerbForm::past);
      add_form(add_ed(cue.lemma), VerbForm::participle);
    }
    add_irregular(irregular);
    tables_.verbs.push_back(cue);
  }

  // One form is past and participle ("said"), two are the one and the other ("wrote written").
  void add_irregular(std::string_view forms) {
    if (forms.empty()) return;
    const std::vector<std::string_view> list = split(forms, ' ');
    add_form(std::string(list.front()), VerbForm::past);
    add_form(std::string(list.back()), VerbForm::participle);
  }

  void add_noun(const Table& table, std::size_t row, StringMap<CueForm>& forms) {
    const Cue cue = read_cue(table, row);
    const auto index = static_cast<std::uint32_t>(tables_.nouns.size());
    forms.emplace(cue.lemma, CueForm{index, 0});
    forms.emplace(add_s(cue.lemma), CueForm{index, 0});
    tables_.nouns.push_back(cue);
  }

  StatementLexicon::Tables& tables_;
};

}  // namespace

bool Cue::takes_preposition(std::string_view word) const {
  return std::find(prepositions.begin(), prepositions.end(), word) != prepositions.end();
}

StatementLexicon load_statement_lexicon() {
  auto tables = std::make_shared<StatementLexicon::Tables>();
  Loader loader(*tables);
  loader.load_cues();
  loader.load_documents();
  loader.load_outlets();
  loader.load_media();
  loader.load_people();
  return {tables};
}

}  // namespace synoptic
