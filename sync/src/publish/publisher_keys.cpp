// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "publish/names.h"
#include "publish/publisher_impl.h"
#include "publish/secret_key_impl.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace orientibus::sync {

using Json = nlohmann::json;

namespace {

/// libsodium refuses signatures by keys that anybody can sign with: so they never become keys.
bool isSound(const Key& key)
{
    const auto point = fromHex(key.value);
    return key.type == "ed25519" && key.scheme == "ed25519" && point &&
           point->size() == crypto_core_ed25519_BYTES && sodium_init() >= 0 &&
           crypto_core_ed25519_is_valid_point(
               reinterpret_cast<const unsigned char*>(point->data())) == 1;
}

std::string shortIds(const Json& keyIds)
{
    std::vector<std::string> names;
    std::transform(keyIds.begin(), keyIds.end(), std::back_inserter(names),
                   [](const Json& id) { return id.get_ref<const std::string&>().substr(0, 8); });
    return fmt::format("{}", fmt::join(names, ", "));
}

PublishResult<void> changeRole(Json& root, const std::string& role, const KeyChange& change)
{
    auto& entry = root["roles"][role];
    auto& keyIds = entry["keyids"];
    if (change.leaving) {
        const auto found = std::find(keyIds.begin(), keyIds.end(), *change.leaving);
        if (found == keyIds.end()) {
            return refuse(PublishError::Unknown,
                          fmt::format("{} is no key of the role {}; its keys are {}",
                                      change.leaving->substr(0, 8), role, shortIds(keyIds)));
        }
        keyIds.erase(found);
    }
    if (change.coming) {
        const auto keyId = keyIdOf(*change.coming);
        if (std::find(keyIds.begin(), keyIds.end(), keyId) != keyIds.end()) {
            return refuse(PublishError::Refused, fmt::format("{} is a key of the role {} already",
                                                             keyId.substr(0, 8), role));
        }
        root["keys"][keyId] = toJson(*change.coming);
        keyIds.push_back(keyId);
    }
    if (keyIds.size() < entry["threshold"].get<std::size_t>()) {
        return refuse(PublishError::Refused,
                      fmt::format("the role {} needs {} keys and would have {}: give it a new one "
                                  "with rotate-key instead",
                                  role, entry["threshold"].get<std::size_t>(), keyIds.size()));
    }
    return {};
}

/// Keys of no role are no keys.
void dropUnused(Json& root)
{
    std::set<std::string> used;
    for (const auto& [name, role] : root["roles"].items()) {
        for (const auto& keyId : role["keyids"]) {
            used.insert(keyId.get<std::string>());
        }
    }
    auto kept = Json::object();
    for (const auto& [keyId, key] : root["keys"].items()) {
        if (used.contains(keyId)) {
            kept[keyId] = key;
        }
    }
    root["keys"] = std::move(kept);
}

bool isRenewal(const KeyChange& change)
{
    return !change.leaving && !change.coming;
}

bool contains(const std::vector<std::string>& names, const std::string& name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// What is shown when `release` goes: the newest before it that is not withdrawn.
PublishResult<Shown> shownInstead(Workshop& workshop, const std::vector<PastRelease>& past,
                                  const std::string& release,
                                  const std::vector<std::string>& withdrawn)
{
    const auto before = std::find_if(past.begin(), past.end(), [&](const PastRelease& one) {
        return isLater(release, one.name) && !contains(withdrawn, one.name);
    });
    if (before == past.end()) {
        return refuse(PublishError::NoRelease,
                      fmt::format("there is no release before {} to show instead", release));
    }
    if (const auto whole = manifestOf(workshop, *before); !whole) {
        return refuse(whole.error().code, fmt::format("nothing can be shown instead of {}: {}",
                                                      release, whole.error().detail));
    }
    return before->shown;
}

}  // namespace

tl::unexpected<Error<PublishError>> noRole(const std::string& name)
{
    return refuse(
        PublishError::Unknown,
        fmt::format("there is no role {}; the roles are root, targets, snapshot and timestamp",
                    name));
}

PublishResult<void> Publisher::checkKeys(const KeyChange& change)
{
    const auto published = m_impl->workshop.published();
    if (!published) {
        return tl::make_unexpected(published.error());
    }
    const auto drafts = m_impl->workshop.drafts();
    if (!drafts) {
        return tl::make_unexpected(drafts.error());
    }
    const auto holders = m_impl->holders();
    if (!holders) {
        return tl::make_unexpected(holders.error());
    }
    const auto coming = drafts->root ? valuesOf(*drafts->root) : published->trust;
    if (!coming) {
        return tl::make_unexpected(coming.error());
    }
    for (const auto& role : change.roles) {
        if (!coming->roles.contains(role)) {
            return noRole(role);
        }
        auto keyIds = coming->roles.at(role).keyIds;
        if (change.leaving && keyIds.erase(*change.leaving) == 0 &&
            published->trust.roles.at(role).keyIds.contains(*change.leaving)) {
            return refuse(PublishError::DraftWaits, "a draft in which that key goes waits already");
        }
        const bool holdsOne = std::ranges::any_of(keyIds, [&](const std::string& keyId) {
            const auto holder = holders->find(keyId);
            return holder != holders->end() && holder->second.name == change.comingHolder;
        });
        if (holdsOne) {
            return refuse(PublishError::Refused,
                          fmt::format("{} holds a key of the role {} already, and one person "
                                      "would count as two",
                                      change.comingHolder, role));
        }
    }
    return {};
}

PublishResult<void> Publisher::changeKeys(const KeyChange& change)
{
    if (auto checked = checkKeys(change); !checked) {
        return checked;
    }
    auto& workshop = m_impl->workshop;
    const auto published = workshop.published();
    if (!published) {
        return tl::make_unexpected(published.error());
    }
    const auto drafts = workshop.drafts();
    if (!drafts) {
        return tl::make_unexpected(drafts.error());
    }
    if (change.coming && !isSound(*change.coming)) {
        return refuse(PublishError::Key, "the new key is no ed25519 key, or one that anybody "
                                         "could sign with");
    }
    if (isRenewal(change) && change.roles == std::vector<std::string>{"targets"}) {
        return drafts->targets
                   ? refuse(PublishError::DraftWaits, "a draft that will do the same waits already")
                   : workshop.write(draftsFolder, "targets.json",
                                    m_impl->nextTargets(*published).text());
    }
    // A draft that waits is changed on, so that one new root can do all that has to be done.
    auto root = drafts->root ? *drafts->root : published->root;
    root.keepSignatures({});
    root.body()["version"] = published->root.version() + 1;
    root.body()["expires"] = formatDateTime(m_impl->clock.now() + m_impl->lifetimes.root);
    for (const auto& role : change.roles) {
        if (auto changed = changeRole(root.body(), role, change); !changed) {
            return changed;
        }
    }
    dropUnused(root.body());
    const auto values = valuesOf(root);
    if (!values) {
        return tl::make_unexpected(values.error());
    }
    auto holders = m_impl->holders();
    if (!holders) {
        return tl::make_unexpected(holders.error());
    }
    PublishResult<void> done;
    if (change.coming) {
        (*holders)[keyIdOf(*change.coming)] = {change.comingHolder, change.roles.front()};
        done = m_impl->keepHolders(*holders);
    }
    noteForAway(root, published->root, *holders);
    return done.and_then([&] { return m_impl->draftTargetsFor(*values, *published, *drafts); })
        .and_then([&] { return workshop.write(draftsFolder, "root.json", root.draftText()); });
}

PublishResult<void> Publisher::withdraw(const std::string& release)
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
    if (drafts->targets && !drafts->targets->signatures().empty()) {
        return refuse(PublishError::DraftWaits, "a draft that somebody has signed waits already");
    }
    const auto past = history(workshop, *published);
    if (!past) {
        return tl::make_unexpected(past.error());
    }
    const auto shown = shownBy(published->targets);
    const auto withdrawn = shown ? shown->note.withdrawn : std::vector<std::string>();
    const auto found = std::find_if(past->begin(), past->end(),
                                    [&](const PastRelease& one) { return one.name == release; });
    if (!shown || found == past->end()) {
        return noRelease(release, *past);
    }
    if (contains(withdrawn, release)) {
        return refuse(PublishError::Withdrawn,
                      fmt::format("the release {} is withdrawn already", release));
    }
    auto next = *shown;
    if (shown->note.release == release) {
        auto before = shownInstead(workshop, *past, release, withdrawn);
        if (!before) {
            return tl::make_unexpected(before.error());
        }
        next = std::move(*before);
    }
    next.note.withdrawn = withdrawn;
    next.note.withdrawn.push_back(release);
    if (const auto manifest = manifestOf(workshop, next); !manifest) {
        return tl::make_unexpected(manifest.error());
    }
    auto draft = m_impl->nextTargets(*published);
    show(draft, next);
    return workshop.remove(draftsFolder, "manifest.json.zst").and_then([&] {
        return workshop.write(draftsFolder, "targets.json", draft.text());
    });
}

}  // namespace orientibus::sync
