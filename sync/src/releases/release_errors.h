// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <orientibus/sync/releases.h>

namespace orientibus::sync {

[[nodiscard]] inline Error<ReleaseError> toRelease(const Error<FileError>& error)
{
    return {error.code == FileError::NoSpace ? ReleaseError::NoSpace : ReleaseError::Storage,
            error.detail};
}

}  // namespace orientibus::sync
