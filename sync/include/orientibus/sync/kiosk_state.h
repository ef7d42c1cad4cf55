// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <orientibus/sync/disk.h>

#include <chrono>
#include <cstdint>
#include <optional>
#include <set>
#include <string>

namespace orientibus::sync {

/// What the sync of a kiosk remembers from one run to the next. Whatever is lost of it is no
/// harm: a pull then does once more what it would have left out.
struct KioskState {
    std::string heldBack;              ///< a release that was gone back from, not to be shown again
    std::string pending;               ///< a release that is whole and waits to be shown
    std::set<std::string> withdrawn;   ///< what the Region no longer wants to be shown
    std::string meteredDay;            ///< "2026-11-29", of the next
    std::uint64_t meteredBytes = 0;    ///< received that day over links that cost
    std::uint64_t bytesPerSecond = 0;  ///< of the last transfer that was long enough to tell
    std::int64_t requestNs = 0;        ///< of the request file that was served last
    std::string requestFrom;           ///< while that goes back: from this release
    std::optional<std::chrono::sys_seconds> issued;  ///< the newest signed time that was seen

    bool operator==(const KioskState&) const = default;
};

/// An empty state where there is none, or none that can be read.
[[nodiscard]] KioskState loadState(Disk& disk);
[[nodiscard]] Result<void, FileError> saveState(Disk& disk, const KioskState& state);

/// Paths of files of releases, and of objects, that were found not to be as they were signed for
/// and that no pull has mended since. In a file of its own, for who reads every byte holds no lock.
[[nodiscard]] std::set<std::string> loadBroken(Disk& disk);
[[nodiscard]] Result<void, FileError> saveBroken(Disk& disk, const std::set<std::string>& broken);

}  // namespace orientibus::sync
