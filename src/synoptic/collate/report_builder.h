#pragma once

// For tests: reports built by hand.

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "synoptic/model/report.h"

namespace synoptic {

// Builds one report by hand: a text, and items at pieces of it.
class ReportBuilder {
 public:
  ReportBuilder(std::string name, std::string text, std::string date = "2024-03-12") {
    report_.article.id = report_.article.path = name;
    report_.article.text = std::move(text);
    report_.article.date = std::move(date);
  }

  Span at(std::string_view piece) const {
    const std::size_t begin = report_.article.text.find(piece);
    EXPECT_NE(begin, std::string::npos) << piece;
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + piece.size())};
  }

  PartyIndex party(std::string name, EntityType type = EntityType::person) {
    const auto index = static_cast<PartyIndex>(report_.annotations.parties.size());
    report_.annotations.entities.push_back({at(name), type, index, "test"});
    report_.annotations.parties.push_back({std::move(name), type, "", {}});
    return index;
  }

  std::uint32_t statement(std::string_view content, std::optional<PartyIndex> speaker,
                          StatementKind kind = StatementKind::indirect) {
    Statement statement;
    statement.content = {at(content)};
    statement.speaker = speaker;
    statement.kind = kind;
    report_.annotations.statements.push_back(statement);
    return static_cast<std::uint32_t>(report_.annotations.statements.size() - 1);
  }

  Quantity& quantity(std::string_view piece, double value, const char* unit,
                     std::string_view clause) {
    Quantity quantity;
    quantity.span = at(piece);
    quantity.clause = at(clause);
    quantity.amount.value = value;
    quantity.amount.unit = unit;
    report_.annotations.quantities.push_back(quantity);
    return report_.annotations.quantities.back();
  }

  const Report& build() const { return report_; }

 private:
  Report report_;
};

}  // namespace synoptic
