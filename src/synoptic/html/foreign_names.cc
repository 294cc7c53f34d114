// Both lists are sorted by their lower-case form, which is what the tokenizer gives.

#include "synoptic/html/foreign_names.h"

#include <algorithm>
#include <iterator>

namespace synoptic {
namespace {

constexpr std::string_view kElements[] = {"altGlyph",
                                          "altGlyphDef",
                                          "altGlyphItem",
                                          "animateColor",
                                          "animateMotion",
                                          "animateTransform",
                                          "clipPath",
                                          "feBlend",
                                          "feColorMatrix",
                                          "feComponentTransfer",
                                          "feComposite",
                                          "feConvolveMatrix",
                                          "feDiffuseLighting",
                                          "feDisplacementMap",
                                          "feDistantLight",
                                          "feDropShadow",
                                          "feFlood",
                                          "feFuncA",
                                          "feFuncB",
                                          "feFuncG",
                                          "feFuncR",
                                          "feGaussianBlur",
                                          "feImage",
                                          "feMerge",
                                          "feMergeNode",
                                          "feMorphology",
                                          "feOffset",
                                          "fePointLight",
                                          "feSpecularLighting",
                                          "feSpotLight",
                                          "feTile",
                                          "feTurbulence",
                                          "foreignObject",
                                          "glyphRef",
                                          "linearGradient",
                                          "radialGradient",
                                          "textPath"};

constexpr std::string_view kAttributes[] = {"attributeName",
                                            "attributeType",
                                            "baseFrequency",
                                            "baseProfile",
                                            "calcMode",
                                            "clipPathUnits",
                                            "diffuseConstant",
                                            "edgeMode",
                                            "filterUnits",
                                            "glyphRef",
                                            "gradientTransform",
                                            "gradientUnits",
                                            "kernelMatrix",
                                            "kernelUnitLength",
                                            "keyPoints",
                                            "keySplines",
                                            "keyTimes",
                                            "lengthAdjust",
                                            "limitingConeAngle",
                                            "markerHeight",
                                            "markerUnits",
                                            "markerWidth",
                                            "maskContentUnits",
                                            "maskUnits",
                                            "numOctaves",
                                            "pathLength",
                                            "patternContentUnits",
                                            "patternTransform",
                                            "patternUnits",
                                            "pointsAtX",
                                            "pointsAtY",
                                            "pointsAtZ",
                                            "preserveAlpha",
                                            "preserveAspectRatio",
                                            "primitiveUnits",
                                            "refX",
                                            "refY",
                                            "repeatCount",
                                            "repeatDur",
                                            "requiredExtensions",
                                            "requiredFeatures",
                                            "specularConstant",
                                            "specularExponent",
                                            "spreadMethod",
                                            "startOffset",
                                            "stdDeviation",
                                            "stitchTiles",
                                            "surfaceScale",
                                            "systemLanguage",
                                            "tableValues",
                                            "targetX",
                                            "targetY",
                                            "textLength",
                                            "viewBox",
                                            "viewTarget",
                                            "xChannelSelector",
                                            "yChannelSelector",
                                            "zoomAndPan"};

constexpr char lowered(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }

bool is_less(std::string_view mixed, std::string_view lower) {
  return std::lexicographical_compare(mixed.begin(), mixed.end(), lower.begin(), lower.end(),
                                      [](char a, char b) { return lowered(a) < lowered(b); });
}

template <typename List>
std::string_view adjust(const List& list, std::string_view name) {
  const auto found = std::lower_bound(std::begin(list), std::end(list), name, is_less);
  return found != std::end(list) && !is_less(name, *found) ? *found : name;
}

}  // namespace

std::string_view adjust_svg_element(std::string_view name) { return adjust(kElements, name); }

std::string_view adjust_svg_attribute(std::string_view name) { return adjust(kAttributes, name); }

}  // namespace synoptic
