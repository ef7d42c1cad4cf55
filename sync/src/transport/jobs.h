// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <orientibus/sync/transport.h>

#include "transport/server.h"

#include <deque>
#include <set>

namespace orientibus::sync {

/// An object that is not there yet, and what was tried.
struct Job {
    Incoming* object = nullptr;
    std::set<const Server*> lacking{};  ///< who does not have it
    int refusals = 0;                   ///< by the server that is asked at present
    Server::Time notBefore{};
};

/// What there is to carry and nobody is being asked for. A job is taken out for as long as it is
/// worked on, and comes back by what became of it.
class Jobs {
public:
    Jobs(Cargo& cargo, const Servers& servers) : m_cargo(cargo), m_servers(servers) {}

    /// The first one that is ready: of those that wait, then of the cargo.
    [[nodiscard]] std::optional<Job> take(const std::function<bool(const Job&)>& isReady);

    /// Its answer came to its end, or the object wanted no more of it: the cargo says what next.
    /// `error` is what is told where that was the last server to ask.
    void answered(Job job, const Server& server, const Error<FetchError>& error);
    /// To ask for it again, of the next server where this one refused too often.
    void refused(Job job, const Server& server, const Error<FetchError>& error);
    /// To ask for it of the next server.
    void notFound(Job job, const Server& server, const Error<FetchError>& error);
    /// To ask for it again, from its beginning.
    void noSuchRange(Job job, const Server& server, const Error<FetchError>& error);
    /// To ask for it before or after all others, through no fault of its own.
    void putFirst(Job job) { m_waiting.push_front(std::move(job)); }
    void putLast(Job job) { m_waiting.push_back(std::move(job)); }

    /// Whether none waits.
    [[nodiscard]] bool isEmpty() const { return m_waiting.empty(); }
    /// Whether the cargo wants nothing any more.
    [[nodiscard]] bool isStopped() const { return m_isStopped; }

private:
    /// Whether there is no server left to ask for it.
    [[nodiscard]] bool isHopeless(const Job& job) const;
    void obey(Cargo::Next next, Job job);

    Cargo& m_cargo;
    const Servers& m_servers;
    std::deque<Job> m_waiting;
    bool m_isStopped = false;
};

}  // namespace orientibus::sync
