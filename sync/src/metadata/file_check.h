// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <orientibus/sync/metadata.h>

#include "metadata/digest.h"

namespace orientibus::sync {

/// Compares bytes that go by with a length and with all hashes of an algorithm known here.
class FileCheck {
public:
    /// `what` begins every detail.
    FileCheck(std::string what, std::uint64_t length, const Hashes& hashes);

    /// False as soon as there are more bytes than there should be.
    bool add(std::string_view bytes);
    /// `LengthMismatch`, `HashMismatch`, or `UnknownHash` when there is nothing to compare with.
    [[nodiscard]] TufResult<void> finish();

private:
    struct Expected {
        std::string algorithm;
        std::string hash;
        Digest digest;
    };
    std::string m_what;
    std::uint64_t m_length;
    std::uint64_t m_seen = 0;
    std::vector<Expected> m_expected;
};

}  // namespace orientibus::sync
