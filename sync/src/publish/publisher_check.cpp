// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "publish/publisher_impl.h"

#include <orientibus/sync/delta.h>
#include <orientibus/sync/transport.h>
#include <orientibus/sync/tuf_client.h>

#include "whole_file.h"

#include <fmt/format.h>

#include <fstream>

namespace orientibus::sync {

namespace {

using Bases = std::map<std::string, std::filesystem::path>;

/// Gets objects as a kiosk would, and compares them with what the manifest says.
class ObjectCheck {
public:
    ObjectCheck(std::string server, Fetcher& fetcher, CheckReport& report)
        : m_server(std::move(server)), m_fetcher(fetcher), m_report(report)
    {
    }

    /// What any client gets of it; false when the file as a whole is not to be had.
    bool get(const ReleaseFile& file)
    {
        PartDigest digest;
        if (!fetch(file.path, file.whole(), digest)) {
            return false;
        }
        PartDigest parts;
        std::string listed;
        if (file.parts && fetch(file.path + " (its parts)", *file.parts, parts, &listed) &&
            listed != digest.parts()) {
            fault(file.path, "its parts are those of something else");
        }
        for (const auto& delta : file.deltas) {
            PartDigest ofDelta;
            fetch(file.path + " (a delta)", delta.object, ofDelta);
        }
        return true;
    }

    /// What a kiosk makes of it, where the objects are files of this machine.
    void unpack(const ReleaseFile& file, const std::filesystem::path& repository,
                const Bases& bases)
    {
        const auto ignore = [](std::string_view /*bytes*/) { return true; };
        const auto pathOf = [&](const ObjectRef& object) {
            return repository / objectPath(object.sha256);
        };
        if (file.zstd) {
            judge(file.path, decompress(pathOf(*file.zstd), file.content, ignore));
        }
        for (const auto& delta : file.deltas) {
            const auto base = bases.find(delta.from);
            if (m_got.contains(delta.object.sha256) && base != bases.end()) {
                judge(file.path, applyDelta(base->second, delta.from, pathOf(delta.object),
                                            file.content, ignore));
            }
        }
    }

private:
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
        if (!m_report.isReached) {
            return false;
        }
        const auto fetched = m_fetcher.fetch(joinUrl(m_server, objectPath(object.sha256)),
                                             object.length, [&](std::string_view piece) {
                                                 digest.add(piece);
                                                 if (bytes != nullptr) {
                                                     *bytes += piece;
                                                 }
                                                 return true;
                                             });
        ++m_report.objects;
        if (!fetched) {
            const auto code = fetched.error().code;
            m_report.isReached = code == FetchError::NotFound || code == FetchError::TooLong;
            fault(what, fetched.error().detail);
            return false;
        }
        const auto found = digest.finish();
        m_report.bytes += found.length;
        if (found != object) {
            fault(what, fmt::format("{} is not what its name says", objectPath(object.sha256)));
            return false;
        }
        m_got.insert(object.sha256);
        return true;
    }

