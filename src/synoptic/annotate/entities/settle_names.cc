#include "synoptic/annotate/entities/settle_names.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "synoptic/base/strings.h"
#include "synoptic/base/utf8.h"

// Each draft is looked at once and gives no draft, itself or its parts:
//   R-Ohio, Democrat of Ohio     -> Ohio; Democrat, Ohio
//   Israeli Tamm                 -> Israeli, Tamm
//   House Democrats              -> Democrats
//   Republican House             -> Republican, House
//   North and South Korea        -> North, South Korea
//   Bank of Brakelund (a place?) -> a body
//   Tamm and Saar                -> Tamm, Saar
//   Peronism (a place?)          -> a creed, also where no name was found
//   the South                    -> nothing, or the state where the text tells of South Korea
// Then the line that opens an article: "HARTFORD, Conn. (RNC) — Liis Tamm left" gives two places
// and the body credited.
namespace synoptic {
namespace {

constexpr std::array<std::string_view, 8> kDirections = {
    "east", "north", "northeast", "northwest", "south", "southeast", "southwest", "west"};
static_assert(std::is_sorted(kDirections.begin(), kDirections.end()));

// What a body's name may begin with before "of", or end with.
constexpr std::array<std::string_view, 21> kBodyNouns = {
    "academy",   "agency",     "association", "bank",    "board",      "bureau",     "church",
    "college",   "commission", "committee",   "council", "department", "federation", "fund",
    "institute", "league",     "ministry",    "office",  "society",    "union",      "university"};
static_assert(std::is_sorted(kBodyNouns.begin(), kBodyNouns.end()));

constexpr std::array<std::string_view, 21> kParticles = {
    "al", "bin", "da", "de", "del", "den", "der", "di",  "do", "dos", "du",
    "el", "ibn", "la", "le", "ten", "ter", "van", "von", "y",  "zu"};
static_assert(std::is_sorted(kParticles.begin(), kParticles.end()));

// Months and days; of those that are names too only where a number follows.
// How newspapers end their names.
constexpr std::array<std::string_view, 15> kMediaSigns = {
    "courier", "gazette", "herald", "journal",  "mail",  "news",    "observer", "post",
    "press",   "star",    "sun",    "standard", "times", "tribune", "wire"};

constexpr std::array<std::string_view, 14> kDates = {
    "december", "february", "friday",    "january", "july",     "monday",  "november",
    "october",  "saturday", "september", "sunday",  "thursday", "tuesday", "wednesday"};
static_assert(std::is_sorted(kDates.begin(), kDates.end()));

// Words in "ism" that are no creed.
constexpr std::array<std::string_view, 14> kNoCreeds = {
    "activism",  "alcoholism", "autism",     "baptism",  "criticism", "heroism",   "journalism",
    "magnetism", "mechanism",  "metabolism", "optimism", "organism",  "terrorism", "tourism"};
static_assert(std::is_sorted(kNoCreeds.begin(), kNoCreeds.end()));

constexpr std::uint32_t kBodyLists = bit(NameList::agency) | bit(NameList::media) |
                                     bit(NameList::body) | bit(NameList::company) |
                                     bit(NameList::force) | bit(NameList::party);

class NameSettler {
 public:
  NameSettler(const Analysis& analysis, const std::vector<TokenFacts>& facts,
              const EntityLexicon& lexicon, std::vector<NameDraft>& drafts)
      : analysis_(analysis), facts_(facts), lexicon_(lexicon), drafts_(drafts) {}

  void run() {
    find_koreas();
    std::uint32_t done = 0;
    for (const NameDraft& draft : drafts_) {
      add_missed(done, draft.first);
      settle(draft);
      done = draft.last;
    }
    add_missed(done, size());
    settle_dateline();
    drafts_ = std::move(all_);
  }

 private:
  std::string_view word(std::uint32_t token) const { return analysis_.folded(token); }
  std::uint32_t size() const { return static_cast<std::uint32_t>(facts_.size()); }

  static std::uint32_t words_of(const NameDraft& draft) { return draft.last - draft.first; }

  void keep(std::uint32_t first, std::uint32_t last, EntityType type, std::string_view why) {
    all_.push_back({.first = first, .last = last, .type = type, .why = why});
  }

