#include "synoptic/cli/progress.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <string_view>

namespace synoptic {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds kFirst{1000};

// "1,234,567"
std::string grouped(std::uint64_t number) {
  std::string out = std::to_string(number);
  for (std::size_t at = out.size(); at > 3;) out.insert(at -= 3, ",");
  return out;
}

// "1.2 GB": decimal units, as disks and the manual count.
std::string size_in_words(std::uint64_t bytes) {
  static constexpr std::array<std::string_view, 5> kUnits = {"bytes", "kB", "MB", "GB", "TB"};
  std::size_t unit = 0;
  auto size = static_cast<double>(bytes);
  for (; size >= 1000 && unit + 1 < kUnits.size(); ++unit) size /= 1000;
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), unit > 0 && size < 10 ? "%.1f" : "%.0f", size);
  return std::string(text.data()) + " " + std::string(kUnits[unit]);
}

// "0:42", "1:02:03"
std::string clock_time(double seconds) {
  const auto all = static_cast<std::uint64_t>(std::llround(seconds));
  std::array<char, 48> text{};
  const unsigned second = static_cast<unsigned>(all % 60);
  const unsigned minute = static_cast<unsigned>(all / 60 % 60);
  const auto hour = static_cast<unsigned long long>(all / 3600);
  if (hour > 0) {
    std::snprintf(text.data(), text.size(), "%llu:%02u:%02u", hour, minute, second);
  } else {
    std::snprintf(text.data(), text.size(), "%u:%02u", minute, second);
  }
  return text.data();
}

std::string count_in_words(std::uint64_t documents) {
  return grouped(documents) + (documents == 1 ? " document" : " documents");
}

std::string rate_in_words(const ProgressState& state) {
  const double rate = static_cast<double>(state.documents) / std::max(state.seconds, 1e-3);
  std::array<char, 32> text{};
  if (rate < 10) {
    std::snprintf(text.data(), text.size(), "%.1f/s", rate);
    return text.data();
  }
  return grouped(static_cast<std::uint64_t>(rate)) + "/s";
}

}  // namespace

std::string progress_line(const ProgressState& state) {
  std::string out = count_in_words(state.documents) + ", " + rate_in_words(state);
  if (state.bytes_total == 0) return out;
  const auto total = static_cast<double>(state.bytes_total);
  const auto read = std::min(static_cast<double>(state.bytes_read), total);
  out += ", " + std::to_string(static_cast<int>(100 * read / total)) + " % of " +
         size_in_words(state.bytes_total);
  if (read > 0) out += ", " + clock_time(state.seconds * (total - read) / read) + " left";
  return out;
}

std::string summary_line(const ProgressState& state) {
  return count_in_words(state.documents) + " in " + clock_time(state.seconds) + ", " +
         rate_in_words(state);
}

Progress::Progress(Console& console, std::uint64_t bytes_total)
    : console_(console), bytes_total_(bytes_total), next_(start_ + kFirst) {}

Progress::~Progress() {
  console_.erase_progress();
  if (console_.shows_progress() && Clock::now() >= start_ + kFirst) {
    console_.note(summary_line(state()));
  }
}

ProgressState Progress::state() const {
  const std::chrono::duration<double> passed = Clock::now() - start_;
  return {.documents = documents_,
          .bytes_read = bytes_read_,
          .bytes_total = bytes_total_,
          .seconds = passed.count()};
}

void Progress::done() {
  ++documents_;
  if (!console_.shows_progress() || Clock::now() < next_) return;
  console_.draw_progress(progress_line(state()));
  next_ = Clock::now() + (console_.erases_progress() ? milliseconds(250) : milliseconds(5000));
}

}  // namespace synoptic
