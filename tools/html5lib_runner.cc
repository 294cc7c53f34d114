// Measures the HTML parser against html5lib-tests, which lie elsewhere.
//
//   html5lib_runner FOLDER [--show N] [--only ID]
//
// FOLDER holds tests.jsonl.gz (tree construction), tokenizer.jsonl.gz and encoding.jsonl.gz, one
// test an object a line. Prints how many of each hold, and up to N that do not with both trees.

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "synoptic/base/json_value.h"
#include "synoptic/base/strings.h"
#include "synoptic/base/utf8.h"
#include "synoptic/html/encoding.h"
#include "synoptic/html/parse.h"
#include "synoptic/html/tokenizer.h"
#include "synoptic/read/byte_reader.h"
#include "synoptic/read/json_lines.h"

namespace synoptic {
namespace {

struct Score {
  int held = 0;
  int failed = 0;
  int passed_over = 0;  // inputs that UTF-8 cannot hold
};

struct RunnerOptions {
  std::string folder;
  std::string only;
  int show = 0;
};

// Calls `test` with each object of the file; it returns false after a failure it wants counted.
void for_each_test(const std::string& path, const std::function<void(const JsonValue&)>& test) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"),
                                                             &std::fclose);
  if (!file) {
    std::fprintf(stderr, "cannot open %s\n", path.c_str());
    return;
  }
  std::string block(1 << 16, '\0');
  const Budget budget;
  ByteReader reader(
      [&] {
        return std::string_view(block.data(),
                                std::fread(block.data(), 1, block.size(), file.get()));
      },
      budget);
  LineReader lines(reader, "", budget.line_bytes);
  std::string line;
  while (lines.next(line) == LineReader::Outcome::line) {
    const Result<JsonValue> value = JsonValue::parse(line, 100);
    if (value.ok()) test(value.value());
  }
}

std::string_view member(const JsonValue& test, std::string_view name) {
  const JsonValue* value = test.find(name);
  return value == nullptr ? std::string_view() : value->text();
}

// "xlink:href" of SVG and MathML is written "xlink href", as the tests show its namespace.
std::string attribute_name(const HtmlNode& node, std::string_view name) {
  static const StringSet kNamespaced = {
      "xlink:actuate", "xlink:arcrole", "xlink:href", "xlink:role", "xlink:show",
      "xlink:title",   "xlink:type",    "xml:lang",   "xml:space",  "xmlns:xlink"};
  std::string out(name);
  if (node.name_space != HtmlNamespace::html && kNamespaced.contains(name)) {
    out[out.find(':')] = ' ';
  }
  return out;
}

std::string element_line(const HtmlNode& node) {
  const char* prefix = node.name_space == HtmlNamespace::svg    ? "svg "
                       : node.name_space == HtmlNamespace::math ? "math "
                                                                : "";
  return "<" + std::string(prefix) + std::string(node.name) + ">";
}

std::string doctype_line(const HtmlTree& tree, std::uint32_t node) {
  std::string out = "<!DOCTYPE " + std::string(tree[node].name);
  if (tree.attribute(node, "public") || tree.attribute(node, "system")) {
    out += " \"" + std::string(tree.attribute_or_empty(node, "public")) + "\"";
    out += " \"" + std::string(tree.attribute_or_empty(node, "system")) + "\"";
  }
  return out + ">";
}

void print_node(const HtmlTree& tree, std::uint32_t number, std::size_t depth, std::string& out) {
  const HtmlNode& node = tree[number];
  const std::string indent = "| " + std::string(depth * 2, ' ');
  std::size_t inner = depth + 1;
  if (node.kind == HtmlNodeKind::doctype) out += indent + doctype_line(tree, number) + "\n";
  if (node.kind == HtmlNodeKind::comment) {
    out += indent + "<!-- " + std::string(node.text) + " -->\n";
  }
  if (node.is_text()) out += indent + "\"" + std::string(node.text) + "\"\n";
  if (node.is_element()) {
    out += indent + element_line(node) + "\n";
    std::map<std::string, std::string> sorted;
    for (const HtmlAttribute& attribute : tree.attributes(number)) {
      sorted[attribute_name(node, attribute.name)] = attribute.value;
    }
    for (const auto& [name, value] : sorted) {
      out += indent + "  " + name + "=\"" + value + "\"\n";
    }
    if (node.is(HtmlTag::template_)) {
      out += indent + "  content\n";
      ++inner;
    }
  }
  for (std::uint32_t child = node.first_child; child != kNoNode; child = tree[child].next) {
    print_node(tree, child, inner, out);
  }
}

std::string print_tree(const HtmlTree& tree, bool is_fragment) {
  std::string out;
  const std::uint32_t top = is_fragment ? tree[0].first_child : 0;
  for (std::uint32_t child = tree[top].first_child; child != kNoNode; child = tree[child].next) {
    print_node(tree, child, 0, out);
  }
  return out;
}

