// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "sync/relay.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <list>
#include <stdexcept>
#include <vector>

namespace orientibus::test {

namespace {

constexpr std::size_t pieceSize = 16'384;

sockaddr_in loopback(int port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

int connected(int port)
{
    const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const auto address = loopback(port);
    if (::connect(fd, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
        ::close(fd);
        return -1;
    }
    return fd;
}

/// Takes bytes from one end to the other. False when one of them is closed.
bool pass(int from, int to, std::size_t most, std::uint64_t& passed)
{
    std::array<char, pieceSize> buffer{};
    const auto count = ::recv(from, buffer.data(), std::min(most, buffer.size()), MSG_DONTWAIT);
    if (count <= 0) {
        return count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK);
    }
    passed += static_cast<std::uint64_t>(count);
    return ::send(to, buffer.data(), static_cast<std::size_t>(count), MSG_NOSIGNAL) == count;
}

}  // namespace

struct Relay::Pipe {
    int client;
    int server;
    bool isLost = false;  ///< it was there when the link was cut
};

Relay::Relay(int port, std::uint64_t rate)
    : m_target(port), m_rate(rate),
      m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0))
{
    auto address = loopback(0);
    socklen_t size = sizeof address;
    if (::bind(m_listener, reinterpret_cast<const sockaddr*>(&address), size) != 0 ||
        ::listen(m_listener, 64) != 0 ||
        ::getsockname(m_listener, reinterpret_cast<sockaddr*>(&address), &size) != 0) {
        throw std::runtime_error("no relay can be made");
    }
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { run(); });
}

Relay::~Relay()
{
    m_isOver = true;
    m_thread.join();
    ::close(m_listener);
}

void Relay::run()
{
    using Clock = std::chrono::steady_clock;
    std::list<Pipe> pipes;
    double credit = 0;
    auto before = Clock::now();
    int hangUps = 0;
    const auto end = [&](std::list<Pipe>::iterator pipe) {
        ::close(pipe->client);
        ::close(pipe->server);
        return pipes.erase(pipe);
    };
    while (!m_isOver) {
        std::vector<pollfd> polled = {{m_listener, POLLIN, 0}};
        for (const auto& pipe : pipes) {
            polled.push_back({pipe.client, POLLIN, 0});
            polled.push_back({pipe.server, POLLIN, 0});
        }
        const bool mayPass = !m_isCut && (m_rate == 0 || credit >= 1);
        ::poll(polled.data(), mayPass ? polled.size() : 1, mayPass ? 20 : 2);
        const auto now = Clock::now();
        const double most = static_cast<double>(m_rate) / 20;
        credit = std::min(most, credit + static_cast<double>(m_rate) *
                                             std::chrono::duration<double>(now - before).count());
        before = now;
        for (int fd = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC); fd >= 0;
             fd = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC)) {
            ++m_connections;
            const int server = connected(m_target);
            if (server < 0) {
                ::close(fd);
            } else {
                pipes.push_back({fd, server});
            }
        }
        const bool isHangUp = hangUps != m_hangUps;
        hangUps = m_hangUps;
        for (auto pipe = pipes.begin(); pipe != pipes.end();) {
            if (m_isCut) {
                pipe->isLost = true;
                ++pipe;
                continue;
            }
            if (pipe->isLost || isHangUp) {
                pipe = end(pipe);
                continue;
            }
            std::uint64_t up = 0;
            std::uint64_t down = 0;
            bool isOpen = pass(pipe->client, pipe->server, pieceSize, up);
            if (isOpen && (m_rate == 0 || credit >= 1)) {
                isOpen = pass(pipe->server, pipe->client,
                              m_rate == 0 ? pieceSize : static_cast<std::size_t>(credit), down);
            }
            credit -= m_rate == 0 ? 0 : static_cast<double>(down);
            m_delivered += down;
            pipe = isOpen ? std::next(pipe) : end(pipe);
        }
    }
    while (!pipes.empty()) {
        end(pipes.begin());
    }
}

}  // namespace orientibus::test
