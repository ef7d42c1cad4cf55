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

/// Says of a fault of the program what it is, its effect and the next action, in ways that cannot
/// fail again: what cannot be printed is the fault, maybe.
inline void tellFault(const char* program, const char* what, const char* effect, bool asJson)
{
    constexpr auto* action = "run it again; if it comes back, report it with this line";
    static_cast<void>(std::fprintf(stderr, "%s: a fault of the program: %s; %s; %s.\n", program,
                                   what, effect, action));
    if (asJson) {
        static_cast<void>(std::printf("{\"error\": \"internal\", \"detail\": \"see standard "
                                      "error\", \"effect\": \"%s\", \"action\": \"%s\"}\n",
                                      effect, action));
    }
}

}  // namespace orientibus::cli
