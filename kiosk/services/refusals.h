// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "logging.h"
#include "presentation/answers.h"

#include <orientibus/content/store.h>

#include <type_traits>

namespace orientibus::kiosk {

/// What a screen is told when the content library refuses; the log is told why.
template <typename Code>
[[nodiscard]] tl::unexpected<CatalogueError> refused(const content::Error<Code>& error)
{
    qCWarning(lcCatalogue) << error.detail.c_str();
    if constexpr (std::is_same_v<Code, content::StoreError>) {
        if (error.code == content::StoreError::NotFound)
            return tl::unexpected(CatalogueError::Unknown);
    }
    return tl::unexpected(CatalogueError::Unreadable);
}

}  // namespace orientibus::kiosk
