// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <chrono>
#include <functional>

namespace orientibus::sync {

/// When a server that failed is asked again: soon at first, then less and less soon, and never
/// exactly when others do. Knows no clock; it is told the time.
class Backoff {
public:
    using Time = std::chrono::steady_clock::time_point;

    /// The longest pause, so that a link that is back is noticed soon.
    static constexpr std::chrono::milliseconds longest{3'000};

    /// `random` gives from 0 to 1.
    explicit Backoff(std::function<double()> random);

    /// A second failure in a pause that is still on changes nothing: many connections break at
    /// once.
    void failed(Time now);
    void answered() { m_failures = 0; }

    [[nodiscard]] bool isOpen(Time now) const { return now >= m_opensAt; }
    /// Since it failed nothing has shown that it works: one attempt at a time is enough.
    [[nodiscard]] bool isDoubtful() const { return m_failures > 0; }

private:
    std::function<double()> m_random;
    int m_failures = 0;
    Time m_opensAt;
};

}  // namespace orientibus::sync