void show_failure(const RunnerOptions& options, Score& score, const JsonValue& test,
                  const std::string& got) {
  if (++score.failed > options.show) return;
  std::printf("--- %s\n%s\n... expected\n%s\n... got\n%s\n",
              std::string(member(test, "id")).c_str(), std::string(member(test, "data")).c_str(),
              std::string(member(test, "document")).c_str(), got.c_str());
}

void run_tree_test(const RunnerOptions& options, const JsonValue& test, Score& score) {
  const std::string_view context = member(test, "fragment");
  const std::string_view script = member(test, "script");
  for (const bool scripting : {false, true}) {
    if (script == (scripting ? "off" : "on")) continue;
    HtmlOptions html;
    html.scripting = scripting;
    html.context = context;
    const HtmlTree tree = parse_html(std::string(member(test, "data")), {}, nullptr, html);
    const std::string got = print_tree(tree, !context.empty());
    if (trim(got) != trim(member(test, "document"))) {
      show_failure(options, score, test, got);
      return;
    }
  }
  ++score.held;
}

// "\uXXXX" as the tests that are escaped twice write it; false where UTF-8 cannot hold it.
bool unescape(std::string& text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    if (text.compare(at, 2, "\\u") != 0 || at + 6 > text.size()) {
      out += text[at++];
      continue;
    }
    const auto value =
        static_cast<char32_t>(std::strtoul(text.substr(at + 2, 4).c_str(), nullptr, 16));
    if (value >= 0xD800 && value < 0xE000) return false;
    append_utf8(out, value);
    at += 6;
  }
  text = out;
  return true;
}

// Tokens as the tests write them, flattened: one text, kinds and parts divided by control bytes.
struct TokenText {
  std::string out;
  bool is_in_text = false;

  void begin(std::string_view kind) {
    out += "\n";
    out += kind;
    is_in_text = kind == "Character";
    if (is_in_text) out += "|";
  }
  void text(std::string_view piece) {
    if (!is_in_text) begin("Character");
    out += piece;
  }
  void part(std::string_view value) {
    out += "|";
    out += value;
  }
  void optional_part(const std::optional<std::string_view>& value) {
    part(value ? *value : std::string_view("(none)"));
  }
};

void add_token(TokenText& out, const HtmlToken& token) {
  switch (token.kind) {
    case HtmlTokenKind::text:
      out.text(token.text);
      break;
    case HtmlTokenKind::start_tag: {
      out.begin("StartTag");
      out.part(token.name);
      std::map<std::string_view, std::string_view> sorted;
      for (const HtmlAttribute& a : token.attributes) sorted[a.name] = a.value;
      for (const auto& [name, value] : sorted) {
        out.part(name);
        out.part(value);
      }
      if (token.is_self_closing) out.part("self-closing");
      break;
    }
    case HtmlTokenKind::end_tag:
      out.begin("EndTag");
      out.part(token.name);
      break;
    case HtmlTokenKind::comment:
      out.begin("Comment");
      out.part(token.text);
      break;
    case HtmlTokenKind::doctype:
      out.begin("DOCTYPE");
      out.part(token.name.empty() ? std::string_view("(none)") : token.name);
      out.optional_part(token.public_id);
      out.optional_part(token.system_id);
      out.part(token.force_quirks ? "quirks" : "standard");
      break;
    case HtmlTokenKind::end:
      break;
  }
}

bool add_expected(TokenText& out, const JsonValue& token, bool is_escaped) {
  const std::vector<JsonValue>& parts = token.items();
  const std::string_view kind = parts[0].text();
  bool is_valid = true;
  const auto value = [&](const JsonValue& part) {
    std::string text(part.text());
    if (is_escaped) is_valid = unescape(text) && is_valid;
    return text;
  };
  if (kind == "Character") {
    out.text(value(parts[1]));
    return is_valid;
  }
  out.begin(kind);
  if (kind == "DOCTYPE") {
    for (std::size_t i = 1; i < 4; ++i) {
      out.part(parts[i].is(JsonValue::Kind::string) ? value(parts[i]) : "(none)");
    }
    out.part(parts[4].boolean() ? "standard" : "quirks");
    return is_valid;
  }
  out.part(value(parts[1]));
  if (kind != "StartTag") return is_valid;
  std::map<std::string, std::string> sorted;
  for (const auto& [name, text] : parts[2].members()) sorted[name] = value(text);
  for (const auto& [name, text] : sorted) {
    out.part(name);
    out.part(text);
  }
  if (parts.size() > 3 && parts[3].boolean()) out.part("self-closing");
  return is_valid;
}

