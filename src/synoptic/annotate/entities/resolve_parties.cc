#include "synoptic/annotate/entities/resolve_parties.h"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <string>

#include "synoptic/annotate/entities/country.h"
#include "synoptic/annotate/entities/find_roles.h"
#include "synoptic/annotate/entities/name_keys.h"
#include "synoptic/base/strings.h"

// Mentions are first gathered into forms: one type and one key ("state" and "u.s." by country).
// Then forms are joined, the full names of persons before the short ones, so that it does not
// matter which stands first. "Liis Tamm … K. Saar … Tamm … Kadri Saar" gives two persons; with a
// "Jaan Tamm" in the text "Tamm" alone stays apart.
namespace synoptic {
namespace {

constexpr std::size_t kMostPersons = 2000;  // forms compared pairwise; beyond, only equal keys join

constexpr std::size_t kMostTails = 100;  // bodies that end in one word, looked through for a tail

struct Form {
  EntityType type = EntityType::other;
  std::string key;
  std::string_view text;  // as first written
  std::size_t first_mention = 0;
  std::vector<std::string_view> words;  // of the key
  bool is_namesake = false;             // "Jaan Tamm Jr.", where Jaan Tamm was named before
  std::optional<Gender> gender;         // by "Mr" and the like, or by the forename
};

class PartyResolver {
 public:
  PartyResolver(const Analysis& analysis, const EntityLexicon& lexicon,
                std::vector<EntityMention>& mentions)
      : analysis_(analysis), lexicon_(lexicon), mentions_(mentions) {}

  std::vector<Party> run() {
    gather_forms();
    join_full_names();
    join_short_names();
    join_acronyms();
    join_short_bodies();
    join_tails_of_bodies();
    std::vector<Party> parties = number_parties();
    add_roles(parties);
    for (Party& party : parties) add_country(party);
    return parties;
  }

 private:
  void gather_forms() {
    std::map<std::pair<EntityType, std::string>, std::size_t> known;
    for (std::size_t i = 0; i < mentions_.size(); ++i) {
      const std::string_view text = slice(analysis_.text, mentions_[i].span);
      std::string key = form_key(mentions_[i].type, text);
      const auto [at, is_new] = known.try_emplace({mentions_[i].type, key}, forms_.size());
      if (is_new) {
        forms_.push_back({.type = mentions_[i].type,
                          .key = std::move(key),
                          .text = text,
                          .first_mention = i,
                          .words = {},
                          .is_namesake = false,
                          .gender = std::nullopt});
      }
      form_of_.push_back(at->second);
    }
    for (Form& form : forms_) {
      const bool is_person = form.type == EntityType::person;
      form.words = is_person ? person_words(form.key) : key_words(form.key);
    }
    mark_namesakes();
    mark_genders();
    find_relatives();
    leader_.resize(forms_.size());
    std::iota(leader_.begin(), leader_.end(), std::size_t{0});
  }

  void mark_namesakes() {
    std::map<std::vector<std::string_view>, std::size_t> plain;  // to the first mention
    for (const Form& form : forms_) {
      const bool is_plain = form.type == EntityType::person && !has_suffix(form);
      if (is_plain) plain.try_emplace(form.words, form.first_mention);
    }
    for (Form& form : forms_) {
      if (form.type != EntityType::person || !has_suffix(form)) continue;
      const auto found = plain.find(form.words);
      form.is_namesake = found != plain.end() && found->second < form.first_mention;
    }
  }

  // By the form of address before any mention, else by the forename; none where they disagree.
  void mark_genders() {
    std::vector<bool> is_unclear(forms_.size(), false);
    for (std::size_t i = 0; i < mentions_.size(); ++i) {
      if (mentions_[i].type != EntityType::person) continue;
      const auto told = gender_before(mentions_[i].span.begin);
      std::optional<Gender>& known = forms_[form_of_[i]].gender;
      if (told && known && *told != *known) is_unclear[form_of_[i]] = true;
      if (told) known = told;
    }
    for (std::size_t i = 0; i < forms_.size(); ++i) {
      Form& form = forms_[i];
      if (is_unclear[i]) form.gender = std::nullopt;
      if (form.gender || is_unclear[i] || form.words.size() < 2) continue;
      const auto found = lexicon_.forenames.find(form.words.front());
      if (found != lexicon_.forenames.end()) form.gender = found->second;
    }
  }

  std::optional<Gender> gender_before(std::uint32_t byte) const {
    const std::size_t name = token_at(analysis_, byte);
    if (name == 0) return std::nullopt;
    const std::string_view word = analysis_.folded(name - 1);
    if (word == "mr" || word == "mr." || word == "king") return Gender::male;
    const bool is_female = word == "mrs" || word == "mrs." || word == "ms" || word == "ms." ||
                           word == "miss" || word == "queen";
    return is_female ? std::optional(Gender::female) : std::nullopt;
  }

