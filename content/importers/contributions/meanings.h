// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <string>
#include <string_view>

/// The closed lists of the template: what their French words stand for in schema.sql.
namespace orientibus::content::authoring::contributions {

/// A kind of event, "offer" or "contact"; empty for any other word.
[[nodiscard]] std::string typeOf(std::string_view cell);
/// The way of an offer; empty for any other word.
[[nodiscard]] std::string wayOf(std::string_view cell);
/// The role of a contact; empty for any other word.
[[nodiscard]] std::string roleIn(std::string_view cell);

/// The five functions one may ask for, and how they are shown.
struct Role {
    const char* id;
    const char* french;
    const char* english;
};
[[nodiscard]] const Role* roleOf(std::string_view id);

/// The kind of a place that the catalogue does not have, by its name.
[[nodiscard]] std::string_view kindOfNew(std::string_view name);

/// How what typeOf(), wayOf() and kindOfNew() give is said again, in lower case.
[[nodiscard]] std::string_view frenchType(std::string_view id);
[[nodiscard]] std::string_view frenchWay(std::string_view id);
[[nodiscard]] std::string_view frenchKind(std::string_view id);

}  // namespace orientibus::content::authoring::contributions
