#include "synoptic/annotate/quantities/local_dollar.h"

#include <string>

#include "synoptic/annotate/quantities/quantity_tables.h"
#include "synoptic/base/utf8.h"

// An outlet writes "$" for the money of its own readers, but an agency writes for all the world,
// and a report from abroad takes the money of the place: the dateline decides before the agency,
// and the agency before the outlet.
//
//   dateline "Ottawa": CAD | dateline "London": USD | credit "AAP": AUD | "news.example.nz": NZD

namespace synoptic {
namespace {

constexpr std::string_view kUsDollar = "USD";

std::string_view find(const QuantityTables& tables, DollarOf kind, std::string_view word) {
  if (word.size() > 64) return kUsDollar;
  const auto& dollars = tables.dollars[static_cast<std::size_t>(kind)];
  const auto found = dollars.find(fold(word));
  return found == dollars.end() ? kUsDollar : found->second;
}

// "au" of "https://news.example.au:80/money" and of "News.example.au".
std::string_view last_label(std::string_view address) {
  if (const auto scheme = address.find("://"); scheme != std::string_view::npos) {
    address.remove_prefix(scheme + 3);
  }
  address = address.substr(0, address.find_first_of("/?#:"));
  const auto dot = address.rfind('.');
  return dot == std::string_view::npos ? std::string_view() : address.substr(dot + 1);
}

}  // namespace

std::string_view local_dollar(const Article& article, const QuantityLexicon& lexicon) {
  const QuantityTables& tables = *lexicon.tables;
  if (!article.dateline.empty()) return find(tables, DollarOf::place, article.dateline);
  if (!article.credits.empty()) {
    return find(tables, DollarOf::agency, article.credits.front().name);
  }
  const std::string_view of_page = find(tables, DollarOf::domain, last_label(article.url));
  if (of_page != kUsDollar) return of_page;
  return find(tables, DollarOf::domain, last_label(article.outlet));
}

}  // namespace synoptic
