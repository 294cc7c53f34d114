#include "synoptic/annotate/entities/find_names.h"

#include <string>

#include "synoptic/annotate/entities/name_rules.h"
#include "synoptic/annotate/entities/settle_names.h"

// The model labels each sentence, rules put right what it is known to miss, and the ranges of
// tokens become spans: "President Liis Tamm of Estonia" gives "Liis Tamm", a person, and
// "Estonia", a state.
namespace synoptic {
namespace {

EntityType type_of(NameClass name_class) {
  switch (name_class) {
    case NameClass::person:
      return EntityType::person;
    case NameClass::org:
      return EntityType::org;
    case NameClass::place:
      return EntityType::place;
    case NameClass::norp:
      return EntityType::norp;
    case NameClass::other:
      return EntityType::other;
  }
  return EntityType::other;
}

std::vector<NameDraft> read_labels(const std::vector<NameLabel>& labels) {
  std::vector<NameDraft> drafts;
  for (std::uint32_t at = 0; at < labels.size(); ++at) {
    if (labels[at] == kOutside) continue;
    const NamePart part = part_of_label(labels[at]);
    if (part == NamePart::begin || part == NamePart::only) {
      drafts.push_back({.first = at,
                        .last = at + 1,
                        .type = type_of(class_of_label(labels[at])),
                        .why = "model:names"});
    } else {
      drafts.back().last = at + 1;
    }
  }
  return drafts;
}

}  // namespace

std::vector<EntityMention> find_names(const Analysis& analysis, const EntityLexicon& lexicon) {
  const auto facts = gather_facts(analysis, lexicon.model.phrases(), lexicon.model.clusters());
  std::vector<NameLabel> labels(analysis.tokens.size(), kOutside);
  for (const Sentence& sentence : analysis.sentences) {
    lexicon.model.label_sentence(facts, sentence.first, sentence.last, labels);
  }
  std::vector<NameDraft> drafts = read_labels(labels);
  apply_name_rules(analysis, facts, lexicon, drafts);
  std::vector<EntityMention> mentions;
  for (const NameDraft& draft : drafts) {
    EntityMention mention;
    mention.span = span_of_name(analysis, draft.first, draft.last);
    mention.type = draft.type;
    mention.why = draft.why;
    mentions.push_back(std::move(mention));
  }
  return mentions;
}

}  // namespace synoptic
