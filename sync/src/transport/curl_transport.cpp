// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include <orientibus/sync/curl_transport.h>

#include "transport/curl_carrier.h"
#include "transport/curl_connections.h"

namespace orientibus::sync {

/// What stays from one call to the next.
class CurlTransport::Impl {
public:
    explicit Impl(CurlTransportOptions ofTransport)
        : options(std::move(ofTransport)), connections(options)
    {
        for (const auto& address : options.servers) {
            servers.emplace_back(address, options.random);
        }
    }

    CurlTransportOptions options;
    CurlConnections connections;
    Servers servers;
};

CurlTransport::CurlTransport(CurlTransportOptions options)
    : m_impl(std::make_unique<Impl>(std::move(options)))
{
}

CurlTransport::~CurlTransport() = default;

Result<void, FetchError> CurlTransport::fetch(const std::string& url, std::uint64_t maxLength,
                                              const Sink& sink)
{
    bool isTooLong = false;
    std::uint64_t left = maxLength;
    const auto isWhole = [](std::uint64_t from) { return from == 0; };
    const auto take = [&](std::string_view bytes) {
        isTooLong = bytes.size() > left;
        left -= isTooLong ? 0 : bytes.size();
        return !isTooLong && sink(bytes);
    };
    const auto answer = m_impl->connections.request({url, 0, {}, isWhole, take});
    const auto code = m_impl->connections.finish(*answer);
    if (isTooLong) {
        return refuse(FetchError::TooLong, url + " is longer than it may be");
    }
    if (answer->end(code) != CurlAnswer::End::Answered) {
        return tl::make_unexpected(answer->error(code));
    }
    return {};
}

Result<void, FetchError> CurlTransport::carry(Cargo& cargo)
{
    return CurlCarrier(m_impl->options, m_impl->connections, m_impl->servers, cargo).carry();
}

std::uint64_t CurlTransport::received() const
{
    return m_impl->connections.received();
}

void CurlTransport::ignoreDates()
{
    m_impl->connections.ignoreDates();
}

}  // namespace orientibus::sync
