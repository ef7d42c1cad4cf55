// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <string>
#include <tl/expected.hpp>

namespace orientibus::sync {

/// An error is a value: a code to branch on and a detail to log.
/// The detail is one English sentence for operators; it never reaches a visitor's screen.
template <typename Code>
struct Error {
    Code code;
    std::string detail;

    bool operator==(const Error&) const = default;
};

template <typename T, typename Code>
using Result = tl::expected<T, Error<Code>>;

/// What a function returns to refuse: `return refuse(FileError::NotFound, "…");`
template <typename Code>
[[nodiscard]] tl::unexpected<Error<Code>> refuse(Code code, std::string detail)
{
    return tl::make_unexpected(Error<Code>{code, std::move(detail)});
}

}  // namespace orientibus::sync
