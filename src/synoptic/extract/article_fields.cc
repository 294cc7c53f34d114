// Every field takes the first value found for it: what the container states, then the document.

#include "synoptic/extract/article_fields.h"

#include <algorithm>
#include <utility>

#include "synoptic/extract/dateline.h"

namespace synoptic::page {

void add_credit(Article& article, const NamedSource& named, const MappedText& view,
                const MappedText& decoded) {
  const bool is_known =
      std::any_of(article.credits.begin(), article.credits.end(),
                  [&](const Credit& credit) { return credit.name == named.name; });
  if (is_known) return;
  article.credits.push_back({named.name, decoded.origin_of(view.origin_of(named.span)), named.why});
}

void add_author(Article& article, const std::string& name) {
  auto& authors = article.authors;
  if (std::find(authors.begin(), authors.end(), name) == authors.end()) authors.push_back(name);
}

void set_if_empty(std::string& field, std::string value) {
  if (field.empty()) field = std::move(value);
}

void set_date(Article& article, const std::string& date) {
  if (!article.date.empty() || date.empty()) return;
  article.date = date;
  article.date_from = DateOrigin::text;
}

void read_paragraph(Article& article, const Unit& unit, const MappedText& decoded, bool is_first,
                    const Tables& tables) {
  if (is_first) {
    if (const auto line = read_dateline(unit.view.text, unit.words, tables)) {
      article.dateline = line->place;
      article.dateline_date = line->date;
      set_if_empty(article.outlet, line->outlet);
      for (const NamedSource& agency : line->agencies) {
        add_credit(article, agency, unit.view, decoded);
      }
    }
  }
  for (const NamedSource& named : find_report_credits(unit.view.text, unit.words, tables)) {
    add_credit(article, named, unit.view, decoded);
  }
}

void finish_dates(Article& article) {
  if (!article.dateline_date.empty() && article.dateline_date[0] != 'X') {
    set_date(article, article.dateline_date);
  }
}

}  // namespace synoptic::page
