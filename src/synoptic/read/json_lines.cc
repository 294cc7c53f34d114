// One object a line, as most corpora come:
//
//   {"id":"a1","title":"Dam reopened","text":"The dam …","date":"2024-03-12","outlet":"OMTV"}
//
// gives a Document of kind article_text whose bytes are the text, exactly. A file that holds one
// object over several lines (pretty-printed) counts as one line: tried once, at the first line,
// and only where that line is no object by itself.

#include "synoptic/read/json_lines.h"

#include <algorithm>
#include <utility>

#include "synoptic/base/json_value.h"
#include "synoptic/base/strings.h"
#include "synoptic/read/document_target.h"
#include "synoptic/read/json_feed.h"
#include "synoptic/read/ninjs.h"

namespace synoptic {

LineReader::LineReader(ByteReader& reader, std::string head, std::size_t line_bytes)
    : reader_(reader), buffer_(std::move(head)), limit_(line_bytes) {
  if (buffer_.starts_with("\xEF\xBB\xBF")) begin_ = 3;
}

bool LineReader::pull() {
  if (begin_ > 0) {
    buffer_.erase(0, begin_);
    begin_ = 0;
  }
  const std::string_view bytes = reader_.next();
  buffer_ += bytes;
  at_end_ = bytes.empty();
  return !at_end_;
}

LineReader::Outcome LineReader::next(std::string& line) {
  std::size_t searched = begin_;
  for (;;) {
    const std::size_t end = buffer_.find('\n', searched);
    if (end != std::string::npos || (at_end_ && begin_ < buffer_.size())) {
      const std::size_t stop = std::min(end, buffer_.size());
      ++number_;
      line.assign(buffer_, begin_, stop - begin_);
      begin_ = std::min(stop + 1, buffer_.size());
      if (line.ends_with('\r')) line.pop_back();
      return line.size() > limit_ ? Outcome::too_long : Outcome::line;
    }
    if (at_end_) return Outcome::end;
    if (buffer_.size() - begin_ > limit_) return skip_line();
    searched = buffer_.size() - begin_;
    pull();
  }
}

LineReader::Outcome LineReader::skip_line() {
  ++number_;
  do {
    begin_ = buffer_.size();
    pull();
    const std::size_t end = buffer_.find('\n');
    if (end != std::string::npos) {
      begin_ = end + 1;
      return Outcome::too_long;
    }
  } while (!at_end_);
  begin_ = buffer_.size();
  return Outcome::too_long;
}

std::optional<std::string_view> LineReader::peek_rest() {
  while (!at_end_ && buffer_.size() - begin_ <= limit_) pull();
  if (!at_end_) return std::nullopt;
  return std::string_view(buffer_).substr(begin_);
}

namespace {

std::string mebibytes(std::size_t bytes) { return std::to_string(bytes >> 20) + " MiB"; }

// Reads the describing fields of one object and notes those of the wrong kind.
class FieldReader {
 public:
  FieldReader(const JsonValue& object, Problem where, ProblemSink& problems)
      : object_(object), where_(std::move(where)), problems_(problems) {}

  std::string text(std::string_view name) {
    const JsonValue* value = object_.find(name);
    if (value == nullptr || value->is(JsonValue::Kind::null)) return {};
    if (value->is(JsonValue::Kind::string)) return std::string(value->text());
    complain(name, "is no string");
    return {};
  }

  std::vector<std::string> texts(std::string_view name) {
    const JsonValue* value = object_.find(name);
    if (value == nullptr || value->is(JsonValue::Kind::null)) return {};
    std::vector<std::string> out;
    for (const JsonValue& item : value->items()) {
      if (!item.text().empty()) out.emplace_back(item.text());
    }
    if (out.size() != value->items().size() || !value->is(JsonValue::Kind::array)) {
      complain(name, "is no array of strings");
    }
    return out;
  }

 private:
  void complain(std::string_view name, const char* what) {
    where_.reason = "\"" + std::string(name) + "\" " + what + " and is left out";
    problems_.push_back(where_);
  }

