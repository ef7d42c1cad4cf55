// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "authoring/form.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <sstream>

namespace orientibus::content::authoring {

void Faults::add(std::string_view file, std::size_t line, std::string_view what)
{
    m_sentences.push_back(fmt::format("{}:{}: {}", file, line, what));
}

std::string Faults::joined() const
{
    return fmt::format("{}", fmt::join(m_sentences, "\n"));
}

Form::Form(const YamlNode& node, std::string_view file, Faults& faults,
           std::initializer_list<std::string_view> knownKeys)
    : m_node(node), m_file(file), m_faults(faults)
{
    if (node.kind != YamlNode::Kind::Mapping) {
        m_faults.add(m_file, node.line,
                     fmt::format("keys are expected here: {}", fmt::join(knownKeys, ", ")));
        return;
    }
    for (const auto& [key, value] : node.members) {
        if (std::ranges::find(knownKeys, key) == knownKeys.end()) {
            m_faults.add(
                m_file, value.line,
                fmt::format("unknown key \"{}\"; known here: {}", key, fmt::join(knownKeys, ", ")));
        }
    }
}

const YamlNode* Form::find(std::string_view key) const
{
    const auto found = std::ranges::find(
        m_node.members, key, [](const auto& member) -> const std::string& { return member.first; });
    const bool isThere =
        found != m_node.members.end() && found->second.kind != YamlNode::Kind::Null;
    return isThere ? &found->second : nullptr;
}

const YamlNode* Form::scalar(std::string_view key) const
{
    const auto* value = find(key);
    if (value != nullptr && value->kind != YamlNode::Kind::Scalar) {
        fault(key, "a single value is expected");
        return nullptr;
    }
    return value;
}

std::optional<std::string> Form::text(std::string_view key) const
{
    const auto* value = scalar(key);
    if (value == nullptr) {
        return std::nullopt;
    }
    if (value->text.empty()) {
        fault(key, "an empty text; leave the key out when there is nothing to say");
        return std::nullopt;
    }
    return value->text;
}

std::optional<std::string> Form::needText(std::string_view key) const
{
    if (isMapping() && !has(key)) {
        m_faults.add(m_file, m_node.line, fmt::format("the key \"{}\" is missing", key));
    }
    return text(key);
}

std::optional<std::int64_t> Form::integer(std::string_view key) const
{
    const auto* value = scalar(key);
    if (value == nullptr) {
        return std::nullopt;
    }
    std::int64_t number = 0;
    const auto* end = value->text.data() + value->text.size();
    const auto [stop, code] = std::from_chars(value->text.data(), end, number);
    if (code != std::errc{} || stop != end) {
        fault(key, fmt::format("\"{}\" is not a whole number", value->text));
        return std::nullopt;
    }
    return number;
}

std::optional<double> Form::number(std::string_view key) const
{
    const auto* value = scalar(key);
    if (value == nullptr) {
        return std::nullopt;
    }
    double number = 0;
    const auto* end = value->text.data() + value->text.size();
    const auto [stop, code] = std::from_chars(value->text.data(), end, number);
    if (code != std::errc{} || stop != end || !std::isfinite(number)) {
        fault(key, fmt::format("\"{}\" is not a number", value->text));
        return std::nullopt;
    }
    return number;
}

std::optional<std::int64_t> Form::flag(std::string_view key) const
{
    const auto* value = scalar(key);
    if (value == nullptr) {
        return std::nullopt;
    }
    if (value->text != "true" && value->text != "false") {
        fault(key, fmt::format("\"{}\" is neither true nor false", value->text));
        return std::nullopt;
    }
    return value->text == "true" ? 1 : 0;
}

std::optional<std::string> Form::oneOf(std::string_view key,
                                       std::span<const std::string_view> words) const
{
    auto value = text(key);
    if (value && std::ranges::find(words, *value) == words.end()) {
        fault(key, fmt::format("\"{}\" is not one of: {}", *value, fmt::join(words, ", ")));
        return std::nullopt;
    }
    return value;
}

std::vector<const YamlNode*> Form::items(std::string_view key) const
{
    std::vector<const YamlNode*> list;
    const auto* value = find(key);
    if (value == nullptr) {
        return list;
    }
    if (value->kind != YamlNode::Kind::Sequence) {
        fault(key, "a list is expected");
        return list;
    }
    for (const auto& item : value->items) {
        list.push_back(&item);
    }
    return list;
}

std::vector<std::string> Form::texts(std::string_view key) const
{
    std::vector<std::string> list;
    for (const auto* item : items(key)) {
        if (item->kind != YamlNode::Kind::Scalar || item->text.empty()) {
            m_faults.add(m_file, item->line, fmt::format("{}: a text is expected", key));
            continue;
        }
        list.push_back(item->text);
    }
    return list;
}

void Form::fault(std::string_view key, std::string_view what) const
{
    m_faults.add(m_file, lineOf(key), fmt::format("{}: {}", key, what));
}

std::size_t Form::lineOf(std::string_view key) const
{
    const auto* value = find(key);
    return value != nullptr ? value->line : m_node.line;
}

}  // namespace orientibus::content::authoring
