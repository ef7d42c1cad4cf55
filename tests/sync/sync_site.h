// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "sync/relay.h"
#include "sync/servers.h"
#include "sync/sync_program.h"

#include <fmt/format.h>

#include <string>

namespace orientibus::test {

inline const std::string first = "2029-12-01.1";
inline const std::string second = "2029-12-02.1";
inline const std::string third = "2029-12-03.1";

/// A Region whose folder a real server serves.
struct Site {
    explicit Site(Nginx::Scheme scheme = Nginx::Scheme::Https)
        : server(scheme), region(server.files()), machine(region)
    {
        region.issued = "2026-11-01T00:00:00Z";
        region.publish(first, realRelease(1));
        machine.configure({server.url()}, tls());
    }

    [[nodiscard]] std::string tls() const { return "  ca_file: " + server.caFile() + "\n"; }
    /// A link to the server, of which the kiosk is told.
    [[nodiscard]] std::string url(const Relay& relay) const
    {
        return fmt::format("https://localhost:{}/", relay.port());
    }

    Nginx server;
    ReleaseServer region;
    SyncMachine machine;
};

}  // namespace orientibus::test
