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

#include "synoptic/base/utf8.h"

namespace synoptic {
namespace {

using Word = SentenceView::Word;

bool is_dash(std::string_view folded) { return folded == "--" || folded == "(" || folded == ")"; }

WordClass class_of_mark(std::string_view folded) {
  if (folded == "," || is_dash(folded)) return WordClass::comma;
  if (folded == "\"" || folded == "''" || folded == "``") return WordClass::quote;
  if (folded == "-" || folded == "/" || folded == "'") return WordClass::other;
  return WordClass::stop;
}

// The "-" of "Syrian-backed" joins; one between blanks parts clauses.
bool is_spaced(const SentenceView& view, std::size_t at) {
  return view.analysis->tokens[view.first + at].space_before;
}

WordClass closed_class(const SentenceView& view, std::size_t at) {
  const Token& token = view.analysis->tokens[view.first + at];
  const std::string_view folded = view.folded(at);
  if (token.kind == TokenKind::punctuation) {
    if (folded == "-" && is_spaced(view, at)) return WordClass::comma;
    return class_of_mark(folded);
  }
  if (token.kind != TokenKind::word) return WordClass::other;
  if (folded == "'s" && token.has(Feature::possessive)) return WordClass::possessive;
  return view.tables->class_of(folded);
}

// "'s" is "is" behind a pronoun and the genitive behind anything else.
void settle_genitives(SentenceView& view) {
  for (std::size_t at = 1; at < view.size(); ++at) {
    if (view.folded(at) == "'s" && view.kind(at - 1) != WordClass::pronoun) {
      view.words[at].kind = WordClass::possessive;
    }
    if (view.folded(at) == "'" && view.folded(at - 1).ends_with("s") && !is_spaced(view, at)) {
      view.words[at].kind = WordClass::possessive;
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
    if (view.kind(at) != WordClass::time) continue;
    if (at > 0 && (leads_to_a_time(view.folded(at - 1)) || is_number(at - 1))) {
      view.words[at - 1].kind = WordClass::time;
    }
    if (is_number(at + 1)) view.words[at + 1].kind = WordClass::time;
  }
}

void place_mentions(SentenceView& view, std::size_t& next) {
  const std::vector<EntityMention>& mentions = view.inputs->entities.mentions;
  for (std::size_t at = 0; at < view.size(); ++at) {
    const Span span = view.analysis->tokens[view.first + at].span;
    while (next < mentions.size() && mentions[next].span.end <= span.begin) ++next;
    if (next < mentions.size() && mentions[next].span.overlaps(span)) {
      view.words[at].mention = next;
      view.words[at].kind = WordClass::other;
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
    const WordClass kind = view.kind(at);
    if (kind != WordClass::adverb && kind != WordClass::negation) return at;
  }
  return kNowhere;
}

// A form that could be a noun as well ("talks", "support"): what stands before decides.
bool reads_as_verb(const SentenceView& view, std::size_t at) {
  const std::size_t before = word_before(view, at);
  if (before == kNowhere) return false;
  switch (view.kind(before)) {
    case WordClass::to:
    case WordClass::modal:
    case WordClass::pronoun:
    case WordClass::relative:
      return true;
    case WordClass::auxiliary:
      return view.folded(before).starts_with("d");  // "did attack", but "is war"
    case WordClass::other:
      if (is_norp(view, before)) return false;
      if (view.folded(at).ends_with("s")) return view.mention(before) != nullptr;
      return view.folded(before).ends_with("s") && view.kind(at + 1) != WordClass::stop &&
             view.kind(at + 1) != WordClass::verb;
    case WordClass::conjunction:
      return before > 0 && at + 1 < view.size() && view.mention(at + 1) != nullptr;
    default:
      return false;
  }
}

// "the banned party", "his planned visit": a participle that describes a noun.
bool describes_a_noun(const SentenceView& view, std::size_t at) {
  if (at == 0) return false;
  const WordClass before = view.kind(at - 1);
  const bool opens = before == WordClass::determiner || before == WordClass::possessive ||
                     (before == WordClass::preposition && !view.folded(at).ends_with("ing"));
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

bool is_verb(const SentenceView& view, std::size_t at, const VerbWord& verb) {
  if (!view.analysis->is_tagged) return is_verb_by_position(view, at, verb);
  const Tag tag = view.analysis->tokens[view.first + at].tag;
  if (tag == Tag::verb) return at == 0 || view.folded(at - 1) != "-";
  return false;
}

bool looks_like_a_verb(const SentenceView& view, std::size_t at) {
  if (view.analysis->is_tagged) return view.analysis->tokens[view.first + at].tag == Tag::verb;
  const std::string_view folded = view.folded(at);
  return folded.size() > 4 && folded.ends_with("ed") &&
         is_lower(decode_at(view.analysis->form(view.first + at), 0).value);
}

void find_verbs(SentenceView& view) {
  for (std::size_t at = 0; at < view.size(); ++at) {
    Word& word = view.words[at];
    if (word.mention != kNowhere) continue;
    if (word.kind != WordClass::other && word.kind != WordClass::verb) continue;
    const VerbWord* verb = view.tables->verb(view.folded(at));
    if (verb != nullptr && is_verb(view, at, *verb)) {
      word.verb = verb;
      word.kind = WordClass::verb;
    } else if (verb == nullptr && word.kind == WordClass::other && looks_like_a_verb(view, at) &&
               !describes_a_noun(view, at)) {
      word.kind = WordClass::verb;
    }
    if (word.kind == WordClass::other) word.noun = view.tables->noun(view.folded(at));
  }
}

bool belongs_in_chunk(WordClass kind) {
  return kind == WordClass::other || kind == WordClass::determiner || kind == WordClass::pronoun ||
         kind == WordClass::possessive;
}

// Is the chunk that begins at `at` joined to a chunk that ends just before?
bool is_joined(const SentenceView& view, std::size_t at) {
  std::size_t before = at;
  while (before > 0 && (view.kind(before - 1) == WordClass::conjunction ||
                        view.kind(before - 1) == WordClass::comma ||
                        view.kind(before - 1) == WordClass::adverb)) {
    --before;
  }
  return before < at && before > 0 && view.words[before - 1].chunk != kNowhere;
}

void find_chunks(SentenceView& view) {
  std::size_t at = 0;
  while (at < view.size()) {
    if (!belongs_in_chunk(view.kind(at))) {
      ++at;
      continue;
    }
    Chunk chunk{.first = at, .is_joined = is_joined(view, at)};
    std::size_t before = word_before(view, at);
    const bool has_preposition =
        before != kNowhere &&
        (view.kind(before) == WordClass::preposition || view.kind(before) == WordClass::to);
    if (has_preposition) chunk.preposition = before;
    while (at < view.size() && belongs_in_chunk(view.kind(at))) {
      view.words[at++].chunk = view.chunks.size();
    }
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
  const std::size_t end = view.size();
  for (std::size_t at = end; at-- > 1 && end - at < kLongest;) {
    if (view.kind(at) != WordClass::comma && view.kind(at) != WordClass::quote) continue;
    for (std::size_t verb = at + 1; verb < end; ++verb) {
      if (view.kind(verb) == WordClass::verb) {
        if (is_report_verb(view.words[verb]) && view.kind(at + 1) != WordClass::conjunction) {
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
  place_mentions(view, next_mention);
  find_verbs(view);
  find_chunks(view);
  find_attribution(view);
  return view;
}

}  // namespace synoptic
