// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "support/temp_dir.h"

#include <sys/types.h>

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace orientibus::test {

/// What a power cut takes from a tree of folders: bytes of files and names in folders of which no
/// sync has made sure since. All that is there in the beginning is sure.
class Unsynced {
public:
    explicit Unsynced(std::filesystem::path root);

    /// The file that is to lose its name, to have it again after a cut; empty where there is none.
    [[nodiscard]] std::filesystem::path keep(const std::string& path);
    void appeared(const std::string& path);
    void moved(const std::string& from, const std::string& to, std::filesystem::path replaced);
    void removed(const std::string& path, std::filesystem::path kept);
    void removedFolder(const std::string& path);
    /// The names in a folder last from now on.
    void syncedFolder(const std::string& folder);

    /// Which file this is, whatever it is called.
    [[nodiscard]] ino_t fileAt(const std::string& path) const;
    /// The file has at most so many bytes that last.
    void cut(ino_t file, std::uint64_t length);
    void synced(ino_t file, std::uint64_t length) { m_sure[file] = length; }

    enum class Names {
        Kept,
        Lost,
        Some,  ///< are lost, in whichever order they came
    };
    /// Where bytes were that no sync has made sure of there are zeros, as a journal keeps lengths.
    void losePower(Names names, unsigned chance);

private:
    struct Change {
        enum class Kind { Appeared, Moved, Removed, RemovedFolder };

        Kind kind;
        std::string path;  ///< as it would be called if the power went now
        std::string from{};
        std::filesystem::path before{};  ///< the file that had the name
    };
    void undo(const Change& change) const;
    /// It lasts: what happened in a folder that was moved is now elsewhere. Returns how many of the
    /// changes before it there still are.
    std::size_t settle(std::size_t which);
    void loseBytes();

    std::filesystem::path m_root;
    TempDir m_kept;
    int m_keptCount = 0;
    std::vector<Change> m_changes;
    std::map<ino_t, std::uint64_t> m_sure;  ///< bytes of a file
};

}  // namespace orientibus::test
