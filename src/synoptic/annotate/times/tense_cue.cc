#include "synoptic/annotate/times/tense_cue.h"

#include <algorithm>
#include <initializer_list>
#include <string_view>

// A bare weekday is a coming one where its verb says so:
//
//   "The council meets Tuesday"            a present tense of what is planned: ahead
//   "He says on Sunday it rained"          a present tense that reports: behind
//   "They agreed to meet on Friday"        an open clause: what is still to be done, ahead
//   "The council has met on Tuesday"       a perfect: behind
//   "Minister quits on Tuesday"            a headline, which tells the past so: not said
//
// Only a time that hangs on the verb itself is asked; one inside a noun phrase ("Tuesday's vote")
// may be of another day than the verb.

namespace synoptic {
namespace {

constexpr TokenIndex kMostTokens = 200;

bool is_any(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Verbs whose present tense tells what has been said or is known already.
bool reports(std::string_view lemma) {
  return is_any(
      lemma, {"say", "tell", "report", "show", "claim", "write", "note", "argue", "admit", "reveal",
              "quote", "suggest", "mean", "recall", "know", "think", "believe"});
}

// What is planned lies ahead, also where it was planned in the past.
bool is_planned(std::string_view lemma) {
  return is_any(lemma, {"plan", "schedule", "expect", "slate", "due", "postpone", "delay", "intend",
                        "hope", "aim", "scheduled", "planned", "expected"});
}

// "until May", "since Friday": not when it was, but how long; the tense does not tell the day.
bool is_bounded(const Analysis& analysis, TokenIndex token) {
  const TokenIndex preposition = preposition_of(analysis, token);
  return preposition != kNoToken &&
         is_any(analysis.lemma(preposition), {"until", "till", "since", "to", "through", "by",
                                              "from", "before", "after", "for"});
}

// "said Monday they will go": the day stands behind the verb it belongs to.
bool is_behind_past(const Analysis& analysis, TokenIndex token) {
  TokenIndex before = token > 0 ? token - 1 : token;
  if (before > 0 && analysis.lemma(before) == "on") --before;
  const Token& verb = analysis.tokens[before];
  return verb.tag == Tag::verb && verb.has(Feature::past) && !is_planned(analysis.lemma(before));
}

bool is_sentence(const Analysis& analysis, const Sentence& sentence) {
  const std::string_view text = slice(analysis.text, sentence.span);
  return text.find_last_of(".!?") != std::string_view::npos &&
         text.size() - text.find_last_of(".!?") <= 4;
}

int cue_of_modal(std::string_view lemma) {
  return is_any(lemma, {"will", "shall", "would", "wo", "'ll", "must", "should"}) ? 1 : 0;
}

int cue_of_auxiliary(const Analysis& analysis, TokenIndex predicate) {
  const TokenIndex modal = modal_of(analysis, predicate);
  if (modal != kNoToken) {
    for (const TokenIndex child : children_with(analysis, predicate, {Relation::aux})) {
      if (analysis.lemma(child) == "have") return -1;
    }
    return cue_of_modal(analysis.lemma(modal));
  }
  int cue = 0;
  for (const TokenIndex child :
       children_with(analysis, predicate, {Relation::aux, Relation::aux_pass, Relation::cop})) {
    const Token& auxiliary = analysis.tokens[child];
    if (analysis.lemma(child) == "have" || auxiliary.has(Feature::past)) return -1;
    if (auxiliary.has(Feature::present)) cue = 1;
  }
  return cue;
}

// "plan to meet on Friday".
int cue_of_infinitive(const Analysis& analysis, TokenIndex predicate) {
  const Token& verb = analysis.tokens[predicate];
  const bool is_open = verb.relation == Relation::xcomp && verb.head != kNoToken;
  return is_open && is_planned(analysis.lemma(verb.head)) ? 1 : 0;
}

}  // namespace

int tense_cue(const Analysis& analysis, TokenIndex token) {
  if (!analysis.is_parsed || token >= analysis.tokens.size()) return 0;
  if (is_behind_past(analysis, token)) return -1;
  const Token& time = analysis.tokens[token];
  const bool hangs_on_verb = time.relation == Relation::obl ||
                             time.relation == Relation::obl_unmarked ||
                             time.relation == Relation::advmod || time.relation == Relation::obj;
  if (!hangs_on_verb || time.head == kNoToken) return 0;
  const Sentence& sentence = analysis.sentences[sentence_of(analysis, token)];
  if (sentence.last - sentence.first > kMostTokens || is_bounded(analysis, token)) return 0;
  const TokenIndex predicate = time.head;
  if (is_planned(analysis.lemma(predicate))) return 1;
  const Token& verb = analysis.tokens[predicate];
  if (const int cue = cue_of_auxiliary(analysis, predicate); cue != 0) return cue;
  if (verb.tag != Tag::verb) return 0;
  if (verb.has(Feature::past)) return -1;
  if (!verb.has(Feature::present)) return cue_of_infinitive(analysis, predicate);
  return reports(analysis.lemma(predicate)) || !is_sentence(analysis, sentence) ? 0 : 1;
}

}  // namespace synoptic
