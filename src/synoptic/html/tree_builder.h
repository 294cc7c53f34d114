#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "synoptic/base/budget.h"
#include "synoptic/base/problem.h"
#include "synoptic/html/formatting_list.h"
#include "synoptic/html/open_elements.h"
#include "synoptic/html/parse.h"
#include "synoptic/html/tokenizer.h"
#include "synoptic/html/tree_writer.h"

namespace synoptic {

// The insertion modes of the standard (13.2.4.1).
enum class HtmlMode : std::uint8_t {
  initial,
  before_html,
  before_head,
  in_head,
  in_head_noscript,
  after_head,
  in_body,
  text,
  in_table,
  in_table_text,
  in_caption,
  in_column_group,
  in_table_body,
  in_row,
  in_cell,
  in_template,
  after_body,
  in_frameset,
  after_frameset,
  after_after_body,
  after_after_frameset
};

// Tree construction (HTML standard 13.2.6). One use: run(). A function of an insertion mode takes a
// token and says whether the token must be processed again, now in the mode that it changed to.
class HtmlTreeBuilder {
 public:
  HtmlTreeBuilder(std::string text, const Budget& budget, ProblemSink* problems,
                  const HtmlOptions& options);
  HtmlTree run();

 private:
  // Text inside a table's parts, kept until it is known to be more than white space.
  struct SourcedText {
    std::string_view text;
    Span source;
  };

  // tree_builder.cc: the loop, and what all modes use
  void start_fragment();
  void set_fragment_text_mode();
  void process(HtmlToken& token);
  void process_text(HtmlToken& token);
  bool dispatch(HtmlToken& token);
  bool by_mode(HtmlToken& token);
  void report(std::uint32_t at_byte, std::string_view reason, bool& was_reported);
  void report_cuts();
  void reset_mode();
  std::optional<HtmlMode> mode_for(std::size_t index, const HtmlOpenElement& element) const;

  // insert_nodes.cc
  HtmlPlace place_for(const HtmlOpenElement& target) const;
  HtmlPlace place() const { return place_for(open_.top()); }
  std::uint32_t insert_element(const HtmlToken& token,
                               HtmlNamespace name_space = HtmlNamespace::html);
  std::uint32_t insert_named(HtmlTag tag);
  void insert_void(const HtmlToken& token);
  void insert_text(const HtmlToken& token);
  void insert_comment(const HtmlToken& token, std::uint32_t parent);
  void insert_comment(const HtmlToken& token);
  void insert_doctype(const HtmlToken& token);
  void pop_open();
  void remove_open(std::size_t index);
  void close_element(const HtmlOpenElement& element);
  void pop_until(HtmlTag tag);
  void pop_until_set(std::uint32_t sets);
  void generate_implied_end_tags(std::uint32_t sets = kImpliedEndTags,
                                 HtmlTag except = HtmlTag::unknown);
  void close_paragraph();
  void close_paragraph_in_scope();
  void read_raw_text(const HtmlToken& token, HtmlTextMode mode);
  bool top_is(HtmlTag tag) const { return open_.top().is(tag); }
  const HtmlOpenElement& adjusted_current() const;

  // adoption_agency.cc
  void reconstruct_formatting();
  void push_formatting(const HtmlToken& token, std::uint32_t node);
  bool adopt(const HtmlToken& token);
  bool adopt_once(const HtmlToken& token);
  std::size_t furthest_block(std::size_t formatting_index) const;
  std::uint32_t adopt_inner(std::uint32_t formatting, std::uint32_t block, std::size_t& bookmark);

  // modes_head.cc
  bool in_initial(HtmlToken& token);
  bool before_html(HtmlToken& token);
  bool before_head(HtmlToken& token);
  bool in_head(HtmlToken& token);
  bool start_in_head(HtmlToken& token);
  void end_template();
  bool in_head_noscript(HtmlToken& token);
  bool after_head(HtmlToken& token);
  bool start_after_head(HtmlToken& token);
  bool in_text(HtmlToken& token);

