#include "synoptic/text/stemmer.h"

#include <libstemmer.h>

namespace synoptic {
namespace {

constexpr std::size_t kLongestWord = 64;

}  // namespace

Stemmer::Stemmer(std::string_view language) {
  const std::string primary(language.substr(0, language.find_first_of("-_")));
  sb_stemmer* stemmer = sb_stemmer_new(primary.c_str(), nullptr);
  if (stemmer != nullptr) stemmer_ = std::shared_ptr<sb_stemmer>(stemmer, sb_stemmer_delete);
}

std::string Stemmer::stem(std::string_view word) const {
  if (!stemmer_ || word.size() > kLongestWord) return std::string(word);
  const auto* bytes = reinterpret_cast<const sb_symbol*>(word.data());
  const sb_symbol* stem = sb_stemmer_stem(stemmer_.get(), bytes, static_cast<int>(word.size()));
  if (stem == nullptr) return std::string(word);
  return std::string(reinterpret_cast<const char*>(stem),
                     static_cast<std::size_t>(sb_stemmer_length(stemmer_.get())));
}

}  // namespace synoptic
