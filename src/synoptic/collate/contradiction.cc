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
#include <cstddef>
#include <string_view>

#include "synoptic/base/utf8.h"
#include "synoptic/collate/amounts.h"
#include "synoptic/collate/roles.h"
#include "synoptic/collate/stated_times.h"

namespace synoptic {
namespace {

constexpr std::size_t kNegatedWords = 2;  // "never actually producing"
constexpr std::size_t kDenialWords = 18;  // how far round it the other sentence may deny it too
constexpr std::size_t kYearBytes = 4;     // "2019"
constexpr std::size_t kDayBytes = 10;     // "2019-09-25"
constexpr float kTellingRarity = 3.5F;    // "not be able to": "able" is what it turns round

// Is a direction or an antonym near enough to the words that match to be about the same thing?
constexpr std::size_t kContextWords = 3;

std::string_view words_of(const SentenceProfile& profile, std::uint32_t first, std::uint32_t last) {
  return slice(profile.text, cover(profile.words[first].span, profile.words[last - 1].span));
}

// The figures of both sentences that no figure of the other stands for, by their index. Equal ones
// are paired first, so that "to 119.1 from 118.2" leaves 118.2 open beside "119.1, from 153.7".
struct OpenFigures {
  std::vector<bool> of_a;
  std::vector<bool> of_b;
};

OpenFigures find_open_figures(const SentenceProfile& a, const SentenceProfile& b) {
  OpenFigures open{std::vector<bool>(a.figures.size(), true),
                   std::vector<bool>(b.figures.size(), true)};
  for (const bool only_equal : {true, false}) {
    for (std::size_t i = 0; i < a.figures.size(); ++i) {
      for (std::size_t k = 0; k < b.figures.size() && open.of_a[i]; ++k) {
        const ProfileFigure& x = a.figures[i];
        const ProfileFigure& y = b.figures[k];
        const bool fits =
            only_equal ? open.of_b[k] && x.amount.value == y.amount.value : open.of_b[k];
        if (fits && is_one_number(x, y)) open.of_a[i] = open.of_b[k] = false;
      }
    }
  }
  return open;
}

// May both be counts or measures of one thing? A bare number may be one of anything but money and
// per cent, which nobody leaves out.
bool are_of_one_kind(const ProfileFigure& x, const ProfileFigure& y) {
  const auto is_bare = [](const ProfileFigure& figure) {
    return figure.amount.unit == "1" && figure.counted.empty();
  };
  const auto is_always_said = [](const ProfileFigure& figure) {
    return figure.amount.unit == "%" || is_money(figure.amount);
  };
  if (is_one_unit(x.amount, y.amount)) return true;
  return (is_bare(x) && !is_always_said(y)) || (is_bare(y) && !is_always_said(x));
}

// "one man": hardly ever a count.
bool is_lone_one(const ProfileFigure& figure) {
  return figure.amount.unit == "1" && figure.amount.value == 1.0;
}

// Of the words round both, does one match? A figure or a time.
template <typename Item>
bool share_neighbour(const SentenceProfile& a, const Item& x, const Item& y,
                     const Alignment& alignment) {
  const auto near = [](std::size_t place, const Item& item) {
    return place + kContextWords >= item.first && place < item.last + kContextWords;
  };
  for (std::size_t i = 0; i < a.words.size(); ++i) {
    const std::uint32_t k = alignment.a_to_b[i];
    if (k != kUnmatched && near(i, x) && near(k, y)) return true;
  }
  return false;
}

bool stands_alike(const SentenceProfile& a, const ProfileFigure& x, const ProfileFigure& y,
                  const Alignment& alignment) {
  const bool is_measured = x.amount.unit != "1" && is_one_unit(x.amount, y.amount);
  if (is_measured || (!x.counted.empty() && x.counted == y.counted)) return true;
  return share_neighbour(a, x, y, alignment);
}

std::string find_figure_clash(const SentenceProfile& a, const SentenceProfile& b,
                              const Alignment& alignment) {
  const OpenFigures open = find_open_figures(a, b);
  for (std::size_t i = 0; i < a.figures.size(); ++i) {
    const ProfileFigure& x = a.figures[i];
    if (!open.of_a[i] || is_lone_one(x)) continue;
    for (std::size_t k = 0; k < b.figures.size(); ++k) {
      const ProfileFigure& y = b.figures[k];
      if (!open.of_b[k] || is_lone_one(y)) continue;
      if (!are_of_one_kind(x, y) || !stands_alike(a, x, y, alignment)) continue;
      return "figure:" + std::string(words_of(a, x.first, x.last)) + ":" +
             std::string(words_of(b, y.first, y.last));
    }
  }
  return {};
}

bool is_said(const ProfileTime& time, const SentenceProfile& from, const SentenceProfile& other) {
  return std::any_of(other.times.begin(), other.times.end(), [&](const ProfileTime& y) {
    if (compare_times(time.value, y.value) == TimeRelation::agree) return true;
    const bool is_one_day = from.date == other.date;
    return is_one_day &&
           fold(words_of(from, time.first, time.last)) == fold(words_of(other, y.first, y.last));
  });
}

std::string find_time_clash(const SentenceProfile& a, const SentenceProfile& b,
                            const Alignment& alignment) {
  for (const ProfileTime& x : a.times) {
    if (is_said(x, a, b)) continue;
    for (const ProfileTime& y : b.times) {
      if (compare_times(x.value, y.value) != TimeRelation::clash || is_said(y, b, a)) continue;
      const bool is_year = x.value.size() == kYearBytes || y.value.size() == kYearBytes;
      if (is_year && !share_neighbour(a, x, y, alignment)) continue;
      return "time:" + std::string(words_of(a, x.first, x.last)) + ":" +
             std::string(words_of(b, y.first, y.last));
    }
  }
  return {};
}

// "Boeing 747", "July 42", "the 11th Circuit": a number that is no figure, behind the same word.
std::string find_number_clash(const SentenceProfile& a, const SentenceProfile& b,
                              const Alignment& alignment) {
  const auto is_open = [](const SentenceProfile& profile, std::size_t i,
                          const std::vector<std::uint32_t>& partners) {
    return profile.words[i].is_number && !profile.words[i].is_figure && partners[i] == kUnmatched;
  };
  for (std::size_t i = 1; i < a.words.size(); ++i) {
    const std::uint32_t before = alignment.a_to_b[i - 1];
    if (before == kUnmatched || !is_open(a, i, alignment.a_to_b)) continue;
    const std::size_t k = before + std::size_t{1};
    if (k >= b.words.size() || !is_open(b, k, alignment.b_to_a)) continue;
    return "number:" + a.words[i].folded + ":" + b.words[k].folded;
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
  const std::uint32_t from = k > kDenialWords ? k - kDenialWords : 0;
  const std::size_t to = std::min<std::size_t>(profile.words.size(), k + kDenialWords);
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

// "Aarna praised Tamm", "Tamm criticised Aarna": two deeds. "Aarna sold it to Tamm", "Tamm bought
// it from Aarna": one, of converse verbs.
bool tells_other_end(const SentenceProfile& a, std::size_t i, const SentenceProfile& b,
                     std::size_t k, const Alignment& alignment, const RelateTables& tables) {
  const RoleRelation roles =
      compare_roles(a, static_cast<std::uint32_t>(i), b, static_cast<std::uint32_t>(k), alignment);
  if (roles == RoleRelation::exchanged) return true;
  return roles == RoleRelation::swapped &&
         has_pair(tables.converses, a.words[i].stem, b.words[k].stem);
}

// "Aarna sued Tamm", "Aarna was sued by Tamm"; not where both do the same ("met").
std::string find_role_clash(const SentenceProfile& a, const SentenceProfile& b,
                            const Alignment& alignment, const RelateTables& tables) {
  for (std::uint32_t i = 0; i < a.words.size(); ++i) {
    const ProfileWord& verb = a.words[i];
    const std::uint32_t k = alignment.a_to_b[i];
    if (k == kUnmatched || !verb.is_past || !b.words[k].is_past) continue;
    if (verb.is_name || verb.rarity < kSmallRarity) continue;
    if (verb.stem != b.words[k].stem || has_pair(tables.converses, verb.stem, verb.stem)) continue;
    if (compare_roles(a, i, b, k, alignment) == RoleRelation::exchanged) {
      return "roles:" + verb.folded;
    }
  }
  return {};
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
      if (tells_other_end(a, i, b, k, alignment, tables)) continue;
      return "opposite:" + a.words[i].folded + ":" + b.words[k].folded;
    }
  }
  return {};
}

// Is what the verb at `i` tells done ("has sold"; by its form alone "sold"), or yet to come ("will
// sell"), or planned, wanted or only possible ("plans to sell", "may sell")?
enum class Tense { open, past, done, planned, future };

constexpr std::size_t kCueWords = 3;  // how far before the verb its cue may stand

bool is_present_be(std::string_view folded) {
  constexpr std::array<std::string_view, 5> kForms{"am", "are", "be", "being", "is"};
  return std::find(kForms.begin(), kForms.end(), folded) != kForms.end();
}

Tense tense_at(const SentenceProfile& profile, std::size_t i) {
  bool is_present = i > 0 && profile.words[i - 1].folded == "to";
  for (std::size_t back = 1; back <= kCueWords && back <= i; ++back) {
    const ProfileWord& word = profile.words[i - back];
    const bool before_to = profile.words[i - back + 1].folded == "to";
    if (word.folded == "will" || word.folded == "ll") return Tense::future;
    if (word.folded == "has" || word.folded == "have") {
      return before_to ? Tense::planned : Tense::done;
    }
    if (word.cue == ClaimCue::future) return Tense::planned;
    if (word.cue == ClaimCue::negation) return Tense::open;
    if (back > 1 && word.rarity >= kSmallRarity) break;
    is_present = is_present || is_present_be(word.folded);  // "is being introduced"
  }
  return profile.words[i].is_past && !is_present ? Tense::past : Tense::open;
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

std::string find_standing_clash(const SentenceProfile& a, const SentenceProfile& b,
                                const Alignment& alignment) {
  for (std::size_t i = 0; i < a.words.size(); ++i) {
    const std::uint32_t k = alignment.a_to_b[i];
    if (k == kUnmatched || a.words[i].rarity < kSmallRarity || a.words[i].stem == "be") continue;
    const Tense x = tense_at(a, i);
    const Tense y = tense_at(b, k);
    const bool is_clash = (is_done_before(x, y) && !is_told_later(a, b)) ||
                          (is_done_before(y, x) && !is_told_later(b, a));
    if (is_clash) return "standing:" + a.words[i].folded;
  }
  return {};
}

std::string find_denial(const SentenceProfile& a, const SentenceProfile& b,
                        const Alignment& alignment) {
  std::string why = find_negation(a, b, alignment.a_to_b);
  return why.empty() ? find_negation(b, a, alignment.b_to_a) : why;
}

std::string find_contradiction(const SentenceProfile& a, const SentenceProfile& b,
                               const Alignment& alignment, const RelateTables& tables) {
  std::string why = find_figure_clash(a, b, alignment);
  if (why.empty()) why = find_time_clash(a, b, alignment);
  if (why.empty()) why = find_number_clash(a, b, alignment);
  if (why.empty()) why = find_standing_clash(a, b, alignment);
  if (why.empty()) why = find_opposites(a, b, alignment, tables);
  if (why.empty()) why = find_role_clash(a, b, alignment, tables);
  if (why.empty()) why = find_denial(a, b, alignment);
  return why;
}

}  // namespace synoptic
