#include "corpus.h"

#include <fstream>
#include <optional>

#include "synoptic/base/json_value.h"
#include "synoptic/base/strings.h"
#include "synoptic/base/utf8.h"

namespace synoptic {
namespace {

struct GoldName {
  Span span;
  std::optional<NameClass> name_class;  // none: borders unsure
};

std::optional<NameClass> class_named(std::string_view type) {
  if (type == "PER") return NameClass::person;
  if (type == "ORG") return NameClass::org;
  if (type == "LOC") return NameClass::place;
  if (type == "NORP") return NameClass::norp;
  if (type == "MISC") return NameClass::other;
  return std::nullopt;
}

std::vector<GoldName> read_names(const JsonValue& record) {
  std::vector<GoldName> names;
  const JsonValue* entities = record.find("entities");
  if (entities == nullptr) return names;
  for (const JsonValue& entity : entities->items()) {
    const JsonValue* span = entity.find("span");
    const JsonValue* type = entity.find("type");
    if (span == nullptr || type == nullptr || span->items().size() != 2) continue;
    names.push_back({.span = {static_cast<std::uint32_t>(span->items()[0].number()),
                              static_cast<std::uint32_t>(span->items()[1].number())},
                     .name_class = class_named(type->text())});
  }
  return names;
}

// Labels the tokens of one sentence; nothing if a name's borders are unsure or no token's.
std::optional<std::vector<NameLabel>> label_tokens(const Analysis& analysis,
                                                   const Sentence& sentence,
                                                   const std::vector<GoldName>& names) {
  std::vector<NameLabel> labels(sentence.last - sentence.first, kOutside);
  for (const GoldName& name : names) {
    if (!name.span.overlaps(sentence.span)) continue;
    if (!name.name_class || !sentence.span.contains(name.span)) return std::nullopt;
    const std::size_t first = token_at(analysis, name.span.begin);
    const std::size_t last = token_at(analysis, name.span.end - 1);
    if (last >= sentence.last || analysis.tokens[first].span.begin != name.span.begin ||
        analysis.tokens[last].span.end != name.span.end) {
      return std::nullopt;
    }
    for (std::size_t token = first; token <= last; ++token) {
      const NamePart part = first == last    ? NamePart::only
                            : token == first ? NamePart::begin
                            : token == last  ? NamePart::last
                                             : NamePart::inside;
      labels[token - sentence.first] = label_of(*name.name_class, part);
    }
  }
  return labels;
}

void add_sentences(const Analysis& analysis, const std::vector<GoldName>& names,
                   const CorpusTables& tables, const TrainingSentence& kind, std::size_t every,
                   std::vector<TrainingSentence>& sentences) {
  const std::vector<TokenFacts> facts = gather_facts(analysis, tables.phrases, tables.clusters);
  std::size_t number = 0;
  for (const Sentence& sentence : analysis.sentences) {
    if (number++ % every != 0) continue;
    auto labels = label_tokens(analysis, sentence, names);
    if (!labels) continue;
    TrainingSentence training = kind;
    training.labels = std::move(*labels);
    for (std::size_t token = sentence.first; token < sentence.last; ++token) {
      training.features.push_back(features_of(facts, sentence.first, sentence.last, token));
    }
    sentences.push_back(std::move(training));
  }
}

// The text with a capital at the begin of each word of four letters and more.
std::string as_heading(std::string_view text) {
  std::string heading(text);
  for (std::size_t at = 0; at < heading.size(); ++at) {
    const bool is_start = at == 0 || heading[at - 1] == ' ' || heading[at - 1] == '\n';
    const std::size_t end = heading.find_first_of(" \n", at);
    const bool is_long = std::min(end, heading.size()) - at >= 4;
    if (is_start && is_long && heading[at] >= 'a' && heading[at] <= 'z') heading[at] -= 'a' - 'A';
  }
  return heading;
}

float weight_of(std::string_view set) {
  if (set == "tweets") return 0.3f;
  if (set == "redocred") return 0.5f;
  if (set == "crossner") return 6.0f;
  return 1.0f;
}

}  // namespace

std::vector<TrainingSentence> read_corpus(const std::string& path, const CorpusTables& tables) {
  constexpr std::size_t kEveryHeading = 25;
  std::vector<TrainingSentence> sentences;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    const auto record = JsonValue::parse(line);
    if (!record.ok()) return {};
    const std::string_view set = record.value().find("set")->text();
    const std::string_view text = record.value().find("text")->text();
    const std::vector<GoldName> names = read_names(record.value());
    TrainingSentence kind;
    kind.weight = weight_of(set);
    kind.lacks_other = set == "uner" || set == "tweets";
    const std::vector<Span> lines = split_lines(text);
    add_sentences(analyse(text, lines, nullptr), names, tables, kind, 1, sentences);
    if (set == "tweets") continue;
    const std::string heading = as_heading(text);
    add_sentences(analyse(heading, lines, nullptr), names, tables, kind, kEveryHeading, sentences);
  }
  return sentences;
}

}  // namespace synoptic
