// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "system/lean_memory.h"

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
}

}  // namespace orientibus::kiosk
