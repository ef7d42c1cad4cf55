// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "transport/server.h"

#include <algorithm>

namespace orientibus::sync {

using namespace std::chrono_literals;

Server::Server(std::string address, std::function<double()> random)
    : m_address(std::move(address)), m_backoff(std::move(random))
{
}

bool Server::isOpen(Time now, bool isAsked) const
{
    return !m_error && m_backoff.isOpen(now) && !(m_backoff.isDoubtful() && isAsked);
}

void Server::heard(Time now, std::size_t bytes)
{
    m_lastHeard = now;
    m_hasGiven = m_hasGiven || bytes > 0;
    m_backoff.answered();
}

bool Server::broke(Time now)
{
    // One connection may break while the others go on: that is no reason to ask nobody.
    const bool isFailure = now - m_lastHeard > 2s;
    if (isFailure) {
        m_backoff.failed(now);
    }
    return isFailure;
}

bool Server::isSilent(Time now, Time asked, std::chrono::milliseconds silence) const
{
    // Where nothing has come yet, it is libcurl that gives up to connect.
    return m_hasGiven && now - std::max(m_lastHeard, asked) > silence;
}

void Server::lost(Time now)
{
    m_hasGiven = false;
    m_backoff.failed(now);
}

}  // namespace orientibus::sync
