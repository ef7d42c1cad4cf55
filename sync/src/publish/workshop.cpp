// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "publish/workshop.h"

#include "metadata/digest.h"
#include "whole_file.h"

#include <fmt/format.h>

namespace orientibus::sync {

using Json = nlohmann::json;

tl::unexpected<Error<PublishError>> storage(const Error<FileError>& error)
{
    return refuse(PublishError::Storage, error.detail);
}

tl::unexpected<Error<PublishError>> damaged(const Error<TufError>& error)
{
    return refuse(PublishError::Damaged, error.detail);
}

PublishResult<std::optional<std::string>> Workshop::read(const std::string& folder,
                                                         const std::string& name)
{
    auto bytes = readAll(m_folders.folder(folder), name, maxManifestLength);
    if (!bytes) {
        return refuse(PublishError::Storage, bytes.error().detail);
    }
    return std::move(*bytes);
}

PublishResult<void> Workshop::write(const std::string& folder, const std::string& name,
                                    std::string_view bytes)
{
    if (const auto made = m_folders.make(folder); !made) {
        return storage(made.error());
    }
    return store(m_folders.folder(folder), name, bytes).map_error([](const Error<TufError>& error) {
        return Error<PublishError>{PublishError::Storage, error.detail};
    });
}

PublishResult<void> Workshop::remove(const std::string& folder, const std::string& name)
{
    return m_folders.folder(folder).remove(name).map_error([](const Error<FileError>& error) {
        return Error<PublishError>{PublishError::Storage, error.detail};
    });
}

PublishResult<Document> Workshop::document(const std::string& folder, const std::string& name)
{
    const auto bytes = read(folder, name);
    if (!bytes) {
        return tl::make_unexpected(bytes.error());
    }
    if (!*bytes) {
        return refuse(PublishError::Damaged, fmt::format("{}/{} is not there", folder, name));
    }
    return Document::read(**bytes).map_error([&](const Error<TufError>& error) {
        return Error<PublishError>{PublishError::Damaged, name + ": " + error.detail};
    });
}

PublishResult<Root> valuesOf(const Document& root)
{
    auto read = readRootUntrusted(root.text());
    if (!read) {
        return damaged(read.error());
    }
    return std::move(read->body);
}

PublishResult<void> Workshop::readRoots(Published& published)
{
    for (std::int64_t version = 1;; ++version) {
        const auto name = fmt::format("{}.root.json", version);
        const auto bytes = read(metadataFolder, name);
        if (!bytes) {
            return tl::make_unexpected(bytes.error());
        }
        if (!*bytes && version == 1) {
            if (const auto rest = read(metadataFolder, "timestamp.json"); rest && *rest) {
                return refuse(PublishError::Damaged,
                              fmt::format("{}/{} is not there, and the rest of the repository is: "
                                          "put it back from a copy, or from the package of the "
                                          "kiosks",
                                          metadataFolder, name));
            }
            return refuse(PublishError::NotBegun,
                          fmt::format("no repository was begun in {}", m_root.string()));
        }
        if (!*bytes) {
            return {};
        }
        auto next = document(metadataFolder, name);
        if (!next) {
            return tl::make_unexpected(next.error());
        }
        auto values = valuesOf(*next);
        if (!values) {
            return tl::make_unexpected(values.error());
        }
        const auto& signers = version == 1 ? *values : published.trust;
        const auto good =
            checkSigned(name, *next, values->roles.at("root"), values->keys).and_then([&] {
                return checkSigned(name, *next, signers.roles.at("root"), signers.keys);
            });
        if (!good || next->version() != version) {
            return refuse(PublishError::Damaged,
                          good ? name + " has another version" : good.error().detail);
        }
        if (version > 1) {
            published.before = std::move(published.trust);
        }
        published.root = std::move(*next);
        published.trust = std::move(*values);
    }
}

PublishResult<Document> Workshop::listed(const Published& published, const std::string& role,
                                         const Json& listing)
{
    const auto name = fmt::format("{}.{}.json", listing.at("version").get<std::int64_t>(), role);
    auto found = document(metadataFolder, name);
    if (!found) {
        return found;
    }
    if (found->listing() != listing) {
        return refuse(PublishError::Damaged, name + " is not the file that is listed");
    }
    auto good = checkSigned(name, *found, published.trust.roles.at(role), published.trust.keys);
    if (!good && published.before) {
        good = checkSigned(name, *found, published.before->roles.at(role), published.before->keys);
    }
    if (!good) {
        return damaged(good.error());
    }
    return found;
}

PublishResult<Published> Workshop::published()
{
    Published published;
    if (auto roots = readRoots(published); !roots) {
        return tl::make_unexpected(roots.error());
    }
    auto timestamp = document(metadataFolder, "timestamp.json");
    if (!timestamp) {
        return tl::make_unexpected(timestamp.error());
    }
    const auto values = readTimestampUntrusted(timestamp->text());
    auto good = checkSigned("the timestamp", *timestamp, published.trust.roles.at("timestamp"),
                            published.trust.keys);
    if (!good && published.before) {
        good = checkSigned("the timestamp", *timestamp, published.before->roles.at("timestamp"),
                           published.before->keys);
    }
    if (!good || !values) {
        return damaged(good ? values.error() : good.error());
    }
    published.issued = values->body.issued;
    published.timestamp = std::move(*timestamp);
    auto snapshot =
        listed(published, "snapshot", published.timestamp.body().at("meta").at("snapshot.json"));
    if (!snapshot) {
        return tl::make_unexpected(snapshot.error());
    }
    published.snapshot = std::move(*snapshot);
    const auto known = readSnapshotUntrusted(published.snapshot.text());
    if (!known || !known->body.meta.contains("targets.json")) {
        return refuse(PublishError::Damaged, "the snapshot lists no targets.json");
    }
    auto targets =
        listed(published, "targets", published.snapshot.body().at("meta").at("targets.json"));
    if (!targets) {
        return tl::make_unexpected(targets.error());
    }
    published.targets = std::move(*targets);
    return published;
}

PublishResult<std::optional<Document>> Workshop::draft(const std::string& name)
{
    const auto bytes = read(draftsFolder, name);
    if (!bytes) {
        return tl::make_unexpected(bytes.error());
    }
    if (!*bytes) {
        return std::nullopt;
    }
    return document(draftsFolder, name).map([](Document&& found) {
        return std::optional(std::move(found));
    });
}

PublishResult<Drafts> Workshop::drafts()
{
    auto root = draft("root.json");
    if (!root) {
        return tl::make_unexpected(root.error());
    }
    return draft("targets.json").map([&](std::optional<Document>&& targets) {
        return Drafts{std::move(*root), std::move(targets)};
    });
}

std::optional<Shown> shownBy(const Document& targets)
{
    const auto read = readTargetsUntrusted(targets.text());
    if (!read) {
        return std::nullopt;
    }
    const auto found = read->body.targets.find(std::string(manifestTarget));
    if (found == read->body.targets.end() || !found->second.hashes.contains("sha256")) {
        return std::nullopt;
    }
    auto note = readReleaseNote(found->second.custom);
    if (!note) {
        return std::nullopt;
    }
    return Shown{std::move(*note), found->second.length, found->second.hashes.at("sha256")};
}

void show(Document& targets, const Shown& shown)
{
    targets.body()["targets"] = {
        {manifestTarget,
         {{"length", shown.length},
          {"hashes", {{"sha256", shown.sha256}}},
          {"custom", {{"release", shown.note.release}, {"withdrawn", shown.note.withdrawn}}}}}};
}

}  // namespace orientibus::sync