  // "Tamm's wife, Ana Tamm": whoever is named first is not the second.
  void find_relatives() {
    for (std::size_t i = 0; i + 1 < mentions_.size(); ++i) {
      const bool are_persons =
          mentions_[i].type == EntityType::person && mentions_[i + 1].type == EntityType::person;
      if (are_persons && is_relative(mentions_[i].span.end, mentions_[i + 1].span.begin)) {
        relatives_.emplace(form_of_[i], form_of_[i + 1]);
      }
    }
  }

  // Do a genitive and a word of kinship stand between?
  bool is_relative(std::uint32_t begin, std::uint32_t end) const {
    constexpr std::uint32_t kWidest = 60;  // bytes
    constexpr std::array<std::string_view, 17> kKin = {
        "aunt",    "brother", "cousin", "daughter", "father", "grandson",
        "husband", "mother",  "nephew", "niece",    "sister", "son",
        "spouse",  "stepson", "uncle",  "widow",    "wife"};
    if (end - begin > kWidest) return false;
    std::size_t token = token_at(analysis_, begin);
    if (token >= analysis_.tokens.size() || analysis_.folded(token) != "'s") return false;
    for (; analysis_.tokens[token].span.begin < end; ++token) {
      const std::string_view word = analysis_.folded(token);
      const std::string_view kin = word.substr(0, word.find('-'));
      if (std::find(kKin.begin(), kKin.end(), kin) != kKin.end()) return true;
    }
    return false;
  }

  // "Jr." and the like, which are no words of a person's name.
  static bool has_suffix(const Form& form) {
    return !form.words.empty() && !form.key.ends_with(form.words.back());
  }

  // States and peoples by country, where the tables know one; else by name.
  std::string form_key(EntityType type, std::string_view text) const {
    if (type == EntityType::state || type == EntityType::norp) {
      const auto country = country_of(text, lexicon_);
      if (country) return "=" + std::string(*country);
      const bool is_direction = name_key(text) == "north" || name_key(text) == "south";
      if (is_direction) return form_key(type, std::string(text) + " Korea");
    }
    if (type == EntityType::org) {
      const auto known = lexicon_.organisations.find(name_key(text));
      if (known != lexicon_.organisations.end()) return name_key(known->second.name);
    }
    return name_key(text);
  }

  std::size_t leader(std::size_t form) {
    while (leader_[form] != form) form = leader_[form] = leader_[leader_[form]];
    return form;
  }

  void unite(std::size_t a, std::size_t b) {
    a = leader(a);
    b = leader(b);
    leader_[std::max(a, b)] = std::min(a, b);
  }

  std::vector<std::size_t> persons() const {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < forms_.size() && found.size() < kMostPersons; ++i) {
      if (forms_[i].type == EntityType::person) found.push_back(i);
    }
    std::stable_sort(found.begin(), found.end(), [&](std::size_t a, std::size_t b) {
      return forms_[a].words.size() > forms_[b].words.size();
    });
    return found;
  }

  // "Kersti M. Tamm" and "K. Tamm": a form of several words joins the longer one that it fits,
  // if it fits but one party.
  void join_full_names() {
    for (const std::size_t form : persons()) {
      if (forms_[form].words.size() < 2) continue;
      if (const auto fit = only_fit(form)) unite(form, *fit);
    }
  }

  void join_short_names() {
    for (const std::size_t form : persons()) {
      if (forms_[form].words.size() != 1) continue;
      if (const auto fit = only_fit(form)) unite(form, *fit);
    }
  }

  // The party of longer forms that `form` fits, if there is exactly one. A surname counts before
  // a forename: with "Kersti Tamm" and "Tamm Saar" in the text, "Tamm" is the former.
  std::optional<std::size_t> only_fit(std::size_t form) {
    const Form& shorter = forms_[form];
    std::optional<std::size_t> by_surname;
    std::optional<std::size_t> by_any;
    std::size_t surnames = 0;
    std::size_t others = 0;
    for (const std::size_t candidate : persons()) {
      const Form& longer = forms_[candidate];
      if (longer.words.size() < shorter.words.size()) break;
      if (longer.key.size() <= shorter.key.size()) continue;
      if (!is_person_form(shorter.words, longer.words) || longer.is_namesake) continue;
      if (shorter.gender && longer.gender && *shorter.gender != *longer.gender) continue;
      if (relatives_.count({form, candidate}) > 0) continue;
      const bool is_surname = shorter.words.back() == longer.words.back();
      std::optional<std::size_t>& fit = is_surname ? by_surname : by_any;
      std::size_t& count = is_surname ? surnames : others;
      if (!fit || leader(*fit) != leader(candidate)) ++count;
      fit = candidate;
    }
    if (surnames > 0) return surnames == 1 ? by_surname : std::nullopt;
    return others == 1 ? by_any : std::nullopt;
  }

