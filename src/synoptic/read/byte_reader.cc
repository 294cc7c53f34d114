// The two decompressors behind one pull function. Both work on the same pair of buffers: what is
// left of the compressed input (`input`), and a block of 64 KiB that the output is written to. A
// call to next() inflates until that block holds something.
//
//   file "a.txt.gz" = 1f 8b 08 … | member 1 | member 2  →  the bytes of both members
//
// gzip: zlib with window bits 15+16, so that header and checksum are verified; behind a member
// another one may follow, anything else is ignored as `gzip -d` does.

#include "synoptic/read/byte_reader.h"

#include <zlib.h>
#include <zstd.h>

#include <utility>
#include <vector>

namespace synoptic {
namespace {

constexpr std::size_t kBlock = std::size_t{64} << 10;
constexpr std::size_t kFreeExpansion = std::size_t{1} << 20;
constexpr std::string_view kGzipMagic = "\x1f\x8b";
constexpr std::string_view kZstdMagic = "\x28\xb5\x2f\xfd";

enum class Packing { unknown, none, gzip, zstd };

struct ZstdDeleter {
  void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
};

struct Inflater {
  z_stream stream{};
  bool is_open = false;

  bool open() {
    is_open = inflateInit2(&stream, 15 + 16) == Z_OK;
    return is_open;
  }
  ~Inflater() {
    if (is_open) inflateEnd(&stream);
  }
};

}  // namespace

struct ByteReader::State {
  ByteSource source;
  Budget budget;
  Packing packing = Packing::unknown;
  std::string head;        // the first bytes, gathered to tell the packing
  std::string_view input;  // compressed bytes not yet used
  std::vector<char> block = std::vector<char>(kBlock);
  Inflater inflater;
  std::unique_ptr<ZSTD_DCtx, ZstdDeleter> zstd;
  std::size_t bytes_in = 0;
  std::size_t bytes_out = 0;
  bool is_between = true;  // no member or frame is open
  bool has_begun = false;  // a first one was
  bool is_done = false;
  std::string fault;

  void tell_packing();
  std::string_view pass_through();
  std::string_view unpack();
  bool more_input();
  std::size_t inflate_some();
  std::size_t unzstd_some();
  void end_with(std::string reason);
};

void ByteReader::State::end_with(std::string reason) {
  fault = std::move(reason);
  is_done = true;
}

void ByteReader::State::tell_packing() {
  while (head.size() < kZstdMagic.size()) {
    const std::string_view bytes = source();
    if (bytes.empty()) break;
    head += bytes;
  }
  input = head;
  bytes_in = head.size();
  packing = input.starts_with(kGzipMagic)   ? Packing::gzip
            : input.starts_with(kZstdMagic) ? Packing::zstd
                                            : Packing::none;
  if (packing == Packing::gzip && !inflater.open()) end_with("no memory to decompress it");
  if (packing == Packing::zstd) zstd.reset(ZSTD_createDCtx());
  if (packing == Packing::zstd) ZSTD_DCtx_setParameter(zstd.get(), ZSTD_d_windowLogMax, 27);
}

std::string_view ByteReader::State::pass_through() {
  if (input.empty()) return source();
  return std::exchange(input, {});
}

bool ByteReader::State::more_input() {
  if (!input.empty()) return true;
  input = source();
  bytes_in += input.size();
  return !input.empty();
}

// Writes what it can into the block; the number of bytes written.
std::size_t ByteReader::State::inflate_some() {
  if (is_between && has_begun) {
    const bool has_member = input.size() < 2 || input.starts_with(kGzipMagic);
    if (!has_member || inflateReset(&inflater.stream) != Z_OK) {
      is_done = true;
      return 0;
    }
  }
  is_between = false;
  has_begun = true;
  z_stream& stream = inflater.stream;
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(input.data()));
  stream.avail_in = static_cast<uInt>(input.size());
  stream.next_out = reinterpret_cast<Bytef*>(block.data());
  stream.avail_out = static_cast<uInt>(block.size());
  const int status = inflate(&stream, Z_NO_FLUSH);
  input.remove_prefix(input.size() - stream.avail_in);
  if (status == Z_STREAM_END) {
    is_between = true;
  } else if (status != Z_OK && status != Z_BUF_ERROR) {
    end_with("the gzip data is damaged");
  }
  return block.size() - stream.avail_out;
}

std::size_t ByteReader::State::unzstd_some() {
  ZSTD_inBuffer in{input.data(), input.size(), 0};
  ZSTD_outBuffer out{block.data(), block.size(), 0};
  const std::size_t status = ZSTD_decompressStream(zstd.get(), &out, &in);
  input.remove_prefix(in.pos);
  is_between = status == 0;
  if (ZSTD_isError(status)) end_with("the zstd data is damaged");
  return out.pos;
}

std::string_view ByteReader::State::unpack() {
  while (!is_done) {
    const bool had_input = more_input();
    if (!had_input && is_between) break;
    const std::size_t size = packing == Packing::gzip ? inflate_some() : unzstd_some();
    bytes_out += size;
    if (bytes_out > kFreeExpansion && bytes_out / budget.expansion_ratio > bytes_in) {
      end_with("it expands more than " + std::to_string(budget.expansion_ratio) +
               " times when decompressed");
      break;
    }
    if (size > 0) return {block.data(), size};
    if (!had_input && !is_between && !is_done) end_with("the compressed data is cut off");
  }
  is_done = true;
  return {};
}

ByteReader::ByteReader(ByteSource source, const Budget& budget)
    : state_(std::make_unique<State>()) {
  state_->source = std::move(source);
  state_->budget = budget;
}

ByteReader::~ByteReader() = default;
ByteReader::ByteReader(ByteReader&&) noexcept = default;
ByteReader& ByteReader::operator=(ByteReader&&) noexcept = default;

std::string_view ByteReader::next() {
  if (state_->packing == Packing::unknown) state_->tell_packing();
  return state_->packing == Packing::none ? state_->pass_through() : state_->unpack();
}

const std::string& ByteReader::fault() const { return state_->fault; }

bool fill_to(ByteReader& reader, std::string& out, std::size_t size) {
  while (out.size() < size) {
    const std::string_view bytes = reader.next();
    if (bytes.empty()) return true;
    out += bytes;
  }
  return false;
}

}  // namespace synoptic
