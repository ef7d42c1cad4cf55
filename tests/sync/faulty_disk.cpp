// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "sync/faulty_disk.h"

#include <algorithm>

namespace orientibus::test {

using namespace sync;

class FaultyFile : public OpenFile {
public:
    FaultyFile(FaultyDisk& disk, std::string path, std::unique_ptr<OpenFile> file,
               std::uint64_t length)
        : m_disk(disk), m_path(std::move(path)), m_file(std::move(file)), m_length(length),
          m_synced(length)
    {
        m_disk.m_open.push_back(this);
    }
    FaultyFile(const FaultyFile&) = delete;
    FaultyFile(FaultyFile&&) = delete;
    FaultyFile& operator=(const FaultyFile&) = delete;
    FaultyFile& operator=(FaultyFile&&) = delete;
    ~FaultyFile() override { std::erase(m_disk.m_open, this); }

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
                m_synced = std::min(m_synced, length);
            });
    }
    Result<void, FileError> sync() override
    {
        return m_disk.step(FaultyDisk::Call::Sync, "sync " + m_path).map([&] {
            m_synced = m_length;
        });
    }
    /// Zeros where bytes were that no sync has made sure of: a journal keeps the length.
    void lose()
    {
        static_cast<void>(m_file->truncate(m_synced));
        static_cast<void>(m_file->append(std::string(m_length - m_synced, '\0')));
    }

private:
    FaultyDisk& m_disk;
    std::string m_path;
    std::unique_ptr<OpenFile> m_file;
    std::uint64_t m_length;
    std::uint64_t m_synced;
};

FaultyDisk::FaultyDisk(Disk& disk, Fault fault, int failsAt)
    : m_disk(disk), m_fault(fault), m_failsAt(failsAt)
{
}

void FaultyDisk::losePower()
{
    for (auto* file : m_open) {
        file->lose();
    }
}

Result<void, FileError> FaultyDisk::step(Call call, const std::string& what)
{
    const bool isIt = m_calls++ == m_failsAt;
    if (m_isOver) {
        return refuse(FileError::Io, "the program is over");
    }
    if (!isIt && !(m_hasFailed && m_fault == Fault::NoSpace && call == Call::Write)) {
        return {};
    }
    m_where = isIt ? what : m_where;
    switch (m_fault) {
    case Fault::Kill:
    case Fault::PowerCut:
        if (m_fault == Fault::PowerCut) {
            losePower();
        }
        end();
        return refuse(FileError::Io, "the program is over");
    case Fault::Io:
        m_hasFailed = true;
        return refuse(FileError::Io, what + ": input/output error");
    case Fault::NoSpace:
        m_hasFailed = true;
        return call == Call::Write ? Result<void, FileError>(refuse(FileError::NoSpace, what))
                                   : Result<void, FileError>();
    case Fault::Sync:
        m_hasFailed = true;
        return call == Call::Sync ? Result<void, FileError>(refuse(FileError::Io, what))
                                  : Result<void, FileError>();
    case Fault::ShortWrite:
        m_hasFailed = true;  // no write: there is nothing to shorten
        return {};
    case Fault::None:
        break;
    }
    return {};
}

Result<std::unique_ptr<OpenFile>, FileError> FaultyDisk::open(const std::string& path, Open how)
{
    const auto call = how == Open::Read ? Call::Read : Call::Write;
    return step(call, "open " + path)
        .and_then([&] { return m_disk.open(path, how); })
        .map([&](auto&& file) {
            const auto entry = m_disk.look(path);
            return std::unique_ptr<OpenFile>(std::make_unique<FaultyFile>(
                *this, path, std::forward<decltype(file)>(file), entry ? entry->length : 0));
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
    return step(Call::Write, "mkdir " + path).and_then([&] { return m_disk.makeFolder(path); });
}

Result<void, FileError> FaultyDisk::rename(const std::string& from, const std::string& to)
{
    return step(Call::Write, "rename " + from).and_then([&] { return m_disk.rename(from, to); });
}

Result<void, FileError> FaultyDisk::link(const std::string& from, const std::string& to)
{
    return step(Call::Write, "link " + to).and_then([&] { return m_disk.link(from, to); });
}

Result<void, FileError> FaultyDisk::makeLink(const std::string& target, const std::string& path)
{
    return step(Call::Write, "symlink " + path).and_then([&] {
        return m_disk.makeLink(target, path);
    });
}

Result<std::string, FileError> FaultyDisk::linkTarget(const std::string& path)
{
    return step(Call::Read, "readlink " + path).and_then([&] { return m_disk.linkTarget(path); });
}

Result<void, FileError> FaultyDisk::remove(const std::string& path)
{
    return step(Call::Read, "remove " + path).and_then([&] { return m_disk.remove(path); });
}

Result<void, FileError> FaultyDisk::removeFolder(const std::string& path)
{
    return step(Call::Read, "rmdir " + path).and_then([&] { return m_disk.removeFolder(path); });
}

Result<void, FileError> FaultyDisk::syncFolder(const std::string& path)
{
    return step(Call::Sync, "sync " + path);
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
