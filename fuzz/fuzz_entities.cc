#include <cstddef>
#include <cstdint>
#include <string_view>

#include "synoptic/annotate/entities/find_entities.h"
#include "synoptic/annotate/entities/resolve_reference.h"
#include "synoptic/base/check.h"
#include "synoptic/base/strings.h"
#include "synoptic/base/utf8.h"

// Any bytes: mentions are in order, without overlap, on code points, each with its party.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace synoptic;
  static const EntityLexicon kLexicon = load_entity_lexicon();
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const Analysis analysis = analyse(text, split_lines(text), nullptr);
  const Entities found = find_entities(analysis, kLexicon);
  const bool is_well_formed = is_utf8(text);  // else each broken byte counts as a code point
  std::uint32_t at = 0;
  for (const EntityMention& mention : found.mentions) {
    SYNOPTIC_CHECK(mention.span.begin >= at && mention.span.end > mention.span.begin);
    SYNOPTIC_CHECK(mention.span.end <= size);
    const bool is_whole =
        is_boundary(text, mention.span.begin) && is_boundary(text, mention.span.end);
    SYNOPTIC_CHECK(is_whole || !is_well_formed);
    SYNOPTIC_CHECK(mention.party && *mention.party < found.parties.size());
    at = mention.span.end;
  }
  for (const Sentence& sentence : analysis.sentences) {
    const auto party = resolve_reference(analysis, sentence.span, found, kLexicon);
    SYNOPTIC_CHECK(!party || *party < found.parties.size());
  }
  return 0;
}
