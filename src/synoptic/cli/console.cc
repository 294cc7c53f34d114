#include "synoptic/cli/console.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>

#include "synoptic/base/utf8.h"

namespace synoptic {
namespace {

volatile std::sig_atomic_t is_writing = 0;
volatile std::sig_atomic_t was_interrupted = 0;

[[noreturn]] void end_interrupted() {
  constexpr std::string_view kMessage = "synoptic: interrupted\n";
  [[maybe_unused]] const auto written = ::write(STDERR_FILENO, kMessage.data(), kMessage.size());
  ::_exit(kInterrupted);
}

// A line of output that has begun is finished first, so that what is written stays valid.
extern "C" void on_interrupt(int) {
  if (!is_writing) end_interrupted();
  was_interrupted = 1;
}

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const auto written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

bool is_set(const char* variable) {
  const char* value = std::getenv(variable);
  return value != nullptr && *value != '\0';
}

bool is_dumb_terminal() {
  const char* kind = std::getenv("TERM");
  return kind != nullptr && std::strcmp(kind, "dumb") == 0;
}

// Names of files may hold anything; a control character must not reach a terminal.
std::string printable(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_at(text, at);
    const bool is_control = point.value < 0x20 || (point.value >= 0x7F && point.value < 0xA0);
    append_utf8(out, is_control ? kReplacement : point.value);
    at += point.size;
  }
  return out;
}

}  // namespace

Console::Console(bool no_color, bool is_quiet) : is_quiet_(is_quiet) {
  const bool is_terminal = ::isatty(STDOUT_FILENO) != 0;
  in_color_ = is_terminal && !no_color && !is_set("NO_COLOR") && !is_dumb_terminal();
  winsize size{};
  if (is_terminal && ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
    width_ = std::clamp<int>(size.ws_col, 40, 160);
  }
}

bool Console::write(std::string_view lines) {
  is_writing = 1;
  const bool written = write_all(STDOUT_FILENO, lines);
  is_writing = 0;
  if (was_interrupted) end_interrupted();
  if (!written) report(Error{ErrorCode::not_writable, std::strerror(errno), "standard output"});
  return written;
}

void Console::print_line(const std::string& line) {
  write_all(STDERR_FILENO, "synoptic: " + printable(line) + "\n");
}

void Console::report(const Problem& problem) {
  has_failed_ = true;
  std::string line = problem.path;
  if (!problem.place.empty()) line += ": " + problem.place;
  print_line(line + ": " + problem.reason);
}

void Console::report(const Error& error) {
  has_failed_ = true;
  print_line(error.place.empty() ? error.message : error.place + ": " + error.message);
}

void Console::report(const ProblemSink& problems, std::size_t from) {
  for (std::size_t i = from; i < problems.size(); ++i) report(problems[i]);
}

void Console::note(std::string_view message) {
  if (!is_quiet_) print_line(std::string(message));
}

void end_on_interrupt() {
  struct sigaction inherited {};
  ::sigaction(SIGINT, nullptr, &inherited);
  if (inherited.sa_handler == SIG_IGN) return;  // started in the background by a shell
  struct sigaction action {};
  action.sa_handler = on_interrupt;
  ::sigemptyset(&action.sa_mask);
  ::sigaction(SIGINT, &action, nullptr);
}

}  // namespace synoptic
