#include "synoptic/collate/find_conflicts.h"

#include <algorithm>
#include <set>

#include "synoptic/base/strings.h"
#include "synoptic/collate/amounts.h"
#include "synoptic/collate/wording.h"
#include "synoptic/model/names.h"

namespace synoptic {
namespace {

constexpr std::size_t kLongestQuotation = 160;  // code points

// "OMTV and report 04 (“The floods have killed 61 people …”)".
std::string side_words(const std::vector<std::string>& names, const ConflictSide& side) {
  const std::vector<ReportIndex> reports = reports_in(side.versions);
  std::string out;
  for (std::size_t i = 0; i < reports.size(); ++i) {
    if (i > 0) out += i + 1 == reports.size() ? " and " : ", ";
    out += names[reports[i]];
  }
  return out + " (" + in_quotes(squeeze(side.versions.front().text), kLongestQuotation) + ")";
}

std::string_view standing_words(std::string_view reading) {
  if (reading == name_of(Standing::done)) return "already done";
  if (reading == name_of(Standing::promised)) return "still promised";
  return "denied";
}

// `subject` is what both sides speak of: "$4 billion, by the account of Ilse Vanderkam".
std::string sentence_of(const std::vector<std::string>& names, const Conflict& conflict,
                        const std::string& subject) {
  const ConflictSide& a = conflict.sides[0];
  const ConflictSide& b = conflict.sides[1];
  const std::string first = side_words(names, a);
  const std::string second = side_words(names, b);
  switch (conflict.kind) {
    case ConflictKind::standing:
    case ConflictKind::polarity:
      return subject + ": " + std::string(standing_words(a.reading)) + " in " + first + ", " +
             std::string(standing_words(b.reading)) + " in " + second + ".";
    case ConflictKind::attribution:
      return subject + " stands for two things: by " + a.reading + ", in " + first + "; by " +
             b.reading + ", in " + second + ".";
    case ConflictKind::value:
    case ConflictKind::date:
      return "Reports differ: " + a.reading + " in " + first + ", " + b.reading + " in " + second +
             ".";
  }
  return subject;
}

// Versions of one figure that give it one standing.
ConflictSide side_with(const std::vector<Version>& versions, Standing common, Standing wanted) {
  ConflictSide side{std::string(name_of(wanted)), {}};
  std::copy_if(versions.begin(), versions.end(), std::back_inserter(side.versions),
               [&](const Version& v) { return v.standing.value_or(common) == wanted; });
  return side;
}

// Does every version of `done` come from a later day than every one of `open`, or can that not
// be told? Then what was planned has since happened.
bool is_progress(const StoryView& story, const ConflictSide& done, const ConflictSide& open) {
  for (const Version& d : done.versions) {
    for (const Version& o : open.versions) {
      if (d.report == o.report) return true;
      const std::string_view done_date = story.article(d.report).date;
      const std::string_view open_date = story.article(o.report).date;
      if (done_date.size() < 10 || open_date.size() < 10) return true;
      if (done_date.substr(0, 10) > open_date.substr(0, 10)) return true;
    }
  }
  return false;
}

// "Two senators have served" and "two senators will serve" need not be the same two, nor
// "thousands"; "cannot add more than $5 million" denies no sum.
bool is_particular(const Amount& amount) {
  const bool is_open =
      amount.modifier == Modifier::at_least || amount.modifier == Modifier::more_than ||
      amount.modifier == Modifier::at_most || amount.modifier == Modifier::less_than;
  return amount.value && !is_open && is_telling(amount);
}

// Do two versions, one of each side, say so with one verb? "Lost track of 1,500 children" and "was
// unable to find 1,500 children" deny nothing of each other, and a budget that was voted may still
// be spent.
bool clash_in_words(const StoryView& story, const Conflict& conflict) {
  const auto profile = [&](const Version& version) {
    return profile_passage(story.reports[version.report], {&version.span, 1}, story.lexicon);
  };
  const auto clash =
      conflict.kind == ConflictKind::polarity ? clash_in_polarity : clash_in_standing;
  const std::vector<Version>& others = conflict.sides[1].versions;
  return std::any_of(conflict.sides[0].versions.begin(), conflict.sides[0].versions.end(),
                     [&](const Version& x) {
                       return std::any_of(others.begin(), others.end(), [&](const Version& y) {
                         return clash(*profile(x), *profile(y), story.lexicon);
                       });
                     });
}

std::optional<Conflict> standing_conflict(const StoryView& story,
                                          const std::vector<Version>& versions, Standing common) {
  const ConflictSide done = side_with(versions, common, Standing::done);
  if (done.versions.empty()) return std::nullopt;
  for (Standing other : {Standing::denied, Standing::promised}) {
    const ConflictSide open = side_with(versions, common, other);
    if (open.versions.empty() || is_progress(story, done, open)) continue;
    Conflict conflict;
    conflict.kind = other == Standing::denied ? ConflictKind::polarity : ConflictKind::standing;
    conflict.sides = {done, open};
    if (clash_in_words(story, conflict)) return conflict;
  }
  return std::nullopt;
}

class Finder {
 public:
  Finder(const StoryView& story, const AlignedItems& items, std::vector<Claim>& claims)
      : story_(story), items_(items), claims_(claims) {}

