#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "synoptic/annotate/entities/find_entities.h"
#include "synoptic/annotate/events/find_events.h"
#include "synoptic/base/check.h"
#include "synoptic/text/analysis.h"
#include "synoptic/text/language_model.h"

// Any bytes give events in order, with spans in the text, the trigger inside the clause, parties
// that exist, and at least one source. With the parse and without.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace synoptic;
  static const EntityLexicon kNames = load_entity_lexicon();
  static const EventLexicon kLexicon = load_event_lexicon();
  static const StandingLexicon kStanding = load_standing_lexicon();
  static const auto kModel = LanguageModel::embedded();
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const bool is_parsed = kModel && size % 2 == 0;
  const Analysis analysis = analyse(text, {}, is_parsed ? &*kModel : nullptr);
  const Entities entities = find_entities(analysis, kNames);
  const EventInputs inputs{entities, kNames, {}, {}, {}, kStanding};
  std::uint32_t before = 0;
  for (const Event& event : find_events(analysis, inputs, kLexicon)) {
    SYNOPTIC_CHECK(event.span.end <= size && event.span.contains(event.trigger));
    SYNOPTIC_CHECK(before <= event.trigger.begin && !event.source.empty());
    before = event.trigger.begin;
    for (const PartyIndex party : event.source) SYNOPTIC_CHECK(party < entities.parties.size());
    for (const PartyIndex party : event.target) SYNOPTIC_CHECK(party < entities.parties.size());
  }
  return 0;
}
