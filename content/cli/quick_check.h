// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <orientibus/content/check.h>
#include <orientibus/content/store.h>

#include <filesystem>

namespace orientibus::cli {

/// Opens a catalogue after looking at every page of it. A kiosk cannot wait for
/// that; a program that is asked about one file can, and then speaks of damage
/// even where this reading would not meet it.
inline content::Result<content::Store, content::StoreError>
openSound(const std::filesystem::path& path)
{
    return content::authoring::checkPages(path).and_then(
        [&] { return content::Store::open(path); });
}

}  // namespace orientibus::cli
