#include "synoptic/annotate/entities/resolve_reference.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "synoptic/annotate/entities/country.h"
#include "synoptic/annotate/entities/name_keys.h"
#include "synoptic/base/strings.h"
#include "synoptic/base/utf8.h"
#include "synoptic/text/syntax.h"

// Three ways, in this order. A name in the phrase decides, unless it only depends on another noun
// ("Tamm's lawyer", "an adviser to Tamm"); a body or state may have somebody speak for it ("a
// spokesman for Brakelund Motors"). A pronoun is the person of the nearest sentence that names but
// one, or that begins with one. A description is the only person whose role it repeats: "the
// minister", "the Estonian leader", "his Dutch counterpart".
namespace synoptic {
namespace {

constexpr std::size_t kMostParties = 300;     // asked for a description
constexpr std::size_t kMostSentences = 3;     // looked back for a pronoun
constexpr std::size_t kMostMentions = 40;     // looked back for a pronoun
constexpr std::uint32_t kLongestPhrase = 40;  // tokens

// Who speaks for the body or state that the phrase names.
constexpr std::array<std::string_view, 18> kSpeaksFor = {
    "administration", "authorities",  "communique",  "government", "leadership", "ministry",
    "official",       "officials",    "regime",      "report",     "service",    "spokesman",
    "spokespeople",   "spokesperson", "spokeswoman", "statement",  "statements", "website"};
static_assert(std::is_sorted(kSpeaksFor.begin(), kSpeaksFor.end()));

// Whoever leads a state may be called its leader.
constexpr std::array<std::string_view, 13> kLeaders = {
    "chancellor", "dictator",       "emperor", "king",  "leader",    "monarch", "premier",
    "president",  "prime minister", "queen",   "ruler", "strongman", "sultan"};

constexpr std::array<std::string_view, 4> kGovernments = {"administration", "authorities",
                                                          "government", "regime"};

// Words around the name of a body that only say what it is.
constexpr std::array<std::string_view, 33> kDescribesBody = {
    "'s",        "(",         ")",          "agency",   "broadcaster",   "channel", "company",
    "daily",     "financial", "local",      "magazine", "national",      "network", "news",
    "newspaper", "newswire",  "official",   "outlet",   "paper",         "portal",  "press",
    "private",   "public",    "radio",      "regional", "semi-official", "service", "site",
    "state",     "station",   "television", "the",      "website"};

template <std::size_t size>
bool contains(const std::array<std::string_view, size>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

class ReferenceResolver {
 public:
  ReferenceResolver(const Analysis& analysis, Span phrase, const Entities& entities,
                    const EntityLexicon& lexicon,
                    std::optional<std::uint32_t> before = std::nullopt)
      : analysis_(analysis), entities_(entities), lexicon_(lexicon) {
    phrase_ = trim(analysis.text, phrase);
    before_ = std::min(before.value_or(phrase_.begin), phrase_.begin);
    first_ = token_at(analysis, phrase_.begin);
    last_ = first_;
    while (last_ < analysis.tokens.size() && analysis.tokens[last_].span.begin < phrase_.end) {
      ++last_;
    }
    while (last_ > first_ && word(last_ - 1) == "'s") --last_;
    while (first_ < last_ && is_article(word(first_))) ++first_;
  }

  std::optional<PartyIndex> run() const {
    if (first_ >= last_ || last_ - first_ > kLongestPhrase) return std::nullopt;
    if (last_ - first_ == 1) {
      if (const auto gender = gender_of_pronoun(word(first_))) return resolve_pronoun(*gender);
    }
    const std::vector<const EntityMention*> named = mentions_inside();
    if (const auto person = named_person(named)) return person;
    if (has_person(named)) return std::nullopt;
    if (const auto body = named_body(named)) return body;
    return resolve_description(named);
  }

  bool may_describe(const Party& party) const {
    if (first_ >= last_ || last_ - first_ > kLongestPhrase) return false;
    if (party.type != EntityType::person || !mentions_inside().empty()) return false;
    const std::string title = title_in(name_key(slice(analysis_.text, phrase_)));
    return !title.empty() && !has_plural_or_other_owner() &&
           bears(party, {title, party.country, {}});
  }

 private:
  std::string_view word(std::size_t token) const { return analysis_.folded(token); }

  static bool is_article(std::string_view word) {
    return word == "the" || word == "a" || word == "an";
  }

  static std::optional<Gender> gender_of_pronoun(std::string_view word) {
    if (word == "he" || word == "him" || word == "himself" || word == "his") return Gender::male;
    if (word == "she" || word == "her" || word == "herself") return Gender::female;
    return std::nullopt;
  }

  auto first_mention_from(std::uint32_t byte) const {
    return std::partition_point(entities_.mentions.begin(), entities_.mentions.end(),
                                [&](const EntityMention& m) { return m.span.begin < byte; });
  }

  std::vector<const EntityMention*> mentions_inside() const {
    std::vector<const EntityMention*> inside;
    for (auto at = first_mention_from(phrase_.begin);
         at != entities_.mentions.end() && at->span.end <= phrase_.end; ++at) {
      inside.push_back(&*at);
    }
    return inside;
  }

  static bool has_person(const std::vector<const EntityMention*>& named) {
    return std::any_of(named.begin(), named.end(), [](const EntityMention* mention) {
      return mention->type == EntityType::person;
    });
  }

  // The only person named as the head of the phrase.
  std::optional<PartyIndex> named_person(const std::vector<const EntityMention*>& named) const {
    std::optional<PartyIndex> party;
    for (const EntityMention* mention : named) {
      if (mention->type != EntityType::person || !is_head(*mention)) continue;
      if (party && party != mention->party) return std::nullopt;
      party = mention->party;
    }
    return party;
  }

  // Not of "Tamm's lawyer", "the Tamm campaign".
  bool is_head(const EntityMention& mention) const {
    const std::size_t behind = token_at(analysis_, mention.span.end);
    if (behind < last_ && word(behind) == "'s") return false;
    if (behind < last_ && analysis_.tokens[behind].tag == Tag::noun) return false;
    const std::size_t begin = token_at(analysis_, mention.span.begin);
    for (std::size_t token = first_; token < begin; ++token) {
      const bool is_inner_of = word(token) == "of" && holds_title(first_, token);
      if (is_dependence(word(token)) && !is_inner_of) return false;
    }
    return true;
  }

  static bool is_dependence(std::string_view word) {
    return word == "to" || word == "for" || word == "of" || word == "with" || word == "about" ||
           word == "against" || word == "on" || word == "in";
  }

  bool holds_title(std::size_t first, std::size_t last) const {
    for (std::size_t token = first; token < last; ++token) {
      if (lexicon_.titles.contains(word(token))) return true;
    }
    return false;
  }

  // The only body or state in the phrase, where it is the whole phrase but for words that say what
  // it is ("the Dutch agency ANP", "Peru's Relief Office (RO)"), or somebody speaks for it.
  std::optional<PartyIndex> named_body(const std::vector<const EntityMention*>& named) const {
    const EntityMention* body = nullptr;
    for (const EntityMention* mention : named) {
      if (mention->type == EntityType::norp || mention->type == EntityType::other) continue;
      const bool is_other = body != nullptr && body->party != mention->party;
      if (is_other && !owns_next(*body)) return std::nullopt;
      body = mention;
    }
    if (body == nullptr) return std::nullopt;
    if (is_described_only(named)) return body->party;
    for (std::size_t token = first_; token < last_; ++token) {
      if (body->span.contains(analysis_.tokens[token].span)) continue;
      if (std::binary_search(kSpeaksFor.begin(), kSpeaksFor.end(), word(token))) {
        return is_government(*body) ? government_of(*body) : body->party;
      }
    }
    return std::nullopt;
  }

  // "Peru's", with a name behind it.
  bool owns_next(const EntityMention& mention) const {
    const std::size_t behind = token_at(analysis_, mention.span.end);
    const bool is_place = mention.type == EntityType::state || mention.type == EntityType::place;
    return is_place && behind < last_ && word(behind) == "'s";
  }

  // Are all words outside the names such that they only say what the body is?
  bool is_described_only(const std::vector<const EntityMention*>& named) const {
    for (std::size_t token = first_; token < last_; ++token) {
      const Span span = analysis_.tokens[token].span;
      const bool is_named = std::any_of(named.begin(), named.end(), [&](const EntityMention* m) {
        return m->span.contains(span);
      });
      if (!is_named && !contains(kDescribesBody, word(token))) return false;
    }
    return true;
  }

  bool is_government(const EntityMention& body) const {
    return body.type == EntityType::place && contains(kGovernments, word(last_ - 1));
  }

  // "the Lisbon government" is the state, where the article names it.
  std::optional<PartyIndex> government_of(const EntityMention& place) const {
    const auto country = country_of(slice(analysis_.text, place.span), lexicon_);
    if (!country || country->empty()) return std::nullopt;
    return only_party([&](const Party& party) {
      return party.type == EntityType::state && party.country == *country;
    });
  }

  template <typename Predicate>
  std::optional<PartyIndex> only_party(Predicate holds) const {
    std::optional<PartyIndex> found;
    const std::size_t size = std::min(entities_.parties.size(), kMostParties);
    for (std::size_t i = 0; i < size; ++i) {
      if (!holds(entities_.parties[i])) continue;
      if (found) return std::nullopt;
      found = static_cast<PartyIndex>(i);
    }
    return found;
  }

  std::optional<PartyIndex> resolve_description(
      const std::vector<const EntityMention*>& named) const {
    std::string country;
    for (const EntityMention* mention : named) {
      const auto found = country_of(slice(analysis_.text, mention->span), lexicon_);
      if (found) country = *found;
    }
    const std::string_view head = word(last_ - 1);
    if (contains(kGovernments, head) && !country.empty()) return state_of(country);
    if (head == "counterpart" && !country.empty()) return person_of(country);
    const std::string key = name_key(slice(analysis_.text, phrase_));
    const std::string title = title_in(key);
    if (title.empty() || has_plural_or_other_owner()) return std::nullopt;
    const auto bearer = [&](std::string_view ranked_as) {
      return only_party([&](const Party& party) {
        const bool is_there = country.empty() || party.country == country;
        return party.type == EntityType::person && is_there &&
               bears(party, {title, country, ranked_as});
      });
    };
    // An interim president may be called the president where there is no other one.
    const auto own = bearer(key);
    return own ? own : bearer({});
  }

  // The state, or where the text has no more than its adjective, that.
  std::optional<PartyIndex> state_of(std::string_view country) const {
    const auto of_type = [&](EntityType type) {
      return only_party(
          [&](const Party& party) { return party.type == type && party.country == country; });
    };
    const auto state = of_type(EntityType::state);
    return state ? state : of_type(EntityType::norp);
  }

  std::optional<PartyIndex> person_of(std::string_view country) const {
    return only_party([&](const Party& party) {
      return party.type == EntityType::person && party.country == country;
    });
  }

  // "a minister" is anybody, "two ministers" are none.
  bool has_plural_or_other_owner() const {
    const std::size_t begin = token_at(analysis_, phrase_.begin);
    const std::string_view opening = word(begin);
    return opening == "a" || opening == "an" || opening == "another" || opening == "one" ||
           opening == "some" || opening == "no" || opening == "any";
  }

  // The office that a key of a role or phrase ends with or holds: its longest title, with "vice"
  // or "deputy" before it.
  std::string title_in(std::string_view key) const {
    const auto words = key_words(key);
    for (std::size_t size = std::min<std::size_t>(words.size(), 4); size > 0; --size) {
      for (std::size_t at = 0; at + size <= words.size(); ++at) {
        std::vector<std::string> piece(words.begin() + static_cast<std::ptrdiff_t>(at),
                                       words.begin() + static_cast<std::ptrdiff_t>(at + size));
        const std::string title = join(piece, " ");
        if (!is_office(title)) continue;
        const std::string_view before = at > 0 ? words[at - 1] : std::string_view();
        const bool is_second = before == "vice" || before == "deputy";
        return is_second ? std::string(before) + " " + title : title;
      }
    }
    return {};
  }

  bool is_office(std::string_view title) const {
    const auto found = lexicon_.titles.find(title);
    return found != lexicon_.titles.end() && found->second != TitleKind::form;
  }

  // An office that a phrase names.
  struct Office {
    std::string_view title;
    std::string_view country;
    std::string_view ranked_as;  // the phrase's key; empty where any rank will do
  };

  bool bears(const Party& party, const Office& office) const {
    return std::any_of(party.roles.begin(), party.roles.end(), [&](const Role& role) {
      const std::string key = name_key(role.text);
      if (!office.ranked_as.empty() && !is_ranked_alike(key, office.ranked_as)) return false;
      return fits(title_in(key), office.title, office.country) ||
             (key.ends_with("counterpart") && is_counterpart_of(role, office));
    });
  }

  // "interim president" is neither "president" nor "former president".
  static bool is_ranked_alike(std::string_view a, std::string_view b) {
    constexpr std::array<std::string_view, 9> kRanks = {
        "acting",  "designate", "elect",           "ex",         "former",
        "interim", "outgoing",  "self proclaimed", "self styled"};
    const auto has = [](std::string_view key, std::string_view rank) {
      return (" " + std::string(key) + " ").find(" " + std::string(rank) + " ") !=
             std::string::npos;
    };
    return std::all_of(kRanks.begin(), kRanks.end(),
                       [&](std::string_view rank) { return has(a, rank) == has(b, rank); });
  }

  // "President Tamm met her Chilean counterpart, Ana Ruiz": who bears the office that the person
  // named last before that role does.
  bool is_counterpart_of(const Role& role, const Office& office) const {
    const std::size_t sentence = sentence_at(analysis_, role.span.begin);
    if (sentence == analysis_.sentences.size()) return false;
    auto at = first_mention_from(role.span.begin);
    while (at != entities_.mentions.begin()) {
      --at;
      if (at->span.begin < analysis_.sentences[sentence].span.begin) return false;
      if (at->type != EntityType::person || !at->party) continue;
      const std::vector<Role>& roles = entities_.parties[*at->party].roles;
      return std::any_of(roles.begin(), roles.end(), [&](const Role& other) {
        return fits(title_in(name_key(other.text)), office.title, office.country);
      });
    }
    return false;
  }

  // The same office, or its last word ("minister" for "foreign minister"), or a leader's.
  static bool fits(std::string_view role, std::string_view title, std::string_view country) {
    if (role == title) return true;
    const bool is_second = role.starts_with("vice ") || role.starts_with("deputy ");
    if (is_second) return false;
    const bool is_leader = title == "leader" || title == "head of state";
    if (is_leader && !country.empty()) return contains(kLeaders, role);
    return role.ends_with(" " + std::string(title)) && !title.starts_with("prime");
  }

  // Walks back from the pronoun, sentence by sentence.
  std::optional<PartyIndex> resolve_pronoun(Gender gender) const {
    std::size_t sentence = sentence_at(analysis_, before_);
    if (sentence == analysis_.sentences.size()) return std::nullopt;
    Span range = {analysis_.sentences[sentence].span.begin, before_};
    for (std::size_t back = 0; back <= kMostSentences; ++back) {
      if (back > 0) {
        if (const auto described = described_subject(sentence, gender)) return described;
      }
      const std::vector<const EntityMention*> named = persons_in(range, gender);
      if (!named.empty()) return only_or_first(named, range);
      if (sentence == 0) return std::nullopt;
      range = analysis_.sentences[--sentence].span;
    }
    return std::nullopt;
  }

  // The person whom the subject of a sentence describes without a name: "The Estonian head of
  // state offered help. He …"
  std::optional<PartyIndex> described_subject(std::size_t sentence, Gender gender) const {
    const Sentence& range = analysis_.sentences[sentence];
    for (std::uint32_t token = range.first; token < range.last; ++token) {
      if (analysis_.tokens[token].relation != Relation::root) continue;
      const TokenIndex subject = subject_of(analysis_, token);
      if (subject == kNoToken || analysis_.tokens[subject].tag != Tag::noun) return std::nullopt;
      const Span phrase = subtree_span(analysis_, subject);
      const auto party = ReferenceResolver(analysis_, phrase, entities_, lexicon_).run();
      if (!party || entities_.parties[*party].type != EntityType::person) return std::nullopt;
      const auto known = gender_of(entities_.parties[*party]);
      return !known || *known == gender ? party : std::nullopt;
    }
    return std::nullopt;
  }

  std::vector<const EntityMention*> persons_in(Span range, Gender gender) const {
    std::vector<const EntityMention*> named;
    std::size_t looked = 0;
    for (auto at = first_mention_from(range.begin);
         at != entities_.mentions.end() && at->span.end <= range.end; ++at) {
      if (++looked > kMostMentions) break;
      if (at->type != EntityType::person || !at->party) continue;
      const auto known = gender_of(entities_.parties[*at->party]);
      if (!known || *known == gender) named.push_back(&*at);
    }
    return named;
  }

  std::optional<Gender> gender_of(const Party& party) const {
    const std::string key = name_key(party.name);
    const auto words = key_words(key);
    if (words.size() < 2) return std::nullopt;
    const auto found = lexicon_.forenames.find(words.front());
    if (found == lexicon_.forenames.end()) return std::nullopt;
    return found->second;
  }

  // One person; or the one that the sentence begins with, which is its subject.
  std::optional<PartyIndex> only_or_first(const std::vector<const EntityMention*>& named,
                                          Span range) const {
    const PartyIndex first = *named.front()->party;
    const bool is_only = std::all_of(named.begin(), named.end(),
                                     [&](const EntityMention* m) { return m->party == first; });
    if (is_only || is_subject(*named.front(), range)) return first;
    return std::nullopt;
  }

  bool is_subject(const EntityMention& mention, Span range) const {
    if (analysis_.is_parsed) {
      for (std::size_t token = token_at(analysis_, mention.span.begin);
           token < analysis_.tokens.size() && analysis_.tokens[token].span.begin < mention.span.end;
           ++token) {
        const Relation relation = analysis_.tokens[token].relation;
        if (relation == Relation::nsubj || relation == Relation::nsubj_pass) return true;
      }
      return false;
    }
    for (std::size_t token = token_at(analysis_, range.begin);
         analysis_.tokens[token].span.begin < mention.span.begin; ++token) {
      const bool is_role = lexicon_.title_words.contains(word(token)) || is_article(word(token)) ||
                           country_of(word(token), lexicon_);
      if (!is_role) return false;
    }
    return true;
  }

  const Analysis& analysis_;
  const Entities& entities_;
  const EntityLexicon& lexicon_;
  Span phrase_;
  std::uint32_t before_ = 0;  // where a pronoun's person must stand
  std::size_t first_ = 0;
  std::size_t last_ = 0;
};

}  // namespace

std::optional<PartyIndex> resolve_reference(const Analysis& analysis, Span phrase,
                                            const Entities& entities, const EntityLexicon& lexicon,
                                            std::optional<std::uint32_t> before) {
  return ReferenceResolver(analysis, phrase, entities, lexicon, before).run();
}

bool may_describe(const Analysis& analysis, Span phrase, PartyIndex party, const Entities& entities,
                  const EntityLexicon& lexicon) {
  return ReferenceResolver(analysis, phrase, entities, lexicon)
      .may_describe(entities.parties[party]);
}

}  // namespace synoptic
