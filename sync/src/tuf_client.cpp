// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include <orientibus/sync/tuf_client.h>

#include "target_download.h"
#include "trusted_metadata.h"
#include "whole_file.h"

#include <fmt/format.h>

#include <limits>

namespace orientibus::sync {

namespace {

using SharedTargets = std::shared_ptr<const Signed<Targets>>;

/// How much of a file to take of which `announced` bytes are announced.
TufResult<std::uint64_t> within(std::uint64_t limit, std::optional<std::uint64_t> announced,
                                const std::string& what)
{
    if (announced && *announced > limit) {
        return refuse(TufError::TooLong,
                      fmt::format("{} is announced with {} bytes, and {} are taken at most", what,
                                  *announced, limit));
    }
    return announced.value_or(limit);
}

}  // namespace

class TufClient::Impl {
public:
    Impl(std::string url, Clock& clock, Fetcher& fetcher, Folder& metadata, TufLimits limits)
        : m_url(std::move(url)), m_clock(clock), m_fetcher(fetcher), m_metadata(metadata),
          m_limits(limits)
    {
    }

    TufResult<void> refresh();
    TufResult<Target> findTarget(const std::string& name);
    TufResult<Outcome> download(const Target& target, const std::string& baseUrl, Folder& folder);

private:
    /// A role still to be asked, and who vouches for it there: nobody but the root for the first.
    struct Visit {
        std::string name;
        SharedTargets delegator;
        const Role* role;
    };

    TufResult<void> loadRoot();
    TufResult<void> updateRoot();
    /// The root after the trusted one; nothing where there is none.
    TufResult<std::optional<std::string>> fetchNextRoot();
    TufResult<void> acceptRoot(const std::string& bytes);
    TufResult<void> updateTimestamp();
    TufResult<void> updateSnapshot();
    TufResult<SharedTargets> targetsRole(const Visit& visit);
    /// Puts those whom `role` trusts for the target on top, the first one topmost.
    static void addDelegations(const SharedTargets& role, const std::string& target,
                               std::vector<Visit>& toVisit);
    TufResult<std::string> fetchListed(const std::string& file, const FileMeta& meta,
                                       std::uint64_t limit);
    [[nodiscard]] Visit topLevel() const
    {
        return {"targets", nullptr, &m_trusted->root().roles.at("targets")};
    }

