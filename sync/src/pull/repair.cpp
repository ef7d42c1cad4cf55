// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "pull/pull_run.h"

#include <fmt/format.h>

namespace orientibus::sync {

SyncResult<std::map<std::string, std::vector<Damage>>> PullRun::findDamages()
{
    const auto toOurs = [](const Error<ReleaseError>& error) { return toSync(error); };
    const auto releases = m_releases.all();
    if (!releases) {
        return tl::make_unexpected(toSync(releases.error()));
    }
    std::map<std::string, std::vector<Damage>> found;
    for (const auto& release : *releases) {
        auto damages = m_releases.verify(release, [](std::uint64_t /*bytes*/) {}).map_error(toOurs);
        if (!damages) {
            return tl::make_unexpected(damages.error());
        }
        if (!damages->empty()) {
            found.emplace(release, std::move(*damages));
        }
    }
    return found;
}

SyncResult<std::vector<Damage>> PullRun::repair()
{
    // All are looked at before one is mended: they lend files to each other.
    auto damages = findDamages();
    if (!damages || damages->empty()) {
        return damages.map([](const auto& /*none*/) { return std::vector<Damage>(); });
    }
    // What a release should be is damaged too, maybe: of the newest the server says it.
    std::vector<Damage> all;
    const auto offer = ask();
    if (offer && damages->contains(offer->manifest.release) &&
        m_releases.manifest(offer->manifest.release) != offer->manifest) {
        all.push_back({m_releases.folderOf(offer->manifest.release) + "/release.json", false});
        const auto restored = m_releases.restore(offer->manifest);
        if (!restored) {
            return tl::make_unexpected(toSync(restored.error()));
        }
        damages = findDamages();
        if (!damages) {
            return tl::make_unexpected(damages.error());
        }
    }
    for (const auto& [release, ofIt] : *damages) {
        for (const auto& damage : ofIt) {
            m_broken.insert(damage.path);
            all.push_back(damage);
        }
    }
    for (const auto& [release, ofIt] : *damages) {
        if (const auto mended = mend(release); !mended) {
            return tl::make_unexpected(mended.error());
        }
    }
    return all;
}

SyncResult<void> PullRun::mend(const std::string& release)
{
    const auto toOurs = [](const Error<ReleaseError>& error) { return toSync(error); };
    const auto manifest = m_releases.manifest(release).map_error(toOurs);
    if (!manifest) {
        return tl::make_unexpected(manifest.error());
    }
    const auto folder = m_releases.folderOf(release);
    const auto pathOf = [&](const ReleaseFile& file) {
        return fmt::format("{}/{}", folder, file.path);
    };
    return bring(*manifest, m_options.last)
        .and_then([&] {
            return m_releases.endPreparing(folder, m_releases.beginPreparing(folder))
                .map_error(toOurs);
        })
        .map([&] {
            for (const auto& file : manifest->files) {
                m_broken.erase(pathOf(file));
            }
        });
}

}  // namespace orientibus::sync
