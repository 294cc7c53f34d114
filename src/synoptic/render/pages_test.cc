// What the pages have in common: nothing of the input may become markup, a terminal code, a
// formula or a table cell of its own.

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "synoptic/base/embedded.h"
#include "synoptic/base/hash.h"
#include "synoptic/render/csv.h"
#include "synoptic/render/html.h"
#include "synoptic/render/markdown.h"
#include "synoptic/render/payloads.h"
#include "synoptic/render/sample_story.h"
#include "synoptic/render/terminal.h"

namespace synoptic {
namespace {

const RecordVersions kVersions{.program = "1.2.3", .data = "abc"};

struct Story {
  Record record = sample_record();
  std::vector<Report> reports = sample_reports();

  RenderInput input() const { return {record, reports, kVersions}; }
};

constexpr std::size_t kPassages = 200;

void poison(std::vector<Version>& versions, const std::string& payload) {
  for (Version& version : versions) version.text = version.why = payload;
}

void poison_lists(Record& record, const std::string& payload) {
  for (RecordStatement& statement : record.statements) {
    statement.medium = payload;
    poison(statement.versions, payload);
  }
  for (RecordFigure& figure : record.figures) {
    figure.amount.unit = figure.counted = figure.concept_words = payload;
    poison(figure.versions, payload);
  }
  for (RecordEvent& event : record.events) {
    event.time = payload;
    poison(event.versions, payload);
  }
  for (TimelineEntry& entry : record.timeline) {
    entry.time = payload;
    poison(entry.versions, payload);
  }
  for (Claim& claim : record.claims) {
    claim.sentence = payload;
    poison(claim.versions, payload);
  }
  for (Conflict& conflict : record.conflicts) {
    conflict.sentence = payload;
    for (ConflictSide& side : conflict.sides) {
      side.reading = payload;
      poison(side.versions, payload);
    }
  }
  for (LineageLink& link : record.lineage) {
    if (!link.from) link.agency = payload;
    for (SharedPassage& passage : link.passages) passage.text = payload;
    poison(link.versions, payload);
  }
  for (Label& label : record.labels) {
    label.text = payload;
    poison(label.versions, payload);
  }
}

// The story with `payload` as every text that comes from the input.
Story poisoned(const std::string& payload) {
  Story out;
  for (RecordReport& report : out.record.reports) {
    report.outlet = report.title = report.date = report.path = report.article = payload;
    report.credits = {payload};
  }
  for (RecordParty& party : out.record.parties) {
    party.name = party.country = payload;
    party.names = {payload, payload + payload};
    for (RecordRole& role : party.roles) {
      role.text = payload;
      poison(role.versions, payload);
    }
  }
  poison_lists(out.record, payload);
  out.record.unread = {{payload, payload, payload}};
  for (Report& report : out.reports) {
    Article& article = report.article;
    article.id = article.url = article.path = article.sha256 = article.title = payload;
    article.outlet = article.date = article.updated = article.dateline = article.lang = payload;
    article.authors = {payload};
    article.credits = {{payload, {2, 9}, payload}};
    article.set_aside = {{SetAsideKind::comment, payload, {0, 1}}};
    // Behind the passages that the record points at, so that these stay the same.
    article.text = std::string(kPassages, 'w') + payload;
    article.blocks = {{BlockKind::paragraph, {0, std::uint32_t(article.text.size())}, {0, 1}}};
  }
  return out;
}

std::size_t count(std::string_view text, char mark) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), mark));
}

TEST(Html, TakesNoMarkupFromTheInput) {
  const std::string harmless = render_html(poisoned("word").input());
  ASSERT_GE(std::size(kPayloads), 50u);
  for (const std::string_view payload : kPayloads) {
    const std::string page = render_html(poisoned(std::string(payload)).input());
    // Text that stays text adds no mark of HTML; a tag or an attribute would.
    for (const char mark : {'<', '>', '"', '\''}) {
      EXPECT_EQ(count(page, mark), count(harmless, mark)) << payload;
    }
  }
}

TEST(Html, LinksOnlyToTheWeb) {
  struct Row {
    const char* url;
    bool is_link;
    const char* reason;
  };
  const Row rows[] = {
      {"https://a.example/x", true, "https"},
      {"HTTP://a.example", true, "http in capitals"},
      {"javascript:alert(1)", false, "a script"},
      {" https://a.example", false, "a blank before it"},
      {"data:text/html,x", false, "data"},
      {"//a.example", false, "no scheme"},
      {"ftp://a.example", false, "another scheme"},
  };
  for (const Row& row : rows) {
    Story story;
    story.reports[0].article.url = row.url;
    story.reports[1].article.url.clear();
    const std::string page = render_html(story.input());
    EXPECT_EQ(page.find("href=\"" + std::string(row.url)) != std::string::npos, row.is_link)
        << row.reason;
    EXPECT_NE(page.find(row.url), std::string::npos) << row.reason;
  }
  Story story;
  story.reports[0].article.url = "https://a.example/\" onclick=\"alert(1)";
  EXPECT_EQ(render_html(story.input()).find("onclick=\""), std::string::npos);
}

