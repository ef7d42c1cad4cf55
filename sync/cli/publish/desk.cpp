// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "command.h"

#include <fcntl.h>
#include <grp.h>
#include <pwd.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fmt/format.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>

namespace orientibus::cli {

namespace {

std::string userName(uid_t user)
{
    const auto* entry = ::getpwuid(user);
    return entry != nullptr ? entry->pw_name : fmt::format("user {}", user);
}

/// Real and saved ids stay those of root: see AsOperator.
bool workAs(uid_t user, gid_t group)
{
    const auto* entry = ::getpwuid(user);
    const bool hasGroups =
        entry == nullptr ? ::setgroups(0, nullptr) == 0 : ::initgroups(entry->pw_name, group) == 0;
    return hasGroups && ::setegid(group) == 0 && ::seteuid(user) == 0;
}

bool isWritable(const std::filesystem::path& path)
{
    return ::faccessat(AT_FDCWD, path.c_str(), W_OK, AT_EACCESS) == 0;
}

/// Something in the folder that its owner cannot change, with whose it is; empty when nothing.
std::string foreignIn(const std::filesystem::path& root, uid_t owner)
{
    for (const auto* name :
         {".lock", "repository", "repository/metadata", "repository/metadata/timestamp.json",
          "repository/targets", "repository/objects", "drafts"}) {
        struct stat found {};
        const auto path = root / name;
        if (::lstat(path.c_str(), &found) == 0 && found.st_uid != owner && !isWritable(path)) {
            return fmt::format("{} belongs to {}", path.string(), userName(found.st_uid));
        }
    }
    return {};
}

/// Who may work here: its owner, root in the owner's place, and whom the owner lets.
tl::expected<void, Failure> enter(const std::filesystem::path& root)
{
    struct stat folder {};
    if (::stat(root.c_str(), &folder) != 0) {
        return tl::make_unexpected(Failure{
            exitStorage, fmt::format("{} cannot be used: {}", root.string(), std::strerror(errno)),
            "nothing was done", "name the folder of the repository with --root"});
    }
    const auto owner = userName(folder.st_uid);
    const bool isOther = folder.st_uid != ::geteuid();
    if (isOther && ::geteuid() == 0 && !workAs(folder.st_uid, folder.st_gid)) {
        return tl::make_unexpected(
            Failure{exitStorage,
                    fmt::format("{} belongs to {}, whom root cannot be here", root.string(), owner),
                    "nothing was done", "run it as that user"});
    }
    if (folder.st_uid != ::geteuid() && !isWritable(root)) {
        return tl::make_unexpected(Failure{
            exitStorage, fmt::format("{} belongs to {}", root.string(), owner), "nothing was done",
            fmt::format("run it as that user, sudo -u {} orientibus-publish, or as root", owner)});
    }
    if (const auto foreign = foreignIn(root, folder.st_uid); !foreign.empty()) {
        return tl::make_unexpected(
            Failure{exitStorage, fmt::format("{}, and the folder to {}", foreign, owner),
                    "nothing was done",
                    fmt::format("give it back, as root: chown -R {}: {}", owner, root.string())});
    }
    return {};
}

}  // namespace

Desk::Desk(const std::filesystem::path& root, int lock)
    : m_lock(lock), m_folders(root), m_publisher(root, m_folders, m_clock)
{
}

Desk::~Desk()
{
    ::close(m_lock);
}

tl::expected<std::unique_ptr<Desk>, Failure> Desk::open(const Settings& settings)
{
    std::error_code error;
    std::filesystem::create_directories(settings.root, error);
    if (const auto entered = enter(settings.root); !entered) {
        return tl::make_unexpected(entered.error());
    }
    const auto file = settings.root / ".lock";
    const int lock = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (lock < 0) {
        return tl::make_unexpected(Failure{
            exitStorage,
            fmt::format("{} cannot be used: {}", settings.root.string(), std::strerror(errno)),
            "nothing was done", "name the folder of the repository with --root"});
    }
    if (::flock(lock, LOCK_EX | LOCK_NB) != 0) {
        ::close(lock);
        return tl::make_unexpected(
            Failure{exitBusy, "another orientibus-publish is at work in " + settings.root.string(),
                    "nothing was done", "wait for it, then try again"});
    }
    return std::unique_ptr<Desk>(new Desk(settings.root, lock));
}

AsOperator::AsOperator() : m_user(::geteuid()), m_group(::getegid())
{
    if (::getuid() == 0 && m_user != 0) {
        static_cast<void>(::seteuid(0) == 0 && ::setegid(::getgid()) == 0);
    }
}

AsOperator::~AsOperator()
{
    if (m_user != ::geteuid() && (::setegid(m_group) != 0 || ::seteuid(m_user) != 0)) {
        std::abort();  // as root it would leave files that the service cannot change
    }
}

int atDesk(const Settings& settings, const std::function<int(sync::Publisher&)>& work)
{
    const auto desk = Desk::open(settings);
    return desk ? work((*desk)->publisher()) : fail(settings, desk.error());
}

}  // namespace orientibus::cli
