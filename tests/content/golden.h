// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "rome_sample.h"
#include "support/catch.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

// Files that say what something became when somebody looked at it: a difference is
// printed line by line, and with ORIENTIBUS_UPDATE_GOLDEN=1 written back.
namespace orientibus::test {

inline std::vector<std::string> linesOf(const std::string& text)
{
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) {
        lines.push_back(line);
    }
    return lines;
}

/// Lines that are in one text only.
inline std::string difference(const std::string& golden, const std::string& now)
{
    const auto before = linesOf(golden);
    const auto after = linesOf(now);
    std::string diff;
    const auto add = [&diff](const char* sign, const auto& lines, const auto& others) {
        for (const auto& line : lines) {
            if (std::ranges::count(others, line) != std::ranges::count(lines, line)) {
                diff += sign + line + '\n';
            }
        }
    };
    add("- ", before, after);
    add("+ ", after, before);
    return diff.empty() ? "the same lines in another order" : diff;
}

/// `name` lies below tests/data.
inline void expectGolden(const std::filesystem::path& name, const std::string& now)
{
    const auto file = sourceFolder() / "tests/data" / name;
    if (std::getenv("ORIENTIBUS_UPDATE_GOLDEN") != nullptr) {
        std::ofstream(file, std::ios::binary) << now;
    }
    const auto golden = bytesOf(file);
    if (golden != now) {
        FAIL(name.string() << " differs:\n" << difference(golden, now));
    }
}

}  // namespace orientibus::test
