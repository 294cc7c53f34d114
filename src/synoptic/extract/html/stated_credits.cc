// An agency counts where it is the whole name, but for words that are no names:
//
//   "author":{"@type":"Organization","name":"Agence France-Presse"}   AFP
//   "author":"AFP and staff"                                          AFP
//   "author":{"name":"Ana Reuter"}                                    nothing

#include "synoptic/extract/html/stated_credits.h"

#include <algorithm>
#include <string>

#include "synoptic/base/strings.h"

namespace synoptic::page {
namespace {

class CreditFinder {
 public:
  CreditFinder(const HtmlTree& tree, const Tables& tables) : tree_(tree), tables_(tables) {}

  void add_all_in(std::string_view text, const char* why) {
    for (const NamedSource& named : find_agencies(text, split_words(text), tables_)) {
      add(named.name, slice(text, named.span), why);
    }
  }

  // Those of a name that is nothing but agencies.
  void add_name(std::string_view name, const char* why) {
    const std::vector<Word> words = split_words(name);
    for (std::size_t at = 0; at < words.size();) {
      const auto hit = tables_.agency_at(name, words, at);
      const std::string& word = words[at].folded;
      const bool is_filler =
          tables_.staff_words.contains(word) || tables_.function_words.contains(word);
      if (!hit.has_value() && !is_filler) return;
      at = hit.has_value() ? hit->end : at + 1;
    }
    add_all_in(name, why);
  }

  std::vector<NamedSource> take() { return std::move(found_); }

 private:
  void add(const std::string& name, std::string_view form, const char* why) {
    const auto is_same = [&](const NamedSource& known) { return known.name == name; };
    if (std::any_of(found_.begin(), found_.end(), is_same)) return;
    found_.push_back({name, place_in_script(form), why});
  }

  // The first string of a JSON-LD script that begins with the name.
  Span place_in_script(std::string_view form) const {
    const std::string wanted = "\"" + std::string(form);
    for (std::uint32_t node = tree_.root(); node != kNoNode; node = tree_.next_in_order(node)) {
      if (!tree_[node].is(HtmlTag::script)) continue;
      const std::uint32_t text = tree_[node].first_child;
      if (text == kNoNode || tree_.attribute_or_empty(node, "type") != "application/ld+json")
        continue;
      const std::size_t at = tree_[text].text.find(wanted);
      if (at == std::string_view::npos) continue;
      const auto begin = static_cast<std::uint32_t>(at + 1);
      const auto runs = tree_.source_runs(text);
      return source_of({runs.begin(), runs.end()},
                       {begin, begin + static_cast<std::uint32_t>(form.size())});
    }
    return {};
  }

  const HtmlTree& tree_;
  const Tables& tables_;
  std::vector<NamedSource> found_;
};

}  // namespace

std::vector<NamedSource> find_stated_credits(const HtmlTree& tree, const StatedMetadata& stated,
                                             std::string_view title, const Tables& tables) {
  CreditFinder finder(tree, tables);
  if (const StructuredArticle* article = main_article(stated, title)) {
    for (const std::string& source : article->sources)
      finder.add_name(source, "credit.json_ld.source");
    finder.add_all_in(article->credit_text, "credit.json_ld.credit_text");
    for (const StatedAuthor& author : article->authors) {
      finder.add_name(author.name, "credit.json_ld.author");
    }
    finder.add_name(article->publisher, "credit.json_ld.publisher");
  }
  for (const std::string_view tag : {"author", "article:author", "dc.creator", "dc.source"}) {
    for (const std::string_view value : stated.all(tag)) finder.add_name(value, "credit.meta");
  }
  return finder.take();
}

}  // namespace synoptic::page
