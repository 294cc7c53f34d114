// relate: pairs of sentences, one JSON object a line, each answered by one line as it comes.

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <istream>

#include "synoptic/base/budget.h"
#include "synoptic/base/json_value.h"
#include "synoptic/base/json_writer.h"
#include "synoptic/base/strings.h"
#include "synoptic/cli/command.h"
#include "synoptic/cli/input.h"
#include "synoptic/pipeline.h"

namespace synoptic {
namespace {

void write_id(JsonWriter& json, const JsonValue& pair) {
  const JsonValue* id = pair.find("id");
  if (id == nullptr) return;
  if (id->is(JsonValue::Kind::number)) {
    json.member("id", id->number());
  } else {
    json.member("id", id->text());
  }
}

std::string_view text_of(const JsonValue& pair, std::string_view name) {
  const JsonValue* member = pair.find(name);
  return member == nullptr ? std::string_view() : member->text();
}

DatedSentence sentence_of(const JsonValue& pair, const std::string& name) {
  return {std::string(text_of(pair, name)), std::string(text_of(pair, "date_" + name))};
}

std::string answer(const JsonValue& pair, const Lexicons& lexicons) {
  const Relatedness found =
      relate_sentences(sentence_of(pair, "a"), sentence_of(pair, "b"), lexicons);
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  write_id(json, pair);
  json.member("label", name_of(found.label));
  json.member("score", found.score);
  json.member("why", std::string_view(found.why));
  json.end_object();
  out += '\n';
  return out;
}

// What is wrong with a line that should hold a pair; empty when nothing is.
std::string fault_of(const Result<JsonValue>& pair) {
  if (!pair) return pair.error().message;
  for (const std::string_view name : {"a", "b"}) {
    const JsonValue* member = pair.value().find(name);
    if (member == nullptr || !member->is(JsonValue::Kind::string)) {
      return "no sentence \"" + std::string(name) + "\"";
    }
  }
  return {};
}

void relate_lines(const std::string& path, std::istream& in, const Lexicons& lexicons,
                  Console& console) {
  const std::size_t longest = Budget{}.line_bytes;
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    if (trim(line).empty()) continue;
    const std::string place = "line " + std::to_string(number);
    if (line.size() > longest) {
      console.report(Problem{path, place, "longer than a line may be"});
      continue;
    }
    const Result<JsonValue> pair = JsonValue::parse(line);
    const std::string fault = fault_of(pair);
    if (!fault.empty()) {
      console.report(Problem{path, place, fault});
    } else {
      console.write(answer(pair.value(), lexicons), 1);
    }
  }
}

}  // namespace

int run_relate(const Options& options, Console& console) {
  if (!has_input(options, "relate", console)) return kWrongUsage;
  const Lexicons lexicons = load_lexicons();
  for (const std::string& path : options.operands) {
    if (path == "-") {
      relate_lines(path, std::cin, lexicons, console);
      continue;
    }
    std::ifstream file(path, std::ios::binary);
    std::error_code failed;
    if (std::filesystem::is_directory(path, failed)) {
      console.report(Problem{path, "", "it is a folder; name the files of pairs in it"});
    } else if (file) {
      relate_lines(path, file, lexicons, console);
    } else {
      console.report(
          Problem{path, "", std::string("it cannot be opened: ") + std::strerror(errno)});
    }
  }
  return console.status();
}

}  // namespace synoptic
