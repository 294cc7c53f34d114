#pragma once

#include <cstdint>
#include <string_view>

namespace synoptic::page {

// What day a <meta> gives, by its name.
enum class MetaDate : std::uint8_t {
  published,  // of the article: article:published_time and its like
  page,       // of the page or its file: date, dc.date
  modified,   // of the last change
  other,      // a name that says nothing of days; its content may yet be one
  none,       // of something else: when a page expires
};

// Tells it by the name or property in lower case, "itemprop:" before that of microdata.
MetaDate tell_meta_date(std::string_view name);

}  // namespace synoptic::page
