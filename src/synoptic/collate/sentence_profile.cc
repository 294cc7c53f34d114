// "Shares rose about 3 percent to $1.5 billion on Friday." becomes stems with rarities (share,
// rise, …), rise as `up`, the figures 3 % (about) and 1.5e9 money, and the day Friday.
#include "synoptic/collate/sentence_profile.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <optional>

#include "synoptic/base/utf8.h"
#include "synoptic/base/words.h"
#include "synoptic/text/stemmer.h"

namespace synoptic {
namespace {

constexpr std::size_t kMostWords = 400;
constexpr float kNameFactor = 0.75F;
constexpr float kSteepness = 1.2F;    // of the weight by rarity
constexpr float kSmallRarity = 2.3F;  // "of", "has", "been": alike to everything
constexpr float kFigureFactor = 2.0F;
constexpr std::size_t kAboutWords = 3;  // how far before a figure "about" may stand

std::optional<double> digits_of(std::string_view word) {
  std::string plain;
  for (const char c : word) {
    if (c != ',') plain += c;
  }
  char* end = nullptr;
  const double value = std::strtod(plain.c_str(), &end);
  const bool is_number = !plain.empty() && plain[0] >= '0' && plain[0] <= '9' && *end == '\0';
  if (!is_number) return std::nullopt;
  return value;
}

// What the last digit of a number is worth: 0.01 for "4.82", 1 for "nine" and "1,500".
double step_of(std::string_view word) {
  const std::size_t point = word.find('.');
  double step = 1;
  if (point == std::string_view::npos) return step;
  for (std::size_t i = point + 1; i < word.size(); ++i) step /= 10;
  return step;
}

bool is_day(std::string_view folded) {
  constexpr std::array<std::string_view, 19> kDays{
      "monday",    "tuesday",  "wednesday", "thursday", "friday", "saturday", "sunday",
      "january",   "february", "march",     "april",    "june",   "july",     "august",
      "september", "october",  "november",  "december", "may"};
  return std::find(kDays.begin(), kDays.end(), folded) != kDays.end();
}

bool begins_sentence(std::string_view text, std::uint32_t at) {
  const std::string_view before = trim(text.substr(0, at));
  if (before.empty()) return true;
  const char last = before.back();
  return last == '.' || last == '!' || last == '?';
}

class Builder {
 public:
  Builder(std::string_view text, std::string_view date, const RelateTables& tables)
      : tables_(tables) {
    profile_.text = text;
    profile_.date = date;
  }

  SentenceProfile build() {
    add_words();
    for (std::uint32_t i = 0; i < profile_.words.size();) i = read_figure(i);
    for (ProfileWord& word : profile_.words) weigh(word);
    return std::move(profile_);
  }

 private:
  // Names are what all reports of a story share, whatever they claim; figures tell them apart.
  void weigh(ProfileWord& word) {
    word.weight = std::pow(word.rarity, kSteepness) * (word.is_name ? kNameFactor : 1.0F) *
                  (word.is_number ? kFigureFactor : 1.0F);
    profile_.weight += word.weight;
    profile_.depth += std::sqrt(word.rarity);
    if (word.is_number || word.rarity < kSmallRarity) return;
    word.vector = tables_.vectors.find(word.folded);
    if (word.vector) profile_.meaning.add(*word.vector, word.rarity);
  }

  void add_words() {
    std::vector<Word> words = find_words(profile_.text);
    if (words.size() > kMostWords) words.resize(kMostWords);
    for (const Word& word : words) {
      ProfileWord made = make_word(word.span);
      if (made.is_name && is_day(made.folded)) {
        profile_.days.push_back(static_cast<std::uint32_t>(profile_.words.size()));
      }
      profile_.words.push_back(std::move(made));
    }
  }

