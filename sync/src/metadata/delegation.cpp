// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include <orientibus/sync/metadata.h>

#include "metadata/digest.h"

#include <algorithm>

namespace orientibus::sync {

namespace {

bool isContinuation(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

/// Where the character at `at` ends, so that `?` is a character and not a byte of one.
std::size_t after(std::string_view text, std::size_t at)
{
    do {
        ++at;
    } while (at < text.size() && isContinuation(text[at]));
    return at;
}

}  // namespace

bool matchesPattern(std::string_view pattern, std::string_view path)
{
    // The last star and how far it reaches: each star can take back what a later one cannot
    // mend, so one is enough and no pattern takes more than pattern × path steps.
    constexpr auto none = std::string_view::npos;
    std::size_t p = 0;
    std::size_t t = 0;
    std::size_t star = none;
    std::size_t reached = 0;
    while (t < path.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            reached = t;
        } else if (p < pattern.size() && pattern[p] == '?' && path[t] != '/') {
            ++p;
            t = after(path, t);
        } else if (p < pattern.size() && pattern[p] == path[t]) {
            ++p;
            ++t;
        } else if (star != none && path[reached] != '/') {
            p = star + 1;
            reached = after(path, reached);
            t = reached;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of('*', p) == none;
}

bool Delegation::covers(std::string_view target) const
{
    if (std::any_of(paths.begin(), paths.end(),
                    [&](const auto& pattern) { return matchesPattern(pattern, target); })) {
        return true;
    }
    const auto hash = pathHashPrefixes.empty() ? std::string() : sha256(target);
    return std::any_of(pathHashPrefixes.begin(), pathHashPrefixes.end(),
                       [&](const auto& prefix) { return hash.starts_with(prefix); });
}

}  // namespace orientibus::sync
