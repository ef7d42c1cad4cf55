// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <cstdint>

namespace orientibus::sync {

/// How far back a frame by itself may look, as a power of two: 8 MiB.
inline constexpr int plainWindowLog = 23;

/// How far back a delta must look to see the whole of its base from every byte of the `length`
/// that it makes, as a power of two that zstd allows.
[[nodiscard]] int deltaWindowLog(std::uint64_t length);

}  // namespace orientibus::sync
