// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <orientibus/sync/result.h>

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

/// Everything the world can do to the sync: the time, the network, the disk.
///
/// A port is used by one thread at a time. None of its functions throws.
namespace orientibus::sync {

/// Receives bytes as they arrive, in order; answers false to have no more.
using Sink = std::function<bool(std::string_view)>;

/// What all ports are: used through a reference, never copied.
class Port {
public:
    Port() = default;
    Port(const Port&) = delete;
    Port(Port&&) = delete;
    Port& operator=(const Port&) = delete;
    Port& operator=(Port&&) = delete;
    virtual ~Port() = default;
};

class Clock : public Port {
public:
    /// The time of day in UTC, as well as this machine knows it. It may be years late.
    [[nodiscard]] virtual std::chrono::sys_seconds now() = 0;
};

/// The clock of the machine.
class SystemClock : public Clock {
public:
    [[nodiscard]] std::chrono::sys_seconds now() override;
};

enum class FetchError {
    NotFound,  ///< the server answered that there is no such file
    TooLong,   ///< there is more than was asked for
    Stalled,   ///< nothing, or next to nothing, came for too long
    Network,   ///< no connection, a broken one, or an answer that is none
    Tls,       ///< the server is not who it says
    TlsDates,  ///< the server's certificate is not valid today: is the clock right?
    Portal,    ///< something between here and the server answers in its place: a sign-in page
    Stopped,   ///< the sink wanted no more
};

class Fetcher : public Port {
public:
    /// Gives the file at `url` to `sink`, and never more than `maxLength` bytes of it: what is
    /// longer ends with `TooLong`. What the sink was given before an error is worth nothing.
    [[nodiscard]] virtual Result<void, FetchError>
    fetch(const std::string& url, std::uint64_t maxLength, const Sink& sink) = 0;
};

enum class FileError {
    NotFound,
    NoSpace,
    Io,       ///< whatever else a disk refuses
    Stopped,  ///< the sink wanted no more
    Taken,    ///< there is something of this name, or somebody else holds it
};

/// A file being written. Nothing is seen under its name before commit(), and nothing is left of
/// it when it goes without.
class PendingFile : public Port {
public:
    [[nodiscard]] virtual Result<void, FileError> write(std::string_view bytes) = 0;

    /// Puts the file in the place of what had its name, at once and for good: after a power cut
    /// there is either the old file or the new one, whole.
    [[nodiscard]] virtual Result<void, FileError> commit() = 0;
};

/// One flat folder. Names hold no separator, do not begin with a dot and have 1 to 240 bytes.
class Folder : public Port {
public:
    [[nodiscard]] virtual Result<void, FileError> read(const std::string& name,
                                                       const Sink& sink) = 0;
    [[nodiscard]] virtual Result<std::unique_ptr<PendingFile>, FileError>
    create(const std::string& name) = 0;
    /// Removing what is not there succeeds.
    [[nodiscard]] virtual Result<void, FileError> remove(const std::string& name) = 0;
};

}  // namespace orientibus::sync
