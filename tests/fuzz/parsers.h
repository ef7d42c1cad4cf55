// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <span>
#include <string>
#include <string_view>

/// The parsers of a fuzz target. --parser=NAME says which of them is fed, so that each has its own
/// corpus and its own time; any other name prints those that there are.
namespace orientibus::test::fuzz {

struct Parser {
    const char* name;
    void (*feed)(std::string bytes);
};

inline const Parser* chosen = nullptr;

/// For LLVMFuzzerInitialize.
inline int choose(std::span<const Parser> parsers, std::span<char*> arguments)
{
    constexpr std::string_view option = "--parser=";
    for (const std::string_view argument : arguments) {
        for (const auto& parser : parsers) {
            if (argument.starts_with(option) && argument.substr(option.size()) == parser.name) {
                chosen = &parser;
            }
        }
    }
    if (chosen != nullptr) {
        return 0;
    }
    for (const auto& parser : parsers) {
        std::puts(parser.name);
    }
    std::exit(2);
}

/// For LLVMFuzzerTestOneInput.
inline int feed(const std::uint8_t* data, std::size_t size)
{
    chosen->feed(std::string(reinterpret_cast<const char*>(data), size));
    return 0;
}

}  // namespace orientibus::test::fuzz
