#pragma once

#include <string>
#include <string_view>

#include "synoptic/base/result.h"
#include "synoptic/model/record.h"

namespace synoptic {

// The shape of the record's JSON: its "synoptic" and versions.schema. Raised only by a change
// that breaks its readers.
constexpr int kRecordSchema = 1;

// What made a record.
struct RecordVersions {
  std::string program;  // "0.1.0"
  std::string data;     // a digest of the tables and models compiled in

  friend bool operator==(const RecordVersions&, const RecordVersions&) = default;
};

// Appends the record as JSON and a line end: the contract's "A record". With `indent` 0 it is one
// line. Lists stand in the order they have in `record`; equal records give equal bytes.
void write_record(const Record& record, const RecordVersions& versions, int indent,
                  std::string& out);

// Reads back what write_record() wrote; unknown members are passed over. What is no record, is of
// a later schema, or names an item that is not there ("p9" of eight parties) is an Error.
Result<Record> read_record(std::string_view json);

}  // namespace synoptic
