// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// `current` and `previous`: how they change, and what becomes of them when that is cut short.

#include <orientibus/sync/releases.h>

#include "releases/release_errors.h"
#include "releases/release_paths.h"

#include <fmt/format.h>

namespace orientibus::sync {

namespace {

/// Whether a release is known not to be there.
bool isLost(Disk& disk, const std::string& release)
{
    const auto found = disk.look(releasesFolder + release);
    return release.empty() || (!found && found.error().code == FileError::NotFound);
}

}  // namespace

Result<std::string, FileError> Releases::shownBy(const std::string& link)
{
    auto target = m_disk.linkTarget(link);
    if (!target) {
        const auto found = m_disk.look(link);
        const bool isNoLink =
            found ? found->kind != EntryKind::Link : found.error().code == FileError::NotFound;
        return isNoLink ? std::string() : std::move(target);
    }
    auto release =
        target->starts_with(releasesFolder) ? target->substr(releasesFolder.size()) : std::string();
    return isReleaseName(release) ? release : std::string();
}

Result<void, FileError> Releases::point(const std::string& link, const std::string& release)
{
    const auto fresh = fmt::format(".{}.new", link);
    return m_disk.remove(fresh)
        .and_then([&] { return m_disk.makeLink(releasesFolder + release, fresh); })
        .and_then([&] { return removeFolderAt(link); })
        .and_then([&] { return m_disk.syncFolder(""); })  // else the rename may outlast the link
        .and_then([&] { return m_disk.rename(fresh, link); });
}

Result<void, FileError> Releases::removeFolderAt(const std::string& link)
{
    const auto found = m_disk.look(link);
    if (!found || found->kind != EntryKind::Folder) {
        return {};
    }
    const auto away = "staging/.old-" + link;
    return m_disk.makeFolder("staging")
        .and_then([&] { return removeTree(m_disk, away); })
        .and_then([&] { return m_disk.rename(link, away); })
        .and_then([&] { return removeTree(m_disk, away); });
}

Result<void, ReleaseError> Releases::show(const std::string& release)
{
    if (!isWhole(release)) {
        return refuse(ReleaseError::NotThere,
                      fmt::format("the release {} is not on this disk", release));
    }
    const auto before = shownBy("current");
    if (!before) {
        return tl::make_unexpected(toRelease(before.error()));
    }
    if (*before == release) {
        return {};
    }
    // Whatever is cut in between, `current` leads to a whole release: it changes by one rename,
    // before which `previous` stays, and after which it is known what that will be.
    auto announced = isLost(m_disk, *before) ? Result<void, FileError>() : announce(*before);
    return announced.and_then([&] { return point("current", release); })
        .and_then([&] { return m_disk.syncFolder(""); })
        .and_then([&] { return endSwitch(); })
        .map_error([](const Error<FileError>& error) { return toRelease(error); });
}

Result<void, FileError> Releases::announce(const std::string& release)
{
    return m_disk.remove(comingPrevious)
        .and_then([&] { return m_disk.makeLink(releasesFolder + release, comingPrevious); })
        .and_then([&] { return m_disk.syncFolder(""); });
}

Result<void, FileError> Releases::endSwitch()
{
    const auto coming = shownBy(comingPrevious);
    const auto shown = shownBy("current");
    if (!coming || !shown) {
        return tl::make_unexpected((coming ? shown : coming).error());
    }
    if (coming->empty()) {
        return {};
    }
    auto ended = !isLost(m_disk, *coming) && *coming != *shown
                     ? m_disk.rename(comingPrevious, "previous")
                     : m_disk.remove(comingPrevious);
    return ended.and_then([&] { return m_disk.syncFolder(""); });
}

std::string Releases::previous()
{
    const auto coming = shownBy(comingPrevious).value_or("");
    return isWhole(coming) && coming != current() ? coming : shownBy("previous").value_or("");
}

Result<void, FileError> Releases::keepAsPrevious(const std::string& release)
{
    return point("previous", release).and_then([&] { return m_disk.syncFolder(""); });
}

Result<void, FileError> Releases::forgetPrevious()
{
    return removeFolderAt("previous")
        .and_then([&] { return m_disk.remove("previous"); })
        .and_then([&] { return m_disk.syncFolder(""); });
}

std::vector<Damage> Releases::lostLinks(const std::string& pending)
{
    auto releases = all().value_or(std::vector<std::string>());
    std::erase(releases, pending);
    std::vector<Damage> lost;
    for (const std::string link : {"current", "previous"}) {
        const bool isWanted = m_disk.look(link) || (link == "current" && !releases.empty());
        if (isWanted && !isWhole(shownBy(link).value_or(""))) {
            lost.push_back({link, true});
        }
    }
    return lost;
}

}  // namespace orientibus::sync
