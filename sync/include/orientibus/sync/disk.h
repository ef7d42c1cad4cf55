// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <orientibus/sync/ports.h>

#include <filesystem>
#include <span>
#include <vector>

namespace orientibus::sync {

enum class EntryKind { File, Folder, Link, Other };

/// What a folder holds under a name. Links are themselves and not what they lead to.
struct Entry {
    std::string name;
    EntryKind kind = EntryKind::Other;
    std::uint64_t length = 0;     ///< of a file
    std::int64_t modifiedNs = 0;  ///< since 1970, to tell two versions apart
};

/// A file that is open. To close it promises nothing: what has to last is synced.
class OpenFile : public Port {
public:
    /// At most buffer.size() bytes from `offset` on, and 0 at the end of the file alone.
    [[nodiscard]] virtual Result<std::size_t, FileError> read(std::uint64_t offset,
                                                              std::span<char> buffer) = 0;
    /// At the end of the file. After an error any part of the bytes may be there.
    [[nodiscard]] virtual Result<void, FileError> append(std::string_view bytes) = 0;
    [[nodiscard]] virtual Result<void, FileError> truncate(std::uint64_t length) = 0;
    [[nodiscard]] virtual Result<void, FileError> sync() = 0;
};

/// A tree of folders, the only place where releases and objects are written.
///
/// Paths are relative to the tree, with slashes between names. Where the last name of a path is a
/// link it is not followed.
class Disk : public Port {
public:
    enum class Open {
        Read,
        Create,  ///< empty, in the place of the file that had its name
        Append,  ///< as it is, and empty where it is not there
    };

    [[nodiscard]] virtual Result<std::unique_ptr<OpenFile>, FileError> open(const std::string& path,
                                                                            Open how) = 0;
    [[nodiscard]] virtual Result<Entry, FileError> look(const std::string& path) = 0;
    /// In the order of their names.
    [[nodiscard]] virtual Result<std::vector<Entry>, FileError> list(const std::string& folder) = 0;

    /// With the folders above it. Succeeds where it is there already.
    [[nodiscard]] virtual Result<void, FileError> makeFolder(const std::string& path) = 0;
    /// At once, in the place of what was there.
    [[nodiscard]] virtual Result<void, FileError> rename(const std::string& from,
                                                         const std::string& to) = 0;
    /// A second name for a file; `Taken` where there is something already.
    [[nodiscard]] virtual Result<void, FileError> link(const std::string& from,
                                                       const std::string& to) = 0;
    [[nodiscard]] virtual Result<void, FileError> makeLink(const std::string& target,
                                                           const std::string& path) = 0;
    [[nodiscard]] virtual Result<std::string, FileError> linkTarget(const std::string& path) = 0;
    /// A file or a link. Removing what is not there succeeds, here and below.
    [[nodiscard]] virtual Result<void, FileError> remove(const std::string& path) = 0;
    /// An empty folder.
    [[nodiscard]] virtual Result<void, FileError> removeFolder(const std::string& path) = 0;
    /// Makes names last: what was created, renamed or removed in this folder.
    [[nodiscard]] virtual Result<void, FileError> syncFolder(const std::string& path) = 0;

    /// How many bytes may still be written.
    [[nodiscard]] virtual Result<std::uint64_t, FileError> freeSpace() = 0;

    enum class Share { Shared, Exclusive };

    /// Holds a folder, or a file, which is made where nothing is there, for as long as what is
    /// returned lives.
    /// Does not wait: `Taken` when somebody else holds it otherwise.
    [[nodiscard]] virtual Result<std::unique_ptr<Port>, FileError> hold(const std::string& path,
                                                                        Share share) = 0;

    /// The path for libraries that open files by themselves.
    [[nodiscard]] virtual std::filesystem::path whole(const std::string& path) const = 0;
};

/// The disk of the machine below a folder, which must exist.
class PosixDisk : public Disk {
public:
    explicit PosixDisk(std::filesystem::path root) : m_root(std::move(root)) {}

    Result<std::unique_ptr<OpenFile>, FileError> open(const std::string& path, Open how) override;
    Result<Entry, FileError> look(const std::string& path) override;
    Result<std::vector<Entry>, FileError> list(const std::string& folder) override;
    Result<void, FileError> makeFolder(const std::string& path) override;
    Result<void, FileError> rename(const std::string& from, const std::string& to) override;
    Result<void, FileError> link(const std::string& from, const std::string& to) override;
    Result<void, FileError> makeLink(const std::string& target, const std::string& path) override;
    Result<std::string, FileError> linkTarget(const std::string& path) override;
    Result<void, FileError> remove(const std::string& path) override;
    Result<void, FileError> removeFolder(const std::string& path) override;
    Result<void, FileError> syncFolder(const std::string& path) override;
    Result<std::uint64_t, FileError> freeSpace() override;
    Result<std::unique_ptr<Port>, FileError> hold(const std::string& path, Share share) override;
    [[nodiscard]] std::filesystem::path whole(const std::string& path) const override
    {
        return m_root / path;
    }

private:
    std::filesystem::path m_root;
};

/// The bytes of a file that has at most `limit`; a longer one is `Io`.
[[nodiscard]] Result<std::string, FileError> readWhole(Disk& disk, const std::string& path,
                                                       std::uint64_t limit);

/// Puts a file in the place of what had its name, at once; `lasting` is whether it has to survive
/// a power cut that comes right after.
[[nodiscard]] Result<void, FileError> writeWhole(Disk& disk, const std::string& path,
                                                 std::string_view bytes, bool lasting = true);

/// Removes a folder with all that is in it. Links are removed and not followed.
[[nodiscard]] Result<void, FileError> removeTree(Disk& disk, const std::string& path);

/// The folder of a path: "a/b" of "a/b/c", and "" of "c", which is the tree itself.
[[nodiscard]] std::string parentOf(const std::string& path);

}  // namespace orientibus::sync
