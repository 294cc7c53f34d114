#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "synoptic/extract/html/evidence.h"
#include "synoptic/extract/html/page_blocks.h"
#include "synoptic/extract/html/stated_metadata.h"
#include "synoptic/extract/unit_facts.h"

namespace synoptic::page {

// What can speak for a day of a page as that of publication.
enum class DateEvidence : std::uint8_t {
  ld_published,      // JSON-LD of the main article
  ld_modified,       // the same
  ld_other,          // JSON-LD of another thing
  ld_text,           // "datePublished" in JSON-LD as text, whatever it is of
  meta_published,    // article:published_time and its like
  meta_date,         // "date", "dc.date": of the page rather than of the article
  meta_modified,     // article:modified_time and its like
  meta_other,        // any other meta with a date
  item_published,    // microdata
  item_modified,     // the same
  time_marked,       // <time pubdate>, class "published", "entry-date"
  time_updated,      // class "updated", "modified"
  time_first,        // the first <time>
  time_article,      // <time> between the title and the end of the text
  time_outside,      // <time> elsewhere
  time_other,        // <time> of a teaser, a comment, a list
  attribute,         // title="2024-03-12…" and its like in another element
  line_first,        // the first printed day behind the title
  line_title,        // in the title itself
  line_next,         // at most three blocks behind the title
  line_behind,       // at most twelve blocks behind the title
  line_before,       // at most six before it
  line_text_begin,   // around the begin of the text
  line_text_end,     // behind its end
  line_far,          // elsewhere
  line_pure,         // nothing else in the line
  line_long,         // more than twelve words
  line_prose,        // a sentence
  line_date_named,   // its element is named as a date
  line_byline,       // its element is named as a byline
  line_caption,      // in a caption
  line_other,        // among related links, comments, menus
  line_aside,        // in an aside
  line_header,       // in the head of the site
  line_footer,       // copyright
  line_published,    // labelled "published"
  line_updated,      // labelled "updated"
  line_figures,      // read from figures alone
  line_swapped,      // the less usual order of day and month
  line_opening,      // opens the first paragraph: "12.03.2024 - The dam …"
  line_linked,       // most of the line is a link
  address,           // in the page's own address
  picture_address,   // in that of its picture
  script_published,  // behind such a name in a script
  script_created,    // the same
  script_updated,    // the same
  script_other,      // behind another name
  script_first,      // the first of scripts
  zone_neighbour,    // what a time stated in UTC may be at the outlet, printed or in the address
  zone_stated,       // the day stated in UTC beside such a one
  against_stated,    // where JSON-LD or meta state another day of publication
  modified_only,     // only sources for changes give it
  comes_first,       // the earliest of all days
  comes_last,        // the latest
};
constexpr std::size_t kDateEvidenceCount = 54;
extern const std::array<std::string_view, kDateEvidenceCount> kDateEvidenceNames;

// Where the article stands among the blocks of its page; the number of blocks where it does not.
struct ArticlePlace {
  std::size_t title_at = 0;
  std::size_t text_begin = 0;
  std::size_t text_end = 0;
};

// What the dates of a page are read from; all of it must outlive the call.
struct DatedPage {
  const HtmlTree& tree;
  const StatedMetadata& stated;
  const PageBlocks& blocks;
  const std::vector<UnitFacts>& facts;
  ArticlePlace place;
};

// A day of the page and what speaks for it.
struct DateCandidate {
  std::string when;  // "2019-09-25T22:51:00Z" as the surest source with a time has it, or a day
  EvidenceBits evidence = 0;
};

struct DateCandidates {
  std::vector<DateCandidate> days;  // each day once, those of the surest sources first
  std::string updated;              // what the page says of its last change; may be empty
};

// Gathers the days of a page. Years of copyright lines are no days; nor, where the page states a
// day of publication, is one that only its changes give. Linear in the page.
DateCandidates gather_date_candidates(const DatedPage& page, const Tables& tables);

}  // namespace synoptic::page
