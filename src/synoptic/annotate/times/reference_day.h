#pragma once

#include <string>

#include "synoptic/model/article.h"

namespace synoptic {

// The day the words of an article speak from, for find_times(): that of its dateline where it lies
// in the week before the article's date ("MOSCOW, Sept 24 (Reuters)" in a paper of the 25th), or
// where the article has no date and the dateline has a year; else the article's date.
std::string reference_day(const Article& article);

}  // namespace synoptic
