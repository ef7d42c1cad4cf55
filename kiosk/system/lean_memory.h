// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

namespace orientibus::kiosk {

/// Makes the C library give back to the system what is freed: pictures and textures come and go
/// all day, and glibc would learn from the first freed one to keep all that follow in its heaps.
/// Does nothing of that with another C library. Makes the shared texture of small pictures small,
/// unless the environment says how large it is to be (QSG_ATLAS_WIDTH, QSG_ATLAS_HEIGHT).
/// To be called once, before there are threads and windows.
void keepMemoryLean();

}  // namespace orientibus::kiosk
