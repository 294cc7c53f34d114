#include <algorithm>
#include <vector>

#include "synoptic/annotate/quantities/reading.h"
#include "synoptic/text/syntax.h"

// The parse tells what an amount measures:
//
//   "a 6 kW electric motor"             the noun it describes: "electric motor"
//   "5% of its old workforce"           the noun behind "of": "old workforce"
//   "Shares of Lumo fell 4%"            the subject of its clause: "Shares Lumo"
//   "will deliver 1.5 million doses to Chad"   of a count, verb and arguments: "deliver Chad"

namespace synoptic {
namespace {

constexpr std::size_t kMaxWords = 12;
constexpr int kMaxClimb = 6;

class ConceptFinder {
 public:
  ConceptFinder(const QuantityText& text, const AmountReading& reading)
      : text_(text), reading_(reading) {
    item_ = {token_of(reading.begin), token_of(reading.end - 1) + 1};
    if (!reading.counted.empty()) counted_end_ = token_of(reading.counted.end - 1) + 1;
  }

  std::vector<TokenIndex> run();

 private:
  TokenIndex token_of(std::size_t piece) const { return text_.pieces[piece].token; }
  const Token& token(TokenIndex index) const { return text_.analysis.tokens[index]; }
  bool is_own(TokenIndex index) const {
    return item_.contains(index) || (index >= item_.last && index < counted_end_);
  }
  bool is_time(TokenIndex index) const {
    std::size_t piece = reading_.begin;
    while (piece > 0 && text_.pieces[piece - 1].token >= index) --piece;
    while (piece < text_.pieces.size() && text_.pieces[piece].token < index) ++piece;
    return text_.is_in_time(piece);
  }
  bool is_count() const { return reading_.unit.empty() && !reading_.counted.empty(); }

  void add(TokenIndex index);
  void add_noun_phrase(TokenIndex head, int depth);
  TokenIndex described_noun(TokenIndex from);
  void add_modifiers(TokenIndex head);
  void add_clause(TokenIndex head);

  const QuantityText& text_;
  const AmountReading& reading_;
  TokenRange item_;
  TokenIndex counted_end_ = 0;
  std::vector<TokenIndex> words_;
};

bool is_noun(const Token& token) { return token.tag == Tag::noun || token.tag == Tag::propn; }

void ConceptFinder::add(TokenIndex index) {
  if (is_own(index) || words_.size() >= kMaxWords) return;
  if (std::ranges::find(words_, index) == words_.end()) words_.push_back(index);
}

// The head with its adjectives, compounds and "of" phrases.
void ConceptFinder::add_noun_phrase(TokenIndex head, int depth) {
  const bool is_named = token(head).tag == Tag::num;  // "500" of a name
  if (!is_noun(token(head)) && token(head).tag != Tag::adj && !is_named) return;
  add(head);
  for (const TokenIndex child : children(text_.analysis, head)) {
    switch (token(child).relation) {
      case Relation::amod:
      case Relation::compound:
      case Relation::flat:
      case Relation::nummod:
        add(child);
        for (const TokenIndex part : children(text_.analysis, child)) {
          const Relation relation = token(part).relation;
          const bool is_name_part = relation == Relation::amod && is_noun(token(child));
          if (relation == Relation::compound || relation == Relation::flat || is_name_part) {
            add(part);
          }
        }
        break;
      case Relation::nmod:
      case Relation::nmod_poss:
        if (depth > 0) add_noun_phrase(child, depth - 1);
        break;
      case Relation::conj:  // "between Norway and Peru"
        if (token(head).relation == Relation::nmod) add_noun_phrase(child, 0);
        break;
      default:
        break;
    }
  }
}

// "6 kW electric motor": the noun above the amount, when it is part of a noun phrase.
TokenIndex ConceptFinder::described_noun(TokenIndex from) {
  TokenIndex at = from;
  for (int step = 0; step < kMaxClimb; ++step) {
    const TokenIndex head = token(at).head;
    if (head == kNoToken) return kNoToken;
    switch (token(at).relation) {
      case Relation::compound:
      case Relation::amod:
      case Relation::nummod:
      case Relation::nmod:
      case Relation::appos:
      case Relation::flat:
      case Relation::dep:
        break;
      default:
        return kNoToken;
    }
    if (!is_own(head) && is_noun(token(head))) return head;
    at = head;
  }
  return kNoToken;
}

void ConceptFinder::add_modifiers(TokenIndex head) {
  for (const TokenIndex child : children(text_.analysis, head)) {
    if (token(child).relation == Relation::nmod && !is_own(child)) add_noun_phrase(child, 1);
  }
}

void ConceptFinder::add_clause(TokenIndex head) {
  TokenIndex predicate = clause_of(text_.analysis, head);
  if (predicate == kNoToken) return;
  TokenIndex subject = subject_of(text_.analysis, predicate);
  if (is_count() && token(predicate).tag == Tag::verb) add(predicate);
  // An open clause takes the subject of the clause it hangs on: "fell, shedding 4%".
  for (int step = 0; subject == kNoToken && step < 3; ++step) {
    const TokenIndex above = token(predicate).head;
    if (above == kNoToken) break;
    if (token(predicate).relation == Relation::acl && is_noun(token(above)) && !is_time(above)) {
      subject = above;
      break;
    }
    predicate = clause_of(text_.analysis, above);
    if (predicate == kNoToken) break;
    subject = subject_of(text_.analysis, predicate);
  }
  const bool is_in_subject = subject != kNoToken && is_within(text_.analysis, head, subject);
  if (subject != kNoToken && !is_in_subject) add_noun_phrase(subject, 2);
  if (!is_count() && !is_in_subject) return;
  const TokenIndex object = object_of(text_.analysis, predicate);
  if (object != kNoToken && !is_within(text_.analysis, head, object)) add_noun_phrase(object, 1);
  for (const TokenIndex child : children_with(text_.analysis, predicate, {Relation::obl})) {
    if (!is_within(text_.analysis, head, child)) add_noun_phrase(child, 0);
  }
}

std::vector<TokenIndex> ConceptFinder::run() {
  const TokenRange whole{item_.first, std::max(item_.last, counted_end_)};
  const TokenIndex head = head_noun(text_.analysis, whole);
  if (head == kNoToken) return {};
  const TokenIndex described = described_noun(head);
  if (described != kNoToken) add_noun_phrase(described, 1);
  add_modifiers(head);
  add_clause(head);
  std::ranges::sort(words_);
  return words_;
}

}  // namespace

std::string concept_by_parse(const QuantityText& text, const AmountReading& reading) {
  std::string all;
  std::size_t piece = reading.begin;
  std::uint32_t end = 0;
  for (const TokenIndex word : ConceptFinder(text, reading).run()) {
    const Span span = text.analysis.tokens[word].span;
    while (piece > 0 && text.pieces[piece].span.begin > span.begin) --piece;
    while (piece < text.pieces.size() && text.pieces[piece].span.begin < span.begin) ++piece;
    if (span.begin < end || !is_concept_word(text, piece)) continue;
    const std::string_view form = whole_word(text, piece);
    end = span.begin + static_cast<std::uint32_t>(form.size());
    if (!all.empty()) all += ' ';
    all += form;
  }
  return all;
}

}  // namespace synoptic
