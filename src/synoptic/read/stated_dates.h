#pragma once

#include <string>
#include <string_view>

namespace synoptic {

// A date as feeds and news formats write it, as ISO 8601: RFC 822 as RSS has it ("Tue, 12 Mar 2024
// 08:15:00 GMT"), RFC 3339 and the parts of ISO 8601 it is made of ("2024-03-12T08:15+01:00",
// "20240312T081500Z", "2024-03"). The zone is kept as it is stated, "Z" for UTC; a date without a
// zone gets none. Fractions of seconds are dropped. Empty where it is no such date, or a day that
// does not exist. Constant time.
std::string normalise_date(std::string_view stated);

}  // namespace synoptic
