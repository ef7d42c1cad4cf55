// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "presentation/sync_desk.h"

#include <algorithm>
#include <array>

namespace orientibus::kiosk {
namespace {

/// In the order of the stations.
const std::array phases{QStringLiteral("checking"), QStringLiteral("fetching"),
                        QStringLiteral("building"), QStringLiteral("showing")};
constexpr int fetching = 1;

}  // namespace

SyncDesk::SyncDesk(const Clock& clock, SyncPort& port, QObject* parent)
    : QObject(parent), m_clock(clock), m_port(port)
{
    connect(&m_clock, &Clock::tick, this, &SyncDesk::tick);
    connect(&m_answer, &QFutureWatcherBase::finished, this, &SyncDesk::take);
    connect(&m_waiting, &QFutureWatcherBase::finished, this, [this] {
        if (m_waiting.result().waitsFor == u"class")
            static_cast<void>(m_port.ask(SyncPort::Request::Resume));
    });
    connect(&m_told, &QFutureWatcherBase::finished, this, [this] {
        m_untold = !m_told.result();
        emit changed();
    });
}

void SyncDesk::resume()
{
    m_waiting.setFuture(m_port.status());
}

void SyncDesk::setWatched(bool watched)
{
    if (m_watched == watched)
        return;
    m_watched = watched;
    emit watchedChanged();
    if (watched)
        look();
    else
        m_askedMs = -1;
}

void SyncDesk::tick()
{
    if (!m_watched)
        return;
    if (m_clock.monotonicMs() - m_lookedMs >= lookEveryMs)
        look();
}

void SyncDesk::look()
{
    m_lookedMs = m_clock.monotonicMs();
    if (!m_answer.isRunning())
        m_answer.setFuture(m_port.status());
}

void SyncDesk::take()
{
    m_status = m_answer.result();
    if (m_askedMs >= 0 && m_status.updated != m_seenAtAsking)
        m_askedMs = -1;
    emit changed();  // what is silent is known by the clock, not by the status
}

void SyncDesk::ask(SyncPort::Request request)
{
    m_askedMs = m_clock.monotonicMs();
    m_seenAtAsking = m_status.updated;
    m_untold = false;
    m_told.setFuture(m_port.ask(request));
    emit changed();
}

bool SyncDesk::isWorking() const
{
    return std::ranges::find(phases, m_status.phase) != phases.end();
}

SyncDesk::State SyncDesk::state() const
{
    if (m_askedMs >= 0)
        return m_untold || m_clock.monotonicMs() - m_askedMs > answersWithinMs ? State::NotHeard
                                                                               : State::Asked;
    if (m_status.phase.isEmpty())
        return State::Unknown;
    if (isWorking()) {
        // Both clocks are this machine's: whether it is right does not matter.
        const qint64 silentS = m_status.updated.secsTo(m_clock.now());
        const bool builds = station() > fetching;
        return std::abs(silentS) > (builds ? buildsWithinS : silentAfterS) ? State::Interrupted
               : m_status.paused                                           ? State::Paused
                                                                           : State::Working;
    }
    if (!m_status.errorCode.isEmpty())
        return State::Failed;
    if (!m_status.waitsFor.isEmpty())
        return State::Waiting;
    return m_status.lastSuccess.isValid() ? State::Current : State::Unknown;
}

QString SyncDesk::waitsFor() const
{
    const bool isShown = !m_status.next.isEmpty() && m_status.next == m_status.release;
    return isShown && m_status.waitsFor == u"class" ? QStringLiteral("films") : m_status.waitsFor;
}

int SyncDesk::station() const
{
    if (isWorking())
        return static_cast<int>(std::ranges::find(phases, m_status.phase) - phases.begin());
    const bool readyToShow = waitsFor() == u"class" || waitsFor() == u"rolled back";
    switch (state()) {
    case State::Current:
        return static_cast<int>(phases.size());
    case State::Waiting:
        return static_cast<int>(phases.size()) - (readyToShow ? 1 : 0);
    default:
        return -1;
    }
}

double SyncDesk::fetched() const
{
    if (station() != fetching || m_status.bytesTotal <= 0)
        return 0;
    return std::clamp(static_cast<double>(m_status.bytesDone) /
                          static_cast<double>(m_status.bytesTotal),
                      0.0, 1.0);
}

}  // namespace orientibus::kiosk
