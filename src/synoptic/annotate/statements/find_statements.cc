#include "synoptic/annotate/statements/find_statements.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "synoptic/annotate/statements/attribution_rules.h"
#include "synoptic/annotate/statements/find_quotations.h"
#include "synoptic/annotate/statements/passage.h"
#include "synoptic/annotate/statements/speakers.h"

// Quotations first, then passages (the writer's sentences with each speech as one unit), then the
// cues of each passage, then what no cue took: a quotation behind a statement goes on with it, one
// that stands alone belongs to whoever spoke last.

namespace synoptic {
namespace {

class StatementFinder {
 public:
  StatementFinder(const Analysis& analysis, const Entities& entities, const EntityLexicon& names,
                  const StatementLexicon::Tables& tables)
      : analysis_(analysis),
        entities_(entities),
        tables_(tables),
        tree_(analysis),
        speakers_({analysis, tree_, entities, names, tables}) {}

  std::vector<Statement> run() {
    const std::vector<Span> paragraphs = paragraphs_of(analysis_);
    quotations_ = find_quotations(analysis_.text, paragraphs);
    for (const Passage& passage : find_passages(analysis_, paragraphs, quotations_, tables_)) {
      read(passage);
    }
    std::stable_sort(statements_.begin(), statements_.end(), [](const auto& a, const auto& b) {
      const Span left = a.content.front();
      const Span right = b.content.front();
      return left.begin != right.begin ? left.begin < right.begin : left.end > right.end;
    });
    return std::move(statements_);
  }

 private:
  static constexpr std::size_t kMostHeld = 16;  // drafts of a passage asked for whose words hold it

  void read(const Passage& passage) {
    if (passage.paragraph != paragraph_) begin_paragraph(passage.paragraph);
    if (block_ && take_block(passage)) return;
    speakers_.begin(passage);
    std::vector<Draft> drafts = find_drafts(read_passage(analysis_, tables_, passage, tree_));
    std::erase_if(drafts, [&](const Draft& draft) {
      return draft.needs_mind && !speakers_.can_think(passage, draft.source);
    });
    for (Draft& draft : drafts) draft.is_wrapper = draft.is_wrapper || passes_on(passage, draft);
    drop_nested(drafts, passage.units.size());
    mark_outer(drafts);
    const std::vector<int> taken = covered(drafts, passage.units.size(), false);
    quotes_before_.reset();
    for (const Draft& draft : drafts) add(passage, draft);

    for (std::size_t unit = 0; unit < passage.units.size(); ++unit) {
      if (passage.is(unit, WordClass::quotation) && taken[unit] == 0) {
        add_lone(passage, unit);
      }
    }
    only_person_ = drafts.empty() ? person_of(passage) : std::nullopt;
    if (only_person_ && !speakers_.is_subject(*only_person_)) only_person_.reset();
  }

  // The only person that a sentence of the writer's names; a lone quotation behind it is hers.
  std::optional<PartyIndex> person_of(const Passage& passage) const {
    const Span range = passage.span_of({0, passage.units.size()});
    auto at = std::partition_point(entities_.mentions.begin(), entities_.mentions.end(),
                                   [&](const auto& m) { return m.span.begin < range.begin; });
    std::optional<PartyIndex> person;
    for (; at != entities_.mentions.end() && at->span.end <= range.end; ++at) {
      if (at->type != EntityType::person || !at->party) continue;
      if (person && person != at->party) return std::nullopt;
      person = at->party;
    }
    return person;
  }

  // The paragraph behind "she wrote:". Its own words are the speaker's, so no cue is read in it.
  bool take_block(const Passage& passage) {
    const bool is_next = passage.paragraph == block_paragraph_ + 1;
    if (!is_next && passage.is_first) {
      const bool is_here = block_->content.empty() && passage.paragraph > block_paragraph_;
      if (is_here) block_paragraph_ = passage.paragraph - 1;
      if (!is_here) return finish_block();
    } else if (!is_next) {
      return finish_block();
    }
    block_->content.push_back(passage.span_of({0, passage.units.size()}));
    if (!passage.is_last) return true;
    block_->content = {cover(block_->content.front(), block_->content.back())};
    block_->kind = kind_of(block_->content);
    goes_on_ = statements_.size();
    statements_.push_back(*std::exchange(block_, std::nullopt));
    return true;
  }