  // "Bank of Northern Savings (BNS)" and the other way round, or initials that fit one body.
  void join_acronyms() {
    for (std::size_t i = 1; i < mentions_.size(); ++i) join_bracket(i);
    std::map<std::string, std::vector<std::size_t>> by_initials;
    for (std::size_t i = 0; i < forms_.size(); ++i) {
      if (forms_[i].type != EntityType::org || forms_[i].words.size() < 2) continue;
      by_initials[initials_of(forms_[i].text)].push_back(i);
    }
    for (std::size_t i = 0; i < forms_.size(); ++i) {
      if (forms_[i].type != EntityType::org || forms_[i].words.size() != 1) continue;
      const auto found = by_initials.find(forms_[i].key);
      if (found != by_initials.end() && found->second.size() == 1) unite(i, found->second[0]);
    }
  }

  // "Brakelund" and "Brakelund Motors Ltd.": the first words of one body of the article, if what
  // the short form leaves out only says what kind of body it is.
  void join_short_bodies() {
    std::map<std::string, std::vector<std::size_t>> by_short;
    for (std::size_t i = 0; i < forms_.size(); ++i) {
      if (forms_[i].type != EntityType::org) continue;
      for (std::string& name : short_body_keys(forms_[i].key)) {
        by_short[std::move(name)].push_back(i);
      }
    }
    for (std::size_t i = 0; i < forms_.size(); ++i) {
      const auto found = by_short.find(forms_[i].key);
      if (found == by_short.end() || forms_[i].type != EntityType::org) continue;
      const bool is_one = std::all_of(
          found->second.begin(), found->second.end(),
          [&](std::size_t longer) { return leader(longer) == leader(found->second.front()); });
      if (is_one) unite(i, found->second.front());
    }
  }

  // "the Red Riders" and "Oslo Red Riders", where no other body of the article ends so.
  void join_tails_of_bodies() {
    std::map<std::string_view, std::vector<std::size_t>> by_last;
    for (std::size_t i = 0; i < forms_.size(); ++i) {
      if (forms_[i].type != EntityType::org || forms_[i].words.size() < 2) continue;
      by_last[forms_[i].words.back()].push_back(i);
    }
    for (std::size_t i = 0; i < forms_.size(); ++i) {
      if (forms_[i].type != EntityType::org) continue;
      const auto found = by_last.find(forms_[i].words.empty() ? "" : forms_[i].words.back());
      if (found == by_last.end() || found->second.size() > kMostTails) continue;
      std::optional<std::size_t> fit;
      std::size_t fits = 0;
      for (const std::size_t longer : found->second) {
        if (!is_tail_of_body(forms_[i].key, forms_[longer].key)) continue;
        if (!fit || leader(*fit) != leader(longer)) ++fits;
        fit = longer;
      }
      if (fits == 1) unite(i, *fit);
    }
  }

  void join_bracket(std::size_t mention) {
    const EntityMention& outer = mentions_[mention - 1];
    const EntityMention& inner = mentions_[mention];
    if (inner.span.begin - outer.span.end > 8) return;
    const std::string_view between =
        trim(slice(analysis_.text, {outer.span.end, inner.span.begin}));
    const bool is_closed = analysis_.text.substr(inner.span.end, 1) == ")";
    if (between != "(" || !is_closed) return;
    const Form& a = forms_[form_of_[mention - 1]];
    const Form& b = forms_[form_of_[mention]];
    const bool is_short = is_acronym_of(b.text, a.text) || is_acronym_of(a.text, b.text);
    if (is_short && a.type == b.type) unite(form_of_[mention - 1], form_of_[mention]);
  }

  // All in capitals, and its letters stand in the name in their order: acronyms of other tongues
  // differ from their English names, but the first letter is enough inside brackets.
  static bool is_acronym_of(std::string_view acronym, std::string_view name) {
    if (acronym.size() < 2 || acronym.size() > 8 || name.size() <= acronym.size()) return false;
    return std::all_of(acronym.begin(), acronym.end(),
                       [](char c) { return (c >= 'A' && c <= 'Z') || c == '-' || c == '.'; });
  }

