// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "authoring/form.h"

#include <array>
#include <string_view>

/// The parts of the authored importer: one function per kind of file. Each adds
/// rows to the layer and what is wrong to `faults`.
namespace orientibus::content::authoring {

/// The languages that texts may be written in.
inline constexpr std::array languages{std::string_view{"fr"}, std::string_view{"en"}};

void readOccupation(const YamlNode& document, const InputFile& file, Layer& layer, Faults& faults);
/// Trainings in the list.
std::size_t readTrainings(const YamlNode& document, const InputFile& file, Layer& layer,
                          Faults& faults);
std::size_t readInterests(const YamlNode& document, const InputFile& file, Layer& layer,
                          Faults& faults);

[[nodiscard]] Result<void, ImportError> readDepartements(const InputFile& file, Layer& layer,
                                                         FileReport& report);
[[nodiscard]] Result<void, ImportError> readBasins(const InputFile& file, Layer& layer,
                                                   FileReport& report);
[[nodiscard]] Result<void, ImportError> readCommunes(const InputFile& file, Layer& layer,
                                                     FileReport& report);
[[nodiscard]] Result<void, ImportError> readSchools(const InputFile& file, Layer& layer,
                                                    FileReport& report);

}  // namespace orientibus::content::authoring
