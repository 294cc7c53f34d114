#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace synoptic {

// A hash table that lies ready in the bytes of a model: slots of a 32-bit key and a value that is
// not 0, with linear probing. Nothing is copied or built, so loading costs nothing. Two strings
// whose hashes agree in 32 bits and in their place are taken for one; with tens of thousands of
// entries that is one look-up in some hundred thousand.
class SlotTable {
 public:
  struct Slot {
    std::uint32_t key = 0;
    std::uint32_t value = 0;
  };

  SlotTable() = default;
  // `bytes` holds whole slots, at least one of them empty, and outlives the table.
  explicit SlotTable(std::string_view bytes)
      : bytes_(bytes.data()), slots_(static_cast<std::uint32_t>(bytes.size() / sizeof(Slot))) {}

  // Where the search for `hash` begins in a table of that many slots, and its key.
  static std::uint32_t home(std::uint64_t hash, std::uint32_t slots) {
    return static_cast<std::uint32_t>(((hash >> 32) * slots) >> 32);
  }
  static std::uint32_t key(std::uint64_t hash) { return static_cast<std::uint32_t>(hash); }

  // The value stored for `hash`; 0 where there is none.
  std::uint32_t find(std::uint64_t hash) const {
    if (slots_ == 0) return 0;
    for (std::uint32_t at = home(hash, slots_), tries = 0; tries < slots_; ++tries) {
      const Slot slot = slot_at(at);
      if (slot.value == 0 || slot.key == key(hash)) return slot.value;
      if (++at == slots_) at = 0;
    }
    return 0;
  }

 private:
  Slot slot_at(std::uint32_t at) const {
    Slot slot;
    std::memcpy(&slot, bytes_ + std::size_t{at} * sizeof(Slot), sizeof(Slot));
    return slot;
  }

  const char* bytes_ = nullptr;
  std::uint32_t slots_ = 0;
};

}  // namespace synoptic
