// Tables (HTML standard 13.2.6.4.9 to 13.2.6.4.15). What may not stand in a table's parts is put
// before the table ("foster parenting"): text is kept until it is known to be more than white
// space.

#include <algorithm>

#include "synoptic/html/text_questions.h"
#include "synoptic/html/tree_builder.h"

namespace synoptic {

using Tag = HtmlTag;

// Pops until the top is `first`, one of the sets, or the root.
void HtmlTreeBuilder::clear_to(HtmlTag first, std::uint32_t others) {
  while (open_.size() > 1 && !top_is(first) && !top_is(Tag::template_) &&
         !open_.top().is_in_set(others)) {
    pop_open();
  }
}

bool HtmlTreeBuilder::in_table(HtmlToken& token) {
  switch (token.kind) {
    case HtmlTokenKind::text:
      if (!open_.top().is_in_set(kFosterParents) && !top_is(Tag::template_)) break;
      table_text_.clear();
      original_mode_ = mode_;
      mode_ = HtmlMode::in_table_text;
      return true;
    case HtmlTokenKind::comment:
      insert_comment(token);
      return false;
    case HtmlTokenKind::doctype:
      return false;
    case HtmlTokenKind::start_tag:
      return start_in_table(token);
    case HtmlTokenKind::end_tag:
      return end_in_table(token);
    case HtmlTokenKind::end:
      return in_body(token);
  }
  return in_table_otherwise(token);
}

bool HtmlTreeBuilder::start_in_table(HtmlToken& token) {
  using enum HtmlTag;
  const auto open_part = [&](HtmlTag part, HtmlMode mode) {
    clear_to(table, 0);
    if (token.tag == part) {
      insert_element(token);
    } else {
      insert_named(part);
    }
    mode_ = mode;
    return token.tag != part;
  };
  switch (token.tag) {
    case caption:
      clear_to(table, 0);
      formatting_.push_marker();
      insert_element(token);
      mode_ = HtmlMode::in_caption;
      return false;
    case colgroup:
    case col:
      return open_part(colgroup, HtmlMode::in_column_group);
    case tbody:
    case tfoot:
    case thead:
      return open_part(token.tag, HtmlMode::in_table_body);
    case td:
    case th:
    case tr:
      return open_part(tbody, HtmlMode::in_table_body);
    case table:
      return close_table();
    case style:
    case script:
    case template_:
      return in_head(token);
    case input:
      if (!is_hidden_input(token)) return in_table_otherwise(token);
      insert_void(token);
      return false;
    case form: {
      if (open_.has(template_) || form_ != kNoNode) return false;
      form_ = insert_element(token);
      open_.pop();
      return false;
    }
    default:
      return in_table_otherwise(token);
  }
}

bool HtmlTreeBuilder::end_in_table(HtmlToken& token) {
  if (token.tag == Tag::table) {
    close_table();
    return false;
  }
  if (token.tag == Tag::template_) return in_head(token);
  if (token.tag == Tag::body || token.tag == Tag::html || is_in(token.tag, kTablePartTags)) {
    return false;
  }
  return in_table_otherwise(token);
}

bool HtmlTreeBuilder::in_table_otherwise(HtmlToken& token) {
  foster_parenting_ = true;
  const bool again = in_body(token);
  foster_parenting_ = false;
  return again;
}

// False where no table is in scope.
bool HtmlTreeBuilder::close_table() {
  if (!open_.has_in_scope(Tag::table, kTableScopeEnds)) return false;
  pop_until(Tag::table);
  reset_mode();
  return true;
}

bool HtmlTreeBuilder::in_table_text(HtmlToken& token) {
  if (token.kind == HtmlTokenKind::text) {
    if (!token.is_null) table_text_.push_back({token.text, token.source});
    return false;
  }
  const bool is_space =
      std::all_of(table_text_.begin(), table_text_.end(),
                  [](const SourcedText& piece) { return is_html_space_only(piece.text); });
  mode_ = original_mode_;
  HtmlToken part;
  part.kind = HtmlTokenKind::text;
  for (const SourcedText& piece : table_text_) {
    part.text = piece.text;
    part.source = piece.source;
    if (is_space) {
      insert_text(part);
    } else {
      in_table_otherwise(part);
    }
  }
  table_text_.clear();
  return true;
}

bool HtmlTreeBuilder::in_caption(HtmlToken& token) {
  const bool is_part = is_in(token.tag, kTablePartTags);
  if (token.kind == HtmlTokenKind::start_tag && is_part) return close_caption();
  if (token.is_end(Tag::caption)) {
    close_caption();
    return false;
  }
  if (token.is_end(Tag::table)) return close_caption();
  const bool is_ignored = is_part || token.tag == Tag::body || token.tag == Tag::html;
  if (token.kind == HtmlTokenKind::end_tag && is_ignored) return false;
  return in_body(token);
}

bool HtmlTreeBuilder::close_caption() {
  if (!open_.has_in_scope(Tag::caption, kTableScopeEnds)) return false;
  generate_implied_end_tags();
  pop_until(Tag::caption);
  formatting_.clear_to_marker();
  mode_ = HtmlMode::in_table;
  return true;
}

bool HtmlTreeBuilder::in_column_group(HtmlToken& token) {
  if (is_space_text(token)) {
    insert_text(token);
    return false;
  }
  if (token.kind == HtmlTokenKind::comment) {
    insert_comment(token);
    return false;
  }
  if (token.kind == HtmlTokenKind::doctype) return false;
  if (token.is_start(Tag::html) || token.kind == HtmlTokenKind::end) return in_body(token);
  if (token.is_start(Tag::col)) {
    insert_void(token);
    return false;
  }
  if (token.is_start(Tag::template_) || token.is_end(Tag::template_)) return in_head(token);
  if (token.is_end(Tag::col) || !top_is(Tag::colgroup)) return false;
  pop_open();
  mode_ = HtmlMode::in_table;
  return !token.is_end(Tag::colgroup);
}

bool HtmlTreeBuilder::in_table_body(HtmlToken& token) {
  using enum HtmlTag;
  const bool is_section = token.tag == tbody || token.tag == tfoot || token.tag == thead;
  if (token.kind == HtmlTokenKind::start_tag) {
    if (token.tag == tr || token.tag == td || token.tag == th) {
      clear_to(tbody, kTableSections);
      mode_ = HtmlMode::in_row;
      if (token.tag == tr) {
        insert_element(token);
        return false;
      }
      insert_named(tr);
      return true;
    }
    if (is_section || token.tag == caption || token.tag == col || token.tag == colgroup) {
      return close_table_body();
    }
    return in_table(token);
  }
  if (token.kind != HtmlTokenKind::end_tag) return in_table(token);
  if (is_section) {
    if (open_.has_in_scope(token.tag, kTableScopeEnds)) close_table_body();
    return false;
  }
  if (token.tag == table) return close_table_body();
  const bool is_ignored =
      is_in(token.tag, kTablePartTags) || token.tag == body || token.tag == html;
  return !is_ignored && in_table(token);
}

// Closes the tbody, tfoot or thead that is open; false where there is none.
bool HtmlTreeBuilder::close_table_body() {
  const bool is_open = open_.has_in_scope(Tag::tbody, kTableScopeEnds) ||
                       open_.has_in_scope(Tag::thead, kTableScopeEnds) ||
                       open_.has_in_scope(Tag::tfoot, kTableScopeEnds);
  if (!is_open) return false;
  clear_to(Tag::tbody, kTableSections);
  if (open_.size() > 1) pop_open();
  mode_ = HtmlMode::in_table;
  return true;
}

bool HtmlTreeBuilder::in_row(HtmlToken& token) {
  using enum HtmlTag;
  const bool is_section = token.tag == tbody || token.tag == tfoot || token.tag == thead;
  if (token.kind == HtmlTokenKind::start_tag) {
    if (token.tag == td || token.tag == th) {
      clear_to(tr, 0);
      insert_element(token);
      mode_ = HtmlMode::in_cell;
      formatting_.push_marker();
      return false;
    }
    return is_in(token.tag, kTablePartTags) ? close_row() : in_table(token);
  }
  if (token.kind != HtmlTokenKind::end_tag) return in_table(token);
  if (token.tag == tr) {
    close_row();
    return false;
  }
  if (token.tag == table) return close_row();
  if (is_section) return open_.has_in_scope(token.tag, kTableScopeEnds) && close_row();
  const bool is_ignored =
      is_in(token.tag, kTablePartTags) || token.tag == body || token.tag == html;
  return !is_ignored && in_table(token);
}

bool HtmlTreeBuilder::close_row() {
  if (!open_.has_in_scope(Tag::tr, kTableScopeEnds)) return false;
  clear_to(Tag::tr, 0);
  if (open_.size() > 1) pop_open();
  mode_ = HtmlMode::in_table_body;
  return true;
}

bool HtmlTreeBuilder::in_cell(HtmlToken& token) {
  using enum HtmlTag;
  if (token.kind == HtmlTokenKind::start_tag && is_in(token.tag, kTablePartTags)) {
    return close_cell();
  }
  if (token.kind != HtmlTokenKind::end_tag) return in_body(token);
  if (token.tag == td || token.tag == th) {
    if (!open_.has_in_scope(token.tag, kTableScopeEnds)) return false;
    generate_implied_end_tags();
    pop_until(token.tag);
    formatting_.clear_to_marker();
    mode_ = HtmlMode::in_row;
    return false;
  }
  if (is_in(token.tag, kFosterParents)) {
    return open_.has_in_scope(token.tag, kTableScopeEnds) && close_cell();
  }
  const bool is_ignored =
      is_in(token.tag, kTablePartTags) || token.tag == body || token.tag == html;
  return !is_ignored && in_body(token);
}

// Closes the cell that is open; false where there is none.
bool HtmlTreeBuilder::close_cell() {
  if (!open_.has_in_scope(Tag::td, kTableScopeEnds) &&
      !open_.has_in_scope(Tag::th, kTableScopeEnds)) {
    return false;
  }
  generate_implied_end_tags();
  pop_until_set(kTableCells);
  formatting_.clear_to_marker();
  mode_ = HtmlMode::in_row;
  return true;
}

}  // namespace synoptic
