// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "publish/publisher_impl.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace orientibus::sync {

namespace {

bool isOf(const SecretKey& key, const char* role, const Root& root)
{
    return root.roles.at(role).keyIds.contains(key.keyId());
}

enum class Signing { NotItsKey, Again, Signed };

Signing signBy(Document& document, const SecretKey& key, bool isItsKey)
{
    if (!isItsKey) {
        return Signing::NotItsKey;
    }
    if (document.isSignedBy(key.keyId())) {
        return Signing::Again;
    }
    document.sign(key);
    return Signing::Signed;
}

/// Signs what the key is for. False when it had signed all of that before.
PublishResult<bool> signDrafts(Workshop& workshop, const SecretKey& key)
{
    const auto published = workshop.published();
    if (!published) {
        return tl::make_unexpected(published.error());
    }
    auto drafts = workshop.drafts();
    if (!drafts) {
        return tl::make_unexpected(drafts.error());
    }
    if (!drafts->root && !drafts->targets) {
        return refuse(PublishError::NoDraft, "there is no draft to sign");
    }
    const auto coming = drafts->root ? valuesOf(*drafts->root) : published->trust;
    if (!coming) {
        return tl::make_unexpected(coming.error());
    }
    auto root = Signing::NotItsKey;
    auto targets = Signing::NotItsKey;
    if (drafts->root) {
        root = signBy(*drafts->root, key,
                      isOf(key, "root", published->trust) || isOf(key, "root", *coming));
    }
    if (drafts->targets) {
        targets = signBy(*drafts->targets, key,
                         isOf(key, "targets", published->trust) || isOf(key, "targets", *coming));
    }
    if (root == Signing::NotItsKey && targets == Signing::NotItsKey) {
        return refuse(PublishError::Key, fmt::format("the key {} is for none of the drafts",
                                                     key.keyId().substr(0, 8)));
    }
    PublishResult<void> done;
    if (root == Signing::Signed) {
        done = workshop.write(draftsFolder, "root.json", drafts->root->draftText());
    }
    if (done && targets == Signing::Signed) {
        done = workshop.write(draftsFolder, "targets.json", drafts->targets->text());
    }
    return done.map([&] { return root == Signing::Signed || targets == Signing::Signed; });
}

/// Takes of another's signatures those that are good, by keys before or after the draft.
bool take(std::optional<Document>& draft, const Document& from, const char* role,
          const std::vector<Root>& roots)
{
    auto other = from;
    std::set<std::string> good;
    for (const auto& root : roots) {
        const auto signers = goodSigners(other, root.roles.at(role), root.keys);
        good.insert(signers.begin(), signers.end());
    }
    other.keepSignatures(good);
    return draft && draft->takeSignatures(other);
}

}  // namespace

PublishResult<Document> readDraft(std::string_view bytes)
{
    return Document::read(bytes).map_error([](const Error<TufError>& error) {
        return Error<PublishError>{PublishError::Refused, "the file is no draft: " + error.detail};
    });
}

namespace {

/// Whose keys would do instead.
std::string wantedInWords(const std::vector<Draft>& drafts)
{
    std::string words;
    for (const auto& draft : drafts) {
        if (!draft.wanted.empty()) {
            words += fmt::format("; {} key is wanted of {}",
                                 draft.kind == Draft::Kind::Trust ? "a root" : "a targets",
                                 fmt::join(draft.wanted, ", "));
        }
    }
    return words;
}

}  // namespace

PublishResult<SignReport> Publisher::sign(const std::optional<SecretKey>& key,
                                          const std::vector<SecretKey>& online)
{
    auto signedNow = key ? signDrafts(m_impl->workshop, *key) : PublishResult<bool>(true);
    if (!signedNow && signedNow.error().code != PublishError::Refused &&
        signedNow.error().code != PublishError::Key) {
        return tl::make_unexpected(signedNow.error());
    }
    // Whatever there was to sign: what an interrupted step left half done is brought to its end.
    auto published = m_impl->publishReady(online);
    if (!published) {
        return tl::make_unexpected(published.error());
    }
    if (published->empty() && !signedNow) {
        auto error = signedNow.error();
        if (const auto drafts = m_impl->describeDrafts()) {
            error.detail += wantedInWords(*drafts);
        }
        return tl::make_unexpected(std::move(error));
    }
    if (published->empty() && !*signedNow) {
        return refuse(PublishError::Signed,
                      "this key has signed already, and that of another holder is wanted");
    }
    return m_impl->describeDrafts().map([&](std::vector<Draft>&& waiting) {
        return SignReport{std::move(*published), std::move(waiting)};
    });
}

PublishResult<void> Publisher::takeSignatures(std::string_view bytes)
{
    const auto other = readDraft(bytes);
    if (!other) {
        return tl::make_unexpected(other.error());
    }
    auto& workshop = m_impl->workshop;
    const auto published = workshop.published();
    if (!published) {
        return tl::make_unexpected(published.error());
    }
    auto drafts = workshop.drafts();
    if (!drafts) {
        return tl::make_unexpected(drafts.error());
    }
    std::vector<Root> roots = {published->trust};
    if (const auto coming = drafts->root ? valuesOf(*drafts->root) : published->trust) {
        roots.push_back(*coming);
    }
    if (take(drafts->root, *other, "root", roots)) {
        return workshop.write(draftsFolder, "root.json", drafts->root->draftText());
    }
    if (take(drafts->targets, *other, "targets", roots)) {
        return workshop.write(draftsFolder, "targets.json", drafts->targets->text());
    }
    return refuse(PublishError::Refused, "the file is a copy of no draft that waits here");
}

}  // namespace orientibus::sync
