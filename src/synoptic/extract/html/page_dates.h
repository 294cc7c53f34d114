#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "synoptic/extract/html/page_blocks.h"
#include "synoptic/extract/html/stated_metadata.h"
#include "synoptic/extract/unit_facts.h"

namespace synoptic::page {

struct PageDates {
  std::string published;  // "2019-09-25T22:51", "2019-09-25" or empty
  std::string updated;    // the same; empty where it is the day and minute of `published`
};

// A day, with the time of day where it is given, in the zone it is written in: ISO 8601,
// "20190925", or words ("Wed, 25 Sep 2019 22:51:00 GMT"). Empty where it is none between 1990 and
// 2049.
std::string read_stated_date(std::string_view text, const Tables& tables);

// A day that stands in the path of an address: "/2019/09/25/", "/2019-09-25-", "-20190925".
std::string read_date_in_address(std::string_view url);

// Where the article stands among the blocks of its page; the number of blocks where it does not.
struct ArticlePlace {
  std::size_t title_at = 0;
  std::size_t text_begin = 0;
  std::size_t text_end = 0;
};

// When the article was published and updated: what the page states for machines, then microdata
// and marked <time>, then the printed date line nearest to the article, then the address. Years of
// copyright lines are no dates. A printed day beside a stated time in UTC wins by a day.
PageDates find_dates(const HtmlTree& tree, const StatedMetadata& stated, const PageBlocks& blocks,
                     const std::vector<UnitFacts>& facts, const ArticlePlace& place,
                     const Tables& tables);

}  // namespace synoptic::page