    std::string m_server;
    Fetcher& m_fetcher;
    CheckReport& m_report;
    std::set<std::string> m_got;
};

/// The files of every release that is still there.
std::vector<ReleaseFile> pastFiles(Workshop& workshop)
{
    std::vector<ReleaseFile> files;
    const auto past = workshop.published().and_then(
        [&](const Published& published) { return history(workshop, published); });
    for (const auto& release : past.value_or(std::vector<PastRelease>())) {
        if (const auto older = manifestOf(workshop, release.shown)) {
            files.insert(files.end(), older->files.begin(), older->files.end());
        }
    }
    return files;
}

/// The catalogues from which deltas begin, by their hash.
Bases basesOf(Workshop& workshop, const Manifest& manifest, const std::filesystem::path& scratch)
{
    Bases bases;
    std::set<std::string> wanted;
    for (const auto& file : manifest.files) {
        for (const auto& delta : file.deltas) {
            wanted.insert(delta.from);
        }
    }
    for (const auto& file : pastFiles(workshop)) {
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

/// Whether it is the way to the server that is to be mended, and not what lies there.
bool isOfTheWay(TufError code)
{
    return code == TufError::Network || code == TufError::Stalled || code == TufError::Portal ||
           code == TufError::Tls || code == TufError::TlsDates;
}

/// The manifest of the newest release, as a client gets it into the folder `kept`; nothing where
/// there is none, or what is there is a fault.
std::optional<Manifest> manifestFrom(const std::string& server, Fetcher& fetcher, Clock& clock,
                                     std::string_view firstRoot, const std::filesystem::path& kept,
                                     CheckReport& report)
{
    DiskFolder folder(kept);
    TufClient client(joinUrl(server, "metadata"), clock, fetcher, folder);
    Target target;
    const auto got = TufClient::trust(firstRoot, folder)
                         .and_then([&] { return client.refresh(); })
                         .and_then([&] { return client.findTarget(std::string(manifestTarget)); })
                         .and_then([&](const Target& found) {
                             target = found;
                             return client.download(found, joinUrl(server, "targets"), folder);
                         });
    if (!got) {
        report.isReached = !isOfTheWay(got.error().code);
        if (got.error().code != TufError::NoSuchTarget) {
            report.faults.push_back(fmt::format("a client gets no release: {} ({})",
                                                got.error().detail, name(got.error().code)));
        }
        return std::nullopt;
    }
    const auto manifest = readManifest(readWhole(kept, std::string(manifestTarget)));
    const auto note = readReleaseNote(target.custom);
    if (!manifest || !note) {
        report.faults.push_back(manifest ? note.error().detail : manifest.error().detail);
        return std::nullopt;
    }
    report.release = manifest->release;
    if (note->release != manifest->release) {
        report.faults.push_back(
            fmt::format("targets.json names the release {}, and the manifest {}", note->release,
                        manifest->release));
    }
    return *manifest;
}

/// Whether the server shows what this machine has published.
void compareWithHere(const Published& published, CheckReport& report)
{
    const auto shown = shownBy(published.targets);
    if (report.faults.empty() && shown && shown->note.release != report.release) {
        report.faults.push_back(
            fmt::format("the server shows {}, and {} was published here",
                        report.release.empty() ? "no release" : "release " + report.release,
                        shown->note.release));
    }
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
        report.isHalfDone = isHalfDone(*published);
    } else if (published.error().code == PublishError::NotBegun) {
        return tl::make_unexpected(published.error());
    } else {
        report.faults.push_back("the publisher cannot go on: " + published.error().detail);
    }
    const auto here = "file://" + std::filesystem::absolute(workshop.repository()).string();
    FolderTransport fetcher(here);
    const auto manifest =
        manifestFrom(here, fetcher, m_impl->clock, firstRoot, scratch.path(), report);
    if (!manifest) {
        return report;
    }
    const auto bases = basesOf(workshop, *manifest, scratch.path());
    ObjectCheck objects(here, fetcher, report);
    for (const auto& file : manifest->files) {
        progress({file.path, report.files++, manifest->files.size()});
        if (objects.get(file)) {
            objects.unpack(file, workshop.repository(), bases);
        }
    }
    return report;
}

PublishResult<CheckReport> Publisher::checkServer(const std::string& server, Fetcher& fetcher,
                                                  std::string_view firstRoot,
                                                  const ProgressSink& progress)
{
    const ScratchFolder scratch;
    if (scratch.path().empty()) {
        return noScratch();
    }
    CheckReport report;
    const auto manifest =
        manifestFrom(server, fetcher, m_impl->clock, firstRoot, scratch.path(), report);
    for (const std::string role : {"root", "targets", "snapshot", "timestamp"}) {
        if (const auto document = Document::read(readWhole(scratch.path(), role + ".json"))) {
            report.expiries.push_back(m_impl->expiryOf(role, *document));
        }
    }
    if (const auto published = m_impl->workshop.published()) {
        compareWithHere(*published, report);
        report.isHalfDone = isHalfDone(*published);
    }
    ObjectCheck objects(server, fetcher, report);
    const auto files = manifest ? manifest->files : std::vector<ReleaseFile>();
    for (const auto& file : files) {
        if (!report.isReached) {
            break;
        }
        progress({file.path, report.files++, files.size()});
        objects.get(file);
    }
    return report;
}

}  // namespace orientibus::sync
