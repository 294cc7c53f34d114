#include "synoptic/text/tags.h"

#include <algorithm>
#include <array>

namespace synoptic {
namespace {

constexpr std::array<std::string_view, kTagCount> kTags = {
    "ADJ",  "ADP",  "ADV",   "AUX",   "CCONJ", "DET", "INTJ", "NOUN", "NUM",
    "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"};

constexpr std::array<std::string_view, kRelationCount> kRelations = {
    "acl",        "acl:relcl",    "advcl",     "advcl:relcl", "advmod",
    "amod",       "appos",        "aux",       "aux:pass",    "case",
    "cc",         "cc:preconj",   "ccomp",     "compound",    "compound:prt",
    "conj",       "cop",          "csubj",     "csubj:pass",  "dep",
    "det",        "det:predet",   "discourse", "dislocated",  "expl",
    "fixed",      "flat",         "goeswith",  "iobj",        "list",
    "mark",       "nmod",         "nmod:desc", "nmod:poss",   "nmod:unmarked",
    "nsubj",      "nsubj:pass",   "nummod",    "obj",         "obl",
    "obl:agent",  "obl:unmarked", "orphan",    "parataxis",   "punct",
    "reparandum", "root",         "vocative",  "xcomp"};

template <typename Value, std::size_t size>
std::optional<Value> find_name(const std::array<std::string_view, size>& names,
                               std::string_view name) {
  const auto at = std::find(names.begin(), names.end(), name);
  if (at == names.end()) return std::nullopt;
  return static_cast<Value>(at - names.begin());
}

}  // namespace

std::string_view tag_name(Tag tag) { return kTags[static_cast<std::size_t>(tag)]; }

std::string_view relation_name(Relation relation) {
  return kRelations[static_cast<std::size_t>(relation)];
}

std::optional<Tag> tag_named(std::string_view name) { return find_name<Tag>(kTags, name); }

std::optional<Relation> relation_named(std::string_view name) {
  const auto whole = find_name<Relation>(kRelations, name);
  return whole ? whole : find_name<Relation>(kRelations, name.substr(0, name.find(':')));
}

}  // namespace synoptic
