// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "search/slip.h"

#include <algorithm>
#include <cstddef>

namespace orientibus::content::search {
namespace {

/// Drops what both words begin with.
void dropCommonStart(std::string_view& a, std::string_view& b)
{
    const auto shorter = std::min(a.size(), b.size());
    std::size_t same = 0;
    while (same < shorter && a[same] == b[same])
        ++same;
    a.remove_prefix(same);
    b.remove_prefix(same);
}

bool isSwap(std::string_view a, std::string_view b)
{
    return a.size() >= 2 && b.size() >= 2 && a[0] == b[1] && a[1] == b[0];
}

}  // namespace

bool isOneSlip(std::string_view typed, std::string_view word)
{
    const auto longer = std::max(typed.size(), word.size());
    if (longer - std::min(typed.size(), word.size()) > 1)
        return false;
    dropCommonStart(typed, word);
    if (typed.empty() || word.empty())
        return typed.size() + word.size() == 1;
    if (typed.size() > word.size())
        return typed.substr(1) == word;
    if (typed.size() < word.size())
        return typed == word.substr(1);
    return typed.substr(1) == word.substr(1) ||
           (isSwap(typed, word) && typed.substr(2) == word.substr(2));
}

bool isOneSlipFromStart(std::string_view typed, std::string_view word)
{
    dropCommonStart(typed, word);
    if (typed.empty() || word.empty())
        return typed.size() == 1;
    return word.starts_with(typed.substr(1)) || word.substr(1).starts_with(typed) ||
           word.substr(1).starts_with(typed.substr(1)) ||
           (isSwap(typed, word) && word.substr(2).starts_with(typed.substr(2)));
}

}  // namespace orientibus::content::search
