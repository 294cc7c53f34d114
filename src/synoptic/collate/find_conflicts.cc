#include "synoptic/collate/find_conflicts.h"

#include <algorithm>
#include <set>

#include "synoptic/base/strings.h"
#include "synoptic/collate/amounts.h"
#include "synoptic/model/names.h"

namespace synoptic {
namespace {

// How a reader calls a report: its outlet, else the file it came from.
std::string report_name(const StoryView& story, ReportIndex report) {
  const Article& article = story.article(report);
  if (!article.outlet.empty()) return article.outlet;
  std::string_view name = article.path.empty() ? article.id : article.path;
  name = name.substr(name.find_last_of('/') + 1);
  return std::string(name.substr(0, name.find_last_of('.')));
}

// "OMTV and Lagoon Herald (“The floods have killed 61 people …”)".
std::string side_words(const StoryView& story, const ConflictSide& side) {
  std::vector<std::string> names;
  for (ReportIndex report : reports_of(side.versions)) names.push_back(report_name(story, report));
  std::string out;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) out += i + 1 == names.size() ? " and " : ", ";
    out += names[i];
  }
  return out + " (“" + squeeze(side.versions.front().text) + "”)";
}

std::string standing_words(std::string_view reading) {
  if (reading == name_of(Standing::done)) return "done already";
  if (reading == name_of(Standing::promised)) return "promised for later";
  if (reading == name_of(Standing::expected)) return "only expected";
  if (reading == name_of(Standing::denied)) return "denied";
  return std::string(reading);
}

std::string sentence_of(const StoryView& story, const Conflict& conflict,
                        const std::string& subject) {
  const ConflictSide& a = conflict.sides[0];
  const ConflictSide& b = conflict.sides[1];
  const std::string first = side_words(story, a);
  const std::string second = side_words(story, b);
  switch (conflict.kind) {
    case ConflictKind::standing:
    case ConflictKind::polarity:
      return subject + ": " + standing_words(a.reading) + " according to " + first + ", " +
             standing_words(b.reading) + " according to " + second + ".";
    case ConflictKind::value:
      return "Reports differ on the figure: " + a.reading + " in " + first + ", " + b.reading +
             " in " + second + ".";
    case ConflictKind::attribution:
      return "Reports use " + subject + " for different things: " + first + "; " + second + ".";
    case ConflictKind::date:
      return "Reports differ on the day: " + a.reading + " in " + first + ", " + b.reading +
             " in " + second + ".";
  }
  return subject;
}

// Versions of one figure or event that give it one standing.
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

std::optional<Conflict> standing_conflict(const StoryView& story,
                                          const std::vector<Version>& versions, Standing common) {
  const ConflictSide done = side_with(versions, common, Standing::done);
  if (done.versions.empty()) return std::nullopt;
  for (Standing other : {Standing::denied, Standing::promised, Standing::expected}) {
    const ConflictSide open = side_with(versions, common, other);
    if (open.versions.empty() || is_progress(story, done, open)) continue;
    Conflict conflict;
    conflict.kind = other == Standing::denied ? ConflictKind::polarity : ConflictKind::standing;
    conflict.sides = {done, open};
    return conflict;
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
      auto conflict = standing_conflict(story_, figures[i].versions, figures[i].standing);
      if (conflict) add(std::move(*conflict), ClaimKind::figure, i);
    }
    const auto& events = items_.events.events;
    for (std::uint32_t i = 0; i < events.size(); ++i) {
      if (!events[i].figures.empty()) continue;  // the figure says it already
      auto conflict = standing_conflict(story_, events[i].versions, events[i].standing);
      if (conflict) add(std::move(*conflict), ClaimKind::event, i);
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
  // What a side says: its amount; where the amounts agree, who holds it.
  ConflictSide figure_side(std::uint32_t index, ConflictKind kind) const {
    const RecordFigure& figure = items_.figures.figures[index];
    if (kind == ConflictKind::value) return {describe(figure.amount), figure.versions};
    return {figure.concept_words, figure.versions};
  }

  void add(Conflict conflict, ClaimKind kind, std::uint32_t item) {
    conflict.claim = claim_about(claims_, kind, item);
    Claim& claim = claims_[conflict.claim];
    claim.verdict = Verdict::conflict;
    std::string subject = kind == ClaimKind::figure
                              ? describe(items_.figures.figures[item].amount)
                              : std::string(name_of(items_.events.events[item].type));
    if (claim.holder) subject += ", as " + story_.parties[*claim.holder].name + " puts it";
    conflict.sentence = sentence_of(story_, conflict, subject);
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
