// The two decompressors behind one pull function. Both work on the same pair of buffers: what is
// left of the compressed input (`input`), and a block of 64 KiB that the output is written to. A
// call to next() inflates until that block holds something.
//
//   file "a.txt.gz" = 1f 8b 08 … | member 1 | member 2  →  the bytes of both members
//
// zstd: a dictionary before the first frame is loaded for all of them.
// gzip: zlib with window bits 15+16, so that header and checksum are verified; behind a member
// another one may follow, anything else is ignored as `gzip -d` does.

#include "synoptic/read/byte_reader.h"

#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <deque>
#include <iterator>
#include <utility>
#include <vector>

namespace synoptic {
namespace {

constexpr std::size_t kBlock = std::size_t{64} << 10;
constexpr std::size_t kFreeExpansion = std::size_t{1} << 20;
constexpr std::size_t kKnownMembers = 4096;
constexpr std::string_view kGzipMagic = "\x1f\x8b";
constexpr std::string_view kGzipMemberMagic = "\x1f\x8b\x08";
constexpr std::string_view kZstdMagic = "\x28\xb5\x2f\xfd";
constexpr std::string_view kZstdDictionaryMagic = "\x5d\x2a\x4d\x18";
constexpr std::size_t kMaxDictionary = std::size_t{16} << 20;

// Where a member begins, in the file and when decompressed.
struct MemberBegin {
  std::size_t packed = 0;
  std::size_t unpacked = 0;
};

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
  std::string_view taken;  // the bytes that `input` is the end of
  std::vector<char> block = std::vector<char>(kBlock);
  Inflater inflater;
  std::unique_ptr<ZSTD_DCtx, ZstdDeleter> zstd;
  std::size_t bytes_in = 0;
  std::size_t bytes_out = 0;
  bool is_between = true;  // no member or frame is open
  bool has_begun = false;  // a first one was
  bool is_done = false;
  bool is_bomb = false;
  std::string fault;
  std::deque<MemberBegin> members;
  std::string carried;  // input of skip_damage() that goes over the border of two blocks

  std::size_t bytes_again = 0;  // that were looked at twice
  void note_member();
  void step_back();
  bool find_member();

