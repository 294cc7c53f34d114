#pragma once

#include <string_view>
#include <vector>

#include "synoptic/annotate/layers.h"
#include "synoptic/annotate/times/pieces.h"
#include "synoptic/annotate/times/time_lexicon.h"
#include "synoptic/model/annotations.h"
#include "synoptic/text/analysis.h"

namespace synoptic {

// Every `why` that a time expression can have.
inline constexpr std::string_view kTimeRules[] = {"times:calendar-date",
                                                  "times:century",
                                                  "times:clock",
                                                  "times:day-of-month",
                                                  "times:day-of-two",
                                                  "times:daypart",
                                                  "times:daypart-of-day",
                                                  "times:decade",
                                                  "times:deictic",
                                                  "times:duration",
                                                  "times:edge",
                                                  "times:every",
                                                  "times:feast",
                                                  "times:leaning-duration",
                                                  "times:leaning-unit",
                                                  "times:month",
                                                  "times:nth-weekday",
                                                  "times:numeric-date",
                                                  "times:quarter",
                                                  "times:rate",
                                                  "times:reference-adjective",
                                                  "times:reference-noun",
                                                  "times:reference-word",
                                                  "times:season",
                                                  "times:set-word",
                                                  "times:shifted",
                                                  "times:some-day",
                                                  "times:the-quarter",
                                                  "times:the-unit",
                                                  "times:unit-before",
                                                  "times:week-of",
                                                  "times:weekday",
                                                  "times:weekdays",
                                                  "times:year",
                                                  "times:year-bc",
                                                  "times:year-earlier",
                                                  "times:year-of-range",
                                                  "times:year-short"};

// Reads tokens and sentences; tags where the analysis has them (the tense beside a weekday).
inline constexpr AnnotatorContract kTimeContract{Layer::tokens, Layer::times};

// The time expressions of a text in the order of their spans, without overlap, with TIMEX3 type
// and value (TimeML 1.2.1): "2019-09-25", "2019-W38", "2019-Q3", "P2Y", "PAST_REF" …
//
// `reference_date` is the day the text speaks from, an ISO date or a prefix of one ("2019-09",
// "2019"); what lies behind the tenth byte is passed over. It is used as far as it goes: an
// expression that needs more has an empty value. When it is empty (or no date) only absolute
// expressions, durations and sets have a value. Bare month days and months take their year from
// the text where it tells of the past ("In May 1915 … On 3 June …"), else from the reference.
// A weekday is the last such day before the reference, or the next one where the words around
// it look ahead ("due Monday", "will meet on Friday").
//
// Never fails: any bytes give spans in range, on code points. Linear in the tokens.
std::vector<TimeExpression> find_times(const Analysis& analysis, const TimeLexicon& lexicon,
                                       std::string_view reference_date);
// The same over the pieces of the analysis, for a caller that has cut them already.
std::vector<TimeExpression> find_times(const Analysis& analysis, const Pieces& pieces,
                                       const TimeLexicon& lexicon, std::string_view reference_date);

}  // namespace synoptic
