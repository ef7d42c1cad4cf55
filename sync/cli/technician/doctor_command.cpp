// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "scratch.h"
#include "technician/command.h"

#include <orientibus/sync/tuf_client.h>

#include <fmt/format.h>

namespace orientibus::cli {

using namespace sync;

namespace {

/// One thing that a doctor looks at.
struct Symptom {
    std::string what;
    bool isFine = true;
    std::string detail;
};

Symptom lookAtConfig(Workplace& work)
{
    const auto file = work.options.config.string();
    if (!work.fault.empty()) {
        return {"settings", false, work.fault + ": mend the file"};
    }
    return work.servers.empty()
               ? Symptom{"settings", false, "no server is named: write sync.servers into " + file}
               : Symptom{"settings", true, file + " can be read"};
}

Symptom lookAtTrust(Workplace& work)
{
    const auto spoilt = spoiltMetadata(work.disk, work.config.hub);
    if (!spoilt.empty()) {
        return {"trust", false, spoilt.front().path + " is not as it was signed: repair"};
    }
    if (work.disk.look("sync/trusted/root.json")) {
        return {"trust", true, "a root.json is trusted"};
    }
    const auto& file = work.config.firstRoot;
    const auto first = bytesOf(file);
    if (!TufClient::checkRoot(first)) {
        return {"trust", false,
                fmt::format("{} {}: install the Region's package", file.string(),
                            first.empty() ? "cannot be read" : "cannot be trusted")};
    }
    return {"trust", true, file.string() + " is there to begin with"};
}

Symptom lookAtDisk(Workplace& work)
{
    const auto written = work.disk.makeFolder("sync").and_then(
        [&] { return writeWhole(work.disk, "sync/.doctor", "may be removed"); });
    static_cast<void>(work.disk.remove("sync/.doctor"));
    if (!written) {
        return {"disk", false,
                written.error().code == FileError::NoSpace
                    ? written.error().detail + ": make room on the disk"
                    : fmt::format("{}: check the disk, and give it back as root: chown -R "
                                  "orientibus-sync: {}",
                                  written.error().detail, work.options.root.string())};
    }
    constexpr std::uint64_t little = 500'000'000;
    const auto free = work.disk.freeSpace().value_or(0);
    const auto detail = sizeInWords(free) + " are free";
    return free >= little ? Symptom{"disk", true, detail}
                          : Symptom{"disk", false, detail + ": make room, or give it a larger one"};
}

Symptom lookAtContent(Workplace& work)
{
    const auto lost = work.releases.lostLinks(loadState(work.disk).pending);
    if (!lost.empty()) {
        return {"content", false, lost.front().path + " leads to no release: repair"};
    }
    const auto current = work.releases.current();
    if (current.empty()) {
        return {"content", false, "no release is shown, but the default content: pull"};
    }
    const auto opens = work.releases.checkOpens(current);
    const auto broken = loadBroken(work.disk);
    if (opens && !broken.empty()) {
        return {
            "content", false,
            fmt::format("{}: {}", damagedInWords(*broken.begin(), broken.size()), actionOfDamage)};
    }
    return opens ? Symptom{"content", true, work.describe(current) + " is shown"}
                 : Symptom{"content", false, opens.error().detail + ": repair, or roll back"};
}

Symptom lookAtClock(Workplace& work)
{
    const auto issued = loadState(work.disk).issued;
    const auto now = work.clock.now();
    return issued && now < *issued
               ? Symptom{"clock", false,
                         fmt::format("it is {} here, and the Region signed at {}: set the clock",
                                     formatDateTime(now), formatDateTime(*issued))}
               : Symptom{"clock", true, formatDateTime(now)};
}

/// More follows in the line.
std::string lineOf(const Status& status)
{
    return status.errorLine.substr(0, status.errorLine.find_last_not_of('.') + 1);
}

/// What only a pull finds out: that a server lacks a picture.
Symptom lookAtPulls(Workplace& work)
{
    const auto& status = work.statusFile.status();
    const auto& last = status.lastSuccess;
    // Who stops a pull has none that fails.
    if (status.errorOf != "pull" || status.errorCode == name(SyncError::Cancelled)) {
        return {"pulls", true,
                last.empty() ? "none has gone well yet" : "the last went well at " + last};
    }
    return {"pulls", false,
            fmt::format("none has gone well {}; the last failed at {}: {}",
                        last.empty() ? "yet" : "since " + last, status.errorAt, lineOf(status))};
}

/// What else went wrong, and stays said; what was found damaged is told of the content.
void lookAtOthers(Workplace& work, std::vector<Symptom>& symptoms)
{
    const auto& status = work.statusFile.status();
    if ((status.errorOf == "repair" || status.errorOf == "rollback") &&
        status.errorCode != name(SyncError::NoRelease)) {
        symptoms.push_back({status.errorOf, false,
                            fmt::format("failed at {}: {}", status.errorAt, lineOf(status))});
    }
}

/// As a pull begins with it. A server that is older than another one is a hub, and well.
Symptom lookAtServer(Workplace& work, Disk& copy, const std::string& server)
{
    Puller puller({copy, work.clock, *work.transport, work.preparer, work.around, work.statusFile},
                  {.servers = {server}, .firstRoot = bytesOf(work.config.firstRoot)});
    const auto began = std::chrono::steady_clock::now();
    const auto offered = puller.ask();
    const auto time = std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now() - began);
    if (offered) {
        return {"server", true,
                fmt::format("{} offers {}, in {} ms", server, *offered, time.count())};
    }
    const auto& error = offered.error();
    const bool isFine = error.code == SyncError::Older && work.servers.size() > 1;
    return {"server", isFine,
            fmt::format("{}: {} ({}){}", server, error.detail, name(error.code),
                        isFine ? "" : fmt::format(": {}", work.actionFor(error)))};
}

/// On a copy of what is trusted: nothing here changes by it, and no pull is in its way.
void lookAtServers(Workplace& work, std::vector<Symptom>& symptoms)
try {
    const Scratch scratch;
    std::error_code ignored;  // of a kiosk that trusts nothing yet
    std::filesystem::create_directory(scratch.path() / "sync", ignored);
    std::filesystem::copy(work.disk.whole("sync/trusted"), scratch.path() / "sync/trusted",
                          std::filesystem::copy_options::recursive, ignored);
    PosixDisk copy(scratch.path());
    for (const auto& server : work.servers) {
        symptoms.push_back(lookAtServer(work, copy, server));
    }
} catch (const std::runtime_error& error) {  // on a full disk all else is told all the same
    symptoms.push_back({"server", false, fmt::format("{}: make room in /tmp", error.what())});
}

Symptom lookAtLink(Workplace& work)
{
    switch (work.around.metered()) {
    case Metered::Yes:
        return {"link", true, "it costs: films wait for another"};
    case Metered::No:
        return {"link", true, "it costs nothing"};
    case Metered::Unknown:
        break;
    }
    return {"link", true, "NetworkManager does not say whether it costs: it is taken to be free"};
}

int doctor(Workplace& work)
{
    std::vector<Symptom> symptoms = {lookAtConfig(work),  lookAtTrust(work), lookAtDisk(work),
                                     lookAtContent(work), lookAtPulls(work), lookAtClock(work),
                                     lookAtLink(work)};
    lookAtOthers(work, symptoms);
    lookAtServers(work, symptoms);
    bool isFine = true;
    auto json = nlohmann::json::array();
    std::vector<std::string> lines;
    for (const auto& symptom : symptoms) {
        isFine = isFine && symptom.isFine;
        json.push_back(
            {{"what", symptom.what}, {"fine", symptom.isFine}, {"detail", symptom.detail}});
        lines.push_back(fmt::format("{:<4} {:<8} {}", symptom.isFine ? "ok" : "BAD", symptom.what,
                                    symptom.detail));
    }
    work.say({{"fine", isFine}, {"symptoms", json}}, lines);
    return isFine ? exitFine : exitFound;
}

}  // namespace

void addDoctor(CLI::App& program, SyncOptions& options)
{
    auto* command = program.add_subcommand(
        "doctor", "Looks at settings, trust, disk, content, pulls, clock, link and servers.");
    command->callback([&options] { options.run = [&options] { return atWork(options, doctor); }; });
}

}  // namespace orientibus::cli
