// Reads a verb together with the words around it.
//
//   "will not have called off talks with Oslo, and urged …"
//    group "will not have": future, negated; row "call off · talks"; scope up to ", and urged"

#include "synoptic/annotate/events/match_words.h"

#include <algorithm>

#include "synoptic/annotate/events/find_actors.h"
#include "synoptic/text/syntax.h"

namespace synoptic {
namespace {

bool is_form_of_be(std::string_view word) {
  return word == "is" || word == "are" || word == "am" || word == "was" || word == "were" ||
         word == "be" || word == "been" || word == "being" || word == "'s" || word == "'re";
}

bool is_past_auxiliary(std::string_view word) {
  return word == "did" || word == "has" || word == "have" || word == "had" || word == "was" ||
         word == "were";
}

void read_auxiliary(std::string_view word, bool has_to, VerbContext& group) {
  group.is_finite = true;
  group.is_past = group.is_past || is_past_auxiliary(word);
  if (has_to && is_form_of_be(word)) group.is_future = true;
}

void read_modal(std::string_view word, VerbContext& group) {
  group.is_finite = true;
  if (word == "must" || word == "should" || word == "ought") {
    group.is_obliged = true;
  } else if (word == "may" || word == "might" || word == "could" || word == "can" || word == "ca" ||
             word == "cannot") {
    group.is_uncertain = true;
    group.is_negated = group.is_negated || word == "cannot";
  } else {
    group.is_future = true;
  }
}

bool is_longer_ago(std::string_view word) { return word == "longer"; }

// Reads one word before the verb; false where the group begins.
bool read_word_before(const SentenceView& view, std::size_t at, bool& has_to, VerbContext& group) {
  const std::string_view word = view.folded(at);
  switch (view.kind(at)) {
    case ClauseRole::auxiliary:
      read_auxiliary(word, has_to, group);
      return true;
    case ClauseRole::modal:
      read_modal(word, group);
      return true;
    case ClauseRole::negation:
      if (!opens_addition(*view.analysis, static_cast<TokenIndex>(view.first + at))) {
        group.is_negated = true;
      }
      return true;
    case ClauseRole::adverb:
      return true;
    case ClauseRole::to:
      if (has_to) return false;
      has_to = group.is_infinitive = true;
      return true;
    default:
      return is_longer_ago(word);
  }
}

bool is_passive_group(const SentenceView& view, std::size_t begin, std::size_t verb) {
  const VerbWord* word = view.words[verb].verb;
  if (word == nullptr || (word->forms & kPastForm) == 0) return false;
  for (std::size_t at = verb; at-- > begin;) {
    if (view.kind(at) == ClauseRole::auxiliary) return is_form_of_be(view.folded(at));
  }
  return false;
}

bool has_people(const SentenceView& view, const Chunk& chunk) {
  for (std::size_t at = chunk.first; at < chunk.last; ++at) {
    const EntityMention* mention = view.mention(at);
    if (mention != nullptr && mention->type != EntityType::work) return true;
  }
  return has_group(view, chunk, view.tables->people);
}

bool has_place(const SentenceView& view, const Chunk& chunk) {
  for (std::size_t at = chunk.first; at < chunk.last; ++at) {
    const EntityMention* mention = view.mention(at);
    if (mention == nullptr) continue;
    if (mention->type == EntityType::place || mention->type == EntityType::state) return true;
  }
  return false;
}

// "it" of "said it would": the chunk before a finite verb is no object.
bool is_subject(const SentenceView& view, const Chunk& chunk) {
  const ClauseRole behind = view.kind(chunk.last);
  return behind == ClauseRole::modal || behind == ClauseRole::auxiliary;
}

// The object begins at the first chunk behind the verb; "of" leads on ("a series of bombs").
std::size_t object_chunk(const SentenceView& view, std::size_t begin) {
  constexpr std::size_t kFarthest = 8;
  const std::size_t end = std::min(view.size(), begin + kFarthest);
  for (std::size_t at = begin; at < end; ++at) {
    const ClauseRole kind = view.kind(at);
    const bool is_over = kind == ClauseRole::stop || kind == ClauseRole::verb ||
                         kind == ClauseRole::comma || kind == ClauseRole::subordinator ||
                         kind == ClauseRole::relative || kind == ClauseRole::modal;
    if (is_over) break;
    const Chunk* chunk = view.chunk(at);
    if (chunk == nullptr) continue;
    const bool is_bare = !chunk->has_preposition() || chunk->preposition < begin;
    if (is_bare) return is_subject(view, *chunk) ? kNowhere : view.words[at].chunk;
    at = chunk->last - 1;
  }
  return kNowhere;
}

bool continues_object(const SentenceView& view, std::size_t chunk) {
  const Chunk& next = view.chunks[chunk];
  const Chunk& before = view.chunks[chunk - 1];
  if (next.is_joined) return true;
  return next.has_preposition() && next.preposition == before.last &&
         view.folded(next.preposition) == "of";
}

template <typename Test>
bool any_object(const SentenceView& view, std::size_t begin, Test fits) {
  constexpr std::size_t kMost = 4;
  const std::size_t first = object_chunk(view, begin);
  if (first == kNowhere) return false;
  for (std::size_t index = first; index < view.chunks.size() && index < first + kMost; ++index) {
    if (index > first && !continues_object(view, index)) break;
    if (fits(view.chunks[index])) return true;
  }
  return false;
}

bool fits_object(const SentenceView& view, const VerbEntry& entry, const Chunk& chunk) {
  if (entry.needs_place && has_place(view, chunk)) return true;
  if (entry.needs_people && has_people(view, chunk)) return true;
  return entry.objects.any() && has_group(view, chunk, entry.objects);
}

bool object_fits(const SentenceView& view, const VerbEntry& entry, std::size_t verb,
                 std::size_t begin, const VerbContext& group) {
  if (entry.objects.none() && !entry.needs_place && !entry.needs_people) return true;
  const auto fits = [&](const Chunk& chunk) { return fits_object(view, entry, chunk); };
  if (!group.is_passive) return any_object(view, begin, fits);
  const std::size_t subject = subject_chunk(view, verb);
  return subject != kNowhere && fits(view.chunks[subject]);
}

// The position behind the particle, or kNowhere when it is not there.
std::size_t behind_particle(const SentenceView& view, const VerbEntry& entry, std::size_t verb) {
  if (entry.particle.empty()) return verb + 1;
  for (std::size_t at = verb + 1; at < std::min(view.size(), verb + 3); ++at) {
    if (view.folded(at) == entry.particle) return at + 1;
    if (view.kind(at) != ClauseRole::adverb && view.kind(at) != ClauseRole::time) break;
  }
  return kNowhere;
}

bool is_finite_verb(const SentenceView& view, std::size_t at) {
  const VerbWord* verb = view.words[at].verb;
  if (verb == nullptr) return !view.folded(at).ends_with("ing");
  return (verb->forms & (kPastForm | kThirdPerson)) != 0;
}

// "accusing" of ", accusing Mali of …": told of the same subject.
bool is_gerund(const SentenceView& view, std::size_t at) {
  return view.kind(at) == ClauseRole::verb && view.words[at].verb != nullptr &&
         (view.words[at].verb->forms & kGerund) != 0;
}

// Is a word of the chunk the subject of a verb, by the parse?
bool holds_subject(const SentenceView& view, const Chunk& chunk) {
  for (std::size_t at = chunk.first; at < chunk.last; ++at) {
    const Relation relation = view.analysis->tokens[view.first + at].relation;
    if (relation == Relation::nsubj || relation == Relation::nsubj_pass) return true;
  }
  return false;
}

// Does a finite verb follow, at once or behind a subject of its own: ", and has urged", ", and Oslo
// has urged"?
bool opens_joined_clause(const SentenceView& view, std::size_t at) {
  while (at < view.size() &&
         (view.kind(at) == ClauseRole::comma || view.kind(at) == ClauseRole::conjunction ||
          view.kind(at) == ClauseRole::adverb)) {
    ++at;
  }
  const Chunk* chunk = view.chunk(at);
  if (chunk != nullptr && view.analysis->is_parsed && holds_subject(view, *chunk)) return true;
  const ClauseRole kind = view.kind(at);
  if (kind == ClauseRole::auxiliary || kind == ClauseRole::modal) return true;
  return kind == ClauseRole::verb && is_finite_verb(view, at);
}

bool is_double_quote(const SentenceView& view, std::size_t at) {
  return view.kind(at) == ClauseRole::quote && view.folded(at) != "'" && view.folded(at) != "’";
}

bool stands_in_quotes(const SentenceView& view, std::size_t at) {
  bool is_open = false;
  for (std::size_t before = 0; before < at; ++before) is_open ^= is_double_quote(view, before);
  return is_open;
}

}  // namespace

VerbContext verb_group(const SentenceView& view, std::size_t verb) {
  constexpr std::size_t kLongest = 8;
  VerbContext group{.begin = verb};
  const VerbWord* word = view.words[verb].verb;
  bool has_to = false;
  while (group.begin > 0 && verb - group.begin < kLongest &&
         read_word_before(view, group.begin - 1, has_to, group)) {
    --group.begin;
  }
  if (word != nullptr && !group.is_infinitive && !group.is_future) {
    group.is_past = group.is_past || (word->forms & kPastForm) != 0;
    group.is_finite = group.is_finite || (word->forms & kGerund) == 0;
  }
  group.is_passive = is_passive_group(view, group.begin, verb);
  return group;
}

VerbMatch match_verb(const SentenceView& view, std::size_t verb, const VerbContext& group) {
  const VerbWord* word = view.words[verb].verb;
  if (word == nullptr) return {};
  for (const VerbEntry& entry : *word->entries) {
    const std::size_t behind = behind_particle(view, entry, verb);
    if (behind != kNowhere && object_fits(view, entry, verb, behind, group)) {
      return {.entry = &entry, .behind = behind};
    }
  }
  return {};
}

std::size_t event_noun(const SentenceView& view, std::size_t begin, std::size_t end) {
  std::size_t found = kNowhere;
  any_object(view, begin, [&](const Chunk& chunk) {
    for (std::size_t at = std::min(chunk.last, end); at-- > chunk.first;) {
      const NounEntry* noun = view.words[at].noun;
      if (noun == nullptr || !noun->type) continue;
      found = at;
      return true;
    }
    return false;
  });
  return found;
}

std::size_t end_of_scope(const SentenceView& view, std::size_t verb) {
  const std::size_t end = std::min(view.size(), view.attribution);
  const bool is_quoted = stands_in_quotes(view, verb);
  for (std::size_t at = verb + 1; at < end; ++at) {
    const ClauseRole kind = view.kind(at);
    if (is_quoted && is_double_quote(view, at)) return at;
    if (kind == ClauseRole::stop || kind == ClauseRole::condition) return at;
    if (kind == ClauseRole::subordinator && view.folded(at) != "that") return at;
    if (kind == ClauseRole::comma && view.kind(at + 1) == ClauseRole::relative) return at;
    if (kind == ClauseRole::comma && is_gerund(view, at + 1)) return at;
    const bool joins = kind == ClauseRole::comma || kind == ClauseRole::conjunction;
    if (joins && opens_joined_clause(view, at)) return at;
  }
  return std::max(end, verb + 1);
}

bool is_hypothetical(const SentenceView& view, std::size_t verb) {
  for (std::size_t at = verb; at-- > 0;) {
    const ClauseRole kind = view.kind(at);
    if (kind == ClauseRole::condition) return true;
    if (kind == ClauseRole::subordinator && view.folded(at) == "whether") return true;
    if (kind == ClauseRole::comma || kind == ClauseRole::stop || kind == ClauseRole::quote) break;
  }
  return false;
}

}  // namespace synoptic
