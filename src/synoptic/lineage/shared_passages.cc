// A run of equal words is cut into segments of narration and quotation; a word counts as quoted
// if either report sets it in marks. Bits of narration at a quotation's edge (`," the mayor told
// reporters`) and scare quotes of a word or two do not make a segment of their own:
//
//   the council rejected the plan on Monday. "It is too dear," Vey said
//   narration: the council rejected the plan on Monday     quotation: It is too dear Vey said
//
// Who writes of one event with the same names and titles has copied nothing: a segment of
// narration needs words of the writer's own choice.
#include "synoptic/lineage/shared_passages.h"

#include <algorithm>
#include <cstddef>
#include <string>

namespace synoptic {
namespace {

constexpr std::uint32_t kScareQuoteWords = 2;
constexpr std::uint32_t kOwnWords = 3;      // a segment of narration has at least so many ...
constexpr std::uint32_t kWordsPerOwn = 6;   // ... and one for each so many words
constexpr std::uint32_t kCopyPercent = 80;  // of the words of the shorter report
constexpr std::uint32_t kCopyNarrationPercent = 50;

struct Segment {
  SharedRun run;
  bool is_quoted = false;
};

std::vector<Segment> cut(const SharedRun& run, const ComparableText& a, const ComparableText& b) {
  std::vector<Segment> segments;
  for (std::uint32_t i = 0; i < run.size; ++i) {
    const bool is_quoted = a.quoted[run.from + i] || b.quoted[run.to + i];
    if (segments.empty() || segments.back().is_quoted != is_quoted) {
      segments.push_back({{run.from + i, run.to + i, 0}, is_quoted});
    }
    ++segments.back().run.size;
  }
  return segments;
}

// Gives segments below `least` words of the one kind to the other kind, and joins neighbours.
std::vector<Segment> absorb(const std::vector<Segment>& segments, bool is_quoted,
                            std::uint32_t least) {
  std::vector<Segment> joined;
  for (Segment segment : segments) {
    const bool is_small = segment.is_quoted == is_quoted && segment.run.size < least;
    if (is_small && segments.size() > 1) segment.is_quoted = !is_quoted;
    if (!joined.empty() && joined.back().is_quoted == segment.is_quoted) {
      joined.back().run.size += segment.run.size;
    } else {
      joined.push_back(segment);
    }
  }
  return joined;
}

bool is_chosen_alike(const SharedRun& run, const ComparableText& a, const ComparableText& b) {
  std::uint32_t own = 0;
  for (std::uint32_t i = 0; i < run.size; ++i) own += a.own[run.from + i] || b.own[run.to + i];
  return own >= kOwnWords && own * kWordsPerOwn >= run.size;
}

Span bytes(const std::vector<Word>& words, std::uint32_t first, std::uint32_t size) {
  return {words[first].span.begin, words[first + size - 1].span.end};
}

SharedPassage make_passage(const SharedRun& run, const ComparableText& a, const ComparableText& b,
                           std::string_view a_text) {
  const Span from = bytes(a.words, run.from, run.size);
  return {from, bytes(b.words, run.to, run.size), std::string(slice(a_text, from)), run.size};
}

// How many of the words `marks` leaves unset, in all and inside the runs.
struct Share {
  std::uint64_t all = 0;
  std::uint64_t shared = 0;
  bool reaches(std::uint32_t percent) const { return shared * 100 >= all * percent; }
};

Share share_of(const std::vector<SharedRun>& runs, std::uint32_t SharedRun::*side,
               const std::vector<bool>& quoted) {
  Share share{static_cast<std::uint64_t>(std::count(quoted.begin(), quoted.end(), false)), 0};
  for (const SharedRun& run : runs) {
    const auto begin = quoted.begin() + static_cast<std::ptrdiff_t>(run.*side);
    share.shared += static_cast<std::uint64_t>(std::count(begin, begin + run.size, false));
  }
  return share;
}

bool is_copy(const std::vector<SharedRun>& runs, const ComparableText& a, const ComparableText& b) {
  Share words{std::min(a.words.size(), b.words.size()), 0};
  for (const SharedRun& run : runs) words.shared += run.size;
  if (!words.reaches(kCopyPercent)) return false;
  const Share narration = a.words.size() <= b.words.size()
                              ? share_of(runs, &SharedRun::from, a.quoted)
                              : share_of(runs, &SharedRun::to, b.quoted);
  return narration.reaches(kCopyNarrationPercent);
}

}  // namespace

SharedPassages sort_passages(const std::vector<SharedRun>& runs, const ComparableText& a,
                             const ComparableText& b, std::string_view a_text) {
  SharedPassages passages;
  passages.is_copy = is_copy(runs, a, b);
  for (const SharedRun& run : runs) {
    const auto segments =
        absorb(absorb(cut(run, a, b), true, kScareQuoteWords + 1), false, kSeedWords);
    for (const Segment& segment : segments) {
      if (!segment.is_quoted && !is_chosen_alike(segment.run, a, b)) continue;
      auto& list = segment.is_quoted ? passages.quotation : passages.narration;
      list.push_back(make_passage(segment.run, a, b, a_text));
    }
  }
  return passages;
}

}  // namespace synoptic
