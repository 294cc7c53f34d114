#pragma once

#include "synoptic/extract/body_model.h"
#include "synoptic/extract/html/element_names.h"

namespace synoptic::page {

// What tells the article's blocks from the others: weights of features (weights.tsv below
// data/extract/html) and of names of elements.
struct PageModel {
  BodyModel weights;
  NameTable names;

  static PageModel embedded();
};

}  // namespace synoptic::page
