// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "technician/command.h"

#include <orientibus/sync/metadata.h>

#include <fmt/format.h>

#include <algorithm>

namespace orientibus::cli {

using namespace sync;

namespace {

std::string workOf(const Status& status, bool isRunning)
{
    if (!isRunning) {
        return status.phase == "idle" ? "idle" : "interrupted while " + status.phase;
    }
    if (status.phase != "fetching") {
        return status.phase;
    }
    auto line = fmt::format("fetching {}: {} of {}", status.next, sizeInWords(status.bytesDone),
                            sizeInWords(status.bytesTotal));
    if (status.isPaused) {
        return line + "; the link is lost, and tried again";
    }
    line += status.bytesPerSecond > 0 ? fmt::format(", {}/s", sizeInWords(status.bytesPerSecond))
                                      : std::string();
    return status.secondsLeft
               ? line + fmt::format(", {} left", inWords(std::chrono::seconds(*status.secondsLeft)))
               : line;
}

int status(Workplace& work)
{
    auto status = work.statusFile.status();
    const bool running = isTaken(work.disk, "sync/lock");
    work.noteShown(status);
    const auto waitedFor = status.waitsFor;
    work.noteWaiting(status);
    if (!running) {
        status.bytesPerSecond = 0;  // of work that was interrupted
        status.secondsLeft.reset();
    }
    const auto state = loadState(work.disk);
    const auto free = work.disk.freeSpace().value_or(0);
    std::vector<std::string> lines = {
        "Shown:         " + work.describe(status.release),
        "To go back to: " + work.describe(status.previous),
        "At work:       " + workOf(status, running),
        "Last success:  " + (status.lastSuccess.empty() ? "never" : status.lastSuccess),
        "Free:          " + sizeInWords(free)};
    // Films follow the release that waits to be shown as they do that which is.
    const auto& followed = state.pending.empty() ? status.release : state.pending;
    const auto toCome = work.releases.toCome(followed, work.lastTier());
    const bool wasHeldBack = waitedFor == name(Waiting::RolledBack);
    // Of a release that is shown its films alone can wait.
    const auto waits = status.next != status.release ? status.next
                       : toCome > 0                  ? "films of " + status.next
                                                     : std::string();
    if (!waitedFor.empty() && !wasHeldBack && !waits.empty()) {
        lines.push_back(fmt::format("Waits:         {} for: {}", waits,
                                    status.waitsFor.empty() ? "the next pull" : status.waitsFor));
    }
    if (toCome > 0) {
        lines.push_back(fmt::format("To come:       {} that may follow, by: orientibus-sync pull",
                                    counted(toCome, "file")));
    }
    // It is shown again by that alone for as long as the Region offers nothing else.
    const bool isOffered = status.next.empty() || status.next == state.heldBack;
    if (!state.heldBack.empty() && state.heldBack != status.release && isOffered) {
        lines.push_back(fmt::format(
            "Gone back from {}, shown again by: orientibus-sync pull --again", state.heldBack));
    }
    if (status.isClockWrong) {
        lines.emplace_back("Clock:         a certificate was not valid at the last pull: set the "
                           "clock, or ask who keeps the server");
    }
    if (!status.errorLine.empty()) {
        lines.push_back(fmt::format("Last error:    {}, {}", status.errorAt, status.errorLine));
    }
    const auto broken = loadBroken(work.disk);
    if (!broken.empty() && status.errorCode != name(SyncError::Damaged)) {
        lines.push_back(fmt::format("Damaged:       {}; {}",
                                    damagedInWords(*broken.begin(), broken.size()),
                                    actionOfDamage));
    }
    auto json = nlohmann::json::parse(statusText(status));
    json["damaged"] = broken;
    json["running"] = running;
    json["held_back"] = state.heldBack;
    json["to_come"] = toCome;
    json["bytes_free"] = free;
    json["metered_bytes_today"] = work.meteredToday(state);
    work.say(json, lines);
    return exitFine;
}

std::string inWords(const Damage& damage)
{
    const bool isLink = damage.path.find('/') == std::string::npos;
    return damage.path + (isLink             ? " leads to no release"
                          : damage.isMissing ? " is missing"
                                             : " is damaged");
}

/// Of the releases a pupil sees something, of what lies beside nothing.
std::string_view effectOf(const std::vector<Damage>& damages)
{
    const bool isSeen = std::any_of(damages.begin(), damages.end(), [](const Damage& damage) {
        return !damage.path.starts_with("sync/") && !damage.path.starts_with("repository/");
    });
    return isSeen ? "a pupil may see something else or nothing"
                  : "no pupil sees it, but pulls have less to go by, and the bus of a hub too";
}

int verify(Workplace& work)
{
    const auto releases = work.releases.all();
    if (!releases) {
        return work.fail(toSync(releases.error()));
    }
    std::uint64_t bytes = 0;
    auto damages = work.releases.lostLinks(loadState(work.disk).pending);
    for (const auto& release : *releases) {
        const auto found =
            work.releases.verify(release, [&](std::uint64_t count) { bytes += count; });
        if (!found) {
            return work.fail(toSync(found.error()));
        }
        damages.insert(damages.end(), found->begin(), found->end());
    }
    const auto objects = work.releases.spoiltObjects();
    damages.insert(damages.end(), objects.begin(), objects.end());
    const auto metadata = spoiltMetadata(work.disk, work.config.hub);
    damages.insert(damages.end(), metadata.begin(), metadata.end());
    // What was cleaned away while this read is no damage.
    std::erase_if(damages, [&](const Damage& damage) {
        const auto folder = work.disk.look(parentOf(damage.path));
        return !folder && folder.error().code == FileError::NotFound;
    });
    work.noteDamages(damages);
    auto json = nlohmann::json::array();
    std::vector<std::string> lines;
    for (const auto& damage : damages) {
        json.push_back({{"path", damage.path}, {"missing", damage.isMissing}});
        lines.push_back(inWords(damage));
    }
    const auto toCome = work.releases.toCome(work.releases.current(), work.lastTier());
    if (toCome > 0) {
        lines.push_back(fmt::format("Still to come: {}", counted(toCome, "file")));
    }
    lines.push_back(damages.empty()
                        ? fmt::format("All is as it was signed for: {}, {} read.",
                                      counted(releases->size(), "release"), sizeInWords(bytes))
                        : fmt::format("Not as it was signed for: {}; {}; {}.",
                                      counted(damages.size(), "file"), effectOf(damages),
                                      actionOfDamage));
    work.say(
        {{"damaged", json}, {"to_come", toCome}, {"releases", *releases}, {"bytes_read", bytes}},
        lines);
    return damages.empty() ? exitFine : exitFound;
}

int clean(Workplace& work)
{
    const auto before = work.disk.freeSpace().value_or(0);
    const auto removed = work.puller().clean();
    if (!removed) {
        return work.fail(removed.error());
    }
    const auto after = work.disk.freeSpace().value_or(before);
    const auto freed = after - std::min(before, after);
    work.say({{"removed", *removed}, {"bytes_freed", freed}},
             {fmt::format("{} removed, {} freed, {} free", counted(removed->size(), "release"),
                          sizeInWords(freed), sizeInWords(after))});
    return exitFine;
}

}  // namespace

void addStatus(CLI::App& program, SyncOptions& options)
{
    auto* command = program.add_subcommand("status", "Says what is shown and what is going on.");
    command->callback([&options] {
        options.run = [&options] { return atWork(options, status, Leave::ToLook); };
    });
}

void addVerify(CLI::App& program, SyncOptions& options)
{
    auto* command = program.add_subcommand(
        "verify", "Reads every byte of the disk's releases and of their signed metadata.");
    command->callback([&options] {
        options.run = [&options] { return atWork(options, verify, Leave::ToLook); };
    });
}

void addClean(CLI::App& program, SyncOptions& options)
{
    auto* command = program.add_subcommand(
        "clean", "Removes what neither the release shown nor the one before needs.");
    command->callback([&options] { options.run = [&options] { return atWork(options, clean); }; });
}

}  // namespace orientibus::cli