TEST(Html, ForbidsAllButItsOwnStyleAndScript) {
  const Story story;
  const std::string page = render_html(story.input());
  const std::string policy =
      "content=\"default-src &#39;none&#39;; style-src &#39;sha256-" +
      sha256_base64(*embedded_file("render/page.css")) + "&#39;; script-src &#39;sha256-" +
      sha256_base64(*embedded_file("render/page.js")) + "&#39;; base-uri &#39;none&#39;";
  EXPECT_NE(page.find(policy), std::string::npos);
  EXPECT_EQ(page.find(" style="), std::string::npos) << "the policy would block it";
  EXPECT_EQ(page.find("<img"), std::string::npos);
  EXPECT_EQ(page.find("src="), std::string::npos) << "the page needs no other file";
}

TEST(Html, LeadsFromEachItemToItsPassage) {
  const Story story;
  const std::string page = render_html(story.input());
  struct Row {
    const char* piece;
    const char* reason;
  };
  const Row rows[] = {
      {"<mark id=\"r1-44-54\" class=\"agreed other\" title=\"agreed other — found by test\">"
       "12 ferries</mark>",
       "the passage of a claim"},
      {"href=\"#r1-44-54\"", "the link to it"},
      {"<mark id=\"r2-source-2-9\" class=\"other\">Reuters</mark>", "a credit"},
      {"href=\"#r2-source-2-9\"", "the link to the credit"},
      {"Sink them!", "what was set aside"},
      {"&lt;b&gt;Late&lt;/b&gt;", "markup in a text is text"},
      {"looks like no text", "what was not read"},
      {"says less", "a vaguer report"},
      {"(taken from the others)", "a date that was lent"},
  };
  for (const Row& row : rows) EXPECT_NE(page.find(row.piece), std::string::npos) << row.reason;
}

TEST(Html, CutsMarksThatOverlap) {
  Story story;
  story.record = {};
  story.record.reports.resize(1);
  story.reports.resize(1);
  story.reports[0].article.text = "0123456789abcde";
  story.reports[0].article.blocks = {{BlockKind::paragraph, {0, 15}, {0, 15}}};
  Claim claim;
  for (const Span span : {Span{0, 10}, Span{5, 15}, Span{14, 99}}) {
    Version& version = claim.versions.emplace_back();
    version.span = span;
  }
  story.record.claims = {claim};
  const std::string page = render_html(story.input());
  EXPECT_NE(page.find("<mark id=\"r1-0-10\" class=\"other\" title=\"other\">01234"
                      "<mark id=\"r1-5-15\" class=\"other\" title=\"other\">56789</mark></mark>"
                      "<mark data-of=\"r1-5-15\" class=\"other\" title=\"other\">abcde</mark></p>"),
            std::string::npos);
}

TEST(Html, StandsWithNothingToSay) {
  const Record record;
  const std::vector<Report> reports;
  const std::string page = render_html({record, reports, kVersions});
  EXPECT_NE(page.find("Untitled story"), std::string::npos);
  EXPECT_NE(page.find("</html>"), std::string::npos);
}

TEST(Terminal, SaysWhatAnEditorAsksFirst) {
  const Story story;
  const std::string expected =
      "One story, 3 reports, 2031-05-02 Tallinn · Ferries for the islands\n"
      "report a        Harbour Gazette, 2031-05-02, 24 words\n"
      "report b        Baltic Wire, 2031-05-02 (date of the others), 27 words, credits\n"
      "                Reuters\n"
      "report c        (no outlet), 8 words\n"
      "CONFLICT value  Harbour Gazette says the bridge has cost 40 million euros,\n"
      "                Baltic Wire 48.\n"
      "                40 million euros: a | 48 million euros: b\n"
      "agreed 2/3      12 ferries, promised (Liis Tamm) · 2 independent · a=b; says\n"
      "                less: c\n"
      "                “12 ferries”\n"
      "                and 1 claim more that only one report makes\n"
      "said            Liis Tamm: “The islands have waited too long,” a\n"
      "                also: “The islands waited for too long,” b\n"
      "shared          a ↔ b 1 passage of narration, 3 words\n"
      "shared          a → b 1 passage of quotation, 2 words\n"
      "credit          b names Reuters\n"
      "credit          b names Lusa for single facts\n"
      "set aside       1 comment (a)\n"
      "not read        in/d.bin, byte 3: looks like no text\n"
      "next            synoptic compare in -o x.html\n";
  EXPECT_EQ(render_terminal(story.input(), {.next_step = "synoptic compare in -o x.html"}),
            expected);
}

