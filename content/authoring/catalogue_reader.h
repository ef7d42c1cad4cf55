// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "authoring/layers.h"

#include <orientibus/content/store.h>

#include <filesystem>
#include <initializer_list>

namespace orientibus::content::authoring {

/// These tables of a built catalogue as a layer, so that what a build asks of the layers below can
/// be asked of a file. Fields come with the source of their row.
[[nodiscard]] Result<Layer, StoreError> readCatalogue(const std::filesystem::path& catalogue,
                                                      std::initializer_list<Table> tables);

}  // namespace orientibus::content::authoring
