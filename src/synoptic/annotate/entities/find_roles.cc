#include "synoptic/annotate/entities/find_roles.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

// A role before a name, or before the comma of "the minister, Liis Tamm,", is read to the left, as
// long as the words are titles ("President"), words that go with them ("former", "vice",
// "self-proclaimed"), names of states, peoples and bodies, or "of" and "'s" between them; it must
// hold a title. Behind a name it stands between a comma and the next mark: "Liis Tamm, a deputy
// minister of trade, said".
namespace synoptic {
namespace {

constexpr std::uint32_t kMostTokens = 12;

// Words that go with titles; sorted.
constexpr std::array<std::string_view, 82> kModifiers = {
    "acting",      "affairs",        "agriculture", "and",          "assistant",
    "associate",   "aviation",       "budget",      "caretaker",    "co",
    "commerce",    "communist",      "congress",    "conservative", "culture",
    "defence",     "defense",        "democratic",  "deputy",       "designate",
    "disputed",    "economy",        "education",   "elect",        "embattled",
    "emeritus",    "energy",         "environment", "ex",           "executive",
    "family",      "finance",        "first",       "fisheries",    "foreign",
    "former",      "health",         "home",        "house",        "housing",
    "immigration", "incoming",       "incumbent",   "industries",   "industry",
    "information", "infrastructure", "interim",     "interior",     "joint",
    "justice",     "labor",          "labour",      "late",         "legitimate",
    "main",        "military",       "oil",         "opposition",   "outgoing",
    "parliament",  "party",          "petroleum",   "planning",     "proclaimed",
    "rebel",       "republican",     "ruling",      "science",      "security",
    "self",        "senior",         "so-called",   "sports",       "technology",
    "then",        "tourism",        "trade",       "transport",    "vice",
    "water",       "youth"};
static_assert(std::is_sorted(kModifiers.begin(), kModifiers.end()));

class RoleFinder {
 public:
  RoleFinder(const Analysis& analysis, const EntityLexicon& lexicon,
             const std::vector<EntityMention>& mentions)
      : analysis_(analysis), lexicon_(lexicon), mentions_(mentions) {
    owner_.assign(analysis.tokens.size(), kNobody);
    for (std::size_t i = 0; i < mentions.size(); ++i) mark(i);
  }

  std::vector<FoundRole> run() const {
    std::vector<FoundRole> roles;
    for (std::size_t i = 0; i < mentions_.size(); ++i) {
      if (mentions_[i].type != EntityType::person) continue;
      if (const auto span = role_before(i)) roles.push_back({.mention = i, .span = *span});
      if (const auto span = role_behind(i)) roles.push_back({.mention = i, .span = *span});
    }
    return roles;
  }

 private:
  static constexpr std::size_t kNobody = static_cast<std::size_t>(-1);

  void mark(std::size_t mention) {
    const Span span = mentions_[mention].span;
    for (std::size_t token = token_at(analysis_, span.begin);
         token < owner_.size() && analysis_.tokens[token].span.begin < span.end; ++token) {
      owner_[token] = mention;
    }
  }

  bool is_title(std::size_t token) const {
    if (!lexicon_.title_words.contains(analysis_.folded(token))) return false;
    const auto found = lexicon_.titles.find(analysis_.folded(token));
    return found == lexicon_.titles.end() || found->second != TitleKind::form;
  }

  bool is_head(std::size_t token) const {
    const auto found = lexicon_.titles.find(analysis_.folded(token));
    return found != lexicon_.titles.end() && found->second != TitleKind::form;
  }

  bool is_modifier(std::size_t token) const {
    return std::binary_search(kModifiers.begin(), kModifiers.end(), analysis_.folded(token)) ||
           is_title(token);
  }

  bool is_other_name(std::size_t token) const {
    return owner_[token] != kNobody && mentions_[owner_[token]].type != EntityType::person;
  }

  bool is_link(std::size_t token) const {
    const std::string_view word = analysis_.folded(token);
    return word == "of" || word == "'s" || word == "-" || word == "for";
  }

  // "the" goes on only inside: "secretary of the treasury".
  bool is_inner_article(std::size_t token, std::size_t first) const {
    return analysis_.folded(token) == "the" && token > first && analysis_.folded(token - 1) == "of";
  }

