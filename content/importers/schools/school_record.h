// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "importers/json.h"

#include <orientibus/content/map.h>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

/// One record of the schools file, and what its words mean. Private to the importer.
namespace orientibus::content::authoring::schools {

/// As the file has it; an empty optional is its null.
struct SchoolRecord {
    std::size_t line = 0;
    std::string uai;
    std::string name;
    std::string type;
    std::string sector;  ///< "Public", "Privé"
    std::optional<std::string> street;
    std::string postcode;
    std::string city;
    std::string departement;
    std::optional<MapPoint> point;
    std::optional<std::string> phone;
    std::optional<std::string> email;
    std::optional<std::string> website;
};

/// Which member of a record is wrong, and how.
struct RecordFault {
    std::string column;
    std::string reason;
};

/// What a publisher's renaming does to a record: a sentence that names the key, or nothing.
[[nodiscard]] std::optional<std::string> recordKeyFault(const nlohmann::json& record);

/// A record whose keys are right; the first member of a wrong type is the fault.
[[nodiscard]] tl::expected<SchoolRecord, RecordFault> readRecord(const nlohmann::json& record);

/// The kind of place as in schema.sql, from the type and the words of its name; empty: none.
[[nodiscard]] std::string_view kindOf(const SchoolRecord& record);

/// 'public', 'private' or 'agricultural', by its name or the domain of its address.
[[nodiscard]] std::string_view networkOf(const SchoolRecord& record);

/// The name as a pupil reads it: "SEGPA du Collège …".
[[nodiscard]] std::string shownName(std::string_view name);

/// Whether an e-mail address is plainly that of a function or of the school itself.
[[nodiscard]] bool isOfFunction(const SchoolRecord& record);

}  // namespace orientibus::content::authoring::schools
