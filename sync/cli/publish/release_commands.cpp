// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "catalogue_preparer.h"
#include "command.h"

#include <orientibus/sync/manifest.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>

namespace orientibus::cli {

namespace {

using nlohmann::json;

struct AddOptions {
    sync::AddRequest request;
    std::string catalogue;
    std::string media;
    std::string issued;
    std::vector<std::string> tiers;
    std::string title;
};

constexpr std::size_t shownFindings = 10;

/// "2=film*.mp4"
bool readTiers(const std::vector<std::string>& texts, std::vector<sync::TierRule>& rules)
{
    for (const auto& text : texts) {
        if (text.size() < 3 || text[0] < '1' || text[0] > '3' || text[1] != '=') {
            return false;
        }
        rules.push_back({text.substr(2), static_cast<sync::Tier>(text[0] - '0')});
    }
    return true;
}

std::string sizeOf(std::uint64_t bytes)
{
    const auto number = static_cast<double>(bytes);
    return bytes < 1'000'000 ? fmt::format("{:.1f} kB", number / 1e3)
                             : fmt::format("{:.2f} MB", number / 1e6);
}

/// Empty where the file can be read.
std::string whyUnreadable(const std::filesystem::path& file)
{
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0) {
        return fmt::format("{} cannot be read: {}", file.string(), std::strerror(errno));
    }
    struct stat found {};
    const bool isFile = ::fstat(descriptor, &found) == 0 && S_ISREG(found.st_mode);
    ::close(descriptor);
    return isFile ? std::string() : file.string() + " is no file";
}

std::vector<std::string> told(const sync::AddReport& report)
{
    const auto& manifest = report.manifest;
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < std::min(report.findings.size(), shownFindings); ++i) {
        lines.push_back("warning: " + report.findings[i].what);
    }
    if (report.findings.size() > shownFindings) {
        lines.push_back(
            fmt::format("and {} warnings more", report.findings.size() - shownFindings));
    }
    const auto& catalogue = manifest.files.front();
    lines.push_back(fmt::format("Draft of release {}: {} files, {} new objects of {}.",
                                manifest.release, manifest.files.size(), report.newObjects,
                                sizeOf(report.newBytes)));
    lines.push_back(fmt::format("The catalogue is {}, whole {}.", sizeOf(catalogue.content.length),
                                sizeOf(catalogue.whole().length)));
    for (const auto& delta : catalogue.deltas) {
        lines.push_back(fmt::format("A delta of {} from {}.", sizeOf(delta.object.length),
                                    delta.from.substr(0, 8)));
    }
    lines.emplace_back(
        "Nothing that kiosks see has changed. Next: two holders of targets keys look "
        "at it and sign, each with orientibus-publish sign --key FILE.");
    return lines;
}

json jsonOf(const sync::AddReport& report)
{
    auto findings = json::array();
    for (const auto& finding : report.findings) {
        findings.push_back(finding.what);
    }
    auto deltas = json::array();
    const auto& catalogue = report.manifest.files.front();
    for (const auto& delta : catalogue.deltas) {
        deltas.push_back({{"from", delta.from}, {"bytes", delta.object.length}});
    }
    return {{"release", report.manifest.release},
            {"files", report.manifest.files.size()},
            {"new_objects", report.newObjects},
            {"new_bytes", report.newBytes},
            {"catalogue_bytes", catalogue.content.length},
            {"whole_bytes", catalogue.whole().length},
            {"deltas", deltas},
            {"warnings", findings}};
}

/// A draft of an earlier attempt must not be taken, and signed, for this one.
int failAdd(const Settings& settings, sync::Publisher& publisher,
            const sync::Error<sync::PublishError>& error)
{
    const auto drafts = publisher.drafts();
    const auto earlier = drafts ? std::find_if(drafts->begin(), drafts->end(),
                                               [](const auto& draft) {
                                                   return draft.kind == sync::Draft::Kind::Release;
                                               })
                                : std::vector<sync::Draft>::const_iterator();
    auto told = failure(error, "no draft was made, and what kiosks see is as before");
    if (drafts && earlier != drafts->end() && error.code != sync::PublishError::DraftWaits) {
        told.effect = fmt::format("the draft of {} of an earlier add still waits to be signed, and "
                                  "what kiosks see is as before",
                                  earlier->release);
        told.action += ", or forget that draft with orientibus-publish sign --discard";
    }
    return fail(settings, told);
}

