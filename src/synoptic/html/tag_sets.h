#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>

#include "synoptic/html/tag.h"

namespace synoptic {

// Sets of tags that the standard's tree construction asks for.
enum HtmlTagSet : std::uint32_t {
  kSpecialTags = 1,          // 13.2.4.2, "special", of the HTML namespace
  kScopeEnds = 2,            // "has an element in scope" stops at these
  kListScopeEnds = 4,        // and these, for list items
  kButtonScopeEnds = 8,      // and these, for buttons
  kTableScopeEnds = 16,      // table scope
  kImpliedEndTags = 32,      // "generate implied end tags"
  kThoroughEndTags = 64,     // the same, "thoroughly"
  kFosterParents = 128,      // table, tbody, tfoot, thead, tr
  kHeadings = 256,           // h1 to h6
  kFormattingTags = 512,     // but a and nobr
  kBlockTags = 1024,         // close a paragraph and are otherwise plain
  kForeignBreakouts = 2048,  // end SVG and MathML
  kTablePartTags = 4096,     // caption, col, colgroup, tbody, td, tfoot, th, thead, tr
  kHeadTags = 8192,          // "in body" treats them as "in head" does
  kTableSections = 16384,    // tbody, tfoot, thead
  kTableCells = 32768,       // td, th
};

constexpr std::array<std::uint32_t, kHtmlTagCount> make_html_tag_sets() {
  using enum HtmlTag;
  std::array<std::uint32_t, kHtmlTagCount> sets{};
  const auto add = [&](std::uint32_t set, std::initializer_list<HtmlTag> tags) {
    for (const HtmlTag tag : tags) sets[static_cast<std::size_t>(tag)] |= set;
  };
  add(kSpecialTags,
      {address,   applet,   area,     article, aside,   base,     basefont,   bgsound, blockquote,
       body,      br,       button,   caption, center,  col,      colgroup,   dd,      details,
       dir,       div,      dl,       dt,      embed,   fieldset, figcaption, figure,  footer,
       form,      frame,    frameset, h1,      h2,      h3,       h4,         h5,      h6,
       head,      header,   hgroup,   hr,      html,    iframe,   img,        input,   keygen,
       li,        link,     listing,  main,    marquee, menu,     meta,       nav,     noembed,
       noframes,  noscript, object,   ol,      p,       param,    plaintext,  pre,     script,
       search,    section,  select,   source,  style,   summary,  table,      tbody,   td,
       template_, textarea, tfoot,    th,      thead,   title,    tr,         track,   ul,
       wbr,       xmp});
  add(kScopeEnds | kListScopeEnds | kButtonScopeEnds,
      {applet, caption, html, table, td, th, marquee, object, select, template_});
  add(kListScopeEnds, {ol, ul});
  add(kButtonScopeEnds, {button});
  add(kTableScopeEnds, {html, table, template_});
  add(kImpliedEndTags | kThoroughEndTags, {dd, dt, li, optgroup, option, p, rb, rp, rt, rtc});
  add(kThoroughEndTags, {caption, colgroup, tbody, td, tfoot, th, thead, tr});
  add(kFosterParents, {table, tbody, tfoot, thead, tr});
  add(kHeadings, {h1, h2, h3, h4, h5, h6});
  add(kFormattingTags, {b, big, code, em, font, i, s, small, strike, strong, tt, u});
  add(kBlockTags, {address, article,  aside,      blockquote, center,  details, dialog, dir,  div,
                   dl,      fieldset, figcaption, figure,     footer,  header,  hgroup, main, menu,
                   nav,     ol,       p,          search,     section, summary, ul});
  add(kForeignBreakouts,
      {b,     big,   blockquote, body,   br,   center, code,  dd, div,  dl,   dt,
       em,    embed, h1,         h2,     h3,   h4,     h5,    h6, head, hr,   i,
       img,   li,    listing,    menu,   meta, nobr,   ol,    p,  pre,  ruby, s,
       small, span,  strong,     strike, sub,  sup,    table, tt, u,    ul,   var});
  add(kTablePartTags, {caption, col, colgroup, tbody, td, tfoot, th, thead, tr});
  add(kTableSections, {tbody, tfoot, thead});
  add(kTableCells, {td, th});
  add(kHeadTags, {base, basefont, bgsound, link, meta, noframes, script, style, template_, title});
  return sets;
}

inline constexpr std::array<std::uint32_t, kHtmlTagCount> kHtmlTagSets = make_html_tag_sets();

constexpr bool is_in(HtmlTag tag, std::uint32_t sets) {
  return (kHtmlTagSets[static_cast<std::size_t>(tag)] & sets) != 0;
}

}  // namespace synoptic
