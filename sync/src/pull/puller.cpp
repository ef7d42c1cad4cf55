// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include <orientibus/sync/puller.h>
#include <orientibus/sync/repository_layout.h>

#include "pull/pull_run.h"

#include <fmt/format.h>

#include <algorithm>

namespace orientibus::sync {

namespace {

Error<SyncError> toOurs(const Error<ReleaseError>& error)
{
    return toSync(error);
}

/// Of those that may be shown; empty where there is none.
std::string newestBefore(const std::string& current, Releases& releases, const KioskState& state)
{
    std::string newest;
    for (const auto& release : releases.all().value_or(std::vector<std::string>())) {
        const bool mayBeShown = !state.withdrawn.contains(release) && release != state.pending &&
                                release != state.heldBack;
        if (mayBeShown && isLater(current, release) &&
            (newest.empty() || isLater(release, newest))) {
            newest = release;
        }
    }
    return newest;
}

}  // namespace

class Puller::Impl : public PullRun {
public:
    using PullRun::PullRun;
};

std::string_view name(Waiting waiting)
{
    switch (waiting) {
    case Waiting::Class:
        return "class";
    case Waiting::Link:
        return "link";
    case Waiting::Allowance:
        return "allowance";
    case Waiting::RolledBack:
        return "rolled back";
    case Waiting::No:
        break;
    }
    return "";
}

std::string releaseBefore(Releases& releases, const KioskState& state)
{
    auto before = releases.previous();
    const auto current = releases.current();
    if (releases.isWhole(before) && before != current && !state.withdrawn.contains(before)) {
        return before;
    }
    auto other = newestBefore(current, releases, state);
    return other.empty() ? before : other;
}

SyncResult<std::string> toGoBackTo(Releases& releases, const KioskState& state)
{
    auto to = releaseBefore(releases, state);
    if (to.empty() || to == releases.current()) {
        return refuse(SyncError::NoRelease, "there is no release to go back to");
    }
    if (state.withdrawn.contains(to)) {
        return refuse(SyncError::NoRelease,
                      fmt::format("the release {} was withdrawn by the Region", to));
    }
    if (state.pending == to) {
        return refuse(SyncError::NoRelease,
                      fmt::format("the release {} waits to be shown, and nothing is kept that is "
                                  "older than what is shown",
                                  to));
    }
    if (state.heldBack == to) {
        return refuse(SyncError::NoRelease,
                      fmt::format("the release {} was gone back from, and nothing is kept that is "
                                  "older than what is shown",
                                  to));
    }
    return releases.checkOpens(to).map([&] { return to; }).map_error(toOurs);
}

SyncResult<std::string> PullRun::rollback()
{
    const auto from = m_releases.shown();
    if (!from) {
        return tl::make_unexpected(toSync(from.error()));  // what to hold back is not known
    }
    auto to = toGoBackTo(m_releases, m_state);
    if (!to) {
        return to;
    }
    const auto damages = m_releases.verify(*to, [](std::uint64_t /*count*/) {});
    if (!damages) {
        return tl::make_unexpected(toSync(damages.error()));
    }
    // What is lost is only not seen; what is no longer as it was signed must not be.
    const auto spoilt = std::ranges::find(*damages, false, &Damage::isMissing);
    if (spoilt != damages->end()) {
        return refuse(SyncError::Damaged, spoilt->path + " is damaged");
    }
    // Remembered first: if the power goes in between, nothing has happened.
    m_state.heldBack = *from;
    m_state.pending.clear();
    return save().and_then([&] { return m_releases.show(*to).map_error(toOurs); }).map([&] {
        return *to;
    });
}

namespace {

void countFiles(const Manifest& shown, const Manifest& offered, Preview& preview)
{
    std::map<std::string, ObjectRef> before;
    for (const auto& file : shown.files) {
        before.emplace(file.path, file.content);
    }
    for (const auto& file : offered.files) {
        const auto known = before.extract(file.path);
        preview.filesNew += known ? 0U : 1U;
        preview.filesChanged += known && known.mapped() != file.content ? 1U : 0U;
    }
    preview.filesGone = before.size();
}

}  // namespace

SyncResult<Preview> PullRun::preview()
{
    const auto offer = ask();
    if (!offer) {
        return tl::make_unexpected(offer.error());
    }
    const auto& manifest = offer->manifest;
    Preview preview;
    preview.offered = {manifest.release, manifest.issued};
    preview.offered.waiting =
        m_state.heldBack == manifest.release ? Waiting::RolledBack : Waiting::No;
    const auto current = m_releases.current();
    preview.isNews = current != manifest.release;
    const auto total = wholePlan(manifest);
    preview.toFetch = total.toFetch;
    preview.toWrite = total.toWrite;
    if (auto brought = bring(manifest, Tier::Catalogue); !brought) {
        return tl::make_unexpected(brought.error());
    }
    const auto rest = m_releases.plan(manifest, m_options.last, m_transfers).toFetch;
    preview.fetched = preview.toFetch - std::min(preview.toFetch, rest);
    if (preview.isNews && !current.empty()) {
        auto changes =
            m_ports.preparer.changes(m_ports.disk.whole("releases/" + current),
                                     m_ports.disk.whole(m_releases.folderOf(manifest.release)));
        if (!changes) {
            return refuse(SyncError::Unfit, changes.error().detail);
        }
        preview.changes = std::move(*changes);
    }
    countFiles(m_releases.manifest(current).value_or(Manifest()), manifest, preview);
    if (m_state.bytesPerSecond > 0) {
        preview.time =
            std::chrono::seconds((rest + m_state.bytesPerSecond - 1) / m_state.bytesPerSecond);
    }
    return save().map([&] { return preview; });
}

Puller::Puller(Ports ports, PullOptions options)
    : m_impl(std::make_unique<Impl>(ports, std::move(options)))
{
}

Puller::~Puller() = default;

SyncResult<PullOutcome> Puller::pull()
{
    return m_impl->begin().and_then([&](const auto& /*held*/) { return m_impl->pull(); });
}

SyncResult<std::string> Puller::ask()
{
    return m_impl->begin().and_then([&](const auto& /*held*/) { return m_impl->askForRelease(); });
}

SyncResult<Preview> Puller::preview()
{
    return m_impl->begin().and_then([&](const auto& /*held*/) { return m_impl->preview(); });
}

SyncResult<std::string> Puller::rollback()
{
    return m_impl->begin().and_then([&](const auto& /*held*/) { return m_impl->rollback(); });
}

SyncResult<Repaired> Puller::repair()
{
    return m_impl->begin().and_then([&](const auto& /*held*/) { return m_impl->repair(); });
}

SyncResult<std::vector<std::string>> Puller::clean()
{
    return m_impl->begin().and_then([&](const auto& /*held*/) { return m_impl->tidy({}); });
}

}  // namespace orientibus::sync
