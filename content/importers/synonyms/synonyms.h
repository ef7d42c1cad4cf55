// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "authoring/layers.h"

namespace orientibus::content::authoring {

/// Imports everyday words that lead to occupations: what pupils type who know no name of a job.
///
/// Role, needed: synonyms, a file of this project (content/pays-de-la-loire/synonyms.yaml):
///   synonyms:
///     - {fr: [vache, lait], en: [cow], jobs: [A1407, A1403]}
///
/// Makes keywords of the occupations. A layer replaces all keywords of an occupation in a language
/// at once, so those that the layers below hold come along first, with their sources: a sheet keeps
/// its own. What an occupation has already is not repeated.
///
/// Skipped, with its line: an occupation that nobody knows.
[[nodiscard]] Result<Imported, ImportError> importSynonyms(const ImportInput& input);

}  // namespace orientibus::content::authoring