  // modes_body.cc, body_end_tags.cc
  bool in_body(HtmlToken& token);
  bool start_in_body(HtmlToken& token);
  bool start_root_again(HtmlToken& token);
  void start_frameset_in_body(const HtmlToken& token);
  void start_heading(const HtmlToken& token);
  void start_form(const HtmlToken& token);
  void start_list_item(const HtmlToken& token);
  void start_button(const HtmlToken& token);
  void start_link(const HtmlToken& token);
  void start_nobr(const HtmlToken& token);
  void start_textarea(const HtmlToken& token);
  void start_select(const HtmlToken& token);
  void start_option(const HtmlToken& token);
  void start_input(const HtmlToken& token);
  void start_rule(const HtmlToken& token);
  bool is_select_fragment() const { return is_fragment_ && context_.is(HtmlTag::select); }
  bool is_hidden_input(const HtmlToken& token) const;
  void start_ruby_part(const HtmlToken& token);
  void start_foreign(HtmlToken& token, HtmlNamespace name_space);
  void start_plain(const HtmlToken& token);
  void start_blocked(const HtmlToken& token);
  bool end_in_body(HtmlToken& token);
  bool end_body(const HtmlToken& token);
  void end_block(HtmlTag tag);
  void end_form();
  void end_list_item(const HtmlToken& token);
  void end_heading();
  bool end_any_other(const HtmlToken& token);

  // modes_table.cc
  bool in_table(HtmlToken& token);
  bool start_in_table(HtmlToken& token);
  bool end_in_table(HtmlToken& token);
  bool in_table_otherwise(HtmlToken& token);
  bool in_table_text(HtmlToken& token);
  bool in_caption(HtmlToken& token);
  bool in_column_group(HtmlToken& token);
  bool in_table_body(HtmlToken& token);
  bool in_row(HtmlToken& token);
  bool in_cell(HtmlToken& token);
  bool close_table();
  bool close_caption();
  bool close_row();
  bool close_table_body();
  bool close_cell();
  void clear_to(HtmlTag first, std::uint32_t others);

  // modes_rest.cc
  bool in_template(HtmlToken& token);
  bool end_of_template();
  bool after_body(HtmlToken& token);
  bool in_frameset(HtmlToken& token);
  bool after_frameset(HtmlToken& token);
  bool after_after_body(HtmlToken& token);
  bool after_after_frameset(HtmlToken& token);

  // foreign_content.cc
  bool needs_foreign_rules(const HtmlToken& token) const;
  bool is_html_integration_point(const HtmlOpenElement& element) const;
  bool in_foreign(HtmlToken& token);
  bool start_in_foreign(HtmlToken& token);
  bool end_in_foreign(HtmlToken& token);
  bool leave_foreign(HtmlToken& token);
  void pop_to_html();

  Budget budget_;
  ProblemSink* problems_;
  HtmlOptions options_;
  HtmlTreeWriter writer_;
  HtmlTokenizer tokenizer_;
  HtmlOpenElements open_;
  HtmlFormattingList formatting_;
  std::vector<HtmlMode> template_modes_;
  std::vector<SourcedText> table_text_;
  HtmlMode mode_ = HtmlMode::initial;
  HtmlMode original_mode_ = HtmlMode::initial;
  HtmlOpenElement context_;  // of a fragment
  bool is_fragment_ = false;
  bool is_quirks_ = false;
  bool frameset_ok_ = true;
  bool foster_parenting_ = false;
  bool skip_line_feed_ = false;
  bool is_done_ = false;
  std::uint32_t head_ = kNoNode;
  std::uint32_t form_ = kNoNode;
  std::size_t reopened_left_ = 0;  // formatting elements that may still be opened again
  bool depth_reported_ = false;
  bool formatting_reported_ = false;
  bool reopened_reported_ = false;
  bool nodes_reported_ = false;
  const HtmlToken* current_ = nullptr;
};

}  // namespace synoptic
