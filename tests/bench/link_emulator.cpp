// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// A link between two network namespaces for packaging/bench sync: so fast, so far, so lossy.
//
//   link_emulator SERVER CLIENT MBIT RTT_MS LOSS_PERCENT
//
// Makes the interface "wire" in both namespaces (ip netns), says "ready", and carries packets
// until it is ended. Of what waits for a slow link no more is kept than half a second of it.

#include <fcntl.h>
#include <linux/if_tun.h>
#include <net/if.h>
#include <poll.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <fmt/format.h>

#include <array>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <deque>
#include <optional>
#include <random>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;
using Nanoseconds = std::chrono::nanoseconds;

/// The end of the wire in a namespace.
int endIn(const std::string& name)
{
    const int own = ::open("/proc/self/ns/net", O_RDONLY | O_CLOEXEC);
    const int other = ::open(("/var/run/netns/" + name).c_str(), O_RDONLY | O_CLOEXEC);
    if (own < 0 || other < 0 || ::setns(other, CLONE_NEWNET) != 0) {
        throw std::runtime_error("no namespace " + name);
    }
    const int fd = ::open("/dev/net/tun", O_RDWR | O_NONBLOCK | O_CLOEXEC);
    ifreq request{};
    request.ifr_flags = IFF_TUN | IFF_NO_PI;
    std::strcpy(&request.ifr_name[0], "wire");
    if (fd < 0 || ::ioctl(fd, TUNSETIFF, &request) != 0 || ::setns(own, CLONE_NEWNET) != 0) {
        throw std::runtime_error("no interface in " + name);
    }
    ::close(own);
    ::close(other);
    return fd;
}

struct Packet {
    Clock::time_point arrives;
    std::vector<char> bytes;
};

/// One way of the link.
class Lane {
public:
    Lane(int from, int to, double bitsPerSecond, Nanoseconds delay, double loss, unsigned seed)
        : m_from(from), m_to(to), m_perByte(8e9 / bitsPerSecond), m_delay(delay), m_loss(loss),
          m_random(seed)
    {
    }

    [[nodiscard]] int from() const { return m_from; }

    void take(Clock::time_point now)
    {
        std::array<char, 65'536> buffer{};
        while (true) {
            const auto size = ::read(m_from, buffer.data(), buffer.size());
            if (size <= 0) {
                return;
            }
            const auto departs = std::max(now, m_free);
            if (departs - now > std::chrono::milliseconds(500)) {
                continue;  // the queue is full
            }
            m_free = departs +
                     Nanoseconds(static_cast<std::int64_t>(static_cast<double>(size) * m_perByte));
            if (std::uniform_real_distribution<double>(0, 100)(m_random) < m_loss) {
                continue;  // lost on its way, after it took its time on the wire
            }
            m_packets.push_back({m_free + m_delay, {buffer.data(), buffer.data() + size}});
        }
    }

    /// When the next packet is due.
    [[nodiscard]] std::optional<Clock::time_point> give(Clock::time_point now)
    {
        while (!m_packets.empty() && m_packets.front().arrives <= now) {
            const auto& bytes = m_packets.front().bytes;
            static_cast<void>(::write(m_to, bytes.data(), bytes.size()) < 0);
            m_packets.pop_front();
        }
        return m_packets.empty() ? std::nullopt : std::optional(m_packets.front().arrives);
    }

private:
    int m_from;
    int m_to;
    double m_perByte;
    Nanoseconds m_delay;
    double m_loss;
    std::mt19937 m_random;
    Clock::time_point m_free{};
    std::deque<Packet> m_packets;
};

void carry(Lane& down, Lane& up)
{
    while (true) {
        const auto now = Clock::now();
        down.take(now);
        up.take(now);
        auto next = now + std::chrono::milliseconds(100);
        for (auto* lane : {&down, &up}) {
            next = std::min(next, lane->give(now).value_or(next));
        }
        const auto wait = std::max(Nanoseconds(0), Nanoseconds(next - Clock::now()));
        const timespec time{0, std::min<long>(wait.count(), 999'999'999)};
        std::array<pollfd, 2> ends = {{{down.from(), POLLIN, 0}, {up.from(), POLLIN, 0}}};
        ::ppoll(ends.data(), ends.size(), &time, nullptr);
    }
}

}  // namespace

int main(int argc, char** argv)
{
    if (argc != 6) {
        fmt::print(stderr, "link_emulator SERVER CLIENT MBIT RTT_MS LOSS_PERCENT\n");
        return 2;
    }
    try {
        const double bits = std::atof(argv[3]) * 1e6;
        const auto delay = Nanoseconds(static_cast<std::int64_t>(std::atof(argv[4]) * 1e6 / 2));
        const double loss = std::atof(argv[5]);
        const int server = endIn(argv[1]);
        const int client = endIn(argv[2]);
        Lane down(server, client, bits, delay, loss, 1);
        Lane up(client, server, bits, delay, loss, 2);
        fmt::print("ready\n");
        std::fflush(stdout);
        carry(down, up);
    } catch (const std::exception& error) {
        fmt::print(stderr, "link_emulator: {}\n", error.what());
        return 1;
    }
}
