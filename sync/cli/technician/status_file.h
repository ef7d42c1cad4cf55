// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <orientibus/sync/puller.h>

#include <deque>
#include <functional>
#include <optional>
#include <string>

namespace orientibus::cli {

/// What sync/status.json says, for the kiosk and for people. It is replaced at once, and while a
/// sync works several times a minute: where `phase` is not idle and `updated` is older than half
/// a minute, that sync was interrupted.
struct Status {
    std::string phase = "idle";  ///< idle, checking, fetching, building, showing
    bool isPaused = false;       ///< the link is lost, and tried again
    std::string release;         ///< that is shown
    std::string issued;          ///< when the Region made it, "2026-11-29T12:00:00Z"
    std::string previous;        ///< that can be gone back to
    std::string next;            ///< that is on its way, or waits
    std::string waitsFor;        ///< class, link, allowance, rolled back; or empty
    bool isClockWrong = false;
    std::uint64_t bytesDone = 0;      ///< of objects, of bytesTotal
    std::uint64_t bytesTotal = 0;     ///< of this pull, with its films
    std::uint64_t bytesReceived = 0;  ///< with what servers say beside
    std::uint64_t bytesPerSecond = 0;
    std::optional<std::uint64_t> secondsLeft;
    std::string lastSuccess;  ///< when all was up to date, or known to wait
    std::string errorCode;    ///< of the last sync; empty when it went well, or a pull has since
    std::string errorOf;      ///< the command that failed: "pull"
    std::string errorLine;    ///< what, effect, next action
    std::string errorAt;
    std::string updated;

    void forgetError();

    bool operator==(const Status&) const = default;
};

[[nodiscard]] std::string statusText(const Status& status);
/// An empty status where the text is none.
[[nodiscard]] Status parseStatus(const std::string& text);

/// How fast bytes came in the last seconds.
class RateMeter {
public:
    using Time = std::chrono::steady_clock::time_point;

    void add(std::uint64_t total, Time now);
    /// Bytes a second, where there is something to tell.
    [[nodiscard]] std::optional<std::uint64_t> rate() const;

private:
    std::deque<std::pair<Time, std::uint64_t>> m_samples;
};

/// Keeps the status file, and tells a terminal or a journal how a sync goes.
class StatusFile : public sync::Reporter {
public:
    enum class Telling { Nothing, Terminal, Lines };

    /// `look` fills in what is shown and what can be gone back to, each time something begins.
    using Look = std::function<void(Status&)>;

    StatusFile(sync::Disk& disk, sync::Clock& clock, Telling telling, Look look);

    [[nodiscard]] Status& status() { return m_status; }
    void entered(sync::Phase phase, const std::string& release) override;
    void progressed(const sync::Progress& progress) override;
    /// Writes it; to the disk for good where it is the last word.
    void write(bool isLast);

private:
    void tell();

    sync::Disk& m_disk;
    sync::Clock& m_clock;
    Telling m_telling;
    Look m_look;
    Status m_status;
    RateMeter m_meter;
    std::uint64_t m_before = 0;    ///< bytes of objects that this pull has fetched
    std::uint64_t m_fetching = 0;  ///< bytes of those that it fetches now
    std::uint64_t m_receivedBefore = 0;
    RateMeter::Time m_writtenAt;
    RateMeter::Time m_toldAt;
    std::string m_entered;  ///< the line that was said of it
    bool m_isLineOpen = false;
};

/// "12.3 MB", "740 kB"
[[nodiscard]] std::string sizeInWords(std::uint64_t bytes);
/// "1 file", "3 files"
[[nodiscard]] std::string counted(std::size_t count, std::string_view noun);
/// "3 min 20 s"
[[nodiscard]] std::string inWords(std::chrono::seconds time);

}  // namespace orientibus::cli