  bool finish_block() {
    block_.reset();
    return false;
  }

  void begin_paragraph(std::size_t paragraph) {
    paragraph_ = paragraph;
    last_of_paragraph_ = goes_on_;
    goes_on_ = kNone;
  }

  // Does an outlet or a document say it, which has it from somebody: "Reuters reported that …"?
  bool passes_on(const Passage& passage, const Draft& draft) const {
    for (std::size_t unit = draft.source.begin; unit < draft.source.end; ++unit) {
      if (passage.is(unit, WordClass::comma)) break;
      const std::string_view word = passage.folded(unit);
      if (tables_.outlets.contains(word) || tables_.documents.contains(word)) return true;
    }
    return false;
  }

  // What somebody is said to say or think inside what another says is left to the outer
  // statement; inside what an agency passes on, what is said is a statement of its own, but none of
  // the agency's.
  static void drop_nested(std::vector<Draft>& drafts, std::size_t units) {
    const std::vector<int> by_all = covered(drafts, units, false);
    const std::vector<int> by_wrappers = covered(drafts, units, true);
    std::erase_if(drafts, [&](const Draft& draft) {
      const std::size_t cue = draft.cue.front().begin;
      const bool is_own = draft.source.empty() || by_all[draft.source.begin] > 0;
      const bool is_only_wrapped = by_all[cue] == by_wrappers[cue] && draft.takes_quotes && is_own;
      return by_all[cue] > 0 && !is_only_wrapped;
    });
  }

  // Whose words hold another's statement is not the one who speaks: "…, she said, Reuters
  // reported".
  static void mark_outer(std::vector<Draft>& drafts) {
    for (Draft& draft : drafts) {
      if (!draft.is_wrapper || draft.content.empty()) continue;
      for (std::size_t near = 0; near < drafts.size() && near < kMostHeld; ++near) {
        const std::size_t cue = drafts[near].cue.front().begin;
        const auto holds = [cue](UnitRange range) { return range.begin <= cue && cue < range.end; };
        draft.holds_other =
            draft.holds_other || std::any_of(draft.content.begin(), draft.content.end(), holds);
      }
    }
  }

  // In how many drafts' content each unit lies.
  static std::vector<int> covered(const std::vector<Draft>& drafts, std::size_t units,
                                  bool wrappers_only) {
    std::vector<int> depth(units + 1, 0);
    for (const Draft& draft : drafts) {
      if (wrappers_only && !draft.is_wrapper) continue;
      for (const UnitRange range : draft.content) {
        ++depth[range.begin];
        --depth[range.end];
      }
    }
    for (std::size_t unit = 1; unit <= units; ++unit) depth[unit] += depth[unit - 1];
    return depth;
  }

  void add(const Passage& passage, const Draft& draft) {
    Statement statement;
    for (const UnitRange range : draft.content) statement.content.push_back(passage.span_of(range));
    for (const UnitRange range : draft.cue) statement.cue.push_back(passage.span_of(range));
    if (!draft.source.empty()) {
      statement.source = {passage.span_of(draft.source)};
      speakers_.set(passage, draft, quotes_before_ ? &*quotes_before_ : nullptr, statement);
    }
    if (!draft.addressee.empty()) {
      statement.addressee = speakers_.resolve(passage.span_of(draft.addressee));
    }
    statement.kind = kind_of(statement.content);
    statement.medium = draft.medium;
    statement.stance = draft.stance;
    statement.is_negated = draft.is_negated;
    statement.is_hypothetical = draft.is_hypothetical;
    statement.why = "statement." + std::string(draft.rule) + ":" + std::string(draft.lemma);
    const std::string_view opening = passage.folded(draft.source.begin);
    if (!draft.source.empty() && names_nobody(opening)) {
      statement.is_negated = true;
    }
    if (!draft.holds_other) speakers_.note(statement);
    if (draft.content.empty()) {
      block_ = std::move(statement);
      block_paragraph_ = passage.paragraph;
      return;
    }
    if (draft.takes_quotes && !draft.holds_other) {
      const bool is_speech = statement.kind != StatementKind::indirect;
      if (is_speech || goes_on_ == kNone) goes_on_ = statements_.size();
    }
    const bool may_go_on = draft.rule == "before" || draft.rule == "inverted";
    if (may_go_on && !quotes_before_) quotes_before_ = statement;
    statements_.push_back(std::move(statement));
  }

