// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdio>
#include <string>
#include <string_view>

namespace orientibus::cli {

/// Known also where the arguments as a whole are not understood.
[[nodiscard]] inline bool wantsJson(int argc, char** argv)
{
    return std::find(argv, argv + argc, std::string_view("--json")) != argv + argc;
}

/// What is wrong with the arguments. CLI11 says of a misspelt command that one is missing.
[[nodiscard]] inline std::string faultOfUsage(const CLI::App& program, const CLI::ParseError& error)
{
    const auto rest = program.remaining();
    return rest.empty() || !program.get_subcommands().empty()
               ? std::string(error.what())
               : rest.front() + " is nothing that this program knows";
}

/// Of a fault of the program, in words that cannot fail again.
inline void printFaultAsJson()
{
    static_cast<void>(
        std::fputs("{\"error\": \"internal\", \"detail\": \"see standard error\"}\n", stdout));
}

}  // namespace orientibus::cli
