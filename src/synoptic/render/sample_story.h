#pragma once

// A small story made by hand, for the tests of this folder: three reports on ferries, with every
// kind of item that a record can hold.

#include <vector>

#include "synoptic/model/record.h"
#include "synoptic/model/report.h"

namespace synoptic {

std::vector<Report> sample_reports();
Record sample_record();  // of those reports

}  // namespace synoptic
