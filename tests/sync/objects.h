// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <orientibus/sync/transfers.h>

#include <filesystem>
#include <string>

namespace orientibus::test {

/// The same bytes for the same seed, and nothing that compresses.
[[nodiscard]] std::string noise(std::size_t length, unsigned seed);

/// Puts `bytes` into the repository in `folder`, and their parts where they have some.
[[nodiscard]] sync::Wanted putObject(const std::filesystem::path& folder, const std::string& bytes,
                                     sync::Tier tier = sync::Tier::Rest);

/// The hashes of the parts of `bytes` one after the other.
[[nodiscard]] std::string partsOf(const std::string& bytes);

}  // namespace orientibus::test
