#include "synoptic/lineage/find_lineage.h"

namespace synoptic {

Lineage find_lineage(std::span<const Report> reports) {
  Lineage lineage;
  lineage.narration.resize(reports.size());
  lineage.quotation.resize(reports.size());
  return lineage;
}

}  // namespace synoptic
