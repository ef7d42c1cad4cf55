// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <orientibus/sync/kiosk_state.h>
#include <orientibus/sync/releases.h>
#include <orientibus/sync/sync_error.h>

#include <optional>

namespace orientibus::sync {

/// What a pull is at.
enum class Phase { Checking, Fetching, Building, Showing };

/// Whether bytes cost. Where nobody can say they are taken to be free.
enum class Metered { No, Yes, Unknown };

/// What around a kiosk holds a pull back.
class Surroundings : public Port {
public:
    /// A class is at the screens: nothing changes under it, and its link is left to it.
    [[nodiscard]] virtual bool hasClass() = 0;
    [[nodiscard]] virtual Metered metered() = 0;
    /// Somebody wants it to stop.
    [[nodiscard]] virtual bool isCancelled() = 0;
    /// Between two tries to reach a server.
    virtual void wait(std::chrono::milliseconds time) = 0;
};

/// Is told how a pull goes.
class Reporter : public Port {
public:
    virtual void entered(Phase phase, const std::string& release) = 0;
    virtual void progressed(const Progress& progress) = 0;
};

struct PullOptions {
    std::vector<std::string> servers;  ///< of the same repository; the newest offer of all is taken
    std::string firstRoot;             ///< the bytes of the root.json of the package
    Tier last = Tier::Rest;            ///< what is wanted
    bool isHub = false;                ///< keeps all that others may want
    std::uint64_t meteredPerDay = 0;   ///< bytes of pictures over links that cost; 0: no limit
    bool again = false;                ///< a release that was gone back from, too
};

/// Why what the Region offers is not, or not wholly, on the screen.
enum class Waiting {
    No,
    Class,       ///< a class is at the screens
    Link,        ///< films, of the tiers Soon and Rest, do not come over a link that costs
    Allowance,   ///< nor pictures beyond what a day may cost
    RolledBack,  ///< somebody went back from it
};

[[nodiscard]] std::string_view name(Waiting waiting);

struct PullOutcome {
    std::string release;  ///< what the Region offers
    std::chrono::sys_seconds issued;
    bool isShown = false;  ///< by this pull
    Waiting waiting = Waiting::No;
    bool isClockWrong = false;  ///< a certificate was not valid; only signed files were read
    std::uint64_t received = 0;
    std::vector<std::string> passedOver{};  ///< servers that could not serve, and why
};

struct Preview {
    PullOutcome offered;
    bool isNews = false;        ///< another release than is shown
    Changes changes;            ///< in words
    std::uint64_t toFetch = 0;  ///< bytes
    std::uint64_t fetched = 0;  ///< of these, for the preview itself: its words
    std::uint64_t toWrite = 0;  ///< with Plan::roomToWorkIn
    std::size_t filesNew = 0;
    std::size_t filesChanged = 0;  ///< another one under the same name
    std::size_t filesGone = 0;
    std::optional<std::chrono::seconds>
        time;  ///< for what is to come, on the link as it was last measured
};

/// What was shown before, or, where that is lost or withdrawn, the newest whole release older than
/// what is shown; empty where there is none.
[[nodiscard]] std::string releaseBefore(Releases& releases, const KioskState& state);
/// The release that Puller::rollback() would show, or why it would not.
[[nodiscard]] SyncResult<std::string> toGoBackTo(Releases& releases, const KioskState& state);

/// The signed metadata that a disk keeps, and a hub shows, and that is not as it was signed: every
/// pull that reaches a server writes it anew, and so does Puller::repair().
[[nodiscard]] std::vector<Damage> spoiltMetadata(Disk& disk, bool isHub);

struct Repaired {
    std::vector<Damage> mended;
    /// Releases whose release.json is lost, so that nothing vouches for them.
    std::vector<std::string> putAway;
    std::optional<Error<SyncError>> failure;  ///< the first that stays as it is
    std::string next;  ///< what mends that, where it is not what its code advises
};

/// One pull: what the Region offers is trusted, fetched, built, checked and shown.
///
/// What is on the screen stays whole whatever happens; what had come is kept, and the next pull
/// goes on from there. Holds `sync/lock` of the disk while it works: `Running` when another does.
///
/// Thread-safety: one thread. The ports outlive this.
class Puller {
public:
    struct Ports {
        Disk& disk;
        Clock& clock;
        Transport& transport;
        ReleasePreparer& preparer;
        Surroundings& surroundings;
        Reporter& reporter;
    };

    Puller(Ports ports, PullOptions options);
    Puller(const Puller&) = delete;
    Puller(Puller&&) = delete;
    Puller& operator=(const Puller&) = delete;
    Puller& operator=(Puller&&) = delete;
    ~Puller();

    /// What was noted to be broken by saveBroken() is mended too, as far as it can be.
    [[nodiscard]] SyncResult<PullOutcome> pull();
    /// Asks the servers once, as a pull begins, and says which release is offered. What it trusts
    /// then it writes to the disk: who only looks gives a copy of `sync/trusted`.
    [[nodiscard]] SyncResult<std::string> ask();
    /// Fetches the catalogue alone, and shows nothing.
    [[nodiscard]] SyncResult<Preview> preview();
    /// Shows the previous release, and has the one of now left alone until there is a newer one.
    /// Needs no server. Says what is shown then. What was gone back from is not gone forward to.
    [[nodiscard]] SyncResult<std::string> rollback();
    /// Reads every byte of the releases and of the metadata that are kept, and fetches anew what is
    /// not as it was signed for, of the release that is shown first. What cannot be mended keeps
    /// nothing else from it.
    [[nodiscard]] SyncResult<Repaired> repair();
    /// Removes what no kept release needs. Says which releases were removed.
    [[nodiscard]] SyncResult<std::vector<std::string>> clean();

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace orientibus::sync
