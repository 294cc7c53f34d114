#pragma once

#include <string>
#include <vector>

#include "synoptic/base/span.h"

namespace synoptic {

enum class BlockKind { paragraph, standfirst, heading, list_item };

// One paragraph of an article's text.
struct Block {
  BlockKind kind = BlockKind::paragraph;
  Span span;    // in Article::text
  Span source;  // in Document::bytes

  friend bool operator==(const Block&, const Block&) = default;
};

enum class SetAsideKind { comment, caption, related, notice, navigation, footer, credit };

// Page text that is not the article, kept so that nothing is lost unseen.
struct SetAside {
  SetAsideKind kind = SetAsideKind::notice;
  std::string text;
  Span source;

  friend bool operator==(const SetAside&, const SetAside&) = default;
};

// An agency or outlet that a report as a whole names as where it comes from: "(With input from
// Reuters, AFP)", "By Jane Doe (dpa)", "…, Efe news reported". Who is named for a single fact
// only is the source of a statement, and not here.
struct Credit {
  std::string name;  // as printed, or its usual short form: "Reuters"
  Span source;       // the bytes that name it; empty where the container states it
  std::string why;

  friend bool operator==(const Credit&, const Credit&) = default;
};

// A stretch of Article::text and the source bytes it came from. Equal sizes: copied byte by byte;
// otherwise the whole stretch stands for the whole source ("é" for "&eacute;", " " for U+00A0).
struct SourceRun {
  Span text;
  Span source;

  friend bool operator==(const SourceRun&, const SourceRun&) = default;
};

enum class DateOrigin { none, stated, text, story };

// How much of the report a document has: all of it, a summary (of a feed), or what a paywall shows.
enum class Extent { whole, summary, paywall };

// What a page is that holds no article: a list of links, a frame for a video, a demand for consent,
// a message that something went wrong, or nothing that can be told.
enum class NoArticle { none, index, video, consent, error, unclear };

// What one outlet published. `text` is UTF-8; every span of annotations counts its bytes.
// What the document does not say is empty, never guessed.
struct Article {
  std::string id;
  std::string url;
  std::string path;
  std::string sha256;  // of Document::bytes, hexadecimal
  std::string title;
  std::string outlet;
  std::vector<std::string> authors;
  std::vector<Credit> credits;
  // "2019-09-25", "2019-09" or "2019"; with time of day and zone where they are given:
  // "2019-09-25T22:51", "2019-09-25T22:51:00+02:00".
  std::string date;
  std::string updated;        // the same, where the page gives it beside `date`
  std::string dateline;       // the place of the dateline: "Moscow"
  std::string dateline_date;  // "XXXX-09-27" where the dateline has no year, else a date
  std::string lang;           // BCP 47
  std::string status;         // "canceled" or "withheld", where the outlet took it back
  Extent extent = Extent::whole;
  NoArticle no_article = NoArticle::none;  // where not none, there is no text
  DateOrigin date_from = DateOrigin::none;
  std::string text;
  std::vector<Block> blocks;           // in order, cover all of `text` but white space
  std::vector<SetAside> set_aside;     // in the order of the source
  std::vector<SourceRun> source_runs;  // in order of text, cover all of `text` but block breaks

  friend bool operator==(const Article&, const Article&) = default;
};

// The source bytes that `span` of the text came from; an empty span at 0 where nothing is known.
// Logarithmic in the number of runs.
Span source_of(const Article& article, Span span);

// The same for runs alone.
Span source_of(const std::vector<SourceRun>& runs, Span span);

}  // namespace synoptic
