// What one sentence says and the other does not say is no contradiction; two things that stand in
// the same place of the same claim are. So a figure without a partner counts against one without
// a partner on the other side, of the same kind; a weekday against a weekday; "rose" against
// "fell"; "will sign" against "has signed", where the verb is the same; a word that is denied
// against the same word where nothing denies it.
//
//   "Nine men died on Friday."   "Seven men died."                → figure:nine:seven
//   "Some 150 people came."      "Between 140 and 160 came."      → nothing
#include "synoptic/collate/contradiction.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <string_view>

namespace synoptic {
namespace {

constexpr std::size_t kNegatedWords = 2;  // "never actually producing"
constexpr double kAboutTolerance = 0.15;
constexpr std::size_t kDayBytes = 10;   // "2019-09-25"
constexpr float kSmallRarity = 2.3F;    // "been", "to": no word that is done or planned
constexpr float kTellingRarity = 3.5F;  // "not be able to": "able" is what it turns round

// Is a direction or an antonym near enough to the words that match to be about the same thing?
constexpr std::size_t kContextWords = 3;

std::string_view words_of(const SentenceProfile& profile, const ProfileFigure& figure) {
  const Span span = cover(profile.words[figure.first].span, profile.words[figure.last - 1].span);
  return slice(profile.text, span);
}

bool agree(const ProfileFigure& x, const ProfileFigure& y) {
  if (is_one_number(x, y)) return true;
  const double large = std::max(x.value, y.value);
  return (x.is_about || y.is_about) && std::fabs(x.value - y.value) <= kAboutTolerance * large;
}

bool is_repeated(const ProfileFigure& figure, const SentenceProfile& other) {
  return std::any_of(other.figures.begin(), other.figures.end(),
                     [&](const ProfileFigure& y) { return agree(figure, y); });
}

// "one of", "the one": hardly ever a count.
bool is_lone_one(const SentenceProfile& profile, const ProfileFigure& figure) {
  return profile.words[figure.first].folded == "one" && figure.last == figure.first + 1;
}

bool is_of_one_kind(const ProfileFigure& x, const ProfileFigure& y) {
  if (x.is_year != y.is_year) return false;
  if (x.is_year) return true;
  const bool is_measured = x.unit == "%" || x.unit == "money" || y.unit == "%" || y.unit == "money";
  return !is_measured || x.unit == y.unit;
}

// The words round both figures: does one on either side match?
bool stands_alike(const SentenceProfile& a, const ProfileFigure& x, const ProfileFigure& y,
                  const Alignment& alignment) {
  if (x.unit == y.unit && !x.unit.empty()) return true;
  const auto near = [](std::size_t place, const ProfileFigure& figure) {
    return place + kContextWords >= figure.first && place < figure.last + kContextWords;
  };
  for (std::size_t i = 0; i < a.words.size(); ++i) {
    const std::uint32_t k = alignment.a_to_b[i];
    if (k != kUnmatched && near(i, x) && near(k, y)) return true;
  }
  return false;
}

std::string find_figure_clash(const SentenceProfile& a, const SentenceProfile& b,
                              const Alignment& alignment) {
  for (const ProfileFigure& x : a.figures) {
    if (is_repeated(x, b) || is_lone_one(a, x)) continue;
    for (const ProfileFigure& y : b.figures) {
      const bool is_open = !is_repeated(y, a) && !is_lone_one(b, y);
      if (!is_open || !is_of_one_kind(x, y) || !stands_alike(a, x, y, alignment)) continue;
      return "figure:" + std::string(words_of(a, x)) + ":" + std::string(words_of(b, y));
    }
  }
  return {};
}

bool is_month(std::string_view day) { return !day.ends_with("day"); }

std::string find_day_clash(const SentenceProfile& a, const SentenceProfile& b) {
  const auto is_said = [](const std::string& day, const SentenceProfile& other) {
    return std::any_of(other.days.begin(), other.days.end(),
                       [&](std::uint32_t k) { return other.words[k].folded == day; });
  };
  for (const std::uint32_t i : a.days) {
    const std::string& x = a.words[i].folded;
    if (is_said(x, b)) continue;
    for (const std::uint32_t k : b.days) {
      const std::string& y = b.words[k].folded;
      if (is_month(x) == is_month(y) && !is_said(y, a)) return "day:" + x + ":" + y;
    }
  }
  return {};
}

// Is there a matched word within reach of both places?
bool shares_context(std::size_t i, std::size_t k, const SentenceProfile& a,
                    const Alignment& alignment) {
  const std::size_t from = i > kContextWords ? i - kContextWords : 0;
  const std::size_t to = std::min(a.words.size(), i + kContextWords + 1);
  for (std::size_t at = from; at < to; ++at) {
    const std::uint32_t other = alignment.a_to_b[at];
    const std::size_t apart = other > k ? other - k : k - other;
    if (other != kUnmatched && apart <= kContextWords) return true;
  }
  return false;
}

// "don't", also where the apostrophe was lost.
bool is_any_negation(const ProfileWord& word) {
  return word.cue == ClaimCue::negation ||
         (word.folded.size() > 3 && word.folded.ends_with("nt") && word.rarity < kTellingRarity);
}

bool is_negated_near(const SentenceProfile& profile, std::uint32_t k) {
  const std::uint32_t from = k > 2 * kContextWords ? k - 2 * kContextWords : 0;
  const std::size_t to = std::min<std::size_t>(profile.words.size(), k + 2 * kContextWords);
  return std::any_of(profile.words.begin() + from,
                     profile.words.begin() + static_cast<std::ptrdiff_t>(to), is_any_negation);
}

bool is_negation_word(std::string_view folded) {
  constexpr std::array<std::string_view, 10> kWords{"cannot",         "neither", "never", "no",
                                                    "nobody",         "none",    "nor",   "not",
                                                    "unsuccessfully", "without"};
  return std::find(kWords.begin(), kWords.end(), folded) != kWords.end();
}

// "not", "never", the "t" of "don't"; not the "not" of "do-not-call" or of "may or may not".
bool denies(const SentenceProfile& profile, std::size_t i) {
  const ProfileWord& word = profile.words[i];
  const std::string_view before = std::string_view(profile.text).substr(0, word.span.begin);
  if (word.folded == "t") {
    const bool is_parted = before.ends_with('\'') || before.ends_with("\u2019");
    return is_parted && i > 0 && profile.words[i - 1].folded.ends_with('n');
  }
  const bool is_choice = i > 1 && profile.words[i - 2].folded == "or";
  return is_negation_word(word.folded) && !before.ends_with('-') && !is_choice;
}

// Does a "not" stand close before word `i`: "would not stop"?
bool is_denied(const SentenceProfile& profile, std::size_t i) {
  const std::size_t from = i > kContextWords ? i - kContextWords : 0;
  for (std::size_t at = from; at < i; ++at) {
    if (denies(profile, at)) return true;
  }
  return false;
}

bool is_opposite(const ProfileWord& x, const ProfileWord& y, const RelateTables& tables) {
  const bool turns = x.direction != Direction::none && y.direction != Direction::none &&
                     x.direction != y.direction;
  return turns || has_pair(tables.antonyms, x.stem, y.stem);
}

std::string find_opposites(const SentenceProfile& a, const SentenceProfile& b,
                           const Alignment& alignment, const RelateTables& tables) {
  for (std::size_t i = 0; i < a.words.size(); ++i) {
    if (alignment.a_to_b[i] != kUnmatched) continue;
    for (std::size_t k = 0; k < b.words.size(); ++k) {
      if (alignment.b_to_a[k] != kUnmatched || !is_opposite(a.words[i], b.words[k], tables))
        continue;
      if (!shares_context(i, k, a, alignment)) continue;
      if (is_denied(a, i) != is_denied(b, k)) continue;
      return "opposite:" + a.words[i].folded + ":" + b.words[k].folded;
    }
  }
  return {};
}

// Is what the verb at `i` tells done ("has sold"; by its form alone "sold"), or yet to come ("will
// sell"), or planned, wanted or only possible ("plans to sell", "may sell")?
enum class Tense { open, past, done, planned, future };

constexpr std::size_t kCueWords = 3;  // how far before the verb its cue may stand

Tense tense_at(const SentenceProfile& profile, std::size_t i) {
  for (std::size_t back = 1; back <= kCueWords && back <= i; ++back) {
    const ProfileWord& word = profile.words[i - back];
    if (word.folded == "will" || word.folded == "ll") return Tense::future;
    if (word.folded == "has" || word.folded == "have") return Tense::done;
    if (word.cue == ClaimCue::future) return Tense::planned;
    if (word.cue == ClaimCue::negation) return Tense::open;
    if (back > 1 && word.rarity >= kSmallRarity) break;
  }
  const bool is_infinitive = i > 0 && profile.words[i - 1].folded == "to";
  return profile.words[i].is_past && !is_infinitive ? Tense::past : Tense::open;
}

bool is_done_before(Tense done, Tense to_come) {
  if (to_come == Tense::future) return done == Tense::done || done == Tense::past;
  return to_come == Tense::planned && done == Tense::done;
}

// Is `later` told on a later day than `earlier`? Then what was planned may have been done since.
bool is_told_later(const SentenceProfile& later, const SentenceProfile& earlier) {
  if (later.date.size() < kDayBytes || earlier.date.size() < kDayBytes) return false;
  return later.date.compare(0, kDayBytes, earlier.date, 0, kDayBytes) > 0;
}

std::string find_standing_clash(const SentenceProfile& a, const SentenceProfile& b,
                                const Alignment& alignment) {
  for (std::size_t i = 0; i < a.words.size(); ++i) {
    const std::uint32_t k = alignment.a_to_b[i];
    if (k == kUnmatched || a.words[i].rarity < kSmallRarity) continue;
    const Tense x = tense_at(a, i);
    const Tense y = tense_at(b, k);
    const bool is_clash = (is_done_before(x, y) && !is_told_later(a, b)) ||
                          (is_done_before(y, x) && !is_told_later(b, a));
    if (is_clash) return "standing:" + a.words[i].folded;
  }
  return {};
}

// The word that a "not" or "never" turns round: of the next two of some weight the first that the
// other sentence has too ("never actually producing").
std::uint32_t negated_by(const SentenceProfile& profile, std::uint32_t i,
                         const std::vector<std::uint32_t>& partners) {
  const std::size_t last = std::min<std::size_t>(profile.words.size(), i + 1 + kContextWords);
  std::size_t telling = 0;
  for (std::size_t at = i + 1; at < last && telling < kNegatedWords; ++at) {
    const ProfileWord& word = profile.words[at];
    if (word.is_number || word.folded == "only" || word.folded == "just") return kUnmatched;
    if (word.rarity < kTellingRarity || word.is_name) continue;
    if (partners[at] != kUnmatched) return static_cast<std::uint32_t>(at);
    ++telling;
  }
  return kUnmatched;
}

std::string find_negation(const SentenceProfile& a, const SentenceProfile& b,
                          const std::vector<std::uint32_t>& a_to_b) {
  for (std::uint32_t i = 0; i < a.words.size(); ++i) {
    if (!denies(a, i)) continue;
    const std::uint32_t negated = negated_by(a, i, a_to_b);
    if (negated == kUnmatched) continue;
    if (!is_negated_near(b, a_to_b[negated])) return "negation:" + a.words[negated].folded;
  }
  return {};
}

}  // namespace

std::string find_contradiction(const SentenceProfile& a, const SentenceProfile& b,
                               const Alignment& alignment, const RelateTables& tables) {
  std::string why = find_figure_clash(a, b, alignment);
  if (why.empty()) why = find_day_clash(a, b);
  if (why.empty()) why = find_standing_clash(a, b, alignment);
  if (why.empty()) why = find_opposites(a, b, alignment, tables);
  if (why.empty()) why = find_negation(a, b, alignment.a_to_b);
  if (why.empty()) why = find_negation(b, a, alignment.b_to_a);
  return why;
}

}  // namespace synoptic
