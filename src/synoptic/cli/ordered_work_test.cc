#include "synoptic/cli/ordered_work.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <string>

namespace synoptic {
namespace {

// Every third piece takes longer, so that later ones are done before it.
std::string run(unsigned jobs, std::size_t count) {
  std::string out;
  OrderedWork work(jobs);
  for (std::size_t i = 0; i < count; ++i) {
    work.give(1, [&out, i] {
      if (i % 3 == 0) std::this_thread::sleep_for(std::chrono::milliseconds(2));
      return [&out, i] { out += std::to_string(i) + "\n"; };
    });
  }
  work.finish();
  return out;
}

TEST(OrderedWork, DeliversInTheOrderGivenWithAnyNumberOfJobs) {
  const std::string expected = run(1, 200);
  EXPECT_TRUE(expected.starts_with("0\n1\n2\n"));
  EXPECT_TRUE(expected.ends_with("\n199\n"));
  for (const unsigned jobs : {2u, 3u, 8u, 64u}) EXPECT_EQ(run(jobs, 200), expected) << jobs;
  EXPECT_EQ(run(4, 0), "");
  EXPECT_EQ(run(4, 1), "0\n");
}

// The most that were between give() and their delivery at one time.
std::size_t most_under_way(unsigned jobs, std::size_t count, std::size_t bytes) {
  std::atomic<std::size_t> given = 0, delivered = 0;
  std::size_t most = 0;
  OrderedWork work(jobs);
  for (std::size_t i = 0; i < count; ++i) {
    work.give(bytes, [&] {
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
      return [&] { ++delivered; };
    });
    most = std::max<std::size_t>(most, ++given - delivered);
  }
  work.finish();
  EXPECT_EQ(delivered, count);
  return most;
}

TEST(OrderedWork, HoldsABoundedNumberOfPiecesAndBytes) {
  // A delivery is counted a moment before its place is free, hence one more than eight a job.
  EXPECT_LE(most_under_way(2, 200, 10), 17u);
  EXPECT_GE(most_under_way(2, 200, 10), 3u) << "works on more than one at once";
  constexpr std::size_t kMiB = std::size_t{1} << 20;
  EXPECT_LE(most_under_way(4, 12, 30 * kMiB), 3u) << "64 MiB hold two of them";
  EXPECT_LE(most_under_way(4, 3, 70 * kMiB), 2u) << "larger than 64 MiB: one by itself";
}

}  // namespace
}  // namespace synoptic
