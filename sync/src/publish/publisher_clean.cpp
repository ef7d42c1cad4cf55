// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "publish/publisher_impl.h"
#include "publish/waste.h"

#include <fmt/format.h>

#include <algorithm>

namespace orientibus::sync {

namespace {

/// When each version of targets.json came to be what kiosks see.
using Publications = std::map<std::int64_t, std::chrono::sys_seconds>;

/// A version is published by the first snapshot that lists it, and a snapshot is as old as its
/// end says: drafts are older by the time that signatures took. A snapshot that cannot be read
/// has what it replaced stay longer.
PublishResult<Publications> publications(Workshop& workshop, const Published& published,
                                         std::chrono::days snapshotLifetime)
{
    Publications moments;
    for (auto version = published.snapshot.version(); version >= 1; --version) {
        const auto bytes = workshop.read(metadataFolder, fmt::format("{}.snapshot.json", version));
        if (!bytes) {
            return tl::make_unexpected(bytes.error());
        }
        const auto snapshot = readSnapshotUntrusted(bytes->value_or(""));
        if (snapshot && snapshot->body.meta.contains("targets.json")) {
            moments[snapshot->body.meta.at("targets.json").version] =
                snapshot->body.header.expires - snapshotLifetime;
        }
    }
    return moments;
}

/// A draft that waits, or what an interrupted one came to.
PublishResult<void> addDraft(Workshop& workshop, Needed& needed)
{
    const auto frame = workshop.read(draftsFolder, "manifest.json.zst");
    if (!frame || !*frame) {
        return frame.map([](const auto& /*none*/) {});
    }
    const auto manifest = readManifest(**frame);
    if (!manifest) {
        return refuse(PublishError::Damaged,
                      "the manifest of the draft: " + manifest.error().detail);
    }
    needed.add(sha256(**frame), *manifest);
    return {};
}

PublishResult<Needed> neededBy(Workshop& workshop, const Published& published,
                               const std::vector<PastRelease>& releases)
{
    Needed needed;
    for (const auto& release : releases) {
        const bool isShown = release.version == published.targets.version();
        const auto manifest =
            isShown ? manifestOf(workshop, release.shown) : manifestOf(workshop, release);
        if (manifest) {
            needed.add(release.shown.sha256, *manifest);
        } else if (manifest.error().code != PublishError::Cleaned) {
            return tl::make_unexpected(manifest.error());
        }
    }
    return addDraft(workshop, needed).map([&] { return std::move(needed); });
}

CleanReport reportOf(const Waste& waste, const std::vector<PastRelease>& past)
{
    CleanReport report;
    report.unknown = waste.unknown;
    const auto count = [&](const WasteFile& file) {
        report.bytes += file.length;
        report.leftovers += file.sha256.empty() ? 1U : 0U;
    };
    std::for_each(waste.manifests.begin(), waste.manifests.end(), count);
    std::for_each(waste.objects.begin(), waste.objects.end(), count);
    report.objects = static_cast<std::uint64_t>(
        std::count_if(waste.objects.begin(), waste.objects.end(),
                      [](const WasteFile& file) { return !file.sha256.empty(); }));
    for (const auto& release : past) {
        if (std::any_of(waste.manifests.begin(), waste.manifests.end(), [&](const WasteFile& file) {
                return file.sha256 == release.shown.sha256;
            })) {
            report.releases.push_back(release.name);
        }
    }
    return report;
}

}  // namespace

PublishResult<std::vector<PastRelease>>
Publisher::Impl::staying(const Published& published, const std::vector<PastRelease>& past,
                         std::size_t keep)
{
    const auto moments = publications(workshop, published, lifetimes.snapshot);
    const auto drafts = workshop.drafts();
    if (!moments || !drafts) {
        return tl::make_unexpected(moments ? drafts.error() : moments.error());
    }
    const auto drafted = drafts->targets ? shownBy(*drafts->targets) : std::nullopt;
    const auto now = clock.now();
    std::vector<PastRelease> releases;
    for (std::size_t i = 0; i < past.size(); ++i) {
        const auto replaced = moments->upper_bound(past[i].version);
        const bool isGoneBy =
            replaced == moments->end() || now - replaced->second < lifetimes.timestamp;
        const bool isDrafted = drafted && drafted->note.release == past[i].name;
        if (i < std::max(keep, fewestReleases) || isGoneBy || isDrafted) {
            releases.push_back(past[i]);
        }
    }
    return releases;
}

PublishResult<CleanReport> Publisher::clean(const CleanRequest& request)
{
    auto& workshop = m_impl->workshop;
    const auto published = workshop.published();
    if (!published) {
        return tl::make_unexpected(published.error());
    }
    const auto past = history(workshop, *published);
    if (!past) {
        return tl::make_unexpected(past.error());
    }
    const auto waste =
        m_impl->staying(*published, *past, request.keep)
            .and_then([&](const std::vector<PastRelease>& releases) {
                return neededBy(workshop, *published, releases);
            })
            .and_then([&](const Needed& needed) { return findWaste(workshop.folders(), needed); });
    if (!waste) {
        return tl::make_unexpected(waste.error());
    }
    const auto done = request.isDryRun ? PublishResult<void>() : remove(workshop.folders(), *waste);
    return done.map([&] { return reportOf(*waste, *past); });
}

}  // namespace orientibus::sync
