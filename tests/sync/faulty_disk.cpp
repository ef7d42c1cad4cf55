// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "sync/faulty_disk.h"

#include <algorithm>

namespace orientibus::test {

using namespace sync;

class FaultyFile : public OpenFile {
public:
    FaultyFile(FaultyDisk& disk, std::string path, std::unique_ptr<OpenFile> file, ino_t id,
               std::uint64_t length)
        : m_disk(disk), m_path(std::move(path)), m_file(std::move(file)), m_id(id), m_length(length)
    {
    }

    Result<std::size_t, FileError> read(std::uint64_t offset, std::span<char> buffer) override
    {
        return m_disk.step(FaultyDisk::Call::Read, "read " + m_path).and_then([&] {
            return m_file->read(offset, buffer);
        });
    }
    Result<void, FileError> append(std::string_view bytes) override
    {
        if (m_disk.isShortWrite()) {
            m_disk.m_where = "half of write " + m_path;
            static_cast<void>(m_file->append(bytes.substr(0, bytes.size() / 2)));
            m_disk.end();
        }
        return m_disk.step(FaultyDisk::Call::Write, "write " + m_path)
            .and_then([&] { return m_file->append(bytes); })
            .map([&] { m_length += bytes.size(); });
    }
    Result<void, FileError> truncate(std::uint64_t length) override
    {
        return m_disk.step(FaultyDisk::Call::Write, "truncate " + m_path)
            .and_then([&] { return m_file->truncate(length); })
            .map([&] {
                m_length = length;
                m_disk.m_unsynced.cut(m_id, length);
            });
    }
    Result<void, FileError> sync() override
    {
        return m_disk.step(FaultyDisk::Call::Sync, "sync " + m_path).map([&] {
            m_disk.m_unsynced.synced(m_id, m_length);
        });
    }

private:
    FaultyDisk& m_disk;
    std::string m_path;
    std::unique_ptr<OpenFile> m_file;
    ino_t m_id;
    std::uint64_t m_length;
};

FaultyDisk::FaultyDisk(Disk& disk, Fault fault, int failsAt)
    : m_disk(disk), m_fault(fault), m_failsAt(failsAt), m_unsynced(disk.whole(""))
{
}

bool FaultyDisk::canMeet(Call call) const
{
    switch (m_fault) {
    case Fault::Kill:
    case Fault::Io:
        return true;
    case Fault::NoSpace:
        return call == Call::Write;
    case Fault::Sync:
        return call == Call::Sync;
    case Fault::PowerCut:
    case Fault::NamesLost:
    case Fault::SomeNamesLost:
        return call != Call::Read;  // what it takes is the same until something changes
    case Fault::ShortWrite:         // see isShortWrite()
    case Fault::None:
        break;
    }
    return false;
}

bool FaultyDisk::isShortWrite()
{
    if (m_fault == Fault::ShortWrite) {
        m_chances.push_back(m_calls);
    }
    return m_fault == Fault::ShortWrite && m_calls == m_failsAt && !m_isOver;
}

Result<void, FileError> FaultyDisk::step(Call call, const std::string& what)
{
    if (canMeet(call)) {
        m_chances.push_back(m_calls);
    }
    const bool isIt = m_calls++ == m_failsAt;
    if (m_isOver) {
        return refuse(FileError::Io, "the program is over");
    }
    const bool isFullSince = m_fault == Fault::NoSpace && m_hasFailed;
    if ((!isIt && !isFullSince) || !canMeet(call)) {
        return {};
    }
    m_where = isIt ? what : m_where;
    m_hasFailed = true;
    switch (m_fault) {
    case Fault::NamesLost:
    case Fault::SomeNamesLost:
    case Fault::PowerCut:
        m_unsynced.losePower(m_fault == Fault::PowerCut    ? Unsynced::Names::Kept
                             : m_fault == Fault::NamesLost ? Unsynced::Names::Lost
                                                           : Unsynced::Names::Some,
                             static_cast<unsigned>(m_failsAt));
        [[fallthrough]];
    case Fault::Kill:
        end();
        return refuse(FileError::Io, "the program is over");
    case Fault::NoSpace:
        return refuse(FileError::NoSpace, what);
    default:
        return refuse(FileError::Io, what + ": input/output error");
    }
}

Result<std::unique_ptr<OpenFile>, FileError> FaultyDisk::open(const std::string& path, Open how)
{
    const auto call = how == Open::Read ? Call::Read : Call::Write;
    return step(call, "open " + path)
        .and_then([&] {
            const bool isNew = how != Open::Read && !m_disk.look(path);
            return m_disk.open(path, how).map([&](auto&& file) {
                if (isNew) {
                    m_unsynced.appeared(path);
                }
                return std::forward<decltype(file)>(file);
            });
        })
        .map([&](auto&& file) {
            const auto id = m_unsynced.fileAt(path);
            const auto length = m_disk.look(path).value_or(Entry()).length;
            if (how != Open::Read) {
                m_unsynced.cut(id, length);
            }
            return std::unique_ptr<OpenFile>(std::make_unique<FaultyFile>(
                *this, path, std::forward<decltype(file)>(file), id, length));
        });
}

Result<Entry, FileError> FaultyDisk::look(const std::string& path)
{
    return step(Call::Read, "look " + path).and_then([&] { return m_disk.look(path); });
}

Result<std::vector<Entry>, FileError> FaultyDisk::list(const std::string& folder)
{
    return step(Call::Read, "list " + folder).and_then([&] { return m_disk.list(folder); });
}

Result<void, FileError> FaultyDisk::makeFolder(const std::string& path)
{
    return step(Call::Write, "mkdir " + path).and_then([&] {
        std::vector<std::string> made;
        for (auto one = path; !one.empty() && !m_disk.look(one); one = parentOf(one)) {
            made.push_back(one);
        }
        return m_disk.makeFolder(path).map([&] {
            std::for_each(made.rbegin(), made.rend(),
                          [&](const auto& one) { m_unsynced.appeared(one); });
        });
    });
}

Result<void, FileError> FaultyDisk::rename(const std::string& from, const std::string& to)
{
    return step(Call::Write, "rename " + from).and_then([&] {
        auto replaced = m_unsynced.keep(to);
        return m_disk.rename(from, to).map(
            [&] { m_unsynced.moved(from, to, std::move(replaced)); });
    });
}

Result<void, FileError> FaultyDisk::link(const std::string& from, const std::string& to)
{
    return step(Call::Write, "link " + to).and_then([&] { return m_disk.link(from, to); }).map([&] {
        m_unsynced.appeared(to);
    });
}

Result<void, FileError> FaultyDisk::makeLink(const std::string& target, const std::string& path)
{
    return step(Call::Write, "symlink " + path)
        .and_then([&] { return m_disk.makeLink(target, path); })
        .map([&] { m_unsynced.appeared(path); });
}

Result<std::string, FileError> FaultyDisk::linkTarget(const std::string& path)
{
    return step(Call::Read, "readlink " + path).and_then([&] { return m_disk.linkTarget(path); });
}

Result<void, FileError> FaultyDisk::remove(const std::string& path)
{
    return step(Call::Remove, "remove " + path).and_then([&] {
        auto kept = m_unsynced.keep(path);
        return m_disk.remove(path).map([&] { m_unsynced.removed(path, std::move(kept)); });
    });
}

Result<void, FileError> FaultyDisk::removeFolder(const std::string& path)
{
    return step(Call::Remove, "rmdir " + path)
        .and_then([&] { return m_disk.removeFolder(path); })
        .map([&] { m_unsynced.removedFolder(path); });
}

Result<void, FileError> FaultyDisk::syncFolder(const std::string& path)
{
    return step(Call::Sync, "sync " + path).map([&] { m_unsynced.syncedFolder(path); });
}

Result<std::uint64_t, FileError> FaultyDisk::freeSpace()
{
    return step(Call::Read, "statvfs").and_then([&] { return m_disk.freeSpace(); });
}

Result<std::unique_ptr<Port>, FileError> FaultyDisk::hold(const std::string& path, Share share)
{
    return step(Call::Read, "hold " + path).and_then([&] { return m_disk.hold(path, share); });
}

}  // namespace orientibus::test
