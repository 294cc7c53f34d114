#pragma once

#include <optional>
#include <string>

namespace synoptic {

enum class Modifier { exact, about, at_least, at_most, more_than, less_than, nearly };
enum class Change { none, up, down };

// How sure a figure or an event is, by the words of who reports it.
enum class Standing { unclear, done, promised, expected, asked, denied };

// A number with its unit. Either `value`, or `low` and `high` for a range.
struct Amount {
  std::optional<double> value;
  std::optional<double> low;
  std::optional<double> high;
  std::string unit = "1";  // "1" a bare count, ISO 4217 for money, "%", UCUM otherwise
  Modifier modifier = Modifier::exact;
  Change change = Change::none;

  friend bool operator==(const Amount&, const Amount&) = default;
};

}  // namespace synoptic
