// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "publish/publisher_impl.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace orientibus::sync {

namespace {

const SecretKey* keyOf(const Root& root, const char* role, const std::vector<SecretKey>& keys)
{
    const auto& trusted = root.roles.at(role).keyIds;
    const auto found = std::find_if(keys.begin(), keys.end(), [&](const SecretKey& key) {
        return trusted.contains(key.keyId());
    });
    return found == keys.end() ? nullptr : &*found;
}

bool isSignedBy(const Document& document, const char* role, const Root& root)
{
    return checkSigned(role, document, root.roles.at(role), root.keys).has_value();
}

/// What targets that were published have changed, which their draft cannot tell any more.
std::string nameOf(const Document& targets, Workshop& workshop)
{
    const auto shown = shownBy(targets);
    if (!shown) {
        return fmt::format("targets {}", targets.version());
    }
    const auto before =
        workshop.document(metadataFolder, fmt::format("{}.targets.json", targets.version() - 1));
    const auto earlier = before ? shownBy(*before) : std::nullopt;
    auto withdrawn = shown->note.withdrawn;
    std::erase_if(withdrawn, [&](const std::string& release) {
        return !earlier || std::count(earlier->note.withdrawn.begin(),
                                      earlier->note.withdrawn.end(), release) > 0;
    });
    return withdrawn.empty() ? "release " + shown->note.release
                             : fmt::format("withdrawal of {}; shown is {}",
                                           fmt::join(withdrawn, ", "), shown->note.release);
}

}  // namespace

std::string wanting(const Document& document, const char* role, const Root& root, const char* of)
{
    const auto& wanted = root.roles.at(role);
    const auto good = static_cast<std::int64_t>(goodSigners(document, wanted, root.keys).size());
    return good >= wanted.threshold
               ? std::string()
               : fmt::format("{} of the {} {} keys of {} must still sign", wanted.threshold - good,
                             wanted.keyIds.size(), role, of);
}

std::string missingOf(const Document& targets, const Root& root)
{
    return wanting(targets, "targets", root, "the newest root");
}

std::string missingOf(const Document& root, const Published& published, const Drafts& drafts)
{
    const auto values = valuesOf(root);
    if (!values) {
        return values.error().detail;
    }
    if (auto missing = wanting(root, "root", published.trust, "the root before");
        !missing.empty()) {
        return missing;
    }
    if (auto missing = wanting(root, "root", *values, "the new root"); !missing.empty()) {
        return missing;
    }
    if (missingOf(published.targets, *values).empty()) {
        return {};
    }
    if (!drafts.targets) {
        return "the release that is shown must be signed again by the new targets keys";
    }
    return wanting(*drafts.targets, "targets", *values, "the new root");
}

bool isHalfDone(const Published& published)
{
    return !isSignedBy(published.timestamp, "timestamp", published.trust) ||
           !isSignedBy(published.snapshot, "snapshot", published.trust) ||
           !isSignedBy(published.targets, "targets", published.trust);
}

PublishResult<void> checkFollows(const std::string& what, const Document& draft,
                                 const Document& published)
{
    if (draft.version() != published.version() + 1) {
        return refuse(PublishError::Refused,
                      fmt::format("the draft of {} {} does not follow {} {}, which is published",
                                  what, draft.version(), what, published.version()));
    }
    return {};
}

Document Publisher::Impl::nextTargets(const Published& published)
{
    Document next("targets", published.targets.version() + 1, clock.now() + lifetimes.targets);
    next.body()["targets"] = published.targets.body().at("targets");
    return next;
}

