// From paths to documents, one at a time:
//
//   path → walk → bytes (gzip, zstd undone) → kind by content → Document(s)
//
// Plain text and HTML are one document a file and are held whole, cut at the budget; so is the XML
// of feeds and news items. JSON Lines stream line by line, WARC files record by record. Every way
// to fail ends in a Problem, and the next path is read.

#include "synoptic/read/read_documents.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <utility>
#include <vector>

#include "synoptic/read/byte_reader.h"
#include "synoptic/read/json_lines.h"
#include "synoptic/read/read_xml.h"
#include "synoptic/read/tell_kind.h"
#include "synoptic/read/walk.h"
#include "synoptic/read/warc.h"

namespace synoptic {
namespace {

constexpr std::size_t kHeadBytes = std::size_t{64} << 10;

struct FileCloser {
  void operator()(std::FILE* file) const {
    if (file != stdin) std::fclose(file);
  }
};
using File = std::unique_ptr<std::FILE, FileCloser>;

// A file, and whether the system failed to give all of it.
struct FileSource {
  std::FILE* file = nullptr;
  bool has_failed = false;
};

// What is there is given at once, so that a slow pipe does not hold back its first lines.
ByteSource source_of_file(FileSource& from, const std::function<void(std::size_t)>& on_bytes) {
  auto block = std::make_shared<std::array<char, kHeadBytes>>();
  return [&from, block, &on_bytes] {
    ssize_t size = 0;
    do {
      size = ::read(::fileno(from.file), block->data(), block->size());
    } while (size < 0 && errno == EINTR);
    from.has_failed = from.has_failed || size < 0;
    const std::size_t bytes = size < 0 ? 0 : static_cast<std::size_t>(size);
    if (on_bytes) on_bytes(bytes);
    return std::string_view(block->data(), bytes);
  };
}

// Enough to tell the kind by: a first line of JSON Lines, else 64 KiB.
void fill_head(ByteReader& reader, std::string& head) {
  while (head.size() < kHeadBytes) {
    const std::size_t before = head.size();
    const std::string_view bytes = reader.next();
    if (bytes.empty()) return;
    head += bytes;
    const bool has_line = head.find('\n', before) != std::string::npos;
    if (has_line && tell_kind(head).container == Container::json_lines) return;
  }
}

ByteSource source_of_bytes(std::string_view bytes) {
  return [bytes]() mutable { return std::exchange(bytes, {}); };
}

std::string mebibytes(std::size_t bytes) {
  if (bytes < (std::size_t{1} << 20)) return std::to_string(bytes) + " bytes";
  return std::to_string(bytes >> 20) + " MiB";
}

Container container_of_format(const std::string& format) {
  if (format == "html") return Container::html;
  if (format == "jsonl" || format == "jsonfeed" || format == "ninjs") {
    return Container::json_lines;
  }
  if (format == "warc") return Container::warc;
  if (format == "rss" || format == "atom" || format == "newsml") return Container::xml;
  return Container::plain_text;
}

// One file being read: where it goes and what it may cost.
struct Reading {
  const std::string& path;
  const Inputs& inputs;
  const std::function<void(Document&&)>& take;
  ProblemSink& problems;

  void complain(std::string place, std::string reason) const {
    problems.push_back({path, std::move(place), std::move(reason)});
  }

  void read_whole(ByteReader& reader, std::string bytes, Container container) const;
  void read_tree(ByteReader& reader, std::string bytes) const;
  void read(ByteReader& reader) const;
};

// Cuts `bytes` behind the last line end below `limit`, so that no line is read by halves.
// A text that has no line end there is no text: false.
bool cut_at_line(std::string& bytes, std::size_t limit) {
  const std::size_t end = bytes.rfind('\n', limit - 1);
  if (end == std::string::npos) return false;
  bytes.resize(end + 1);
  return true;
}

void Reading::read_whole(ByteReader& reader, std::string bytes, Container container) const {
  const bool is_text = container == Container::plain_text;
  const std::size_t limit = is_text ? inputs.budget.text_bytes : inputs.budget.document_bytes;
  fill_to(reader, bytes, limit + 1);
  if (bytes.size() > limit) {
    if (!is_text) {
      bytes.resize(limit);
    } else if (!cut_at_line(bytes, limit)) {
      complain("line 1", "the line is longer than " + mebibytes(limit) + ", this is no article");
      return;
    }
    complain("byte " + std::to_string(bytes.size()),
             "longer than " + mebibytes(limit) + ", the rest is left out");
  }
  Document document;
  document.id = path;
  document.path = path;
  document.kind = is_text ? DocumentKind::plain_text : DocumentKind::html;
  document.bytes = std::move(bytes);
  take(std::move(document));
}

// What is cut off is broken XML, whose items before the cut are read.
void Reading::read_tree(ByteReader& reader, std::string bytes) const {
  const std::size_t limit = inputs.budget.feed_bytes;
  fill_to(reader, bytes, limit + 1);
  if (bytes.size() > limit) {
    bytes.resize(limit);
    complain("byte " + std::to_string(limit),
             "longer than " + mebibytes(limit) + ", the rest is left out");
  }
  read_xml(bytes, DocumentTarget{path, inputs.budget, take, problems});
}

void Reading::read(ByteReader& reader) const {
  std::string head;
  fill_head(reader, head);
  if (head.empty()) {
    const char* empty = path == "-" ? "nothing came in" : "the file is empty";
    complain("", reader.fault().empty() ? empty : reader.fault());
    return;
  }
  ContainerGuess guess = tell_kind(std::string_view(head).substr(0, kHeadBytes));
  if (inputs.format.has_value()) guess = {container_of_format(*inputs.format), {}};
  switch (guess.container) {
    case Container::unreadable:
      complain("", guess.reason);
      return;
    case Container::warc:
      read_warc(reader, std::move(head), DocumentTarget{path, inputs.budget, take, problems});
      return;
    case Container::json_lines:
      read_json_lines(path, reader, std::move(head), inputs.budget, take, problems);
      break;
    case Container::xml:
      read_tree(reader, std::move(head));
      break;
    case Container::plain_text:
    case Container::html:
      read_whole(reader, std::move(head), guess.container);
      break;
  }
  if (!reader.fault().empty()) complain("", reader.fault() + ", what stands before is read");
}

void read_path(const std::string& path, const Reading& reading) {
  const File file(path == "-" ? stdin : std::fopen(path.c_str(), "rb"));
  if (file == nullptr) {
    reading.complain("", std::string("it cannot be opened: ") + std::strerror(errno));
    return;
  }
  FileSource source{file.get()};
  ByteReader reader(source_of_file(source, reading.inputs.on_bytes), reading.inputs.budget);
  reading.read(reader);
  if (source.has_failed) reading.complain("", "it could be read only in part");
}

}  // namespace

void read_bytes(const std::string& path, std::string_view bytes, const Inputs& inputs,
                const std::function<void(Document&&)>& take, ProblemSink& problems) {
  ByteReader reader(source_of_bytes(bytes), inputs.budget);
  Reading{path, inputs, take, problems}.read(reader);
}

void read_documents(const Inputs& inputs, const std::function<void(Document&&)>& take,
                    ProblemSink& problems) {
  const auto visit = [&](const std::string& path) {
    read_path(path, Reading{path, inputs, take, problems});
  };
  for (const std::string& path : inputs.paths) {
    if (path == "-") {
      visit(path);
    } else {
      walk(path, visit, problems);
    }
  }
}

}  // namespace synoptic
