#pragma once

#include <string_view>
#include <vector>

#include "synoptic/base/span.h"
#include "synoptic/text/token.h"

namespace synoptic {

// Appends the tokens of one range of `text` to `tokens`, with span, kind and space_before. Words
// are those of Universal Dependencies for English: clitics are tokens ("do|n't", "Russia|'s"),
// words joined by a hyphen are split ("self|-|proclaimed") but for prefixes ("anti-war"). Any
// bytes are allowed; a range whose ends are no code-point boundaries is undefined. Linear.
void find_tokens(std::string_view text, Span range, std::vector<Token>& tokens);

// What ends with a full stop without ending the sentence.
enum class Abbreviation : unsigned char {
  none,
  title,   // stands before a name or number: "Gen.", "No."; never ends a sentence
  inner,   // mostly inside a sentence: "vs.", "e.g."
  ending,  // may end one as well: "Inc.", "a.m.", "U.S."
};

// What kind of abbreviation `form` is, full stop included ("Gen."). Any letter with a full stop
// is an initial (title); letters that take turns with full stops ("U.S.") are `ending`.
Abbreviation abbreviation_of(std::string_view form);

}  // namespace synoptic
