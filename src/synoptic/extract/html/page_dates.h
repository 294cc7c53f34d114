#pragma once

#include <string>

#include "synoptic/extract/html/page_date_candidates.h"

namespace synoptic::page {

struct PageDates {
  std::string published;  // "2019-09-25T22:51:00+02:00", "2019-09-25T22:51", "2019-09-25" or empty
  std::string updated;    // the same; empty where it is the day and minute of `published`
};

// When the article was published and updated: of all days that the page gives, the one for which
// most speaks (page_date_candidates.h), by the weights of `tables`. Empty where nothing does but
// prose, captions and the dates of other reports.
PageDates find_dates(const DatedPage& page, const Tables& tables);

}  // namespace synoptic::page