PublishResult<void> Publisher::Impl::checkComing(const Published& published, const Drafts& drafts)
{
    const auto shown = drafts.targets ? shownBy(*drafts.targets) : std::nullopt;
    const auto before = shownBy(published.targets);
    // What is shown already is promised already: keys go and come in spite of a spoilt film.
    if (!shown || (before && before->sha256 == shown->sha256)) {
        return {};
    }
    const bool rootComes = drafts.root && missingOf(*drafts.root, published, drafts).empty();
    const auto trust = rootComes ? valuesOf(*drafts.root) : published.trust;
    if (!trust || !missingOf(*drafts.targets, *trust).empty()) {
        return {};
    }
    return manifestOfDraft(workshop, *shown).and_then([&](const Manifest& manifest) {
        return checkObjects(workshop, manifest);
    });
}

PublishResult<void> Publisher::Impl::checkClock(const Published& published)
{
    const auto now = clock.now();
    if (!published.issued || now >= *published.issued) {
        return {};
    }
    return refuse(
        PublishError::Clock,
        fmt::format("the clock of this machine says {}, and the last timestamp was issued at {}",
                    formatDateTime(now), formatDateTime(*published.issued)));
}

PublishResult<void> Publisher::Impl::draftTargetsFor(const Root& coming, const Published& published,
                                                     const Drafts& drafts)
{
    return drafts.targets || missingOf(published.targets, coming).empty()
               ? PublishResult<void>()
               : workshop.write(draftsFolder, "targets.json", nextTargets(published).text());
}

PublishResult<void> Publisher::Impl::renewOnline(Published& published,
                                                 const std::vector<SecretKey>& online,
                                                 bool withSnapshot)
{
    const auto* forSnapshot = keyOf(published.trust, "snapshot", online);
    const auto* forTimestamp = keyOf(published.trust, "timestamp", online);
    if (forSnapshot == nullptr || forTimestamp == nullptr) {
        return refuse(PublishError::Key,
                      "the online key that the newest root names is not among those given");
    }
    if (auto checked = checkClock(published); !checked) {
        return checked;
    }
    const auto now = clock.now();
    const auto listing = published.targets.listing();
    const auto end = now + lifetimes.timestamp;
    withSnapshot = withSnapshot || published.snapshot.expires() < end ||
                   published.snapshot.body().at("meta").at("targets.json") != listing ||
                   !isSignedBy(published.snapshot, "snapshot", published.trust);
    if (withSnapshot) {
        Document next("snapshot", published.snapshot.version() + 1, now + lifetimes.snapshot);
        next.body()["meta"]["targets.json"] = listing;
        next.sign(*forSnapshot);
        const auto name = fmt::format("{}.snapshot.json", next.version());
        if (auto done = workshop.write(metadataFolder, name, next.text()); !done) {
            return done;
        }
        published.snapshot = std::move(next);
    }
    Document next("timestamp", published.timestamp.version() + 1, end);
    next.body()["meta"]["snapshot.json"] = published.snapshot.listing();
    next.body()["issued"] = formatDateTime(now);
    next.sign(*forTimestamp);
    return workshop.write(metadataFolder, "timestamp.json", next.text()).map([&] {
        published.timestamp = std::move(next);
        published.issued = now;
    });
}

PublishResult<void> Publisher::Impl::forgetPublished(const Published& published, Drafts& drafts,
                                                     std::vector<std::string>& names)
{
    PublishResult<void> done;
    if (drafts.root && drafts.root->body() == published.root.body()) {
        drafts.root.reset();
        names.push_back(fmt::format("root {}", published.root.version()));
        done = workshop.remove(draftsFolder, "root.json");
    }
    if (done && drafts.targets && drafts.targets->body() == published.targets.body()) {
        drafts.targets.reset();
        names.push_back(nameOf(published.targets, workshop));
        done = workshop.remove(draftsFolder, "manifest.json.zst").and_then([&] {
            return workshop.remove(draftsFolder, "targets.json");
        });
    }
    return done;
}

