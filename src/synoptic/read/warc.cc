// Record by record:
//
//   response  HTTP head and body → codings undone → html or plain_text
//   resource, conversion         → html or plain_text
//   revisit                      a capture seen before; counted where this file does not hold it
//
// WARC-Date is when the crawler came, so it is kept as `captured` and is no date of the article.

#include "synoptic/read/warc.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "synoptic/base/hash.h"
#include "synoptic/base/strings.h"
#include "synoptic/base/utf8.h"
#include "synoptic/read/http_message.h"
#include "synoptic/read/stated_dates.h"
#include "synoptic/read/tell_kind.h"
#include "synoptic/read/warc_records.h"

namespace synoptic {
namespace {

constexpr std::size_t kHttpHeadBytes = std::size_t{64} << 10;
constexpr std::size_t kMostCaptures = std::size_t{1} << 19;

// "urn:uuid:…" of "<urn:uuid:…>".
std::string without_brackets(std::string_view address) {
  address = trim(address);
  if (address.starts_with('<') && address.ends_with('>')) {
    address = address.substr(1, address.size() - 2);
  }
  return std::string(address);
}

// May content of that type be a page? The type alone does not make it one.
bool may_be_page(std::string_view type) {
  return type.empty() || type == "text/html" || type == "application/xhtml+xml" ||
         type == "text/plain";
}

std::optional<DocumentKind> page_kind(std::string_view type, std::string_view bytes) {
  const Container container = tell_kind(bytes.substr(0, kHttpHeadBytes)).container;
  if (bytes.empty() || container == Container::unreadable) return std::nullopt;
  if (type == "text/plain") return DocumentKind::plain_text;
  if (!type.empty() || container == Container::html) return DocumentKind::html;
  if (container == Container::plain_text) return DocumentKind::plain_text;
  return std::nullopt;
}

// Which captures the file holds, by hash; 512 Ki of them, behind which revisits are not judged.
class CaptureSet {
 public:
  void note(const HeaderFields& fields) {
    for (const char* name : {"WARC-Record-ID", "WARC-Payload-Digest"}) {
      const std::string key = without_brackets(fields.find(name));
      if (!key.empty() && hashes_.size() < kMostCaptures) hashes_.insert(hash64(key));
    }
  }
  bool holds(std::string_view key) const {
    return hashes_.size() >= kMostCaptures || hashes_.contains(hash64(without_brackets(key)));
  }

 private:
  std::unordered_set<std::uint64_t> hashes_;
};

class WarcReading {
 public:
  WarcReading(ByteReader& reader, std::string head, const DocumentTarget& target)
      : records_(reader, std::move(head), target), target_(target) {}

  void read() {
    const std::size_t problems_before = target_.problems.size();
    std::size_t count = 0;
    for (WarcHead record; records_.next(record); ++count) read_record(record);
    if (lost_revisits_ > 0) {
      target_.complain(first_lost_, std::to_string(lost_revisits_) +
                                        " records stand for captures that are not in this file");
    }
    if (pages_ == 0 && target_.problems.size() == problems_before) {
      target_.complain("", "none of its " + std::to_string(count) + " records is a page");
    }
  }

 private:
  void read_record(const WarcHead& record) {
    const std::string type = lower(record.fields.find("WARC-Type"));
    if (type == "revisit") {
      note_revisit(record);
    } else if (type == "response") {
      captures_.note(record.fields);
      read_response(record);
    } else if (type == "resource" || type == "conversion") {
      captures_.note(record.fields);
      read_content(record);
    }
  }

  void note_revisit(const WarcHead& record) {
    if (captures_.holds(record.fields.find("WARC-Refers-To")) ||
        captures_.holds(record.fields.find("WARC-Payload-Digest"))) {
      return;
    }
    if (lost_revisits_++ == 0) first_lost_ = record.place;
  }

  void read_response(const WarcHead& record) {
    if (media_type(record.fields.find("Content-Type")) != "application/http") return;
    std::string head = records_.take(kHttpHeadBytes);
    const auto head_bytes = end_of_headers(head);
    const HttpHead http = parse_http_head(std::string_view(head).substr(0, head_bytes.value_or(0)));
    if (http.status == 0) {
      if (records_.finish())
        target_.complain(record.place, "the head of its HTTP message is broken");
      return;
    }
    const std::string_view type = http.fields.find("Content-Type");
    if (http.status < 200 || http.status > 299 || !may_be_page(media_type(type))) return;
    head.erase(0, *head_bytes);
    std::optional<std::string> body = take_body(record, std::move(head));
    if (!body.has_value()) return;
    HttpBody decoded = decode_http_body(http.fields, std::move(*body), target_.budget);
    if (!decoded.fault.empty()) target_.complain(record.place, decoded.fault);
    give(record, type, std::move(decoded.bytes));
  }

  void read_content(const WarcHead& record) {
    const std::string_view type = record.fields.find("Content-Type");
    if (!may_be_page(media_type(type))) return;
    std::optional<std::string> body = take_body(record, {});
    if (body.has_value()) give(record, type, std::move(*body));
  }

  // The rest of the record behind `begin`, cut at the budget; nothing where the file ends before.
  std::optional<std::string> take_body(const WarcHead& record, std::string begin) {
    const std::size_t limit = target_.budget.document_bytes;
    if (begin.size() < limit) begin += records_.take(limit - begin.size());
    const bool is_long = record.content_bytes > limit && begin.size() >= limit;
    if (!records_.finish()) return std::nullopt;
    if (is_long) {
      begin.resize(limit);
      target_.complain(record.place,
                       "longer than " + std::to_string(limit) + " bytes, the rest is left out");
    }
    return begin;
  }

  // Plain text has a limit of its own, as in a file; it is cut behind a line.
  void cut_text(const WarcHead& record, DocumentKind kind, std::string& bytes) {
    const std::size_t limit = target_.budget.text_bytes;
    if (kind != DocumentKind::plain_text || bytes.size() <= limit) return;
    bytes.resize(bytes.rfind('\n', limit - 1) + 1);
    target_.complain(record.place,
                     "longer than " + std::to_string(limit) + " bytes, the rest is left out");
  }

  void give(const WarcHead& record, std::string_view type, std::string bytes) {
    const std::string url = without_brackets(record.fields.find("WARC-Target-URI"));
    const auto kind = page_kind(media_type(type), bytes);
    if (!kind.has_value() || url.ends_with("/robots.txt")) return;
    const std::string_view cut = record.fields.find("WARC-Truncated");
    if (!cut.empty()) {
      target_.complain(record.place, "the crawler cut this capture short (" + std::string(cut) +
                                         "), what there is is read");
    }
    cut_text(record, *kind, bytes);
    if (bytes.empty()) return;
    Document document;
    document.id = without_brackets(record.fields.find("WARC-Record-ID"));
    if (document.id.empty()) document.id = url.empty() ? target_.path + ":" + record.place : url;
    document.path = target_.path;
    document.kind = *kind;
    document.bytes = std::move(bytes);
    document.stated.url = url;
    document.stated.captured = normalise_date(record.fields.find("WARC-Date"));
    document.stated.charset = charset_of(type);
    ++pages_;
    target_.take(std::move(document));
  }

  WarcRecords records_;
  const DocumentTarget& target_;
  CaptureSet captures_;
  std::size_t pages_ = 0;
  std::size_t lost_revisits_ = 0;
  std::string first_lost_;
};

}  // namespace

void read_warc(ByteReader& reader, std::string head, const DocumentTarget& target) {
  WarcReading(reader, std::move(head), target).read();
}

}  // namespace synoptic
