// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "transport/curl_connections.h"

namespace orientibus::sync {

using namespace std::chrono_literals;

CurlConnections::CurlConnections(const CurlTransportOptions& options)
    : m_options(options.curl), m_connections(options.connections), m_streams(options.streams)
{
    renew();
}

void CurlConnections::renew()
{
    m_multi.reset(initialiseCurl() ? curl_multi_init() : nullptr);
    // libcurl puts the streams of a server on one connection for as long as it takes more: few
    // streams on each are what opens the next one.
    curl_multi_setopt(m_multi.get(), CURLMOPT_PIPELINING, CURLPIPE_MULTIPLEX);
    curl_multi_setopt(m_multi.get(), CURLMOPT_MAX_CONCURRENT_STREAMS, m_streams);
    curl_multi_setopt(m_multi.get(), CURLMOPT_MAX_HOST_CONNECTIONS, m_connections);
}

std::unique_ptr<CurlAnswer> CurlConnections::request(Question question)
{
    return std::make_unique<CurlAnswer>(std::move(question), m_options, m_ignoresDates, m_received);
}

bool CurlConnections::start(const CurlAnswer& answer)
{
    return curl_multi_add_handle(m_multi.get(), answer.handle()) == CURLM_OK;
}

void CurlConnections::drop(const CurlAnswer& answer)
{
    curl_multi_remove_handle(m_multi.get(), answer.handle());
}

int CurlConnections::work()
{
    int running = 0;
    return curl_multi_perform(m_multi.get(), &running) == CURLM_OK ? running : 0;
}

void CurlConnections::wait(std::chrono::milliseconds most)
{
    curl_multi_poll(m_multi.get(), nullptr, 0, static_cast<int>(most.count()), nullptr);
}

std::optional<CurlConnections::Ended> CurlConnections::nextEnded()
{
    int left = 0;
    while (const auto* message = curl_multi_info_read(m_multi.get(), &left)) {
        if (message->msg == CURLMSG_DONE) {
            return Ended{message->easy_handle, message->data.result};
        }
    }
    return std::nullopt;
}

CURLcode CurlConnections::finish(const CurlAnswer& answer)
{
    if (!start(answer)) {
        return CURLE_FAILED_INIT;
    }
    while (work() > 0) {
        wait(250ms);
    }
    const auto ended = nextEnded();
    drop(answer);
    return ended ? ended->code : CURLE_FAILED_INIT;
}

}  // namespace orientibus::sync
