// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "technician/command.h"

#include <orientibus/sync/metadata.h>

#include <fmt/format.h>

#include <thread>

namespace orientibus::cli {

using namespace sync;

namespace {

std::string_view sentenceOf(Waiting waiting)
{
    switch (waiting) {
    case Waiting::Class:
        return "a class is at the screens: the rest waits for its end";
    case Waiting::Link:
        return "films wait for a link that costs nothing";
    case Waiting::Allowance:
        return "pictures wait for tomorrow: today's allowance is used up";
    case Waiting::RolledBack:
        return "it was gone back from, and is shown again by: orientibus-sync pull --again";
    case Waiting::No:
        break;
    }
    return "";
}

void note(Workplace& work, const PullOutcome& outcome)
{
    auto& status = work.statusFile.status();
    const bool isAll = outcome.waiting == Waiting::No;
    status.next = isAll ? std::string() : outcome.release;
    status.waitsFor = name(outcome.waiting);
    status.isClockWrong = outcome.isClockWrong;
    status.lastSuccess = formatDateTime(work.clock.now());
    status.forgetError();
}

/// Whatever was asked for it.
bool isOfThisDisk(SyncError code)
{
    return code == SyncError::NoSpace || code == SyncError::Storage || code == SyncError::Damaged;
}

/// For --from.
std::string faultOfAddress(const std::string& text)
{
    return isServer(text) ? std::string()
                          : fmt::format("{} is no address: write it like file:///media/stick or "
                                        "https://content.example.org/",
                                        text);
}

nlohmann::json wordsOf(const Changes& changes)
{
    auto json = nlohmann::json::array();
    for (const auto& group : changes.groups) {
        json.push_back({{"name", group.name}, {"items", group.items}});
    }
    return json;
}

std::vector<std::string> linesOf(const Preview& preview)
{
    constexpr std::size_t mostItems = 20;
    std::vector<std::string> lines = {
        fmt::format("{} of {} is offered{}", preview.offered.release,
                    formatDateTime(preview.offered.issued).substr(0, 10),
                    preview.isNews ? "" : ", and shown already")};
    if (preview.offered.waiting != Waiting::No) {
        lines.emplace_back(sentenceOf(preview.offered.waiting));
    }
    for (const auto& group : preview.changes.groups) {
        lines.push_back(fmt::format("{} ({})", group.name, group.items.size()));
        for (std::size_t i = 0; i < std::min(mostItems, group.items.size()); ++i) {
            lines.push_back("  " + group.items[i]);
        }
        if (group.items.size() > mostItems) {
            lines.push_back(fmt::format("  and {} more", group.items.size() - mostItems));
        }
    }
    lines.push_back(fmt::format("Files: {} new, {} changed, {} gone", preview.filesNew,
                                preview.filesChanged, preview.filesGone));
    const auto rest = preview.toFetch - preview.fetched;
    lines.push_back(fmt::format(
        "{} to fetch: {} came for this preview, {} {}", sizeInWords(preview.toFetch),
        sizeInWords(preview.fetched), sizeInWords(rest),
        preview.time
            ? fmt::format("will take about {} on the link as it was last", inWords(*preview.time))
            : "are to come; no pull has measured the link yet"));
    if (preview.toWrite > 0) {
        lines.push_back(fmt::format("{} of free disk needed, {} of them to work in",
                                    sizeInWords(preview.toWrite), sizeInWords(Plan::roomToWorkIn)));
    }
    return lines;
}

int preview(Workplace& work)
{
    const auto before = work.statusFile.status();
    const auto preview = work.mayAsk().and_then([&] { return work.puller().preview(); });
    work.leave(before);
    if (!preview) {
        return work.fail(preview.error());
    }
    nlohmann::json json = {{"offered", preview->offered.release},
                           {"issued", formatDateTime(preview->offered.issued)},
                           {"news", preview->isNews},
                           {"waits_for", name(preview->offered.waiting)},
                           {"changes", wordsOf(preview->changes)},
                           {"files_new", preview->filesNew},
                           {"files_changed", preview->filesChanged},
                           {"files_gone", preview->filesGone},
                           {"bytes_to_fetch", preview->toFetch},
                           {"bytes_fetched", preview->fetched},
                           {"bytes_to_write", preview->toWrite}};
    json["seconds"] = preview->time ? nlohmann::json(preview->time->count()) : nullptr;
    work.say(json, linesOf(*preview));
    return exitFine;
}

/// A sync at work makes room for it within a second or two, also one that waits for its link.
SyncResult<std::string> rollbackSoon(Workplace& work)
{
    auto shown = work.puller().rollback();
    const auto isRunning = [&] { return !shown && shown.error().code == SyncError::Running; };
    if (!isRunning()) {
        return shown;
    }
    if (auto to = toGoBackTo(work.releases, loadState(work.disk)); !to) {
        return to;  // that is no reason to stop anybody
    }
    const auto waiting = work.disk.hold(waitingRoom, Disk::Share::Exclusive);
    for (int i = 0; i < 300 && isRunning(); ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
        shown = work.puller().rollback();
    }
    return shown;
}

int repair(Workplace& work)
{
    const auto repaired = work.mayAsk().and_then([&] { return work.puller().repair(); });
    const auto failure = repaired ? repaired->failure : std::optional(repaired.error());
    const auto next = repaired ? repaired->next : std::string();
    work.conclude("repair", failure, next);
    if (!repaired) {
        return work.fail(*failure);
    }
    auto mended = nlohmann::json::array();
    std::vector<std::string> lines;
    bool isSeen = false;
    for (const auto& damage : repaired->mended) {
        mended.push_back(damage.path);
        lines.push_back(damage.path + " was mended");
        isSeen = isSeen || damage.path.starts_with("releases/");
    }
    for (const auto& release : repaired->putAway) {
        lines.push_back(release + " was put away: nobody can say any more what it should be");
    }
    if (isSeen) {
        lines.emplace_back("The kiosk sees what was mended when it is started again.");
    } else if (lines.empty() && !failure) {
        lines.emplace_back("There was nothing to mend.");
    }
    work.say({{"mended", mended},
              {"put_away", repaired->putAway},
              {"error", failure ? nlohmann::json(name(failure->code)) : nullptr},
              {"action", next.empty() ? nlohmann::json() : nlohmann::json(next)}},
             lines);
    if (failure) {
        fmt::print(stderr, "orientibus-sync: {}\n", work.lineOf(*failure, next));
    }
    return failure ? exitCode(failure->code) : exitFine;
}

}  // namespace

int pull(Workplace& work)
{
    const auto before = work.statusFile.status();
    const auto outcome = work.mayAsk().and_then([&] { return work.puller().pull(); });
    if (!outcome) {
        if (work.options.from.empty() || isOfThisDisk(outcome.error().code)) {
            work.conclude("pull", outcome.error());
        } else {
            work.leave(before);  // of another address it says nothing of the configured ones
        }
        return work.fail(outcome.error());
    }
    note(work, *outcome);
    work.conclude("pull", std::nullopt);
    std::vector<std::string> lines = {fmt::format(
        "{} {} ({} received)", work.describe(work.releases.current()),
        outcome->isShown ? "is shown now" : "is shown", sizeInWords(outcome->received))};
    if (outcome->waiting != Waiting::No) {
        lines.push_back(
            fmt::format("{} is offered; {}", outcome->release, sentenceOf(outcome->waiting)));
    }
    for (const auto& server : outcome->passedOver) {
        lines.push_back(fmt::format("Another server was used: {}", server));
    }
    if (outcome->isClockWrong) {
        lines.emplace_back("A certificate is not valid at this time: set the clock, or ask who "
                           "keeps the server. Only signed files were read.");
    }
    work.say({{"release", work.releases.current()},
              {"offered", outcome->release},
              {"shown_now", outcome->isShown},
              {"waits_for", name(outcome->waiting)},
              {"clock_wrong", outcome->isClockWrong},
              {"passed_over", outcome->passedOver},
              {"bytes_received", outcome->received}},
             lines);
    return exitFine;
}

int rollback(Workplace& work)
{
    const auto from = work.releases.current();
    const auto shown = rollbackSoon(work);
    if (!shown) {
        work.conclude("rollback", shown.error());
        return work.fail(shown.error());
    }
    work.statusFile.status().next = from;
    work.statusFile.status().waitsFor = name(Waiting::RolledBack);
    work.conclude("rollback", std::nullopt);
    work.say({{"release", *shown}},
             {work.describe(*shown) + " is shown now, until there is a newer one"});
    return exitFine;
}

void addPull(CLI::App& program, SyncOptions& options)
{
    auto* command = program.add_subcommand("pull", "Brings what the Region offers, and shows it.");
    command->add_flag("--again", options.again, "A release that was gone back from, too");
    command
        ->add_option("--from", options.from,
                     "Address of a repository instead of the configured ones: a stick is "
                     "file:///media/stick")
        ->check(faultOfAddress);
    command->callback([&options] { options.run = [&options] { return atWork(options, pull); }; });
}

void addPreview(CLI::App& program, SyncOptions& options)
{
    auto* command =
        program.add_subcommand("preview", "Says what a pull would change, in words and bytes.");
    command->add_option("--from", options.from, "Address of a repository instead")
        ->check(faultOfAddress);
    command->callback(
        [&options] { options.run = [&options] { return atWork(options, preview); }; });
}

void addRepair(CLI::App& program, SyncOptions& options)
{
    auto* command = program.add_subcommand(
        "repair", "Verifies what is kept, and fetches anew what is damaged or missing.");
    command->callback([&options] { options.run = [&options] { return atWork(options, repair); }; });
}

void addRollback(CLI::App& program, SyncOptions& options)
{
    auto* command = program.add_subcommand(
        "rollback", "Shows the release before, until there is a newer one. Needs no network.");
    command->callback(
        [&options] { options.run = [&options] { return atWork(options, rollback); }; });
}

}  // namespace orientibus::cli
