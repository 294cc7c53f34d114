// "Shares rose about 3 percent to $1.5 billion on Friday." becomes stems with rarities (share,
// rise, …), rise as `up`, the figures 3 % (about) and 1.5e9 USD, and the day of that Friday.
// Figures and times are those that the annotators found there; nothing is read a second time.
#include "synoptic/collate/sentence_profile.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "synoptic/annotate/entities/name_keys.h"
#include "synoptic/base/strings.h"
#include "synoptic/base/utf8.h"
#include "synoptic/base/words.h"
#include "synoptic/collate/overlapping.h"
#include "synoptic/text/stemmer.h"

namespace synoptic {
namespace {

constexpr std::size_t kMostWords = 400;
constexpr float kNameFactor = 0.75F;
constexpr float kSteepness = 1.2F;  // of the weight by rarity
constexpr float kFigureFactor = 2.0F;
constexpr float kAttributionFactor = 0.4F;  // of the depth

// Is the word at byte `at` the first of a sentence? Only so many bytes before it are looked at.
bool begins_sentence(std::string_view text, std::uint32_t at) {
  constexpr std::uint32_t kMostBytes = 8;
  const std::uint32_t from = at > kMostBytes ? at - kMostBytes : 0;
  const std::string_view before = trim(text.substr(from, at - from));
  if (before.empty()) return true;
  const char last = before.back();
  return last == '.' || last == '!' || last == '?';
}

class Builder {
 public:
  Builder(const Report& report, const RelateTables& tables) : report_(report), tables_(tables) {
    profile_.text = report.article.text;
    profile_.date = report.article.date;
  }

  SentenceProfile build(std::span<const Span> pieces) {
    for (const Span piece : pieces) add_piece(piece);
    for (ProfileWord& word : profile_.words) weigh(word);
    return std::move(profile_);
  }

 private:
  // Names are what all reports of a story share, whatever they claim; figures tell them apart.
  void weigh(ProfileWord& word) {
    word.weight = std::pow(word.rarity, kSteepness) * (word.is_name ? kNameFactor : 1.0F) *
                  (word.is_number ? kFigureFactor : 1.0F);
    profile_.weight += word.weight;
    word.depth = std::sqrt(word.rarity) * (word.is_attribution ? kAttributionFactor : 1.0F);
    profile_.depth += word.depth;
    if (word.is_number || word.rarity < kSmallRarity) return;
    word.vector = tables_.vectors.find(word.folded);
    if (word.vector) profile_.meaning.add(*word.vector, word.rarity);
  }

  void add_piece(Span piece) {
    const std::size_t first = profile_.words.size();
    for (const Word& word : find_words(slice(profile_.text, piece))) {
      if (profile_.words.size() == kMostWords) break;
      profile_.words.push_back(
          make_word({piece.begin + word.span.begin, piece.begin + word.span.end}));
    }
    for (const EntityMention& mention : overlapping(report_.annotations.entities, piece)) {
      add_name(mention, first);
    }
    add_figures(piece, first);
    add_times(piece, first);
    mark_attributions(piece, first);
  }

  void add_name(const EntityMention& mention, std::size_t first) {
    const auto [begin, end] = words_at(first, mention.span);
    if (begin == end) return;
    const std::string_view form = slice(profile_.text, mention.span);
    const Party* party = mention.party ? &report_.annotations.parties[*mention.party] : nullptr;
    const std::string_view full = party == nullptr ? form : std::string_view(party->name);
    ProfileName name{name_key(full), name_key(form), {}, mention.type, begin, end};
    if (mention.type == EntityType::org) name.initials = initials_of(full);
    if (mention.type == EntityType::state || mention.type == EntityType::norp) {
      if (party == nullptr || party->country.empty()) return;
      name.key = "=" + party->country;
    }
    profile_.names.push_back(std::move(name));
  }

  // "Aaslid said", "according to Reuters": the cue and the source of the statements near the piece.
  void mark_attributions(Span piece, std::size_t first) {
    constexpr std::uint32_t kReach = 1000;  // bytes from a cue to the begin of what is said
    const std::vector<Statement>& all = report_.annotations.statements;
    const auto begin_of = [](const Statement& statement) {
      return statement.content.empty() ? 0 : statement.content.front().begin;
    };
    auto at = std::partition_point(all.begin(), all.end(), [&](const Statement& statement) {
      return begin_of(statement) + kReach < piece.begin;
    });
    for (; at != all.end() && begin_of(*at) < piece.end + kReach; ++at) {
      for (const Span span : at->cue) mark_attribution(first, span);
      for (const Span span : at->source) mark_attribution(first, span);
    }
  }

