// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "pull/kept_metadata.h"

#include <orientibus/sync/tuf_client.h>

#include "pull/metadata_places.h"
#include "trusted_metadata.h"

#include <algorithm>

namespace orientibus::sync {

namespace {

const std::string manifestCopy =
    fmt::format("{}/{}", trustedFolder, TufClient::fileName(manifestTarget));

template <typename Body>
TufResult<void> checkSigned(const Root& root, const std::string& role, const Signed<Body>& metadata)
{
    return checkSignatures(role, metadata.payload, metadata.signatures, root.roles.at(role),
                           root.keys);
}

/// Whether a signature is wrong of a key that may sign it. What was signed by keys of another day
/// has none of these.
template <typename Body>
bool isSignedWrongly(const Root& root, const std::string& role, const Signed<Body>& metadata)
{
    const auto& keyIds = root.roles.at(role).keyIds;
    return std::any_of(
        metadata.signatures.begin(), metadata.signatures.end(), [&](const Signature& one) {
            return keyIds.contains(one.keyId) &&
                   !checkSignatures(role, metadata.payload, {one}, Role{{one.keyId}, 1}, root.keys);
        });
}

std::optional<Root> soundRoot(const Result<std::string, FileError>& bytes)
{
    return bytes && TufClient::checkRoot(*bytes) ? std::optional(readRootUntrusted(*bytes)->body)
                                                 : std::nullopt;
}

}  // namespace

KeptMetadata::KeptMetadata(Disk& disk, Place place)
    : m_disk(disk), m_place(place),
      m_wasComplete(place == Place::Shown || disk.look(manifestCopy))  // what comes last
{
    if (m_place == Place::Trusted) {
        readTrustedRoot();
    } else {
        readShownRoots();
    }
    if (m_root) {
        readRoles();
    }
}

std::string KeptMetadata::pathOf(const std::string& role, std::int64_t version) const
{
    if (m_place == Place::Trusted) {
        return fmt::format("{}/{}.json", trustedFolder, role);
    }
    return role == "timestamp" ? metadataFolder + "timestamp.json"
                               : fmt::format("{}{}.{}.json", metadataFolder, version, role);
}

void KeptMetadata::note(const std::string& path)
{
    const bool isMissing = !m_disk.look(path);
    if (!isMissing || m_wasComplete) {
        m_damages.push_back({path, isMissing});
    }
}

void KeptMetadata::readTrustedRoot()
{
    const auto path = pathOf("root", 0);
    const auto copyPath = fmt::format("{}/{}", trustedFolder, rootCopy);
    const auto copy = soundRoot(readWhole(m_disk, copyPath, longestMetadata));
    m_root = soundRoot(readWhole(m_disk, path, longestMetadata));
    if (!m_root) {
        note(path);
        m_root = copy;
    }
    if (!copy && m_disk.look(copyPath)) {  // a program from before there was one left none
        note(copyPath);
    }
}

void KeptMetadata::readShownRoots()
{
    const auto entries = m_disk.list(parentOf(metadataFolder + "x"));
    for (const auto& entry : entries ? *entries : std::vector<Entry>()) {
        if (!entry.name.ends_with(".root.json")) {
            continue;
        }
        auto root = soundRoot(readWhole(m_disk, metadataFolder + entry.name, longestMetadata));
        if (!root) {
            note(metadataFolder + entry.name);
        } else if (!m_root || m_root->header.version < root->header.version) {
            m_root = std::move(root);
        }
    }
    if (!m_damages.empty()) {  // the newest, maybe, of which this kiosk has its own
        m_root = soundRoot(readWhole(m_disk, trustedFolder + "/root.json", longestMetadata));
    }
}

template <typename Body>
std::optional<Body> KeptMetadata::readRole(const std::string& role, const FileMeta* listed,
                                           TufResult<Signed<Body>> (*read)(std::string_view))
{
    const auto path = pathOf(role, listed == nullptr ? 0 : listed->version);
    const auto bytes = readWhole(m_disk, path, longestMetadata);
    auto metadata = read(bytes.value_or(""));
    const bool isSigned = metadata && checkSigned(*m_root, role, *metadata);
    const bool isNamed =
        metadata && m_isCurrent && listed && listed->version == metadata->body.header.version;
    if (isSigned && (role == "timestamp" || (isNamed && checkFile(role, *listed, *bytes)))) {
        return std::move(metadata->body);
    }
    m_isCurrent = false;
    const bool isOfAnotherDay = m_place == Place::Trusted && role != "timestamp" && metadata &&
                                !isNamed && !isSignedWrongly(*m_root, role, *metadata);
    if (!isOfAnotherDay) {
        note(path);
        return std::nullopt;
    }
    return isSigned ? std::optional(std::move(metadata->body)) : std::nullopt;
}

void KeptMetadata::readRoles()
{
    const bool isTimestampThere = m_disk.look(pathOf("timestamp", 0)).has_value();
    if (m_place == Place::Shown && !isTimestampThere) {
        return;  // nothing is shown yet
    }
    const auto timestamp = readRole("timestamp", nullptr, readTimestampUntrusted);
    m_isTimeSaid = !isTimestampThere || (timestamp && timestamp->issued);
    if (!timestamp && m_place == Place::Shown) {
        return;  // it says no more what is shown
    }
    const auto snapshot =
        readRole("snapshot", timestamp ? &timestamp->snapshot : nullptr, readSnapshotUntrusted);
    const auto* listed = snapshot && snapshot->meta.contains("targets.json")
                             ? &snapshot->meta.at("targets.json")
                             : nullptr;
    const auto targets = m_place == Place::Trusted || listed
                             ? readRole("targets", listed, readTargetsUntrusted)
                             : std::nullopt;
    checkManifest(targets ? &*targets : nullptr);
}

bool KeptMetadata::isOfAnotherDay(const std::string& manifestBytes, const Target* target) const
{
    const auto manifest = readManifest(manifestBytes);
    const auto named =
        target == nullptr ? ReleaseNote() : readReleaseNote(target->custom).value_or(ReleaseNote());
    return manifest && (!m_isCurrent || manifest->release != named.release);
}

void KeptMetadata::checkManifest(const Targets* targets)
{
    const auto name = std::string(manifestTarget);
    const auto* target = targets != nullptr && targets->targets.contains(name)
                             ? &targets->targets.at(name)
                             : nullptr;
    const bool isTrusted = m_place == Place::Trusted;
    if (isTrusted ? !m_disk.look(manifestCopy) : target == nullptr) {
        return;
    }
    const auto path = isTrusted ? manifestCopy : placeOf(*target);
    const auto bytes = readWhole(m_disk, path, maxManifestLength);
    const bool isNamed =
        bytes && target != nullptr && checkFile(name, {0, target->length, target->hashes}, *bytes);
    if (isNamed && !m_isTimeSaid) {
        const auto manifest = readManifest(*bytes);
        m_issued = manifest ? std::optional(manifest->issued) : std::nullopt;
    }
    if (!isNamed && !(isTrusted && bytes && isOfAnotherDay(*bytes, target))) {
        note(path);
    }
}

}  // namespace orientibus::sync
