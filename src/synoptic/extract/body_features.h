#pragma once

#include <vector>

#include "synoptic/extract/body_model.h"
#include "synoptic/extract/unit_facts.h"
#include "synoptic/extract/units.h"

namespace synoptic::page {

// The features of each unit for the first step of the model: its own shape and words, those of
// its neighbours, and its place in the page. Linear in the number of units.
std::vector<std::vector<Feature>> first_features(const Units& units,
                                                 const std::vector<UnitFacts>& facts);

// The features for the second step: those of the first, and what the first step said (`scores`,
// logarithms of odds) of the unit and of what stands around it.
std::vector<std::vector<Feature>> second_features(const std::vector<std::vector<Feature>>& first,
                                                  const std::vector<UnitFacts>& facts,
                                                  const std::vector<float>& scores);

// How likely each unit is part of the article's text, as logarithms of odds.
std::vector<float> score_units(const Units& units, const std::vector<UnitFacts>& facts,
                               const BodyModel& model);

}  // namespace synoptic::page
