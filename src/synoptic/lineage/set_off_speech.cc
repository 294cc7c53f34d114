// Each paragraph is judged by its own words:
//   "The wall stays as it is. — Ada Vey (@adavey) May 3, 2018"     a post: a handle in brackets
//   "VEY: Well, who is he? QUINN: He was the deputy."              a transcript: a name in capitals
//   "Tom and I join with a grieving nation to mourn …"             first person, outside marks
// A report's own paragraphs hardly ever say "I" or "we" outside quotation marks; where more than
// a third of them do, the writer is the one who speaks.
#include "synoptic/lineage/set_off_speech.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "synoptic/base/strings.h"
#include "synoptic/base/words.h"

namespace synoptic {
namespace {

constexpr std::size_t kWordsPerFirstPerson = 40;
constexpr std::size_t kOpinionShare = 3;  // one paragraph in three
constexpr std::size_t kSpeakerBytes = 24;

bool is_first_person(std::string_view word) {
  constexpr std::array<std::string_view, 11> kWords{"I",  "me",  "my",  "mine", "we",  "We",
                                                    "My", "our", "Our", "us",   "ours"};
  return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
}

bool has_mark(std::string_view text) {
  return text.find('"') != std::string_view::npos ||
         text.find("\xE2\x80\x9C") != std::string_view::npos;
}

bool is_in_first_person(std::string_view paragraph) {
  if (has_mark(paragraph)) return false;
  const std::vector<Word> words = find_words(paragraph);
  const auto count = std::count_if(words.begin(), words.end(), [paragraph](const Word& word) {
    return is_first_person(slice(paragraph, word.span));
  });
  return static_cast<std::size_t>(count) * kWordsPerFirstPerson >= words.size() && count > 0;
}

bool is_post(std::string_view paragraph) { return paragraph.find("(@") != std::string_view::npos; }

// "VEY: …": capitals, then a colon.
bool is_transcript(std::string_view paragraph) {
  const std::size_t colon = paragraph.substr(0, kSpeakerBytes).find(':');
  if (colon == std::string_view::npos || colon < 2) return false;
  const std::string_view name = paragraph.substr(0, colon);
  return std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'A' && c <= 'Z') || c == ' ' || c == '.' || c == '\'' || c == '-';
  });
}

}  // namespace

std::vector<Span> find_set_off_speech(std::string_view text, std::span<const Span> paragraphs) {
  std::vector<Span> all(paragraphs.begin(), paragraphs.end());
  if (all.empty()) all = split_lines(text);
  std::erase_if(all, [text](Span span) { return trim(text, span).empty(); });
  std::vector<Span> first_person;
  std::vector<Span> speech;
  for (const Span span : all) {
    const std::string_view paragraph = trim(slice(text, span));
    if (is_post(paragraph) || is_transcript(paragraph)) {
      speech.push_back(span);
    } else if (is_in_first_person(paragraph)) {
      first_person.push_back(span);
    }
  }
  if (first_person.size() * kOpinionShare <= all.size()) {
    speech.insert(speech.end(), first_person.begin(), first_person.end());
    std::sort(speech.begin(), speech.end());
  }
  return speech;
}

}  // namespace synoptic
