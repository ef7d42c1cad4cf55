// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "json.h"
#include "publish/publisher_impl.h"
#include "publish/secret_key_impl.h"

#include <fmt/format.h>

#include <algorithm>

namespace orientibus::sync {

using Json = nlohmann::json;

Publisher::Publisher(std::filesystem::path root, Folders& folders, Clock& clock,
                     Lifetimes lifetimes)
    : m_impl(std::make_unique<Impl>(std::move(root), folders, clock, lifetimes))
{
}

Publisher::~Publisher() = default;

PublishResult<std::map<std::string, Holder>> Publisher::Impl::holders()
{
    const auto bytes = workshop.read("", "holders.json");
    if (!bytes) {
        return tl::make_unexpected(bytes.error());
    }
    std::map<std::string, Holder> holders;
    const auto json = parseJson(bytes->value_or("{}"));
    if (!json || !json->is_object()) {
        return holders;  // words for people, without which all else goes on
    }
    for (const auto& [keyId, holder] : json->items()) {
        if (holder.is_object() && holder.contains("name") && holder["name"].is_string() &&
            holder.contains("role") && holder["role"].is_string()) {
            holders[keyId] = {holder["name"].get<std::string>(), holder["role"].get<std::string>()};
        }
    }
    return holders;
}

PublishResult<void> Publisher::Impl::keepHolders(const std::map<std::string, Holder>& holders)
{
    auto json = Json::object();
    for (const auto& [keyId, holder] : holders) {
        json[keyId] = {{"name", holder.name}, {"role", holder.role}};
    }
    return workshop.write("", "holders.json", canonical(json));
}

Expiry Publisher::Impl::expiryOf(const std::string& role, const Document& document) const
{
    // Of what a timer renews it is too late only when it is over.
    const bool isOfPeople = role == "root" || role == "targets";
    const auto warning = isOfPeople ? lifetimes.warning : std::chrono::days{0};
    return {fmt::format("{} {}", role, document.version()), document.expires(),
            document.expires() <= clock.now() + warning};
}

std::vector<Expiry> Publisher::Impl::expiriesOf(const Published& published) const
{
    return {expiryOf("root", published.root), expiryOf("targets", published.targets),
            expiryOf("snapshot", published.snapshot), expiryOf("timestamp", published.timestamp)};
}

PublishResult<void> Publisher::init(const FirstKeys& keys,
                                    const std::map<std::string, Holder>& holders)
{
    auto& workshop = m_impl->workshop;
    const auto timestamp = workshop.read(metadataFolder, "timestamp.json");
    if (!timestamp) {
        return tl::make_unexpected(timestamp.error());
    }
    if (*timestamp) {
        return refuse(PublishError::Refused,
                      fmt::format("{} holds a repository already", workshop.repository().string()));
    }
    constexpr std::size_t threshold = 2;
    if (keys.root.size() < threshold || keys.targets.size() < threshold || !keys.online) {
        return refuse(PublishError::Refused, "a repository needs two root keys, two targets keys "
                                             "and an online key at least");
    }
    const auto now = m_impl->clock.now();
    const auto& lifetimes = m_impl->lifetimes;
    Document root("root", 1, now + lifetimes.root);
    root.body()["consistent_snapshot"] = true;
    const auto trust = [&](const char* role, const std::vector<SecretKey>& signers,
                           std::size_t needed) {
        auto& entry = root.body()["roles"][role];
        entry = {{"keyids", Json::array()}, {"threshold", needed}};
        for (const auto& key : signers) {
            root.body()["keys"][key.keyId()] = toJson(key.publicKey());
            entry["keyids"].push_back(key.keyId());
        }
    };
    trust("root", keys.root, threshold);
    trust("targets", keys.targets, threshold);
    trust("snapshot", {*keys.online}, 1);
    trust("timestamp", {*keys.online}, 1);
    Document targets("targets", 1, now + lifetimes.targets);
    targets.body()["targets"] = Json::object();
    for (std::size_t i = 0; i < threshold; ++i) {
        root.sign(keys.root[i]);
        targets.sign(keys.targets[i]);
    }
    Document snapshot("snapshot", 1, now + lifetimes.snapshot);
    snapshot.body()["meta"]["targets.json"] = targets.listing();
    snapshot.sign(*keys.online);
    Document first("timestamp", 1, now + lifetimes.timestamp);
    first.body()["meta"]["snapshot.json"] = snapshot.listing();
    first.body()["issued"] = formatDateTime(now);
    first.sign(*keys.online);
    return m_impl->keepHolders(holders)
        .and_then([&] { return workshop.write(metadataFolder, "1.root.json", root.text()); })
        .and_then([&] { return workshop.write(metadataFolder, "1.targets.json", targets.text()); })
        .and_then(
            [&] { return workshop.write(metadataFolder, "1.snapshot.json", snapshot.text()); })
        .and_then([&] { return workshop.write(metadataFolder, "timestamp.json", first.text()); });
}

PublishResult<TimestampReport> Publisher::timestamp(const std::vector<SecretKey>& online,
                                                    bool isClockTrusted)
{
    auto published = m_impl->workshop.published();
    if (!published) {
        return tl::make_unexpected(published.error());
    }
    const auto issued = published->issued;
    if (isClockTrusted) {
        published->issued.reset();  // by a clock that was ahead: nothing to be later than
    }
    const auto before = published->snapshot.version();
    const auto end = published->timestamp.expires();
    const auto ranOut = end < m_impl->clock.now() ? std::optional(end) : std::nullopt;
    return m_impl->renewOnline(*published, online, isClockTrusted).map([&] {
        const auto expires = published->timestamp.expires();
        return TimestampReport{published->timestamp.version(),
                               expires,
                               published->snapshot.version() != before,
                               ranOut,
                               issued && *issued >= expires ? issued : std::nullopt,
                               m_impl->expiriesOf(*published)};
    });
}

PublishResult<void> Publisher::discard()
{
    return m_impl->workshop.remove(draftsFolder, "targets.json")
        .and_then([&] { return m_impl->workshop.remove(draftsFolder, "manifest.json.zst"); })
        .and_then([&] { return m_impl->workshop.remove(draftsFolder, "root.json"); });
}

namespace {

/// What the draft that waits would show.
PublishResult<Manifest> draftManifest(Workshop& workshop)
{
    return workshop.drafts().and_then([&](const Drafts& drafts) {
        const auto shown = drafts.targets ? shownBy(*drafts.targets) : std::nullopt;
        return shown ? manifestOfDraft(workshop, *shown)
                     : refuse(PublishError::NoDraft, "there is no draft of what is to be shown");
    });
}

/// The manifest of a release that was published; "current" is a name too.
PublishResult<Manifest> publishedManifest(Workshop& workshop, const Published& published,
                                          const std::string& release)
{
    const auto shown = shownBy(published.targets);
    if (shown && (release == "current" || release == shown->note.release)) {
        return manifestOf(workshop, *shown);
    }
    return history(workshop, published)
        .and_then([&](const std::vector<PastRelease>& past) -> PublishResult<Manifest> {
            const auto found = std::find_if(past.begin(), past.end(), [&](const PastRelease& one) {
                return one.name == release;
            });
            return found != past.end() ? manifestOf(workshop, *found) : noRelease(release, past);
        });
}

}  // namespace

PublishResult<Manifest> Publisher::layOut(const std::string& release,
                                          const std::filesystem::path& into)
{
    auto& workshop = m_impl->workshop;
    const auto published = workshop.published();
    if (!published) {
        return tl::make_unexpected(published.error());
    }
    const auto manifest = release == "draft" ? draftManifest(workshop)
                                             : publishedManifest(workshop, *published, release);
    return manifest.and_then([&](const Manifest& whole) {
        return sync::layOut(workshop, whole, into).map([&] { return whole; });
    });
}

PublishResult<std::vector<std::string>> Publisher::releases()
{
    const auto published = m_impl->workshop.published();
    if (!published) {
        return tl::make_unexpected(published.error());
    }
    return history(m_impl->workshop, *published).map([](const std::vector<PastRelease>& past) {
        std::vector<std::string> names;
        std::transform(past.begin(), past.end(), std::back_inserter(names),
                       [](const PastRelease& one) { return one.name; });
        return names;
    });
}

PublishResult<std::map<std::string, Holder>> Publisher::holders()
{
    return m_impl->holders();
}

PublishResult<std::vector<Expiry>> Publisher::expiries()
{
    return m_impl->workshop.published().map(
        [&](const Published& published) { return m_impl->expiriesOf(published); });
}

PublishResult<Role> Publisher::role(const std::string& name)
{
    return m_impl->workshop.published().and_then([&](const Published& published) {
        const auto found = published.trust.roles.find(name);
        return found != published.trust.roles.end() ? PublishResult<Role>(found->second)
                                                    : noRole(name);
    });
}

}  // namespace orientibus::sync