  ProfileWord make_word(Span span) const {
    const std::string_view form = slice(profile_.text, span);
    ProfileWord word;
    word.folded = fold(form);
    word.span = span;
    const auto irregular = tables_.irregular.find(word.folded);
    word.stem =
        stemmer_.stem(irregular == tables_.irregular.end() ? word.folded : irregular->second);
    word.rarity = rarity(word.stem, tables_.rarities);
    word.is_past = word.folded.ends_with("ed") ||
                   (irregular != tables_.irregular.end() && !word.folded.ends_with("s"));
    const bool is_capital = is_upper(decode_at(form, 0).value);
    word.is_name =
        is_capital && (!begins_sentence(profile_.text, span.begin) || is_day(word.folded));
    if (const auto found = tables_.directions.find(word.stem); found != tables_.directions.end()) {
      word.direction = found->second;
    }
    if (const auto found = tables_.cues.find(word.folded); found != tables_.cues.end()) {
      word.cue = found->second;
    }
    return word;
  }

  std::optional<NumberWord> number_at(std::size_t i) const {
    if (i >= profile_.words.size()) return std::nullopt;
    if (const auto digits = digits_of(profile_.words[i].folded)) return NumberWord{*digits, false};
    const auto found = tables_.numbers.find(profile_.words[i].folded);
    if (found == tables_.numbers.end()) return std::nullopt;
    return found->second;
  }

  // Reads the figure that begins at word `i`, if one does; the word to go on with.
  std::uint32_t read_figure(std::uint32_t i) {
    const auto number = number_at(i);
    const bool is_lone_scale = number && number->is_scale;
    if (!number || (is_lone_scale && profile_.words[i].folded.size() < 3)) return i + 1;
    ProfileFigure figure;
    figure.value = number->number;
    figure.step = step_of(profile_.words[i].folded);
    figure.first = i;
    figure.last = i + 1;
    while (const auto next = number_at(figure.last)) {
      const bool goes_on = next->is_scale || adds_up(figure, *next);
      if (!goes_on) break;
      if (next->is_scale) figure.step *= next->number;
      figure.value = next->is_scale ? figure.value * next->number : figure.value + next->number;
      ++figure.last;
    }
    finish(figure);
    return figure.last;
  }

  // "twenty" "one", never "5" "3".
  bool adds_up(const ProfileFigure& figure, const NumberWord& next) const {
    const bool in_words = !digits_of(profile_.words[figure.last].folded) &&
                          !digits_of(profile_.words[figure.last - 1].folded);
    return in_words && figure.value >= 20 && next.number < 10 && next.number >= 1;
  }

  void finish(ProfileFigure& figure) {
    const ProfileWord& first = profile_.words[figure.first];
    const std::string_view before =
        trim(std::string_view(profile_.text).substr(0, first.span.begin));
    figure.is_year = figure.last == figure.first + 1 && first.folded.size() == 4 &&
                     figure.value >= 1900 && figure.value <= 2100;
    figure.unit = unit_of(figure, before);
    for (std::size_t back = 1; back <= kAboutWords && back <= figure.first; ++back) {
      if (profile_.words[figure.first - back].cue == ClaimCue::about) figure.is_about = true;
    }
    for (std::uint32_t i = figure.first; i < figure.last; ++i) profile_.words[i].is_number = true;
    profile_.figures.push_back(figure);
  }

  std::string unit_of(const ProfileFigure& figure, std::string_view before) const {
    const std::uint32_t end = profile_.words[figure.last - 1].span.end;
    const std::string_view after = std::string_view(profile_.text).substr(end);
    if (!before.empty() && before.back() == '$') return "money";
    if (before.ends_with("\xE2\x82\xAC") || before.ends_with("\xC2\xA3")) return "money";
    if (after.starts_with("%") || after.starts_with(" %")) return "%";
    if (figure.last >= profile_.words.size()) return {};
    const std::string& next = profile_.words[figure.last].stem;
    if (next == "percent" || next == "per" || next == "percentag") return "%";
    return next == "dollar" || next == "euro" || next == "pound" ? "money" : next;
  }

  const RelateTables& tables_;
  Stemmer stemmer_{"en"};
  SentenceProfile profile_;
};

}  // namespace

SentenceProfile make_profile(std::string_view text, std::string_view date,
                             const RelateTables& tables) {
  return Builder(text, date, tables).build();
}

}  // namespace synoptic
