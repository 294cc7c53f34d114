#pragma once

#include <string_view>

#include "synoptic/annotate/statements/find_quotations.h"
#include "synoptic/base/span.h"

namespace synoptic {

// Does a passage end as speech before its closing mark does: in ",", ".", "!", "?", "…"?
bool ends_like_speech(std::string_view text, Span passage);

// What the marks of `quotation` are for, by its words and the words around it in its paragraph.
// Linear in the quotation's size.
QuotationUse use_of(std::string_view text, Span paragraph, const Quotation& quotation);

}  // namespace synoptic
