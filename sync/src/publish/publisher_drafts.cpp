// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "publish/publisher_impl.h"

#include <fmt/format.h>

#include <algorithm>

namespace orientibus::sync {

namespace {

/// "anne (3f2a91c0)", or the beginning of the keyid alone.
std::string nameOf(const std::string& keyId, const std::map<std::string, Holder>& holders)
{
    const auto found = holders.find(keyId);
    const auto start = keyId.substr(0, 8);
    return found == holders.end() ? start : fmt::format("{} ({})", found->second.name, start);
}

std::vector<std::string> namesOf(const std::vector<std::string>& keyIds,
                                 const std::map<std::string, Holder>& holders)
{
    std::vector<std::string> names;
    std::transform(keyIds.begin(), keyIds.end(), std::back_inserter(names),
                   [&](const std::string& keyId) { return nameOf(keyId, holders); });
    return names;
}

/// Which keys come and go.
std::vector<std::string> changesOf(const Root& before, const Root& after,
                                   const std::map<std::string, Holder>& holders)
{
    std::vector<std::string> words;
    for (const auto& [role, now] : after.roles) {
        const auto& then = before.roles.contains(role) ? before.roles.at(role) : Role();
        for (const auto& keyId : then.keyIds) {
            if (!now.keyIds.contains(keyId)) {
                words.push_back(
                    fmt::format("{}: the key of {} goes", role, nameOf(keyId, holders)));
            }
        }
        for (const auto& keyId : now.keyIds) {
            if (!then.keyIds.contains(keyId)) {
                words.push_back(
                    fmt::format("{}: the key of {} comes", role, nameOf(keyId, holders)));
            }
        }
        if (then.threshold != now.threshold) {
            words.push_back(
                fmt::format("{}: {} must sign instead of {}", role, now.threshold, then.threshold));
        }
    }
    return words;
}

Draft describeRoot(const Document& root, const Published& published, const Drafts& drafts,
                   const std::map<std::string, Holder>& holders)
{
    Draft draft;
    draft.kind = Draft::Kind::Trust;
    draft.version = root.version();
    draft.missing = missingOf(root, published, drafts);
    if (const auto values = valuesOf(root)) {
        draft.words = changesOf(published.trust, *values, holders);
        auto signers = published.trust.roles.at("root");
        signers.keyIds.insert(values->roles.at("root").keyIds.begin(),
                              values->roles.at("root").keyIds.end());
        auto keys = published.trust.keys;
        keys.insert(values->keys.begin(), values->keys.end());
        draft.signedBy = namesOf(goodSigners(root, signers, keys), holders);
    }
    draft.words.push_back("valid until " + formatDateTime(root.expires()));
    return draft;
}

Draft describeTargets(const Document& targets, const Published& published, const Root& root,
                      const std::map<std::string, Holder>& holders)
{
    Draft draft;
    draft.version = targets.version();
    draft.missing = missingOf(targets, root);
    draft.signedBy = namesOf(goodSigners(targets, root.roles.at("targets"), root.keys), holders);
    const auto before = shownBy(published.targets);
    const auto after = shownBy(targets);
    draft.kind = Draft::Kind::Renewal;
    if (after) {
        draft.release = after->note.release;
        for (const auto& release : after->note.withdrawn) {
            const auto known = before ? before->note.withdrawn : std::vector<std::string>();
            if (std::find(known.begin(), known.end(), release) == known.end()) {
                draft.withdrawn.push_back(release);
            }
        }
        if (!draft.withdrawn.empty()) {
            draft.kind = Draft::Kind::Withdrawal;
        } else if (!before || before->sha256 != after->sha256) {
            draft.kind = Draft::Kind::Release;
        }
    }
    draft.words.push_back("valid until " + formatDateTime(targets.expires()));
    return draft;
}

}  // namespace

PublishResult<std::vector<Draft>> Publisher::Impl::describeDrafts()
{
    const auto published = workshop.published();
    if (!published) {
        return tl::make_unexpected(published.error());
    }
    const auto drafts = workshop.drafts();
    if (!drafts) {
        return tl::make_unexpected(drafts.error());
    }
    const auto names = holders();
    if (!names) {
        return tl::make_unexpected(names.error());
    }
    std::vector<Draft> list;
    auto root = published->trust;
    if (drafts->root) {
        list.push_back(describeRoot(*drafts->root, *published, *drafts, *names));
        root = valuesOf(*drafts->root).value_or(root);
    }
    if (drafts->targets) {
        list.push_back(describeTargets(*drafts->targets, *published, root, *names));
    }
    return list;
}

PublishResult<std::vector<Draft>> Publisher::drafts()
{
    return m_impl->describeDrafts();
}

}  // namespace orientibus::sync