  void add_standings() {
    const auto& figures = items_.figures.figures;
    for (std::uint32_t i = 0; i < figures.size(); ++i) {
      if (!is_particular(figures[i].amount)) continue;
      auto conflict = standing_conflict(story_, figures[i].versions, figures[i].standing);
      if (conflict) add(std::move(*conflict), ClaimKind::figure, i);
    }
  }

  void add_figure_clashes(ConflictKind kind) {
    for (const FigureClash& clash : items_.figures.clashes) {
      if (clash.kind != kind) continue;
      Conflict conflict;
      conflict.kind = kind;
      conflict.sides = {figure_side(clash.a, kind), figure_side(clash.b, kind)};
      claims_[claim_about(claims_, ClaimKind::figure, clash.b)].verdict = Verdict::conflict;
      add(std::move(conflict), ClaimKind::figure, clash.a);
    }
  }

  void add_dates() {
    for (const DateClash& clash : items_.events.clashes) {
      const RecordEvent& a = items_.events.events[clash.a];
      const RecordEvent& b = items_.events.events[clash.b];
      Conflict conflict;
      conflict.kind = ConflictKind::date;
      conflict.sides = {{a.time, a.versions}, {b.time, b.versions}};
      claims_[claim_about(claims_, ClaimKind::event, clash.b)].verdict = Verdict::conflict;
      add(std::move(conflict), ClaimKind::event, clash.a);
    }
  }

  std::vector<Conflict> take() { return std::move(conflicts_); }

 private:
  // What a side says: its amount; where the amounts agree, whose word it is.
  ConflictSide figure_side(std::uint32_t index, ConflictKind kind) const {
    const RecordFigure& figure = items_.figures.figures[index];
    if (kind == ConflictKind::value) return {figure_text(figure), figure.versions};
    return {source_words(figure), figure.versions};
  }

  // The agency a figure is credited to, else its holder, else the report.
  std::string source_words(const RecordFigure& figure) const {
    for (const LineageLink& link : story_.lineage.links) {
      for (const Version& credit : link.versions) {
        const bool is_for_it = std::any_of(
            figure.versions.begin(), figure.versions.end(), [&](const Version& version) {
              return version.report == link.to && version.span.overlaps(credit.span);
            });
        if (link.is_single_fact && is_for_it) return link.agency;
      }
    }
    return figure.holder ? story_.parties[*figure.holder].name : "the report itself";
  }

  void add(Conflict conflict, ClaimKind kind, std::uint32_t item) {
    conflict.claim = claim_about(claims_, kind, item);
    Claim& claim = claims_[conflict.claim];
    claim.verdict = Verdict::conflict;
    std::string subject = kind == ClaimKind::figure
                              ? amount_text(items_.figures.figures[item].amount)
                              : std::string(name_of(items_.events.events[item].type));
    const bool is_held = claim.holder && conflict.kind != ConflictKind::attribution;
    if (is_held) subject += ", by the account of " + story_.parties[*claim.holder].name;
    conflict.sentence = sentence_of(story_.names, conflict, subject);
    conflicts_.push_back(std::move(conflict));
  }

  const StoryView& story_;
  const AlignedItems& items_;
  std::vector<Claim>& claims_;
  std::vector<Conflict> conflicts_;
};

}  // namespace

std::vector<Conflict> find_conflicts(const StoryView& story, const AlignedItems& items,
                                     std::vector<Claim>& claims) {
  Finder finder(story, items, claims);
  finder.add_standings();
  finder.add_figure_clashes(ConflictKind::value);
  finder.add_figure_clashes(ConflictKind::attribution);
  finder.add_dates();
  return finder.take();
}

}  // namespace synoptic
