#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace synoptic {

// A name in the form that names are compared by: folded, without full stops and a leading "the",
// hyphens as blanks: "The U.N." and "UN" give "un", "Jean-Marie" gives "jean marie".
std::string name_key(std::string_view name);

// The words of a key.
std::vector<std::string_view> key_words(std::string_view key);

// The initials of the words that begin with a capital: "Bank of Northern Savings" gives "bns".
std::string initials_of(std::string_view name);

// May `shorter` and `longer` be the words of one person's name? True if each word of the shorter
// one is a word of the longer, or its initial, in the same order, and the last words agree unless
// the shorter has only one: "k tamm" and "kersti tamm", "kersti", "tamm". Not "kersti saar".
bool is_person_form(const std::vector<std::string_view>& shorter,
                    const std::vector<std::string_view>& longer);

}  // namespace synoptic
