#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "synoptic/annotate/quantities/quantity_lexicon.h"
#include "synoptic/annotate/times/numerals.h"
#include "synoptic/annotate/times/pieces.h"
#include "synoptic/annotate/times/time_lexicon.h"
#include "synoptic/base/strings.h"
#include "synoptic/model/amount.h"

namespace synoptic {

// Phrases of pieces ("square metres", "km / h") with what each stands for.
template <typename Value>
class PhraseTable {
 public:
  struct Phrase {
    std::vector<std::string_view> pieces;
    bool has_capitals = false;  // must stand in the text with the same capitals
    Value value;
  };

  // `form` has blanks between its pieces.
  void add(std::string_view form, Value value) {
    Phrase phrase{split(form, ' '), false, std::move(value)};
    for (const char c : form) phrase.has_capitals |= c >= 'A' && c <= 'Z';
    std::string key(phrase.pieces.front());
    for (char& c : key) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    phrases_[key].push_back(std::move(phrase));
  }

  // The longest phrase that begins at the piece `at`, or null. `text` is the analysed text.
  const Phrase* find(const Pieces& pieces, std::string_view text, std::size_t at) const {
    if (pieces[at].kind == PieceKind::border) return nullptr;
    const auto found = phrases_.find(pieces[at].low);
    if (found == phrases_.end()) return nullptr;
    const Phrase* best = nullptr;
    for (const Phrase& phrase : found->second) {
      const bool is_better = best == nullptr || is_preferred(phrase, *best);
      if (is_better && stands_at(phrase, pieces, text, at)) best = &phrase;
    }
    return best;
  }

 private:
  static bool is_preferred(const Phrase& a, const Phrase& b) {
    if (a.pieces.size() != b.pieces.size()) return a.pieces.size() > b.pieces.size();
    return a.has_capitals && !b.has_capitals;
  }

  static bool stands_at(const Phrase& phrase, const Pieces& pieces, std::string_view text,
                        std::size_t at) {
    for (std::size_t step = 0; step < phrase.pieces.size(); ++step) {
      const Piece& piece = pieces[at + step];
      if (piece.kind == PieceKind::border) return false;
      const std::string_view form =
          phrase.has_capitals && piece.is_word() ? slice(text, piece.span) : piece.low;
      if (form != phrase.pieces[step]) return false;
    }
    return true;
  }

  StringMap<std::vector<Phrase>> phrases_;
};

enum class UnitKind : std::uint8_t { word, glued, big };

struct UnitEntry {
  std::string_view code;
  UnitKind kind = UnitKind::word;
};

enum class ScaleKind : std::uint8_t { any, money, some };

struct ScaleEntry {
  double factor = 1;
  ScaleKind kind = ScaleKind::any;
};

// What a word tells the finder beside its meaning as a number or unit.
enum class WordRole : std::uint8_t {
  none,
  stop,   // never part of a counted noun or a concept: prepositions, pronouns, auxiliaries …
  label,  // the number behind it is a name: "section", "room", "flight"
  street,
  verb,  // ends a counted noun, but counts as a content word of a concept
};

// What tells whose dollar a bare "$" is.
enum class DollarOf : std::uint8_t { place, agency, domain };

struct QuantityTables {
  NumeralTable numerals;
  TimeLexicon times;
  PhraseTable<UnitEntry> units;
  PhraseTable<std::string_view> money_before;
  PhraseTable<std::string_view> money_after;
  PhraseTable<Modifier> before;
  PhraseTable<Modifier> after;
  StringMap<std::string_view> dollars[3];  // by DollarOf
  std::unordered_map<std::string_view, Change> changes;
  std::unordered_map<std::string_view, ScaleEntry> scales;
  std::unordered_map<std::string_view, WordRole> roles;
  std::unordered_map<std::string_view, std::string_view> singulars;
  StringMap<std::vector<std::string_view>> phrases;  // by their first word: what stands behind it

  QuantityTables();

  WordRole role(std::string_view low) const {
    const auto found = roles.find(low);
    return found == roles.end() ? WordRole::none : found->second;
  }
};

// A text with the tables it is read by.
struct QuantityText {
  const Analysis& analysis;
  const Pieces& pieces;
  const QuantityTables& tables;
  std::vector<bool> in_time;    // which pieces belong to a time expression
  std::vector<bool> in_name;    // which numbers belong to a name: "the Lumo 500"
  std::vector<bool> in_amount;  // which pieces belong to an amount; set once all are found

  bool is_in_time(std::size_t at) const { return at < in_time.size() && in_time[at]; }
  bool is_in_name(std::size_t at) const { return at < in_name.size() && in_name[at]; }
  bool is_in_amount(std::size_t at) const { return at < in_amount.size() && in_amount[at]; }
  std::string_view form(std::size_t at) const { return slice(analysis.text, pieces[at].span); }
};

}  // namespace synoptic
