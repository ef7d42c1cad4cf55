// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "pull/pull_run.h"

#include <fmt/format.h>

namespace orientibus::sync {

SyncResult<std::vector<Damage>> PullRun::repair()
{
    std::vector<Damage> all;
    for (const auto& release : {m_releases.current(), m_releases.previous()}) {
        if (release.empty()) {
            continue;
        }
        const auto mended = repair(release);
        if (!mended) {
            return mended;
        }
        all.insert(all.end(), mended->begin(), mended->end());
    }
    return all;
}

SyncResult<std::vector<Damage>> PullRun::repair(const std::string& release)
{
    const auto manifest = m_releases.manifest(release);
    auto damages = m_releases.verify(release, [](std::uint64_t /*bytes*/) {});
    if (!manifest || !damages) {
        return tl::make_unexpected(toSync(manifest ? damages.error() : manifest.error()));
    }
    if (damages->empty()) {
        return *damages;
    }
    const auto folder = m_releases.folderOf(release);
    std::set<std::string> broken;
    for (const auto& damage : *damages) {
        broken.insert(damage.path);
    }
    for (const auto& file : manifest->files) {
        // Most often it is one file by two names.
        const auto object = m_transfers.pathOf(file.content);
        if (broken.contains(fmt::format("{}/{}", folder, file.path)) &&
            !hasHash(m_ports.disk, object, file.content).value_or(false)) {
            if (const auto gone = m_ports.disk.remove(object); !gone) {
                return tl::make_unexpected(toSync(gone.error()));
            }
        }
    }
    return bring(*manifest, m_options.last, broken)
        .and_then([&] {
            return m_releases.prepare(folder).map_error(
                [](const Error<ReleaseError>& error) { return toSync(error); });
        })
        .map([&] { return *damages; });
}

}  // namespace orientibus::sync
