#pragma once

#include <string>

#include "synoptic/extract/credits.h"
#include "synoptic/extract/lexicon.h"
#include "synoptic/extract/mapped_text.h"
#include "synoptic/extract/units.h"
#include "synoptic/model/article.h"

// What the readers of scrapes, of pages and of bare texts fill an article's fields with.
namespace synoptic::page {

// Adds a credit that is not there yet; `named` lies in `view`, whose origin is the text of
// `decoded`.
void add_credit(Article& article, const NamedSource& named, const MappedText& view,
                const MappedText& decoded);

// Adds an author who is not there yet.
void add_author(Article& article, const std::string& name);

void set_if_empty(std::string& field, std::string value);

// Sets the date where there is none yet, as one read from the text.
void set_date(Article& article, const std::string& date);

// Reads the dateline of the first paragraph, and the credits of any.
void read_paragraph(Article& article, const Unit& unit, const MappedText& decoded, bool is_first,
                    const Tables& tables);

// Takes a dateline's full day for the date where nothing else says one.
void finish_dates(Article& article);

}  // namespace synoptic::page
