// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include <orientibus/sync/metadata.h>

#include "json.h"
#include "metadata/digest.h"
#include "metadata/fields.h"

#include <fmt/format.h>

namespace orientibus::sync {

namespace {

Hashes readHashes(Fields fields)
{
    Hashes hashes;
    for (const auto& [algorithm, value] : fields.json().items()) {
        hashes[algorithm] = fields.text(algorithm.c_str());
    }
    if (hashes.empty()) {
        fields.report(TufError::Malformed, "holds no hash");
    }
    return hashes;
}

FileMeta readFileMeta(Fields fields)
{
    FileMeta meta;
    meta.version = fields.number("version", 1);
    meta.length = fields.optionalLength("length");
    if (fields.has("hashes")) {
        meta.hashes = readHashes(fields.object("hashes"));
    }
    return meta;
}

Keys readKeys(Fields fields)
{
    Keys keys;
    fields.eachObject([&](const std::string& keyId, Fields key) {
        if (sha256(canonical(key.json())) != keyId) {
            key.report(TufError::Malformed, "is not the SHA-256 of its key");
        }
        keys[keyId] = {key.text("keytype"), key.text("scheme"),
                       key.object("keyval").text("public")};
    });
    return keys;
}

Role readRole(Fields& fields)
{
    const auto keyIds = fields.texts("keyids");
    return {{keyIds.begin(), keyIds.end()}, fields.number("threshold", 1)};
}

Target readTarget(const std::string& name, Fields fields)
{
    Target target{name,
                  static_cast<std::uint64_t>(fields.number("length", 0)),
                  readHashes(fields.object("hashes")),
                  {}};
    if (fields.has("custom")) {
        target.custom = canonical(fields.object("custom").json());
    }
    return target;
}

Delegation readDelegation(Fields fields)
{
    Delegation delegation;
    delegation.name = fields.text("name");
    delegation.role = readRole(fields);
    delegation.terminating = fields.flag("terminating", false);
    if (fields.has("paths") && fields.has("path_hash_prefixes")) {
        fields.report(TufError::Malformed, R"(has both "paths" and "path_hash_prefixes")");
    } else if (fields.has("paths")) {
        delegation.paths = fields.texts("paths");
    } else if (fields.has("path_hash_prefixes")) {
        delegation.pathHashPrefixes = fields.texts("path_hash_prefixes");
    }
    return delegation;
}

std::vector<Delegation> readDelegations(Fields& fields)
{
    // The top-level roles are trusted by the root alone, and their files have these names.
    std::set<std::string> taken = {"root", "timestamp", "snapshot", "targets"};
    std::vector<Delegation> delegations;
    fields.eachObject("roles", [&](Fields role) {
        delegations.push_back(readDelegation(role));
        const auto& name = delegations.back().name;
        if (name.empty() || !taken.insert(name).second) {
            role.report(TufError::Malformed,
                        fmt::format("has a role named \"{}\", which is empty or taken", name));
        }
    });
    return delegations;
}

void readBody(Fields& fields, Root& root)
{
    root.consistentSnapshot = fields.flag("consistent_snapshot", false);
    root.keys = readKeys(fields.object("keys"));
    auto roles = fields.object("roles");
    roles.eachObject(
        [&](const std::string& name, Fields role) { root.roles[name] = readRole(role); });
    for (const char* needed : {"root", "timestamp", "snapshot", "targets"}) {
        if (!root.roles.contains(needed)) {
            roles.report(TufError::Malformed, fmt::format("has no role \"{}\"", needed));
        }
    }
}

void readBody(Fields& fields, Timestamp& timestamp)
{
    timestamp.snapshot = readFileMeta(fields.object("meta").object("snapshot.json"));
    if (const auto issued = fields.json().find("issued");
        issued != fields.json().end() && issued->is_string()) {
        timestamp.issued = parseDateTime(issued->get_ref<const std::string&>());
    }
}

void readBody(Fields& fields, Snapshot& snapshot)
{
    fields.object("meta").eachObject([&](const std::string& file, Fields meta) {
        snapshot.meta[file] = readFileMeta(std::move(meta));
    });
}

void readBody(Fields& fields, Targets& targets)
{
    fields.object("targets").eachObject([&](const std::string& name, Fields target) {
        targets.targets[name] = readTarget(name, std::move(target));
    });
    if (fields.has("delegations")) {
        auto delegations = fields.object("delegations");
        targets.keys = readKeys(delegations.object("keys"));
        targets.delegations = readDelegations(delegations);
    }
}

void checkSpec(Fields& fields)
{
    const auto version = fields.text("spec_version");
    if (version != "1" && !version.starts_with("1.")) {
        fields.report(TufError::UnknownSpec,
                      fmt::format("follows specification \"{}\" and not 1.x", version));
    }
}

std::vector<Signature> readSignatures(Fields& document)
{
    std::vector<Signature> signatures;
    std::set<std::string> seen;
    document.eachObject("signatures", [&](Fields signature) {
        auto keyId = signature.text("keyid");
        if (!seen.insert(keyId).second) {
            signature.report(TufError::Malformed, fmt::format("has keyid {} twice", keyId));
        }
        signatures.push_back(
            {std::move(keyId), fromHex(signature.text("sig")).value_or(std::string())});
    });
    return signatures;
}

template <typename Body>
TufResult<Signed<Body>> read(std::string_view bytes, const std::string& type)
{
    const auto json = parseJson(bytes);
    if (!json) {
        return refuse(TufError::Malformed, type + ": " + json.error().detail);
    }
    Fields::Problem problem;
    Fields document(*json, type, problem);
    auto fields = document.object("signed");
    if (const auto found = fields.text("_type"); found != type) {
        fields.report(TufError::WrongType, fmt::format("is of the type \"{}\"", found));
    }
    checkSpec(fields);
    Signed<Body> result;
    result.body.header = {fields.number("version", 1), fields.dateTime("expires")};
    readBody(fields, result.body);
    result.signatures = readSignatures(document);
    if (problem.error) {
        return tl::make_unexpected(std::move(*problem.error));
    }
    result.payload = canonical(fields.json());
    return result;
}

}  // namespace

TufResult<Signed<Root>> readRootUntrusted(std::string_view bytes)
{
    return read<Root>(bytes, "root");
}

TufResult<Signed<Timestamp>> readTimestampUntrusted(std::string_view bytes)
{
    return read<Timestamp>(bytes, "timestamp");
}

TufResult<Signed<Snapshot>> readSnapshotUntrusted(std::string_view bytes)
{
    return read<Snapshot>(bytes, "snapshot");
}

TufResult<Signed<Targets>> readTargetsUntrusted(std::string_view bytes)
{
    return read<Targets>(bytes, "targets");
}

TufResult<void> checkSignatures(const std::string& what, std::string_view payload,
                                const std::vector<Signature>& signatures, const Role& role,
                                const Keys& keys)
{
    std::set<std::string> signers;
    for (const auto& signature : signatures) {
        const auto key = keys.find(signature.keyId);
        if (!role.keyIds.contains(signature.keyId) || key == keys.end()) {
            continue;
        }
        const auto verifier = Verifier::of(key->second);
        if (verifier && verifier->verify(payload, signature.bytes)) {
            signers.insert(verifier->identity());
        }
    }
    if (static_cast<std::int64_t>(signers.size()) < role.threshold) {
        return refuse(TufError::NotSigned, fmt::format("{} is signed by {} of the {} keys it needs",
                                                       what, signers.size(), role.threshold));
    }
    return {};
}

}  // namespace orientibus::sync
