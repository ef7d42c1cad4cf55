// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <orientibus/sync/metadata.h>

#include <nlohmann/json.hpp>

#include <functional>

namespace orientibus::sync {

/// Reads the members of one object. The first thing that is wrong with any of a document's
/// objects is what is remembered; reading on gives empty values, so that whoever reads asks
/// once, at the end.
class Fields {
public:
    struct Problem {
        std::optional<Error<TufError>> error;

        void report(TufError code, std::string detail);
    };

    /// `where` is what an operator calls the object: "roles/root".
    Fields(const nlohmann::json& object, std::string where, Problem& problem);

    [[nodiscard]] std::string text(const char* name);
    [[nodiscard]] bool flag(const char* name, bool otherwise);
    /// An integer of at least `least`.
    [[nodiscard]] std::int64_t number(const char* name, std::int64_t least);
    [[nodiscard]] std::optional<std::uint64_t> optionalLength(const char* name);
    [[nodiscard]] std::chrono::sys_seconds dateTime(const char* name);
    [[nodiscard]] std::vector<std::string> texts(const char* name);
    [[nodiscard]] Fields object(const char* name);
    [[nodiscard]] bool has(const char* name) const;

    /// Each member that is an object, with its key.
    void eachObject(const std::function<void(const std::string&, Fields)>& visit);
    /// Each object of the list `name`.
    void eachObject(const char* name, const std::function<void(Fields)>& visit);

    [[nodiscard]] const nlohmann::json& json() const { return *m_object; }
    void report(TufError code, std::string_view what);

private:
    [[nodiscard]] const nlohmann::json& member(const char* name);

    const nlohmann::json* m_object;
    std::string m_where;
    Problem* m_problem;
};

}  // namespace orientibus::sync
