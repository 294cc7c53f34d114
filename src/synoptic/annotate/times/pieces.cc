#include "synoptic/annotate/times/pieces.h"

#include <algorithm>
#include <cmath>

#include "synoptic/base/utf8.h"

// One pass over the bytes of each sentence. A letter opens a word, a digit (or a point before a
// digit) a number, anything else is a mark of one code point:
//
//   "$1.2bn by 8 p.m." gives  $ | 1.2 | bn | by | 8 | p.m (as "pm") | .
//
// A comma belongs to a number where two or three digits follow and no more ("1,000", "12,34,567"),
// a point where a digit follows.

namespace synoptic {
namespace {

bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::size_t skip_digits(std::string_view text, std::size_t at) {
  while (at < text.size() && is_ascii_digit(text[at])) ++at;
  return at;
}

// The end of the group of digits behind a separator at `at`, or `at` where there is none.
std::size_t separated_end(std::string_view text, std::size_t at, bool after_point) {
  if (at >= text.size() || (text[at] != ',' && text[at] != '.')) return at;
  const std::size_t end = skip_digits(text, at + 1);
  const std::size_t size = end - at - 1;
  if (text[at] == '.') return size > 0 ? end : at;
  const bool is_group = size == 3 || (size == 2 && end < text.size() && text[end] == ',');
  return is_group && !after_point ? end : at;
}

std::size_t letter_size(std::string_view text, std::size_t at) {
  if (static_cast<unsigned char>(text[at]) < 0x80) return is_ascii_letter(text[at]) ? 1 : 0;
  const CodePoint point = decode_at(text, at);
  return is_letter(point.value) ? point.size : 0;
}

std::size_t word_end(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const std::size_t size = letter_size(text, at);
    if (size == 0) break;
    at += size;
  }
  return at;
}

// "p.m", "U.S", "U.S.A": single letters with a point between each two.
std::size_t acronym_end(std::string_view text, std::size_t begin, std::size_t end) {
  while (end - begin == 1 || text[end - 2] == '.') {
    if (end + 1 >= text.size() || text[end] != '.' || !is_ascii_letter(text[end + 1])) break;
    const std::size_t next = word_end(text, end + 1);
    if (next != end + 2) break;
    end = next;
  }
  return end;
}

std::string_view plain_mark(std::string_view text, char32_t value) {
  switch (value) {
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
      return "-";
    case 0x2018:
    case 0x2019:
    case 0x02BC:
      return "'";
    case 0x2044:
    case 0x2215:
      return "/";
    case 0x201C:
    case 0x201D:
      return "\"";
    default:
      return text;
  }
}

// The value of "12,345.67"; with two points or more the points are taken as thousands marks.
double number_value(std::string_view text, std::uint8_t points) {
  double value = 0;
  double place = 0;
  for (const char c : text) {
    if (c == '.' && points < 2) place = 1;
    if (!is_ascii_digit(c)) continue;
    value = value * 10 + (c - '0');
    place *= 10;
  }
  return place > 1 ? value / place : value;
}

// "1.234.567": points before groups of three digits, at least two of them.
bool has_thousands_points(std::string_view form, std::uint8_t points) {
  if (points != 2 || form.size() < 9) return false;
  const std::size_t last = form.size() - 4;
  return form[last] == '.' && form[last - 4] == '.';
}

// The end of ",89" behind such a number; `end` where none stands there.
std::size_t decimal_comma_end(std::string_view text, std::size_t end) {
  if (end >= text.size() || text[end] != ',') return end;
  const std::size_t behind = skip_digits(text, end + 1);
  return behind > end + 1 && behind <= end + 3 ? behind : end;
}

Piece read_number(std::string_view text, std::size_t begin) {
  Piece piece;
  piece.kind = PieceKind::number;
  std::size_t end = skip_digits(text, begin);
  piece.digits = static_cast<std::uint8_t>(std::min<std::size_t>(end - begin, 255));
  for (std::size_t next = separated_end(text, end, false); next != end;) {
    if (text[end] == '.') piece.points = static_cast<std::uint8_t>(std::min(piece.points + 1, 9));
    if (text[end] == ',') piece.has_comma = true;
    end = next;
    next = separated_end(text, end, piece.points > 0);
  }
  piece.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  piece.number = number_value(slice(text, piece.span), piece.points);
  if (has_thousands_points(slice(text, piece.span), piece.points)) {
    end = decimal_comma_end(text, end);
    for (std::size_t at = piece.span.end + 1; at < end; ++at) {
      piece.number += (text[at] - '0') * std::pow(10.0, double(piece.span.end) - double(at));
    }
    piece.points = end > piece.span.end ? 1 : 0;
    piece.has_comma = true;
    piece.span.end = static_cast<std::uint32_t>(end);
  }
  return piece;
}

Piece read_word(std::string_view text, std::size_t begin) {
  Piece piece;
  piece.kind = PieceKind::word;
  piece.is_capital = text[begin] >= 'A' && text[begin] <= 'Z';
  const std::size_t end = acronym_end(text, begin, word_end(text, begin));
  piece.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  return piece;
}

bool opens_number(std::string_view text, std::size_t at) {
  if (is_ascii_digit(text[at])) return true;
  if (text[at] != '.' || at + 1 >= text.size() || !is_ascii_digit(text[at + 1])) return false;
  return at == 0 || text[at - 1] == ' ' || text[at - 1] == '(' || text[at - 1] == '$';
}

Piece read_piece(std::string_view text, std::size_t at) {
  if (opens_number(text, at)) return read_number(text, at);
  if (letter_size(text, at) > 0) return read_word(text, at);
  Piece piece;
  piece.kind = PieceKind::mark;
  const auto size = decode_at(text, at).size;
  piece.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + size)};
  return piece;
}

