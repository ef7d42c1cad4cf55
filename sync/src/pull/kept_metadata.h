// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <orientibus/sync/metadata.h>
#include <orientibus/sync/releases.h>

namespace orientibus::sync {

/// The signed metadata that a disk keeps, read again from the root on. Asks no server and no
/// clock: what has expired is as sound as it was.
class KeptMetadata {
public:
    enum class Place {
        Trusted,  ///< what this kiosk goes by
        Shown,    ///< what a hub shows to its bus, as far as its newest timestamp leads
    };

    KeptMetadata(Disk& disk, Place place);

    /// Files of which the bytes are not those that were signed, or that are not there although
    /// they were: what the next pull writes anew. Where a pull was interrupted, what it had not
    /// come to is older than the rest, and no damage.
    [[nodiscard]] const std::vector<Damage>& damages() const { return m_damages; }

    /// When the manifest was made that is kept and signed for, where the timestamp that is kept
    /// says no time: it has been spoilt, or never did. Where it does, it knew of the manifest: one
    /// that says it is later was made by a clock that was ahead. Where a new root had the
    /// timestamp be forgotten, that time is forgotten too.
    [[nodiscard]] std::optional<std::chrono::sys_seconds> issued() const { return m_issued; }

private:
    [[nodiscard]] std::string pathOf(const std::string& role, std::int64_t version) const;
    void note(const std::string& path);
    void readTrustedRoot();
    void readShownRoots();
    void readRoles();
    /// What is kept of a role, as far as it is signed; `listed` is what is said of it above.
    template <typename Body>
    [[nodiscard]] std::optional<Body> readRole(const std::string& role, const FileMeta* listed,
                                               TufResult<Signed<Body>> (*read)(std::string_view));
    void checkManifest(const Targets* targets);
    /// A manifest that was kept before the targets came that name another.
    [[nodiscard]] bool isOfAnotherDay(const std::string& manifestBytes, const Target* target) const;

    Disk& m_disk;
    Place m_place;
    bool m_wasComplete;       ///< so that whatever is missing was there once
    bool m_isCurrent = true;  ///< all so far is what is named above it
    bool m_isTimeSaid = false;
    std::optional<Root> m_root;
    std::optional<std::chrono::sys_seconds> m_issued;
    std::vector<Damage> m_damages;
};

}  // namespace orientibus::sync
