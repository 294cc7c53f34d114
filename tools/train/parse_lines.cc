#include <cstdio>
#include <ctime>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>

#include "synoptic/base/json_value.h"
#include "synoptic/text/analysis.h"
#include "synoptic/text/conllu.h"
#include "synoptic/text/language_model.h"

// Measures a model file: reads JSON Lines of {"id", "text"} and writes CoNLL-U, with the speed on
// standard error. parse_lines models/english.bin < documents.jsonl > parsed.conllu

namespace {

std::string read_file(const char* path) {
  std::ifstream file(path, std::ios::binary);
  std::stringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

// The bytes at an address that is a multiple of 64, as LanguageModel wants them.
std::string_view align(std::string& bytes) {
  const std::size_t size = bytes.size();
  bytes.append(64, '\0');
  const auto address = reinterpret_cast<std::uintptr_t>(bytes.data());
  const std::size_t shift = (64 - address % 64) % 64;
  bytes.insert(0, shift, '\0');
  return std::string_view(bytes).substr(shift, size);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  std::string bytes = read_file(argv[1]);
  bytes.reserve(bytes.size() + 256);
  const auto model = synoptic::LanguageModel::from_bytes(align(bytes));
  if (!model) {
    std::fprintf(stderr, "%s\n", model.error().message.c_str());
    return 1;
  }
  std::size_t tokens = 0;
  std::string out;
  std::clock_t spent = 0;
  for (std::string line; std::getline(std::cin, line);) {
    const auto document = synoptic::JsonValue::parse(line);
    if (!document || !document.value().find("text")) continue;
    const std::string text(document.value().find("text")->text());
    const std::clock_t begin = std::clock();
    const synoptic::Analysis analysis = synoptic::analyse(text, {}, &model.value());
    spent += std::clock() - begin;
    tokens += analysis.tokens.size();
    const auto* id = document.value().find("id");
    synoptic::write_conllu(analysis, id ? id->text() : "", out);
  }
  std::fwrite(out.data(), 1, out.size(), stdout);
  std::fprintf(stderr, "%zu tokens, %.0f a second\n", tokens,
               static_cast<double>(tokens) * CLOCKS_PER_SEC / static_cast<double>(spent + 1));
  return 0;
}
