#pragma once

// SYNOPTIC_CLONES("avx512f", "avx2", "default") before a function compiles it once for each kind
// of processor; the loader takes the best. Nothing where the compiler cannot, and under the thread
// sanitizer, which would run in the loader's choice before it is set up.
#if defined(__x86_64__) && !defined(__clang__) && !defined(__SANITIZE_THREAD__)
#define SYNOPTIC_CLONES(...) __attribute__((target_clones(__VA_ARGS__)))
#else
#define SYNOPTIC_CLONES(...)
#endif
