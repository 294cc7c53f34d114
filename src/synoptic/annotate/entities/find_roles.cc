#include "synoptic/annotate/entities/find_roles.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

// A role before a name, or before the comma of "the minister, Liis Tamm,", is read to the left, as
// long as the words are titles ("President"), words that go with them ("former", "vice",
// "self-proclaimed"), names of states, peoples and bodies, or "of" and "'s" between them; it must
// hold a title. Words at its begin or end that belong to something else are left out: in
// "spokesman for President Tamm" Tamm is the president, in "lawyer for Tamm" he has no role. Behind
// a name it stands between a comma and the next mark: "Liis Tamm, a deputy minister of trade,
// said".
namespace synoptic {
namespace {

constexpr std::uint32_t kMostTokens = 12;

class RoleFinder {
 public:
  RoleFinder(const Analysis& analysis, const EntityLexicon& lexicon,
             const std::vector<EntityMention>& mentions)
      : analysis_(analysis), lexicon_(lexicon), mentions_(mentions) {
    owner_.assign(analysis.tokens.size(), kNobody);
    in_title_.assign(analysis.tokens.size(), false);
    for (std::size_t i = 0; i < mentions.size(); ++i) mark(i);
    for (std::size_t i = 0; i < mentions.size(); ++i) mark_titles(i);
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

  // The titles in the stretch before a person that a role is read from, whole ones only: "press"
  // is part of "press secretary", and of no title in "told the press President Tamm".
  void mark_titles(std::size_t mention) {
    if (mentions_[mention].type != EntityType::person) return;
    const std::size_t name = token_at(analysis_, mentions_[mention].span.begin);
    const std::size_t behind = token_at(analysis_, mentions_[mention].span.end);
    const std::size_t first = name > kMostTokens + 1 ? name - kMostTokens - 1 : 0;
    for (std::size_t token = first; token < name; ++token) mark_title(token, name);
    const std::size_t last = std::min(owner_.size(), behind + kMostTokens + 3);
    for (std::size_t token = behind; token < last; ++token) mark_title(token, last);
  }

  void mark_title(std::size_t first, std::size_t limit) {
    constexpr std::size_t kMostWords = 4;
    if (!lexicon_.title_words.contains(analysis_.folded(first))) return;
    std::string title;
    std::size_t end = first;
    for (std::size_t token = first; token < std::min(limit, first + kMostWords); ++token) {
      if (token > first && analysis_.tokens[token].space_before) title += ' ';
      title += analysis_.folded(token);
      const auto found = lexicon_.titles.find(title);
      if (found != lexicon_.titles.end() && found->second != TitleKind::form) end = token + 1;
    }
    std::fill(in_title_.begin() + static_cast<std::ptrdiff_t>(first),
              in_title_.begin() + static_cast<std::ptrdiff_t>(end), true);
  }

  bool is_head(std::size_t token) const {
    const auto found = lexicon_.titles.find(analysis_.folded(token));
    return found != lexicon_.titles.end() && found->second != TitleKind::form;
  }

  bool is_modifier(std::size_t token) const {
    return in_title_[token] || lexicon_.role_words.contains(analysis_.folded(token));
  }

  bool is_other_name(std::size_t token) const {
    return owner_[token] != kNobody && mentions_[owner_[token]].type != EntityType::person;
  }

  bool is_link(std::size_t token) const {
    const std::string_view word = analysis_.folded(token);
    return word == "of" || word == "'s" || word == "for" || is_hyphen(token);
  }

  // A dash with blanks around it parts: "PARIS - President Tamm".
  bool is_hyphen(std::size_t token) const {
    return analysis_.form(token) == "-" && !analysis_.tokens[token].space_before;
  }

  bool is_field(std::size_t token) const {
    const auto found = lexicon_.role_words.find(analysis_.folded(token));
    return found != lexicon_.role_words.end() && found->second == RoleWord::field;
  }

  // "minister of trade and industry", "opposition leader and interim president": an "and" between
  // two fields, or behind a title.
  bool is_inner_and(std::size_t token, std::size_t first) const {
    if (analysis_.folded(token) != "and" || token <= first) return false;
    return is_head(token - 1) || (is_field(token - 1) && is_field(token + 1));
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
    first = begin_of_role(first, last);
    while (first < last && (is_link(first) || is_article(first))) ++first;
    if (first == last || is_open_end(last - 1)) return std::nullopt;
    if (is_apposed && !(opens_description(first, border) && is_closed(mention))) return {};
    return role_in(first, last);
  }

  // Something is missing behind "lawyer for", "adviser and", "founder of the".
  bool is_open_end(std::size_t token) const { return is_link(token) || is_article(token); }

  // "spokesman for Foreign Minister Tamm", "in defence of President Tamm": a title beside the name
  // is all there is of the role, where "of" or "for" stands before it.
  std::size_t begin_of_role(std::size_t first, std::size_t last) const {
    if (last == first || !is_head(last - 1)) return first;
    std::size_t begin = first;
    for (std::size_t token = first; token + 1 < last; ++token) {
      const std::string_view word = analysis_.folded(token);
      const bool is_free = !in_title_[token] && owner_[token] == kNobody;
      if (is_free && (word == "of" || word == "for")) begin = token + 1;
    }
    return begin;
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
           is_inner_article(token, least) || is_inner_and(token, least);
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
    if (first < size && analysis_.folded(first) == "and") return std::nullopt;
    while (first < size && is_article(first)) ++first;
    std::size_t last = first;
    while (last < size && last - first < kMostTokens && !ends_apposition(last)) ++last;
    if (last == size || last - first == kMostTokens || !is_mark(last)) return std::nullopt;
    if (!begins_with_title(first, last) || is_role_of_another(first, last)) return std::nullopt;
    if (has_verb(first, last) || is_open_end(last - 1)) return std::nullopt;
    return role_in(first, last);
  }

  // "Liis Tamm, a minister said, …" is a clause, if the text is tagged.
  bool has_verb(std::size_t first, std::size_t last) const {
    const bool ends_in_verb = analysis_.tokens[last - 1].tag == Tag::verb;
    if (ends_in_verb && last - first > 1 && owner_[last - 1] == kNobody) return true;
    for (std::size_t token = first; token < last; ++token) {
      const Token& word = analysis_.tokens[token];
      const bool is_finite = word.has(Feature::past) || word.has(Feature::present);
      if (is_finite && owner_[token] == kNobody) return true;
    }
    return false;
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
      const bool is_behind_then = token == first + 1 && analysis_.folded(first) == "then";
      if (!belongs(token, first) && !(is_behind_then && is_article(token))) return false;
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
  std::vector<bool> in_title_;      // of each token near a person
};

}  // namespace

std::vector<FoundRole> find_roles(const Analysis& analysis, const EntityLexicon& lexicon,
                                  const std::vector<EntityMention>& mentions) {
  return RoleFinder(analysis, lexicon, mentions).run();
}

}  // namespace synoptic
