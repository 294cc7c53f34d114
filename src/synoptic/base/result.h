#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "synoptic/base/check.h"

namespace synoptic {

// Why the world failed: a file could not be opened, a disk is full. Bad input is no Error but a
// Problem (problem.h).
enum class ErrorCode { not_found, not_readable, not_writable, usage, too_large, malformed };

struct Error {
  ErrorCode code = ErrorCode::not_readable;
  std::string message;  // what happened and what to do, in words for a user, without a full stop
  std::string place;    // a path, or path:line; empty where there is none

  friend bool operator==(const Error&, const Error&) = default;
};

// A value, or the reason why there is none. Asking for the one that is not there is a bug.
template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

  bool ok() const { return state_.index() == 0; }
  explicit operator bool() const { return ok(); }

  const T& value() const& {
    SYNOPTIC_CHECK(ok());
    return std::get<0>(state_);
  }
  T&& value() && {
    SYNOPTIC_CHECK(ok());
    return std::get<0>(std::move(state_));
  }
  const Error& error() const {
    SYNOPTIC_CHECK(!ok());
    return std::get<1>(state_);
  }

 private:
  std::variant<T, Error> state_;
};

// Success, or the reason why there is none.
using Status = Result<std::monostate>;

}  // namespace synoptic
