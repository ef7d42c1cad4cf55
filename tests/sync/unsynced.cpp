// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "sync/unsynced.h"

#include <orientibus/sync/disk.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <random>

namespace orientibus::test {

using sync::parentOf;

namespace {

/// A second name, of a link itself too.
bool link(const std::filesystem::path& from, const std::filesystem::path& to)
{
    return ::linkat(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), 0) == 0;
}

struct stat statusOf(const std::filesystem::path& path)
{
    struct stat status {};
    static_cast<void>(::lstat(path.c_str(), &status));
    return status;
}

void follow(std::string& path, const std::string& from, const std::string& to)
{
    if (path == from || path.starts_with(from + "/")) {
        path = to + path.substr(from.size());
    }
}

}  // namespace

Unsynced::Unsynced(std::filesystem::path root) : m_root(std::move(root))
{
    for (const auto& entry : std::filesystem::recursive_directory_iterator(m_root)) {
        const auto status = statusOf(entry.path());
        m_sure[status.st_ino] = static_cast<std::uint64_t>(status.st_size);
    }
}

std::filesystem::path Unsynced::keep(const std::string& path)
{
    auto kept = m_kept / std::to_string(m_keptCount++);
    return link(m_root / path, kept) ? kept : std::filesystem::path();
}

void Unsynced::appeared(const std::string& path)
{
    m_changes.push_back({Change::Kind::Appeared, path});
}

void Unsynced::moved(const std::string& from, const std::string& to, std::filesystem::path replaced)
{
    m_changes.push_back({Change::Kind::Moved, to, from, std::move(replaced)});
}

void Unsynced::removed(const std::string& path, std::filesystem::path kept)
{
    if (!kept.empty()) {
        m_changes.push_back({Change::Kind::Removed, path, {}, std::move(kept)});
    }
}

void Unsynced::removedFolder(const std::string& path)
{
    m_changes.push_back({Change::Kind::RemovedFolder, path});
}

std::size_t Unsynced::settle(std::size_t which)
{
    const auto change = m_changes[which];
    m_changes.erase(m_changes.begin() + static_cast<std::ptrdiff_t>(which));
    if (change.kind != Change::Kind::Moved) {
        return which;
    }
    // A new name that lasts leads to its file, whether or not the first one had lasted.
    const auto isFirstName = [&](const Change& one) {
        return one.kind == Change::Kind::Appeared && one.path == change.from &&
               S_ISREG(statusOf(m_root / change.path).st_mode);
    };
    const auto end = m_changes.begin() + static_cast<std::ptrdiff_t>(which);
    const auto kept = std::remove_if(m_changes.begin(), end, isFirstName);
    which = static_cast<std::size_t>(kept - m_changes.begin());
    m_changes.erase(kept, end);
    for (std::size_t i = 0; i < which; ++i) {
        follow(m_changes[i].path, change.from, change.path);
        follow(m_changes[i].from, change.from, change.path);
    }
    return which;
}

void Unsynced::syncedFolder(const std::string& folder)
{
    for (auto i = m_changes.size(); i > 0;) {
        const auto last = i - 1;
        i = parentOf(m_changes[last].path) == folder ? settle(last) : last;
    }
}

ino_t Unsynced::fileAt(const std::string& path) const
{
    return statusOf(m_root / path).st_ino;
}

void Unsynced::cut(ino_t file, std::uint64_t length)
{
    m_sure[file] = std::min(m_sure[file], length);
}

void Unsynced::undo(const Change& change) const
{
    std::error_code ignored;
    const auto path = m_root / change.path;
    switch (change.kind) {
    case Change::Kind::Appeared:
        std::filesystem::remove_all(path, ignored);
        break;
    case Change::Kind::Moved:
        std::filesystem::rename(path, m_root / change.from, ignored);
        [[fallthrough]];
    case Change::Kind::Removed:
        if (!change.before.empty()) {
            static_cast<void>(link(change.before, path));
        }
        break;
    case Change::Kind::RemovedFolder:
        std::filesystem::create_directory(path, ignored);
        break;
    }
}

void Unsynced::losePower(Names names, unsigned chance)
{
    std::mt19937 random(chance);
    while (!m_changes.empty()) {
        const bool isLost = names == Names::Lost || (names == Names::Some && random() % 2 == 0);
        if (isLost) {
            undo(m_changes.back());
            m_changes.pop_back();
        } else {
            settle(m_changes.size() - 1);
        }
    }
    loseBytes();
}

void Unsynced::loseBytes()
{
    for (const auto& entry : std::filesystem::recursive_directory_iterator(m_root)) {
        const auto status = statusOf(entry.path());
        const auto length = static_cast<std::uint64_t>(status.st_size);
        const auto sure = m_sure[status.st_ino];
        if (S_ISREG(status.st_mode) && sure < length) {
            std::filesystem::resize_file(entry.path(), sure);
            std::filesystem::resize_file(entry.path(), length);
        }
    }
}

}  // namespace orientibus::test
