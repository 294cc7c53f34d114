#include "synoptic/text/conllu.h"

#include "synoptic/base/strings.h"
#include "synoptic/base/utf8.h"
#include "synoptic/text/tags.h"

namespace synoptic {
namespace {

void append_clean(std::string& out, std::string_view text) {
  if (is_utf8(text)) {
    out += text;
    return;
  }
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode_at(text, at);
    append_utf8(out, c.value);
    at += c.size;
  }
}

// The features we keep, in alphabetical order.
std::string features_of(const Token& token) {
  std::string out;
  const auto add = [&](bool holds, std::string_view name) {
    if (!holds) return;
    if (!out.empty()) out += '|';
    out += name;
  };
  const bool is_finite = token.has(Feature::past) || token.has(Feature::present);
  add(token.has(Feature::plural), "Number=Plur");
  add(token.has(Feature::negative), "Polarity=Neg");
  add(token.has(Feature::possessive) && token.tag == Tag::pron, "Poss=Yes");
  add(token.has(Feature::past), "Tense=Past");
  add(token.has(Feature::present), "Tense=Pres");
  add(is_finite || token.has(Feature::modal), "VerbForm=Fin");
  add(token.has(Feature::gerund), "VerbForm=Ger");
  add(token.has(Feature::infinitive), "VerbForm=Inf");
  add(token.has(Feature::participle), "VerbForm=Part");
  add(token.has(Feature::passive), "Voice=Pass");
  return out.empty() ? "_" : out;
}

class ConlluWriter {
 public:
  ConlluWriter(const Analysis& analysis, std::string& out) : analysis_(analysis), out_(out) {}

  void write(const Sentence& sentence) {
    for (std::uint32_t token = sentence.first; token < sentence.last; ++token) {
      const std::uint32_t end = end_of_range(token, sentence.last);
      const bool begins = token == sentence.first || !is_joined(token);
      if (begins && end > token + 1) write_range(token, end, sentence);
      write_word(token, sentence);
    }
    out_ += '\n';
  }

 private:
  bool is_glued(std::uint32_t token) const {
    return token < analysis_.tokens.size() && !analysis_.tokens[token].space_before;
  }

  // Is it written together with the word before it, as clitics are?
  bool is_joined(std::uint32_t token) const {
    const Token& it = analysis_.tokens[token];
    if (token == 0 || it.space_before) return false;
    const bool follows_word = analysis_.tokens[token - 1].kind == TokenKind::word;
    return follows_word && (it.kind == TokenKind::word || it.tag == Tag::part);
  }

  std::uint32_t end_of_range(std::uint32_t token, std::uint32_t last) const {
    std::uint32_t end = token + 1;
    while (end < last && is_joined(end)) ++end;
    return end;
  }

  void write_space(std::uint32_t last_token) {
    out_ += is_glued(last_token + 1) ? "SpaceAfter=No\n" : "_\n";
  }

  void write_range(std::uint32_t first, std::uint32_t last, const Sentence& sentence) {
    out_ += std::to_string(first - sentence.first + 1) + '-' +
            std::to_string(last - sentence.first) + '\t';
    append_clean(out_, slice(analysis_.text, {analysis_.tokens[first].span.begin,
                                              analysis_.tokens[last - 1].span.end}));
    out_ += "\t_\t_\t_\t_\t_\t_\t_\t";
    write_space(last - 1);
  }

  void write_word(std::uint32_t token, const Sentence& sentence) {
    const Token& it = analysis_.tokens[token];
    out_ += std::to_string(token - sentence.first + 1) + '\t';
    append_clean(out_, analysis_.form(token));
    out_ += '\t';
    append_clean(out_, analysis_.lemma(token));
    out_ += '\t';
    out_ += analysis_.is_tagged ? tag_name(it.tag) : "_";
    out_ += "\t_\t" + (analysis_.is_tagged ? features_of(it) : "_") + '\t';
    if (analysis_.is_parsed) {
      const bool is_root = it.head == kNoToken;
      out_ += std::to_string(is_root ? 0 : it.head - sentence.first + 1) + '\t';
      out_ += relation_name(it.relation);
    } else {
      out_ += "_\t_";
    }
    out_ += "\t_\t";
    write_space(token);
  }

  const Analysis& analysis_;
  std::string& out_;
};

}  // namespace

void write_conllu(const Analysis& analysis, std::string_view id, std::string& out) {
  out += "# newdoc id = ";
  append_clean(out, squeeze(id));
  out += '\n';
  ConlluWriter writer(analysis, out);
  std::size_t number = 0;
  for (const Sentence& sentence : analysis.sentences) {
    out += "# sent_id = ";
    append_clean(out, squeeze(id));
    out += '-' + std::to_string(++number) + "\n# text = ";
    append_clean(out, squeeze(slice(analysis.text, sentence.span)));
    out += '\n';
    writer.write(sentence);
  }
}

}  // namespace synoptic