  void settle(NameDraft draft) {
    while (draft.first < draft.last && is_date(draft.last - 1)) --draft.last;
    trim_addresses(draft);
    if (draft.first == draft.last) return;
    const bool is_led_in = is_small_direction(draft.first) || is_side(draft.first);
    if (words_of(draft) > 1 && is_led_in) ++draft.first;
    if (settle_affiliation(draft) || settle_adherents(draft)) return;
    if (settle_origin(draft) || settle_directions(draft) || settle_address(draft)) return;
    if (draft.type == EntityType::person && settle_pair(draft)) return;
    if (words_of(draft) == 1 && settle_word(draft)) return;
    if (words_of(draft) > 1 && draft.type != EntityType::org && names_body(draft)) {
      draft.type = EntityType::org;
      draft.why = "rule:body";
    }
    all_.push_back(draft);
  }

  // "south Lebanon", "eastern Estonia": where in it, is no part of its name.
  bool is_small_direction(std::uint32_t token) const {
    std::string_view name = word(token);
    if (facts_[token].is_capitalised) return false;
    if (name.ends_with("ern")) name.remove_suffix(3);
    return std::binary_search(kDirections.begin(), kDirections.end(), name) || name == "central";
  }

  // "pro-Iranian Brakelund Front": whose side it is on.
  bool is_side(std::uint32_t token) const {
    return !facts_[token].is_capitalised &&
           (word(token).starts_with("pro-") || word(token).starts_with("anti-"));
  }

  bool is_date(std::uint32_t token) const {
    return std::binary_search(kDates.begin(), kDates.end(), word(token));
  }

  // "@somebody": whose account it is, nothing tells. Nor is an address a name, but of a body:
  // "Brakelund.com".
  void trim_addresses(NameDraft& draft) const {
    const auto is_address = [&](std::uint32_t token) {
      const TokenKind kind = analysis_.tokens[token].kind;
      const bool is_site = kind == TokenKind::url && draft.type != EntityType::org;
      return is_site || kind == TokenKind::handle || kind == TokenKind::email;
    };
    while (draft.first < draft.last && is_address(draft.first)) ++draft.first;
    while (draft.first < draft.last && is_address(draft.last - 1)) --draft.last;
  }

  // "Bank of Brakelund", "Brakelund Bible Church".
  bool names_body(const NameDraft& draft) const {
    const bool is_titled =
        words_of(draft) > 2 && word(draft.first + 1) == "of" && is_body_noun(draft.first);
    return (is_titled || is_body_noun(draft.last - 1)) && !facts_[draft.first].is_heading;
  }

  bool is_body_noun(std::uint32_t token) const {
    return facts_[token].is_capitalised &&
           std::binary_search(kBodyNouns.begin(), kBodyNouns.end(), word(token));
  }

  // "North and South Korea": the second is a name of its own.
  bool settle_directions(const NameDraft& draft) {
    if (words_of(draft) != 4 || word(draft.first + 1) != "and" || !is_direction(draft.first) ||
        !is_direction(draft.first + 2)) {
      return false;
    }
    settle(NameDraft{draft.first, draft.first + 1, draft.type, draft.why});
    keep(draft.first + 2, draft.last, draft.type, draft.why);
    return true;
  }

  // "Brakelund, Texas", found as a body: two places.
  bool settle_address(const NameDraft& draft) {
    const std::uint32_t state = draft.last - 1;
    if (draft.type != EntityType::org || words_of(draft) < 3 || word(state - 1) != ",")
      return false;
    if (!is_listed_place(state)) return false;
    keep(draft.first, state - 1, EntityType::place, "rule:address");
    keep(state, draft.last, EntityType::place, "rule:address");
    return true;
  }

  bool is_direction(std::uint32_t token) const {
    return std::binary_search(kDirections.begin(), kDirections.end(), word(token));
  }