  const JsonValue& object_;
  Problem where_;
  ProblemSink& problems_;
};

// "id" may be a number too.
std::string id_of(const JsonValue& object, const std::string& path, std::size_t line_number) {
  if (const JsonValue* id = object.find("id")) {
    if (!id->text().empty()) return std::string(id->text());
    if (id->is(JsonValue::Kind::number)) {
      const double number = id->number();
      if (number >= 0 && number < 9e15) return std::to_string(static_cast<std::uint64_t>(number));
    }
  }
  return path + ":" + std::to_string(line_number);
}

std::string place_of(std::size_t line_number) { return "line " + std::to_string(line_number); }

}  // namespace

namespace {

Result<JsonValue> parse_object(std::string_view line, const std::string& path) {
  Result<JsonValue> parsed = JsonValue::parse(line);
  if (!parsed.ok()) {
    return Error{ErrorCode::malformed, "no JSON: " + parsed.error().message, path};
  }
  if (!parsed.value().is(JsonValue::Kind::object)) {
    return Error{ErrorCode::malformed, "no JSON object", path};
  }
  return parsed;
}

Result<Document> document_of(const JsonValue& object, const std::string& path,
                             std::size_t line_number, ProblemSink& problems) {
  const JsonValue* text = object.find("text");
  const JsonValue* html = object.find("html");
  const bool has_text = text != nullptr && text->is(JsonValue::Kind::string);
  if (!has_text && (html == nullptr || !html->is(JsonValue::Kind::string))) {
    return Error{ErrorCode::malformed, "neither \"text\" nor \"html\" holds a string", path};
  }
  FieldReader fields(object, {path, place_of(line_number), {}}, problems);
  Document document;
  document.id = id_of(object, path, line_number);
  document.path = path;
  document.kind = has_text ? DocumentKind::article_text : DocumentKind::html;
  document.bytes = (has_text ? text : html)->text();
  document.stated = {.url = fields.text("url"),
                     .title = fields.text("title"),
                     .outlet = fields.text("outlet"),
                     .date = fields.text("date"),
                     .lang = fields.text("lang"),
                     .authors = fields.texts("authors")};
  if (document.stated.outlet.empty()) document.stated.outlet = fields.text("series");
  return document;
}

}  // namespace

Result<Document> parse_json_line(std::string_view line, const std::string& path,
                                 std::size_t line_number, ProblemSink& problems) {
  const Result<JsonValue> object = parse_object(line, path);
  if (!object.ok()) return object.error();
  return document_of(object.value(), path, line_number, problems);
}

namespace {

// A line that gives a text of its own is no item of another format, whatever else it has.
bool is_article_line(const JsonValue& object) {
  const auto is_text = [&](std::string_view name) {
    const JsonValue* value = object.find(name);
    return value != nullptr && value->is(JsonValue::Kind::string);
  };
  return is_text("text") || is_text("html");
}

struct LineTaker {
  const DocumentTarget& target;

  void operator()(std::string_view line, std::size_t number) const {
    if (trim(line).empty()) return;
    const Result<JsonValue> object = parse_object(line, target.path);
    if (!object.ok()) {
      target.complain(place_of(number), object.error().message);
    } else if (is_json_feed(object.value())) {
      read_json_feed(object.value(), place_of(number), target);
    } else {
      take_object(object.value(), number);
    }
  }

  void take_object(const JsonValue& object, std::size_t number) const {
    const bool is_item = !is_article_line(object) && is_ninjs(object);
    Result<Document> document =
        is_item ? parse_ninjs(object) : document_of(object, target.path, number, target.problems);
    if (!document.ok()) {
      target.complain(place_of(number), document.error().message);
      return;
    }
    Document taken = std::move(document).value();
    taken.path = target.path;
    target.take(std::move(taken));
  }
};

// Is the file one object over several lines? Then it is taken whole.
bool take_as_one_object(const std::string& first, LineReader& lines, const LineTaker& taker) {
  if (trim(first).ends_with('}')) return false;
  const std::optional<std::string_view> rest = lines.peek_rest();
  if (!rest.has_value() || rest->empty()) return false;
  const std::string whole = first + "\n" + std::string(*rest);
  if (!JsonValue::parse(whole).ok()) return false;
  taker(whole, 1);
  return true;
}

}  // namespace

void read_json_lines(const std::string& path, ByteReader& reader, std::string head,
                     const Budget& budget, const std::function<void(Document&&)>& take,
                     ProblemSink& problems) {
  const DocumentTarget target{path, budget, take, problems};
  const LineTaker taker{target};
  LineReader lines(reader, std::move(head), budget.line_bytes);
  std::string line;
  bool is_first = true;
  for (;;) {
    const LineReader::Outcome outcome = lines.next(line);
    if (outcome == LineReader::Outcome::end) return;
    if (outcome == LineReader::Outcome::too_long) {
      problems.push_back({path, place_of(lines.line_number()),
                          "the line is longer than " + mebibytes(budget.line_bytes)});
      continue;
    }
    if (is_first && !trim(line).empty()) {
      is_first = false;
      if (take_as_one_object(line, lines, taker)) return;
    }
    taker(line, lines.line_number());
  }
}

}  // namespace synoptic
