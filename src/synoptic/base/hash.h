#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace synoptic {

// XXH3, 64 bits; the same on every machine. Not for secrets.
std::uint64_t hash64(std::string_view bytes, std::uint64_t seed = 0);

// SHA-256 (FIPS 180-4) as 64 lower-case hexadecimal digits.
std::string sha256_hex(std::string_view bytes);

// The same in Base64 with padding (RFC 4648, 4), as Content-Security-Policy writes it.
std::string sha256_base64(std::string_view bytes);

}  // namespace synoptic
