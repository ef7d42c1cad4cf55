// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "technician/command.h"

#include <orientibus/sync/curl_transport.h>
#include <orientibus/sync/metadata.h>

#include <grp.h>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fmt/format.h>

#include <fstream>
#include <random>
#include <sstream>

namespace orientibus::cli {

using namespace sync;

namespace {

StatusFile::Telling tellingOf(const SyncOptions& options)
{
    if (options.quiet) {
        return StatusFile::Telling::Nothing;
    }
    return ::isatty(STDERR_FILENO) == 1 ? StatusFile::Telling::Terminal
                                        : StatusFile::Telling::Lines;
}

std::unique_ptr<Transport> transportTo(const std::vector<std::string>& servers,
                                       const SyncConfig& config)
{
    if (!servers.empty() && servers.front().starts_with("file://")) {
        return std::make_unique<FolderTransport>(servers.front());
    }
    CurlTransportOptions options;
    options.servers = servers;
    options.curl.caFile = config.caFile.string();
    options.curl.connectTimeout = std::chrono::milliseconds(6'000);
    options.random = [source = std::mt19937(std::random_device()())]() mutable {
        return std::uniform_real_distribution<double>(0, 1)(source);
    };
    return std::make_unique<CurlTransport>(std::move(options));
}

/// Root works as who owns the folder: what it left there as its own, the service could not change.
/// False where that is not possible.
bool becomeOwnerOf(const std::filesystem::path& folder)
{
    struct stat found {};
    if (::geteuid() != 0 || ::stat(folder.c_str(), &found) != 0 || found.st_uid == 0) {
        return true;
    }
    const auto* owner = ::getpwuid(found.st_uid);
    const bool hasGroups = owner == nullptr ? ::setgroups(0, nullptr) == 0
                                            : ::initgroups(owner->pw_name, found.st_gid) == 0;
    return hasGroups && ::setgid(found.st_gid) == 0 && ::setuid(found.st_uid) == 0;
}

/// Whom a folder belongs to in which this user cannot write; empty where nobody is in the way.
std::string ownerInTheWay(const std::filesystem::path& folder)
{
    struct stat found {};
    if (::stat(folder.c_str(), &found) != 0 || found.st_uid == ::geteuid() ||
        ::access(folder.c_str(), W_OK) == 0) {
        return {};
    }
    const auto* owner = ::getpwuid(found.st_uid);
    return owner == nullptr ? fmt::format("user {}", found.st_uid) : owner->pw_name;
}

/// What is over once something else than a pull has gone well: what was to blame was the moment, or
/// this disk. Of a server a pull alone knows.
bool isOver(std::string_view errorCode)
{
    return errorCode == name(SyncError::NoRelease) || errorCode == name(SyncError::Cancelled) ||
           errorCode == name(SyncError::Damaged);
}

/// Whether what a release was found to wait for holds it back at this moment.
bool isStillSo(Workplace& work, const Status& status, const KioskState& state)
{
    if (status.waitsFor == name(Waiting::Class)) {
        return work.around.hasClass();
    }
    if (status.waitsFor == name(Waiting::RolledBack)) {
        return state.heldBack == status.next;
    }
    const auto mostToday = work.config.meteredBytesPerDay;
    const bool isUsedUp = mostToday > 0 && work.meteredToday(state) >= mostToday;
    return work.around.metered() == Metered::Yes &&
           (isUsedUp || status.waitsFor == name(Waiting::Link));
}

}  // namespace

std::string damagedInWords(const std::string& path, std::size_t count)
{
    return count > 1 ? fmt::format("{} and {} more are not as they were signed", path, count - 1)
                     : path + " is not as it was signed";
}

void printJson(const nlohmann::json& json)
{
    fmt::print("{}\n", json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

std::string bytesOf(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream bytes;
    bytes << stream.rdbuf();
    return stream ? bytes.str() : std::string();
}

Workplace::Workplace(const SyncOptions& fromOptions, SyncConfig fromConfig, std::string fromFault)
    : options(fromOptions), config(std::move(fromConfig)), fault(std::move(fromFault)),
      disk(options.root), releases(disk, preparer),
      around(stateDir(), options.root, [this] { return canGoBack(); }),
      statusFile(disk, clock, tellingOf(options), [this](Status& status) { noteShown(status); }),
      servers(options.from.empty() ? config.servers : std::vector{options.from}),
      transport(transportTo(servers, config))
{
}

std::filesystem::path Workplace::stateDir() const
{
    return config.stateDir.empty() ? options.root / "kiosk" : config.stateDir;
}

Puller Workplace::puller()
{
    return {{disk, clock, *transport, preparer, around, statusFile},
            {.servers = servers,
             .firstRoot = bytesOf(config.firstRoot),
             .last = lastTier(),
             .isHub = config.hub,
             .meteredPerDay = config.meteredBytesPerDay,
             .again = again}};
}

SyncResult<void> Workplace::mayAsk()
{
    if (!fault.empty()) {
        return sync::refuse(SyncError::Config, fault);
    }
    const bool canBegin = servers.empty() || disk.look("sync/trusted/root.json") ||
                          !bytesOf(config.firstRoot).empty();
    return canBegin
               ? SyncResult<void>()
               : sync::refuse(SyncError::NoRoot, config.firstRoot.string() + " cannot be read");
}

std::string Workplace::describe(const std::string& release)
{
    const auto manifest = releases.manifest(release);
    if (!manifest) {
        return release.empty() ? "nothing" : release + ", which cannot be read";
    }
    const auto now = std::max(clock.now(), loadState(disk).issued.value_or(clock.now()));
    const auto age = std::chrono::duration_cast<std::chrono::days>(now - manifest->issued).count();
    return fmt::format(
        "{} of {}, {} days old{}", release, formatDateTime(manifest->issued).substr(0, 10),
        std::max(age, 0L),
        releases.checkOpens(release) ? "" : ", which cannot be opened: orientibus-sync repair");
}

std::string Workplace::effectNow()
{
    const auto current = releases.current();
    const auto to = toGoBackTo(releases, loadState(disk));
    if (around.makesRoom() && to) {
        return fmt::format("it makes room for who goes back from {} to {}", current, *to);
    }
    return current.empty()              ? "no release is shown"
           : !releases.isWhole(current) ? current + ", which current leads to, is not there"
                                        : current + " stays on the screen";
}

std::string Workplace::lineOf(const Error<SyncError>& error, std::string_view next)
{
    return fmt::format("{} ({}); {}; {}.", error.detail, name(error.code), effectNow(),
                       next.empty() ? actionFor(error) : std::string(next));
}

std::string Workplace::actionFor(const Error<SyncError>& error) const
{
    if (error.code == SyncError::Config) {
        return fault.empty() ? fmt::format("write sync.servers into {}, or run: orientibus-sync "
                                           "pull --from ADDRESS",
                                           options.config.string())
                             : "mend that file, or name another one with --config";
    }
    if (error.code == SyncError::Network && options.from.starts_with("file://")) {
        return "plug the stick in, name the folder with metadata in it, and see that the user "
               "orientibus-sync may read it";
    }
    return std::string(advice(error.code));
}

bool Workplace::canGoBack()
{
    return toGoBackTo(releases, loadState(disk)).has_value();
}

void Workplace::noteShown(Status& status)
{
    status.release = releases.current();
    status.previous = toGoBackTo(releases, loadState(disk)).value_or("");
    const auto manifest = releases.manifest(status.release);
    status.issued = manifest ? formatDateTime(manifest->issued) : std::string();
}

void Workplace::noteWaiting(Status& status)
{
    const auto state = loadState(disk);
    if (!status.waitsFor.empty() && !isStillSo(*this, status, state)) {
        status.waitsFor.clear();
    }
    if (state.withdrawn.contains(status.next)) {
        status.next.clear();
    }
}

std::uint64_t Workplace::meteredToday(const KioskState& state)
{
    return formatDateTime(clock.now()).starts_with(state.meteredDay) ? state.meteredBytes : 0;
}

bool Workplace::isAnotherAtWork()
{
    const auto held = disk.hold("sync/lock", sync::Disk::Share::Exclusive);
    return !held && held.error().code == sync::FileError::Taken;
}

void Workplace::noteError(std::string_view command, const Error<SyncError>& error,
                          std::string_view next)
{
    auto& status = statusFile.status();
    status.errorCode = name(error.code);
    status.errorOf = command;
    status.errorLine = lineOf(error, next);
    status.errorAt = formatDateTime(clock.now());
}

void Workplace::conclude(std::string_view command, const std::optional<Error<SyncError>>& error,
                         std::string_view next)
{
    // Who is at work by now says how things stand: a rollback that made this pull stop.
    if ((error && error->code == SyncError::Running) || isAnotherAtWork()) {
        return;
    }
    auto& status = statusFile.status();
    status.phase = "idle";
    status.isPaused = false;
    status.secondsLeft.reset();
    status.bytesDone = status.bytesTotal = status.bytesPerSecond = 0;
    noteShown(status);
    noteWaiting(status);
    if (error) {
        noteError(command, *error, next);
    } else if (isOver(status.errorCode)) {
        status.forgetError();
    }
    if (const auto broken = loadBroken(disk); status.errorCode.empty() && !broken.empty()) {
        noteError("verify", {SyncError::Damaged, damagedInWords(*broken.begin(), broken.size())},
                  actionOfDamage);
    }
    statusFile.write(true);
}

void Workplace::leave(const Status& before)
{
    if (!isAnotherAtWork()) {
        statusFile.status() = before;
        noteShown(statusFile.status());
        statusFile.write(true);
    }
}

void Workplace::noteDamages(const std::vector<Damage>& damages)
{
    std::set<std::string> broken;
    for (const auto& damage : damages) {
        if (damage.path.starts_with("releases/") ||
            damage.path.starts_with("repository/objects/")) {
            broken.insert(damage.path);
        }
    }
    // Without leave to write, and for who only looks, it is said all the same.
    static_cast<void>(saveBroken(disk, broken));
    if (isAnotherAtWork()) {
        return;
    }
    auto& status = statusFile.status();
    if (!damages.empty()) {
        noteError("verify",
                  {SyncError::Damaged, damagedInWords(damages.front().path, damages.size())},
                  actionOfDamage);
    } else if (status.errorCode == name(SyncError::Damaged)) {
        status.forgetError();
    }
    statusFile.write(true);
}

int Workplace::fail(const Error<SyncError>& error)
{
    fmt::print(stderr, "orientibus-sync: {}\n", lineOf(error));
    if (options.json) {
        printJson({{"error", name(error.code)},
                   {"detail", error.detail},
                   {"effect", effectNow()},
                   {"action", actionFor(error)}});
    }
    return exitCode(error.code);
}

void Workplace::say(const nlohmann::json& json, const std::vector<std::string>& lines) const
{
    if (options.json) {
        printJson(json);
        return;
    }
    for (const auto& line : lines) {
        fmt::print("{}\n", line);
    }
}

int refuseUsage(const SyncOptions& options, const std::string& what, const std::string& next)
{
    fmt::print(stderr, "orientibus-sync: {}; nothing was done; {}.\n", what, next);
    if (options.json) {
        printJson({{"error", "usage"},
                   {"detail", what},
                   {"effect", "nothing was done"},
                   {"action", next}});
    }
    return exitWrongUsage;
}

int atWork(const SyncOptions& options, const std::function<int(Workplace&)>& work, Leave leave)
{
    std::error_code ignored;
    if (!std::filesystem::is_directory(options.root, ignored)) {
        return refuseUsage(options, options.root.string() + " is no folder", "give another --root");
    }
    if (!becomeOwnerOf(options.root)) {
        return refuseUsage(options, options.root.string() + " is of somebody else",
                           "run it as the owner");
    }
    if (const auto owner = ownerInTheWay(options.root); leave == Leave::Needed && !owner.empty()) {
        return refuseUsage(
            options, fmt::format("{} belongs to {}", options.root.string(), owner),
            fmt::format("run it with sudo, or as that user: sudo -u {} orientibus-sync", owner));
    }
    auto config = readConfig(options.config);
    if (!config && !options.from.empty() && !std::filesystem::exists(options.config, ignored)) {
        config = SyncConfig();  // a stick, and a machine that has no kiosk
    }
    auto fault = config ? std::string() : config.error();
    if (fault.ends_with('.')) {
        fault.pop_back();  // more follows in the line
    }
    Workplace workplace(options, std::move(config).value_or(SyncConfig()), std::move(fault));
    return work(workplace);
}

}  // namespace orientibus::cli
