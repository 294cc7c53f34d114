#include "train_options.h"

#include <cstdlib>
#include <string_view>
#include <utility>

namespace synoptic::train {
namespace {

bool set_option(Options& options, std::string_view name, const std::string& value) {
  const std::pair<std::string_view, std::vector<std::string>*> lists[] = {
      {"--trees", &options.trees},
      {"--silver", &options.silver},
      {"--dev", &options.dev},
      {"--label-in", &options.label_in},
      {"--label-out", &options.label_out}};
  const std::pair<std::string_view, std::string*> texts[] = {{"--vectors", &options.vectors},
                                                             {"--exceptions", &options.exceptions},
                                                             {"--lexicon", &options.lexicon},
                                                             {"--out", &options.out}};
  const std::pair<std::string_view, std::size_t*> numbers[] = {
      {"--epochs", &options.epochs},       {"--vector-limit", &options.vector_limit},
      {"--batch", &options.batch_words},   {"--width", &options.shape.width},
      {"--layers", &options.shape.layers}, {"--tag-layer", &options.shape.tag_layer},
      {"--arc", &options.shape.arc},       {"--relation", &options.shape.relation}};
  for (const auto& [option, list] : lists) {
    if (option == name) return list->push_back(value), true;
  }
  for (const auto& [option, text] : texts) {
    if (option == name) return *text = value, true;
  }
  for (const auto& [option, number] : numbers) {
    if (option == name) return *number = std::strtoul(value.c_str(), nullptr, 10), true;
  }
  if (name == "--rate") options.rate = std::strtof(value.c_str(), nullptr);
  return name == "--rate";
}

}  // namespace

std::optional<Options> read_options(int argc, char** argv) {
  Options options;
  if (argc % 2 == 0) return std::nullopt;
  for (int i = 1; i + 1 < argc; i += 2) {
    if (!set_option(options, argv[i], argv[i + 1])) return std::nullopt;
  }
  return options;
}

}  // namespace synoptic::train
