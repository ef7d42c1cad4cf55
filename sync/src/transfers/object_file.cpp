// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "transfers/object_file.h"

#include <algorithm>
#include <array>

namespace orientibus::sync {

namespace {

constexpr std::size_t hashLength = 32;

}  // namespace

ObjectFile::ObjectFile(Disk& disk, ObjectRef object, std::string underway, std::string place,
                       std::uint64_t& left)
    : m_disk(disk), m_object(std::move(object)), m_path(objectPath(m_object.sha256)),
      m_underway(std::move(underway)), m_place(std::move(place)), m_left(left)
{
}

Result<void, FileError> ObjectFile::open(std::string parts)
{
    m_parts = std::move(parts);
    auto file = m_disk.open(m_underway, Disk::Open::Append);
    if (!file) {
        return tl::make_unexpected(file.error());
    }
    m_file = std::move(*file);
    m_syncedAt = std::chrono::steady_clock::now();
    return m_disk.look(m_underway).and_then([&](const Entry& entry) {
        return readBack(entry.length);
    });
}

Result<void, FileError> ObjectFile::readBack(std::uint64_t length)
{
    std::array<char, 65'536> buffer{};
    bool isSound = true;
    while (isSound && m_offset < std::min(length, m_object.length)) {
        const auto most = std::min<std::uint64_t>(buffer.size(), partEnd() - m_offset);
        const auto count = m_file->read(m_offset, {buffer.data(), static_cast<std::size_t>(most)});
        if (!count) {
            return tl::make_unexpected(count.error());
        }
        if (*count == 0) {
            break;
        }
        account({buffer.data(), *count});
        isSound = m_offset != partEnd() || closePart();
    }
    if (!isSound || length > m_object.length) {
        return cutTo(isSound ? m_offset : m_partBegin) ? Result<void, FileError>()
                                                       : tl::make_unexpected(*m_failure);
    }
    return {};
}

std::uint64_t ObjectFile::partEnd() const
{
    return m_parts.empty() ? m_object.length : std::min(m_partBegin + partLength, m_object.length);
}

void ObjectFile::account(std::string_view bytes)
{
    m_whole.add(bytes);
    if (!m_parts.empty()) {
        m_part.add(bytes);
    }
    m_offset += bytes.size();
    m_left -= bytes.size();
}

bool ObjectFile::closePart()
{
    if (m_parts.empty()) {
        return true;  // finish() looks at the whole
    }
    const auto which = static_cast<std::size_t>(m_partBegin / partLength);
    const auto wanted = std::string_view(m_parts).substr(which * hashLength, hashLength);
    if (m_part.finish() != toHex(wanted)) {
        return false;
    }
    m_part = Digest("sha256");
    m_wholeBefore = m_whole.copy();
    m_partBegin = m_offset;
    return true;
}

bool ObjectFile::keep(const Result<void, FileError>& result)
{
    if (!result && !m_failure) {
        m_failure = result.error();
    }
    return result.has_value();
}

bool ObjectFile::cutTo(std::uint64_t length)
{
    m_left += m_offset - length;
    if (length < m_offset) {
        m_whole = length == 0 ? Digest("sha256") : m_wholeBefore.copy();
        m_part = Digest("sha256");
        m_partBegin = length;
        if (length == 0) {
            m_wholeBefore = Digest("sha256");
        }
    }
    m_offset = length;
    return keep(m_file->truncate(length));
}

bool ObjectFile::take(std::string_view bytes)
{
    while (!bytes.empty()) {
        if (isWhole()) {
            return false;  // a server that has more of it is not listened to
        }
        const auto piece = bytes.substr(0, static_cast<std::size_t>(partEnd() - m_offset));
        if (!keep(m_file->append(piece))) {
            return false;
        }
        account(piece);
        m_unsynced += piece.size();
        bytes.remove_prefix(piece.size());
        if (m_offset == partEnd() && !closePart()) {
            m_wasDamaged = true;
            static_cast<void>(cutTo(m_partBegin));
            return false;
        }
    }
    return syncNowAndThen();
}

bool ObjectFile::syncNowAndThen()
{
    constexpr std::uint64_t most = 16ULL * 1024 * 1024;
    const auto now = std::chrono::steady_clock::now();
    const bool isTime = now - m_syncedAt > std::chrono::seconds(2) && m_unsynced >= partLength;
    if (!isTime && m_unsynced < most) {
        return true;
    }
    m_unsynced = 0;
    m_syncedAt = now;
    return keep(m_file->sync());
}

Result<bool, FileError> ObjectFile::finish()
{
    if (m_failure) {
        return tl::make_unexpected(*m_failure);
    }
    if (!isWhole()) {
        return false;
    }
    if (m_whole.copy().finish() != m_object.sha256) {
        m_wasDamaged = true;
        return cutTo(0) ? Result<bool, FileError>(false) : tl::make_unexpected(*m_failure);
    }
    return m_file->sync()
        .and_then([&] { return m_disk.makeFolder(parentOf(m_place)); })
        .and_then([&] { return m_disk.rename(m_underway, m_place); })
        .map([&] {
            close();
            static_cast<void>(m_disk.remove(m_underway + ".tag"));
            return true;
        });
}

void ObjectFile::close()
{
    m_file.reset();
}

std::string ObjectFile::tag(const std::string& server)
{
    // "SERVER\nTAG": another server calls the same bytes otherwise, and their hash is known.
    constexpr std::uint64_t longest = 4096;
    const auto kept = readWhole(m_disk, m_underway + ".tag", longest);
    const auto line = kept ? kept->find('\n') : std::string::npos;
    return line != std::string::npos && kept->substr(0, line) == server ? kept->substr(line + 1)
                                                                        : std::string();
}

void ObjectFile::setTag(const std::string& server, const std::string& tag)
{
    // Worth a file only where there will be something to go on with.
    if (m_object.length > partLength && !tag.empty() && this->tag(server) != tag) {
        static_cast<void>(writeWhole(m_disk, m_underway + ".tag", server + "\n" + tag, false));
    }
}

}  // namespace orientibus::sync
