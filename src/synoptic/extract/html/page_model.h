#pragma once

#include "synoptic/extract/body_model.h"
#include "synoptic/extract/html/element_names.h"
#include "synoptic/extract/html/evidence.h"

namespace synoptic::page {

// What tells the article's blocks from the others: weights of features (weights.tsv below
// data/extract/html) and of names of elements; and what tells its title and its day among those
// that a page gives (title_weights.tsv, date_weights.tsv).
struct PageModel {
  BodyModel weights;
  NameTable names;
  EvidenceModel titles;
  EvidenceModel dates;

  static PageModel embedded();
};

}  // namespace synoptic::page
