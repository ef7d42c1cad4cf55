// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include <orientibus/sync/puller.h>

#include "pull/pull_run.h"

#include <fmt/format.h>

namespace orientibus::sync {

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

SyncResult<std::string> toGoBackTo(Releases& releases, const KioskState& state)
{
    auto to = releases.previous();
    if (to.empty() || to == releases.current()) {
        return refuse(SyncError::NoRelease, "there is no release to go back to");
    }
    if (state.withdrawn.contains(to)) {
        return refuse(SyncError::NoRelease,
                      fmt::format("the release {} was withdrawn by the Region", to));
    }
    if (state.heldBack == to) {
        return refuse(SyncError::NoRelease,
                      fmt::format("the release {} was gone back from, and nothing is kept that is "
                                  "older than what is shown",
                                  to));
    }
    return releases.checkOpens(to)
        .map([&] { return to; })
        .map_error([](const Error<ReleaseError>& error) { return toSync(error); });
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