  // "R-Ohio", "D-N.Y."; "Democrat of Ohio".
  bool settle_affiliation(const NameDraft& draft) {
    if (is_party_letter(draft.first)) {
      const bool goes_on = draft.first + 1 < draft.last && word(draft.first + 1) == "-";
      if (words_of(draft) == 1) return true;
      if (!goes_on || words_of(draft) == 2) return false;
      const std::uint32_t place = draft.first + 2;
      const std::uint32_t words = facts_[place].lists.words;
      const std::uint32_t last = words > 0 ? std::min(draft.last, place + words) : draft.last;
      keep(place, last, EntityType::place, "rule:affiliation");
      return true;
    }
    if (words_of(draft) < 3 || word(draft.first + 1) != "of") return false;
    if (!lexicon_.peoples.contains(word(draft.first))) return false;
    keep(draft.first, draft.first + 1, EntityType::norp, "list:peoples");
    keep(draft.first + 2, draft.last, EntityType::place, "rule:affiliation");
    return true;
  }

  // "(D)", "R-Ohio": behind a bracket or comma, before a hyphen or bracket.
  bool is_party_letter(std::uint32_t token) const {
    const std::string_view form = analysis_.form(token);
    if ((form != "D" && form != "R" && form != "I") || token == 0 || token + 1 >= size()) {
      return false;
    }
    const std::string_view before = word(token - 1);
    const std::string_view after = word(token + 1);
    return (before == "(" || before == ",") && (after == "-" || after == ")");
  }

  // "House Democrats", "Ohio Republicans": the last word is a camp, what stands before it is kept
  // if it is a name of its own.
  bool settle_adherents(const NameDraft& draft) {
    const std::uint32_t head = draft.last - 1;
    if (words_of(draft) < 2 || draft.type == EntityType::norp || facts_[head].is_heading) {
      return false;
    }
    const bool is_camp = lexicon_.peoples.contains(word(head)) &&
                         (word(head).ends_with("s") || is_listed_place(draft.first));
    if (!is_camp || is_listed(draft)) return false;
    if (is_listed_place(draft.first)) keep(draft.first, head, EntityType::place, draft.why);
    keep(head, draft.last, EntityType::norp, "list:peoples");
    return true;
  }

  bool is_listed(const NameDraft& draft) const {
    return facts_[draft.first].lists.words >= words_of(draft) ||
           lexicon_.peoples.contains(
               fold(slice(analysis_.text, span_of_name(analysis_, draft.first, draft.last))));
  }

  bool is_listed_place(std::uint32_t token) const {
    constexpr std::uint32_t kPlaces = bit(NameList::country) | bit(NameList::capital) |
                                      bit(NameList::town) | bit(NameList::region);
    return ((facts_[token].lists.alone | facts_[token].lists.within) & kPlaces) != 0;
  }

  // "Israeli Tamm", "Republican Liis Tamm": a demonym or camp that is no forename, and a person.
  bool settle_origin(const NameDraft& draft) {
    if (words_of(draft) < 2) return false;
    const auto found = lexicon_.countries.find(word(draft.first));
    const bool is_demonym =
        found != lexicon_.countries.end() && found->second.kind == CountryNameKind::demonym;
    const bool is_camp = lexicon_.peoples.contains(word(draft.first));
    if ((!is_demonym && !is_camp) || has_list(draft.first, NameList::forename)) return false;
    const bool is_full_name =
        words_of(draft) == 3 && has_list(draft.first + 1, NameList::forename) && !is_listed(draft);
    if (draft.type != EntityType::person && !is_full_name) return false;
    keep(draft.first, draft.first + 1, EntityType::norp,
         is_demonym ? "list:countries" : "list:peoples");
    keep(draft.first + 1, draft.last, EntityType::person, draft.why);
    return true;
  }

  bool has_list(std::uint32_t token, NameList list) const {
    return (facts_[token].lists.alone & bit(list)) != 0;
  }

  bool is_chamber(std::uint32_t token) const {
    return word(token) == "house" || word(token) == "senate" || word(token) == "congress";
  }

  // "Tamm and Mr. Saar", "Tamm dropped Saar".
  bool settle_pair(const NameDraft& draft) {
    for (std::uint32_t token = draft.first + 1; token + 1 < draft.last; ++token) {
      if (word(token) != "and" && !is_inner_verb(token)) continue;
      keep(draft.first, token, EntityType::person, "rule:two-persons");
      std::uint32_t second = token + 1;
      while (second + 1 < draft.last && lexicon_.titles.contains(word(second))) ++second;
      keep(second, draft.last, EntityType::person, "rule:two-persons");
      return true;
    }
    return false;
  }

