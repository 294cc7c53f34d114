#pragma once

#include <string>

#include "synoptic/read/byte_reader.h"
#include "synoptic/read/document_target.h"

namespace synoptic {

// The pages of a web archive as documents, in the order of the file: responses with a status of
// 200 to 299, resources, and conversions (the text of WET files), whose content is HTML or text.
// HTTP codings are undone. What is no page is passed over: pictures, scripts, redirects, errors,
// requests. Records that are broken become problems with the byte they begin at, and
// captures that a revisit stands for and the file does not hold become one problem.
//
// `head` is what was already taken from `reader`. Holds one page at a time, so memory is bounded by
// budget.document_bytes whatever the size of the file. Linear.
//
// WARC 1.0 and 1.1 (ISO 28500:2017); the fields are those of docs/formats/warc.md.
void read_warc(ByteReader& reader, std::string head, const DocumentTarget& target);

}  // namespace synoptic
