// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include <orientibus/sync/curl_transport.h>

#include "transport/backoff.h"
#include "transport/curl_answer.h"
#include "whole_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <list>
#include <set>

namespace orientibus::sync {

namespace {

using Time = Backoff::Time;

/// So often may a server refuse an object, or give bytes of it that are not its, before the next
/// one is asked.
constexpr int mostRefusals = 3;

struct MultiFree {
    void operator()(CURLM* multi) const { curl_multi_cleanup(multi); }
};
using MultiHandle = std::unique_ptr<CURLM, MultiFree>;

struct Server {
    std::string address;
    Backoff backoff;
    Time lastHeard{};
    std::uint64_t heard = 0;                 ///< bytes since the link was last lost
    std::optional<Error<FetchError>> error;  ///< why it is not asked any more
};

/// An object that is not there yet, and what was tried.
struct Job {
    Incoming* object = nullptr;
    std::set<const Server*> lacking{};  ///< who does not have it
    int refusals = 0;                   ///< by the server that is asked at present
    Time notBefore{};
};

/// A job and the request that works on it.
struct Errand {
    Job job;
    Server* server;
    Time since;
    std::unique_ptr<CurlAnswer> answer;
};

}  // namespace

class CurlTransport::Impl {
public:
    explicit Impl(CurlTransportOptions options) : m_options(std::move(options))
    {
        for (const auto& address : m_options.servers) {
            m_servers.push_back({address, Backoff(m_options.random), {}, 0, {}});
        }
        begin();
    }

    Result<void, FetchError> fetch(const std::string& url, std::uint64_t maxLength,
                                   const Sink& sink);
    Result<void, FetchError> carry(Cargo& cargo);

    std::uint64_t received = 0;
    bool ignoresDates = false;

private:
    using Errands = std::list<Errand>;

    void begin();
    void drop(Errands::iterator errand);
    /// Ends all requests and closes all connections.
    void hangUp();
    /// The server to ask for it now; null where there is none now, or none at all.
    Server* serverFor(const Job& job, Time now);
    [[nodiscard]] bool isHopeless(const Job& job) const;
    std::optional<Job> nextJob(Cargo& cargo, Time now);
    void fill(Cargo& cargo);
    void ask(Job job, Server& server, Time now);
    void conclude(Cargo& cargo);
    void conclude(Cargo& cargo, Errands::iterator errand, CURLcode code);
    void lost(Job job, Server& server, Time now);
    void refused(Cargo& cargo, Job job, Server& server, const Error<FetchError>& error);
    void obey(Cargo::Next next, Job job);
    void checkSilence(Time now);
    [[nodiscard]] std::optional<Error<FetchError>> hopeless(Time now) const;
    [[nodiscard]] bool isPaused() const;

