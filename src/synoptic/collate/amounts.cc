// An amount is read as the interval of values it may stand for. Rounding: the last digit that is
// not zero tells how exactly a number was meant, so 38,000 may be 37,500 to 38,500 and 17 may be
// 16.5 to 17.5 (20 too: nobody rounds small counts to tens); a rounding of more than a twentieth of
// the value, a tenth below 100, is not believed (100 is not 60).
#include "synoptic/collate/amounts.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <string_view>

namespace synoptic {
namespace {

struct Interval {
  double low;
  double high;
};

constexpr double kInfinity = std::numeric_limits<double>::infinity();

// The power of ten of the last digit that is not zero: 1000 for 38,000; 0.1 for 2.5.
double last_digit_of(double value) {
  double unit = 1;
  value = std::fabs(value);
  if (value == 0 || value > 1e15) return 0;
  while (std::fmod(value, unit * 10) == 0) unit *= 10;
  while (std::fabs(value / unit - std::round(value / unit)) > 1e-6 && unit > 1e-6) unit /= 10;
  return unit;
}

double tolerance(double value, Modifier modifier) {
  const double size = std::fabs(value);
  const bool is_vague = modifier == Modifier::about || modifier == Modifier::nearly;
  if (is_vague) return size / 10;
  if (size < 100) return std::min(std::min(last_digit_of(value), 1.0) / 2, size / 10);
  return std::min(last_digit_of(value) / 2, size / 20);
}

// `with_slack`: as the reader may have rounded it; else as it stands.
Interval interval_of(const Amount& amount, bool with_slack) {
  if (!amount.value) {
    return {amount.low.value_or(-kInfinity), amount.high.value_or(kInfinity)};
  }
  const double value = *amount.value;
  const double slack = with_slack ? tolerance(value, amount.modifier) : 0;
  switch (amount.modifier) {
    case Modifier::at_least:
    case Modifier::more_than:
      return {value - slack, kInfinity};
    case Modifier::at_most:
    case Modifier::less_than:
      return {-kInfinity, value + slack};
    case Modifier::exact:
    case Modifier::about:
    case Modifier::nearly:
      break;
  }
  return {value - slack, value + slack};
}

bool overlap(Interval x, Interval y) { return x.low <= y.high && y.low <= x.high; }

double size_of(const Amount& amount) {
  return std::fabs(amount.value.value_or(amount.low.value_or(amount.high.value_or(0))));
}

}  // namespace

bool amounts_agree(const Amount& a, const Amount& b) {
  if (a.unit != b.unit) return false;
  if (a.change != Change::none && b.change != Change::none && a.change != b.change) return false;
  // One of the two may be a rounding of the other; not both of something between them.
  return overlap(interval_of(a, true), interval_of(b, false)) ||
         overlap(interval_of(a, false), interval_of(b, true));
}

bool is_money(const Amount& amount) {
  return amount.unit.size() == 3 && std::all_of(amount.unit.begin(), amount.unit.end(),
                                                [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool is_one_unit(const Amount& a, const Amount& b) {
  const auto measure = [](const Amount& amount) {
    return std::string_view(amount.unit).substr(0, amount.unit.find('/'));
  };
  return measure(a) == measure(b);
}

bool is_telling(const Amount& amount) {
  const double size = size_of(amount);
  if (is_money(amount)) return size >= 1e4;
  if (amount.unit == "1" && size < 1) return false;  // "a third"
  if (amount.unit == "1" && size >= 1000) return true;
  return size != 0 && size / std::max(last_digit_of(size), 1e-6) >= 100;
}

}  // namespace synoptic
