// Sorts the words of a sentence into classes and the nouns into chunks.
//
//   "Two Dutch ministers told Kenya on Friday that …"
//    chunk "Two Dutch ministers", verb "told", chunk "Kenya", chunk "Friday" with "on"
//
// Whether "talks" or "attack" is a verb or a noun is asked of the tags; without tags the word
// before decides: a noun follows an article, an adjective of nationality, a genitive or a
// preposition, a verb follows "to", "will", a pronoun or the name of a party.

#include "synoptic/annotate/events/sentence_view.h"

#include <algorithm>
#include <string>
#include <utility>

#include "synoptic/base/utf8.h"

namespace synoptic {
namespace {

using Word = SentenceView::Word;

bool is_dash(std::string_view folded) { return folded == "--" || folded == "(" || folded == ")"; }

ClauseRole class_of_mark(std::string_view folded) {
  if (folded == "," || is_dash(folded)) return ClauseRole::comma;
  if (folded == "\"" || folded == "''" || folded == "``") return ClauseRole::quote;
  if (folded == "-" || folded == "/" || folded == "'") return ClauseRole::other;
  return ClauseRole::stop;
}

// The "-" of "Syrian-backed" joins; one between blanks parts clauses.
bool is_spaced(const SentenceView& view, std::size_t at) {
  return view.analysis->tokens[view.first + at].space_before;
}

// "routinely"; but "family", "rally", and names.
bool is_adverb_in_ly(const SentenceView& view, std::size_t at) {
  const Token& token = view.analysis->tokens[view.first + at];
  if (view.analysis->is_tagged) return token.tag == Tag::adv;
  const std::string_view folded = view.folded(at);
  return folded.size() > 5 && folded.ends_with("ly") && folded != "family" &&
         folded != "assembly" && folded != "weekly" && view.tables->noun(folded) == nullptr &&
         view.tables->verb(folded) == nullptr &&
         is_lower(decode_at(view.analysis->form(view.first + at), 0).value);
}

ClauseRole closed_class(const SentenceView& view, std::size_t at) {
  const Token& token = view.analysis->tokens[view.first + at];
  const std::string_view folded = view.folded(at);
  if (token.kind == TokenKind::punctuation) {
    if (folded == "-" && is_spaced(view, at)) return ClauseRole::comma;
    return class_of_mark(folded);
  }
  if (token.kind != TokenKind::word) return ClauseRole::other;
  if (folded == "'s" && token.has(Feature::possessive)) return ClauseRole::possessive;
  const ClauseRole known = view.tables->class_of(folded);
  if (known != ClauseRole::other || !is_adverb_in_ly(view, at)) return known;
  return ClauseRole::adverb;
}

// "'s" is "is" behind a pronoun and the genitive behind anything else.
void settle_genitives(SentenceView& view) {
  for (std::size_t at = 1; at < view.size(); ++at) {
    if (view.folded(at) == "'s" && view.kind(at - 1) != ClauseRole::pronoun) {
      view.words[at].kind = ClauseRole::possessive;
    }
    if (view.folded(at) == "'" && view.folded(at - 1).ends_with("s") && !is_spaced(view, at)) {
      view.words[at].kind = ClauseRole::possessive;
    }
  }
}

bool leads_to_a_time(std::string_view folded) {
  return folded == "last" || folded == "next" || folded == "this" || folded == "early" ||
         folded == "late" || folded == "that";
}

// "last week" and "October 16" are times as a whole.
void widen_times(SentenceView& view) {
  const auto is_number = [&](std::size_t at) {
    return at < view.size() && view.analysis->tokens[view.first + at].kind == TokenKind::number;
  };
  for (std::size_t at = 0; at < view.size(); ++at) {
    if (view.kind(at) != ClauseRole::time) continue;
    if (at > 0 && (leads_to_a_time(view.folded(at - 1)) || is_number(at - 1))) {
      view.words[at - 1].kind = ClauseRole::time;
    }
    if (is_number(at + 1)) view.words[at + 1].kind = ClauseRole::time;
  }
}

// "up to 16", "more than 500", "at least three": the words before a number are part of its phrase.
void settle_amounts(SentenceView& view) {
  constexpr std::pair<std::string_view, std::string_view> kPhrases[] = {
      {"up", "to"},      {"more", "than"}, {"less", "than"},
      {"fewer", "than"}, {"at", "least"},  {"at", "most"}};
  for (std::size_t at = 2; at < view.size(); ++at) {
    for (const auto& [first, second] : kPhrases) {
      if (view.folded(at - 2) != first || view.folded(at - 1) != second) continue;
      view.words[at - 2].kind = view.words[at - 1].kind = ClauseRole::determiner;
    }
  }
}

void place_mentions(SentenceView& view, std::size_t& next) {
  const std::vector<EntityMention>& mentions = view.inputs->entities.mentions;
  for (std::size_t at = 0; at < view.size(); ++at) {
    const Span span = view.analysis->tokens[view.first + at].span;
    while (next < mentions.size() && mentions[next].span.end <= span.begin) ++next;
    if (next < mentions.size() && mentions[next].span.overlaps(span)) {
      view.words[at].mention = next;
      view.words[at].kind = ClauseRole::other;
    }
  }
}

bool is_norp(const SentenceView& view, std::size_t at) {
  const EntityMention* mention = view.mention(at);
  return mention != nullptr && mention->type == EntityType::norp;
}

// The nearest word before that is no adverb.
std::size_t word_before(const SentenceView& view, std::size_t at) {
  while (at > 0) {
    --at;
    const ClauseRole kind = view.kind(at);
    if (kind != ClauseRole::adverb && kind != ClauseRole::negation) return at;
  }
  return kNowhere;
}

// A form that could be a noun as well ("talks", "support"): what stands before decides.
bool reads_as_verb(const SentenceView& view, std::size_t at) {
  const std::size_t before = word_before(view, at);
  if (before == kNowhere) return false;
  switch (view.kind(before)) {
    case ClauseRole::to:
    case ClauseRole::modal:
    case ClauseRole::pronoun:
    case ClauseRole::relative:
      return true;
    case ClauseRole::auxiliary:
      return view.folded(before).starts_with("d");  // "did attack", but "is war"
    case ClauseRole::other:
      if (is_norp(view, before)) return false;
      if (view.folded(at).ends_with("s")) return view.mention(before) != nullptr;
      return view.folded(before).ends_with("s") && view.kind(at + 1) != ClauseRole::stop &&
             view.kind(at + 1) != ClauseRole::verb;
    case ClauseRole::conjunction:
      return before > 0 && at + 1 < view.size() && view.mention(at + 1) != nullptr;
    default:
      return false;
  }
}

// "the banned party", "his planned visit": a participle that describes a noun.
bool describes_a_noun(const SentenceView& view, std::size_t at) {
  if (at == 0) return false;
  const ClauseRole before = view.kind(at - 1);
  const bool opens = before == ClauseRole::determiner || before == ClauseRole::possessive ||
                     (before == ClauseRole::preposition && !view.folded(at).ends_with("ing"));
  return opens || view.folded(at - 1) == "-";
}

bool is_verb_by_position(const SentenceView& view, std::size_t at, const VerbWord& verb) {
  if (at + 1 < view.size() && view.folded(at + 1) == "-") return false;
  if (describes_a_noun(view, at)) return false;
  if ((verb.forms & (kPastForm | kGerund)) != 0 && (verb.forms & kBaseForm) == 0) return true;
  if (view.tables->noun(view.folded(at)) == nullptr && (verb.forms & kThirdPerson) != 0)
    return true;
  return reads_as_verb(view, at);
}

// Where taggers err: "Japan plans to", "agreed to free two".
bool is_verb_against_tag(const SentenceView& view, std::size_t at, const VerbWord& verb) {
  if (at == 0 || at + 1 >= view.size()) return false;
  const Tag tag = view.analysis->tokens[view.first + at].tag;
  const ClauseRole behind = view.kind(at + 1);
  if (view.kind(at - 1) == ClauseRole::to) {
    return (verb.forms & kBaseForm) != 0 && tag == Tag::adj && behind == ClauseRole::other;
  }
  return (verb.forms & kThirdPerson) != 0 && tag == Tag::noun && behind == ClauseRole::to &&
         view.mention(at - 1) != nullptr && !is_norp(view, at - 1);
}

bool is_verb(const SentenceView& view, std::size_t at, const VerbWord& verb) {
  if (!view.analysis->is_tagged) return is_verb_by_position(view, at, verb);
  const Token& token = view.analysis->tokens[view.first + at];
  if (token.tag != Tag::verb) return is_verb_against_tag(view, at, verb);
  if (token.relation == Relation::amod) return false;
  const bool is_participle = (verb.forms & (kPastForm | kGerund)) != 0;
  return !is_participle || !describes_a_noun(view, at);
}

bool looks_like_a_verb(const SentenceView& view, std::size_t at) {
  if (view.analysis->is_tagged) return view.analysis->tokens[view.first + at].tag == Tag::verb;
  const std::string_view folded = view.folded(at);
  return folded.size() > 4 && folded.ends_with("ed") &&
         is_lower(decode_at(view.analysis->form(view.first + at), 0).value);
}

// A noun of two or three words ("air strike", "state of siege") or one, that ends at `at`.
const NounEntry* noun_ending_at(const SentenceView& view, std::size_t at) {
  std::string phrase(view.folded(at));
  const NounEntry* found = view.tables->noun(phrase);
  for (std::size_t first = at; first-- > 0 && at - first < 3;) {
    phrase.insert(0, " ").insert(0, view.folded(first));
    if (const NounEntry* longer = view.tables->noun(phrase)) found = longer;
  }
  return found;
}

// "is ready to", "are due to": rules what follows as a verb does.
bool announces(const SentenceView& view, std::size_t at) {
  if (view.tables->class_of(view.folded(at)) != ClauseRole::readiness) return false;
  if (at + 1 >= view.size() || view.kind(at + 1) != ClauseRole::to) return false;
  const std::size_t before = word_before(view, at);
  return before != kNowhere && view.kind(before) == ClauseRole::auxiliary;
}

void settle_verb(SentenceView& view, std::size_t at) {
  Word& word = view.words[at];
  const VerbWord* verb = view.tables->verb(view.folded(at));
  const bool is_compound = at > 0 && view.folded(at - 1) == "-";
  if (word.kind == ClauseRole::readiness && announces(view, at)) {
    word.verb = view.tables->verb("be " + std::string(view.folded(at)));
    word.kind = word.verb != nullptr ? ClauseRole::verb : ClauseRole::other;
    return;
  }
  if (word.kind == ClauseRole::readiness) word.kind = ClauseRole::other;
  if (is_compound || (verb != nullptr && !is_verb(view, at, *verb))) {
    word.kind = ClauseRole::other;
  } else if (verb != nullptr) {
    word.verb = verb;
    word.kind = ClauseRole::verb;
  } else if (looks_like_a_verb(view, at) && !describes_a_noun(view, at)) {
    word.kind = ClauseRole::verb;
  }
}

void find_verbs(SentenceView& view) {
  for (std::size_t at = 0; at < view.size(); ++at) {
    Word& word = view.words[at];
    const ClauseRole kind = word.kind;
    const bool is_open =
        kind == ClauseRole::other || kind == ClauseRole::verb || kind == ClauseRole::readiness;
    if (!is_open || word.mention != kNowhere) continue;
    settle_verb(view, at);
    if (word.kind == ClauseRole::other) word.noun = noun_ending_at(view, at);
  }
}

// "as", "after", "before" open a clause where a noun and a verb follow.
bool opens_clause(const SentenceView& view, std::size_t at) {
  constexpr std::size_t kFarthest = 14;
  const std::string_view word = view.folded(at);
  if (word != "as" && word != "after" && word != "before" && word != "since" && word != "until") {
    return false;
  }
  for (std::size_t next = at + 1; next < std::min(view.size(), at + kFarthest); ++next) {
    const ClauseRole kind = view.kind(next);
    if (kind == ClauseRole::verb) return next > at + 1 && !view.folded(next).ends_with("ing");
    if (kind == ClauseRole::auxiliary || kind == ClauseRole::modal) return next > at + 1;
    const bool goes_on = kind == ClauseRole::other || kind == ClauseRole::determiner ||
                         kind == ClauseRole::pronoun || kind == ClauseRole::possessive ||
                         kind == ClauseRole::adverb || kind == ClauseRole::conjunction ||
                         view.folded(next) == "of";
    if (!goes_on) return false;
  }
  return false;
}

void settle_subordinators(SentenceView& view) {
  for (std::size_t at = 0; at < view.size(); ++at) {
    if (opens_clause(view, at)) view.words[at].kind = ClauseRole::subordinator;
  }
}

bool belongs_in_chunk(ClauseRole kind) {
  return kind == ClauseRole::other || kind == ClauseRole::determiner ||
         kind == ClauseRole::pronoun || kind == ClauseRole::possessive;
}

// How the chunk that begins at chunk.first is joined to a chunk that ends just before.
void settle_joint(const SentenceView& view, Chunk& chunk) {
  std::size_t before = chunk.first;
  bool has_comma = false;
  bool has_and = false;
  while (before > 0) {
    const ClauseRole kind = view.kind(before - 1);
    if (kind == ClauseRole::conjunction) {
      has_and = true;
    } else if (kind == ClauseRole::comma && view.folded(before - 1) == ",") {
      has_comma = true;
    } else if (kind != ClauseRole::adverb) {
      break;
    }
    --before;
  }
  if (before == 0 || view.words[before - 1].chunk == kNowhere) return;
  chunk.is_joined = has_and;
  chunk.is_listed = has_comma && !has_and;
}

// "a" of "gave Chad a grant" begins a noun phrase of its own.
bool opens_chunk(const SentenceView& view, std::size_t at) {
  const ClauseRole before = view.kind(at - 1);
  return view.kind(at) == ClauseRole::determiner && before != ClauseRole::determiner &&
         before != ClauseRole::possessive;
}

void find_chunks(SentenceView& view) {
  std::size_t at = 0;
  while (at < view.size()) {
    if (!belongs_in_chunk(view.kind(at))) {
      ++at;
      continue;
    }
    Chunk chunk{.first = at};
    settle_joint(view, chunk);
    std::size_t before = word_before(view, at);
    const bool has_preposition =
        before != kNowhere &&
        (view.kind(before) == ClauseRole::preposition || view.kind(before) == ClauseRole::to);
    if (has_preposition) chunk.preposition = before;
    do {
      view.words[at++].chunk = view.chunks.size();
    } while (at < view.size() && belongs_in_chunk(view.kind(at)) && !opens_chunk(view, at));
    chunk.last = at;
    view.chunks.push_back(chunk);
  }
}

bool is_report_verb(const Word& word) {
  return word.verb != nullptr && word.verb->entries->back().inner == Inner::report;
}

// Where the words that say who reports it begin: ", a spokesman said on Monday".
void find_attribution(SentenceView& view) {
  constexpr std::size_t kLongest = 16;
  for (std::size_t at = 1; at + 1 < view.size(); ++at) {
    if (view.folded(at) != "according" || view.folded(at + 1) != "to") continue;
    view.attribution = at;
    return;
  }
  const std::size_t end = view.size();
  for (std::size_t at = end; at-- > 1 && end - at < kLongest;) {
    if (view.kind(at) != ClauseRole::comma && view.kind(at) != ClauseRole::quote) continue;
    for (std::size_t verb = at + 1; verb < end; ++verb) {
      if (view.kind(verb) == ClauseRole::verb) {
        if (is_report_verb(view.words[verb]) && view.kind(at + 1) != ClauseRole::conjunction) {
          view.attribution = at;
        }
        break;
      }
    }
    return;
  }
}

}  // namespace

SentenceView view_sentence(const Analysis& analysis, const EventInputs& inputs,
                           const EventTables& tables, TokenRange range, std::size_t& next_mention) {
  SentenceView view;
  view.analysis = &analysis;
  view.inputs = &inputs;
  view.tables = &tables;
  view.first = range.first;
  view.words.resize(range.last - range.first);
  for (std::size_t at = 0; at < view.size(); ++at) view.words[at].kind = closed_class(view, at);
  settle_genitives(view);
  widen_times(view);
  settle_amounts(view);
  place_mentions(view, next_mention);
  find_verbs(view);
  settle_subordinators(view);
  find_chunks(view);
  find_attribution(view);
  return view;
}

}  // namespace synoptic