  std::size_t head_used = 0;  // bytes of `head` in front of the first member
  bool gather_head(std::size_t size);
  void load_dictionary();
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

bool ByteReader::State::gather_head(std::size_t size) {
  while (head.size() < size) {
    const std::string_view bytes = source();
    if (bytes.empty()) return false;
    head += bytes;
  }
  return true;
}

// A dictionary of the whole file stands in a frame of its own before all others, itself packed or
// not (the "warc.zst" format of the Archive Team, 3).
void ByteReader::State::load_dictionary() {
  constexpr std::size_t kFrameHead = 8;
  if (!gather_head(kFrameHead)) return end_with("the compressed data is cut off");
  std::size_t size = 0;
  for (std::size_t i = kFrameHead; i-- > 4;) size = size << 8 | static_cast<unsigned char>(head[i]);
  if (size > kMaxDictionary) return end_with("its dictionary is longer than 16 MiB");
  if (!gather_head(kFrameHead + size)) return end_with("the compressed data is cut off");
  std::string dictionary = head.substr(kFrameHead, size);
  if (dictionary.starts_with(kZstdMagic)) {
    std::string unpacked(kMaxDictionary, '\0');
    const std::size_t count =
        ZSTD_decompress(unpacked.data(), unpacked.size(), dictionary.data(), dictionary.size());
    if (ZSTD_isError(count)) return end_with("its dictionary is damaged");
    dictionary.assign(unpacked, 0, count);
  }
  if (ZSTD_isError(ZSTD_DCtx_loadDictionary(zstd.get(), dictionary.data(), dictionary.size()))) {
    return end_with("its dictionary is damaged");
  }
  head_used = kFrameHead + size;
}

void ByteReader::State::tell_packing() {
  gather_head(kZstdMagic.size());
  const std::string_view begin = head;
  const bool has_dictionary = begin.starts_with(kZstdDictionaryMagic);
  packing = begin.starts_with(kGzipMagic)                     ? Packing::gzip
            : has_dictionary || begin.starts_with(kZstdMagic) ? Packing::zstd
                                                              : Packing::none;
  if (packing == Packing::gzip && !inflater.open()) end_with("no memory to decompress it");
  if (packing == Packing::zstd) zstd.reset(ZSTD_createDCtx());
  if (packing == Packing::zstd) ZSTD_DCtx_setParameter(zstd.get(), ZSTD_d_windowLogMax, 27);
  if (has_dictionary) load_dictionary();
  taken = head;
  input = taken.substr(head_used);
  bytes_in = head.size();
}

std::string_view ByteReader::State::pass_through() {
  if (input.empty()) return source();
  return std::exchange(input, {});
}

bool ByteReader::State::more_input() {
  if (!input.empty()) return true;
  input = taken = source();
  bytes_in += input.size();
  return !input.empty();
}

void ByteReader::State::note_member() {
  if (members.size() == kKnownMembers) members.pop_front();
  members.push_back({bytes_in - input.size(), bytes_out});
}

// Damaged data may be taken to go on over the begin of the next member: looks again behind the
// begin of this one, as far as it is at hand and as long as that stays linear in all. Never at this
// one again: zstd may leave it untouched.
void ByteReader::State::step_back() {
  const std::size_t taken_at = bytes_in - taken.size();
  if (members.empty() || members.back().packed < taken_at) return;
  const std::string_view again = taken.substr(members.back().packed - taken_at + 1);
  const std::size_t twice = again.size() - std::min(again.size(), input.size());
  if (bytes_again + twice > bytes_in) return;
  bytes_again += twice;
  input = again;
}

// Moves the input to the next magic number; false at its end.
bool ByteReader::State::find_member() {
  const std::string_view magic = packing == Packing::gzip ? kGzipMemberMagic : kZstdMagic;
  for (;;) {
    const std::size_t at = input.find(magic);
    if (at != std::string_view::npos) {
      input.remove_prefix(at);
      return true;
    }
    std::string tail(input.substr(input.size() - std::min(input.size(), magic.size() - 1)));
    const std::string_view more = source();
    if (more.empty()) return false;
    bytes_in += more.size();
    carried = std::move(tail);
    carried += more;
    input = taken = carried;
  }
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
  if (is_between) note_member();
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
  if (is_between) note_member();
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
      is_bomb = true;
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

bool ByteReader::is_packed() const {
  return state_->packing == Packing::gzip || state_->packing == Packing::zstd;
}

bool ByteReader::skip_damage() {
  State& state = *state_;
  if (state.fault.empty() || state.is_bomb || !is_packed()) return false;
  state.step_back();
  if (!state.find_member()) return false;
  if (state.zstd != nullptr) ZSTD_DCtx_reset(state.zstd.get(), ZSTD_reset_session_only);
  state.is_between = true;
  state.has_begun = true;
  state.is_done = false;
  state.fault.clear();
  return true;
}

std::optional<std::size_t> ByteReader::member_at(std::size_t offset) const {
  const std::deque<MemberBegin>& members = state_->members;
  const auto is_behind = [](std::size_t at, const MemberBegin& member) {
    return at < member.unpacked;
  };
  const auto behind = std::upper_bound(members.begin(), members.end(), offset, is_behind);
  if (behind == members.begin() || std::prev(behind)->unpacked != offset) return std::nullopt;
  return std::prev(behind)->packed;
}

bool fill_to(ByteReader& reader, std::string& out, std::size_t size) {
  while (out.size() < size) {
    const std::string_view bytes = reader.next();
    if (bytes.empty()) return true;
    out += bytes;
  }
  return false;
}

}  // namespace synoptic
