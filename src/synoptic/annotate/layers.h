#pragma once

#include <cstdint>

namespace synoptic {

// What an annotator may stand on, and what it may add.
enum class Layer : std::uint16_t {
  tokens = 1 << 0,  // tokens and sentences
  tags = 1 << 1,
  parse = 1 << 2,
  entities = 1 << 3,
  parties = 1 << 4,
  statements = 1 << 5,
  quantities = 1 << 6,
  times = 1 << 7,
  standing = 1 << 8,
  events = 1 << 9,
};

// A set of layers.
class Layers {
 public:
  constexpr Layers() = default;
  constexpr Layers(Layer layer) : bits_(static_cast<std::uint16_t>(layer)) {}
  constexpr bool has_all(Layers other) const { return (bits_ & other.bits_) == other.bits_; }
  friend constexpr Layers operator|(Layers a, Layers b) {
    Layers both;
    both.bits_ = static_cast<std::uint16_t>(a.bits_ | b.bits_);
    return both;
  }

 private:
  std::uint16_t bits_ = 0;
};
constexpr Layers operator|(Layer a, Layer b) { return Layers(a) | Layers(b); }

// What one annotator reads and writes. annotate.cc checks the order of the annotators against
// these while it is compiled.
struct AnnotatorContract {
  Layers needs;
  Layers adds;
};

}  // namespace synoptic
