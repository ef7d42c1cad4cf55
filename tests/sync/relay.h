// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <atomic>
#include <cstdint>
#include <string>
#include <thread>

namespace orientibus::test {

/// A link between a client and a server of this machine: as fast as it is told, and cut when it
/// is told.
class Relay {
public:
    /// To `port`, at `rate` bytes a second towards the client; 0 is as fast as it goes.
    explicit Relay(int port, std::uint64_t rate = 0);
    Relay(const Relay&) = delete;
    Relay(Relay&&) = delete;
    Relay& operator=(const Relay&) = delete;
    Relay& operator=(Relay&&) = delete;
    ~Relay();

    [[nodiscard]] int port() const { return m_port; }

    /// Nothing passes any more, and nobody is told: a bus in a tunnel.
    void cut() { m_isCut = true; }
    /// It passes again, but not what was in it when it was cut.
    void mend() { m_isCut = false; }
    /// Every connection of this moment is closed: a mast changes.
    void hangUp() { ++m_hangUps; }

    /// Bytes that reached the client.
    [[nodiscard]] std::uint64_t delivered() const { return m_delivered; }
    /// Connections that were made.
    [[nodiscard]] int connections() const { return m_connections; }

private:
    struct Pipe;
    void run();

    int m_target;
    std::uint64_t m_rate;
    int m_listener;
    int m_port;
    std::atomic<bool> m_isCut = false;
    std::atomic<bool> m_isOver = false;
    std::atomic<int> m_hangUps = 0;
    std::atomic<std::uint64_t> m_delivered = 0;
    std::atomic<int> m_connections = 0;
    std::thread m_thread;
};

}  // namespace orientibus::test
