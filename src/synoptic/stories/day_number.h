#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace synoptic {

// Days from 1970-01-01 to the day that an ISO date names ("2019-09-25", "2019-09-25T22:51");
// nothing where it has no day, or one that does not exist. Proleptic Gregorian calendar.
std::optional<std::int32_t> day_number(std::string_view date);

// The ISO date of a day number: "2019-09-25".
std::string date_of(std::int32_t day);

// 0 for Monday … 6 for Sunday.
std::int32_t weekday_of(std::int32_t day);

}  // namespace synoptic
