#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "synoptic/base/span.h"
#include "synoptic/extract/lexicon.h"
#include "synoptic/extract/units.h"

namespace synoptic::page {

// A name that a report credits, at `span` of the text it was found in.
struct NamedSource {
  std::string name;
  Span span;
  const char* why = "";
};

struct Byline {
  std::vector<std::string> authors;   // persons only
  std::vector<NamedSource> agencies;  // "(dpa)" behind a name, or an agency alone
};

// The byline that a line is: "By Jane Doe (dpa)", "Von Jana Beispiel und Tom Muster". Nothing
// where the words behind "By" name neither a person nor an agency.
std::optional<Byline> read_byline(std::string_view text, const std::vector<Word>& words,
                                  const Tables& tables);

// The persons of a line that gives a name and a date: "Jonas Felder - March 12, 2024".
std::vector<std::string> read_names(std::string_view text, const std::vector<Word>& words,
                                    const Tables& tables);

// All agencies named in a line of credits: "(With input from Reuters, AFP)".
std::vector<NamedSource> find_agencies(std::string_view text, const std::vector<Word>& words,
                                       const Tables& tables);

// What "Source: NAME" names, without what it was mixed with ("NAME with … content"); an address
// names nothing.
std::optional<NamedSource> read_source_label(std::string_view text, const std::vector<Word>& words);

// The address that "Source: https://…" gives, or nothing.
std::string_view read_address_label(std::string_view text);

// Agencies that a sentence ends by crediting for the report: "…, ANSA news reported."
std::vector<NamedSource> find_report_credits(std::string_view text, const std::vector<Word>& words,
                                             const Tables& tables);

}  // namespace synoptic::page
