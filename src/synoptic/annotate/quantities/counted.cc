#include "synoptic/annotate/quantities/reading.h"
#include "synoptic/base/utf8.h"
#include "synoptic/text/syntax.h"

// The noun that a bare number counts, with the words that describe it:
//
//   "seven European countries"       "European country"
//   "dozens of people were hurt"     "people"
//   "18 of the 25 old ships"         "old ship"
//   "a four-cylinder engine"         "cylinder"
//   "60 of its new A350 jets"        "new A350 jet"
//   "two heads of state"             "head of state", by data/quantities/phrases.tsv
//
// With tags it is the run of adjectives and nouns behind the number. Without, it ends at the
// first plural ("charging stations in"), or at a word that no noun phrase holds.

namespace synoptic {
namespace {

constexpr std::size_t kMaxNounWords = 5;

bool looks_plural(const QuantityTables& tables, std::string_view low) {
  if (tables.singulars.contains(low)) return true;
  return low.size() > 3 && low.ends_with('s') && !low.ends_with("ss") && !low.ends_with("us") &&
         !low.ends_with("is");
}

bool is_noun_tag(Tag tag) { return tag == Tag::noun || tag == Tag::propn || tag == Tag::adj; }

// How many pieces at `at` make the piece before them a genitive: "'s", or "'" behind an s.
std::size_t genitive_size(const QuantityText& text, std::size_t at) {
  const Pieces& pieces = text.pieces;
  if (!pieces[at].is("'") || !pieces.is_glued(at)) return 0;
  if (pieces[at + 1].is("s") && pieces.is_glued(at + 1)) return 2;
  return pieces[at - 1].low.ends_with('s') && pieces[at + 1].is_word() ? 1 : 0;
}

// The point that ends "U.S." before the noun it describes.
bool is_acronym_point(const QuantityText& text, std::size_t at) {
  const Piece& before = text.pieces[at - 1];
  return text.pieces[at].is(".") && text.pieces.is_glued(at) && before.is_word() &&
         before.span.size() > before.low.size() && text.pieces[at + 1].is_word();
}

// "digital and physical sales", "Arvo and Lumo cars": the link of two words before one noun.
bool is_inner_link(const QuantityText& text, std::size_t at) {
  if (!text.pieces[at].is("and") && !text.pieces[at].is("or")) return false;
  const Token& before = text.analysis.tokens[text.pieces[at - 1].token];
  const Token& behind = text.analysis.tokens[text.pieces[at + 1].token];
  const bool is_open = before.tag == Tag::adj || before.tag == Tag::propn;
  return is_open && behind.tag == before.tag && text.pieces[at + 2].is_word() &&
         text.analysis.tokens[text.pieces[at + 2].token].tag == Tag::noun;
}

bool is_describing_verb(const QuantityText& text, std::size_t at) {
  const Token& token = text.analysis.tokens[text.pieces[at].token];
  // "300 migrants seeking asylum": behind a plural it tells what they do.
  const Token& before = text.analysis.tokens[text.pieces[at - 1].token];
  if (before.tag == Tag::noun && before.has(Feature::plural)) return false;
  const bool is_form = token.has(Feature::participle) || token.has(Feature::gerund);
  return token.tag == Tag::verb && is_form && text.pieces[at + 1].is_word() &&
         is_noun_tag(text.analysis.tokens[text.pieces[at + 1].token].tag);
}

// "A350" and "Covid-19" behind their first letter; "900" of "the Trent 900 engines".
bool is_number_in_name(const QuantityText& text, std::size_t at) {
  const Pieces& pieces = text.pieces;
  if (!pieces[at].is_whole()) return false;
  if (pieces.is_glued(at)) return pieces[at - 1].is_word() || pieces[at - 1].is("-");
  const Tag before = text.analysis.tokens[pieces[at - 1].token].tag;
  const bool is_between = (pieces[at - 1].is_capital || before == Tag::adj) &&
                          pieces[at + 1].is_word() && pieces[at].digits == 3;
  return is_between && !pieces[at].has_comma &&
         text.analysis.tokens[pieces[at + 1].token].tag == Tag::noun;
}

// "five banks rose", "an earthquake hit": a verb that was tagged as a noun behind a plural.
bool is_verb_behind_plural(const QuantityText& text, std::size_t at) {
  const Token& before = text.analysis.tokens[text.pieces[at - 1].token];
  const std::string_view low = text.pieces[at].low;
  return before.tag == Tag::noun && before.has(Feature::plural) && !text.pieces[at].is_capital &&
         (text.tables.role(low) == WordRole::verb || text.tables.changes.contains(low));
}

// "most" of "the world's most quiet towns".
bool is_superlative(const QuantityText& text, std::size_t at) {
  return (text.pieces[at].is("most") || text.pieces[at].is("least")) &&
         text.pieces[at + 1].is_word() &&
         text.analysis.tokens[text.pieces[at + 1].token].tag == Tag::adj;
}

// Where the noun phrase that begins at `at` ends, by tags.
std::size_t tagged_end(const QuantityText& text, std::size_t at) {
  std::size_t end = at;
  std::size_t last_noun = at;
  while (end < at + 2 * kMaxNounWords) {
    const Piece& piece = text.pieces[end];
    if (const std::size_t size = end > at ? genitive_size(text, end) : 0; size > 0) {
      end += size;
      continue;
    }
    const bool is_passed = end > at && (is_acronym_point(text, end) || is_superlative(text, end));
    if (is_passed) {
      ++end;
      continue;
    }
    if (text.is_in_time(end)) break;
    if (end > at && is_number_in_name(text, end)) {
      ++end;
      if (last_noun + 1 == end) last_noun = end;
      continue;
    }
    const bool is_hyphen = piece.is("-") && text.pieces.is_glued(end) && end > at;
    if (!piece.is_word() && !is_hyphen) break;
    if (end > at && is_verb_behind_plural(text, end)) break;
    const Tag tag = text.analysis.tokens[piece.token].tag;
    const bool is_inner = end > at && is_inner_link(text, end);
    if (!is_hyphen && !is_inner && !is_noun_tag(tag) && !is_describing_verb(text, end)) break;
    ++end;
    if (tag == Tag::noun || tag == Tag::propn) last_noun = end;
  }
  return last_noun;
}

std::size_t untagged_end(const QuantityText& text, std::size_t at) {
  std::size_t end = at;
  for (std::size_t words = 0; words < kMaxNounWords; ++words) {
    const Piece& piece = text.pieces[end];
    if (text.is_in_time(end)) break;
    if (piece.is("-") && text.pieces.is_glued(end) && text.pieces.is_glued(end + 1)) {
      ++end;
      continue;
    }
    if (piece.is("'") && text.pieces[end + 1].is("s") && end > at) {
      end += 2;
      continue;
    }
    const WordRole role = text.tables.role(piece.low);
    if (!piece.is_word() || role == WordRole::stop || role == WordRole::verb) break;
    if (words > 0 && piece.low.ends_with("ed")) break;
    ++end;
    if (looks_plural(text.tables, piece.low)) return end;
  }
  return end;
}

// "four-cylinder engine": the noun behind the hyphen alone.
bool is_hyphenated(const QuantityText& text, std::size_t at) {
  return text.pieces[at - 1].is("-") && text.pieces.is_glued(at - 1) && text.pieces.is_glued(at) &&
         text.pieces[at].is_word() && !text.pieces[at + 1].is("-") &&
         text.tables.role(text.pieces[at].low) != WordRole::stop;
}

std::size_t noun_end(const QuantityText& text, std::size_t at) {
  if (is_hyphenated(text, at)) return at + 1;
  return text.analysis.is_tagged ? tagged_end(text, at) : untagged_end(text, at);
}

bool is_determiner(const Piece& piece) {
  return piece.is("the") || piece.is("its") || piece.is("their") || piece.is("his") ||
         piece.is("her") || piece.is("our") || piece.is("these") || piece.is("those") ||
         piece.is("my") || piece.is("your");
}

// Behind "of": its determiner and the number of a whole are passed over: "of the 25 ships".
std::size_t skip_to_whole(const QuantityText& text, std::size_t at) {
  std::size_t next = at + 1;
  if (is_determiner(text.pieces[next]) || text.pieces[next].is("many")) ++next;
  if (text.pieces[next].is_number()) ++next;
  return next;
}

// "heads" before "of state": where the phrase ends, or `end`.
std::size_t phrase_end(const QuantityText& text, std::size_t end) {
  const Pieces& pieces = text.pieces;
  if (!pieces[end].is("of") && !pieces[end].is("against")) return end;
  const auto found = text.tables.phrases.find(singular_of(text.tables, pieces[end - 1].low));
  if (found == text.tables.phrases.end()) return end;
  std::size_t longest = end;
  for (const std::string_view rest : found->second) {
    std::size_t at = end;
    for (const std::string_view word : split(rest, ' ')) {
      if (!pieces[at].is(word)) break;
      ++at;
    }
    const bool is_whole = at - end == split(rest, ' ').size();
    if (is_whole && at > longest) longest = at;
  }
  return longest;
}

std::size_t noun_begin(const QuantityText& text, const AmountReading& reading) {
  const Pieces& pieces = text.pieces;
  std::size_t at = reading.end;
  const bool is_odd = pieces[at + 1].is("odd") || pieces[at + 1].is("some");
  if (pieces[at].is("-") && pieces.is_glued(at) && !is_odd) {
    return pieces[at + 1].is("strong") ? at + 2 : at + 1;  // "a 30-strong team"
  }
  if (pieces[at].is("of")) return skip_to_whole(text, at);
  // "a dozen or so ships", "12 or more ships"
  const auto* after = text.tables.after.find(pieces, text.analysis.text, at);
  if (after != nullptr) at += after->pieces.size();
  // two "short-range missiles"
  if (pieces[at].is("\"") && pieces.is_glued(at + 1)) ++at;
  while (pieces[at].is("more") || pieces[at].is("other") || pieces[at].is("such") ||
         pieces[at].is("most") || pieces[at].is("many")) {
    ++at;
  }
  return at;
}

// The piece of a token that stands before the amount.
PieceRange piece_of(const QuantityText& text, const AmountReading& reading, TokenIndex token) {
  std::size_t at = reading.begin;
  while (at > 0 && text.pieces[at - 1].token >= token) --at;
  const bool is_found = text.pieces[at].is_word() && text.pieces[at].token == token;
  return is_found ? PieceRange{at, at + 1} : PieceRange{};
}

// "claims totalled 2 million", "deaths rose to 38": a whole number behind a verb that tells how
// many its subject are. An index or a price has decimals.
bool tells_how_many(const QuantityText& text, TokenIndex verb, const AmountReading& reading) {
  const std::string_view form = text.analysis.folded(verb);
  const std::string_view lemma = text.analysis.lemma(verb);
  bool is_telling = text.tables.changes.contains(form);
  for (const std::string_view word : {"total", "number", "reach", "hit", "surpass", "exceed", "top",
                                      "pass", "average", "stand", "peak"}) {
    is_telling |= lemma == word;
  }
  const TokenIndex number = text.pieces[reading.number.begin].token;
  const bool is_near = verb < number && number - verb <= 6 && !text.pieces[reading.end].is("-");
  if (!is_near) return false;
  const bool is_whole = reading.number.scale > 1 || reading.number.is_vague ||
                        text.pieces[reading.number.begin].points == 0;
  return is_telling && is_whole;
}

// "the number of workers rose by 3 million", "applications totalled 17 million" … of a subject that
// is a number itself, what it is the number of.
PieceRange noun_of_subject(const QuantityText& text, const AmountReading& reading) {
  const Analysis& analysis = text.analysis;
  if (!analysis.is_parsed) return {};
  const TokenIndex clause = clause_of(analysis, text.pieces[reading.number.begin].token);
  const TokenIndex subject = clause == kNoToken ? clause : subject_of(analysis, clause);
  if (subject == kNoToken || subject > text.pieces[reading.begin].token) return {};
  const std::string_view lemma = analysis.lemma(subject);
  if (lemma == "number" || lemma == "total" || lemma == "tally") {
    const std::vector<TokenIndex> nouns = oblique_with(analysis, subject, "of");
    return nouns.empty() ? PieceRange{} : piece_of(text, reading, nouns.front());
  }
  if (!tells_how_many(text, clause, reading)) return {};
  if (lemma == "toll") {  // "the death toll topped 300"
    const TokenIndex of = subject > 0 ? subject - 1 : kNoToken;
    const bool is_kind = of != kNoToken && analysis.tokens[of].head == subject &&
                         analysis.tokens[of].tag == Tag::noun;
    return is_kind ? piece_of(text, reading, of) : PieceRange{};
  }
  const Token& noun = analysis.tokens[subject];
  return noun.tag == Tag::noun && noun.has(Feature::plural) ? piece_of(text, reading, subject)
                                                            : PieceRange{};
}

}  // namespace

std::string singular_of(const QuantityTables& tables, std::string_view plural) {
  const auto found = tables.singulars.find(plural);
  if (found != tables.singulars.end()) return std::string(found->second);
  std::string word(plural);
  if (word.size() > 4 && word.ends_with("ies")) {
    word.resize(word.size() - 3);
    return word + "y";
  }
  // "MPs", "PCs"
  const bool is_short = word.size() > 2 && word.ends_with('s') && word[word.size() - 2] >= 'A' &&
                        word[word.size() - 2] <= 'Z';
  if (is_short) {
    word.pop_back();
    return word;
  }
  const std::string_view stem =
      std::string_view(word).substr(0, word.size() - (word.size() > 2 ? 2 : 0));
  const bool is_hissing = stem.ends_with('x') || stem.ends_with('z') || stem.ends_with("ch") ||
                          stem.ends_with("sh") || stem.ends_with("ss");
  if (word.size() > 4 && word.ends_with("es") && is_hissing) return std::string(stem);
  const bool is_plural = word.size() > 3 && word.ends_with('s') && !word.ends_with("ss") &&
                         !word.ends_with("us") && !word.ends_with("is");
  if (is_plural) word.pop_back();
  return word;
}

std::string base_form(const QuantityText& text, PieceRange noun) {
  std::string base;
  for (std::size_t at = noun.begin; at < noun.end; ++at) {
    const Piece& piece = text.pieces[at];
    const bool is_last = at + 1 == noun.end;
    const bool is_described = text.analysis.is_tagged && piece.is_word() && !piece.is_capital &&
                              text.analysis.tokens[piece.token].tag == Tag::adj;
    const bool joins = piece.is("-") || (at > noun.begin && text.pieces[at - 1].is("-")) ||
                       (piece.is_number() && at > noun.begin && text.pieces.is_glued(at));
    if (!base.empty() && !joins) base += ' ';
    if (piece.is("and") || piece.is("or")) {
      if (!base.empty()) base.pop_back();
    } else if (is_described && !is_last) {
      base += text.analysis.lemma(piece.token);
    } else if (piece.is("most") || piece.is("least")) {
      if (base.ends_with(' ')) base.pop_back();
    } else if (piece.is(".")) {
      if (base.ends_with(' ')) base.pop_back();
      base += '.';
    } else if (piece.is("'") || (piece.is("s") && at > noun.begin && text.pieces[at - 1].is("'"))) {
      if (base.ends_with(' ')) base.pop_back();
    } else if (piece.is("-") || piece.is_number()) {
      base += piece.low;
    } else if (piece.is_capital && !is_last) {
      base += text.form(at);
    } else if (is_last) {
      base += singular_of(text.tables, piece.is_capital ? text.form(at) : piece.low);
    } else {
      base += piece.low;
    }
  }
  return base;
}

void read_counted(const QuantityText& text, AmountReading& reading) {
  if (!reading.unit.empty()) return;
  std::size_t begin = noun_begin(text, reading);
  std::size_t end = noun_end(text, begin);
  if (end == begin && !reading.number.is_fraction) {
    const PieceRange told = noun_of_subject(text, reading);
    begin = told.begin;
    end = told.end;
  }
  if (end == begin) return;
  reading.counted = {begin, end};
  reading.counted_base = base_form(text, reading.counted);
  const std::size_t whole = phrase_end(text, end);
  for (std::size_t at = end; at < whole; ++at) {
    reading.counted_base += ' ';
    reading.counted_base += text.pieces[at].low;
  }
  reading.counted.end = whole;
}

}  // namespace synoptic
