// A page says its headline up to five times: in the visible <h1>, for those who share it
// (og:title), for machines (JSON-LD), for the window (<title>). The window's has the site's name
// behind it; that of sharing is sometimes another wording.
//
//   <title>River floods three villages | The Lagoon Herald</title>   →  cut at " | "
//   <h1>River floods three villages</h1>                             →  agrees: this is it

#include "synoptic/extract/html/page_title.h"

#include <algorithm>
#include <array>
#include <vector>

#include "synoptic/base/strings.h"
#include "synoptic/extract/html/page_blocks.h"
#include "synoptic/extract/units.h"

namespace synoptic::page {
namespace {

constexpr std::size_t kMaxHeadings = 8;
constexpr std::array<std::string_view, 9> kSeparators = {" | ", " - ",  " – ", " — ", " « ",
                                                         " » ", " :: ", " · ", " • "};

std::string folded_words(std::string_view text) {
  std::string out;
  for (const Word& word : split_words(text)) out += word.folded + " ";
  return out;
}

// A title and its words without case and marks, with a blank behind each.
struct Candidate {
  std::string text;
  std::string words;
};

Candidate candidate(std::string_view text) {
  std::string shown = squeeze(text);
  std::string words = folded_words(shown);
  return {std::move(shown), std::move(words)};
}

bool is_like(const Candidate& a, const Candidate& b) {
  if (a.words.empty() || b.words.empty()) return false;
  return a.words.find(b.words) != std::string::npos || b.words.find(a.words) != std::string::npos;
}

bool names_site(std::string_view piece, std::string_view site) {
  const std::string a = folded_words(piece);
  const std::string b = folded_words(site);
  return !a.empty() && !b.empty() &&
         (a.find(b) != std::string::npos || b.find(a) != std::string::npos);
}

// The title without a last piece that names the site, or, where the site is unknown, that is much
// shorter than the rest.
std::string without_site(std::string_view title, std::string_view site) {
  std::string_view rest = title;
  for (int round = 0; round < 3; ++round) {
    std::size_t cut = std::string_view::npos;
    std::size_t size = 0;
    for (const std::string_view separator : kSeparators) {
      const std::size_t at = rest.rfind(separator);
      if (at != std::string_view::npos && (cut == std::string_view::npos || at > cut)) {
        cut = at;
        size = separator.size();
      }
    }
    if (cut == std::string_view::npos || cut < 8) break;
    const std::string_view piece = rest.substr(cut + size);
    const bool is_site = names_site(piece, site);
    const bool is_short = split_words(piece).size() <= 4 && piece.size() * 2 < cut;
    if (!is_site && (round > 0 || !site.empty() || !is_short)) break;
    rest = rest.substr(0, cut);
  }
  return std::string(trim(rest));
}

struct Headings {
  std::vector<Candidate> first_level;
  std::vector<Candidate> second_level;
  Candidate marked;  // itemprop="headline"
};

Headings read_headings(const HtmlTree& tree) {
  Headings out;
  for (std::uint32_t node = tree.root(); node != kNoNode; node = tree.next_in_order(node)) {
    const HtmlNode& n = tree[node];
    if (!n.is_element()) continue;
    const bool is_first = n.is(HtmlTag::h1) && out.first_level.size() < kMaxHeadings;
    const bool is_second = n.is(HtmlTag::h2) && out.second_level.size() < kMaxHeadings;
    const bool is_marked = out.marked.words.empty() && !n.is(HtmlTag::meta) &&
                           tree.attribute_or_empty(node, "itemprop") == "headline";
    if (!is_first && !is_second && !is_marked) continue;
    Candidate found = candidate(visible_text(tree, node));
    if (found.words.empty()) continue;
    if (is_marked) out.marked = found;
    if (is_first) out.first_level.push_back(found);
    if (is_second) out.second_level.push_back(std::move(found));
  }
  return out;
}

}  // namespace

namespace {

// One wording of the headline and how much speaks for it.
struct Wording {
  Candidate candidate;
  double votes = 0;
};

class TitleVote {
 public:
  void add(const Candidate& candidate, double votes) {
    if (candidate.words.empty()) return;
    for (Wording& wording : wordings_) {
      if (wording.candidate.words != candidate.words) continue;
      wording.votes += votes;
      return;
    }
    wordings_.push_back({candidate, votes});
  }

