#include "synoptic/stories/find_stories.h"

namespace synoptic {

std::vector<Story> find_stories(std::span<const Report> reports) {
  std::vector<Story> stories(reports.size());
  for (std::uint32_t i = 0; i < stories.size(); ++i) stories[i].reports = {i};
  return stories;
}

}  // namespace synoptic