  bool is_inner_verb(std::uint32_t token) const {
    return analysis_.tokens[token].tag == Tag::verb && !facts_[token].is_capitalised &&
           !std::binary_search(kParticles.begin(), kParticles.end(), word(token)) &&
           facts_[token + 1].is_capitalised;
  }

  // Creeds, and "the North", where no name was found.
  void add_missed(std::uint32_t first, std::uint32_t last) {
    for (std::uint32_t token = first; token < last; ++token) {
      const TokenFacts& fact = facts_[token];
      if (!fact.is_capitalised || fact.is_first || fact.is_heading) continue;
      if (is_creed(token)) keep(token, token + 1, EntityType::norp, "rule:creed");
      if (is_korea(token) && stands_alone(token)) {
        keep(token, token + 1, EntityType::state, "rule:direction");
      }
    }
  }

  bool is_korea(std::uint32_t token) const {
    return (word(token) == "north" && tells_of_north_) ||
           (word(token) == "south" && tells_of_south_);
  }

  // "the North said", "North and South Korea"; not "the North Sea".
  bool stands_alone(std::uint32_t token) const {
    if (token + 1 >= size()) return true;
    return !facts_[token + 1].is_capitalised && word(token + 1) != "-";
  }

  // A name of one word; true if it needs no more.
  bool settle_word(const NameDraft& draft) {
    NameDraft settled = draft;
    if (is_direction(draft.first)) {
      return draft.type != EntityType::person && settle_direction(settled);
    }
    const bool is_known = (facts_[draft.first].lists.alone & ~bit(NameList::people)) != 0;
    if (is_creed(draft.first)) {
      settled.type = EntityType::norp;
      settled.why = "rule:creed";
    } else if (!is_known && is_dotted_acronym(draft)) {
      settled.type = EntityType::org;
      settled.why = "rule:capitals";
    } else if (draft.type == EntityType::person && !is_known && is_camp(draft.first)) {
      settled.type = EntityType::norp;
      settled.why = "list:peoples";
    }
    if (settled.type == draft.type) return false;
    all_.push_back(settled);
    return true;
  }

  bool settle_direction(NameDraft& draft) {
    if (!is_korea(draft.first)) return true;
    draft.type = EntityType::state;
    draft.why = "rule:direction";
    all_.push_back(draft);
    return true;
  }

  void find_koreas() {
    for (std::uint32_t token = 0; token + 1 < size(); ++token) {
      const std::string_view next = word(token + 1);
      if (next != "korea" && next != "korean") continue;
      const bool is_pair = token > 1 && (word(token - 1) == "and" || word(token - 1) == "or");
      const std::string_view other = is_pair ? word(token - 2) : std::string_view();
      tells_of_north_ = tells_of_north_ || word(token) == "north" || other == "north";
      tells_of_south_ = tells_of_south_ || word(token) == "south" || other == "south";
    }
  }

  // "Peronism", if no list knows it as something else.
  bool is_creed(std::uint32_t token) const {
    const std::string_view name = word(token);
    if (name.size() < 6 || !(name.ends_with("ism") || name.ends_with("isms"))) return false;
    if (std::binary_search(kNoCreeds.begin(), kNoCreeds.end(), name)) return false;
    constexpr std::uint32_t kNames = kBodyLists | bit(NameList::town) | bit(NameList::region);
    return (facts_[token].lists.alone & kNames) == 0;
  }

  bool is_camp(std::uint32_t token) const {
    return word(token).ends_with("s") && lexicon_.peoples.contains(word(token));
  }

  // "N.F.L.", no person's initials: nothing with a capital follows.
  bool is_dotted_acronym(const NameDraft& draft) const {
    const std::string_view form = analysis_.form(draft.first);
    if (form.size() < 6 || form.size() > 14 || form.ends_with("L.C.")) return false;
    for (std::size_t at = 0; at < form.size(); ++at) {
      const bool is_letter = form[at] >= 'A' && form[at] <= 'Z';
      if (at % 2 == 0 ? !is_letter : form[at] != '.') return false;
    }
    return draft.last >= size() || !facts_[draft.last].is_capitalised;
  }

