#pragma once

#include <functional>
#include <string>
#include <utility>

#include "synoptic/base/budget.h"
#include "synoptic/base/problem.h"
#include "synoptic/model/document.h"

namespace synoptic {

// What the reader of one file works with: how the file is called, what it may cost, and where its
// documents and its problems go. Refers to all four; lives as long as the reading of that file.
struct DocumentTarget {
  const std::string& path;
  const Budget& budget;
  const std::function<void(Document&&)>& take;
  ProblemSink& problems;

  void complain(std::string place, std::string reason) const {
    problems.push_back({path, std::move(place), std::move(reason)});
  }
};

}  // namespace synoptic