  std::optional<Span> role_before(std::size_t mention) const {
    const std::size_t name = token_at(analysis_, mentions_[mention].span.begin);
    const std::size_t sentence = sentence_at(analysis_, mentions_[mention].span.begin);
    if (sentence == analysis_.sentences.size()) return std::nullopt;
    const std::size_t border = analysis_.sentences[sentence].first;
    const bool is_apposed = name > border && analysis_.form(name - 1) == ",";
    const std::size_t last = is_apposed ? name - 1 : name;
    const std::size_t least =
        std::max<std::size_t>(border, last > kMostTokens ? last - kMostTokens : 0);
    std::size_t first = last;
    while (first > least && belongs(first - 1, least)) --first;
    while (first < last && (is_link(first) || is_article(first))) ++first;
    if (is_apposed && !(opens_description(first, border) && is_closed(mention))) return {};
    return role_in(first, last);
  }

  // "the interim president, Liis Tamm": an article or whose it is stands before.
  bool opens_description(std::size_t first, std::size_t border) const {
    if (first == border) return false;
    const std::string_view word = analysis_.folded(first - 1);
    return word != "and" && (is_article(first - 1) || word == "'s");
  }

  // Does a mark stand behind the name? "the minister, Liis Tamm, left", not "…, Liis Tamm left".
  bool is_closed(std::size_t mention) const {
    const std::size_t behind = token_at(analysis_, mentions_[mention].span.end);
    return behind >= analysis_.tokens.size() || is_mark(behind);
  }

  bool belongs(std::size_t token, std::size_t least) const {
    return is_modifier(token) || is_other_name(token) || is_link(token) ||
           is_inner_article(token, least);
  }

  bool is_article(std::size_t token) const {
    const std::string_view word = analysis_.folded(token);
    return word == "the" || word == "a" || word == "an" || word == "and" || word == "his" ||
           word == "her" || word == "their" || word == "its";
  }

  // The tokens [first, last) as a role, if they hold a title.
  std::optional<Span> role_in(std::size_t first, std::size_t last) const {
    for (std::size_t token = first; token < last; ++token) {
      if (is_head(token) && owner_[token] == kNobody) {
        return cover(analysis_.tokens[first].span, analysis_.tokens[last - 1].span);
      }
    }
    return std::nullopt;
  }

  std::optional<Span> role_behind(std::size_t mention) const {
    std::size_t first = token_at(analysis_, mentions_[mention].span.end);
    const std::size_t size = analysis_.tokens.size();
    if (first >= size || analysis_.form(first) != ",") return std::nullopt;
    ++first;
    while (first < size && is_article(first)) ++first;
    std::size_t last = first;
    while (last < size && last - first < kMostTokens && !ends_apposition(last)) ++last;
    if (last == size || last - first == kMostTokens || !is_mark(last)) return std::nullopt;
    if (!begins_with_title(first, last) || is_role_of_another(first, last)) return std::nullopt;
    return role_in(first, last);
  }

  // "Liis Tamm, trade minister Jaan Saar, …": a list, whose next name the title belongs to. A name
  // at the end that is no body or state and hangs on no link bears the role itself.
  bool is_role_of_another(std::size_t first, std::size_t last) const {
    if (owner_[last - 1] == kNobody) return false;
    const EntityMention& mention = mentions_[owner_[last - 1]];
    const std::size_t name = token_at(analysis_, mention.span.begin);
    if (name <= first || is_link(name - 1) || analysis_.folded(name - 1) == "the") return false;
    return mention.type == EntityType::person || mention.type == EntityType::other;
  }

  // The title comes early, after words that may stand before it: no clause, no list of names.
  bool begins_with_title(std::size_t first, std::size_t last) const {
    for (std::size_t token = first; token < last; ++token) {
      if (is_head(token)) return true;
      if (!belongs(token, first)) return false;
    }
    return false;
  }

  bool is_mark(std::size_t token) const {
    const std::string_view form = analysis_.form(token);
    return form == "," || form == "." || form == ";" || form == ")" || form == "--";
  }

  bool ends_apposition(std::size_t token) const {
    const bool is_person =
        owner_[token] != kNobody && mentions_[owner_[token]].type == EntityType::person;
    return is_mark(token) || is_person;
  }

  const Analysis& analysis_;
  const EntityLexicon& lexicon_;
  const std::vector<EntityMention>& mentions_;
  std::vector<std::size_t> owner_;  // of each token
};

}  // namespace

std::vector<FoundRole> find_roles(const Analysis& analysis, const EntityLexicon& lexicon,
                                  const std::vector<EntityMention>& mentions) {
  return RoleFinder(analysis, lexicon, mentions).run();
}

}  // namespace synoptic
