// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "json.h"

#include <fmt/format.h>

#include <vector>

namespace orientibus::sync {

namespace {

using Json = nlohmann::json;

/// Builds the value that the parser meets, and stops it at what has no canonical form.
class Builder : public Json::json_sax_t {
public:
    bool null() override { return add(nullptr); }
    bool boolean(bool value) override { return add(value); }
    bool number_integer(number_integer_t value) override { return add(value); }
    bool number_unsigned(number_unsigned_t value) override { return add(value); }
    bool number_float(number_float_t /*value*/, const string_t& text) override
    {
        return stop(JsonError::NotAnInteger, fmt::format("{} is no integer of 64 bits", text));
    }
    bool string(string_t& value) override { return add(std::move(value)); }
    bool binary(binary_t& /*value*/) override { return false; }
    bool start_object(std::size_t /*size*/) override { return open(Json::object()); }
    bool end_object() override { return close(); }
    bool start_array(std::size_t /*size*/) override { return open(Json::array()); }
    bool end_array() override { return close(); }
    bool key(string_t& name) override
    {
        m_key = std::move(name);
        return !m_open.back()->contains(m_key) ||
               stop(JsonError::DuplicateKey, fmt::format("the key \"{}\" is there twice", m_key));
    }
    bool parse_error(std::size_t position, const std::string& /*token*/,
                     const nlohmann::detail::exception& /*error*/) override
    {
        return stop(JsonError::Malformed, fmt::format("no JSON from byte {} on", position));
    }

    [[nodiscard]] Result<Json, JsonError> finish(bool whole) &&
    {
        if (!whole) {
            return tl::make_unexpected(std::move(m_error));
        }
        return std::move(m_root);
    }

private:
    bool add(Json value)
    {
        place(std::move(value));
        return true;
    }

    bool open(Json value)
    {
        if (m_open.size() == maxJsonDepth) {
            return stop(JsonError::TooDeep, fmt::format("it is more than {} deep", maxJsonDepth));
        }
        m_open.push_back(place(std::move(value)));
        return true;
    }

    bool close()
    {
        m_open.pop_back();
        return true;
    }

    Json* place(Json value)
    {
        if (m_open.empty()) {
            m_root = std::move(value);
            return &m_root;
        }
        auto& parent = *m_open.back();
        if (parent.is_array()) {
            parent.push_back(std::move(value));
            return &parent.back();
        }
        return &(parent[m_key] = std::move(value));
    }

    bool stop(JsonError code, std::string detail)
    {
        m_error = {code, std::move(detail)};
        return false;
    }

    Json m_root;
    std::vector<Json*> m_open;  ///< nothing but the innermost grows, so these stay where they are
    std::string m_key;
    Error<JsonError> m_error{JsonError::Malformed, "it is no JSON"};
};

void appendString(std::string& out, const std::string& text)
{
    out += '"';
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            out += '\\';
        }
        out += c;
    }
    out += '"';
}

void append(std::string& out, const Json& value)  // as deep as maxJsonDepth
{
    const char* separator = "";
    switch (value.type()) {
    case Json::value_t::object:
        out += '{';
        for (const auto& [key, member] : value.items()) {  // a std::map: sorted by bytes
            out += std::exchange(separator, ",");
            appendString(out, key);
            out += ':';
            append(out, member);
        }
        out += '}';
        break;
    case Json::value_t::array:
        out += '[';
        for (const auto& element : value) {
            out += std::exchange(separator, ",");
            append(out, element);
        }
        out += ']';
        break;
    case Json::value_t::string:
        appendString(out, value.get_ref<const std::string&>());
        break;
    default:
        out += value.dump();
    }
}

}  // namespace

Result<Json, JsonError> parseJson(std::string_view text)
{
    Builder builder;
    const bool whole = Json::sax_parse(text, &builder);
    return std::move(builder).finish(whole);
}

std::string canonical(const Json& value)
{
    std::string out;
    append(out, value);
    return out;
}

Result<std::string, JsonError> canonicalJson(std::string_view text)
{
    return parseJson(text).map([](const Json& value) { return canonical(value); });
}

}  // namespace orientibus::sync