int runAdd(const Settings& settings, AddOptions& options)
{
    auto& request = options.request;
    request.catalogue = options.catalogue;
    request.media = options.media;
    if (!options.title.empty()) {
        request.title["fr"] = options.title;
    }
    if (!readTiers(options.tiers, request.tiers)) {
        return fail(settings, {exitUsage, "--tier is a number from 1 to 3, \"=\", and a pattern",
                               "nothing was added", "write for example --tier 2=film-*.mp4"});
    }
    if (!options.issued.empty()) {
        request.issued = sync::parseDateTime(options.issued);
        if (!request.issued) {
            return fail(settings, {exitUsage, "--issued is no moment", "nothing was added",
                                   "write it like 2026-11-29T12:00:00Z"});
        }
    }
    std::error_code ignored;
    const auto beside =
        request.catalogue.parent_path() / (request.catalogue.stem().string() + ".media");
    if (options.media.empty() && std::filesystem::is_directory(beside, ignored)) {
        request.media = beside;
    }
    return atDesk(settings, [&](sync::Publisher& publisher) {
        if (const auto why = whyUnreadable(request.catalogue); !why.empty()) {
            return fail(settings, {exitUnfit, why, "nothing was added",
                                   "name the file of a catalogue, where this user may read it"});
        }
        CataloguePreparer preparer;
        const auto report = publisher.add(request, preparer, progressOf(settings));
        if (!report) {
            return failAdd(settings, publisher, report.error());
        }
        say(settings, jsonOf(*report), told(*report));
        return exitDone;
    });
}

int runWithdraw(const Settings& settings, const std::string& release)
{
    return atDesk(settings, [&](sync::Publisher& publisher) {
        const auto drafts =
            publisher.withdraw(release).and_then([&] { return publisher.drafts(); });
        if (!drafts) {
            return fail(settings, drafts.error(), "what kiosks see is as before");
        }
        auto list = json::array();
        std::vector<std::string> lines;
        for (const auto& draft : *drafts) {
            list.push_back(toJson(draft));
            lines.push_back(describe(draft));
        }
        lines.emplace_back("Next: two holders of targets keys sign it.");
        say(settings, {{"drafts", list}}, lines);
        return exitDone;
    });
}

std::vector<std::string> told(const sync::CleanReport& report, bool isDryRun)
{
    std::vector<std::string> lines;
    for (const auto& path : report.unknown) {
        lines.push_back(fmt::format("warning: {} is nothing that is published, and stays", path));
    }
    for (const auto& release : report.releases) {
        lines.push_back(fmt::format("Release {} goes.", release));
    }
    lines.push_back(fmt::format("{} objects that no kiosk can need go, and {} leftovers of "
                                "interrupted writes: {} in all.",
                                report.objects, report.leftovers, sizeOf(report.bytes)));
    if (isDryRun) {
        lines.emplace_back("Nothing was touched: this was a dry run.");
    }
    return lines;
}

int runClean(const Settings& settings, const sync::CleanRequest& request)
{
    if (request.keep < sync::fewestReleases) {
        return fail(settings,
                    {exitUsage, fmt::format("--keep is {} at least", sync::fewestReleases),
                     "nothing was removed", "leave it out to keep the newest 8"});
    }
    return atDesk(settings, [&](sync::Publisher& publisher) {
        const auto report = publisher.clean(request);
        if (!report) {
            return fail(settings, report.error(), "what kiosks need is all there");
        }
        say(settings,
            {{"releases", report->releases},
             {"objects", report->objects},
             {"leftovers", report->leftovers},
             {"bytes", report->bytes},
             {"unknown", report->unknown},
             {"dry_run", request.isDryRun}},
            told(*report, request.isDryRun));
        return exitDone;
    });
}

}  // namespace

void addAdd(CLI::App& program, Settings& settings)
{
    auto options = std::make_shared<AddOptions>();
    auto* command =
        program.add_subcommand("add", "Makes a draft of a release from a catalogue and its media.");
    command->add_option("catalogue", options->catalogue, "Catalogue (.sqlite)")->required();
    command->add_option("--media", options->media,
                        "Folder of pictures and films; the one beside the catalogue otherwise");
    command
        ->add_option(
            "--tier", options->tiers,
            "1 pictures, 2 what the next visits need, 3 the rest: \"2=film-*.mp4\"; may be "
            "repeated, the last that fits decides")
        ->allow_extra_args(false);
    command->add_option("--release", options->request.release,
                        "Name, like 2026-11-29.1; the next of today otherwise");
    command->add_option("--issued", options->issued, "When it was made; now otherwise");
    command->add_option("--title", options->title, "What people call it, in French");
    command->add_flag("--replace", options->request.replacesSignedDraft,
                      "Also over a draft that somebody has signed, or of a withdrawal");
    command->callback([options, &settings] {
        settings.run = [options, &settings] { return runAdd(settings, *options); };
    });
}

void addWithdraw(CLI::App& program, Settings& settings)
{
    auto release = std::make_shared<std::string>();
    auto* command = program.add_subcommand(
        "withdraw", "Makes a draft in which a release is gone and the one before is shown again.");
    command->add_option("release", *release, "Name of the release")->required();
    command->callback([release, &settings] {
        settings.run = [release, &settings] { return runWithdraw(settings, *release); };
    });
}

void addClean(CLI::App& program, Settings& settings)
{
    auto request = std::make_shared<sync::CleanRequest>();
    auto* command = program.add_subcommand(
        "clean", "Removes what no kiosk can need any more; history and keys stay.");
    command->add_option("--keep", request->keep, "How many of the newest releases stay")
        ->capture_default_str()
        ->check(CLI::NonNegativeNumber);
    command->add_flag("--dry-run", request->isDryRun, "Say what would go, and touch nothing");
    command->callback([request, &settings] {
        settings.run = [request, &settings] { return runClean(settings, *request); };
    });
}

}  // namespace orientibus::cli
