// The names that sites give their dates in <meta>: OpenGraph, Dublin Core, and those of tools that
// count readers or fill search engines. "date" and Dublin Core's are often those of the file.

#include "synoptic/extract/html/meta_dates.h"

#include <algorithm>
#include <iterator>

namespace synoptic::page {
namespace {

constexpr std::string_view kPublishedNames[] = {"article:published_time",
                                                "og:published_time",
                                                "og:article:published_time",
                                                "itemprop:datepublished",
                                                "datepublished",
                                                "article.published",
                                                "parsely-pub-date",
                                                "sailthru.date",
                                                "dc.date.issued",
                                                "dcterms.issued",
                                                "publish-date",
                                                "publish_date",
                                                "publishdate",
                                                "publication_date",
                                                "publicationdate",
                                                "pubdate",
                                                "pub_date",
                                                "published_at",
                                                "published",
                                                "published_time",
                                                "cxenseparse:recs:publishtime",
                                                "cxenseparse:publishtime",
                                                "rnews:datepublished",
                                                "displaydate",
                                                "originalpublicationdate",
                                                "article_date_original",
                                                "article:published",
                                                "citation_publication_date",
                                                "citation_date",
                                                "citation_online_date",
                                                "prism.publicationdate",
                                                "bt:pubdate",
                                                "release_date",
                                                "og:pubdate",
                                                "article:post_date",
                                                "dc.date.published",
                                                "date_published",
                                                "og:release_date",
                                                "article:publish_date"};
constexpr std::string_view kPageNames[] = {"date",
                                           "dc.date",
                                           "dcterms.date",
                                           "dc.date.created",
                                           "dcterms.created",
                                           "article.created",
                                           "created",
                                           "datecreated",
                                           "itemprop:datecreated",
                                           "last_published_date"};
constexpr std::string_view kModifiedNames[] = {
    "article:modified_time", "og:updated_time", "og:article:modified_time",
    "itemprop:datemodified", "datemodified",    "dcterms.modified",
    "dc.date.modified",      "lastmod",         "last-modified",
    "article.updated",       "modified",        "revised",
    "article:modified"};

template <std::size_t Size>
bool is_one_of(const std::string_view (&names)[Size], std::string_view name) {
  return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

bool has(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

}  // namespace

MetaDate tell_meta_date(std::string_view name) {
  if (is_one_of(kPublishedNames, name)) return MetaDate::published;
  if (is_one_of(kPageNames, name)) return MetaDate::page;
  if (is_one_of(kModifiedNames, name)) return MetaDate::modified;
  const bool is_of_else = has(name, "expir") || has(name, "valid") || has(name, "http");
  return is_of_else ? MetaDate::none : MetaDate::other;
}

}  // namespace synoptic::page
