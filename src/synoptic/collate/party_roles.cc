// "Liis Tamm, president since 2016," and, in another report, "the \"interim president\" Tamm": two
// roles of one party. Roles are one where their folded words are equal. The time is one that begins
// inside the role, or right behind it after a word for a beginning or an end.
#include "synoptic/collate/party_roles.h"

#include <algorithm>
#include <array>

#include "synoptic/annotate/entities/name_keys.h"
#include "synoptic/base/strings.h"
#include "synoptic/base/utf8.h"

namespace synoptic {
namespace {

// Whoever leads a state may be called by these.
constexpr std::array<std::string_view, 3> kLeading = {"head of state", "leader", "strongman"};
constexpr std::array<std::string_view, 8> kLeads = {"chancellor",     "dictator",      "emperor",
                                                    "king",           "premier",       "president",
                                                    "prime minister", "supreme leader"};
// Who was, or is not yet.
constexpr std::array<std::string_view, 8> kNotInOffice = {"acting", "deputy",  "elect", "ex",
                                                          "former", "interim", "late",  "vice"};

constexpr std::uint32_t kFurthestTime = 24;  // bytes behind the role

// Does the text between a role and a time tie them? " since ", ", until "
bool ties_time(std::string_view between) {
  constexpr std::array<std::string_view, 6> kTies = {"after", "from",  "in",
                                                     "since", "until", "till"};
  const std::string word = fold(trim(between));
  return std::find(kTies.begin(), kTies.end(), word) != kTies.end();
}

std::string time_of(const Report& report, Span role) {
  const std::string_view text = report.article.text;
  for (const TimeExpression& time : report.annotations.times) {
    if (role.contains(time.span)) return time.value;
    const bool is_near = time.span.begin >= role.end && time.span.begin - role.end <= kFurthestTime;
    if (is_near && ties_time(slice(text, {role.end, time.span.begin}))) return time.value;
  }
  return {};
}

// "His Dutch counterpart" tells whose equal somebody is, and gives no office.
bool is_relation(const Role& role) { return name_key(role.text).ends_with("counterpart"); }

// Do the words of `part` stand in `whole` one behind the other?
bool holds_words(std::string_view whole, std::string_view part) {
  return (" " + std::string(whole) + " ").find(" " + std::string(part) + " ") != std::string::npos;
}

bool is_in_office(std::string_view role) {
  return std::none_of(kNotInOffice.begin(), kNotInOffice.end(),
                      [&](std::string_view word) { return holds_words(role, word); });
}

}  // namespace

bool holds_office(const RecordParty& party, std::string_view office) {
  const bool leads = std::find(kLeading.begin(), kLeading.end(), office) != kLeading.end();
  return std::any_of(party.roles.begin(), party.roles.end(), [&](const RecordRole& role) {
    const std::string key = name_key(role.text);
    if (!is_in_office(key) && is_in_office(office)) return false;
    if (!leads) return holds_words(key, office);
    // An "opposition leader" leads no state.
    return key == office || std::any_of(kLeads.begin(), kLeads.end(), [&](std::string_view lead) {
             return holds_words(key, lead);
           });
  });
}

void add_roles(StoryView& story) {
  for (ReportIndex report = 0; report < story.reports.size(); ++report) {
    const std::vector<Party>& parties = story.annotations(report).parties;
    for (PartyIndex i = 0; i < parties.size(); ++i) {
      std::vector<RecordRole>& known = story.parties[story.party_of[report][i]].roles;
      for (const Role& role : parties[i].roles) {
        if (is_relation(role)) continue;
        auto at = std::find_if(known.begin(), known.end(), [&](const RecordRole& other) {
          return fold(other.text) == fold(role.text);
        });
        if (at == known.end()) at = known.insert(known.end(), {role.text, {}});
        Version& version = at->versions.emplace_back(version_at(story, report, role.span, "role"));
        version.holder = voice_at(story, report, role.span);
        version.time = time_of(story.reports[report], role.span);
      }
    }
  }
}

}  // namespace synoptic
