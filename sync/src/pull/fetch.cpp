// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// What a pull has fetched: what that costs, how long it takes, and when it is better done later.

#include "pull/pull_run.h"

#include <algorithm>

namespace orientibus::sync {

namespace {

std::string dayOf(std::chrono::sys_seconds moment)
{
    return formatDateTime(moment).substr(0, std::string_view("2026-11-29").size());
}

}  // namespace

void PullRun::beginDay()
{
    const auto day = dayOf(m_ports.clock.now());
    if (m_state.meteredDay != day) {
        m_state.meteredDay = day;
        m_state.meteredBytes = 0;
    }
}

void PullRun::countCost()
{
    const auto received = m_ports.transport.received();
    if (m_ports.surroundings.metered() == Metered::Yes) {
        beginDay();
        m_state.meteredBytes += received - m_counted;
    }
    m_counted = received;
}

void PullRun::measure(std::uint64_t received, std::chrono::steady_clock::duration time)
{
    const auto seconds = std::chrono::duration<double>(time).count();
    // Of little the disk's own pauses say more than the link; where nothing else is known, they
    // say that it is slower than it is.
    const std::uint64_t enoughToTell = m_state.bytesPerSecond > 0 ? 500'000 : 50'000;
    if (received >= enoughToTell && seconds > 0) {
        m_state.bytesPerSecond = std::max<std::uint64_t>(
            1, static_cast<std::uint64_t>(static_cast<double>(received) / seconds));
    }
}

void PullRun::keepMeasure()
{
    // The power may go at any moment, and with it what was learnt.
    const auto now = std::chrono::steady_clock::now();
    if (now - m_keptAt >= std::chrono::seconds(5)) {
        m_keptAt = now;
        measure(m_ports.transport.received() - m_before, now - m_began);
        static_cast<void>(saveState(m_ports.disk, m_state));
    }
}

Waiting PullRun::reasonOfFilms()
{
    if (m_ports.surroundings.hasClass()) {
        return Waiting::Class;
    }
    return m_ports.surroundings.metered() == Metered::Yes ? Waiting::Link : Waiting::No;
}

Waiting PullRun::reasonToWait()
{
    if (mayFollow(m_bringing)) {
        return reasonOfFilms();
    }
    const bool isUsedUp =
        m_options.meteredPerDay > 0 && m_state.meteredBytes >= m_options.meteredPerDay;
    return m_bringing == Tier::Pictures && isUsedUp &&
                   m_ports.surroundings.metered() == Metered::Yes
               ? Waiting::Allowance
               : Waiting::No;
}

std::uint64_t PullRun::bytesAfter(const Manifest& manifest, const Plan& plan)
{
    const auto goal = reasonOfFilms() == Waiting::No ? m_goal : std::min(m_goal, Tier::Pictures);
    const auto all = m_releases.plan(manifest, goal, m_transfers, {}, m_broken).toFetch;
    return all - std::min(all, plan.toFetch);
}

bool PullRun::goesOn(Progress progress)
{
    progress.later = m_later;
    m_ports.reporter.progressed(progress);
    // A link may begin to cost at any moment: a bus leaves its depot.
    countCost();
    keepMeasure();
    m_stoppedFor = reasonToWait();
    return m_stoppedFor == Waiting::No && !m_ports.surroundings.isCancelled();
}

SyncResult<void> PullRun::fetch(const Plan& plan)
{
    m_before = m_counted = m_ports.transport.received();
    m_began = m_keptAt = std::chrono::steady_clock::now();
    const Watch watch = [this](const Progress& progress) { return goesOn(progress); };
    auto fetched = m_transfers.fetch(plan.wanted, watch);
    if (!fetched && fetched.error().code == TransferError::TlsDates && !m_isClockWrong) {
        m_isClockWrong = true;
        m_ports.transport.ignoreDates();
        fetched = m_transfers.fetch(plan.wanted, watch);
    }
    countCost();
    measure(m_ports.transport.received() - m_before, std::chrono::steady_clock::now() - m_began);
    return fetched.map_error([](const Error<TransferError>& error) { return toSync(error); });
}

}  // namespace orientibus::sync
