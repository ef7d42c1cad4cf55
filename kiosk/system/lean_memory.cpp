// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "system/lean_memory.h"

#include <array>
#include <cstdlib>
#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace orientibus::kiosk {

void keepMemoryLean()
{
#ifdef __GLIBC__
    // Half of what glibc begins with; being set, it no longer grows with what is freed.
    constexpr int large = 64 * 1024;
    mallopt(M_MMAP_THRESHOLD, large);
    mallopt(M_TRIM_THRESHOLD, large);
    // One heap for the interface thread and one for all others, not eight per processor.
    mallopt(M_ARENA_MAX, 2);
#endif
    // A quarter of what Qt takes for a large screen: our drawings are too large to lie in it, and
    // with llvmpipe it costs as much memory as it has pixels.
    for (const auto* side : std::array{"QSG_ATLAS_WIDTH", "QSG_ATLAS_HEIGHT"})
        setenv(side, "1024", 0);
}

}  // namespace orientibus::kiosk
