// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// What a technician touched on the screen, as the kiosk's request file says it.

#include "technician/command.h"

#include <fmt/format.h>

#include <thread>
#include <utility>

namespace orientibus::cli {

using namespace sync;

namespace {

/// What is asked for now, remembered as served; nothing where it was served before, be it by this
/// program at `servedNs`, or is being done; a rollback that was cut short was not. Waits for the
/// sync that is at work: one that is to make room stops within a second or two. A rollback that
/// cannot be is answered at once.
SyncResult<std::optional<RequestFile>> nextRequest(Workplace& work, std::int64_t servedNs)
{
    static_cast<void>(work.disk.makeFolder("sync"));
    while (!isSignalled()) {
        const auto found = readRequest(work.stateDir());
        if (!found || found->request == Request::Unknown) {
            return found;
        }
        if (found->atNs == servedNs) {
            return std::nullopt;
        }
        const auto held = work.disk.hold("sync/lock", Disk::Share::Exclusive);
        if (held) {
            auto state = loadState(work.disk);
            const bool isRollback = found->request == Request::Rollback;
            const auto shown = work.releases.current();
            const bool isCutShort = isRollback && !shown.empty() && state.requestFrom == shown;
            if (std::exchange(state.requestNs, found->atNs) == found->atNs && !isCutShort) {
                return std::nullopt;
            }
            state.requestFrom = isRollback && work.canGoBack() ? shown : std::string();
            return saveState(work.disk, state)
                .map([&] { return found; })
                .map_error([](const auto& error) { return toSync(error); });
        }
        if (held.error().code != FileError::Taken) {
            return tl::make_unexpected(toSync(held.error()));
        }
        if (found->request == Request::Pull) {
            return std::nullopt;
        }
        if (found->request == Request::Rollback && !work.canGoBack()) {
            return found;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
    return std::nullopt;
}

/// By this, or by the sync that it stopped, the request is done.
int cancelled(Workplace& work)
{
    work.say({{"cancelled", true}},
             {"Nothing is at work any more; the next pull goes on where the last one was."});
    return exitFine;
}

int serve(Workplace& work, const RequestFile& file)
{
    work.again = file.request == Request::PullAgain;
    switch (file.request) {
    case Request::Rollback:
        return rollback(work);
    case Request::Pull:
    case Request::PullAgain:
        return pull(work);
    case Request::Cancel:
        return cancelled(work);
    case Request::Unknown:
        break;
    }
    if (!file.isFile) {
        const auto path = (work.stateDir() / "sync-request").string();
        return refuseUsage(work.options, path + " is no file", "remove it: rm -r " + path);
    }
    return refuseUsage(work.options,
                       fmt::format("the request file says \"{}\", which is no request", file.said),
                       "write pull, pull-again, rollback or cancel into it, and nothing else");
}

/// A rollback that came to its end, whichever, is not asked for any more.
void noteEnd(Workplace& work)
{
    const auto held = work.disk.hold("sync/lock", Disk::Share::Exclusive);
    auto state = loadState(work.disk);
    if (held && !std::exchange(state.requestFrom, {}).empty()) {
        static_cast<void>(saveState(work.disk, state));
    }
}

int serveRequest(Workplace& work)
{
    // While this works nobody watches the file: what was touched meanwhile is done next.
    std::optional<int> code;
    std::int64_t servedNs = -1;
    for (;;) {
        const auto next = nextRequest(work, servedNs);
        if (!next) {
            return work.fail(next.error());
        }
        if (!*next) {
            break;
        }
        servedNs = (*next)->atNs;
        code = serve(work, **next);
        noteEnd(work);
        if ((*next)->request == Request::Unknown) {
            break;
        }
    }
    if (!code) {
        work.say({{"request", nullptr}}, {"Nothing is asked for that is not done or at work."});
    }
    return code.value_or(exitFine);
}

}  // namespace

void addServeRequest(CLI::App& program, SyncOptions& options)
{
    auto* command = program.add_subcommand(
        "serve-request", "Does what the kiosk's request file asks for, once: pull, pull-again, "
                         "rollback or cancel.");
    command->callback(
        [&options] { options.run = [&options] { return atWork(options, serveRequest); }; });
}

}  // namespace orientibus::cli
