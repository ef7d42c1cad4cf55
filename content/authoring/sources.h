// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "authoring/form.h"

#include <optional>
#include <string>
#include <vector>

namespace orientibus::content::authoring {

/// A row of table `source`, as a manifest or a sources.yaml declares it.
struct SourceEntry {
    std::string id;
    std::string name;
    std::string publisher;
    std::string licence;
    std::optional<std::string> url;
    std::string asOf;
    std::string status;

    bool operator==(const SourceEntry&) const = default;
};

/// The sources of a list; what is wrong or missing goes to `faults`.
[[nodiscard]] std::vector<SourceEntry> readSources(const YamlNode& list, std::string_view file,
                                                   Faults& faults);

/// Whether `text` is a date of the calendar, as YYYY-MM-DD.
[[nodiscard]] bool isIsoDate(std::string_view text);

}  // namespace orientibus::content::authoring