TEST(Terminal, PassesOnNoControlCharacters) {
  for (const std::string_view payload : kPayloads) {
    const std::string page =
        render_terminal(poisoned(std::string(payload) + "\x1b[31m\x07\xc2\x9b").input(), {});
    for (const char c : page) {
      EXPECT_TRUE(c == '\n' || static_cast<unsigned char>(c) >= 0x20) << payload;
    }
    EXPECT_EQ(page.find("\xc2\x9b"), std::string::npos);
  }
}

TEST(Terminal, KeepsToItsWidth) {
  const Story story;
  for (const int width : {40, 60, 120}) {
    const std::string page = render_terminal(story.input(), {.width = width});
    std::size_t columns = 0;
    for (const char c : page) {
      const bool goes_on = (static_cast<unsigned char>(c) & 0xC0) == 0x80;
      columns = c == '\n' ? 0 : columns + (goes_on ? 0 : 1);
      EXPECT_LE(columns, static_cast<std::size_t>(width)) << page;
    }
  }
}

TEST(Markdown, EscapesWhatCouldBeMarkup) {
  const std::string harmless = render_markdown(poisoned("word").input());
  for (const std::string_view payload : kPayloads) {
    const std::string page = render_markdown(poisoned(std::string(payload)).input());
    EXPECT_EQ(count(page, '\n'), count(harmless, '\n')) << payload;
    for (std::size_t at = page.find('<'); at != std::string::npos; at = page.find('<', at + 1)) {
      EXPECT_EQ(page[at - 1], '\\') << payload;
    }
  }
}

TEST(Markdown, HoldsClaimsAndConflicts) {
  const Story story;
  const std::string page = render_markdown(story.input());
  EXPECT_NE(page.find("| 12 ferries, promised | Liis Tamm | a=b | c |  | 2 | agreed |\n"),
            std::string::npos)
      << page;
  EXPECT_NE(page.find("- **value**: Harbour Gazette says"), std::string::npos);
}

TEST(Csv, HasOneTableAList) {
  const Story story;
  const std::vector<CsvTable> tables = render_csv(story.input());
  ASSERT_EQ(tables.size(), 12u);
  EXPECT_EQ(tables[0].name, "reports.csv");
  EXPECT_EQ(tables[7].name, "claims.csv");
  EXPECT_EQ(tables[7].text,
            "id,kind,item,sentence,holder,verdict,independent_sources,says_less,missing_from\r\n"
            "c1,figure,f1,\"Liis Tamm, the transport minister, promised 12 ferries.\",p1,agreed,2,"
            "r3,\r\n"
            "c2,figure,f2,The bridge at Orissaare has cost 40 million euros.,report,conflict,2,,"
            "r3\r\n"
            "c3,fact,,\"Tamm promised new ferries, the mayor wrote.\",report,single,1,,r1 r2\r\n");
}

// Counts the rows of RFC 4180 text; -1 where a row has not as many cells as the first.
int rows_of(std::string_view text) {
  int rows = 0;
  std::size_t cells = 1;
  std::size_t expected = 0;
  bool in_quotes = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '"') in_quotes = !in_quotes;
    if (in_quotes) continue;
    if (text[i] == ',') ++cells;
    if (text[i] != '\n') continue;
    if (expected == 0) expected = cells;
    if (cells != expected) return -1;
    cells = 1;
    ++rows;
  }
  return rows;
}

TEST(Csv, KeepsItsShapeWhateverTheCellsHold) {
  const std::vector<CsvTable> harmless = render_csv(poisoned("word").input());
  for (const std::string_view payload : kPayloads) {
    const std::vector<CsvTable> tables = render_csv(poisoned(std::string(payload)).input());
    for (std::size_t i = 0; i < tables.size(); ++i) {
      EXPECT_EQ(rows_of(tables[i].text), rows_of(harmless[i].text)) << payload;
    }
  }
  const std::vector<CsvTable> formula = render_csv(poisoned("=1+2").input());
  EXPECT_NE(formula[11].text.find("\"'=1+2\""), std::string::npos);
}

}  // namespace
}  // namespace synoptic