  void mark_attribution(std::size_t first, Span span) {
    const auto [begin, end] = words_at(first, span);
    for (std::uint32_t i = begin; i < end; ++i) profile_.words[i].is_attribution = true;
  }

  void add_figures(Span piece, std::size_t first) {
    for (const Quantity& quantity : overlapping(report_.annotations.quantities, piece)) {
      const auto [begin, end] = words_at(first, quantity.span);
      if (begin == end) continue;
      const std::uint32_t numbers = end - (ends_in_unit(quantity) && end > begin + 1 ? 1 : 0);
      for (std::uint32_t i = begin; i < end; ++i) {
        profile_.words[i].is_figure = true;
        profile_.words[i].is_number = profile_.words[i].is_number || i < numbers;
      }
      profile_.figures.push_back({quantity.amount, quantity.counted, begin, end});
    }
  }

  void add_times(Span piece, std::size_t first) {
    for (const TimeExpression& time : overlapping(report_.annotations.times, piece)) {
      const bool is_point = time.type == TimeType::date || time.type == TimeType::time;
      const auto [begin, end] = words_at(first, time.span);
      for (std::uint32_t i = begin; i < end; ++i) profile_.words[i].is_figure = true;
      if (!is_point || time.value.empty() || begin == end) continue;
      profile_.times.push_back({time.value, begin, end});
    }
  }

  // "9 hours", "3 million euros"; not "$3 million".
  bool ends_in_unit(const Quantity& quantity) const {
    const char32_t first = decode_at(profile_.text, quantity.span.begin).value;
    const bool begins_with_sign = !is_digit(first) && !is_letter(first);
    return quantity.amount.unit != "1" && !begins_with_sign;
  }

  struct Range {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
  };

  // The words from `first` on that lie in `span`.
  Range words_at(std::size_t first, Span span) const {
    const auto from = profile_.words.begin() + static_cast<std::ptrdiff_t>(first);
    const auto begin = std::partition_point(
        from, profile_.words.end(), [&](const auto& word) { return word.span.begin < span.begin; });
    const auto end = std::partition_point(
        begin, profile_.words.end(), [&](const auto& word) { return word.span.end <= span.end; });
    return {static_cast<std::uint32_t>(begin - profile_.words.begin()),
            static_cast<std::uint32_t>(end - profile_.words.begin())};
  }

  ProfileWord make_word(Span span) const {
    const std::string_view form = slice(profile_.text, span);
    ProfileWord word;
    word.folded = fold(form);
    word.span = span;
    const auto irregular = tables_.irregular.find(word.folded);
    word.stem =
        stemmer_.stem(irregular == tables_.irregular.end() ? word.folded : irregular->second);
    word.rarity = rarity(word.stem, tables_.rarities);
    word.is_past = word.folded.ends_with("ed") ||
                   (irregular != tables_.irregular.end() && !word.folded.ends_with("s"));
    const char32_t first = decode_at(form, 0).value;
    word.is_name = is_upper(first) && !begins_sentence(profile_.text, span.begin);
    word.is_number = is_digit(first);
    if (const auto found = tables_.directions.find(word.stem); found != tables_.directions.end()) {
      word.direction = found->second;
    }
    if (const auto found = tables_.cues.find(word.folded); found != tables_.cues.end()) {
      word.cue = found->second;
    }
    return word;
  }

  const Report& report_;
  const RelateTables& tables_;
  Stemmer stemmer_{"en"};
  SentenceProfile profile_;
};

}  // namespace

SentenceProfile make_profile(const Report& report, std::span<const Span> pieces,
                             const RelateTables& tables) {
  return Builder(report, tables).build(pieces);
}

std::vector<std::string> rare_stems(std::string_view words, float least_rarity,
                                    const RelateTables& tables) {
  Report report;
  report.article.text = words;
  std::vector<std::string> stems;
  const Span all{0, static_cast<std::uint32_t>(words.size())};
  for (ProfileWord& word : make_profile(report, {&all, 1}, tables).words) {
    const bool is_telling = word.rarity >= least_rarity && !word.is_number;
    if (is_telling && word.cue == ClaimCue::none) stems.push_back(std::move(word.stem));
  }
  return stems;
}

}  // namespace synoptic
