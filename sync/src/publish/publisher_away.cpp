// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// A root that is signed by who is far from its repository, with a copy of the draft and no more.

#include "json.h"
#include "publish/names.h"
#include "publish/publisher_impl.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace orientibus::sync {

using Json = nlohmann::json;

namespace {

struct Away {
    Document draft;
    Root root;
    std::optional<Root> before;  ///< as the copy says it; without it nobody knows who leaves
    Holders holders;             ///< as the copy says them

    [[nodiscard]] std::vector<Root> roots() const
    {
        return before ? std::vector<Root>{*before, root} : std::vector<Root>{root};
    }
};

void readNotes(const Json& notes, Away& away)
{
    if (!notes.is_object()) {
        return;
    }
    if (const auto before = Document::read(canonical(notes.value("before", Json::object())))) {
        if (const auto values = valuesOf(*before)) {
            away.before = *values;
        }
    }
    const auto holders = notes.value("holders", Json::object());
    for (const auto& [keyId, name] : holders.items()) {
        if (name.is_string()) {
            away.holders[keyId] = {name.get<std::string>(), {}};
        }
    }
}

PublishResult<Away> readAway(std::string_view bytes)
{
    auto draft = readDraft(bytes);
    if (!draft) {
        return tl::make_unexpected(draft.error());
    }
    if (draft->body().value("_type", "") != "root") {
        return refuse(PublishError::Refused, "only a root is signed without its repository: a "
                                             "release must be seen to be signed");
    }
    auto values = valuesOf(*draft);
    if (!values) {
        return tl::make_unexpected(values.error());
    }
    Away away{std::move(*draft), std::move(*values), {}, {}};
    readNotes(away.draft.notes(), away);
    return away;
}

std::string missingOf(const Away& away)
{
    auto missing =
        away.before ? wanting(away.draft, "root", *away.before, "the root before") : std::string();
    return missing.empty() ? wanting(away.draft, "root", away.root, "the new root") : missing;
}

}  // namespace

void noteForAway(Document& draft, const Document& before, const Holders& holders)
{
    auto names = Json::object();
    for (const auto& [keyId, holder] : holders) {
        names[keyId] = holder.name;
    }
    draft.notes() = {{"before", Json::parse(before.text())}, {"holders", std::move(names)}};
}

PublishResult<Draft> Publisher::describeAway(std::string_view bytes)
{
    return readAway(bytes).map([](const Away& away) {
        Draft draft;
        draft.kind = Draft::Kind::Trust;
        draft.version = away.root.header.version;
        if (away.before) {
            draft.words = changesOf(*away.before, away.root, away.holders);
        }
        for (const auto& [name, role] : away.root.roles) {
            draft.words.push_back(fmt::format("{}: {} of these keys must sign: {}", name,
                                              role.threshold,
                                              fmt::join(namesOf(role.keyIds, away.holders), ", ")));
        }
        draft.words.push_back("valid until " + formatDateTime(away.draft.expires()));
        tellSigners(draft, away.draft, "root", away.roots(), away.holders);
        draft.missing = missingOf(away);
        return draft;
    });
}

PublishResult<std::string> Publisher::signAway(std::string_view bytes, const SecretKey& key)
{
    auto away = readAway(bytes);
    if (!away) {
        return tl::make_unexpected(away.error());
    }
    std::set<std::string> signers;
    for (const auto& root : away->roots()) {
        const auto& keyIds = root.roles.at("root").keyIds;
        signers.insert(keyIds.begin(), keyIds.end());
    }
    if (!signers.contains(key.keyId())) {
        return refuse(PublishError::Key,
                      fmt::format("{} is no root key that this root wants; those are of {}",
                                  nameOf(key.keyId(), away->holders),
                                  fmt::join(namesOf(signers, away->holders), ", ")));
    }
    // One that is there and not good stands in nobody's way.
    const auto good =
        goodSigners(away->draft, {{key.keyId()}, 1}, {{key.keyId(), key.publicKey()}});
    if (!good.empty()) {
        return refuse(PublishError::Signed, fmt::format("{} has signed this copy already",
                                                        nameOf(key.keyId(), away->holders)));
    }
    away->draft.sign(key);
    return away->draft.draftText();
}

}  // namespace orientibus::sync
