#include "synoptic/text/tokenize.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include "synoptic/base/strings.h"
#include "synoptic/base/table.h"
#include "synoptic/base/utf8.h"
#include "synoptic/text/scan.h"

// Text is cut at white space into chunks, and a chunk from left to right into tokens: at each
// place the first reader that finds something takes it. "(U.S.-made, $US63m)." gives
//   (  U.S.  -  made  ,  $US  63  m  )  .
// Readers look ahead only inside the chunk and, but for addresses, which must hold "://", "www."
// or "@", by a bounded number of bytes, so the whole is linear.
namespace synoptic {
namespace {

class ChunkReader {
 public:
  ChunkReader(std::string_view text, Span chunk, std::vector<Token>& tokens)
      : text_(text), at_(chunk.begin), end_(chunk.end), tokens_(tokens) {}

  void read() {
    const std::uint32_t begin = at_;
    if (const std::size_t size = match_address(rest()); size > 0) take_address(size);
    while (at_ < end_) take_next(at_ == begin);
  }

 private:
  std::string_view rest() const { return text_.substr(at_, end_ - at_); }

  void take(std::size_t size, TokenKind kind) {
    Token token;
    token.span = {at_, static_cast<std::uint32_t>(at_ + size)};
    token.kind = kind;
    tokens_.push_back(token);
    at_ = token.span.end;
  }

  void take_address(std::size_t size) {
    const bool is_mail = rest().substr(0, size).find("://") == std::string_view::npos &&
                         rest().substr(0, size).find('@') != std::string_view::npos;
    take(size, is_mail ? TokenKind::email : TokenKind::url);
  }

  void take_next(bool is_first) {
    const std::string_view here = rest();
    const bool is_after_mark = !is_first && (tokens_.back().kind == TokenKind::punctuation ||
                                             tokens_.back().kind == TokenKind::symbol);
    if (is_after_mark) {
      if (const std::size_t size = match_address(here); size > 0) return take_address(size);
    }
    const std::size_t tag = is_first || is_after_mark ? match_tag(here) : 0;
    if (tag > 0) {
      return take(tag, here[0] == '#' ? TokenKind::hashtag : TokenKind::handle);
    }
    if (const std::size_t size = match_emoticon(here, is_first); size > 0) {
      return take(size, TokenKind::emoticon);
    }
    if (const std::size_t size = match_currency(here); size > 0)
      return take(size, TokenKind::symbol);
    if (const std::size_t size = match_number(here); size > 0) return take(size, TokenKind::number);
    if (const std::size_t size = match_word(here); size > 0) return take_word(size);
    const Mark mark = match_mark(here);
    take(mark.size, mark.is_symbol ? TokenKind::symbol : TokenKind::punctuation);
  }

  // A word with its clitics: "couldn't've" gives could|n't|'ve.
  void take_word(std::size_t size) {
    const std::uint32_t end = static_cast<std::uint32_t>(at_ + size);
    while (at_ < end) {
      const std::size_t stem = match_stem(text_.substr(at_, end - at_));
      take(stem, TokenKind::word);
    }
  }

  std::string_view text_;
  std::uint32_t at_;
  std::uint32_t end_;
  std::vector<Token>& tokens_;
};

}  // namespace

void find_tokens(std::string_view text, Span range, std::vector<Token>& tokens) {
  std::uint32_t at = range.begin;
  while (at < range.end) {
    while (at < range.end) {
      const CodePoint c = decode_at(text, at);
      if (!is_space(c.value)) break;
      at += c.size;
    }
    std::uint32_t end = at;
    while (end < range.end) {
      const CodePoint c = decode_at(text, end);
      if (is_space(c.value)) break;
      end += c.size;
    }
    if (end == at) break;
    const std::size_t first = tokens.size();
    ChunkReader(text, {at, end}, tokens).read();
    tokens[first].space_before = true;
    at = end;
  }
}

}  // namespace synoptic
