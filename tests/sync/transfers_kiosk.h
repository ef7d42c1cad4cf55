// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "support/catch.h"
#include "support/temp_dir.h"
#include "sync/relay.h"
#include "sync/servers.h"

#include <orientibus/sync/curl_transport.h>
#include <orientibus/sync/disk.h>
#include <orientibus/sync/transfers.h>

#include <optional>
#include <string>
#include <vector>

namespace orientibus::test {

/// A kiosk's disk, which fetches objects from servers.
struct Kiosk {
    explicit Kiosk(std::vector<std::string> servers, const std::string& caFile = {})
    {
        options.servers = std::move(servers);
        options.curl.caFile = caFile;
        options.curl.connectTimeout = std::chrono::milliseconds(2'000);
        options.silence = std::chrono::milliseconds(1'000);
        options.patience = std::chrono::milliseconds(15'000);
    }

    /// As a program that has just been started.
    sync::Result<void, sync::TransferError> fetch(
        const std::vector<sync::Wanted>& wanted,
        const sync::Watch& watch = [](const sync::Progress&) { return true; })
    {
        sync::CurlTransport transport(options);
        sync::Transfers transfers(disk, "repository", "underway", transport);
        auto done = transfers.fetch(wanted, watch);
        received += transport.received();
        if (!done) {
            UNSCOPED_INFO(done.error().detail);
        }
        return done;
    }

    [[nodiscard]] bool has(const sync::Wanted& wanted) const
    {
        return std::filesystem::exists(place(wanted));
    }
    [[nodiscard]] std::filesystem::path place(const sync::Wanted& wanted) const
    {
        return folder / "repository" / sync::objectPath(wanted.object.sha256);
    }
    [[nodiscard]] std::filesystem::path underway(const sync::Wanted& wanted) const
    {
        return folder / "underway" / wanted.object.sha256;
    }

    sync::CurlTransportOptions options;
    TempDir folder;
    sync::PosixDisk disk{folder.path()};
    std::uint64_t received = 0;
};

inline std::optional<sync::TransferError>
refusal(const sync::Result<void, sync::TransferError>& result)
{
    return result ? std::nullopt : std::optional(result.error().code);
}

/// The address of `server` by way of `relay`.
inline std::string relayed(const Nginx& server, const Relay& relay)
{
    auto url = server.url();
    const auto port = std::to_string(server.port());
    return url.replace(url.rfind(port), port.size(), std::to_string(relay.port()));
}

}  // namespace orientibus::test
