#pragma once

#include <string>
#include <string_view>

#include "synoptic/base/problem.h"
#include "synoptic/base/result.h"

namespace synoptic {

// Exit statuses, as the manual page lists them.
enum ExitStatus { kAllWell = 0, kSomeUnread = 1, kWrongUsage = 2, kInterrupted = 130 };

// Standard output and standard error. Results go to the first and nothing else does; problems and
// messages to the second, one line each. The only place of the program that prints.
class Console {
 public:
  // What the environment says: a terminal or not, its width, NO_COLOR.
  explicit Console(bool no_color, bool is_quiet);

  int width() const { return width_; }         // columns; 80 when unknown
  bool in_color() const { return in_color_; }  // may standard output be coloured?

  // Writes whole lines of the result. Output is handed on at once, so that a reader at the other
  // end of a pipe gets each item as it comes. False when it cannot be written.
  bool write(std::string_view lines);

  // "synoptic: PATH: PLACE: REASON". Problems make the exit status 1.
  void report(const Problem& problem);
  void report(const Error& error);
  void report(const ProblemSink& problems, std::size_t from);

  // A message for the user, not shown with -q.
  void note(std::string_view message);

  int status() const { return has_failed_ ? kSomeUnread : kAllWell; }

 private:
  void print_line(const std::string& line);

  int width_ = 80;
  bool in_color_ = false;
  bool is_quiet_ = false;
  bool has_failed_ = false;
};

// On an interrupt (Ctrl-C): says so and ends with status 130, between two lines of output.
void end_on_interrupt();

}  // namespace synoptic
