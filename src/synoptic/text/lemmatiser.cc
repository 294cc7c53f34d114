#include "synoptic/text/lemmatiser.h"

#include <algorithm>
#include <initializer_list>

// Regular inflection undone. Each rule proposes stems in the order of likelihood and takes the
// first that the lexicon knows; when it knows none the spelling decides alone. "stopped": "stopp"
// is unknown, "stop" is known. "hoping": a single consonant behind a single vowel would have been
// doubled, so "hope" is tried before "hop".
namespace synoptic {
namespace {

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

class Rules {
 public:
  Rules(const LanguageModel& model, std::string_view form, Tag tag)
      : model_(model), form_(form), tag_(tag) {}

  Lemma plural() const {
    if (form_.size() < 3 || !ends("s") || ends("ss")) return whole();
    const Lemma plain = cut(1);
    if (ends("ies") && form_.size() > 4) return choose({cut(3, "y"), plain}, 0);
    if (ends("ves")) return choose({plain, cut(3, "f"), cut(3, "fe")}, 0);
    if (ends("ses")) return choose({plain, cut(2)}, 0);
    if (ends("xes") || ends("zes") || ends("ches") || ends("shes") || ends("oes")) {
      return choose({cut(2), plain}, 0);
    }
    if (ends("us") || ends("is")) return choose({whole(), plain}, 0);
    return plain;
  }

  Lemma third_person() const {
    if (form_.size() < 3 || !ends("s") || ends("ss") || knows(whole())) return whole();
    const Lemma plain = cut(1);
    if (ends("ies") && form_.size() > 4) return choose({cut(3, "y"), plain}, 0);
    const bool hisses = ends("xes") || ends("ches") || ends("shes") || ends("sses") || ends("zzes");
    if (hisses || ends("oes")) return choose({cut(2), plain}, 0);
    return choose({plain, cut(2)}, 0);
  }

  // The forms in -ed and -ing.
  Lemma without(std::string_view ending) const {
    if (!ends(ending) || form_.size() < ending.size() + 2 || knows(whole())) return whole();
    const std::size_t size = ending.size();
    const std::string_view stem = form_.substr(0, form_.size() - size);
    if (stem.find_first_of("aeiouy") == std::string_view::npos) return whole();
    if (ending == "ed" && stem.back() == 'i') return choose({cut(3, "y"), cut(1)}, 0);
    const char last = stem.back();
    const bool is_double = stem.size() > 2 && last == stem[stem.size() - 2] && !is_vowel(last);
    if (is_double) {
      const bool keeps = last == 's' || last == 'l' || last == 'z' || last == 'f';
      return choose({cut(size), cut(size + 1)}, keeps ? 0 : 1);
    }
    const Lemma plain = cut(size), with_e = cut(size, "e");
    const bool would_double = is_short_syllable(stem);
    const bool wants_e = would_double || ends_like_e(stem);
    if (would_double) return choose({with_e, plain}, stem.size() > 4 ? 1 : 0);
    return choose({plain, with_e}, wants_e ? 1 : 0);
  }

  // Comparatives: only when the lexicon knows the positive and not the form itself.
  Lemma positive() const {
    const std::size_t size = ends("er") ? 2 : ends("est") ? 3 : 0;
    if (size == 0 || form_.size() < size + 3 || knows(whole())) return whole();
    for (const Lemma& stem : {cut(size - 1), cut(size), cut(size + 1, "y"), cut(size + 1)}) {
      if (knows(stem)) return stem;
    }
    return whole();
  }

 private:
  bool ends(std::string_view ending) const { return form_.ends_with(ending); }
  Lemma whole() const { return {form_, {}}; }
  Lemma cut(std::size_t size, std::string_view ending = {}) const {
    return {form_.substr(0, form_.size() - size), ending};
  }

  // One vowel and one consonant at the end: "hop", "plan"; not "show", "fix".
  static bool is_short_syllable(std::string_view stem) {
    if (stem.size() < 2) return false;
    const char last = stem.back(), middle = stem[stem.size() - 2];
    if (is_vowel(last) || !is_vowel(middle) || last == 'w' || last == 'x' || last == 'y')
      return false;
    return stem.size() < 3 || !is_vowel(stem[stem.size() - 3]);
  }

  // Endings that hardly any verb has without an e: "announc", "argu", "continu", "solv".
  static bool ends_like_e(std::string_view stem) {
    for (const std::string_view ending : {"c", "v", "u", "s", "dg", "rg", "ang", "at", "iz", "z"}) {
      if (stem.ends_with(ending)) return true;
    }
    return false;
  }

  bool knows(Lemma lemma) const {
    constexpr std::size_t kLongest = 40;
    const std::size_t size = lemma.stem.size() + lemma.ending.size();
    if (size > kLongest) return false;
    char word[kLongest];
    char* end = std::copy(lemma.stem.begin(), lemma.stem.end(), word);
    std::copy(lemma.ending.begin(), lemma.ending.end(), end);
    return model_.lexicon.find(lemma_key({word, size}, tag_)) < model_.lexicon.size();
  }

  Lemma choose(std::initializer_list<Lemma> stems, std::size_t otherwise) const {
    const auto known =
        std::find_if(stems.begin(), stems.end(), [&](const Lemma& stem) { return knows(stem); });
    return known != stems.end() ? *known : stems.begin()[otherwise];
  }

  const LanguageModel& model_;
  std::string_view form_;
  Tag tag_;
};

Lemma regular_lemma(const LanguageModel& model, std::string_view folded, const Token& token) {
  const Rules rules(model, folded, token.tag);
  const bool is_noun = token.tag == Tag::noun || token.tag == Tag::propn;
  if (is_noun && token.has(Feature::plural)) return rules.plural();
  if (token.tag == Tag::verb) {
    if (token.has(Feature::present)) return rules.third_person();
    if (token.has(Feature::gerund)) return rules.without("ing");
    if (token.has(Feature::past) || token.has(Feature::participle)) return rules.without("ed");
  }
  if (token.tag == Tag::adj || token.tag == Tag::adv) return rules.positive();
  return {folded, {}};
}

}  // namespace

Lemma find_lemma(const LanguageModel& model, std::string_view folded, const Token& token) {
  const std::size_t at = model.lemmas.find(lemma_key(folded, token.tag));
  if (at == model.lemmas.size()) return regular_lemma(model, folded, token);
  const std::size_t begin = std::min<std::size_t>(model.lemma_at[at], model.lemma_text.size());
  const std::string_view rest = model.lemma_text.substr(begin);
  return {rest.substr(0, rest.find('\n')), {}};
}

}  // namespace synoptic
