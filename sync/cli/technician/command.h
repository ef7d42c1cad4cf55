// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "catalogue_preparer.h"
#include "technician/around.h"
#include "technician/config.h"
#include "technician/status_file.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <functional>

/// What the commands of orientibus-sync share.
namespace orientibus::cli {

inline constexpr int exitFine = 0;
inline constexpr int exitFound = 6;  ///< verify and doctor found something; see exitCode()
inline constexpr int exitWrongUsage = 64;
inline constexpr int exitFault = 70;

/// Options of every command.
struct SyncOptions {
    std::filesystem::path root = "/var/lib/orientibus";
    std::filesystem::path config = "/etc/orientibus/kiosk.yaml";
    std::string from;  ///< instead of the configured servers
    bool json = false;
    bool quiet = false;
    bool again = false;
    std::function<int()> run;  ///< the command that was named
};

/// A kiosk's disk with all that a command needs.
class Workplace {
public:
    /// `fault` is what is wrong with the configuration, of which then nothing counts.
    Workplace(const SyncOptions& options, SyncConfig config, std::string fault);
    Workplace(const Workplace&) = delete;
    Workplace(Workplace&&) = delete;
    Workplace& operator=(const Workplace&) = delete;
    Workplace& operator=(Workplace&&) = delete;
    ~Workplace() = default;

    [[nodiscard]] sync::Puller puller();
    /// Whether it is known which servers to ask, and whom to believe.
    [[nodiscard]] sync::SyncResult<void> mayAsk();
    /// Writes the status file after the sync of a command, with what is shown now. Without an error
    /// the last one stays said, unless it is over by that, and else what is known to be damaged is.
    /// An error that says that another sync is at work leaves the file alone: it is the other's.
    void conclude(std::string_view command,
                  const std::optional<sync::Error<sync::SyncError>>& error,
                  std::string_view next = {});
    /// Writes it as it was before a command that is no sync of this kiosk's.
    void leave(const Status& before);
    /// Has what was found be mended by the next pull, and the status file say it; what it said to
    /// be damaged before is not, where that is not among it.
    void noteDamages(const std::vector<sync::Damage>& damages);
    /// Prints the one line of an error (what, effect, next action) and returns the exit code.
    int fail(const sync::Error<sync::SyncError>& error);
    /// What to do about an error, by its code and by what this command was told.
    [[nodiscard]] std::string actionFor(const sync::Error<sync::SyncError>& error) const;
    /// `next` is the action where it is another than that.
    [[nodiscard]] std::string lineOf(const sync::Error<sync::SyncError>& error,
                                     std::string_view next = {});
    /// What a failure has as its effect on what pupils see: none.
    [[nodiscard]] std::string effectNow();
    /// Prints on standard output: the JSON or the lines.
    void say(const nlohmann::json& json, const std::vector<std::string>& lines) const;
    [[nodiscard]] std::filesystem::path stateDir() const;
    /// What this kiosk wants of a release.
    [[nodiscard]] sync::Tier lastTier() const
    {
        return config.films ? sync::Tier::Rest : sync::Tier::Soon;
    }
    /// "2026-11-29.1 of 2026-11-29, 3 days old"
    [[nodiscard]] std::string describe(const std::string& release);

    /// Whether a rollback would find a release to show.
    [[nodiscard]] bool canGoBack();
    /// What is shown, how old it is and what can be gone back to, as it is now.
    void noteShown(Status& status);
    void noteError(std::string_view command, const sync::Error<sync::SyncError>& error,
                   std::string_view next);
    /// Whether a sync is at work, which then says how things stand.
    [[nodiscard]] bool isAnotherAtWork();
    /// Forgets what a release waited for when a sync ended, where that is over, and a release that
    /// was withdrawn since.
    void noteWaiting(Status& status);
    /// Bytes of today over links that cost.
    [[nodiscard]] std::uint64_t meteredToday(const sync::KioskState& state);

    const SyncOptions& options;
    bool again = options.again;  ///< whether a pull takes what was gone back from
    SyncConfig config;
    std::string fault;
    sync::PosixDisk disk;
    sync::SystemClock clock;
    CataloguePreparer preparer;
    sync::Releases releases;
    Around around;
    StatusFile statusFile;
    std::vector<std::string> servers;
    std::unique_ptr<sync::Transport> transport;
};

/// "releases/2026-11-29.1/a.svg and 2 more are not as they were signed"
[[nodiscard]] std::string damagedInWords(const std::string& path, std::size_t count);
inline constexpr std::string_view actionOfDamage =
    "the next pull mends it, or run: orientibus-sync repair";

/// On standard output.
void printJson(const nlohmann::json& json);

/// Empty where the file cannot be read.
[[nodiscard]] std::string bytesOf(const std::filesystem::path& file);

/// Says what is wrong, its effect and the next action, and returns exitWrongUsage.
int refuseUsage(const SyncOptions& options, const std::string& what, const std::string& next);

/// Whether a command changes something of a kiosk's disk, as a pull does, or needs to be able to.
enum class Leave { Needed, ToLook };

/// Runs a command with a workplace, or says why there is none.
int atWork(const SyncOptions& options, const std::function<int(Workplace&)>& work,
           Leave leave = Leave::Needed);

/// The commands of these names, which the screen asks for too.
int pull(Workplace& work);
int rollback(Workplace& work);

void addPull(CLI::App& program, SyncOptions& options);
void addPreview(CLI::App& program, SyncOptions& options);
void addRollback(CLI::App& program, SyncOptions& options);
void addServeRequest(CLI::App& program, SyncOptions& options);
void addStatus(CLI::App& program, SyncOptions& options);
void addVerify(CLI::App& program, SyncOptions& options);
void addRepair(CLI::App& program, SyncOptions& options);
void addClean(CLI::App& program, SyncOptions& options);
void addDoctor(CLI::App& program, SyncOptions& options);

}  // namespace orientibus::cli
