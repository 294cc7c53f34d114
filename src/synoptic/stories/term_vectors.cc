// A report becomes a bag of weighted stems. What stands in the title counts four times, what
// stands at the head of the text a little more than what comes later, a name or a figure a little
// more than another word. A stem's count is damped by a logarithm and multiplied by its rarity,
// and the vector brought to length one.
//
//   "Norway sends boats" + text   →  norway 0.41  boat 0.35  island 0.30  send 0.12 …
//
// The weights were set on the AllSides and ECB+ groupings; counting more than 400 words changed
// nothing, a steeper rarity made short reports fall apart.
#include "synoptic/stories/term_vectors.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "synoptic/base/strings.h"
#include "synoptic/base/utf8.h"
#include "synoptic/base/words.h"
#include "synoptic/stories/day_number.h"
#include "synoptic/text/stemmer.h"

namespace synoptic {
namespace {

constexpr std::size_t kTitleWords = 60;
constexpr std::size_t kTextWords = 400;
constexpr std::size_t kBytesPerWord = 12;  // more than a text of any language has on average
constexpr std::size_t kLongestTerm = 40;
constexpr float kTitleWeight = 4.0F;
constexpr float kLeadWeight = 0.3F;  // added at the first word, fading ...
constexpr float kLeadWords = 60.0F;  // ... by 1/e over so many
constexpr float kNameWeight = 0.1F;
constexpr float kNameShare = 0.3F;       // of its places where a term must look like a name
constexpr float kWorldReports = 100.0F;  // English at large weighs as much as so many reports
constexpr float kCommonRarity = 2.0F;    // in one sentence of seven: no weight at large

// How often a term stands in a report, weighted by place, and how often as a name or figure.
struct TermCount {
  float all = 0;
  float as_name = 0;
};
using TermCounts = std::unordered_map<std::uint32_t, TermCount>;

class TermNumbers {
 public:
  std::uint32_t number_of(std::string term) {
    const auto next = static_cast<std::uint32_t>(terms_.size());
    const auto [entry, is_new] = numbers_.emplace(std::move(term), next);
    if (is_new) terms_.push_back(entry->first);
    return entry->second;
  }
  const std::vector<std::string>& terms() const { return terms_; }

 private:
  StringMap<std::uint32_t> numbers_;
  std::vector<std::string> terms_;
};

bool is_name_like(std::string_view word) {
  const char32_t first = decode_at(word, 0).value;
  return is_upper(first) || is_digit(first);
}

// Does a sentence or a quotation begin at `at`? A capital there says nothing.
bool is_opening(std::string_view text, std::uint32_t at) {
  constexpr std::u32string_view kMarks = U".!?\n\"\u201C";
  while (at > 0) {
    const CodePoint before = decode_before(text, at);
    if (kMarks.find(before.value) != std::u32string_view::npos) return true;
    if (!is_space(before.value)) return false;
    at -= before.size;
  }
  return true;
}

// "120.000" and "120,000" are one figure in two languages: 120000.
std::string without_marks(std::string_view form) {
  std::string out;
  for (std::size_t at = 0; at < form.size(); ++at) {
    const bool is_mark = form[at] == '.' || form[at] == ',' || form[at] == '\'';
    const bool groups_three = is_mark && at + 4 <= form.size() && is_digit(form[at + 3]) &&
                              (at + 4 == form.size() || !is_digit(form[at + 4]));
    if (!groups_three) out += form[at];
  }
  return out;
}

std::string_view primary_language(const Article& article) {
  const std::string_view lang = article.lang;
  return lang.substr(0, lang.find_first_of("-_"));
}

class Counter {
 public:
  Counter(std::string_view lang, TermNumbers& numbers)
      : stemmer_(lang.empty() ? "en" : lang), numbers_(numbers) {}

  void add_title(std::string_view title) {
    for (const Word& word : first_words(title, kTitleWords)) {
      const std::string_view form = slice(title, word.span);
      add(form, kTitleWeight, is_name_like(form));
    }
  }

