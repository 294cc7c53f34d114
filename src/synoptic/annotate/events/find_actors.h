#pragma once

#include <cstddef>
#include <vector>

#include "synoptic/annotate/events/sentence_view.h"

namespace synoptic {

// Parties that act or are acted on, and the chunk that names the first of them.
struct Actors {
  std::vector<PartyIndex> parties;
  std::size_t chunk = kNowhere;
  std::size_t end_chunk = 0;  // the chunk behind the last of its list

  bool empty() const { return parties.empty(); }
};

// Whom a chunk names: of several names the last that tells a state, with those joined to it by
// "and" or a comma behind it. A chunk without a name is asked for its reference ("the minister",
// "it"). Constant time but for the chunks themselves.
Actors actors_of_chunk(const SentenceView& view, std::size_t chunk);

// The same, and where the chunk itself names no state, whom the prepositions behind it name:
// "opposition groups in Chad".
Actors actors_with_complements(const SentenceView& view, std::size_t chunk);

// The chunk that is the subject of the verb at `verb`, by the parse or by position; kNowhere when
// the verb shares the subject of the verb before it or has none.
std::size_t subject_chunk(const SentenceView& view, std::size_t verb);

// Does the verb, a past form without auxiliary, describe the object before it: "weapons seized"?
bool is_participle_phrase(const SentenceView& view, std::size_t verb);

// Does a noun of that group stand in the chunk?
bool has_group(const SentenceView& view, const Chunk& chunk, const Groups& groups);

// The party's country, or an empty view.
std::string_view country_of_party(const SentenceView& view, PartyIndex party);

// Who is acted on in the words [begin, end), behind a verb or noun that tells an event.
struct RecipientQuery {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool takes_places = false;          // a place is what is visited, invaded, bombed
  std::vector<PartyIndex> not_these;  // who acts
};
Actors find_recipients(const SentenceView& view, const RecipientQuery& query);

// Who stands behind the preposition in [begin, end): "by the ministry".
Actors actors_behind(const SentenceView& view, std::string_view preposition, std::size_t begin,
                     std::size_t end);

}  // namespace synoptic
