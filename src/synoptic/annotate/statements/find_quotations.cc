#include "synoptic/annotate/statements/find_quotations.h"

namespace synoptic {

std::vector<Quotation> find_quotations(std::string_view, std::span<const Span>) { return {}; }

}  // namespace synoptic
