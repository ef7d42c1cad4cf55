// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <orientibus/sync/publisher.h>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <sys/types.h>

#include <functional>

/// What the commands of orientibus-publish share.
namespace orientibus::cli {

inline constexpr int exitDone = 0;
inline constexpr int exitRefused = 1;  ///< not possible as things stand
inline constexpr int exitUnfit = 2;    ///< the content must not be shown
inline constexpr int exitKey = 3;      ///< a key or a passphrase
inline constexpr int exitStorage = 4;  ///< the disk
inline constexpr int exitDamaged = 5;  ///< a client would not get what is published
inline constexpr int exitBusy = 6;     ///< another command is at work
inline constexpr int exitUsage = 64;
inline constexpr int exitInternal = 70;

/// Options of every command.
struct Settings {
    std::filesystem::path root = "/var/lib/orientibus-publish";
    std::vector<std::string> onlineKeys;
    bool json = false;
    bool quiet = false;
    std::function<int()> run;  ///< the command that was named
};

/// An error on its way to the operator: what, effect, next action, and how to end.
struct Failure {
    int code = exitRefused;
    std::string what;
    std::string effect;
    std::string action;
};

[[nodiscard]] Failure failure(const sync::Error<sync::PublishError>& error, std::string effect);

/// Prints the one line and returns the exit code; for who has printed the JSON already.
int complain(const Failure& failure);
/// The same, with an object on standard output where JSON is wanted.
int fail(const Settings& settings, const Failure& failure);
int fail(const Settings& settings, const sync::Error<sync::PublishError>& error,
         std::string effect);

/// The repository of the settings, for one command alone.
///
/// Root works as who owns the folder, from open() to the end of the program: what it left there as
/// its own, the service that makes timestamps could not change.
class Desk {
public:
    [[nodiscard]] static tl::expected<std::unique_ptr<Desk>, Failure>
    open(const Settings& settings);
    Desk(const Desk&) = delete;
    Desk(Desk&&) = delete;
    Desk& operator=(const Desk&) = delete;
    Desk& operator=(Desk&&) = delete;
    ~Desk();

    [[nodiscard]] sync::Publisher& publisher() { return m_publisher; }

private:
    explicit Desk(const std::filesystem::path& root, int lock);

    int m_lock;
    sync::DiskFolders m_folders;
    sync::SystemClock m_clock;
    sync::Publisher m_publisher;
};

/// While it lives, root is root again: the keys of people, and files that the operator names, are
/// the operator's and not the publisher's.
class AsOperator {
public:
    AsOperator();
    AsOperator(const AsOperator&) = delete;
    AsOperator(AsOperator&&) = delete;
    AsOperator& operator=(const AsOperator&) = delete;
    AsOperator& operator=(AsOperator&&) = delete;
    ~AsOperator();

private:
    uid_t m_user;
    gid_t m_group;
};

/// Runs a command with a desk, or fails.
int atDesk(const Settings& settings, const std::function<int(sync::Publisher&)>& work);

/// Prints on standard output: the JSON or the lines.
void say(const Settings& settings, const nlohmann::json& value,
         const std::vector<std::string>& lines);

/// A line on standard error about long work; on a terminal it replaces the one before.
[[nodiscard]] sync::ProgressSink progressOf(const Settings& settings);

/// Says a thing on standard error, as loudly as a journal can.
void warn(const std::string& what);
/// What ends soon.
void warn(const std::vector<sync::Expiry>& expiries);
[[nodiscard]] nlohmann::json toJson(const std::vector<sync::Expiry>& expiries);
[[nodiscard]] std::string describe(const sync::Draft& draft);
[[nodiscard]] nlohmann::json toJson(const sync::Draft& draft);

/// What pupils will see change, in lines: at most `most` of a kind, or all for 0. Where some are
/// left out, the last line names the command that shows them.
[[nodiscard]] std::vector<std::string> linesOf(const sync::Changes& changes, std::size_t most,
                                               const std::string& command);
[[nodiscard]] nlohmann::json toJson(const sync::Changes& changes);

void addInit(CLI::App& program, Settings& settings);
void addAdd(CLI::App& program, Settings& settings);
void addSign(CLI::App& program, Settings& settings);
void addTimestamp(CLI::App& program, Settings& settings);
void addRotateKey(CLI::App& program, Settings& settings);
void addRevokeKey(CLI::App& program, Settings& settings);
void addWithdraw(CLI::App& program, Settings& settings);
void addClean(CLI::App& program, Settings& settings);
void addCheck(CLI::App& program, Settings& settings);
void addDiff(CLI::App& program, Settings& settings);

}  // namespace orientibus::cli
