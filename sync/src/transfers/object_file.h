// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <orientibus/sync/disk.h>
#include <orientibus/sync/repository_layout.h>
#include <orientibus/sync/transport.h>

#include "metadata/digest.h"

#include <chrono>
#include <utility>

namespace orientibus::sync {

/// An object that comes to the disk: verified part by part as it grows, kept over whatever stops
/// it, and put in its place when its hash is the one that was signed for.
class ObjectFile : public Incoming {
public:
    /// It grows at `underway` and ends at `place`; both folders must exist when it does. `left`
    /// is a count of bytes still to come, of which this takes what comes.
    ObjectFile(Disk& disk, ObjectRef object, std::string underway, std::string place,
               std::uint64_t& left);

    /// Looks at what is here already. `parts` is the hashes of the parts one after the other, or
    /// empty where the whole is verified alone.
    [[nodiscard]] Result<void, FileError> open(std::string parts);

    /// After an answer: whether the object is in its place. Where it is not and the disk is not
    /// to blame, bytes are wanted from offset() on.
    [[nodiscard]] Result<bool, FileError> finish();
    /// What the disk refused while bytes were taken.
    [[nodiscard]] const std::optional<Error<FileError>>& failure() const { return m_failure; }
    /// Whether bytes came that were not the object's.
    [[nodiscard]] bool wasDamaged() const { return m_wasDamaged; }
    /// Keeps what is here and closes the file.
    void close();

    [[nodiscard]] const std::string& path() const override { return m_path; }
    [[nodiscard]] std::uint64_t length() const override { return m_object.length; }
    [[nodiscard]] std::uint64_t offset() const override { return m_offset; }
    [[nodiscard]] bool isWhole() const override { return m_offset == m_object.length; }
    [[nodiscard]] bool take(std::string_view bytes) override;
    [[nodiscard]] bool takesWhole() override
    {
        return m_partBegin == 0 || std::exchange(m_wasGivenWhole, true);
    }
    [[nodiscard]] bool restart() override { return cutTo(0); }
    [[nodiscard]] std::string tag(const std::string& server) override;
    void setTag(const std::string& server, const std::string& tag) override;

private:
    /// Where the part ends that m_offset lies in.
    [[nodiscard]] std::uint64_t partEnd() const;
    void account(std::string_view bytes);
    /// Whether the part that has just become whole is the one that was signed for.
    [[nodiscard]] bool closePart();
    [[nodiscard]] bool cutTo(std::uint64_t length);
    [[nodiscard]] bool keep(const Result<void, FileError>& result);
    [[nodiscard]] bool syncNowAndThen();
    [[nodiscard]] Result<void, FileError> readBack(std::uint64_t length);

    Disk& m_disk;
    ObjectRef m_object;
    std::string m_path;
    std::string m_underway;
    std::string m_place;
    std::uint64_t& m_left;
    std::string m_parts;
    std::unique_ptr<OpenFile> m_file;
    std::uint64_t m_offset = 0;
    std::uint64_t m_partBegin = 0;
    Digest m_whole{"sha256"};
    Digest m_wholeBefore{"sha256"};  ///< at m_partBegin
    Digest m_part{"sha256"};
    std::uint64_t m_unsynced = 0;
    std::chrono::steady_clock::time_point m_syncedAt;
    std::optional<Error<FileError>> m_failure;
    bool m_wasDamaged = false;
    bool m_wasGivenWhole = false;  ///< where the rest was asked for: a server may know no ranges
};

}  // namespace orientibus::sync
