#pragma once

#include <span>
#include <vector>

#include "synoptic/lineage/agency_names.h"
#include "synoptic/model/record.h"
#include "synoptic/model/report.h"

namespace synoptic {

// The agencies that a report credits, as links to report `to`: one for each that its article
// credits as a whole, and one (is_single_fact) for each that is the source of statements only,
// with the statements as versions. Whole credits first, each kind in the order of the agencies'
// names. Near-linear in the report.
std::vector<LineageLink> find_credits(const Report& report, ReportIndex to,
                                      const AgencyNames& names);

}  // namespace synoptic
