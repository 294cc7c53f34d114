#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "synoptic/annotate/events/event_tables.h"
#include "synoptic/annotate/events/find_events.h"
#include "synoptic/base/span.h"
#include "synoptic/text/analysis.h"
#include "synoptic/text/syntax.h"

namespace synoptic {

constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);

// A run of words around a noun, without what hangs on it by a preposition: "the Dutch minister".
struct Chunk {
  std::size_t first = 0;  // positions [first, last)
  std::size_t last = 0;
  std::size_t preposition = kNowhere;  // the position of the preposition before it
  bool is_joined = false;              // "and" joins it to the chunk before it
  bool is_listed = false;              // a comma does, as in "Chad, Mali and Niger"

  bool has_preposition() const { return preposition != kNowhere; }
};

// One sentence, or a piece of a very long one, as the order of its words shows it. Positions count
// its tokens from 0. Plain data; what it points to must outlive it.
struct SentenceView {
  struct Word {
    ClauseRole kind = ClauseRole::other;
    const VerbWord* verb = nullptr;   // a verb of the tables, used as a verb here
    const NounEntry* noun = nullptr;  // a noun of the tables, used as a noun here
    std::size_t mention = kNowhere;   // into Entities::mentions
    std::size_t chunk = kNowhere;     // into `chunks`
  };

  const Analysis* analysis = nullptr;
  const EventInputs* inputs = nullptr;
  const EventTables* tables = nullptr;
  TokenIndex first = 0;
  std::vector<Word> words;
  std::vector<Chunk> chunks;
  std::vector<PartyIndex> pair;        // the two last said to act together, before this sentence
  std::size_t attribution = kNowhere;  // from here on ", the ministry said on Monday"

  std::size_t size() const { return words.size(); }
  std::string_view folded(std::size_t at) const { return analysis->folded(first + at); }
  ClauseRole kind(std::size_t at) const {
    return at < words.size() ? words[at].kind : ClauseRole::stop;
  }
  const EntityMention* mention(std::size_t at) const {
    const std::size_t index = words[at].mention;
    return index == kNowhere ? nullptr : &inputs->entities.mentions[index];
  }
  const Chunk* chunk(std::size_t at) const {
    const std::size_t index = at < words.size() ? words[at].chunk : kNowhere;
    return index == kNowhere ? nullptr : &chunks[index];
  }
  Span span(std::size_t begin, std::size_t end) const {  // begin < end
    return {analysis->tokens[first + begin].span.begin, analysis->tokens[first + end - 1].span.end};
  }
};

// Reads the tokens [first, last) of one sentence. `next_mention` is the first mention that may lie
// in it and is moved behind those that do. Linear.
SentenceView view_sentence(const Analysis& analysis, const EventInputs& inputs,
                           const EventTables& tables, TokenRange range, std::size_t& next_mention);

}  // namespace synoptic
