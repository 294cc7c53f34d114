#pragma once

namespace synoptic {

// Ends the program with the failed condition and its place. For our own bugs only: no input may
// ever reach it.
[[noreturn]] void fail_check(const char* condition, const char* file, int line);

}  // namespace synoptic

// Holds in every build, sanitised or not.
#define SYNOPTIC_CHECK(condition) \
  ((condition) ? static_cast<void>(0) : ::synoptic::fail_check(#condition, __FILE__, __LINE__))
