#pragma once

#include <string_view>

namespace synoptic {

// The names of SVG elements and attributes that are not in lower case ("foreignObject",
// "viewBox"), by their lower-case form; the name itself where it is none of them.
std::string_view adjust_svg_element(std::string_view name);
std::string_view adjust_svg_attribute(std::string_view name);

}  // namespace synoptic
