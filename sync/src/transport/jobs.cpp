// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "transport/jobs.h"

#include <algorithm>

namespace orientibus::sync {

namespace {

/// So often may a server refuse an object, or give bytes of it that are not its, before the next
/// one is asked.
constexpr int mostRefusals = 3;

}  // namespace

std::optional<Job> Jobs::take(const std::function<bool(const Job&)>& isReady)
{
    // What waits for one server is in nobody's way who waits for another.
    constexpr std::size_t mostWaiting = 64;
    auto ready = std::find_if(m_waiting.begin(), m_waiting.end(), isReady);
    while (ready == m_waiting.end() && m_waiting.size() < mostWaiting) {
        auto* object = m_cargo.next();
        if (object == nullptr) {
            return std::nullopt;
        }
        m_waiting.push_back(Job{object});
        ready = std::find_if(std::prev(m_waiting.end()), m_waiting.end(), isReady);
    }
    if (ready == m_waiting.end()) {
        return std::nullopt;
    }
    auto job = std::move(*ready);
    m_waiting.erase(ready);
    return job;
}

void Jobs::answered(Job job, const Server& server, const Error<FetchError>& error)
{
    const auto next = m_cargo.answered(*job.object);
    if (next == Cargo::Next::Again) {
        refused(std::move(job), server, error);
    } else {
        obey(next, std::move(job));
    }
}

void Jobs::refused(Job job, const Server& server, const Error<FetchError>& error)
{
    if (++job.refusals >= mostRefusals) {
        job.refusals = 0;
        job.lacking.insert(&server);
    }
    if (isHopeless(job)) {
        job.lacking.clear();  // for the case that it is to be tried again all the same
        const auto next = m_cargo.failed(*job.object, error);
        obey(next, std::move(job));
        return;
    }
    putFirst(std::move(job));
}

void Jobs::notFound(Job job, const Server& server, const Error<FetchError>& error)
{
    job.refusals = mostRefusals;
    refused(std::move(job), server, error);
}

void Jobs::noSuchRange(Job job, const Server& server, const Error<FetchError>& error)
{
    m_isStopped = !job.object->restart() || m_isStopped;
    refused(std::move(job), server, error);
}

bool Jobs::isHopeless(const Job& job) const
{
    return std::all_of(m_servers.begin(), m_servers.end(), [&](const Server& server) {
        return server.error() || job.lacking.contains(&server);
    });
}

void Jobs::obey(Cargo::Next next, Job job)
{
    m_isStopped = m_isStopped || next == Cargo::Next::Stop;
    if (next == Cargo::Next::Again) {
        putFirst(std::move(job));
    }
}

}  // namespace orientibus::sync
