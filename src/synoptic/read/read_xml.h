#pragma once

#include <string>

#include "synoptic/read/document_target.h"

namespace synoptic {

// The documents of an XML text whose root says what it is: a feed (feeds.h), or an item in one of
// the trade's formats (news_xml.h). Anything else is a problem. Linear in bytes.size().
void read_xml(const std::string& bytes, const DocumentTarget& target);

}  // namespace synoptic