  std::vector<Party> number_parties() {
    std::vector<Party> parties;
    std::vector<std::optional<PartyIndex>> numbers(forms_.size());
    for (std::size_t i = 0; i < mentions_.size(); ++i) {
      const std::size_t lead = leader(form_of_[i]);
      if (!numbers[lead]) {
        numbers[lead] = static_cast<PartyIndex>(parties.size());
        parties.emplace_back().type = mentions_[i].type;
      }
      mentions_[i].party = numbers[lead];
      Party& party = parties[*numbers[lead]];
      const std::string_view text = slice(analysis_.text, mentions_[i].span);
      if (is_fuller(text, party)) party.name = squeeze(text);
    }
    return parties;
  }

  // More words, or more letters; for states and peoples the first name stands.
  static bool is_fuller(std::string_view text, const Party& party) {
    if (party.name.empty()) return true;
    if (party.type == EntityType::state || party.type == EntityType::norp) return false;
    const auto blanks = [](std::string_view name) {
      return std::count(name.begin(), name.end(), ' ');
    };
    return blanks(text) > blanks(party.name);
  }

  void add_roles(std::vector<Party>& parties) const {
    for (const FoundRole& found : find_roles(analysis_, lexicon_, mentions_)) {
      Party& party = parties[*mentions_[found.mention].party];
      const std::string text = squeeze(slice(analysis_.text, found.span));
      const bool is_known = std::any_of(party.roles.begin(), party.roles.end(),
                                        [&](const Role& role) { return role.text == text; });
      if (!is_known) party.roles.push_back({.text = text, .span = found.span});
    }
  }

  // Of a person from the roles, of a body from its name or the tables, else from the name itself.
  void add_country(Party& party) const {
    if (party.type == EntityType::person) {
      for (const Role& role : party.roles) {
        if (party.country.empty()) party.country = country_in(role.span);
      }
      return;
    }
    if (const auto country = country_of(party.name, lexicon_)) party.country = *country;
    if (party.type != EntityType::org || !party.country.empty()) return;
    const auto known = lexicon_.organisations.find(name_key(party.name));
    if (known != lexicon_.organisations.end()) {
      party.country = known->second.country;
    } else {
      party.country = country_in_words(party.name);
    }
  }

  // The country of the first name of a state or people in `span`.
  std::string country_in(Span span) const {
    auto mention =
        std::partition_point(mentions_.begin(), mentions_.end(),
                             [&](const EntityMention& m) { return m.span.begin < span.begin; });
    for (; mention != mentions_.end() && mention->span.end <= span.end; ++mention) {
      const std::string_view name = slice(analysis_.text, mention->span);
      const auto country = country_of(name, lexicon_);
      if (country && !country->empty()) return std::string(*country);
      if (mention->type != EntityType::org || !is_of_state(name)) continue;
      std::string of_body = country_in_words(name);
      if (!of_body.empty()) return of_body;
    }
    return {};
  }

  // "US Treasury", "Estonian Defence Forces": whoever has an office there serves that state.
  static bool is_of_state(std::string_view name) {
    constexpr std::array<std::string_view, 12> kOfStates = {
        "army",  "congress", "court", "department", "force",  "forces",
        "house", "ministry", "navy",  "parliament", "senate", "treasury"};
    static_assert(std::is_sorted(kOfStates.begin(), kOfStates.end()));
    const std::string key = name_key(name);
    return std::binary_search(kOfStates.begin(), kOfStates.end(),
                              std::string_view(key).substr(key.rfind(' ') + 1));
  }

  // "Bank of Estonia", "Estonian Rail": one or two words that name a country.
  std::string country_in_words(std::string_view name) const {
    const auto words = split(name, ' ');
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (i + 1 < words.size() && words[i + 1] == "Ocean") continue;  // "Indian Ocean"
      if (i + 1 < words.size()) {
        const auto two =
            country_of(std::string(words[i]) + " " + std::string(words[i + 1]), lexicon_);
        if (two && !two->empty()) return std::string(*two);
      }
      const auto one = country_of(words[i], lexicon_);
      if (one && !one->empty()) return std::string(*one);
    }
    return {};
  }

  const Analysis& analysis_;
  const EntityLexicon& lexicon_;
  std::vector<EntityMention>& mentions_;
  std::vector<Form> forms_;
  std::vector<std::size_t> form_of_;                         // of each mention
  std::vector<std::size_t> leader_;                          // of each form: union-find
  std::set<std::pair<std::size_t, std::size_t>> relatives_;  // forms that are no one person
};

}  // namespace

std::vector<Party> resolve_parties(const Analysis& analysis, const EntityLexicon& lexicon,
                                   std::vector<EntityMention>& mentions) {
  return PartyResolver(analysis, lexicon, mentions).run();
}

}  // namespace synoptic