void set_state(HtmlTokenizer& tokenizer, std::string_view state, std::string_view last_tag) {
  static const std::map<std::string_view, HtmlTextMode> kModes = {
      {"RCDATA state", HtmlTextMode::rcdata},       {"RAWTEXT state", HtmlTextMode::rawtext},
      {"Script data state", HtmlTextMode::script},  {"PLAINTEXT state", HtmlTextMode::plaintext},
      {"CDATA section state", HtmlTextMode::cdata}, {"Data state", HtmlTextMode::data}};
  const auto mode = kModes.find(state);
  if (mode != kModes.end()) tokenizer.set_mode(mode->second, last_tag);
}

std::string tokenize(const std::string& input, std::string_view state, std::string_view last_tag) {
  HtmlStorage storage;
  storage.input = input;
  HtmlTokenizer tokenizer(storage);
  set_state(tokenizer, state, last_tag);
  TokenText out;
  for (;;) {
    const HtmlToken& token = tokenizer.next();
    if (token.kind == HtmlTokenKind::end) return out.out;
    add_token(out, token);
  }
}

void run_tokenizer_test(const RunnerOptions& options, const JsonValue& test, Score& score) {
  const JsonValue* escaped = test.find("doubleEscaped");
  const bool is_escaped = escaped != nullptr && escaped->boolean();
  std::string input(member(test, "input"));
  TokenText expected;
  bool is_valid = !is_escaped || unescape(input);
  for (const JsonValue& token : test.find("output")->items()) {
    is_valid = add_expected(expected, token, is_escaped) && is_valid;
  }
  if (!is_valid) {
    ++score.passed_over;
    return;
  }
  std::vector<std::string> states;
  if (const JsonValue* list = test.find("initialStates")) {
    for (const JsonValue& state : list->items()) states.emplace_back(state.text());
  }
  if (states.empty()) states.emplace_back("Data state");
  for (const std::string& state : states) {
    const std::string got = tokenize(input, state, member(test, "lastStartTag"));
    if (got == expected.out) continue;
    if (++score.failed <= options.show) {
      std::printf("--- %s (%s)\n%s\n... expected%s\n... got%s\n",
                  std::string(member(test, "id")).c_str(), state.c_str(), input.c_str(),
                  expected.out.c_str(), got.c_str());
    }
    return;
  }
  ++score.held;
}

std::string decode_base64(std::string_view text) {
  constexpr std::string_view kDigits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  std::uint32_t bits = 0;
  int count = 0;
  for (const char c : text) {
    const std::size_t digit = kDigits.find(c);
    if (digit == std::string_view::npos) continue;
    bits = bits << 6 | static_cast<std::uint32_t>(digit);
    count += 6;
    if (count < 8) continue;
    count -= 8;
    out += static_cast<char>(bits >> count & 0xFF);
  }
  return out;
}

void run_encoding_test(const RunnerOptions& options, const JsonValue& test, Score& score) {
  const std::string bytes = decode_base64(member(test, "data_base64"));
  const std::string_view expected = encoding_of_label(member(test, "encoding"));
  const std::string_view sniffed = sniff_encoding(bytes);
  const std::string_view got = sniffed.empty() ? "windows-1252" : sniffed;
  if (got == expected) {
    ++score.held;
  } else if (++score.failed <= options.show) {
    std::printf("--- %s\n%s\n... expected %s, got %s\n", std::string(member(test, "id")).c_str(),
                bytes.c_str(), std::string(expected).c_str(), std::string(got).c_str());
  }
}

using Run = void (*)(const RunnerOptions&, const JsonValue&, Score&);

void run_file(const RunnerOptions& options, const char* file, Run run) {
  Score score;
  for_each_test(options.folder + "/" + file, [&](const JsonValue& test) {
    if (options.only.empty() || member(test, "id") == options.only) run(options, test, score);
  });
  const int all = score.held + score.failed;
  std::printf("%-20s %5d of %5d hold, %.2f %%; %d passed over\n", file, score.held, all,
              all == 0 ? 0.0 : 100.0 * score.held / all, score.passed_over);
}

}  // namespace
}  // namespace synoptic

int main(int argc, char** argv) {
  synoptic::RunnerOptions options;
  for (int i = 1; i < argc; ++i) {
    const std::string_view argument = argv[i];
    if (argument == "--show" && i + 1 < argc) {
      options.show = std::atoi(argv[++i]);
    } else if (argument == "--only" && i + 1 < argc) {
      options.only = argv[++i];
    } else {
      options.folder = argument;
    }
  }
  if (options.folder.empty()) {
    std::fprintf(stderr, "usage: html5lib_runner FOLDER [--show N] [--only ID]\n");
    return 2;
  }
  synoptic::run_file(options, "tests.jsonl.gz", synoptic::run_tree_test);
  synoptic::run_file(options, "tokenizer.jsonl.gz", synoptic::run_tokenizer_test);
  synoptic::run_file(options, "encoding.jsonl.gz", synoptic::run_encoding_test);
  return 0;
}
