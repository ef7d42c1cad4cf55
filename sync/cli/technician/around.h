// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <orientibus/sync/disk.h>
#include <orientibus/sync/puller.h>

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace orientibus::cli {

/// What the kiosk asks of the sync, by a file of one word.
enum class Request { Pull, PullAgain, Rollback, Cancel, Unknown };

struct RequestFile {
    Request request;
    std::int64_t atNs;   ///< when it was written, since 1970: it is served once
    std::string said{};  ///< the beginning of it, in printable characters
    bool isFile = true;  ///< and not a folder, a link or a pipe in its place
};

/// Nothing where there is no such file, or nothing in it; Unknown for all but one word, which may
/// have blanks around it.
[[nodiscard]] std::optional<RequestFile> readRequest(const std::filesystem::path& stateDir);

/// Whether somebody else holds this file of a disk at this moment.
[[nodiscard]] bool isTaken(sync::Disk& disk, const std::string& file);

/// Held by who waits for the sync that is at work to make room.
inline const std::string waitingRoom = "sync/waiting";

/// What NetworkManager says; Unknown without one.
[[nodiscard]] sync::Metered askNetworkManager();

/// The kiosk beside, by the files of its state folder: `busy` while a class is at the screens,
/// `sync-request` for what a technician touched.
class Around : public sync::Surroundings {
public:
    /// `root` is the folder of the releases. Where it cannot be gone back, nobody who asks for
    /// that stops anything.
    Around(std::filesystem::path stateDir, std::filesystem::path root,
           std::function<bool()> canGoBack);

    bool hasClass() override;
    sync::Metered metered() override;
    /// By a signal to the program, by a request that came since it began, or by who waits.
    bool isCancelled() override;
    /// Whether that is for somebody who goes back.
    [[nodiscard]] bool makesRoom() const { return m_makesRoom; }
    void wait(std::chrono::milliseconds time) override;

private:
    /// Looks at files no more than twice a second.
    void look();
    /// The word of the request file that stops what is at work, and came since.
    [[nodiscard]] std::optional<Request> asked();

    std::filesystem::path m_stateDir;
    sync::PosixDisk m_disk;
    std::function<bool()> m_canGoBack;
    std::int64_t m_foundNs = -1;  ///< when the request was made that is no news
    std::chrono::steady_clock::time_point m_lookedAt;
    bool m_hasClass = false;
    bool m_isCancelled = false;
    bool m_makesRoom = false;
    std::optional<sync::Metered> m_metered;
    std::chrono::steady_clock::time_point m_meteredAt;
};

/// From now on SIGTERM and SIGINT cancel and do not end the program.
void catchSignals();
/// Whether one of them came.
[[nodiscard]] bool isSignalled();

}  // namespace orientibus::cli
