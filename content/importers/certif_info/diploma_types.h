// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace orientibus::content::authoring::certif_info {

/// A kind of diploma that a pupil of 13 to 18 can aim at.
struct DiplomaType {
    std::string_view code;               ///< Certif Info's code_type_diplome
    std::string_view type;               ///< training.type
    std::int64_t level;                  ///< where the file names none
    std::optional<std::int64_t> months;  ///< where the rules of the diploma fix it
};

/// The kind with this code, or null: none that we take.
[[nodiscard]] const DiplomaType* diplomaType(std::string_view code);

}  // namespace orientibus::content::authoring::certif_info
