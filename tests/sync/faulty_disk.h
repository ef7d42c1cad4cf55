// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "sync/unsynced.h"

#include <orientibus/sync/disk.h>

namespace orientibus::test {

enum class Fault {
    None,
    Kill,           ///< the program ends before the call
    ShortWrite,     ///< half of the bytes are written, and the program ends
    Io,             ///< the call fails, this once
    NoSpace,        ///< this call, which writes, and all that write after it fail
    Sync,           ///< a sync fails, this once
    PowerCut,       ///< the program ends before a change, and bytes that were not synced are lost
    NamesLost,      ///< the same, and names too
    SomeNamesLost,  ///< the same, and some of the names
};

/// A disk of which the call number `failsAt` meets with a fault, where such a call can. Counts
/// calls from 0; before that, none fails.
///
/// Where a program ends nothing it does any more has an effect, as if it were gone.
class FaultyDisk : public sync::Disk {
public:
    FaultyDisk(sync::Disk& disk, Fault fault, int failsAt);

    /// The calls so far that can meet with the fault.
    [[nodiscard]] const std::vector<int>& chances() const { return m_chances; }
    /// Whether the fault was met with.
    [[nodiscard]] bool hasFailed() const { return m_hasFailed; }
    /// What the fault came before: "sync sync/underway/0f…".
    [[nodiscard]] const std::string& where() const { return m_where; }

    sync::Result<std::unique_ptr<sync::OpenFile>, sync::FileError> open(const std::string& path,
                                                                        Open how) override;
    sync::Result<sync::Entry, sync::FileError> look(const std::string& path) override;
    sync::Result<std::vector<sync::Entry>, sync::FileError>
    list(const std::string& folder) override;
    sync::Result<void, sync::FileError> makeFolder(const std::string& path) override;
    sync::Result<void, sync::FileError> rename(const std::string& from,
                                               const std::string& to) override;
    sync::Result<void, sync::FileError> link(const std::string& from,
                                             const std::string& to) override;
    sync::Result<void, sync::FileError> makeLink(const std::string& target,
                                                 const std::string& path) override;
    sync::Result<std::string, sync::FileError> linkTarget(const std::string& path) override;
    sync::Result<void, sync::FileError> remove(const std::string& path) override;
    sync::Result<void, sync::FileError> removeFolder(const std::string& path) override;
    sync::Result<void, sync::FileError> syncFolder(const std::string& path) override;
    sync::Result<std::uint64_t, sync::FileError> freeSpace() override;
    sync::Result<std::unique_ptr<sync::Port>, sync::FileError> hold(const std::string& path,
                                                                    Share share) override;
    [[nodiscard]] std::filesystem::path whole(const std::string& path) const override
    {
        return m_disk.whole(path);
    }

private:
    friend class FaultyFile;

    enum class Call { Read, Write, Remove, Sync };

    /// Succeeds, or fails as the call is to fail.
    [[nodiscard]] sync::Result<void, sync::FileError> step(Call call, const std::string& what);
    /// Whether a call of this kind can meet with the fault.
    [[nodiscard]] bool canMeet(Call call) const;
    [[nodiscard]] bool isShortWrite();
    void end() { m_hasFailed = m_isOver = true; }

    sync::Disk& m_disk;
    Fault m_fault;
    int m_failsAt;
    int m_calls = 0;
    std::vector<int> m_chances;
    bool m_hasFailed = false;
    bool m_isOver = false;
    std::string m_where;
    Unsynced m_unsynced;
};

}  // namespace orientibus::test
