// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "publish/names.h"
#include "publish/publisher_impl.h"

#include <fmt/format.h>

#include <algorithm>

namespace orientibus::sync {

namespace {

Draft describeRoot(const Document& root, const Published& published, const Drafts& drafts,
                   const std::map<std::string, Holder>& holders)
{
    Draft draft;
    draft.kind = Draft::Kind::Trust;
    draft.version = root.version();
    draft.missing = missingOf(root, published, drafts);
    if (const auto values = valuesOf(root)) {
        draft.words = changesOf(published.trust, *values, holders);
        tellSigners(draft, root, "root", {published.trust, *values}, holders);
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
    tellSigners(draft, targets, "targets", {root}, holders);
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
