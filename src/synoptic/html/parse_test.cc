#include "synoptic/html/parse.h"

#include <gtest/gtest.h>

#include <string>

namespace synoptic {
namespace {

// A tree on one line: elements as name(…), attributes in brackets, texts in quotation marks.
void print(const HtmlTree& tree, std::uint32_t number, std::string& out) {
  const HtmlNode& node = tree[number];
  if (node.is_text()) out += "'" + std::string(node.text) + "'";
  if (node.kind == HtmlNodeKind::comment) out += "!" + std::string(node.text) + "!";
  if (node.kind == HtmlNodeKind::doctype) out += "doctype " + std::string(node.name) + " ";
  if (node.is_element()) {
    if (node.name_space == HtmlNamespace::svg) out += "svg:";
    if (node.name_space == HtmlNamespace::math) out += "math:";
    out += node.name;
    for (const HtmlAttribute& attribute : tree.attributes(number)) {
      out += "[" + std::string(attribute.name) + "=" + std::string(attribute.value) + "]";
    }
    out += "(";
  }
  for (std::uint32_t child = node.first_child; child != kNoNode; child = tree[child].next) {
    if (child != node.first_child) out += " ";
    print(tree, child, out);
  }
  if (node.is_element()) out += ")";
}

std::string printed(const HtmlTree& tree, std::uint32_t top) {
  std::string out;
  print(tree, top, out);
  return out;
}

std::string body_of(const std::string& page) {
  const HtmlTree tree = parse_html(page);
  const std::uint32_t body = tree.find_first(HtmlTag::body);
  return body == kNoNode ? printed(tree, HtmlTree::root()) : printed(tree, body);
}

TEST(ParseHtml, BuildsTheStandardsTree) {
  struct Row {
    std::string page;
    std::string_view body;
    const char* reason;
  };
  const Row rows[] = {
      {"<p>One<p>Two", "body(p('One') p('Two'))", "a paragraph ends the one before"},
      {"<ul><li>a<li>b<ul><li>c</ul></ul>", "body(ul(li('a') li('b' ul(li('c')))))", "list items"},
      {"<dl><dt>a<dd>b<dt>c", "body(dl(dt('a') dd('b') dt('c')))", "definitions"},
      {"<b>1<i>2</b>3</i>4", "body(b('1' i('2')) i('3') '4')", "overlapping formatting"},
      {"<b>1<p>2</b>3</p>", "body(b('1') p(b('2') '3'))", "the adoption agency"},
      {"<a href=x>1<a href=y>2", "body(a[href=x]('1') a[href=y]('2'))", "links do not nest"},
      {"<a href=x><div>1</a>2</div>", "body(a[href=x]() div(a[href=x]('1') '2'))",
       "a block that a link is closed in"},
      {"<p><b>1<p>2", "body(p(b('1')) p(b('2')))", "formatting is opened again"},
      {"<table>lost<tr><td>x</table>", "body('lost' table(tbody(tr(td('x')))))",
       "text in a table goes before it"},
      {"<table><tr><td>a<td>b<tr><th>c</table>d",
       "body(table(tbody(tr(td('a') td('b')) tr(th('c')))) 'd')", "rows and cells"},
      {"<table><caption>x<col><tr><td>y",
       "body(table(caption('x') colgroup(col()) tbody(tr(td('y')))))", "caption and columns"},
      {"<select><option>a<option>b</select>c", "body(select(option('a') option('b')) 'c')",
       "options"},
      {"<h1>a<h2>b</h1>c", "body(h1('a') h2('b') 'c')", "a heading ends a heading"},
      {"a<br/>b</br>c", "body('a' br() 'b' br() 'c')", "</br> is a <br>"},
      {"<body></p>x</div>y", "body(p() 'xy')", "end tags of nothing"},
      {"<svg viewbox='0 0'><foreignobject><p>x</p></foreignobject></svg>y",
       "body(svg:svg[viewBox=0 0](svg:foreignObject(p('x'))) 'y')", "SVG and HTML inside"},
      {"<math><mi>x</mi></math><p>y", "body(math:math(math:mi('x')) p('y'))", "MathML"},
      {"<svg><p>x", "body(svg:svg() p('x'))", "HTML ends SVG"},
      {"<div><template><td>x</td></template>y</div>", "body(div(template(td('x')) 'y'))",
       "a template keeps a cell"},
      {"<pre>\n\na</pre>", "body(pre('\na'))", "the first line end of pre does not count"},
      {"<textarea>\n<b>&amp;</textarea>", "body(textarea('<b>&'))", "text with references"},
      {"<p><noscript><img src=x></noscript>", "body(p(noscript(img[src=x]())))",
       "no scripts run: its content counts"},
      {"<button>a<button>b", "body(button('a') button('b'))", "buttons do not nest"},
      {"<ruby>a<rt>b<rt>c</ruby>", "body(ruby('a' rt('b') rt('c')))", "ruby"},
      {"<form><form>a</form></form>b", "body(form('a') 'b')", "forms do not nest"},
      {"<p>x</body></html><p>y", "body(p('x') p('y'))", "content behind the end"},
      {"<x-card a=1 A=2>t</X-CARD>u", "body(x-card[a=1]('t') 'u')", "an element of one's own"},
      {"a<!-- b -->c<!d><?e?></ f>", "body('a' ! b ! 'c' !d! !?e?! ! f!)", "comments"},
      {"", "body()", "nothing"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(body_of(row.page), row.body) << row.page << ": " << row.reason;
  }
}

TEST(ParseHtml, BuildsTheWholeDocument) {
  struct Row {
    std::string page;
    std::string_view tree;
    const char* reason;
  };
  const Row rows[] = {
      {"<!DOCTYPE html><title>A &lt; B</title><p>x",
       "doctype html  html(head(title('A < B')) body(p('x')))", "a head nobody wrote"},
      {"<template><td>x</template>y", "html(head(template(td('x'))) body('y'))",
       "a template in the head"},
      {"<html lang=en><head><meta charset=utf-8></head><body class=a>x<body id=b>",
       "html[lang=en](head(meta[charset=utf-8]()) body[class=a][id=b]('x'))", "a second body"},
      {"<frameset><frame src=a></frameset>", "html(head() frameset(frame[src=a]()))", "frames"},
      {"<script>if (a<b) '</p>'</script>x", "html(head(script('if (a<b) '</p>'')) body('x'))",
       "a script is raw text"},
      {"<script><!--<script></script>--></script>x",
       "html(head(script('<!--<script></script>-->')) body('x'))", "a script within a comment"},
      {"<style>p>a{}</style>", "html(head(style('p>a{}')) body())", "a style is raw text"},
      {"<noscript><link rel=x></noscript>y", "html(head(noscript(link[rel=x]())) body('y'))",
       "noscript in the head"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(printed(parse_html(row.page), HtmlTree::root()), row.tree) << row.reason;
  }
}

TEST(ParseHtml, ReadsTextAndAttributes) {
  struct Row {
    std::string page;
    std::string_view body;
    const char* reason;
  };
  const Row rows[] = {
      {"<p>Caf&eacute; &#8211; &#x20ac;5 &notin; &notit;", "body(p('Café – €5 ∉ ¬it;'))",
       "named and numbered references"},
      {"<p>A&B AT&T &unknown; &", "body(p('A&B AT&T &unknown; &'))", "an ampersand"},
      {"<p>&#150;&#0;&#xD800;", "body(p('–\uFFFD\uFFFD'))", "numbers that mean something else"},
      {"<a href='?a=1&copy=2&amp;b'>x", "body(a[href=?a=1&copy=2&b]('x'))",
       "no reference before an equals sign"},
      {"a\r\nb\rc", "body('a\nb\nc')", "line ends"},
      {"<p a = \"1\" b='2' c=3 d e=>x", "body(p[a=1][b=2][c=3][d=][e=]('x'))", "ways of writing"},
      {"<p a=1 a=2 A=3>x", "body(p[a=1]('x'))", "the first counts"},
      {"<img/src=a/ alt=b/>", "body(img[src=a/][alt=b/]())", "slashes"},
      {"1 < 2 <3 </ >", "body('1 < 2 <3 ' ! !)", "a sign that begins no tag"},
      {"x<p class=\"unclosed", "body('x')", "the end inside a tag"},
      {std::string("a\0b", 3), "body('ab')", "NUL is dropped from text"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(body_of(row.page), row.body) << row.page << ": " << row.reason;
  }
}

TEST(ParseHtml, KeepsTheBytesOfEveryNode) {
  const std::string page =
      "<body><div id=a>x<p>One<p>Two</p></div><b>y</b>Caf&eacute;!<table><td>z</table>";
  const HtmlTree tree = parse_html(page);
  struct Row {
    HtmlTag tag;
    std::string_view source;
    const char* reason;
  };
  const Row rows[] = {
      {HtmlTag::div, "<div id=a>x<p>One<p>Two</p></div>", "to the end of its end tag"},
      {HtmlTag::p, "<p>One", "without an end tag, to where it is closed"},
      {HtmlTag::b, "<b>y</b>", "formatting"},
      {HtmlTag::tbody, "<td>z", "not written: from where it is inserted"},
      {HtmlTag::table, "<table><td>z</table>", "a table"},
  };
  for (const Row& row : rows) {
    const std::uint32_t node = tree.find_first(row.tag);
    ASSERT_NE(node, kNoNode) << row.reason;
    const Span source = tree[node].source;
    EXPECT_EQ(slice(page, row.tag == HtmlTag::tbody ? Span{source.begin + 4, source.end} : source),
              row.tag == HtmlTag::tbody ? row.source.substr(4) : row.source)
        << row.reason;
  }
  const HtmlAttribute id = tree.attributes(tree.find_first(HtmlTag::div))[0];
  EXPECT_EQ(slice(page, id.source), "id=a");
  EXPECT_EQ(slice(page, id.value_source), "a");
}

TEST(ParseHtml, MapsTextToItsBytes) {
  const std::string page = "Caf&eacute;\r\n<i></i>&amp;<table>x</table>";
  const HtmlTree tree = parse_html(page);
  const std::uint32_t text = tree[tree.find_first(HtmlTag::body)].first_child;
  EXPECT_EQ(tree[text].text, "Café\n");
  const auto runs = tree.source_runs(text);
  ASSERT_EQ(runs.size(), 3u);
  EXPECT_EQ(runs[0], (SourceRun{{0, 3}, {0, 3}}));
  EXPECT_EQ(runs[1], (SourceRun{{3, 5}, {3, 11}}));
  EXPECT_EQ(runs[2], (SourceRun{{5, 6}, {12, 13}}));
  const std::uint32_t joined = tree[tree[tree.find_first(HtmlTag::i)].next].next;
  EXPECT_TRUE(tree[joined].is(HtmlTag::table));
  EXPECT_EQ(tree[tree[joined].previous].text, "&x");
}

TEST(ParseHtml, ParsesFragments) {
  struct Row {
    std::string text;
    std::string_view context;
    std::string_view tree;
  };
  const Row rows[] = {
      {"<td>x", "tr", "html(td('x'))"},
      {"<td>x", "div", "html('x')"},
      {"a<b>c</title>", "title", "html('a<b>c</title>')"},
      {"<nobr>x", "svg path", "html(nobr('x'))"},
      {"<g/>x", "svg svg", "html(svg:g() 'x')"},
  };
  for (const Row& row : rows) {
    HtmlOptions options;
    options.context = row.context;
    EXPECT_EQ(printed(parse_html(row.text, {}, nullptr, options), HtmlTree::root()), row.tree)
        << row.context;
  }
}

TEST(HtmlTree, IsWalkedInOrder) {
  HtmlTree first = parse_html("<div><p>a</p><p>b<i>c</i></p></div><p>d");
  const HtmlTree tree = std::move(first);
  const std::uint32_t div = tree.find_first(HtmlTag::div);
  EXPECT_EQ(tree.text_of(div), "abc");
  EXPECT_EQ(tree.text_of(HtmlTree::root()), "abcd");
  const std::uint32_t p = tree.find_first(HtmlTag::p, div);
  const std::uint32_t second = tree.next_skipping_children(p, div);
  EXPECT_EQ(tree.text_of(second), "bc");
  EXPECT_EQ(tree.next_skipping_children(second, div), kNoNode);
  EXPECT_EQ(tree.find_first(HtmlTag::table), kNoNode);
  EXPECT_EQ(tree.attribute(div, "id"), std::nullopt);
  EXPECT_EQ(HtmlTree().find_first(HtmlTag::p), kNoNode);
}

}  // namespace
}  // namespace synoptic