    std::string m_url;
    Clock& m_clock;
    Fetcher& m_fetcher;
    Folder& m_metadata;
    TufLimits m_limits;
    std::optional<TrustedMetadata> m_trusted;
    std::map<std::string, SharedTargets> m_roles;  ///< of the trusted snapshot
    bool m_refreshed = false;
};

TufResult<void> TufClient::Impl::refresh()
{
    m_refreshed = false;
    m_roles.clear();
    return loadRoot()
        .and_then([&] { return updateRoot(); })
        .and_then([&] { return updateTimestamp(); })
        .and_then([&] { return updateSnapshot(); })
        .and_then([&] { return targetsRole(topLevel()); })
        .map([&](const SharedTargets& /*topLevel*/) { m_refreshed = true; });
}

TufResult<void> TufClient::Impl::loadRoot()
{
    const auto now = m_clock.now();
    const auto stored = readAll(m_metadata, "root.json", m_limits.root);
    if (!stored) {
        return tl::make_unexpected(stored.error());
    }
    if (!*stored) {
        return refuse(TufError::NoTrustedRoot, "no root.json is there to begin with");
    }
    return TrustedMetadata::begin(**stored, now).map([&](TrustedMetadata&& trusted) {
        m_trusted = std::move(trusted);
    });
}

TufResult<std::optional<std::string>> TufClient::Impl::fetchNextRoot()
{
    const auto version = m_trusted->root().header.version;
    if (version == std::numeric_limits<std::int64_t>::max()) {
        return std::nullopt;
    }
    auto bytes = fetchAll(m_fetcher, joinUrl(m_url, fmt::format("{}.root.json", version + 1)),
                          m_limits.root);
    if (bytes) {
        return std::move(*bytes);
    }
    if (bytes.error().code == TufError::NotFound) {
        return std::nullopt;
    }
    return tl::make_unexpected(bytes.error());
}

TufResult<void> TufClient::Impl::acceptRoot(const std::string& bytes)
{
    auto next = m_trusted->checkNextRoot(bytes);
    if (!next) {
        return tl::make_unexpected(next.error());
    }
    // A stolen online key may have announced versions as high as numbers go: what it signed is
    // forgotten. Before the new root is kept and not after, for power may be cut in between.
    TufResult<void> done;
    if (m_trusted->revokesOnlineKeys(*next)) {
        done = m_metadata.remove("timestamp.json")
                   .and_then([&] { return m_metadata.remove("snapshot.json"); })
                   .map_error([](const Error<FileError>& error) { return toTuf(error); });
    }
    return done.and_then([&] { return store(m_metadata, "root.json", bytes); }).map([&] {
        m_trusted->setRoot(std::move(*next));
    });
}

TufResult<void> TufClient::Impl::updateRoot()
{
    for (int i = 0; i < m_limits.rootRotations; ++i) {
        const auto bytes = fetchNextRoot();
        if (!bytes) {
            return tl::make_unexpected(bytes.error());
        }
        if (!*bytes) {
            break;
        }
        if (auto accepted = acceptRoot(**bytes); !accepted) {
            return accepted;
        }
    }
    return {};
}

TufResult<void> TufClient::Impl::updateTimestamp()
{
    const auto stored = readAll(m_metadata, "timestamp.json", m_limits.timestamp);
    if (!stored) {
        return tl::make_unexpected(stored.error());
    }
    m_trusted->recallTimestamp(stored->value_or(""));
    if (auto fresh = m_trusted->checkRootIsFresh(); !fresh) {
        return fresh;
    }
    const auto bytes = fetchAll(m_fetcher, joinUrl(m_url, "timestamp.json"), m_limits.timestamp);
    if (!bytes) {
        return tl::make_unexpected(bytes.error());
    }
    return m_trusted->offerTimestamp(*bytes).and_then([&](bool isNewer) {
        return isNewer ? store(m_metadata, "timestamp.json", *bytes) : TufResult<void>();
    });
}

TufResult<void> TufClient::Impl::updateSnapshot()
{
    const auto stored = readAll(m_metadata, "snapshot.json", m_limits.snapshot);
    if (!stored) {
        return tl::make_unexpected(stored.error());
    }
    m_trusted->recallSnapshot(stored->value_or(""));
    if (m_trusted->hasCurrentSnapshot()) {
        return {};
    }
    const auto bytes =
        fetchListed("snapshot.json", m_trusted->timestamp().snapshot, m_limits.snapshot);
    if (!bytes) {
        return tl::make_unexpected(bytes.error());
    }
    return m_trusted->offerSnapshot(*bytes).and_then(
        [&] { return store(m_metadata, "snapshot.json", *bytes); });
}

TufResult<std::string> TufClient::Impl::fetchListed(const std::string& file, const FileMeta& meta,
                                                    std::uint64_t limit)
{
    const auto name =
        m_trusted->root().consistentSnapshot ? fmt::format("{}.{}", meta.version, file) : file;
    return within(limit, meta.length, name).and_then([&](std::uint64_t length) {
        return fetchAll(m_fetcher, joinUrl(m_url, name), length);
    });
}

TufResult<SharedTargets> TufClient::Impl::targetsRole(const Visit& visit)
{
    const Delegator delegator{visit.delegator ? visit.delegator->body.keys : m_trusted->root().keys,
                              *visit.role};
    if (const auto known = m_roles.find(visit.name); known != m_roles.end()) {
        // Another delegator may have vouched for it: this one must as well.
        return checkSignatures(visit.name, known->second->payload, known->second->signatures,
                               delegator.role, delegator.keys)
            .map([&] { return known->second; });
    }
    const auto keep = [&](Signed<Targets>&& role) {
        return m_roles[visit.name] = std::make_shared<const Signed<Targets>>(std::move(role));
    };
    const auto file = fileName(visit.name) + ".json";
    if (file.size() > maxNameLength) {
        return refuse(TufError::BadName, "the name of a role is too long: " + visit.name);
    }
    const auto stored = readAll(m_metadata, file, m_limits.targets);
    if (!stored) {
        return tl::make_unexpected(stored.error());
    }
    if (auto role = m_trusted->checkTargets(visit.name, stored->value_or(""), delegator)) {
        return keep(std::move(*role));
    }
    const auto bytes = m_trusted->listed(visit.name).and_then([&](const FileMeta& meta) {
        return fetchListed(percentEncoded(visit.name) + ".json", meta, m_limits.targets);
    });
    if (!bytes) {
        return tl::make_unexpected(bytes.error());
    }
    auto role = m_trusted->checkTargets(visit.name, *bytes, delegator);
    if (!role) {
        return tl::make_unexpected(role.error());
    }
    return store(m_metadata, file, *bytes).map([&] { return keep(std::move(*role)); });
}

void TufClient::Impl::addDelegations(const SharedTargets& role, const std::string& target,
                                     std::vector<Visit>& toVisit)
{
    std::vector<Visit> next;
    for (const auto& delegation : role->body.delegations) {
        if (!delegation.covers(target)) {
            continue;
        }
        next.push_back({delegation.name, role, &delegation.role});
        if (delegation.terminating) {
            toVisit.clear();  // nobody who was to be asked later has a say any more
            break;
        }
    }
    toVisit.insert(toVisit.end(), next.rbegin(), next.rend());
}

TufResult<Target> TufClient::Impl::findTarget(const std::string& name)
{
    if (!m_refreshed) {
        return refuse(TufError::NoTrustedRoot, "nothing is trusted before a refresh");
    }
    std::vector<Visit> toVisit = {topLevel()};
    std::set<std::string> visited;
    while (!toVisit.empty() && visited.size() < static_cast<std::size_t>(m_limits.roles)) {
        const auto visit = std::move(toVisit.back());
        toVisit.pop_back();
        if (!visited.insert(visit.name).second) {
            continue;
        }
        const auto role = targetsRole(visit);
        if (!role) {
            return tl::make_unexpected(role.error());
        }
        const auto& targets = (*role)->body;
        if (const auto found = targets.targets.find(name); found != targets.targets.end()) {
            return found->second;
        }
        addDelegations(*role, name, toVisit);
    }
    return refuse(TufError::NoSuchTarget,
                  fmt::format("none of {} roles knows the target {}", visited.size(), name));
}

TufResult<TufClient::Outcome> TufClient::Impl::download(const Target& target,
                                                        const std::string& baseUrl, Folder& folder)
{
    if (!m_refreshed) {
        return refuse(TufError::NoTrustedRoot, "nothing is trusted before a refresh");
    }
    return TargetDownload(target, m_fetcher, folder)
        .run(baseUrl, m_trusted->root().consistentSnapshot);
}

TufClient::TufClient(std::string metadataUrl, Clock& clock, Fetcher& fetcher, Folder& metadata,
                     TufLimits limits)
    : m_impl(std::make_unique<Impl>(std::move(metadataUrl), clock, fetcher, metadata, limits))
{
}

TufClient::~TufClient() = default;

TufResult<void> TufClient::trust(std::string_view root, Folder& metadata)
{
    return checkRoot(root).and_then([&] { return store(metadata, "root.json", root); });
}

TufResult<void> TufClient::checkRoot(std::string_view root)
{
    return TrustedMetadata::begin(root, {}).map([](const TrustedMetadata& /*trusted*/) {});
}

TufResult<void> TufClient::refresh()
{
    return m_impl->refresh();
}

TufResult<Target> TufClient::findTarget(const std::string& name)
{
    return m_impl->findTarget(name);
}

TufResult<TufClient::Outcome> TufClient::download(const Target& target, const std::string& baseUrl,
                                                  Folder& folder)
{
    return m_impl->download(target, baseUrl, folder);
}

std::string TufClient::fileName(std::string_view name)
{
    auto encoded = percentEncoded(name);
    if (encoded.starts_with('.')) {
        encoded.replace(0, 1, "%2E");
    }
    return encoded;
}

}  // namespace orientibus::sync
