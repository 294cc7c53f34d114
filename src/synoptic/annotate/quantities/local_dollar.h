#pragma once

#include <string_view>

#include "synoptic/annotate/quantities/quantity_lexicon.h"
#include "synoptic/model/article.h"

namespace synoptic {

// The ISO 4217 code of the money that a bare "$" stands for in the article: that of the place in
// its dateline; without a dateline that of the agency it credits; without both that of the outlet,
// by the last label of its host ("news.example.au"). "USD" wherever these do not say. The view is
// into the lexicon. Constant time.
std::string_view local_dollar(const Article& article, const QuantityLexicon& lexicon);

}  // namespace synoptic
