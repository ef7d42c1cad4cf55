// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "delta/frame.h"

#include <algorithm>
#include <bit>

namespace orientibus::sync {

int deltaWindowLog(std::uint64_t length)
{
    // The base counts as seen until a window's length of the file has gone by.
    constexpr int least = 10;
    constexpr int most = 30;
    return std::clamp(static_cast<int>(std::bit_width(length)), least, most);
}

}  // namespace orientibus::sync
