// Both decoders fill a block of 64 KiB again and again, and stop at the same limits as ByteReader.

#include "synoptic/read/content_codings.h"

#include <brotli/decode.h>
#include <zlib.h>

#include <array>
#include <cstdint>
#include <memory>

namespace synoptic {
namespace {

constexpr std::size_t kBlock = std::size_t{64} << 10;
constexpr std::size_t kFreeExpansion = std::size_t{1} << 20;

// Appends what was unpacked; false where a limit is reached.
bool take(Unpacked& out, std::string_view block, std::size_t packed_bytes, const Budget& budget) {
  out.bytes += block;
  const std::size_t size = out.bytes.size();
  if (size > kFreeExpansion && size / budget.expansion_ratio > packed_bytes) {
    out.fault = "it expands more than " + std::to_string(budget.expansion_ratio) +
                " times when decompressed";
    return false;
  }
  if (size <= budget.document_bytes) return true;
  out.bytes.resize(budget.document_bytes + 1);
  return false;
}

struct BrotliDeleter {
  void operator()(BrotliDecoderState* state) const { BrotliDecoderDestroyInstance(state); }
};

struct Inflation {
  z_stream stream{};
  bool is_open = false;

  explicit Inflation(int window_bits) { is_open = inflateInit2(&stream, window_bits) == Z_OK; }
  Inflation(const Inflation&) = delete;
  Inflation& operator=(const Inflation&) = delete;
  ~Inflation() {
    if (is_open) inflateEnd(&stream);
  }
};

Unpacked inflate_with(std::string_view packed, int window_bits, const Budget& budget) {
  Unpacked out;
  Inflation inflation(window_bits);
  z_stream& stream = inflation.stream;
  std::array<char, kBlock> block;
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
  stream.avail_in = static_cast<uInt>(packed.size());
  int status = inflation.is_open ? Z_OK : Z_MEM_ERROR;
  while (status == Z_OK) {
    stream.next_out = reinterpret_cast<Bytef*>(block.data());
    stream.avail_out = static_cast<uInt>(block.size());
    status = inflate(&stream, Z_NO_FLUSH);
    const std::size_t size = block.size() - stream.avail_out;
    if (!take(out, {block.data(), size}, packed.size(), budget)) return out;
  }
  if (status == Z_BUF_ERROR) out.fault = "the compressed data is cut off";
  if (status != Z_STREAM_END && status != Z_BUF_ERROR) out.fault = "the deflate data is damaged";
  return out;
}

}  // namespace

Unpacked undo_brotli(std::string_view packed, const Budget& budget) {
  Unpacked out;
  const std::unique_ptr<BrotliDecoderState, BrotliDeleter> state(
      BrotliDecoderCreateInstance(nullptr, nullptr, nullptr));
  std::array<std::uint8_t, kBlock> block;
  std::size_t in_left = packed.size();
  const auto* in = reinterpret_cast<const std::uint8_t*>(packed.data());
  BrotliDecoderResult result = BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT;
  while (state != nullptr && result == BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT) {
    std::size_t out_left = block.size();
    std::uint8_t* next = block.data();
    result = BrotliDecoderDecompressStream(state.get(), &in_left, &in, &out_left, &next, nullptr);
    const std::string_view some(reinterpret_cast<const char*>(block.data()),
                                block.size() - out_left);
    if (!take(out, some, packed.size(), budget)) return out;
  }
  if (result == BROTLI_DECODER_RESULT_NEEDS_MORE_INPUT) {
    out.fault = "the compressed data is cut off";
  } else if (result != BROTLI_DECODER_RESULT_SUCCESS) {
    out.fault = "the Brotli data is damaged";
  }
  return out;
}

Unpacked undo_deflate(std::string_view packed, const Budget& budget) {
  Unpacked out = inflate_with(packed, 15, budget);
  if (out.bytes.empty() && !out.fault.empty()) out = inflate_with(packed, -15, budget);
  return out;
}

}  // namespace synoptic
