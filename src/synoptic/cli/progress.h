#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <string>

#include "synoptic/cli/console.h"

namespace synoptic {

// How far a command has come.
struct ProgressState {
  std::uint64_t documents = 0;    // done
  std::uint64_t bytes_read = 0;   // of the input's files, before anything is unpacked
  std::uint64_t bytes_total = 0;  // 0 when unknown
  double seconds = 0;             // since the start
};

// "1,234 documents, 412/s, 37 % of 1.2 GB, 0:42 left"; the last two only when the total is known,
// the time left only when there is something to tell it by.
std::string progress_line(const ProgressState& state);

// "1,234 documents in 0:03, 412/s".
std::string summary_line(const ProgressState& state);

// Counts what is read and done, and shows it on the console now and then: on a terminal a line
// that is drawn again four times a second and erased at the end, elsewhere a line every five
// seconds. Nothing is shown of the first second; work that took longer is summed up at the end.
// read() and done() may be called on any thread.
class Progress {
 public:
  Progress(Console& console, std::uint64_t bytes_total);
  ~Progress();  // erases the line and sums up
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void read(std::size_t bytes) { bytes_read_ += bytes; }
  void done();  // one document; not at the same time as itself

 private:
  using Clock = std::chrono::steady_clock;
  ProgressState state() const;

  Console& console_;
  const std::uint64_t bytes_total_;
  const Clock::time_point start_ = Clock::now();
  Clock::time_point next_;
  std::atomic<std::uint64_t> bytes_read_ = 0;
  std::uint64_t documents_ = 0;
};

}  // namespace synoptic
