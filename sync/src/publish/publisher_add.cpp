// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "publish/publisher_impl.h"
#include "publish/release_maker.h"

#include <fmt/format.h>

#include <algorithm>

namespace orientibus::sync {

namespace {

/// The next name of today, which no release has.
std::string nextName(std::chrono::sys_seconds now, const std::vector<PastRelease>& past)
{
    const auto day = formatDateTime(now).substr(0, 10);
    for (int number = 1;; ++number) {
        auto name = fmt::format("{}.{}", day, number);
        if (std::none_of(past.begin(), past.end(),
                         [&](const PastRelease& one) { return one.name == name; })) {
            return name;
        }
    }
}

PublishResult<std::string> nameFor(const AddRequest& request, std::chrono::sys_seconds now,
                                   const std::vector<PastRelease>& past)
{
    auto name = request.release.empty() ? nextName(now, past) : request.release;
    if (!isReleaseName(name)) {
        return refuse(PublishError::Refused,
                      fmt::format("\"{}\" names no release: give the day and a number, like {}",
                                  name, nextName(now, past)));
    }
    if (!past.empty() && !isLater(name, past.front().name)) {
        return refuse(
            PublishError::Refused,
            fmt::format("{} is not later than {}, which was published", name, past.front().name));
    }
    return name;
}

/// With the names that were given for the temporary ones, which are gone when somebody reads it.
std::string asGiven(std::string text, const AddRequest& request, const ScratchFolder& scratch)
{
    const std::vector<std::pair<std::string, std::string>> names = {
        {(scratch.path() / "catalogue.sqlite").string(), request.catalogue.string()},
        {(scratch.path() / "catalogue.media").string(), request.media.string()}};
    for (const auto& [temporary, given] : names) {
        for (auto at = text.find(temporary); at != std::string::npos && !given.empty();
             at = text.find(temporary, at + given.size())) {
            text.replace(at, temporary.size(), given);
        }
    }
    return text;
}

/// What the preparer says of the release before a byte of it is stored.
PublishResult<std::vector<Finding>> findingsIn(const AddRequest& request, ReleasePreparer& preparer,
                                               std::int64_t& schema)
{
    const ScratchFolder scratch;
    if (scratch.path().empty()) {
        return noScratch();
    }
    std::error_code error;
    const auto media = scratch.path() / "catalogue.media";
    std::filesystem::create_symlink(std::filesystem::absolute(request.catalogue),
                                    scratch.path() / "catalogue.sqlite", error);
    if (!error && request.media.empty()) {
        std::filesystem::create_directory(media, error);
    } else if (!error) {
        std::filesystem::create_directory_symlink(std::filesystem::absolute(request.media), media,
                                                  error);
    }
    if (error) {
        return refuse(PublishError::Storage, "the temporary folder: " + error.message());
    }
    const auto read = preparer.schema(scratch.path());
    if (!read) {
        return refuse(PublishError::Unfit, asGiven(read.error().detail, request, scratch));
    }
    schema = *read;
    auto findings = preparer.check(scratch.path());
    if (!findings) {
        return refuse(PublishError::Unfit, asGiven(findings.error().detail, request, scratch));
    }
    for (auto& finding : *findings) {
        finding.what = asGiven(finding.what, request, scratch);
    }
    const auto isError = [](const Finding& finding) { return finding.isError; };
    const auto errors = std::count_if(findings->begin(), findings->end(), isError);
    if (errors > 0) {
        return refuse(PublishError::Unfit,
                      fmt::format("{} must not be published: {}{}", request.catalogue.string(),
                                  errors > 1 ? fmt::format("{} errors, the first: ", errors) : "",
                                  std::find_if(findings->begin(), findings->end(), isError)->what));
    }
    return std::move(*findings);
}

/// What is there before a release is added, and what it will be called.
struct Beginning {
    Published published;
    std::vector<PastRelease> past;
    std::string name;
};

PublishResult<Beginning> begin(Workshop& workshop, const AddRequest& request,
                               std::chrono::sys_seconds now)
{
    auto published = workshop.published();
    if (!published) {
        return tl::make_unexpected(published.error());
    }
    const auto drafts = workshop.drafts();
    if (!drafts) {
        return tl::make_unexpected(drafts.error());
    }
    if (drafts->targets && !drafts->targets->signatures().empty() && !request.replacesSignedDraft) {
        return refuse(PublishError::DraftWaits, "a draft that somebody has signed waits already");
    }
    const auto shown = shownBy(published->targets);
    const auto waiting = drafts->targets ? shownBy(*drafts->targets) : std::nullopt;
    if (shown && waiting && waiting->note.withdrawn != shown->note.withdrawn &&
        !request.replacesSignedDraft) {
        return refuse(PublishError::DraftWaits, "a draft of a withdrawal waits already");
    }
    auto past = history(workshop, *published);
    if (!past) {
        return tl::make_unexpected(past.error());
    }
    return nameFor(request, now, *past).map([&](std::string&& name) {
        return Beginning{std::move(*published), std::move(*past), std::move(name)};
    });
}

/// What an earlier attempt and the last release have made is not made again.
void knowBefore(Workshop& workshop, const std::vector<PastRelease>& past, ReleaseMaker& maker)
{
    if (const auto draft = workshop.read(draftsFolder, "manifest.json.zst"); draft && *draft) {
        if (const auto known = readManifest(**draft)) {
            maker.know(*known);
        }
    }
    if (!past.empty()) {
        if (const auto known = manifestOf(workshop, past.front().shown)) {
            maker.know(*known);
        }
    }
}

PublishResult<std::vector<ReleaseFile>> makeFiles(ReleaseMaker& maker,
                                                  const std::vector<SourceFile>& sources,
                                                  const std::vector<PastRelease>& past,
                                                  const ProgressSink& progress)
{
    std::vector<ReleaseFile> files;
    for (const auto& source : sources) {
        progress({source.path, files.size(), sources.size()});
        auto file = maker.make(source);
        if (!file) {
            return tl::make_unexpected(file.error());
        }
        if (file->tier == Tier::Catalogue) {
            if (auto done = maker.addDeltas(*file, source, past, progress); !done) {
                return tl::make_unexpected(done.error());
            }
        }
        files.push_back(std::move(*file));
    }
    return files;
}

PublishResult<void> keepDraft(Workshop& workshop, Document draft, const Published& published,
                              const Manifest& manifest)
{
    const auto frame = writeManifest(manifest);
    if (!frame) {
        return refuse(PublishError::Refused, frame.error().detail);
    }
    const auto before = shownBy(published.targets);
    ReleaseNote note{manifest.release, {}};
    if (before) {
        note.withdrawn = before->note.withdrawn;
    }
    show(draft, {std::move(note), frame->size(), sha256(*frame)});
    return workshop.write(draftsFolder, "manifest.json.zst", *frame).and_then([&] {
        return workshop.write(draftsFolder, "targets.json", draft.text());
    });
}

}  // namespace

PublishResult<AddReport> Publisher::add(const AddRequest& request, ReleasePreparer& preparer,
                                        const ProgressSink& progress)
{
    auto& workshop = m_impl->workshop;
    const auto now = m_impl->clock.now();
    const auto beginning = begin(workshop, request, now);
    if (!beginning) {
        return tl::make_unexpected(beginning.error());
    }
    const auto sources = sourcesOf(request);
    if (!sources) {
        return tl::make_unexpected(sources.error());
    }
    AddReport report;
    auto& manifest = report.manifest;
    manifest.release = beginning->name;
    manifest.issued = request.issued.value_or(now);
    manifest.title = request.title;
    progress({"check", 0, sources->size()});
    auto findings = findingsIn(request, preparer, manifest.schema);
    if (!findings) {
        return tl::make_unexpected(findings.error());
    }
    report.findings = std::move(*findings);

    ReleaseMaker maker(workshop);
    knowBefore(workshop, beginning->past, maker);
    auto files = makeFiles(maker, *sources, beginning->past, progress);
    if (!files) {
        return tl::make_unexpected(files.error());
    }
    manifest.files = std::move(*files);
    report.newObjects = maker.objects().added;
    report.newBytes = maker.objects().addedBytes;
    const auto& published = beginning->published;
    return keepDraft(workshop, m_impl->nextTargets(published), published, manifest).map([&] {
        return std::move(report);
    });
}

}  // namespace orientibus::sync
