#include <cstddef>
#include <cstdint>
#include <string_view>

#include "synoptic/base/check.h"
#include "synoptic/html/encoding.h"
#include "synoptic/html/parse.h"

namespace {

using namespace synoptic;

void check_runs(const HtmlTree& tree, std::uint32_t node) {
  std::uint32_t text_end = 0;
  for (const SourceRun& run : tree.source_runs(node)) {
    SYNOPTIC_CHECK(run.text.begin == text_end && run.source.end <= tree.source().size());
    SYNOPTIC_CHECK(run.source.begin <= run.source.end);
    text_end = run.text.end;
  }
  SYNOPTIC_CHECK(!tree[node].is_text() || text_end == tree[node].text.size());
}

// Links agree with each other, every node is reached once, every span lies in the input.
void check_tree(const HtmlTree& tree) {
  std::size_t reached = 0;
  for (std::uint32_t node = 0; node != kNoNode; node = tree.next_in_order(node)) {
    const HtmlNode& at = tree[node];
    SYNOPTIC_CHECK(++reached <= tree.size());
    SYNOPTIC_CHECK(at.source.begin <= at.source.end && at.source.end <= tree.source().size());
    if (at.next != kNoNode) SYNOPTIC_CHECK(tree[at.next].previous == node);
    if (at.first_child != kNoNode) SYNOPTIC_CHECK(tree[at.first_child].parent == node);
    if (at.last_child != kNoNode) SYNOPTIC_CHECK(tree[at.last_child].next == kNoNode);
    for (const HtmlAttribute& attribute : tree.attributes(node)) {
      SYNOPTIC_CHECK(attribute.source.end <= tree.source().size());
    }
    check_runs(tree, node);
  }
}

}  // namespace

// Any bytes give a tree whose links, spans and maps hold. The first byte chooses the mode.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  static constexpr std::string_view kContexts[] = {"", "", "", "div", "select", "table", "svg g"};
  HtmlOptions options;
  options.context = kContexts[data[0] % std::size(kContexts)];
  options.scripting = (data[0] & 0x80) != 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data + 1), size - 1);
  DecodedText decoded = decode_html(bytes);
  ProblemSink problems;
  check_tree(parse_html(std::move(decoded.text), {}, &problems, options));
  check_tree(parse_html(std::string(bytes), {}, &problems, options));
  return 0;
}
