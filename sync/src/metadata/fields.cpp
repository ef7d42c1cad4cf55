// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "metadata/fields.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace orientibus::sync {

namespace {

const nlohmann::json& nothing()
{
    static const nlohmann::json null;
    return null;
}

const nlohmann::json& emptyObject()
{
    static const nlohmann::json empty = nlohmann::json::object();
    return empty;
}

}  // namespace

void Fields::Problem::report(TufError code, std::string detail)
{
    if (!error) {
        error = {code, std::move(detail)};
    }
}

Fields::Fields(const nlohmann::json& object, std::string where, Problem& problem)
    : m_object(&object), m_where(std::move(where)), m_problem(&problem)
{
    if (!object.is_object()) {
        report(TufError::Malformed, "is no object");
        m_object = &emptyObject();
    }
}

void Fields::report(TufError code, std::string_view what)
{
    m_problem->report(code, fmt::format("{} {}", m_where, what));
}

bool Fields::has(const char* name) const
{
    return m_object->contains(name);
}

const nlohmann::json& Fields::member(const char* name)
{
    const auto found = m_object->find(name);
    if (found == m_object->end()) {
        report(TufError::Malformed, fmt::format("has no \"{}\"", name));
        return nothing();
    }
    return *found;
}

std::string Fields::text(const char* name)
{
    const auto& value = member(name);
    if (!value.is_string()) {
        report(TufError::Malformed, fmt::format("has a \"{}\" that is no text", name));
        return {};
    }
    return value.get<std::string>();
}

bool Fields::flag(const char* name, bool otherwise)
{
    if (!has(name)) {
        return otherwise;
    }
    const auto& value = member(name);
    if (!value.is_boolean()) {
        report(TufError::Malformed,
               fmt::format("has a \"{}\" that is neither true nor false", name));
        return otherwise;
    }
    return value.get<bool>();
}

std::int64_t Fields::number(const char* name, std::int64_t least)
{
    constexpr auto most = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    const auto& value = member(name);
    const bool fits = value.is_number_integer() &&
                      (!value.is_number_unsigned() || value.get<std::uint64_t>() <= most);
    if (!fits || value.get<std::int64_t>() < least) {
        report(TufError::Malformed,
               fmt::format("has a \"{}\" that is no integer of at least {}", name, least));
        return least;
    }
    return value.get<std::int64_t>();
}

std::optional<std::uint64_t> Fields::optionalLength(const char* name)
{
    if (!has(name)) {
        return std::nullopt;
    }
    return static_cast<std::uint64_t>(number(name, 0));
}

std::chrono::sys_seconds Fields::dateTime(const char* name)
{
    const auto moment = parseDateTime(text(name));
    if (!moment) {
        report(TufError::Malformed,
               fmt::format("has a \"{}\" that is no time like 2030-01-31T23:59:59Z", name));
    }
    return moment.value_or(std::chrono::sys_seconds{});
}

std::vector<std::string> Fields::texts(const char* name)
{
    std::vector<std::string> list;
    const auto& value = member(name);
    const auto isText = [](const auto& element) { return element.is_string(); };
    if (!value.is_array() || !std::all_of(value.begin(), value.end(), isText)) {
        report(TufError::Malformed, fmt::format("has a \"{}\" that is no list of texts", name));
        return list;
    }
    return value.get<std::vector<std::string>>();
}

Fields Fields::object(const char* name)
{
    return {member(name), m_where + "/" + name, *m_problem};
}

void Fields::eachObject(const std::function<void(const std::string&, Fields)>& visit)
{
    for (const auto& [key, value] : m_object->items()) {
        visit(key, Fields(value, m_where + "/" + key, *m_problem));
    }
}

void Fields::eachObject(const char* name, const std::function<void(Fields)>& visit)
{
    const auto& list = member(name);
    if (!list.is_array()) {
        report(TufError::Malformed, fmt::format("has a \"{}\" that is no list", name));
        return;
    }
    for (const auto& value : list) {
        visit(Fields(value, m_where + "/" + name, *m_problem));
    }
}

}  // namespace orientibus::sync
