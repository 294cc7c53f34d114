#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "synoptic/extract/html/evidence.h"
#include "synoptic/extract/html/page_model.h"
#include "synoptic/extract/html/stated_metadata.h"

namespace synoptic::page {

// What can speak for a wording as the headline of a page's article.
enum class TitleEvidence : std::uint8_t {
  h1_first,           // the first <h1> that says something
  h1_only,            // and there is no other
  h1_other,           // a later one
  h1_path,            // an <h1> in the path to the page ("Home > Sport > …") or hidden
  h1_part,            // what remains of an <h1> without the line over the headline in it
  h1_with_kicker,     // an <h1> with such a line
  h2,                 // a heading of the second level
  marked,             // itemprop="headline"
  named,              // an element whose class names it a headline or title
  og,                 // og:title
  og_cut,             // og:title without the site's name
  twitter,            // twitter:title
  twitter_cut,        // the same without the site's name
  stated,             // other meta: title, dc.title, headline
  window,             // the <title>
  window_cut,         // the <title> without the site's name
  window_begin,       // the <title> begins with it
  ld_main,            // headline of the main article of JSON-LD
  ld_article,         // of another article
  ld_page,            // name of a page, video or the like
  is_site,            // the site's name
  names_site,         // a last piece names the site
  is_short,           // at most three words
  is_long,            // more than twenty
  is_cut_off,         // ends with "…"
  has_colon,          // "Kicker: headline"
  ends_longer,        // another wording ends with it
  begins_longer,      // another wording begins with it
  ends_with_other,    // it ends with another wording
  begins_with_other,  // it begins with another wording
  og_alone,           // og:title differs from every heading and from JSON-LD
  h1_against_og,      // <h1> where og:title differs
  h1_against_ld,      // <h1> where the headline of JSON-LD differs
  ld_against_h1,      // headline of JSON-LD where <h1> differs
  two_sources,        // given by two of: heading, og:title, JSON-LD, <title>
  three_sources,      // by three
  four_sources,       // by all four
};
constexpr std::size_t kTitleEvidenceCount = 37;
extern const std::array<std::string_view, kTitleEvidenceCount> kTitleEvidenceNames;

// A wording of the headline and what speaks for it.
struct TitleCandidate {
  std::string text;
  EvidenceBits evidence = 0;
};

// The wordings of the headline that a page gives, each once. Linear in the page.
std::vector<TitleCandidate> gather_title_candidates(const HtmlTree& tree,
                                                    const StatedMetadata& stated);

// The headline of the article: the wording for which most speaks, without the site's name. Empty
// where the page has none.
std::string find_title(const HtmlTree& tree, const StatedMetadata& stated, const PageModel& model);

// The outlet: what og:site_name, the publisher of JSON-LD and their like state.
std::string find_outlet(const StatedMetadata& stated, std::string_view title);

}  // namespace synoptic::page
