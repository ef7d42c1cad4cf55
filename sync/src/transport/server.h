// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <orientibus/sync/ports.h>

#include "transport/backoff.h"

#include <list>
#include <optional>

namespace orientibus::sync {

/// A server of objects: whether it is worth asking, by what was heard of it. Knows no clock; it
/// is told the time.
class Server {
public:
    using Time = Backoff::Time;

    Server(std::string address, std::function<double()> random);

    [[nodiscard]] const std::string& address() const { return m_address; }

    /// Whether to ask it now; `isAsked` is whether it is being asked already.
    [[nodiscard]] bool isOpen(Time now, bool isAsked) const;
    /// Whether nothing shows that it works: it is given up, or was not heard of since it failed.
    [[nodiscard]] bool isDoubtful() const { return m_error || m_backoff.isDoubtful(); }
    [[nodiscard]] Time lastHeard() const { return m_lastHeard; }

    /// It answered, with `bytes` of an object maybe.
    void heard(Time now, std::size_t bytes = 0);
    /// A connection to it broke. False where that is no failure of the server: it was heard of a
    /// moment ago.
    [[nodiscard]] bool broke(Time now);

    /// Whether it has fallen silent: it gave something, and then nothing for `silence` although
    /// it has been asked since `asked`.
    [[nodiscard]] bool isSilent(Time now, Time asked, std::chrono::milliseconds silence) const;
    /// The link to it is lost.
    void lost(Time now);

    /// It is not asked any more.
    void giveUp(Error<FetchError> error) { m_error = std::move(error); }
    void tryAgain() { m_error.reset(); }
    /// Why it is not.
    [[nodiscard]] const std::optional<Error<FetchError>>& error() const { return m_error; }

private:
    std::string m_address;
    Backoff m_backoff;
    Time m_lastHeard{};
    bool m_hasGiven = false;  ///< bytes, since the link was last lost
    std::optional<Error<FetchError>> m_error;
};

/// In the order in which they are asked. They stay where they are in memory.
using Servers = std::list<Server>;

}  // namespace orientibus::sync
