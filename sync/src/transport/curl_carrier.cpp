// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "transport/curl_carrier.h"

#include "whole_file.h"

#include <fmt/format.h>

#include <algorithm>

namespace orientibus::sync {

using namespace std::chrono_literals;
using SteadyClock = std::chrono::steady_clock;

CurlCarrier::CurlCarrier(const CurlTransportOptions& options, CurlConnections& connections,
                         Servers& servers, Cargo& cargo)
    : m_options(options), m_connections(connections), m_servers(servers), m_cargo(cargo),
      m_jobs(cargo, servers), m_began(SteadyClock::now())
{
    for (auto& server : m_servers) {
        server.tryAgain();
    }
}

CurlCarrier::~CurlCarrier()
{
    for (const auto& errand : m_errands) {
        m_connections.drop(*errand.answer);
    }
}

Result<void, FetchError> CurlCarrier::carry()
{
    while (true) {
        fill();
        if (m_errands.empty() && m_jobs.isEmpty()) {
            return {};
        }
        m_connections.work();
        const bool hasEnded = concludeAll();
        const auto now = SteadyClock::now();
        checkSilence(now);
        const auto error = hopeless(now);
        const bool isStopped =
            m_jobs.isStopped() || !m_cargo.watch({m_connections.received(), isPaused()});
        if (error) {
            return tl::make_unexpected(*error);
        }
        if (isStopped) {
            return refuse(FetchError::Stopped, "it was stopped on the way");
        }
        if (!hasEnded) {  // or there is room for the next at once, or nothing left to wait for
            m_connections.wait(100ms);
        }
    }
}

void CurlCarrier::fill()
{
    const auto now = SteadyClock::now();
    const auto most = static_cast<std::size_t>(m_options.connections) *
                      static_cast<std::size_t>(m_options.streams);
    while (!m_jobs.isStopped() && m_errands.size() < most) {
        auto job = m_jobs.take(
            [&](const Job& one) { return one.notBefore <= now && serverFor(one, now) != nullptr; });
        if (!job) {
            return;
        }
        auto& server = *serverFor(*job, now);
        ask(std::move(*job), server, now);
    }
}

Server* CurlCarrier::serverFor(const Job& job, Time now)
{
    const auto found = std::find_if(m_servers.begin(), m_servers.end(), [&](const Server& server) {
        return !job.lacking.contains(&server) && server.isOpen(now, isAsked(server));
    });
    return found == m_servers.end() ? nullptr : &*found;
}

bool CurlCarrier::isAsked(const Server& server) const
{
    return std::any_of(m_errands.begin(), m_errands.end(),
                       [&](const Errand& one) { return one.server == &server; });
}

void CurlCarrier::ask(Job job, Server& server, Time now)
{
    auto& errand = m_errands.emplace_back(Errand{std::move(job), &server, now, nullptr});
    errand.answer = m_connections.request(questionOf(errand));
    if (!m_connections.start(*errand.answer)) {
        server.giveUp({FetchError::Network, "libcurl cannot begin"});
        retry(std::move(errand.job), server, now);
        m_errands.pop_back();
    }
}

Question CurlCarrier::questionOf(Errand& errand)
{
    auto* object = errand.job.object;
    auto* server = errand.server;
    const auto from = object->offset();
    return {joinUrl(server->address(), object->path()), from,
            from == 0 ? std::string() : object->tag(server->address()),
            [object, server, &errand](std::uint64_t begin) {
                object->setTag(server->address(), errand.answer->tag());
                return begin == object->offset() || (object->takesWhole() && object->restart());
            },
            [object, server](std::string_view bytes) {
                server->heard(SteadyClock::now(), bytes.size());
                return object->take(bytes);
            }};
}

bool CurlCarrier::concludeAll()
{
    bool hasEnded = false;
    while (const auto ended = m_connections.nextEnded()) {
        const auto errand =
            std::find_if(m_errands.begin(), m_errands.end(),
                         [&](const Errand& one) { return one.answer->handle() == ended->handle; });
        if (errand != m_errands.end()) {
            conclude(errand, ended->code);
            hasEnded = true;
        }
    }
    return hasEnded;
}

void CurlCarrier::conclude(Errands::iterator errand, CURLcode code)
{
    using End = CurlAnswer::End;
    const auto now = SteadyClock::now();
    const auto end = errand->answer->end(code);
    const auto error = errand->answer->error(code);
    auto job = std::move(errand->job);
    auto& server = *errand->server;
    m_connections.drop(*errand->answer);
    m_errands.erase(errand);
    if (end != End::Broken && end != End::Untrusted && end != End::Portal) {
        server.heard(now);
    }
    switch (end) {
    case End::Answered:
    case End::Stopped:
        m_jobs.answered(std::move(job), server, error);
        break;
    case End::NoSuchRange:
        m_jobs.noSuchRange(std::move(job), server, error);
        break;
    case End::NotFound:
        m_jobs.notFound(std::move(job), server, error);
        break;
    case End::Refused:
        job.notBefore = now + 500ms;
        m_jobs.refused(std::move(job), server, error);
        break;
    case End::Portal:
    case End::Untrusted:
        server.giveUp(error);
        m_jobs.putFirst(std::move(job));
        break;
    case End::Broken:
        retry(std::move(job), server, now);
        break;
    }
}

void CurlCarrier::retry(Job job, Server& server, Time now)
{
    if (!server.broke(now)) {
        job.notBefore = now + 200ms;
    }
    m_jobs.putFirst(std::move(job));
}

void CurlCarrier::checkSilence(Time now)
{
    for (auto& server : m_servers) {
        auto asked = Time::max();
        for (const auto& errand : m_errands) {
            if (errand.server == &server) {
                asked = std::min(asked, errand.since);
            }
        }
        if (asked != Time::max() && server.isSilent(now, asked, m_options.silence)) {
            server.lost(now);
            dropAll();
            // Connections through a link that was lost wait longer and longer by themselves.
            m_connections.renew();
            return;
        }
    }
}

void CurlCarrier::dropAll()
{
    for (auto& errand : m_errands) {
        m_connections.drop(*errand.answer);
        m_jobs.putLast(std::move(errand.job));
    }
    m_errands.clear();
}

bool CurlCarrier::isPaused() const
{
    return std::all_of(m_servers.begin(), m_servers.end(),
                       [](const Server& server) { return server.isDoubtful(); });
}

std::optional<Error<FetchError>> CurlCarrier::hopeless(Time now) const
{
    auto lastHeard = m_began;
    for (const auto& server : m_servers) {
        lastHeard = std::max(lastHeard, server.lastHeard());
    }
    const auto isOut = [](const Server& server) { return server.error().has_value(); };
    if (std::all_of(m_servers.begin(), m_servers.end(), isOut)) {
        return m_servers.empty() ? Error<FetchError>{FetchError::Network, "no server is known"}
                                 : *m_servers.front().error();
    }
    if (now - lastHeard > m_options.patience) {
        return Error<FetchError>{
            FetchError::Network,
            fmt::format("{} was not reached for {} s", m_servers.front().address(),
                        std::chrono::duration_cast<std::chrono::seconds>(now - lastHeard).count())};
    }
    return std::nullopt;
}

}  // namespace orientibus::sync
