#pragma once

#include <string>
#include <vector>

namespace synoptic {

// What kind of bytes a document holds.
enum class DocumentKind {
  plain_text,    // a scrape or a text file: what is the article must still be found
  html,          // a page
  fragment,      // HTML that is an article's text, as a feed's item gives it, and nothing else
  article_text,  // the article's text itself, as a JSON line gives it: taken exactly as it is
};

// What the container of a document says of it: a JSON line, a feed item, a WARC record.
struct StatedFields {
  std::string url;
  std::string title;
  std::string outlet;
  std::string date;           // as given; ISO 8601 or its beginning
  std::string updated = {};   // the same, of the last change
  std::string captured = {};  // when a crawler fetched it, ISO 8601; no date of the article
  std::string lang;           // BCP 47
  std::string charset = {};   // of `bytes`, as HTTP stated it
  std::string status = {};    // "canceled" or "withheld", where the outlet took it back
  std::vector<std::string> authors;
  std::vector<std::string> credits = {};  // agencies and outlets named as where it comes from
  bool is_summary = false;                // the container has no full text, only a summary

  friend bool operator==(const StatedFields&, const StatedFields&) = default;
};

// One document as it came. Offsets called "source" count bytes of `bytes`.
struct Document {
  std::string id;    // the input's own id, else the path
  std::string path;  // as the user gave it; "-" for standard input
  DocumentKind kind = DocumentKind::plain_text;
  std::string bytes;  // after gzip and the like are undone, in the encoding they came in
  StatedFields stated;

  friend bool operator==(const Document&, const Document&) = default;
};

}  // namespace synoptic