PublishResult<bool> Publisher::Impl::publishRoot(Published& published, Drafts& drafts,
                                                 const std::vector<SecretKey>& online)
{
    if (!drafts.root || !missingOf(*drafts.root, published, drafts).empty()) {
        return false;
    }
    if (auto follows = checkFollows("root", *drafts.root, published.root); !follows) {
        return tl::make_unexpected(follows.error());
    }
    auto values = valuesOf(*drafts.root);
    if (!values) {
        return tl::make_unexpected(values.error());
    }
    // Without the new online key, or the time, clients would be left with a root that nothing fits.
    if (auto checked = checkClock(published); !checked) {
        return tl::make_unexpected(checked.error());
    }
    if (keyOf(*values, "snapshot", online) == nullptr ||
        keyOf(*values, "timestamp", online) == nullptr) {
        return refuse(PublishError::Key, "the online key that the new root names is not among "
                                         "those given");
    }
    const auto name = fmt::format("{}.root.json", drafts.root->version());
    return workshop.write(metadataFolder, name, drafts.root->text()).map([&] {
        published.before = std::move(published.trust);
        published.root = *drafts.root;
        published.trust = std::move(*values);
        return true;
    });
}

PublishResult<bool> Publisher::Impl::publishTargets(Published& published, Drafts& drafts,
                                                    const std::vector<SecretKey>& online)
{
    if (!drafts.targets || !missingOf(*drafts.targets, published.trust).empty()) {
        return false;
    }
    if (auto follows = checkFollows("targets", *drafts.targets, published.targets); !follows) {
        return tl::make_unexpected(follows.error());
    }
    if (keyOf(published.trust, "timestamp", online) == nullptr) {
        return refuse(PublishError::Key, "the online key is needed to publish what is signed");
    }
    const auto shown = shownBy(*drafts.targets);
    const auto manifest = workshop.read(draftsFolder, "manifest.json.zst");
    if (!manifest) {
        return tl::make_unexpected(manifest.error());
    }
    PublishResult<void> done;
    if (shown && *manifest && sha256(**manifest) == shown->sha256) {
        done = workshop.write(targetsFolder, manifestName(shown->sha256), **manifest);
    }
    if (done && shown) {
        done = manifestOf(workshop, *shown).map([](const Manifest& /*whole*/) {});
    }
    const auto name = fmt::format("{}.targets.json", drafts.targets->version());
    return done
        .and_then([&] { return workshop.write(metadataFolder, name, drafts.targets->text()); })
        .and_then([&] {
            published.targets = *drafts.targets;
            return renewOnline(published, online, true);
        })
        .map([] { return true; });
}

PublishResult<std::vector<std::string>>
Publisher::Impl::publishReady(const std::vector<SecretKey>& online)
{
    auto published = workshop.published();
    if (!published) {
        return tl::make_unexpected(published.error());
    }
    auto drafts = workshop.drafts();
    if (!drafts) {
        return tl::make_unexpected(drafts.error());
    }
    std::vector<std::string> names;
    if (auto done = forgetPublished(*published, *drafts, names); !done) {
        return tl::make_unexpected(done.error());
    }
    const auto done = checkComing(*published, *drafts)
                          .and_then([&] { return publishRoot(*published, *drafts, online); })
                          .and_then([&](bool /*published*/) {
                              return publishTargets(*published, *drafts, online);
                          });
    if (!done) {
        return tl::make_unexpected(done.error());
    }
    std::string renewal;
    // A root that was published now, or before a power cut, may have changed the online key.
    if (!isSignedBy(published->timestamp, "timestamp", published->trust) ||
        !isSignedBy(published->snapshot, "snapshot", published->trust)) {
        if (auto renewed = renewOnline(*published, online, true); !renewed) {
            return tl::make_unexpected(renewed.error());
        }
        renewal = fmt::format("timestamp {}", published->timestamp.version());
    }
    return forgetPublished(*published, *drafts, names)
        .and_then([&] {
            const auto coming = drafts->root ? valuesOf(*drafts->root) : published->trust;
            return coming ? draftTargetsFor(*coming, *published, *drafts) : PublishResult<void>();
        })
        .map([&] {
            if (!renewal.empty()) {
                names.push_back(renewal);
            }
            return std::move(names);
        });
}

}  // namespace orientibus::sync
