// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <string>
#include <tl/expected.hpp>

namespace orientibus::content {

/// An error is a value: a code to branch on and a detail to log.
/// The detail is English and for operators; it never reaches a visitor's screen.
template <typename Code>
struct Error {
    Code code;
    std::string detail;
};

template <typename T, typename Code>
using Result = tl::expected<T, Error<Code>>;

}  // namespace orientibus::content