    CurlTransportOptions m_options;
    std::list<Server> m_servers;
    MultiHandle m_multi;
    Errands m_errands;  ///< ends before m_multi does
    std::deque<Job> m_waiting;
    Time m_lastHeard{};
    bool m_isStopped = false;
};

void CurlTransport::Impl::begin()
{
    m_multi.reset(initialiseCurl() ? curl_multi_init() : nullptr);
    // libcurl puts the streams of a server on one connection for as long as it takes more: few
    // streams on each are what opens the next one.
    curl_multi_setopt(m_multi.get(), CURLMOPT_PIPELINING, CURLPIPE_MULTIPLEX);
    curl_multi_setopt(m_multi.get(), CURLMOPT_MAX_CONCURRENT_STREAMS,
                      static_cast<long>(m_options.streams));
    curl_multi_setopt(m_multi.get(), CURLMOPT_MAX_HOST_CONNECTIONS,
                      static_cast<long>(m_options.connections));
}

void CurlTransport::Impl::drop(Errands::iterator errand)
{
    curl_multi_remove_handle(m_multi.get(), errand->answer->handle());
    m_errands.erase(errand);
}

void CurlTransport::Impl::hangUp()
{
    while (!m_errands.empty()) {
        m_waiting.push_back(std::move(m_errands.front().job));
        drop(m_errands.begin());
    }
    begin();
}

Result<void, FetchError> CurlTransport::Impl::fetch(const std::string& url, std::uint64_t maxLength,
                                                    const Sink& sink)
{
    bool isTooLong = false;
    std::uint64_t left = maxLength;
    CurlAnswer answer({url,
                       0,
                       {},
                       [](std::uint64_t from) { return from == 0; },
                       [&](std::string_view bytes) {
                           isTooLong = bytes.size() > left;
                           left -= isTooLong ? 0 : bytes.size();
                           return !isTooLong && sink(bytes);
                       }},
                      m_options.curl, ignoresDates, received);
    curl_multi_add_handle(m_multi.get(), answer.handle());
    CURLcode code = CURLE_FAILED_INIT;
    int running = answer.handle() == nullptr ? 0 : 1;
    while (running > 0 && curl_multi_perform(m_multi.get(), &running) == CURLM_OK && running > 0) {
        curl_multi_poll(m_multi.get(), nullptr, 0, 250, nullptr);
    }
    int waiting = 0;
    while (const auto* message = curl_multi_info_read(m_multi.get(), &waiting)) {
        code = message->data.result;
    }
    curl_multi_remove_handle(m_multi.get(), answer.handle());
    if (isTooLong) {
        return refuse(FetchError::TooLong, url + " is longer than it may be");
    }
    if (answer.end(code) != CurlAnswer::End::Answered) {
        return tl::make_unexpected(answer.error(code));
    }
    return {};
}

bool CurlTransport::Impl::isHopeless(const Job& job) const
{
    return std::all_of(m_servers.begin(), m_servers.end(), [&](const Server& server) {
        return server.error || job.lacking.contains(&server);
    });
}

Server* CurlTransport::Impl::serverFor(const Job& job, Time now)
{
    for (auto& server : m_servers) {
        if (server.error || job.lacking.contains(&server)) {
            continue;
        }
        const bool isAsked = std::any_of(m_errands.begin(), m_errands.end(),
                                         [&](const auto& one) { return one.server == &server; });
        if (server.backoff.isOpen(now) && !(server.backoff.isDoubtful() && isAsked)) {
            return &server;
        }
    }
    return nullptr;
}

std::optional<Job> CurlTransport::Impl::nextJob(Cargo& cargo, Time now)
{
    // What waits for one server is in nobody's way who waits for another.
    const auto isReady = [&](const Job& job) {
        return job.notBefore <= now && serverFor(job, now) != nullptr;
    };
    constexpr std::size_t mostWaiting = 64;
    auto ready = std::find_if(m_waiting.begin(), m_waiting.end(), isReady);
    while (ready == m_waiting.end() && m_waiting.size() < mostWaiting) {
        auto* object = cargo.next();
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

void CurlTransport::Impl::fill(Cargo& cargo)
{
    const auto now = std::chrono::steady_clock::now();
    const auto most = static_cast<std::size_t>(m_options.connections) *
                      static_cast<std::size_t>(m_options.streams);
    while (!m_isStopped && m_errands.size() < most) {
        auto job = nextJob(cargo, now);
        if (!job) {
            return;
        }
        auto& server = *serverFor(*job, now);
        ask(std::move(*job), server, now);
    }
}

void CurlTransport::Impl::ask(Job job, Server& server, Time now)
{
    auto* object = job.object;
    const auto from = object->offset();
    auto& errand = m_errands.emplace_back(Errand{std::move(job), &server, now, nullptr});
    Question question{joinUrl(server.address, object->path()), from,
                      from == 0 ? std::string() : object->tag(server.address),
                      [object, &server, &errand](std::uint64_t begin) {
                          object->setTag(server.address, errand.answer->tag());
                          return begin == object->offset() || object->restart();
                      },
                      [this, object, &server](std::string_view bytes) {
                          server.heard += bytes.size();
                          server.lastHeard = m_lastHeard = std::chrono::steady_clock::now();
                          server.backoff.answered();
                          return object->take(bytes);
                      }};
    errand.answer =
        std::make_unique<CurlAnswer>(std::move(question), m_options.curl, ignoresDates, received);
    if (curl_multi_add_handle(m_multi.get(), errand.answer->handle()) != CURLM_OK) {
        server.error = {FetchError::Network, "libcurl cannot begin"};
        lost(std::move(errand.job), server, now);
        m_errands.pop_back();
    }
}

void CurlTransport::Impl::conclude(Cargo& cargo)
{
    int left = 0;
    while (const auto* message = curl_multi_info_read(m_multi.get(), &left)) {
        if (message->msg != CURLMSG_DONE) {
            continue;
        }
        const auto errand =
            std::find_if(m_errands.begin(), m_errands.end(), [&](const Errand& one) {
                return one.answer->handle() == message->easy_handle;
            });
        if (errand != m_errands.end()) {
            conclude(cargo, errand, message->data.result);
        }
    }
}

void CurlTransport::Impl::conclude(Cargo& cargo, Errands::iterator errand, CURLcode code)
{
    using End = CurlAnswer::End;
    const auto now = std::chrono::steady_clock::now();
    const auto end = errand->answer->end(code);
    const auto error = errand->answer->error(code);
    auto job = std::move(errand->job);
    auto& server = *errand->server;
    drop(errand);
    if (end != End::Broken && end != End::Untrusted && end != End::Portal) {
        server.lastHeard = m_lastHeard = now;
        server.backoff.answered();
    }
    switch (end) {
    case End::Answered:
    case End::Stopped: {
        const auto next = cargo.answered(*job.object);
        if (next == Cargo::Next::Again) {
            refused(cargo, std::move(job), server, error);
        } else {
            obey(next, std::move(job));
        }
        break;
    }
    case End::NoSuchRange:
        m_isStopped = !job.object->restart() || m_isStopped;
        refused(cargo, std::move(job), server, error);
        break;
    case End::NotFound:
        job.refusals = mostRefusals;
        refused(cargo, std::move(job), server, error);
        break;
    case End::Refused:
        job.notBefore = now + std::chrono::milliseconds(500);
        refused(cargo, std::move(job), server, error);
        break;
    case End::Portal:
    case End::Untrusted:
        server.error = error;
        m_waiting.push_front(std::move(job));
        break;
    case End::Broken:
        lost(std::move(job), server, now);
        break;
    }
}

void CurlTransport::Impl::obey(Cargo::Next next, Job job)
{
    m_isStopped = m_isStopped || next == Cargo::Next::Stop;
    if (next == Cargo::Next::Again) {
        m_waiting.push_front(std::move(job));
    }
}

void CurlTransport::Impl::refused(Cargo& cargo, Job job, Server& server,
                                  const Error<FetchError>& error)
{
    if (++job.refusals >= mostRefusals) {
        job.refusals = 0;
        job.lacking.insert(&server);
    }
    if (isHopeless(job)) {
        job.lacking.clear();  // for the case that it is to be tried again all the same
        const auto next = cargo.failed(*job.object, error);
        obey(next, std::move(job));
        return;
    }
    m_waiting.push_front(std::move(job));
}

void CurlTransport::Impl::lost(Job job, Server& server, Time now)
{
    // One connection may break while the others go on: that is no reason to ask nobody.
    if (now - server.lastHeard > std::chrono::seconds(2)) {
        server.backoff.failed(now);
    } else {
        job.notBefore = now + std::chrono::milliseconds(200);
    }
    m_waiting.push_front(std::move(job));
}

void CurlTransport::Impl::checkSilence(Time now)
{
    for (auto& server : m_servers) {
        auto began = Time::max();
        for (const auto& errand : m_errands) {
            if (errand.server == &server) {
                began = std::min(began, errand.since);
            }
        }
        // Where nothing has come yet, it is libcurl that gives up to connect.
        if (began == Time::max() || server.heard == 0) {
            continue;
        }
        if (now - std::max(server.lastHeard, began) > m_options.silence) {
            // Connections through a link that was lost wait longer and longer by themselves.
            server.heard = 0;
            server.backoff.failed(now);
            hangUp();
            return;
        }
    }
}

bool CurlTransport::Impl::isPaused() const
{
    return std::all_of(m_servers.begin(), m_servers.end(), [](const Server& server) {
        return server.error || server.backoff.isDoubtful();
    });
}

std::optional<Error<FetchError>> CurlTransport::Impl::hopeless(Time now) const
{
    const auto isOut = [](const Server& server) { return server.error.has_value(); };
    if (std::all_of(m_servers.begin(), m_servers.end(), isOut)) {
        return m_servers.empty() ? Error<FetchError>{FetchError::Network, "no server is known"}
                                 : *m_servers.front().error;
    }
    if (now - m_lastHeard > m_options.patience) {
        return Error<FetchError>{
            FetchError::Network,
            fmt::format(
                "{} was not reached for {} s", m_servers.front().address,
                std::chrono::duration_cast<std::chrono::seconds>(now - m_lastHeard).count())};
    }
    return std::nullopt;
}

Result<void, FetchError> CurlTransport::Impl::carry(Cargo& cargo)
{
    m_isStopped = false;
    m_waiting.clear();
    m_lastHeard = std::chrono::steady_clock::now();
    for (auto& server : m_servers) {
        server.error.reset();
    }
    std::optional<Error<FetchError>> error;
    while (true) {
        fill(cargo);
        if (m_errands.empty() && m_waiting.empty()) {
            break;
        }
        int running = 0;
        curl_multi_perform(m_multi.get(), &running);
        conclude(cargo);
        const auto now = std::chrono::steady_clock::now();
        checkSilence(now);
        error = hopeless(now);
        m_isStopped = m_isStopped || !cargo.watch({received, isPaused()});
        if (error || m_isStopped) {
            break;
        }
        curl_multi_poll(m_multi.get(), nullptr, 0, 100, nullptr);
    }
    while (!m_errands.empty()) {
        drop(m_errands.begin());
    }
    if (error) {
        return tl::make_unexpected(*error);
    }
    if (m_isStopped) {
        return refuse(FetchError::Stopped, "carrying was stopped");
    }
    return {};
}

CurlTransport::CurlTransport(CurlTransportOptions options)
    : m_impl(std::make_unique<Impl>(std::move(options)))
{
}

CurlTransport::~CurlTransport() = default;

Result<void, FetchError> CurlTransport::fetch(const std::string& url, std::uint64_t maxLength,
                                              const Sink& sink)
{
    return m_impl->fetch(url, maxLength, sink);
}

Result<void, FetchError> CurlTransport::carry(Cargo& cargo)
{
    return m_impl->carry(cargo);
}

std::uint64_t CurlTransport::received() const
{
    return m_impl->received;
}

void CurlTransport::ignoreDates()
{
    m_impl->ignoresDates = true;
}

}  // namespace orientibus::sync
