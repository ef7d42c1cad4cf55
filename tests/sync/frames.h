// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <string>
#include <string_view>

namespace orientibus::test {

struct FrameOptions {
    bool announcesLength = true;
    int windowLog = 0;           ///< 0: as the length asks for
    std::string_view base = {};  ///< what the frame begins with
};

/// `text` as one zstd frame with a checksum.
[[nodiscard]] std::string frameOf(std::string_view text, const FrameOptions& options = {});

/// The same `length` bytes for the same seed, which do not compress.
[[nodiscard]] std::string noise(std::size_t length, unsigned seed);

}  // namespace orientibus::test
