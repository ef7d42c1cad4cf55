// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "publish/publisher_impl.h"

#include <orientibus/sync/delta.h>
#include <orientibus/sync/folder_fetcher.h>
#include <orientibus/sync/tuf_client.h>

#include <fmt/format.h>

#include <fstream>

namespace orientibus::sync {

namespace {

/// Gets objects as a kiosk would, and compares them with what the manifest says.
class ObjectCheck {
public:
    ObjectCheck(const std::filesystem::path& repository, CheckReport& report)
        : m_repository(repository), m_fetcher(repository), m_report(report)
    {
    }

    void check(const ReleaseFile& file, const std::map<std::string, std::filesystem::path>& bases)
    {
        PartDigest digest;
        if (!fetch(file.path, file.whole(), digest)) {
            return;
        }
        const auto hashes = digest.parts();
        PartDigest parts;
        std::string listed;
        if (file.parts && fetch(file.path + " (its parts)", *file.parts, parts, &listed) &&
            listed != hashes) {
            fault(file.path, "its parts are those of something else");
        }
        if (file.zstd) {
            judge(file.path, decompress(pathOf(*file.zstd), file.content, ignore));
        }
        for (const auto& delta : file.deltas) {
            PartDigest ofDelta;
            const auto base = bases.find(delta.from);
            if (fetch(file.path + " (a delta)", delta.object, ofDelta) && base != bases.end()) {
                judge(file.path, applyDelta(base->second, delta.from, pathOf(delta.object),
                                            file.content, ignore));
            }
        }
    }

private:
    static bool ignore(std::string_view /*bytes*/) { return true; }

    [[nodiscard]] std::filesystem::path pathOf(const ObjectRef& object) const
    {
        return m_repository / objectPath(object.sha256);
    }

    void fault(const std::string& what, const std::string& why)
    {
        m_report.faults.push_back(fmt::format("{}: {}", what, why));
    }

    void judge(const std::string& what, const Result<void, DeltaError>& result)
    {
        if (!result) {
            fault(what, result.error().detail);
        }
    }

    bool fetch(const std::string& what, const ObjectRef& object, PartDigest& digest,
               std::string* bytes = nullptr)
    {
        const auto fetched =
            m_fetcher.fetch(objectPath(object.sha256), object.length, [&](std::string_view piece) {
                digest.add(piece);
                if (bytes != nullptr) {
                    *bytes += piece;
                }
                return true;
            });
        ++m_report.objects;
        if (!fetched) {
            fault(what, fetched.error().detail);
            return false;
        }
        const auto found = digest.finish();
        m_report.bytes += found.length;
        if (found != object) {
            fault(what, fmt::format("{} is not what its name says", objectPath(object.sha256)));
            return false;
        }
        return true;
    }

    std::filesystem::path m_repository;
    FolderFetcher m_fetcher;
    CheckReport& m_report;
};

/// The catalogues from which deltas begin, by their hash.
std::map<std::string, std::filesystem::path> basesOf(Workshop& workshop, const Manifest& manifest,
                                                     const std::filesystem::path& scratch)
{
    std::map<std::string, std::filesystem::path> bases;
    std::set<std::string> wanted;
    for (const auto& file : manifest.files) {
        for (const auto& delta : file.deltas) {
            wanted.insert(delta.from);
        }
    }
    const auto published = workshop.published();
    const auto past =
        published ? history(workshop, *published)
                  : PublishResult<std::vector<PastRelease>>(tl::make_unexpected(published.error()));
    if (!past) {
        return bases;
    }
    for (const auto& release : *past) {
        const auto older = manifestOf(workshop, release.shown);
        if (!older) {
            continue;
        }
        for (const auto& file : older->files) {
            const auto& hash = file.content.sha256;
            if (!wanted.contains(hash) || bases.contains(hash)) {
                continue;
            }
            const auto place = scratch / hash;
            if (!file.zstd) {
                bases[hash] = Objects(workshop).path(file.content);
            } else if (extract(workshop, file, place)) {
                bases[hash] = place;
            }
        }
    }
    return bases;
}

std::string readWhole(const std::filesystem::path& folder, const std::string& name)
{
    std::string bytes;
    DiskFolder from(folder);
    static_cast<void>(from.read(name, [&](std::string_view piece) {
        bytes += piece;
        return bytes.size() <= maxManifestLength;
    }));
    return bytes;
}

}  // namespace

PublishResult<CheckReport> Publisher::check(std::string_view firstRoot,
                                            const ProgressSink& progress)
{
    auto& workshop = m_impl->workshop;
    const ScratchFolder scratch;
    if (scratch.path().empty()) {
        return noScratch();
    }
    CheckReport report;
    if (const auto published = workshop.published()) {
        report.expiries = m_impl->expiriesOf(*published);
    } else if (published.error().code == PublishError::Refused) {
        return tl::make_unexpected(published.error());
    } else {
        report.faults.push_back("the publisher cannot go on: " + published.error().detail);
    }
    FolderFetcher fetcher(workshop.repository());
    DiskFolder kept(scratch.path());
    TufClient client("metadata", m_impl->clock, fetcher, kept);
    Target target;
    const auto got = TufClient::trust(firstRoot, kept)
                         .and_then([&] { return client.refresh(); })
                         .and_then([&] { return client.findTarget(std::string(manifestTarget)); })
                         .and_then([&](const Target& found) {
                             target = found;
                             return client.download(found, "targets", kept);
                         });
    if (!got && got.error().code == TufError::NoSuchTarget) {
        return report;
    }
    if (!got) {
        report.faults.push_back(fmt::format("a client gets no release: {} ({})", got.error().detail,
                                            name(got.error().code)));
        return report;
    }
    const auto manifest = readManifest(readWhole(scratch.path(), std::string(manifestTarget)));
    const auto note = readReleaseNote(target.custom);
    if (!manifest || !note) {
        report.faults.push_back(manifest ? note.error().detail : manifest.error().detail);
        return report;
    }
    report.release = manifest->release;
    if (note->release != manifest->release) {
        report.faults.push_back(
            fmt::format("targets.json names the release {}, and the manifest {}", note->release,
                        manifest->release));
    }
    const auto bases = basesOf(workshop, *manifest, scratch.path());
    ObjectCheck objects(workshop.repository(), report);
    for (const auto& file : manifest->files) {
        progress({file.path, report.files++, manifest->files.size()});
        objects.check(file, bases);
    }
    return report;
}

}  // namespace orientibus::sync
