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
        return refuse(PublishError::Unfit, read.error().detail);
    }
    schema = *read;
    auto findings = preparer.check(scratch.path());
    if (!findings) {
        return refuse(PublishError::Unfit, findings.error().detail);
    }
    const auto errors = std::count_if(findings->begin(), findings->end(),
                                      [](const Finding& finding) { return finding.isError; });
    if (errors > 0) {
        return refuse(PublishError::Unfit,
                      fmt::format("{} must not be published: {} error(s), the "
                                  "first: {}",
                                  request.catalogue.string(), errors, findings->front().what));
    }
    return std::move(*findings);
}

}  // namespace

PublishResult<AddReport> Publisher::add(const AddRequest& request, ReleasePreparer& preparer,
                                        const ProgressSink& progress)
{
    auto& workshop = m_impl->workshop;
    const auto published = workshop.published();
    if (!published) {
        return tl::make_unexpected(published.error());
    }
    const auto drafts = workshop.drafts();
    if (!drafts) {
        return tl::make_unexpected(drafts.error());
    }
    if (drafts->targets && !drafts->targets->signatures().empty() && !request.replacesSignedDraft) {
        return refuse(PublishError::Refused, "a draft that somebody has signed waits already");
    }
    const auto past = history(workshop, *published);
    if (!past) {
        return tl::make_unexpected(past.error());
    }
    const auto now = m_impl->clock.now();
    auto name = nameFor(request, now, *past);
    if (!name) {
        return tl::make_unexpected(name.error());
    }
    const auto sources = sourcesOf(request);
    if (!sources) {
        return tl::make_unexpected(sources.error());
    }
    AddReport report;
    report.manifest.release = std::move(*name);
    report.manifest.issued = request.issued.value_or(now);
    report.manifest.title = request.title;
    progress({"check", 0, sources->size()});
    auto findings = findingsIn(request, preparer, report.manifest.schema);
    if (!findings) {
        return tl::make_unexpected(findings.error());
    }
    report.findings = std::move(*findings);

    ReleaseMaker maker(workshop);
    if (const auto draft = workshop.read(draftsFolder, "manifest.json.zst"); draft && *draft) {
        static_cast<void>(
            readManifest(**draft).map([&](const Manifest& known) { maker.know(known); }));
    }
    if (!past->empty()) {
        static_cast<void>(manifestOf(workshop, past->front().shown).map([&](const Manifest& known) {
            maker.know(known);
        }));
    }
    for (const auto& source : *sources) {
        progress({source.path, report.manifest.files.size(), sources->size()});
        auto file = maker.make(source);
        if (!file) {
            return tl::make_unexpected(file.error());
        }
        if (file->tier == Tier::Catalogue) {
            if (auto done = maker.addDeltas(*file, source, *past, progress); !done) {
                return tl::make_unexpected(done.error());
            }
        }
        report.manifest.files.push_back(std::move(*file));
    }
    const auto frame = writeManifest(report.manifest);
    if (!frame) {
        return refuse(PublishError::Refused, frame.error().detail);
    }
    report.newObjects = maker.objects().added;
    report.newBytes = maker.objects().addedBytes;
    const auto shown = shownBy(published->targets);
    auto draft = m_impl->nextTargets(*published);
    show(draft,
         {{report.manifest.release, shown ? shown->note.withdrawn : std::vector<std::string>()},
          frame->size(),
          sha256(*frame)});
    return workshop.write(draftsFolder, "manifest.json.zst", *frame)
        .and_then([&] { return workshop.write(draftsFolder, "targets.json", draft.text()); })
        .map([&] { return std::move(report); });
}

}  // namespace orientibus::sync