  // The wording with the most votes, the first of equals.
  std::string winner() const {
    const auto best =
        std::max_element(wordings_.begin(), wordings_.end(),
                         [](const Wording& a, const Wording& b) { return a.votes < b.votes; });
    return best == wordings_.end() ? std::string() : best->candidate.text;
  }

 private:
  std::vector<Wording> wordings_;
};

// The heading that shows the headline: one that what the page states repeats, else the only one of
// the first level that has some words. `others`: what the page states.
Candidate choose_heading(const Headings& headings, const std::vector<Candidate>& others,
                         std::string_view site) {
  const auto is_stated = [&](const Candidate& heading) {
    return std::any_of(others.begin(), others.end(),
                       [&](const Candidate& other) { return is_like(heading, other); });
  };
  const std::string site_words = folded_words(site);
  for (const auto* level : {&headings.first_level, &headings.second_level}) {
    for (const Candidate& heading : *level) {
      const bool is_long = level == &headings.first_level || heading.words.size() > 16;
      if (is_long && heading.words != site_words && is_stated(heading)) return heading;
    }
  }
  const bool is_single = headings.first_level.size() == 1;
  return is_single && split_words(headings.first_level[0].text).size() >= 4
             ? headings.first_level[0]
             : headings.marked;
}

// The name of the site where nothing states it: a heading that the window's title ends with while
// another heading is what it begins with.
std::string guess_site(const Headings& headings, const Candidate& window) {
  for (const Candidate& heading : headings.first_level) {
    if (!window.words.ends_with(heading.words) || window.words == heading.words) continue;
    for (const auto* level : {&headings.first_level, &headings.second_level}) {
      for (const Candidate& other : *level) {
        if (other.words != heading.words && window.words.starts_with(other.words)) {
          return heading.text;
        }
      }
    }
  }
  return {};
}

}  // namespace

std::string find_title(const HtmlTree& tree, const StatedMetadata& stated) {
  const Headings headings = read_headings(tree);
  const Candidate window = candidate(stated.title_element);
  std::string site(stated.first({"og:site_name", "application-name"}));
  const std::string guessed = guess_site(headings, window);
  if (!guessed.empty()) site = guessed;
  const Candidate shared = candidate(
      without_site(stated.first({"og:title", "twitter:title", "dc.title", "title"}), site));
  const Candidate window_cut = candidate(without_site(stated.title_element, site));
  const StructuredArticle* article = main_article(stated, shared.text);
  const Candidate structured =
      article == nullptr ? Candidate{} : candidate(without_site(article->headline, site));
  const Candidate heading = choose_heading(headings, {shared, window, structured}, site);
  TitleVote vote;
  vote.add(heading, 1.6);
  vote.add(shared, 1.0);
  vote.add(structured, 1.1);
  vote.add(window_cut, 0.1);
  vote.add(headings.marked, 0.2);
  std::string title = vote.winner();
  if (title.empty() && !headings.first_level.empty()) title = headings.first_level[0].text;
  return title;
}

std::string find_outlet(const StatedMetadata& stated, std::string_view title) {
  std::string_view outlet = stated.first({"og:site_name"});
  if (outlet.empty()) {
    const StructuredArticle* article = main_article(stated, title);
    if (article != nullptr) outlet = article->publisher;
  }
  if (outlet.empty()) {
    outlet = stated.first({"dc.publisher", "article:publisher_name", "application-name", "cre",
                           "apple-mobile-web-app-title"});
  }
  return outlet.find("://") == std::string_view::npos ? std::string(outlet) : std::string();
}

}  // namespace synoptic::page
