#include "synoptic/collate/relate.h"

namespace synoptic {

struct RelateTables {};
struct SentenceProfile {};

RelateLexicon load_relate_lexicon() { return {std::make_shared<const RelateTables>()}; }

std::string_view name_of(SentenceRelation relation) {
  constexpr std::string_view kNames[] = {"same", "related", "contradict", "unrelated"};
  return kNames[static_cast<int>(relation)];
}

std::shared_ptr<const SentenceProfile> profile_sentence(std::string_view, std::string_view,
                                                        const RelateLexicon&) {
  return std::make_shared<const SentenceProfile>();
}

Relatedness relate(const SentenceProfile&, const SentenceProfile&, const RelateLexicon&) {
  return {};
}

Relatedness relate(std::string_view a, std::string_view b, const RelateLexicon& lexicon) {
  return relate(*profile_sentence(a, {}, lexicon), *profile_sentence(b, {}, lexicon), lexicon);
}

}  // namespace synoptic
