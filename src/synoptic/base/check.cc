#include "synoptic/base/check.h"

#include <cstdio>
#include <cstdlib>

namespace synoptic {

void fail_check(const char* condition, const char* file, int line) {
  std::fprintf(stderr, "synoptic: a bug in the program: %s does not hold at %s:%d\n", condition,
               file, line);
  std::abort();
}

}  // namespace synoptic
