// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "catalogue_preparer.h"
#include "keys.h"
#include "scratch.h"

#include <orientibus/sync/curl_fetcher.h>
#include <orientibus/sync/transport.h>

#include <fmt/format.h>

#include <fstream>
#include <memory>
#include <sstream>

namespace orientibus::cli {

namespace {

using nlohmann::json;

int runTimestamp(const Settings& settings, bool isClockRight)
{
    return atDesk(settings, [&](sync::Publisher& publisher) {
        const auto keys = onlineKeys(settings);
        if (!keys) {
            return fail(settings, keys.error());
        }
        const auto done = publisher.timestamp(*keys, isClockRight);
        if (!done) {
            return fail(settings, done.error(),
                        "kiosks go on with the last timestamp until it ends");
        }
        warn(done->expiries);
        if (done->ranOut) {
            warn(fmt::format("the timestamp before ran out at {}: kiosks took nothing new since, "
                             "or the clock of this machine is ahead; if it is, set it, and run "
                             "this again with --clock-is-right",
                             sync::formatDateTime(*done->ranOut)));
        }
        if (done->ahead) {
            warn(fmt::format("kiosks that took the timestamp before, of {}, take nothing new until "
                             "then; to have them forget it, make a new online key with "
                             "orientibus-publish rotate-key online, and have two holders sign",
                             sync::formatDateTime(*done->ahead)));
        }
        say(settings,
            {{"version", done->version},
             {"expires", sync::formatDateTime(done->expires)},
             {"renewed_snapshot", done->renewedSnapshot},
             {"expiries", toJson(done->expiries)}},
            {fmt::format("Timestamp {} is good until {}.{}", done->version,
                         sync::formatDateTime(done->expires),
                         done->renewedSnapshot ? " The snapshot was renewed too." : "")});
        return exitDone;
    });
}

std::string readWhole(const std::filesystem::path& file)
{
    const AsOperator operatorsFile;
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream bytes;
    bytes << stream.rdbuf();
    return bytes.str();
}

std::vector<std::string> told(const sync::CheckReport& report)
{
    std::vector<std::string> lines;
    for (const auto& fault : report.faults) {
        lines.push_back("fault: " + fault);
    }
    lines.push_back(
        report.release.empty() && report.faults.empty()
            ? "A client finds no release yet."
            : fmt::format("Release {}: {} files, {} objects of {:.2f} MB looked at, {} faults.",
                          report.release.empty() ? "none" : report.release, report.files,
                          report.objects, static_cast<double>(report.bytes) / 1e6,
                          report.faults.size()));
    for (const auto& expiry : report.expiries) {
        lines.push_back(fmt::format("{} ends at {}", expiry.what, sync::formatDateTime(expiry.at)));
    }
    return lines;
}

json jsonOf(const sync::CheckReport& report)
{
    return {{"release", report.release}, {"files", report.files},
            {"objects", report.objects}, {"bytes", report.bytes},
            {"faults", report.faults},   {"expiries", toJson(report.expiries)}};
}

struct CheckOptions {
    std::string trusted;
    std::string from;
    std::string caFile;
};

std::filesystem::path trustedRoot(const Settings& settings, const CheckOptions& options)
{
    return options.trusted.empty() ? settings.root / "repository/metadata/1.root.json"
                                   : std::filesystem::path(options.trusted);
}

/// With the next step: `action` where no signature was interrupted, which explains faults too.
int reportCheck(const Settings& settings, const sync::PublishResult<sync::CheckReport>& report,
                const std::string& action)
{
    if (!report) {
        return fail(settings, report.error(), "nothing was checked");
    }
    warn(report->expiries);
    say(settings, jsonOf(*report), told(*report));
    return report->faults.empty()
               ? exitDone
               : complain({exitDamaged,
                           report->faults.size() == 1
                               ? "a fault was found"
                               : fmt::format("{} faults were found", report->faults.size()),
                           "kiosks keep what they have, or go without what is damaged",
                           report->isHalfDone
                               ? "run orientibus-publish sign, which brings the signature that was "
                                 "interrupted to its end, and check again"
                               : action});
}

std::unique_ptr<sync::Fetcher> fetcherFor(const CheckOptions& options)
{
    const auto& from = options.from;
    if (from.starts_with("file:///")) {
        return std::make_unique<sync::FolderTransport>(from);
    }
    if (from.starts_with("https://") || from.starts_with("http://")) {
        return std::make_unique<sync::CurlFetcher>(sync::CurlOptions{.caFile = options.caFile});
    }
    return nullptr;
}

/// Looks from outside, as anybody may: it locks nothing and writes nothing here.
int checkServer(const Settings& settings, const CheckOptions& options)
{
    const auto fetcher = fetcherFor(options);
    if (!fetcher) {
        return fail(settings,
                    {exitUsage, options.from + " is no address", "nothing was checked",
                     "write it like https://content.example.org/ or file:///media/stick/"});
    }
    const auto root = trustedRoot(settings, options);
    const auto trusted = readWhole(root);
    if (trusted.empty()) {
        return fail(settings,
                    {exitRefused, root.string() + " cannot be read", "nothing was checked",
                     "name the root.json that kiosks were given with --trusted-root"});
    }
    sync::DiskFolders folders(settings.root);
    sync::SystemClock clock;
    sync::Publisher publisher(settings.root, folders, clock);
    const auto report =
        publisher.checkServer(options.from, *fetcher, trusted, progressOf(settings));
    return reportCheck(
        settings, report,
        report && !report->isReached
            ? "see that the address is right, that the server runs and that this machine is "
              "online, "
              "and name its authority with --ca-file where it is not known here, then check again"
            : "upload the folder again to that address from the publishing machine, "
              "timestamp.json last, and check again");
}

int checkHere(const Settings& settings, const CheckOptions& options)
{
    return atDesk(settings, [&](sync::Publisher& publisher) {
        return reportCheck(
            settings,
            publisher.check(readWhole(trustedRoot(settings, options)), progressOf(settings)),
            "put back the folder as it was last whole; or, for objects of a release, add the same "
            "content again, which writes anew what is damaged, and forget that draft with sign "
            "--discard");
    });
}

struct DiffOptions {
    std::string before;
    std::string after;
    bool all = false;
};

/// The catalogue that a word of the command line means, laid out in `place` where it is that of a
/// release.
sync::PublishResult<std::filesystem::path>
catalogueOf(const Settings& settings, const std::string& word, const std::filesystem::path& place)
{
    std::error_code ignored;
    if (std::filesystem::is_regular_file(word, ignored)) {
        return std::filesystem::path(word);
    }
    sync::DiskFolders folders(settings.root);
    sync::SystemClock clock;
    sync::Publisher publisher(settings.root, folders, clock);
    const auto laid = publisher.layOut(word, place);
    if (!laid && laid.error().code == sync::PublishError::NoRelease && word == "current") {
        return std::filesystem::path();  // kiosks show nothing of the Region's yet: all is new
    }
    return laid.map([&](const sync::Manifest& /*whole*/) { return place / "catalogue.sqlite"; });
}

int runDiff(const Settings& settings, const DiffOptions& options)
{
    const Scratch scratch;
    const auto before = catalogueOf(settings, options.before, scratch.path() / "before");
    const auto after =
        before ? catalogueOf(settings, options.after, scratch.path() / "after") : before;
    if (!after) {
        return fail(settings, after.error(), "nothing was compared");
    }
    if (after->empty()) {
        return fail(settings, {exitRefused, "no release was published yet", "nothing was compared",
                               "compare current with draft, which then is all new"});
    }
    const auto changes = CataloguePreparer::changesOf(*before, *after);
    if (!changes) {
        return fail(settings, {exitUnfit, changes.error().detail, "nothing was compared",
                               "name two catalogues or releases"});
    }
    constexpr std::size_t most = 20;
    say(settings, {{"changes", toJson(*changes)}},
        linesOf(*changes, options.all ? 0 : most,
                fmt::format("diff {} {} --all", options.before, options.after)));
    return exitDone;
}

}  // namespace

void addTimestamp(CLI::App& program, Settings& settings)
{
    auto* command = program.add_subcommand(
        "timestamp", "Says for 35 days more that what is published is the newest; for a timer.");
    auto isClockRight = std::make_shared<bool>(false);
    command->add_flag("--clock-is-right", *isClockRight,
                      "Also where the last timestamp is of a later time: the clock was ahead then");
    command->callback([isClockRight, &settings] {
        settings.run = [isClockRight, &settings] { return runTimestamp(settings, *isClockRight); };
    });
}

void addCheck(CLI::App& program, Settings& settings)
{
    auto options = std::make_shared<CheckOptions>();
    auto* command = program.add_subcommand(
        "check", "Gets everything as a kiosk would, and says what is wrong.");
    command->add_option("--trusted-root", options->trusted,
                        "The root.json that kiosks were given; that of the repository otherwise");
    command->add_option(
        "--from", options->from,
        "Where kiosks get it, https://…, http://… or file:///…; what lies here otherwise");
    command->add_option("--ca-file", options->caFile,
                        "Authorities (PEM) for https instead of the system's");
    command->callback([options, &settings] {
        settings.run = [options, &settings] {
            return options->from.empty() ? checkHere(settings, *options)
                                         : checkServer(settings, *options);
        };
    });
}

void addDiff(CLI::App& program, Settings& settings)
{
    auto options = std::make_shared<DiffOptions>();
    auto* command = program.add_subcommand(
        "diff", "Says what pupils will see change from one release or catalogue to another.");
    command
        ->add_option("before", options->before,
                     "File of a catalogue, name of a release, or \"current\"")
        ->required();
    command->add_option("after", options->after, "The same, or \"draft\"")->required();
    command->add_flag("--all", options->all, "Every change, not the first 20 of a kind");
    command->callback([options, &settings] {
        settings.run = [options, &settings] { return runDiff(settings, *options); };
    });
}

}  // namespace orientibus::cli
