#pragma once

#include <string_view>

#include "synoptic/model/annotations.h"
#include "synoptic/model/article.h"

namespace synoptic {

// The tables and the model that the annotators ask. Load once, share among threads.
struct AnnotateLexicons {};

AnnotateLexicons load_annotate_lexicons();

// All that is found in the article's text: sentences, entities and parties, statements, times,
// quantities with their standing, events. Relative times are resolved against article.date.
// An article in a language other than English keeps sentences, quantities and times only.
// Never fails; linear in the text.
Annotations annotate(const Article& article, const AnnotateLexicons& lexicons);

}  // namespace synoptic