std::size_t space_size(std::string_view text, std::size_t at) {
  const auto c = static_cast<unsigned char>(text[at]);
  if (c < 0x80) return c == ' ' || (c >= 9 && c <= 13) ? 1 : 0;
  const CodePoint point = decode_at(text, at);
  return is_space(point.value) ? point.size : 0;
}

}  // namespace

Pieces::Pieces(const Analysis& analysis) {
  lowered_.reserve(analysis.text.size());
  items_.reserve(analysis.tokens.size() + analysis.sentences.size() + 8);
  std::uint32_t token = 0;
  for (const Sentence& sentence : analysis.sentences) {
    add_sentence(analysis, sentence.span, token);
    items_.push_back(border_);
    items_.back().span = {sentence.span.end, sentence.span.end};
  }
}

void Pieces::add_sentence(const Analysis& analysis, Span span, std::uint32_t& token) {
  // The view ends with the sentence, so that no piece reaches into the next one.
  const std::string_view text = analysis.text.substr(0, span.end);
  bool space_before = true;
  for (std::size_t at = span.begin; at < text.size();) {
    if (const std::size_t size = space_size(text, at)) {
      at += size;
      space_before = true;
      continue;
    }
    Piece piece = read_piece(text, at);
    at = piece.span.end;
    while (token + 1 < analysis.tokens.size() &&
           analysis.tokens[token].span.end <= piece.span.begin) {
      ++token;
    }
    piece.token = token;
    piece.space_before = space_before;
    space_before = false;
    add_piece(text, piece);
  }
}

void Pieces::add_piece(std::string_view text, Piece piece) {
  const std::string_view form = slice(text, piece.span);
  piece.low = form;
  if (piece.kind == PieceKind::mark && form.size() > 1) {
    piece.low = plain_mark(form, decode_at(form, 0).value);
  }
  if (piece.kind == PieceKind::word) {
    const std::size_t begin = lowered_.size();
    for (const char c : form) {
      if (c != '.') lowered_ += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    }
    piece.low = std::string_view(lowered_).substr(begin);
  }
  items_.push_back(piece);
}

}  // namespace synoptic
