// Runs the annotators over one article, each standing on what those before it found:
//
//   tokens, tags, parse → entities → times → quantities → statements → standing → events
//
// Every annotator has a constant that says which layers it needs and which it adds; kOrder lists
// them in the order of annotate() below, and the build fails where one needs what comes later.
//
// "Norway will give $5 million, Aaslid said." gives two parties, one statement, and one quantity
// that is promised and lies in that statement.

#include "synoptic/annotate/annotate.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "synoptic/annotate/entities/find_entities.h"
#include "synoptic/annotate/events/find_events.h"
#include "synoptic/annotate/layers.h"
#include "synoptic/annotate/quantities/find_quantities.h"
#include "synoptic/annotate/quantities/local_dollar.h"
#include "synoptic/annotate/standing/find_standing.h"
#include "synoptic/annotate/times/find_times.h"
#include "synoptic/annotate/times/governing_time.h"
#include "synoptic/annotate/times/reference_day.h"
#include "synoptic/base/strings.h"
#include "synoptic/text/language.h"
#include "synoptic/text/syntax.h"

namespace synoptic {
namespace {

constexpr AnnotatorContract kAnalysisContract{
    .needs = {}, .adds = Layers(Layer::tokens) | Layer::tags | Layer::parse};

constexpr std::array kOrder = {kAnalysisContract, kEntityContract,    kTimeContract,
                               kQuantityContract, kStatementContract, kStandingContract,
                               kEventContract};

constexpr bool is_in_order() {
  Layers found;
  for (const AnnotatorContract& annotator : kOrder) {
    if (!found.has_all(annotator.needs)) return false;
    found = found | annotator.adds;
  }
  return true;
}
static_assert(is_in_order(), "an annotator needs a layer that no annotator before it adds");

// One piece of a statement's content.
struct Piece {
  Span span;
  std::uint32_t statement = 0;
};

// Tells for spans asked in the order of their begin which statement holds them most closely.
class StatementFinder {
 public:
  explicit StatementFinder(const std::vector<Statement>& statements) {
    for (std::uint32_t i = 0; i < statements.size(); ++i) {
      for (const Span span : statements[i].content) pieces_.push_back({span, i});
    }
    const auto outer_first = [](const Piece& a, const Piece& b) {
      if (a.span.begin != b.span.begin) return a.span.begin < b.span.begin;
      return a.span.end > b.span.end;
    };
    std::stable_sort(pieces_.begin(), pieces_.end(), outer_first);
  }

  std::optional<std::uint32_t> innermost(Span item) {
    for (; next_ < pieces_.size() && pieces_[next_].span.begin <= item.begin; ++next_) {
      drop_ended(pieces_[next_].span.begin);
      open_.push_back(pieces_[next_]);
    }
    drop_ended(item.begin);
    // Statements nest a few deep; the bound keeps hostile nesting linear.
    const std::size_t depth = std::min<std::size_t>(open_.size(), 16);
    for (std::size_t i = 0; i < depth; ++i) {
      const Piece& piece = open_[open_.size() - 1 - i];
      if (piece.span.contains(item)) return piece.statement;
    }
    return std::nullopt;
  }

 private:
  void drop_ended(std::uint32_t byte) {
    while (!open_.empty() && open_.back().span.end <= byte) open_.pop_back();
  }

