// Cue words decide only where they stand as cues do, in a line short enough for its role:
//
//   "Raketaka at the gate. Photo: state house press"   caption: a label near the end
//   "(With input from Reuters, Xinhua)"                credit: a phrase at the begin
//   "Read more: Bishops call for help"                 related: a label at the begin
//   "Photos of the flood were shown in parliament."    no role: no label, a sentence

#include "synoptic/extract/unit_facts.h"

#include <algorithm>
#include <unordered_map>

#include "synoptic/base/strings.h"
#include "synoptic/base/utf8.h"
#include "synoptic/extract/credits.h"

namespace synoptic::page {
namespace {

bool is_sentence_mark(char32_t c) {
  return c == '.' || c == '!' || c == '?' || c == 0x2026 || c == 0x3002 || c == 0x964;
}

bool is_closing(char32_t c) {
  return c == '"' || c == '\'' || c == ')' || c == ']' || c == 0x201D || c == 0x2019 ||
         c == 0x201C || c == 0xBB || c == 0xAB || c == '*' || is_space(c);
}

// The last mark but closing quotation marks and brackets.
char32_t last_mark(std::string_view text) {
  std::size_t at = text.size();
  while (at > 0) {
    const CodePoint point = decode_before(text, at);
    if (!is_closing(point.value)) return point.value;
    at -= point.size;
  }
  return 0;
}

// ASCII that ends no sentence.
bool is_plain_byte(char c) {
  return static_cast<unsigned char>(c) < 0x80 && c != '.' && c != '!' && c != '?';
}

std::uint32_t count_sentence_marks(std::string_view text) {
  std::uint32_t count = 0;
  bool was_mark = false;
  for (std::size_t at = 0; at < text.size();) {
    if (!was_mark && is_plain_byte(text[at])) {
      ++at;
      continue;
    }
    const CodePoint point = decode_at(text, at);
    if (was_mark && is_space(point.value)) ++count;
    was_mark = is_sentence_mark(point.value) || (was_mark && is_closing(point.value));
    at += point.size;
  }
  return count + (was_mark ? 1 : 0);
}

bool is_url_line(std::string_view text) {
  const bool has_scheme = starts_with_ignoring_case(text, "http://") ||
                          starts_with_ignoring_case(text, "https://") ||
                          starts_with_ignoring_case(text, "www.");
  return has_scheme && text.find(' ') == std::string_view::npos;
}

void count_words(const Unit& unit, const Tables& tables, UnitFacts& facts) {
  facts.word_count = static_cast<std::uint32_t>(unit.words.size());
  for (const Word& word : unit.words) {
    const char32_t first = decode_at(unit.view.text, word.span.begin).value;
    facts.capitals += is_upper(first) ? 1 : 0;
    facts.digits += is_digit(first) ? 1 : 0;
    facts.function_words += tables.function_words.contains(word.folded) ? 1 : 0;
  }
}

// Is the line short enough, and no sentence, so that a phrase anywhere in it tells what it is?
bool is_short(const UnitFacts& facts, std::uint32_t limit) { return facts.word_count <= limit; }

// "… at the gate. Photo: state house press": a caption's label with a few words behind it.
bool has_label_near_end(const Unit& unit, const Tables& tables) {
  const std::string_view text = unit.view.text;
  const std::size_t colon = text.rfind(':');
  if (colon == std::string_view::npos || unit.words.size() < 3) return false;
  const auto behind = std::find_if(unit.words.begin(), unit.words.end(),
                                   [&](const Word& word) { return word.span.begin > colon; });
  if (behind == unit.words.begin() || unit.words.end() - behind > 7) return false;
  const auto label = behind - 1;
  if (label == unit.words.begin()) return false;
  const auto* phrases = tables.cues.find(label->folded);
  if (phrases == nullptr) return false;
  const std::string_view gap =
      text.substr((label - 1)->span.end, label->span.begin - (label - 1)->span.end);
  const bool stands_apart = gap.find_first_of(".|(/!?") != std::string_view::npos;
  return stands_apart && std::any_of(phrases->begin(), phrases->end(), [](const auto& phrase) {
           return phrase.cue == Cue::caption && phrase.place == CuePlace::label &&
                  phrase.words.size() == 1;
         });
}

// "/Reuters Photo", "REUTERS/Jana Muster", "(AP Photo/Jana Muster)".
bool has_agency_at_slash(const Unit& unit, const Tables& tables) {
  const std::string_view text = unit.view.text;
  if (text.find('/') == std::string_view::npos) return false;
  const std::size_t from = unit.words.size() > 8 ? unit.words.size() - 8 : 0;
  for (std::size_t at = from; at < unit.words.size(); ++at) {
    const auto hit = tables.agency_at(text, unit.words, at);
    if (!hit.has_value()) continue;
    const std::uint32_t begin = unit.words[at].span.begin;
    std::string_view rest = text.substr(unit.words[hit->end - 1].span.end);
    if (rest.starts_with(" Photo")) rest.remove_prefix(6);
    if ((begin > 0 && text[begin - 1] == '/') || rest.starts_with('/')) return true;
  }
  return false;
}

bool is_caption(const Unit& unit, const UnitFacts& facts, const Tables& tables) {
  if (!is_short(facts, 90)) return false;
  if (facts.cues.has(Cue::caption, CuePlace::label)) return true;
  if (has_agency_at_slash(unit, tables) || has_label_near_end(unit, tables)) return true;
  const bool at_end = facts.cues.has(Cue::caption, CuePlace::end) && !facts.ends_sentence;
  return at_end && facts.word_count >= 4 && is_short(facts, 60) &&
         (facts.cues.has(Cue::caption, CuePlace::any) || facts.sentence_marks > 0);
}

bool is_credit(const Unit& unit, const UnitFacts& facts) {
  if (!is_short(facts, 40) || !facts.cues.has(Cue::credit, CuePlace::begin)) return false;
  const bool in_brackets = unit.view.text.starts_with('(') || unit.view.text.starts_with('[');
  return in_brackets || !facts.ends_sentence || is_short(facts, 14);
}

Role role_of_cues(const Unit& unit, UnitFacts& facts, const Tables& tables) {
  const CueHits& cues = facts.cues;
  const bool is_sentence = facts.ends_sentence && facts.word_count > 25;
  if (cues.has(Cue::comments_footer, CuePlace::any) && is_short(facts, 30)) {
    return Role::comments_footer;
  }
  if (is_credit(unit, facts)) return Role::credit;
  if (cues.has(Cue::source, CuePlace::label) && is_short(facts, 16)) return Role::source_credit;
  if (is_caption(unit, facts, tables)) return Role::caption;
  if (cues.has(Cue::related, CuePlace::label) && is_short(facts, 45)) return Role::related;
  if (cues.has(Cue::author_box, CuePlace::whole)) return Role::author_box;
  if (cues.has(Cue::author_box, CuePlace::begin) && !is_sentence) return Role::author_box;
  if (cues.has(Cue::notice, CuePlace::whole)) return Role::notice;
  return Role::unknown;
}

Role role_of_shape(const Unit& unit, const UnitFacts& facts, const Tables& tables) {
  if (unit.is_rule) return unit.has_picture ? Role::caption : Role::rule;
  if (is_media_length(unit.view.text)) return Role::media_length;
  if (facts.is_url) return Role::source_url;
  if (facts.dates.has_day && facts.dates.other_words == 0) return Role::date_line;
  if (facts.ends_sentence && facts.word_count > 12) return Role::unknown;
  if (read_byline(unit.view.text, unit.words, tables).has_value()) return Role::byline;
  const bool is_signed = facts.dates.has_day && facts.dates.other_words <= 4 &&
                         !facts.ends_sentence && facts.word_count <= 16;
  if (is_signed && !read_names(unit.view.text, unit.words, tables).empty()) return Role::byline;
  const bool is_placed = is_signed && facts.dates.other_words <= 2 && facts.word_count <= 8;
  return is_placed && facts.dates.published.size() + facts.dates.updated.size() > 0
             ? Role::date_line
             : Role::unknown;
}

UnitFacts facts_of(const Unit& unit, const Tables& tables) {
  UnitFacts facts;
  const std::string_view text = unit.view.text;
  facts.words_hash = hash_of(unit.words);
  facts.cues = tables.find_cues(text, unit.words);
  facts.ends_sentence = is_sentence_mark(last_mark(text));
  facts.sentence_marks = count_sentence_marks(text);
  facts.is_url = is_url_line(text);
  count_words(unit, tables, facts);
  if (facts.word_count <= 30) facts.dates = read_date_line(text, unit.words, tables);
  facts.role = role_of_shape(unit, facts, tables);
  if (facts.role == Role::unknown) facts.role = role_of_cues(unit, facts, tables);
  return facts;
}

void mark_repeats(std::vector<UnitFacts>& facts) {
  std::unordered_map<std::uint64_t, std::size_t> seen;
  for (std::size_t i = 0; i < facts.size(); ++i) {
    if (facts[i].word_count == 0) continue;
    const auto [where, is_new] = seen.emplace(facts[i].words_hash, i);
    if (is_new) continue;
    facts[i].repeats_earlier = true;
    facts[where->second].is_repeated = true;
  }
}

}  // namespace

std::vector<UnitFacts> gather_facts(const Units& units, const Tables& tables) {
  std::vector<UnitFacts> facts;
  facts.reserve(units.units.size());
  for (const Unit& unit : units.units) facts.push_back(facts_of(unit, tables));
  mark_repeats(facts);
  return facts;
}

}  // namespace synoptic::page
