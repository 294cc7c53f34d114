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

// The words of a person's key that tell persons apart: without "jr" or "iii" behind, and without a
// nickname in quotation marks, where two words or more are left.
std::vector<std::string_view> person_words(std::string_view key);

// The initials of the words that begin with a capital: "Bank of Northern Savings" gives "bns".
std::string initials_of(std::string_view name);

// The shorter keys by which the body of a key may be called: what is left without the words at its
// end that only say what kind of body it is. "brakelund motors ltd" gives "brakelund motors" and
// "brakelund"; most keys give none.
std::vector<std::string> short_body_keys(std::string_view key);

// Is `shorter` the end of a longer key for a body, what stands before it being no more than a place
// or an owner: "riders" and "red riders" of "oslo red riders"? Not "texas" of "university of texas".
bool is_tail_of_body(std::string_view shorter, std::string_view longer);

// Does the key's last word only say what kind of body it is, as in "ministry" or "supreme court"?
// Such a name means another body in another place.
bool is_common_body(std::string_view key);

// May `shorter` and `longer` be the words of one person's name? True if each word of the shorter
// one is a word of the longer, or its initial, in the same order, and the last words agree; or the
// shorter one is a word of the longer: "k tamm" and "kersti tamm", "kersti", "tamm". Not "kersti saar".
bool is_person_form(const std::vector<std::string_view>& shorter,
                    const std::vector<std::string_view>& longer);

}  // namespace synoptic
