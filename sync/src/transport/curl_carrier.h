// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "transport/curl_connections.h"
#include "transport/jobs.h"

namespace orientibus::sync {

/// One call of CurlTransport::carry(): keeps as many requests under way as there may be, and
/// sees what becomes of each.
class CurlCarrier {
public:
    /// All of them outlive this.
    CurlCarrier(const CurlTransportOptions& options, CurlConnections& connections, Servers& servers,
                Cargo& cargo);
    CurlCarrier(const CurlCarrier&) = delete;
    CurlCarrier(CurlCarrier&&) = delete;
    CurlCarrier& operator=(const CurlCarrier&) = delete;
    CurlCarrier& operator=(CurlCarrier&&) = delete;
    ~CurlCarrier();

    [[nodiscard]] Result<void, FetchError> carry();

private:
    using Time = Server::Time;

    /// A job and the request that works on it.
    struct Errand {
        Job job;
        Server* server;
        Time since;
        std::unique_ptr<CurlAnswer> answer;
    };
    using Errands = std::list<Errand>;

    void fill();
    /// The server to ask for it now; null where there is none now, or none at all.
    [[nodiscard]] Server* serverFor(const Job& job, Time now);
    [[nodiscard]] bool isAsked(const Server& server) const;
    void ask(Job job, Server& server, Time now);
    /// What is asked for in an errand, which stays where it is.
    [[nodiscard]] static Question questionOf(Errand& errand);

    /// Whether something has.
    bool concludeAll();
    void conclude(Errands::iterator errand, CURLcode code);
    void retry(Job job, Server& server, Time now);
    void checkSilence(Time now);
    void dropAll();

    /// Why it makes no sense to go on.
    [[nodiscard]] std::optional<Error<FetchError>> hopeless(Time now) const;
    [[nodiscard]] bool isPaused() const;

    const CurlTransportOptions& m_options;
    CurlConnections& m_connections;
    Servers& m_servers;
    Cargo& m_cargo;
    Jobs m_jobs;
    Errands m_errands;
    Time m_began;
};

}  // namespace orientibus::sync
