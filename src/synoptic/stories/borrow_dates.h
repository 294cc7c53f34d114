#pragma once

#include <span>
#include <string>
#include <vector>

#include "synoptic/model/report.h"

namespace synoptic {

// The date that each report of one story takes from the others: "2019-09-27", or empty for a
// report that has a full date itself or that the others do not fix. Pure; the caller writes it to
// Article::date with DateOrigin::story.
//
// The dated reports of the story fix a date when their days lie within a week of each other.
// A report whose dateline has a day without a year ("XXXX-09-27") takes the year that brings it
// closest to them. Any other takes the earliest day of the dated reports on which the weekdays
// that its text names for what it tells ("on Wednesday") include one that they name too, or else
// that day if it names none; where the weekdays disagree it stays undated.
std::vector<std::string> borrow_dates(std::span<const Report> reports);

}  // namespace synoptic
