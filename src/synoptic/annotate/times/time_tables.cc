#include "synoptic/annotate/times/time_tables.h"

#include <algorithm>
#include <array>
#include <utility>

#include "synoptic/base/check.h"
#include "synoptic/base/strings.h"
#include "synoptic/base/table.h"

// Reads data/times/*.tsv into maps by word. A word with a class, unit or lean that does not exist
// is a mistake in the table, and a bug.

namespace synoptic {
namespace {

template <typename Value, std::size_t Size>
Value look_up(const std::array<std::pair<std::string_view, Value>, Size>& names,
              std::string_view name) {
  const auto found = std::ranges::find(names, name, [](const auto& entry) { return entry.first; });
  SYNOPTIC_CHECK(found != names.end());
  return found->second;
}

constexpr std::array<std::pair<std::string_view, TimeClass>, 21> kClasses = {{
    {"month", TimeClass::month},         {"weekday", TimeClass::weekday},
    {"weekdays", TimeClass::weekdays},   {"season", TimeClass::season},
    {"unit", TimeClass::unit},           {"units", TimeClass::units},
    {"daypart", TimeClass::daypart},     {"dayparts", TimeClass::dayparts},
    {"deictic", TimeClass::deictic},     {"reference", TimeClass::reference},
    {"adjective", TimeClass::adjective}, {"set", TimeClass::set},
    {"lean", TimeClass::lean},           {"edge", TimeClass::edge},
    {"part", TimeClass::part},           {"vague", TimeClass::vague},
    {"decade", TimeClass::decade},       {"zone", TimeClass::zone},
    {"meridiem", TimeClass::meridiem},   {"forward", TimeClass::forward},
    {"backward", TimeClass::backward},
}};

constexpr std::array<std::pair<std::string_view, TimeUnit>, 13> kUnits = {{
    {"S", TimeUnit::second},
    {"MIN", TimeUnit::minute},
    {"H", TimeUnit::hour},
    {"D", TimeUnit::day},
    {"W", TimeUnit::week},
    {"FN", TimeUnit::fortnight},
    {"WE", TimeUnit::weekend},
    {"M", TimeUnit::month},
    {"Q", TimeUnit::quarter},
    {"Y", TimeUnit::year},
    {"DE", TimeUnit::decade},
    {"CE", TimeUnit::century},
    {"ML", TimeUnit::millennium},
}};

constexpr std::array<std::pair<std::string_view, Lean>, 6> kLeans = {{
    {"last", Lean::last},
    {"this", Lean::current},
    {"next", Lean::next},
    {"previous", Lean::previous},
    {"same", Lean::same},
    {"following", Lean::following},
}};

int number_of(std::string_view value) {
  const bool is_negative = value.starts_with('-');
  const auto number = parse_number(is_negative ? value.substr(1) : value);
  if (!number) return 0;
  return is_negative ? -static_cast<int>(*number) : static_cast<int>(*number);
}

TimeWord read_word(const Table& table, std::size_t row) {
  TimeWord word;
  word.word_class = look_up(kClasses, table.at(row, "class"));
  word.is_sure = table.at(row, "sure") == "yes";
  word.value = table.at(row, "value");
  word.number = number_of(word.value);
  if (word.is(TimeClass::unit) || word.is(TimeClass::units))
    word.unit = look_up(kUnits, word.value);
  if (word.is(TimeClass::lean)) word.lean = look_up(kLeans, word.value);
  return word;
}

// "new year's day" as the pieces of a text: "new", "year", "'", "s", "day".
std::vector<std::string_view> split_words(std::string_view words) {
  std::vector<std::string_view> pieces;
  for (const std::string_view word : split(words, ' ')) {
    const std::size_t mark = word.find('\'');
    pieces.push_back(word.substr(0, mark));
    if (mark == std::string_view::npos) continue;
    pieces.push_back(word.substr(mark, 1));
    if (mark + 1 < word.size()) pieces.push_back(word.substr(mark + 1));
  }
  return pieces;
}

}  // namespace

TimeTables::TimeTables() {
  const Table table = Table::embedded("times/words.tsv");
  for (std::size_t row = 0; row < table.size(); ++row) {
    filter.add(table.at(row, "word"));
    words[table.at(row, "word")] = read_word(table, row);
  }
  const Table days = Table::embedded("times/feasts.tsv");
  for (std::size_t row = 0; row < days.size(); ++row) {
    Feast feast{split_words(days.at(row, "words")), days.at(row, "day")};
    feasts[feast.words.front()].push_back(std::move(feast));
  }
}

TimeLexicon load_time_lexicon() { return {std::make_shared<const TimeTables>()}; }

}  // namespace synoptic
