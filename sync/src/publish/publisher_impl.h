// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "publish/history.h"

namespace orientibus::sync {

class Publisher::Impl {
public:
    Impl(std::filesystem::path root, Folders& folders, Clock& ofMachine, Lifetimes life)
        : workshop(std::move(root), folders), clock(ofMachine), lifetimes(life)
    {
    }

    /// What becomes of the drafts: forgets those that are published, publishes what is ready. Says
    /// what is published now, whether this step or one that was interrupted did it.
    [[nodiscard]] PublishResult<std::vector<std::string>>
    publishReady(const std::vector<SecretKey>& online);

    [[nodiscard]] PublishResult<std::vector<Draft>> describeDrafts();
    [[nodiscard]] std::vector<Expiry> expiriesOf(const Published& published) const;
    [[nodiscard]] Expiry expiryOf(const std::string& role, const Document& document) const;
    [[nodiscard]] PublishResult<std::map<std::string, Holder>> holders();
    [[nodiscard]] PublishResult<void> keepHolders(const std::map<std::string, Holder>& holders);

    /// Writes a snapshot of the targets where there must be a new one, and a timestamp.
    [[nodiscard]] PublishResult<void>
    renewOnline(Published& published, const std::vector<SecretKey>& online, bool withSnapshot);

    /// A targets document after the published one, that shows what that one shows.
    [[nodiscard]] Document nextTargets(const Published& published);

    /// The past releases that clean() leaves: the newest, and those that somebody may go by.
    [[nodiscard]] PublishResult<std::vector<PastRelease>>
    staying(const Published& published, const std::vector<PastRelease>& past, std::size_t keep);

    /// Where a root that is coming does not go with the targets that are published, a draft of them
    /// for its keys to sign, unless one waits.
    [[nodiscard]] PublishResult<void>
    draftTargetsFor(const Root& coming, const Published& published, const Drafts& drafts);

    /// A clock that is behind the last timestamp is wrong, or was ahead when that was issued.
    [[nodiscard]] PublishResult<void> checkClock(const Published& published);

    Workshop workshop;
    Clock& clock;
    Lifetimes lifetimes;

private:
    [[nodiscard]] PublishResult<bool> publishRoot(Published& published, Drafts& drafts,
                                                  const std::vector<SecretKey>& online);
    /// Looks at what this step will show, before any of it can be seen.
    [[nodiscard]] PublishResult<void> checkComing(const Published& published, const Drafts& drafts);
    [[nodiscard]] PublishResult<bool> publishTargets(Published& published, Drafts& drafts,
                                                     const std::vector<SecretKey>& online);
    [[nodiscard]] PublishResult<void> forgetPublished(const Published& published, Drafts& drafts,
                                                      std::vector<std::string>& names);
};

/// A draft, or a copy of one, which may be anything.
[[nodiscard]] PublishResult<Document> readDraft(std::string_view bytes);

/// How many signatures a document wants of a role of `root`, in words; `of` names that root. Empty
/// when none.
[[nodiscard]] std::string wanting(const Document& document, const char* role, const Root& root,
                                  const char* of);

/// The rules by which drafts are ready, each with what is missing: empty when nothing is.
///
/// A root needs its own keys and those of the root before, and that what is published, or the
/// draft of targets, is signed well by its targets keys.
[[nodiscard]] std::string missingOf(const Document& root, const Published& published,
                                    const Drafts& drafts);
/// Targets need the keys of the newest root.
[[nodiscard]] std::string missingOf(const Document& targets, const Root& root);

/// Whether a new root was published, and what goes with it not yet: a step was interrupted that
/// publishReady() brings to its end.
[[nodiscard]] bool isHalfDone(const Published& published);

/// `Unknown`: says which roles there are.
[[nodiscard]] tl::unexpected<Error<PublishError>> noRole(const std::string& name);

/// What a document becomes part of: a draft of another time is refused.
[[nodiscard]] PublishResult<void> checkFollows(const std::string& what, const Document& draft,
                                               const Document& published);

}  // namespace orientibus::sync
