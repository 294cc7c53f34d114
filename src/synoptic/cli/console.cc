#include "synoptic/cli/console.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstdlib>
#include <cstring>

#include "synoptic/base/utf8.h"

namespace synoptic {
namespace {

// What an interrupt finds. Output that has begun is finished first: busy → asked, and whoever is
// busy ends the program when its output is whole.
enum Moment : int { kIdle, kBusy, kAsked };
std::atomic<int> moment = kIdle;
std::atomic<std::uint64_t> documents_done = 0;
std::atomic<bool> has_progress_line = false;
static_assert(std::atomic<std::uint64_t>::is_always_lock_free, "used by a signal's handler");

constexpr std::string_view kEraseLine = "\r\x1B[K";

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const auto written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

void erase_progress_line() {
  if (has_progress_line.exchange(false)) write_all(STDERR_FILENO, kEraseLine);
}

// Runs inside the handler of a signal: nothing here may allocate or lock.
[[noreturn]] void end_interrupted() {
  erase_progress_line();
  std::array<char, 80> text{};
  char* end = text.data();
  const auto add = [&](std::string_view part) { end = std::copy(part.begin(), part.end(), end); };
  const std::uint64_t done = documents_done;
  add("synoptic: interrupted");
  if (done > 0) {
    add(" after ");
    end = std::to_chars(end, end + 20, done).ptr;
    add(done == 1 ? " document" : " documents");
  }
  add("\n");
  write_all(STDERR_FILENO, {text.data(), static_cast<std::size_t>(end - text.data())});
  ::_exit(kInterrupted);
}

// The second one ends at once, for a reader of the output that has stopped to read.
extern "C" void on_interrupt(int) {
  if (moment.exchange(kAsked) != kBusy) end_interrupted();
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

// The columns of the terminal behind `file`; `otherwise` where there is none.
int columns_of(int file, int otherwise) {
  winsize size{};
  const bool is_known = ::ioctl(file, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
  return is_known ? std::clamp<int>(size.ws_col, 40, 160) : otherwise;
}

void take_signal(int signal) {
  struct sigaction inherited {};
  ::sigaction(signal, nullptr, &inherited);
  if (inherited.sa_handler == SIG_IGN) return;  // started in the background by a shell
  struct sigaction action {};
  action.sa_handler = on_interrupt;
  action.sa_flags = SA_RESTART;
  ::sigemptyset(&action.sa_mask);
  ::sigaction(signal, &action, nullptr);
}

}  // namespace

Console::Console(const ConsoleOptions& options) : is_quiet_(options.is_quiet) {
  is_terminal_ = ::isatty(STDOUT_FILENO) != 0;
  in_color_ = is_terminal_ && !options.no_color && !is_set("NO_COLOR") && !is_dumb_terminal();
  if (is_terminal_) width_ = columns_of(STDOUT_FILENO, width_);
  erases_progress_ = ::isatty(STDERR_FILENO) != 0 && !is_dumb_terminal();
  shows_progress_ = !is_quiet_ && (erases_progress_ || options.with_progress);
}

void Console::write(std::string_view lines, unsigned documents) {
  const std::lock_guard lock(mutex_);
  if (is_terminal_) erase_progress_line();
  bool is_written = false;
  int error = 0;
  {
    const WholeOutput whole;
    is_written = write_all(STDOUT_FILENO, lines);
    error = errno;
    documents_done += documents;
  }
  if (is_written) return;
  if (error != EPIPE) print_line(std::string("standard output: ") + std::strerror(error));
  ::_exit(kSomeUnread);
}

// The caller holds mutex_.
void Console::print_line(const std::string& line) {
  erase_progress_line();
  write_all(STDERR_FILENO, "synoptic: " + printable(line) + "\n");
}

void Console::report(const Problem& problem) {
  std::string line = problem.path.empty() ? "''" : problem.path;
  if (!problem.place.empty()) line += ": " + problem.place;
  const std::lock_guard lock(mutex_);
  has_failed_ = true;
  print_line(line + ": " + problem.reason);
}

void Console::report(const Error& error) {
  const std::lock_guard lock(mutex_);
  has_failed_ = true;
  print_line(error.place.empty() ? error.message : error.place + ": " + error.message);
}

void Console::report(const ProblemSink& problems) {
  for (const Problem& problem : problems) report(problem);
}

void Console::note(std::string_view message) {
  const std::lock_guard lock(mutex_);
  if (!is_quiet_) print_line(std::string(message));
}

// One write for the whole, so that a terminal never shows half of it.
void Console::draw_progress(std::string_view line) {
  const std::lock_guard lock(mutex_);
  if (!erases_progress_) {
    print_line(std::string(line));
    return;
  }
  std::string text = "synoptic: " + std::string(line);
  const auto room = static_cast<std::size_t>(columns_of(STDERR_FILENO, 80) - 1);
  if (text.size() > room) text.resize(room);
  has_progress_line = true;
  write_all(STDERR_FILENO, std::string(kEraseLine) + text);
}

void Console::erase_progress() {
  const std::lock_guard lock(mutex_);
  erase_progress_line();
}

WholeOutput::WholeOutput() {
  for (int idle = kIdle; !moment.compare_exchange_strong(idle, kBusy); idle = kIdle) {
    ::pause();  // the program is ending
  }
}

WholeOutput::~WholeOutput() {
  if (moment.exchange(kIdle) == kAsked) end_interrupted();
}

void count_done() { ++documents_done; }

void end_on_interrupt() {
  take_signal(SIGINT);
  take_signal(SIGTERM);
}

}  // namespace synoptic
