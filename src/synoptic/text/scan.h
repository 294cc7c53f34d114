#pragma once

#include <cstddef>
#include <string_view>

namespace synoptic {

// The readers of the tokenizer. Each looks at the begin of `rest`, the remainder of a chunk
// without white space, and says how many bytes its kind of token takes there; 0 when it is none.

// "https://…", "www.…", "amazon.com/books", "desk@paper.example"; without the marks that end the
// sentence around it. Looks ahead a bounded number of bytes unless it matches.
std::size_t match_address(std::string_view rest);

// "#vote2024" and "@newsdesk".
std::size_t match_tag(std::string_view rest);

// ":-)", "<3" and runs of pictographs; `is_first`: the chunk begins here, as it must for "8)".
std::size_t match_emoticon(std::string_view rest, bool is_first);

// "$", "US$", "$US", "A$", "€".
std::size_t match_currency(std::string_view rest);

// "1,000.5", "10:30", "9/11", "713-555-0100", "25th", "1990s"; of "63m" and "10.30am" the digits.
std::size_t match_number(std::string_view rest);

// A word with its clitics, not yet cut: "don't", "anti-war", "U.S.", "AT&T", "Gen.".
std::size_t match_word(std::string_view rest);

// The first piece of what match_word found: of "don't" "do", of "cannot" "can", of "'ll" all.
std::size_t match_stem(std::string_view word);

struct Mark {
  std::size_t size = 1;
  bool is_symbol = false;
};

// A mark, or a run of one ("--", "...", "!!!"); always at least one code point. Bytes that are no
// UTF-8 are a symbol each.
Mark match_mark(std::string_view rest);

// "'" in its forms: straight, curly, acute, grave, modifier letter.
bool is_apostrophe(char32_t c);

}  // namespace synoptic
