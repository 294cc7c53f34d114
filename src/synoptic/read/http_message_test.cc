#include "synoptic/read/http_message.h"

#include <gtest/gtest.h>
#include <zlib.h>
#include <zstd.h>

#include <string>

namespace synoptic {
namespace {

const std::string kBrotliPage = "\x8b\x01\x80page\x03";

std::string deflated(const std::string& text, int window_bits) {
  z_stream stream{};
  std::string out(text.size() + 64, '\0');
  deflateInit2(&stream, 9, Z_DEFLATED, window_bits, 8, Z_DEFAULT_STRATEGY);
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

TEST(HeaderFields, AreFoundWhateverTheirCase) {
  const HeaderFields fields = HeaderFields::parse(
      "Content-Type: text/html\r\nno colon\r\nX-A: one\r\n\ttwo\nX-A: three\r\n: x\r\n");
  EXPECT_EQ(fields.find("content-type"), "text/html");
  EXPECT_EQ(fields.find("X-A"), "one two");
  EXPECT_EQ(fields.find("no colon"), "");
  EXPECT_EQ(HeaderFields::parse(" folded at once\n").find(""), "");
}

TEST(HttpHead, IsReadWhereItIsOne) {
  struct Row {
    std::string_view head;
    int status;
  };
  const Row rows[] = {{"HTTP/1.1 200 OK\r\nA: b\r\n\r\n", 200},
                      {"HTTP/2 404\n\n", 404},
                      {"ICY 200 OK\n\n", 0},
                      {"HTTP/1.1\n\n", 0},
                      {"HTTP/1.1 99999999999 x\n\n", 0},
                      {"", 0}};
  for (const Row& row : rows) EXPECT_EQ(parse_http_head(row.head).status, row.status) << row.head;
  EXPECT_EQ(end_of_headers("a\r\n\r\nb"), 5u);
  EXPECT_EQ(end_of_headers("a\n\nb"), 3u);
  EXPECT_EQ(end_of_headers("a\r\nb\r\n"), std::nullopt);
}

TEST(ContentType, IsTakenApart) {
  EXPECT_EQ(media_type(" Text/HTML ; charset=UTF-8"), "text/html");
  EXPECT_EQ(charset_of("text/html; Charset=\"KOI8-R\"; x=y"), "koi8-r");
  EXPECT_EQ(charset_of("text/html; charset=utf-8"), "utf-8");
  EXPECT_EQ(charset_of("text/html; charset=\""), "\"");
  EXPECT_EQ(charset_of("text/html"), "");
}

TEST(DecodeHttpBody, UndoesWhatTheHeadersSay) {
  std::string packed(128, '\0');
  packed.resize(ZSTD_compress(packed.data(), packed.size(), "page", 4, 1));
  struct Row {
    std::string_view headers;
    std::string body;
    std::string_view expected;
    std::string_view fault;
  };
  const Row rows[] = {
      {"", "page", "page", ""},
      {"Transfer-Encoding: chunked", "2\r\npa\r\n2;x=y\r\nge\r\n0\r\n\r\n", "page", ""},
      {"Transfer-Encoding: chunked", "<p>was decoded", "<p>was decoded", ""},
      {"Transfer-Encoding: chunked", "4\npage", "page", "its chunks are broken"},
      {"Transfer-Encoding: chunked", "ff\r\npage", "page", "its last chunk is cut off"},
      {"Transfer-Encoding: chunked", "fffffffff\r\npage", "fffffffff\r\npage", ""},
      {"Content-Encoding: zstd", packed, "page", ""},
      {"Content-Encoding: gzip", "was decoded", "was decoded", ""},
      {"Content-Encoding: gzip", "\x1f\x8b\x08", "", "the compressed data is cut off"},
      {"Content-Encoding: br", kBrotliPage, "page", ""},
      {"Content-Encoding: br", kBrotliPage.substr(0, 5), "pa", "the compressed data is cut off"},
      {"Content-Encoding: br", "<p>was decoded", "<p>was decoded", ""},
      {"Content-Encoding: br", "\xff\xff\xff", "", "the Brotli data is damaged"},
      {"Content-Encoding: deflate", deflated("page", 15), "page", ""},
      {"Content-Encoding: deflate", deflated("page", -15), "page", ""},
      {"Content-Encoding: deflate", deflated("page", 15).substr(0, 9), "page",
       "the compressed data is cut off"},
      {"Content-Encoding: deflate", "\xff\xff", "", "the deflate data is damaged"},
      {"Content-Encoding: deflate", deflated(std::string(2 << 20, 'a'), 15), "a bomb",
       "it expands more than 200 times when decompressed"},
      {"Content-Encoding: zstd, br", kBrotliPage, "page", ""},
      {"Content-Encoding: compress", "x", "", "its content is packed as compress, not read"},
      {"", "ten letters", "ten lett", "longer than 8 bytes when unpacked, the rest is left out"},
  };
  for (const Row& row : rows) {
    Budget budget;
    if (row.expected == "ten lett") budget.document_bytes = 8;
    const HttpBody body = decode_http_body(HeaderFields::parse(row.headers), row.body, budget);
    if (row.expected == "a bomb") {
      EXPECT_LT(body.bytes.size(), std::size_t{2} << 20);
    } else {
      EXPECT_EQ(body.bytes, row.expected) << row.headers << " " << row.body;
    }
    EXPECT_EQ(body.fault, row.fault) << row.headers << " " << row.body;
  }
}

}  // namespace
}  // namespace synoptic
