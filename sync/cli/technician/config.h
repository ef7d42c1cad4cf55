// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

namespace orientibus::cli {

/// What the part `sync` of kiosk.yaml says. What it does not say is as here.
struct SyncConfig {
    std::vector<std::string> servers{};  ///< the hub first, the Region second
    std::filesystem::path caFile{};      ///< empty: the system's authorities
    std::filesystem::path firstRoot = "/usr/share/orientibus/root.json";
    bool films = true;
    bool hub = false;
    std::uint64_t meteredBytesPerDay = 0;  ///< 0: no limit
    std::filesystem::path stateDir{};      ///< of the kiosk; empty: kiosk/ below the root

    bool operator==(const SyncConfig&) const = default;
};

/// Reads the text of a configuration; of keys outside of `sync` only `state_dir` is looked at, for
/// the kiosk minds the others. The error is one English sentence that names the line and the key.
[[nodiscard]] tl::expected<SyncConfig, std::string> parseConfig(std::string_view text);

/// The same of a file, which the sentence names too.
[[nodiscard]] tl::expected<SyncConfig, std::string> readConfig(const std::filesystem::path& file);

/// Whether `text` may be the address of a repository: http, https or a folder by "file:///".
[[nodiscard]] bool isServer(std::string_view text);

}  // namespace orientibus::cli
