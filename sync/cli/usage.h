// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <algorithm>
#include <cstdio>
#include <string_view>

namespace orientibus::cli {

/// Known also where the arguments as a whole are not understood.
[[nodiscard]] inline bool wantsJson(int argc, char** argv)
{
    return std::find(argv, argv + argc, std::string_view("--json")) != argv + argc;
}

/// Of a fault of the program, in words that cannot fail again.
inline void printFaultAsJson()
{
    static_cast<void>(
        std::fputs("{\"error\": \"internal\", \"detail\": \"see standard error\"}\n", stdout));
}

}  // namespace orientibus::cli
