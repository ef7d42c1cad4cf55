// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "authoring/layers.h"
#include "importers/rome/rome.h"

namespace orientibus::content::authoring {

Importer importerNamed(std::string_view name)
{
    return name == "rome" ? &importRome : nullptr;
}

}  // namespace orientibus::content::authoring
