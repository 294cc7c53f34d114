#pragma once

#include <string>
#include <string_view>

#include "synoptic/text/analysis.h"

namespace synoptic {

// Appends a text as CoNLL-U (universaldependencies.org/format): "# newdoc id", then each sentence
// with "# sent_id", "# text", its words and a blank line. Words written together with a clitic
// stand under a range ("1-2 don't"). Without tags the columns behind LEMMA are "_". Bytes that
// are no UTF-8 are written as U+FFFD.
void write_conllu(const Analysis& analysis, std::string_view id, std::string& out);

}  // namespace synoptic