  std::vector<Piece> pieces_;
  std::vector<Piece> open_;
  std::size_t next_ = 0;
};

// Does this predicate need the clause above it to be understood? "to be worth $5", "that cost $5".
bool is_dependent_clause(const Analysis& analysis, TokenIndex predicate) {
  switch (analysis.tokens[predicate].relation) {
    case Relation::xcomp:
    case Relation::acl:
    case Relation::acl_relcl:
    case Relation::advcl:
    case Relation::csubj:
      return true;
    default:
      return false;
  }
}

// The bytes of a clause without the comma and the "and" or "that" that tie it to the one before.
Span without_opener(const Analysis& analysis, TokenRange clause) {
  const auto opens = [&](const Token& token) {
    return token.tag == Tag::punct || token.tag == Tag::cconj || token.tag == Tag::sconj;
  };
  while (!clause.empty() && opens(analysis.tokens[clause.first])) ++clause.first;
  return span_of(analysis, clause);
}

// No writer's sentence is that long: a list, a table, or hostile. What asks the whole sentence for
// each of its figures is not asked there, so that the work stays linear in the text.
bool is_overlong(const Analysis& analysis, Span item) {
  constexpr std::uint32_t kMostTokens = 400;
  const std::size_t sentence = sentence_at(analysis, item.begin);
  if (sentence >= analysis.sentences.size()) return true;
  return analysis.sentences[sentence].last - analysis.sentences[sentence].first > kMostTokens;
}

// The clause a quantity stands in, for a reader to see: that of its verb, or of the finite verb
// above it; else the sentence.
Span clause_around(const Analysis& analysis, Span item) {
  const std::size_t sentence = sentence_at(analysis, item.begin);
  if (sentence >= analysis.sentences.size()) return item;
  TokenIndex clause = clause_of(analysis, static_cast<TokenIndex>(token_at(analysis, item.begin)));
  for (int level = 0; level < 4 && clause < analysis.tokens.size(); ++level) {
    const TokenIndex above = analysis.tokens[clause].head;
    if (above == kNoToken || !is_dependent_clause(analysis, clause)) break;
    clause = clause_of(analysis, above);
  }
  const Span span = without_opener(analysis, subtree(analysis, clause));
  return span.contains(item) ? span : analysis.sentences[sentence].span;
}

void place_in_statements(const std::vector<Statement>& statements,
                         std::vector<Quantity>& quantities) {
  StatementFinder finder(statements);
  for (Quantity& quantity : quantities) quantity.statement = finder.innermost(quantity.span);
}

}  // namespace

AnnotateLexicons load_annotate_lexicons() {
  return {.model = LanguageModel::embedded(),
          .entities = load_entity_lexicon(),
          .times = load_time_lexicon(),
          .quantities = load_quantity_lexicon(),
          .foreign_quantities = load_foreign_quantity_lexicon(),
          .statements = load_statement_lexicon(),
          .standing = load_standing_lexicon(),
          .events = load_event_lexicon()};
}

Analysis analyse_article(const Article& article, const AnnotateLexicons& lexicons) {
  std::vector<Span> paragraphs;
  paragraphs.reserve(article.blocks.size());
  for (const Block& block : article.blocks) paragraphs.push_back(block.span);
  const bool has_model = lexicons.model && is_english(article.lang);
  return analyse(article.text, paragraphs, has_model ? &*lexicons.model : nullptr);
}

Annotations annotate(const Article& article, const AnnotateLexicons& lexicons) {
  const Analysis analysis = analyse_article(article, lexicons);
  Annotations found;
  for (const Sentence& sentence : analysis.sentences) found.sentences.push_back(sentence.span);
  if (!is_english(article.lang)) {
    found.quantities =
        find_foreign_quantities(article.text, found.sentences, lexicons.foreign_quantities);
    return found;
  }
  found.times = find_times(analysis, lexicons.times, reference_day(article));
  found.quantities =
      find_quantities(analysis, lexicons.quantities, local_dollar(article, lexicons.quantities));
  Entities entities = find_entities(analysis, lexicons.entities);
  found.statements = find_statements(analysis, entities, lexicons.entities, lexicons.statements);
  for (Quantity& quantity : found.quantities) {
    quantity.clause = quantity.span;
    if (is_overlong(analysis, quantity.span)) continue;
    quantity.time = governing_time(analysis, found.times, quantity.span);
    quantity.standing = find_standing(analysis, quantity.span, lexicons.standing);
    quantity.clause = clause_around(analysis, quantity.span);
  }
  place_in_statements(found.statements, found.quantities);
  const EventInputs inputs{.entities = entities,
                           .names = lexicons.entities,
                           .statements = found.statements,
                           .quantities = found.quantities,
                           .times = found.times,
                           .standing = lexicons.standing};
  found.events = find_events(analysis, inputs, lexicons.events);
  found.entities = std::move(entities.mentions);
  found.parties = std::move(entities.parties);
  return found;
}

}  // namespace synoptic
