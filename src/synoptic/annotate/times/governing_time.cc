#include "synoptic/annotate/times/governing_time.h"

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <string_view>
#include <vector>

#include "synoptic/text/syntax.h"

// From the item the heads are followed up as far as its time reaches: through nouns and open
// clauses, not out of a clause that has a tense of its own. Each time of the sentence is followed
// up too, until it meets that path. The time that meets it lowest governs the item, of equals the
// nearest.
//
//   "In April, two states signed 11 pacts"          In April | signed | 11 pacts: April
//   "met on Monday to sign 5 deals"                 to sign is open: Monday
//   "In April they met and signed 11 pacts"         in front of joined clauses: April
//   "He said on Monday that 5 ships had sunk"       had sunk has a tense: nothing
//   "pacts prepared for Monday's talks bring $5m"   Monday hangs on another clause: nothing
//   "rose to 17%, up from 14% a year ago"           of 17%: nothing, a year ago is that of 14%

namespace synoptic {
namespace {

constexpr std::uint32_t kMostTokens = 500;
constexpr std::size_t kMostSteps = 40;

bool is_any(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool can_govern(const TimeExpression& time) {
  switch (time.type) {
    case TimeType::date:
    case TimeType::time:
      return true;
    case TimeType::duration:
      return time.why == "times:leaning-duration";
    case TimeType::set:
      return false;
  }
  return false;
}

std::uint32_t distance(Span a, Span b) {
  return a.begin < b.begin ? b.begin - std::min(a.end, b.begin)
                           : a.begin - std::min(b.end, a.begin);
}

// The time that is nearest to an item, of those that govern it equally.
class Nearest {
 public:
  explicit Nearest(Span item) : item_(item) {}

  void offer(std::uint32_t index, Span span, std::size_t rank) {
    const std::uint32_t gap = distance(span, item_);
    if (best_ && (rank > rank_ || (rank == rank_ && gap >= gap_))) return;
    best_ = index;
    rank_ = rank;
    gap_ = gap;
  }

  std::optional<std::uint32_t> best() const { return best_; }

 private:
  Span item_;
  std::optional<std::uint32_t> best_;
  std::size_t rank_ = 0;
  std::uint32_t gap_ = 0;
};

bool has_tense(const Analysis& analysis, TokenIndex predicate) {
  const Token& word = analysis.tokens[predicate];
  if (word.has(Feature::past) || word.has(Feature::present)) return true;
  for (const TokenIndex child :
       children_with(analysis, predicate, {Relation::aux, Relation::aux_pass, Relation::cop})) {
    if (analysis.lemma(child) != "to") return true;
  }
  return false;
}

// "as she met him", "when it opened": at the time of the clause above.
bool is_at_once(const Analysis& analysis, TokenIndex predicate) {
  const TokenIndex marker = marker_of(analysis, predicate);
  const TokenIndex opener =
      marker != kNoToken ? marker : child_with(analysis, predicate, Relation::advmod);
  return opener != kNoToken && is_any(analysis.lemma(opener), {"as", "when", "while"});
}

// Does this token head a clause that has another time than what it hangs on?
bool is_own_clause(const Analysis& analysis, TokenIndex token) {
  switch (analysis.tokens[token].relation) {
    case Relation::ccomp:
    case Relation::acl_relcl:
    case Relation::advcl_relcl:
    case Relation::parataxis:
      return true;
    case Relation::advcl:
      return has_tense(analysis, token) && !is_at_once(analysis, token);
    case Relation::acl:
    case Relation::csubj:
    case Relation::csubj_pass:
      return has_tense(analysis, token);
    default:
      return false;
  }
}

bool is_clause(Relation relation) {
  return relation == Relation::acl || relation == Relation::acl_relcl ||
         relation == Relation::advcl || relation == Relation::advcl_relcl ||
         relation == Relation::ccomp || relation == Relation::parataxis ||
         relation == Relation::csubj || relation == Relation::csubj_pass;
}

// The item's head and what is above it, as far as its time reaches.
struct Reach {
  std::vector<TokenIndex> path;
  std::size_t joined = SIZE_MAX;  // from here on the clauses are only joined to the item's by "and"
};

Reach reach_of(const Analysis& analysis, TokenIndex item) {
  Reach reach;
  for (TokenIndex at = item; at != kNoToken && reach.path.size() < kMostSteps;
       at = analysis.tokens[at].head) {
    reach.path.push_back(at);
    if (is_own_clause(analysis, at)) break;
    const bool is_joined =
        analysis.tokens[at].relation == Relation::conj && has_tense(analysis, at);
    if (is_joined) reach.joined = std::min(reach.joined, reach.path.size());
  }
  return reach;
}

// Where on the path the time hangs, counted from the item; nothing where it belongs to a clause
// beside it. A clause that describes the item itself tells its time: "5 ships that sank in May".
// "In April they met and signed": a time in front of joined clauses is that of all.
std::optional<std::size_t> meeting_place(const Analysis& analysis, const Reach& reach,
                                         TokenIndex time) {
  bool has_left_clause = false;
  TokenIndex at = time;
  for (std::size_t step = 0; at != kNoToken && step < kMostSteps; ++step) {
    const auto found = std::find(reach.path.begin(), reach.path.end(), at);
    if (found != reach.path.end()) {
      const auto place = static_cast<std::size_t>(found - reach.path.begin());
      if (has_left_clause && place > 0) return std::nullopt;
      if (place >= reach.joined && time > at) return std::nullopt;
      return place;
    }
    const Relation relation = analysis.tokens[at].relation;
    has_left_clause |=
        is_clause(relation) || (relation == Relation::conj && has_tense(analysis, at));
    at = analysis.tokens[at].head;
  }
  return std::nullopt;
}

TokenRange tokens_of(const Analysis& analysis, const Sentence& sentence, Span span) {
  const auto first = static_cast<TokenIndex>(token_at(analysis, span.begin));
  TokenIndex last = first + 1;
  while (last < sentence.last && analysis.tokens[last].span.begin < span.end) ++last;
  return {first, last};
}

// What opens a comparison: "up from 14% a year ago", "more than in 2018", "against 5 ships in May".
bool opens_comparison(const Analysis& analysis, TokenIndex token) {
  if (is_any(analysis.lemma(token), {"from", "than", "against", "versus"})) return true;
  return token > 0 && is_any(analysis.folded(token), {"with", "to"}) &&
         is_any(analysis.folded(token - 1), {"compared", "comparison"});
}

// Is the time that of what an item is compared with? Then it stands behind the comparison, with no
// more between them than the other figure, and the item before it.
bool is_of_comparison(const Analysis& analysis, const Sentence& sentence, Span time, Span item) {
  constexpr TokenIndex kReach = 7;
  const auto first = static_cast<TokenIndex>(token_at(analysis, time.begin));
  bool has_number = false;
  for (TokenIndex at = first; at > sentence.first && first - at < kReach;) {
    --at;
    const Token& token = analysis.tokens[at];
    if (token.tag == Tag::verb || token.kind == TokenKind::punctuation) return false;
    has_number |= token.tag == Tag::num;
    if (!opens_comparison(analysis, at)) continue;
    const bool is_range = analysis.lemma(at) == "from" && !has_number && first == at + 1 &&
                          analysis.tokens[first].tag == Tag::propn;  // "from Monday to Friday"
    return !is_range && item.begin < token.span.begin;
  }
  return false;
}

}  // namespace

std::optional<std::uint32_t> governing_time(const Analysis& analysis,
                                            std::span<const TimeExpression> times, Span item) {
  const std::size_t index = sentence_at(analysis, item.begin);
  if (index >= analysis.sentences.size()) return std::nullopt;
  const Sentence& sentence = analysis.sentences[index];
  if (sentence.last - sentence.first > kMostTokens) return std::nullopt;
  Reach reach;
  if (analysis.is_parsed) {
    reach = reach_of(analysis, head_noun(analysis, tokens_of(analysis, sentence, item)));
  }
  auto next = std::partition_point(times.begin(), times.end(), [&](const TimeExpression& time) {
    return time.span.begin < sentence.span.begin;
  });
  Nearest nearest(item);
  for (; next != times.end() && next->span.begin < sentence.span.end; ++next) {
    if (!can_govern(*next) || next->span.overlaps(item)) continue;
    if (analysis.is_tagged && is_of_comparison(analysis, sentence, next->span, item)) continue;
    std::optional<std::size_t> place = 0;
    if (analysis.is_parsed) {
      place = meeting_place(analysis, reach,
                            head_noun(analysis, tokens_of(analysis, sentence, next->span)));
    }
    if (place) nearest.offer(static_cast<std::uint32_t>(next - times.begin()), next->span, *place);
  }
  return nearest.best();
}

}  // namespace synoptic