  void add_text(std::string_view text) {
    float place = 0;
    for (const Word& word : first_words(text, kTextWords)) {
      const std::string_view form = slice(text, word.span);
      const float weight = 1.0F + kLeadWeight * std::exp(-place / kLeadWords);
      add(form, weight, is_name_like(form) && !is_opening(text, word.span.begin));
      place += 1.0F;
    }
  }

  TermCounts take() { return std::move(counts_); }

 private:
  static std::vector<Word> first_words(std::string_view text, std::size_t limit) {
    std::vector<Word> words = find_words(text.substr(0, limit * kBytesPerWord));
    if (words.size() > limit) words.resize(limit);
    return words;
  }

  void add(std::string_view form, float weight, bool is_name) {
    if (form.size() > kLongestTerm) return;
    TermCount& count = counts_[numbers_.number_of(stemmer_.stem(fold(without_marks(form))))];
    count.all += weight;
    if (is_name) count.as_name += weight;
  }

  Stemmer stemmer_;
  TermNumbers& numbers_;
  TermCounts counts_;
};

// The rarity of each term: among the reports, blended with that in English at large.
std::vector<float> weigh_terms(const std::vector<std::string>& terms,
                               const std::vector<TermCounts>& counts, const RarityTable& rarities) {
  std::vector<float> holders(terms.size(), 0.0F);
  for (const TermCounts& report : counts) {
    for (const auto& entry : report) holders[entry.first] += 1.0F;
  }
  const auto reports = static_cast<float>(counts.size());
  std::vector<float> weights;
  for (std::size_t term = 0; term < terms.size(); ++term) {
    const float here = std::log((reports + 1.0F) / (holders[term] + 0.5F));
    const float at_large = std::max(0.0F, rarity(terms[term], rarities) - kCommonRarity);
    weights.push_back((reports * here + kWorldReports * at_large) / (reports + kWorldReports));
  }
  return weights;
}

void normalise(TermVector& vector) {
  std::sort(vector.begin(), vector.end(),
            [](const TermWeight& x, const TermWeight& y) { return x.term < y.term; });
  float squares = 0;
  for (const TermWeight& term : vector) squares += term.weight * term.weight;
  if (squares <= 0) return;
  for (TermWeight& term : vector) term.weight /= std::sqrt(squares);
}

void set_vectors(const TermCounts& counts, const std::vector<float>& weights,
                 StoryFeatures& features) {
  for (const auto& [term, count] : counts) {
    const float name_share = count.as_name / count.all;
    const float weight = std::log(1.0F + count.all) * weights[term];
    if (weight <= 0) continue;
    features.words.push_back({term, weight * (1.0F + kNameWeight * name_share)});
    if (name_share > kNameShare) features.names.push_back({term, weight});
  }
  normalise(features.words);
  normalise(features.names);
}

}  // namespace

std::vector<StoryFeatures> make_features(std::span<const Article* const> articles,
                                         const RarityTable& rarities) {
  TermNumbers numbers;
  std::vector<TermCounts> counts;
  for (const Article* article : articles) {
    Counter counter(primary_language(*article), numbers);
    counter.add_title(article->title);
    counter.add_text(article->text);
    counts.push_back(counter.take());
  }
  const std::vector<float> weights = weigh_terms(numbers.terms(), counts, rarities);
  std::vector<StoryFeatures> all(articles.size());
  for (std::size_t i = 0; i < articles.size(); ++i) {
    set_vectors(counts[i], weights, all[i]);
    all[i].day = day_number(articles[i]->date);
    all[i].outlet = articles[i]->outlet;
    all[i].lang = primary_language(*articles[i]);
  }
  return all;
}

float cosine(const TermVector& a, const TermVector& b) {
  float sum = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i].term == b[j].term) {
      sum += a[i++].weight * b[j++].weight;
    } else if (a[i].term < b[j].term) {
      ++i;
    } else {
      ++j;
    }
  }
  return sum;
}

}  // namespace synoptic
