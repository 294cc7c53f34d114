#pragma once

#include <cstdint>
#include <map>
#include <numeric>
#include <vector>

namespace synoptic {

// Items 0 to size-1 that are joined into groups (union-find). The root of a group is its smallest
// item, so groups come out in the same order whatever the order of joining.
class Groups {
 public:
  explicit Groups(std::size_t size) : parent_(size) {
    std::iota(parent_.begin(), parent_.end(), std::uint32_t{0});
  }

  std::uint32_t root(std::uint32_t item) {
    while (parent_[item] != item) item = parent_[item] = parent_[parent_[item]];
    return item;
  }

  void join(std::uint32_t a, std::uint32_t b) {
    a = root(a);
    b = root(b);
    parent_[a > b ? a : b] = a > b ? b : a;
  }

  // The members of each group, ascending; groups by their smallest member.
  std::vector<std::vector<std::uint32_t>> members() {
    std::map<std::uint32_t, std::vector<std::uint32_t>> by_root;
    for (std::uint32_t item = 0; item < parent_.size(); ++item) by_root[root(item)].push_back(item);
    std::vector<std::vector<std::uint32_t>> out;
    for (auto& [key, list] : by_root) out.push_back(std::move(list));
    return out;
  }

 private:
  std::vector<std::uint32_t> parent_;
};

}  // namespace synoptic
