// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "sync/release_server.h"

#include "support/temp_dir.h"
#include "sync/objects.h"

#include <orientibus/sync/delta.h>
#include <orientibus/sync/metadata.h>

namespace orientibus::test {

using namespace sync;

namespace {

/// What `pack` writes, as an object of the repository in `folder`.
template <typename Pack>
ObjectRef packed(const std::filesystem::path& folder, Pack pack)
{
    std::string bytes;
    const auto object = pack([&](std::string_view piece) {
        bytes += piece;
        return true;
    });
    writeFile(folder / objectPath(object.value().sha256), bytes);
    return object.value();
}

}  // namespace

ReleaseServer::ReleaseServer(std::filesystem::path folder)
    : m_folder(std::move(folder)), m_firstRoot(repository.files.at("metadata/1.root.json"))
{
    upload();
}

std::string ReleaseServer::url() const
{
    return "file://" + m_folder.string();
}

void ReleaseServer::upload()
{
    for (const auto& [path, bytes] : repository.files) {
        writeFile(m_folder / path, bytes);
    }
}

ReleaseFile ReleaseServer::fileOf(const Published& file) const
{
    const auto wanted = putObject(m_folder, file.bytes, file.tier);
    ReleaseFile made{file.path, wanted.object, file.tier, std::nullopt, wanted.parts, {}};
    const TempDir work;
    writeFile(work / "file", file.bytes);
    if (file.isPacked) {
        made.zstd =
            packed(m_folder, [&](const Sink& sink) { return compress(work / "file", sink); });
        const auto frame = readFile(m_folder / objectPath(made.zstd->sha256));
        made.parts = putObject(m_folder, frame).parts;
    }
    for (const auto& base : file.deltasFrom) {
        writeFile(work / "base", base);
        made.deltas.push_back({hashOf(base), packed(m_folder, [&](const Sink& sink) {
                                   return makeDelta(work / "base", work / "file", sink);
                               })});
    }
    return made;
}

Manifest ReleaseServer::publish(const std::string& release, const std::vector<Published>& files,
                                const std::vector<std::string>& withdrawn)
{
    Manifest manifest{release, parseDateTime(issued).value(), schema, {}, {}};
    for (const auto& file : files) {
        manifest.files.push_back(fileOf(file));
    }
    sign(release, writeManifest(manifest).value(), withdrawn);
    return manifest;
}

void ReleaseServer::sign(const std::string& release, const std::string& manifestBytes,
                         const std::vector<std::string>& withdrawn)
{
    const std::string name(manifestTarget);
    repository.addTarget("targets", name, manifestBytes);
    repository.role("targets")["targets"][name]["custom"] = {{"release", release},
                                                             {"withdrawn", withdrawn}};
    repository.release();
    upload();
}

}  // namespace orientibus::test