  // A quotation that no cue took.
  void add_lone(const Passage& passage, std::size_t unit) {
    const Quotation& quotation = quotations_[passage.units[unit].quotation];
    const bool stands_alone = unit == 0 && passage.units.size() <= 2;
    const bool is_announced = unit > 0 && passage.is(unit - 1, WordClass::colon);
    const bool goes_on = unit == 0 && goes_on_ != kNone;
    if (!stands_alone && !is_announced && !quotation.continues && !goes_on) return;
    const bool is_heading = stands_alone && passage.is_first && passage.is_last &&
                            (quotation.mark == QuotationMark::single_curly ||
                             quotation.mark == QuotationMark::single_straight);
    if (is_heading) return;
    const std::size_t owner = goes_on_ == kNone ? owner_before(quotation) : goes_on_;
    if (owner != kNone && !is_announced) {
      Statement& last = statements_[owner];
      const auto place =
          std::partition_point(last.content.begin(), last.content.end(),
                               [&](Span span) { return span.begin < quotation.span.begin; });
      last.content.insert(place, quotation.span);
      last.kind = kind_of(last.content);
      goes_on_ = owner;
      return;
    }
    Statement statement;
    statement.content = {quotation.span};
    statement.kind = StatementKind::direct;
    statement.speaker = only_person_;
    statement.why = "statement.at-hand";
    goes_on_ = statements_.size();
    statements_.push_back(std::move(statement));
  }

  // The statement of the paragraph before, if it ended in speech that goes on.
  std::size_t owner_before(const Quotation& quotation) const {
    if (last_of_paragraph_ == kNone) return kNone;
    const bool was_speech = statements_[last_of_paragraph_].kind != StatementKind::indirect;
    return quotation.continues || was_speech ? last_of_paragraph_ : kNone;
  }

  StatementKind kind_of(const std::vector<Span>& content) const {
    std::uint64_t all = 0;
    std::uint64_t quoted = 0;
    for (const Span piece : content) {
      all += piece.size();
      quoted += quoted_bytes(piece);
    }
    constexpr std::uint64_t kPercent = 100;
    constexpr std::uint64_t kDirect = 93;
    constexpr std::uint64_t kIndirect = 5;
    if (quoted * kPercent >= all * kDirect) return StatementKind::direct;
    return quoted * kPercent <= all * kIndirect ? StatementKind::indirect : StatementKind::mixed;
  }

  std::uint64_t quoted_bytes(Span piece) const {
    auto next = std::partition_point(quotations_.begin(), quotations_.end(),
                                     [&](const Quotation& q) { return q.span.end <= piece.begin; });
    std::uint64_t bytes = 0;
    for (; next != quotations_.end() && next->span.begin < piece.end; ++next) {
      if (next->depth > 0 || !next->span.overlaps(piece)) continue;
      bytes += std::min(next->span.end, piece.end) - std::max(next->span.begin, piece.begin);
    }
    return bytes;
  }

  const Analysis& analysis_;
  const Entities& entities_;
  const StatementLexicon::Tables& tables_;
  ClauseTree tree_;
  SpeakerFinder speakers_;
  std::vector<Quotation> quotations_;
  std::vector<Statement> statements_;
  std::optional<PartyIndex> only_person_;  // of the passage before, if nobody spoke in it
  std::optional<Statement> quotes_before_;  // the first speech of the passage: “We,” she said, …
  std::optional<Statement> block_;  // "she wrote:", whose words are in the paragraph to come
  std::size_t block_paragraph_ = 0;
  std::size_t paragraph_ = 0;
  std::size_t goes_on_ = kNone;            // the statement a lone quotation would go on with
  std::size_t last_of_paragraph_ = kNone;  // the same of the paragraph before
};

}  // namespace

std::vector<Statement> find_statements(const Analysis& analysis, const Entities& entities,
                                       const EntityLexicon& names,
                                       const StatementLexicon& lexicon) {
  return StatementFinder(analysis, entities, names, *lexicon.tables).run();
}

}  // namespace synoptic
