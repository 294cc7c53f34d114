#include "synoptic/annotate/standing/standing_by_words.h"

#include <optional>

#include "synoptic/text/syntax.h"

// Without a parse the nearest telling word before the item in its clause decides, read from the
// item towards the left; where there is none, the first one behind it ("5 ships will be sent").
//
//   "has sent 5 ships" done | "will send" promised | "urged Norland to send" asked
//   "did not send" denied | "if it sends" unclear

namespace synoptic {
namespace {

constexpr TokenIndex kReach = 24;

bool is_any(std::string_view word, std::initializer_list<std::string_view> words) {
  for (const std::string_view one : words) {
    if (word == one) return true;
  }
  return false;
}

bool is_border(std::string_view word) { return is_any(word, {";", ":", "\"", "but", "while"}); }

bool is_negation(std::string_view word) { return is_any(word, {"not", "n't", "never"}); }

bool is_tensed(std::string_view word) {
  return is_any(word, {"has", "have", "had", "was", "were", "is", "are", "did", "does", "do"}) ||
         (word.size() > 4 && word.ends_with("ed"));
}

class Scan {
 public:
  explicit Scan(const StandingQuestion& question) : question_(question) {}

  Standing run() {
    for (TokenIndex step = 1; step <= kReach; ++step) {
      if (question_.item.first < question_.sentence.first + step) break;
      if (!read(question_.item.first - step)) break;
    }
    if (!standing_) scan_behind();
    if (is_negated_ && standing_) return Standing::denied;
    return standing_.value_or(Standing::unclear);
  }

 private:
  std::string_view word(TokenIndex at) const { return question_.analysis.folded(at); }

  void scan_behind() {
    for (TokenIndex at = question_.item.last; at < question_.sentence.last; ++at) {
      if (at > question_.item.last + kReach || standing_ || !read(at)) return;
    }
  }

  // Takes in one word; false at the border of the clause or when nothing can change any more.
  bool read(TokenIndex at) {
    const std::string_view form = word(at);
    if (is_border(form)) return false;
    if (question_.tables.find(CueKind::open, form) != StandingClass::none) {
      standing_ = Standing::unclear;
      is_negated_ = false;
      return false;
    }
    if (is_negation(form) && !opens_addition(question_.analysis, at)) is_negated_ = true;
    if (form == "to") {
      is_open_ = true;
      return true;
    }
    const StandingClass modal = question_.tables.find(CueKind::modal, form);
    if (modal != StandingClass::none) return settle(*standing_of(modal), modal);
    return read_verb(form);
  }

  bool read_verb(std::string_view form) {
    const StandingClass verb = question_.tables.find_form(CueKind::verb, form);
    if (by_would_ && (verb == StandingClass::announced || verb == StandingClass::promised)) {
      standing_ = Standing::promised;
      return false;
    }
    if (standing_ == Standing::done && verb == StandingClass::denied) standing_ = Standing::denied;
    if (standing_) return true;
    if (is_open_ && standing_of(verb)) return settle(*standing_of(verb), verb);
    const StandingClass adjective = question_.tables.find(CueKind::adjective, form);
    if (is_open_ && standing_of(adjective)) return settle(*standing_of(adjective), adjective);
    if (is_tensed(form)) return settle(Standing::done, verb);
    return true;
  }

  bool settle(Standing standing, StandingClass word_class) {
    if (!standing_ || (standing_ == Standing::done && standing != Standing::done)) {
      standing_ = standing;
      by_would_ = word_class == StandingClass::would;
    }
    return true;
  }

  const StandingQuestion& question_;
  std::optional<Standing> standing_;
  bool is_open_ = false;  // a "to" stood between the item and the word that is read
  bool is_negated_ = false;
  bool by_would_ = false;
};

}  // namespace

Standing standing_by_words(const StandingQuestion& question) { return Scan(question).run(); }

}  // namespace synoptic
