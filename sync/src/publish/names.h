// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <orientibus/sync/publisher.h>

#include "publish/document.h"

namespace orientibus::sync {

/// Whose keys these are, by keyid. Words for people.
using Holders = std::map<std::string, Holder>;

/// "anne (3f2a91c0)", or the beginning of the keyid alone.
[[nodiscard]] std::string nameOf(const std::string& keyId, const Holders& holders);
[[nodiscard]] std::vector<std::string> namesOf(const std::set<std::string>& keyIds,
                                               const Holders& holders);

/// Which keys come and go.
[[nodiscard]] std::vector<std::string> changesOf(const Root& before, const Root& after,
                                                 const Holders& holders);

/// Who has signed a document well as one of a role of these roots, and, as long as one of them
/// wants more, who else may.
void tellSigners(Draft& draft, const Document& document, const std::string& role,
                 const std::vector<Root>& roots, const Holders& holders);

/// Has a draft of a root say, where its repository is not, what follows from it: the root before,
/// and who holds the keys.
void noteForAway(Document& draft, const Document& before, const Holders& holders);

}  // namespace orientibus::sync
