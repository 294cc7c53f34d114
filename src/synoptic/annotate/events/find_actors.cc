// Who is who around a word, by the order of words.
//
//   "Two ministers from Chad, on their way home, urged Sudan and Niger to …"
//   subject of "urged": back over the comma to "Two ministers"; the state comes from "from Chad"
//   recipients: the chunk behind the verb, "Sudan", with "Niger", which "and" joins to it
//
// Recipients are weighed: a name that is the object itself before one behind "against", "to",
// "for", that before an adjective of the object, and a place comes last.

#include "synoptic/annotate/events/find_actors.h"

#include <algorithm>
#include <array>
#include <utility>

#include "synoptic/annotate/entities/resolve_group.h"
#include "synoptic/annotate/entities/resolve_reference.h"

namespace synoptic {
namespace {

constexpr std::size_t kFarthestChunk = 12;  // how many chunks are looked at

void add_party(std::vector<PartyIndex>& parties, PartyIndex party) {
  if (std::find(parties.begin(), parties.end(), party) == parties.end()) parties.push_back(party);
}

bool can_act(EntityType type) { return type != EntityType::work && type != EntityType::other; }

// Of the names of a chunk the one that acts: the last with a country, else the last.
std::optional<PartyIndex> acting_party(const SentenceView& view, const Chunk& chunk) {
  std::optional<PartyIndex> last;
  for (std::size_t at = chunk.last; at-- > chunk.first;) {
    const EntityMention* mention = view.mention(at);
    if (mention == nullptr || !mention->party || !can_act(mention->type)) continue;
    if (!country_of_party(view, *mention->party).empty()) return mention->party;
    if (!last) last = mention->party;
  }
  return last;
}

// Whom the chunk describes: "the Dutch minister" is the minister where the text names him, else
// the state that the adjective names.
std::optional<PartyIndex> named_or_meant(const SentenceView& view, const Chunk& chunk) {
  const std::optional<PartyIndex> named = acting_party(view, chunk);
  if (named && view.words[chunk.last - 1].mention != kNowhere) return named;
  const std::optional<PartyIndex> meant =
      resolve_reference(*view.analysis, view.span(chunk.first, chunk.last), view.inputs->entities,
                        view.inputs->names);
  if (!named) return meant;
  const bool is_of_it = meant && country_of_party(view, *meant) == country_of_party(view, *named);
  return is_of_it ? meant : named;
}

bool is_reached_from(const SentenceView& view, std::size_t chunk) {
  return chunk > 0 && view.chunks[chunk].has_preposition() &&
         view.chunks[chunk - 1].last <= view.chunks[chunk].preposition &&
         view.chunks[chunk].preposition - view.chunks[chunk - 1].last < 2;
}

bool is_place(const SentenceView& view, const Chunk& chunk) {
  for (std::size_t at = chunk.first; at < chunk.last; ++at) {
    const EntityMention* mention = view.mention(at);
    if (mention != nullptr &&
        (mention->type == EntityType::place || mention->type == EntityType::state)) {
      return true;
    }
  }
  return false;
}

// Steps over a time and its preposition: "on Friday".
std::size_t before_time(const SentenceView& view, std::size_t end) {
  while (end > 0 && view.kind(end - 1) == ClauseRole::time) --end;
  return end > 0 && view.kind(end - 1) == ClauseRole::preposition ? end - 1 : end;
}

bool is_part_of_group(const SentenceView& view, std::size_t at) {
  switch (view.kind(at)) {
    case ClauseRole::auxiliary:
    case ClauseRole::modal:
    case ClauseRole::adverb:
    case ClauseRole::negation:
    case ClauseRole::quote:
      return true;
    case ClauseRole::to:
      return at > 0 && view.kind(at - 1) == ClauseRole::auxiliary;
    default:
      return false;
  }
}

// Steps over what may stand between a subject and its verb: "has reportedly", "on Friday".
std::size_t before_verb_group(const SentenceView& view, std::size_t verb) {
  while (verb > 0) {
    if (is_part_of_group(view, verb - 1)) {
      --verb;
    } else if (view.kind(verb - 1) == ClauseRole::time) {
      verb = before_time(view, verb);
    } else {
      break;
    }
  }
  return verb;
}

// From the chunk back to the one it hangs on by prepositions; kNowhere when that is none, as for
// "on Friday" at the begin of a sentence.
std::size_t head_chunk(const SentenceView& view, std::size_t chunk) {
  while (view.chunks[chunk].has_preposition()) {
    if (chunk == 0) return kNowhere;
    const std::size_t preposition = view.chunks[chunk].preposition;
    if (preposition == 0) return kNowhere;
    const ClauseRole before = view.kind(preposition - 1);
    if (before == ClauseRole::comma || before == ClauseRole::stop) return kNowhere;
    --chunk;
  }
  return chunk;
}

// Where the words in brackets or commas that end just before `end` begin, at their first comma.
std::size_t begin_of_aside(const SentenceView& view, std::size_t end) {
  constexpr std::size_t kLongestAside = 25;
  for (std::size_t at = end; at-- > 0 && end - at < kLongestAside;) {
    if (view.kind(at) == ClauseRole::comma) return at;
    if (view.kind(at) == ClauseRole::stop) break;
  }
  return kNowhere;
}

// Are the words behind this one its own objects? Those of "said" are a clause of their own.
bool takes_objects(const SentenceView& view, std::size_t at) {
  if (view.kind(at) == ClauseRole::preposition) return true;
  if (view.kind(at) != ClauseRole::verb) return false;
  const VerbWord* verb = view.words[at].verb;
  return verb == nullptr || verb->entries->back().inner != Inner::report;
}

// Of "Chad and Mali" the chunk "Chad"; not where the one before is another verb's object, nor where
// a comma alone stands between the two ("Oslo, the Dutch premier said").
std::size_t first_of_joined(const SentenceView& view, std::size_t chunk) {
  if (!view.chunks[chunk].is_joined) return chunk;
  while (chunk > 0 && (view.chunks[chunk].is_joined || view.chunks[chunk].is_listed)) {
    const std::size_t before = head_chunk(view, chunk - 1);
    if (before == kNowhere) break;
    const std::size_t first = view.chunks[before].first;
    if (first > 0 && takes_objects(view, first - 1)) break;
    chunk = before;
  }
  return chunk;
}

std::size_t subject_before(const SentenceView& view, std::size_t end);

std::size_t subject_at_chunk(const SentenceView& view, std::size_t chunk) {
  const std::size_t head = head_chunk(view, chunk);
  if (head == kNowhere) return kNowhere;
  const std::size_t first = view.chunks[head].first;
  // "Militants trained in Chad attacked": the chunk is inside a participle's phrase.
  if (head != chunk && first > 0 && view.kind(first - 1) == ClauseRole::verb) {
    return subject_before(view, first - 1);
  }
  return first_of_joined(view, head);
}

// The subject that ends just before position `end`.
std::size_t subject_before(const SentenceView& view, std::size_t end) {
  std::size_t at = before_verb_group(view, end);
  if (at == 0) return kNowhere;
  if (view.kind(at - 1) == ClauseRole::comma) {
    at = begin_of_aside(view, at - 1);
    if (at == kNowhere || at == 0) return kNowhere;
  }
  const ClauseRole before = view.kind(at - 1);
  if (before == ClauseRole::relative ||
      (before == ClauseRole::subordinator && view.folded(at - 1) == "that")) {
    --at;
    while (at > 0 && view.kind(at - 1) == ClauseRole::comma) --at;
    return at > 0 ? view.words[at - 1].chunk : kNowhere;
  }
  const std::size_t chunk = view.words[at - 1].chunk;
  return chunk == kNowhere ? kNowhere : subject_at_chunk(view, chunk);
}

// In "Oslo, Dutch premier Jan Vos praised …" the parse may take the dateline for the subject.
std::size_t behind_dateline(const SentenceView& view, std::size_t chunk, std::size_t verb) {
  const std::size_t next = chunk + 1;
  const bool may_be = view.chunks[chunk].first == 0 && is_place(view, view.chunks[chunk]);
  if (!may_be || next >= view.chunks.size() || !view.chunks[next].is_listed) return chunk;
  const bool is_subject = view.words[view.chunks[next].last - 1].mention != kNowhere &&
                          view.chunks[next].last == before_verb_group(view, verb);
  return is_subject ? next : chunk;
}

std::size_t subject_by_parse(const SentenceView& view, std::size_t verb) {
  const TokenIndex subject = subject_of(*view.analysis, static_cast<TokenIndex>(view.first + verb));
  if (subject == kNoToken || subject < view.first || subject >= view.first + view.size()) {
    return kNowhere;
  }
  return view.words[subject - view.first].chunk;
}

constexpr std::array<std::pair<std::string_view, int>, 18> kPrepositions{{
    {"against", 85},
    {"to", 85},
    {"with", 85},
    {"for", 75},
    {"on", 75},
    {"at", 60},
    {"toward", 85},
    {"towards", 85},
    {"over", 55},
    {"between", 75},
    {"among", 70},
    {"of", 73},
    {"by", 76},
    {"from", 72},
    {"about", 60},
    {"into", 75},
    {"in", 45},
    {"inside", 40},
}};

int weight_of_preposition(std::string_view preposition) {
  const auto found =
      std::find_if(kPrepositions.begin(), kPrepositions.end(),
                   [preposition](const auto& entry) { return entry.first == preposition; });
  return found == kPrepositions.end() ? 20 : found->second;
}

// Is the last word of a chunk a name or a word for people, and not a thing with an adjective?
bool is_headed_by_party(const SentenceView& view, const Chunk& chunk) {
  std::size_t last = chunk.last;
  while (last > chunk.first + 1 && view.kind(last - 1) == ClauseRole::time) --last;
  return view.words[last - 1].mention != kNowhere || has_group(view, chunk, view.tables->people);
}

int weight_of(const SentenceView& view, const Chunk& chunk, const RecipientQuery& query) {
  if (chunk.has_preposition() && chunk.preposition >= query.begin) {
    const int weight = weight_of_preposition(view.folded(chunk.preposition));
    return query.takes_places && weight < 60 && is_place(view, chunk) ? weight + 40 : weight;
  }
  const bool is_aside = chunk.first > 0 && view.kind(chunk.first - 1) == ClauseRole::comma;
  if (is_aside) return 35;
  if (is_headed_by_party(view, chunk)) return 100;
  return has_group(view, chunk, view.tables->authored) ? 95 : 72;
}

bool is_same_state(const SentenceView& view, const Actors& actors,
                   const std::vector<PartyIndex>& others) {
  const std::string_view country = country_of_party(view, actors.parties.front());
  return std::any_of(others.begin(), others.end(), [&](PartyIndex other) {
    return other == actors.parties.front() ||
           (!country.empty() && country == country_of_party(view, other));
  });
}

bool is_before_verb(const SentenceView& view, std::size_t at) {
  return view.kind(at) == ClauseRole::verb || view.kind(at) == ClauseRole::auxiliary ||
         view.kind(at) == ClauseRole::modal;
}

// The chunk behind the list that begins with `chunk`: "Chad, Mali and Niger" is one, "Chad, a
// neighbour" none. A last member with a verb behind it begins a clause of its own, unless the list
// is the subject.
std::size_t end_of_list(const SentenceView& view, std::size_t chunk) {
  const std::size_t first = view.chunks[chunk].first;
  const bool is_object = first > 0 && view.kind(first - 1) == ClauseRole::verb;
  std::size_t end = chunk + 1;
  for (std::size_t index = chunk + 1; index < view.chunks.size() && index < chunk + kFarthestChunk;
       ++index) {
    const Chunk& part = view.chunks[index];
    if (!part.is_joined && !part.is_listed) break;
    if (is_object && is_before_verb(view, part.last)) break;
    if (part.is_joined) end = index + 1;
  }
  return end;
}

bool has_mention(const SentenceView& view, const Chunk& chunk) {
  for (std::size_t at = chunk.first; at < chunk.last; ++at) {
    if (view.words[at].mention != kNowhere) return true;
  }
  return false;
}

// "Peru praised ties between the two countries": whom it praises is the other.
void leave_out_own_state(const SentenceView& view, const std::vector<PartyIndex>& own,
                         Actors& actors) {
  std::erase_if(actors.parties, [&](PartyIndex party) {
    return std::any_of(own.begin(), own.end(), [&](PartyIndex other) {
      return country_of_party(view, other) == country_of_party(view, party);
    });
  });
}

constexpr std::array<std::string_view, 4> kBackdrops = {"amid", "amidst", "despite", "following"};

// "amid Dutch protests", "in the face of Dutch protests": who is named from there on is not the one
// it is done to.
bool opens_backdrop(const SentenceView& view, const Chunk& chunk) {
  if (!chunk.has_preposition()) return false;
  const std::string_view preposition = view.folded(chunk.preposition);
  if (preposition == "in") return is_backdrop_noun(view.folded(chunk.last - 1));
  return std::find(kBackdrops.begin(), kBackdrops.end(), preposition) != kBackdrops.end();
}

void leave_out(const std::vector<PartyIndex>& those, Actors& actors) {
  std::erase_if(actors.parties, [&](PartyIndex party) {
    return std::find(those.begin(), those.end(), party) != those.end();
  });
}

// "the two countries", "both leaders".
bool names_pair(const SentenceView& view, const Chunk& chunk) {
  if (has_mention(view, chunk) || !has_group(view, chunk, view.tables->pair)) return false;
  for (std::size_t at = chunk.first; at < chunk.last; ++at) {
    if (view.folded(at) == "two" || view.folded(at) == "both") return true;
  }
  return false;
}

// Those that last acted together, else the two that were named last where they are clear.
std::vector<PartyIndex> pair_meant(const SentenceView& view, const Chunk& chunk) {
  if (!names_pair(view, chunk)) return {};
  if (!view.pair.empty()) return view.pair;
  return resolve_group(*view.analysis, view.span(chunk.first, chunk.last), view.inputs->entities,
                       view.inputs->names);
}

}  // namespace

std::string_view country_of_party(const SentenceView& view, PartyIndex party) {
  return view.inputs->entities.parties[party].country;
}

bool has_group(const SentenceView& view, const Chunk& chunk, const Groups& groups) {
  for (std::size_t at = chunk.first; at < chunk.last; ++at) {
    const NounEntry* noun = view.words[at].noun;
    if (noun != nullptr && (noun->groups & groups).any()) return true;
  }
  return false;
}

Actors actors_of_chunk(const SentenceView& view, std::size_t chunk) {
  Actors actors{{}, chunk, chunk + 1};
  actors.parties = pair_meant(view, view.chunks[chunk]);
  if (!actors.empty()) return actors;
  const std::size_t end = end_of_list(view, chunk);
  for (std::size_t index = chunk; index < end; ++index) {
    if (const auto party = named_or_meant(view, view.chunks[index])) {
      add_party(actors.parties, *party);
    }
  }
  actors.end_chunk = end;
  return actors;
}

Actors actors_with_complements(const SentenceView& view, std::size_t chunk) {
  Actors actors = actors_of_chunk(view, chunk);
  for (std::size_t next = chunk + 1; next < view.chunks.size() && next <= chunk + 3; ++next) {
    if (!actors.empty() || !is_reached_from(view, next)) break;
    actors.parties = actors_of_chunk(view, next).parties;
  }
  return actors;
}

bool is_participle_phrase(const SentenceView& view, std::size_t verb) {
  const std::size_t end = before_verb_group(view, verb);
  for (std::size_t at = end; at < verb; ++at) {
    if (view.kind(at) == ClauseRole::auxiliary || view.kind(at) == ClauseRole::modal) return false;
  }
  const std::size_t chunk = end > 0 ? view.words[end - 1].chunk : kNowhere;
  if (chunk == kNowhere) return false;
  const std::size_t head = head_chunk(view, chunk);
  if (head == kNowhere) return false;
  const std::size_t first = view.chunks[head].first;
  return first > 0 && view.kind(first - 1) == ClauseRole::verb;
}

std::size_t subject_chunk(const SentenceView& view, std::size_t verb) {
  if (view.analysis->is_parsed) {
    const std::size_t found = subject_by_parse(view, verb);
    if (found != kNowhere) return behind_dateline(view, first_of_joined(view, found), verb);
  }
  return subject_before(view, verb);
}

Actors find_recipients(const SentenceView& view, const RecipientQuery& query) {
  Actors best;
  int best_weight = 0;
  int distance = 0;
  int verbs = 0;
  std::size_t at = query.begin;
  while (at < std::min(query.end, view.size())) {
    const std::size_t index = view.words[at].chunk;
    if (index == kNowhere) {
      verbs += view.kind(at++) == ClauseRole::verb ? 1 : 0;
      continue;
    }
    const Chunk& chunk = view.chunks[index];
    if (opens_backdrop(view, chunk)) break;
    Actors actors = actors_of_chunk(view, index);
    at = std::max(view.chunks[actors.end_chunk - 1].last, at + 1);
    const int base = weight_of(view, chunk, query);
    if (base < 95 || !has_mention(view, chunk)) leave_out(query.not_these, actors);
    if (names_pair(view, chunk)) leave_out_own_state(view, query.not_these, actors);
    if (actors.empty()) continue;
    int weight = base - 3 * distance++ - 10 * verbs;
    if (country_of_party(view, actors.parties.front()).empty()) weight -= base == 100 ? 5 : 30;
    if (is_same_state(view, actors, query.not_these)) weight -= base == 100 ? 10 : 40;
    if (weight > best_weight) {
      best_weight = weight;
      best = std::move(actors);
    }
  }
  return best;
}

Actors actors_behind(const SentenceView& view, std::string_view preposition, std::size_t begin,
                     std::size_t end) {
  for (std::size_t at = begin; at < std::min(end, view.size()); ++at) {
    const Chunk* chunk = view.chunk(at);
    if (chunk == nullptr || chunk->first != at || !chunk->has_preposition()) continue;
    if (chunk->preposition < begin || view.folded(chunk->preposition) != preposition) continue;
    const Actors actors = actors_with_complements(view, view.words[at].chunk);
    if (!actors.empty()) return actors;
  }
  return {};
}

}  // namespace synoptic
