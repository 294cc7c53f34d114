#pragma once

#include <mutex>
#include <string>
#include <string_view>

#include "synoptic/base/problem.h"
#include "synoptic/base/result.h"

namespace synoptic {

// Exit statuses, as the manual page lists them.
enum ExitStatus { kAllWell = 0, kSomeUnread = 1, kWrongUsage = 2, kInterrupted = 130 };

struct ConsoleOptions {
  bool no_color = false;
  bool is_quiet = false;
  bool with_progress = false;  // also where standard error is no terminal
};

// Standard output and standard error. Results go to the first and nothing else does; problems and
// messages to the second, one line each. The only place of the program that prints. May be used
// by several threads at once.
class Console {
 public:
  // What the environment adds: terminals or not, their width, NO_COLOR.
  explicit Console(const ConsoleOptions& options);

  int width() const { return width_; }         // columns; 80 when unknown
  bool in_color() const { return in_color_; }  // may standard output be coloured?

  // Writes whole lines of the result. Output is handed on at once, so that a reader at the other
  // end of a pipe gets each item as it comes. What cannot be written ends the program with status
  // 1, without a word when the reader has gone. `documents` says how many are done with it.
  void write(std::string_view lines, unsigned documents = 0);

  // "synoptic: PATH: PLACE: REASON". Problems make the exit status 1.
  void report(const Problem& problem);
  void report(const Error& error);
  void report(const ProblemSink& problems);

  // A message for the user, not shown with -q.
  void note(std::string_view message);

  // How far the work is: drawn over the one before and erased by whatever the terminal shows next,
  // where standard error is one; a line of its own elsewhere.
  bool shows_progress() const { return shows_progress_; }
  bool erases_progress() const { return erases_progress_; }
  void draw_progress(std::string_view line);
  void erase_progress();

  int status() const { return has_failed_ ? kSomeUnread : kAllWell; }

 private:
  void print_line(const std::string& line);

  int width_ = 80;
  bool is_terminal_ = false;  // standard output
  bool in_color_ = false;
  bool is_quiet_ = false;
  bool shows_progress_ = false;
  bool erases_progress_ = false;
  std::mutex mutex_;  // of what is printed and of has_failed_
  bool has_failed_ = false;
};

// While one lives, an interrupt waits for its end. One at a time.
class WholeOutput {
 public:
  WholeOutput();
  ~WholeOutput();
  WholeOutput(const WholeOutput&) = delete;
  WholeOutput& operator=(const WholeOutput&) = delete;
};

// One more document is done, without output; an interrupt says how many were.
void count_done();

// On an interrupt (Ctrl-C, SIGTERM): says so and ends with status 130, between two lines of output.
void end_on_interrupt();

}  // namespace synoptic
