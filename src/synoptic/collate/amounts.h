#pragma once

#include "synoptic/model/amount.h"

namespace synoptic {

// Can both amounts be true of one thing? Units must be equal. A range agrees with what lies inside
// it, "at least" and "more than" with what is above, "up to" with what is below; a round number
// agrees with what rounds to it (37,600 and 38,000), and "about" with what lies within a tenth.
// "Up" never agrees with "down". Whole numbers below 100 agree only when equal.
bool amounts_agree(const Amount& a, const Amount& b);

// Is the unit a currency (ISO 4217)?
bool is_money(const Amount& amount);

// Are the units the same, or the same per something that one of the two does not say ("$10 million
// a year")?
bool is_one_unit(const Amount& a, const Amount& b);

// Is the amount so particular that two reports of one story which give it most likely mean the
// same thing? Money from ten thousand on, counts from a thousand on, other numbers with three or
// more significant digits.
bool is_telling(const Amount& amount);

}  // namespace synoptic
