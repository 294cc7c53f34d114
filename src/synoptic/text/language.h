#pragma once

#include <string>
#include <string_view>

namespace synoptic {

// The language of a text as a BCP 47 code ("en", "es", "zh"); empty when it is too short or too
// mixed to say. Other scripts are told by their letters, languages in Latin letters by their
// commonest words (data/text/stop_words.tsv). Reads at most the first 6,000 bytes; never fails.
std::string detect_language(std::string_view text);

// May the English model be used on a text in that language? So it is for "en", its variants
// ("en-GB") and for the empty code.
bool is_english(std::string_view language);

}  // namespace synoptic
