// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "publish/names.h"

#include <fmt/format.h>

#include <algorithm>

namespace orientibus::sync {

std::string nameOf(const std::string& keyId, const Holders& holders)
{
    const auto found = holders.find(keyId);
    const auto start = keyId.substr(0, 8);
    return found == holders.end() ? start : fmt::format("{} ({})", found->second.name, start);
}

std::vector<std::string> namesOf(const std::set<std::string>& keyIds, const Holders& holders)
{
    std::vector<std::string> names;
    std::transform(keyIds.begin(), keyIds.end(), std::back_inserter(names),
                   [&](const std::string& keyId) { return nameOf(keyId, holders); });
    return names;
}

std::vector<std::string> changesOf(const Root& before, const Root& after, const Holders& holders)
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

void tellSigners(Draft& draft, const Document& document, const std::string& role,
                 const std::vector<Root>& roots, const Holders& holders)
{
    std::set<std::string> done;
    std::set<std::string> wanted;
    for (const auto& root : roots) {
        const auto& signers = root.roles.at(role);
        const auto good = goodSigners(document, signers, root.keys);
        done.insert(good.begin(), good.end());
        if (static_cast<std::int64_t>(good.size()) < signers.threshold) {
            wanted.insert(signers.keyIds.begin(), signers.keyIds.end());
        }
    }
    std::erase_if(wanted, [&](const std::string& keyId) { return done.contains(keyId); });
    draft.signedBy = namesOf(done, holders);
    draft.wanted = namesOf(wanted, holders);
}

}  // namespace orientibus::sync
