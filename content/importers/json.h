// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "authoring/layers.h"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace orientibus::content::authoring {

/// A JSON text and where its records start. Records are the elements of the array that the
/// document is, or of the arrays right inside the object that it is (GeoJSON's "features").
struct JsonFile {
    nlohmann::json document;
    std::vector<std::size_t> lines;

    /// The line of record `index`, from 1.
    [[nodiscard]] std::size_t line(std::size_t index) const
    {
        return index < lines.size() ? lines[index] : 1;
    }
};

/// Reads `file` whole; what is not JSON in UTF-8 is refused with its line.
[[nodiscard]] Result<JsonFile, ImportError> readJson(const InputFile& file);

struct JsonKeys {
    std::vector<std::string_view> needed;
    std::vector<std::string_view> ignored;  ///< known and not wanted; may be absent
};

/// What is wrong with the keys of `object`, as a publisher renames them: a sentence that names
/// the key, or nothing.
[[nodiscard]] std::optional<std::string> keyFault(const nlohmann::json& object,
                                                  const JsonKeys& keys);

[[nodiscard]] tl::unexpected<Error<ImportError>>
jsonRefusal(const InputFile& file, std::size_t line, std::string_view what);

}  // namespace orientibus::content::authoring