  // The range of tokens from the begin of the text to the dash that ends a dateline; empty if there
  // is none.
  std::uint32_t dateline_end() const {
    constexpr std::uint32_t kMostTokens = 16;
    for (std::uint32_t token = 1; token < std::min(size(), kMostTokens); ++token) {
      const std::string_view form = analysis_.form(token);
      if (form == "." || form == "\"" || form == "?") return 0;
      if (form == "—" || form == "–" || form == "--") return token;
      if (form == "-" && analysis_.tokens[token].space_before) return token;
    }
    return 0;
  }

  // "RIGA TIMES –": a newspaper's own sign, not the town.
  bool takes_medium(NameDraft& draft, std::uint32_t end) const {
    if (draft.first != 0 || draft.last + 1 != end || !is_all_capitals(draft)) return false;
    const std::string_view form = analysis_.form(draft.last);
    const bool is_capital =
        std::none_of(form.begin(), form.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    const bool is_medium =
        std::find(kMediaSigns.begin(), kMediaSigns.end(), word(draft.last)) != kMediaSigns.end();
    if (!is_capital || !is_medium) return false;
    draft.last = end;
    draft.type = EntityType::org;
    draft.why = "rule:dateline";
    return true;
  }

  // In a dateline the first name in capitals is a place, and what stands in brackets a body.
  void settle_dateline() {
    const std::uint32_t end = dateline_end();
    for (NameDraft& draft : all_) {
      if (draft.last > end) return;
      if (takes_medium(draft, end)) continue;
      const bool is_opening = draft.first == 0 && is_all_capitals(draft);
      const bool is_credit = draft.first > 0 && word(draft.first - 1) == "(" &&
                             word(draft.last) == ")" && !is_listed_place(draft.first);
      const bool is_body = (facts_[draft.first].lists.alone & kBodyLists) != 0;
      if (!is_credit && (!is_opening || is_body)) continue;
      const EntityType type = is_credit ? EntityType::org : EntityType::place;
      if (draft.type == type || draft.type == EntityType::state) continue;
      draft.type = type;
      draft.why = "rule:dateline";
    }
  }

  bool is_all_capitals(const NameDraft& draft) const {
    for (std::uint32_t token = draft.first; token < draft.last; ++token) {
      const std::string_view form = analysis_.form(token);
      if (form.size() < 2 ||
          std::any_of(form.begin(), form.end(), [](char c) { return c >= 'a' && c <= 'z'; })) {
        return false;
      }
    }
    return true;
  }

  const Analysis& analysis_;
  const std::vector<TokenFacts>& facts_;
  const EntityLexicon& lexicon_;
  std::vector<NameDraft>& drafts_;
  std::vector<NameDraft> all_;
  bool tells_of_north_ = false;
  bool tells_of_south_ = false;
};

}  // namespace

void settle_names(const Analysis& analysis, const std::vector<TokenFacts>& facts,
                  const EntityLexicon& lexicon, std::vector<NameDraft>& drafts) {
  NameSettler(analysis, facts, lexicon, drafts).run();
}

Span span_of_name(const Analysis& analysis, std::uint32_t first, std::uint32_t last) {
  constexpr std::size_t kShortestName = 3;
  Span span = cover(analysis.tokens[first].span, analysis.tokens[last - 1].span);
  const std::string_view form = analysis.form(last - 1);
  for (const std::string_view genitive : {"’s", "'s"}) {
    const std::size_t at = form.find(genitive);
    if (at == std::string_view::npos || at < kShortestName) continue;
    const std::string_view rest = form.substr(at + genitive.size());
    const bool is_run_in = rest.size() > 1 && std::all_of(rest.begin(), rest.end(), [](char c) {
                             return c >= 'a' && c <= 'z';
                           });
    if (is_run_in) span.end -= static_cast<std::uint32_t>(genitive.size() + rest.size());
  }
  return span;
}

}  // namespace synoptic
