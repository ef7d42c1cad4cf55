// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "authoring/yaml.h"

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace orientibus::content::authoring {

/// What is wrong with files written by hand, all of it, each as "file:line: what".
class Faults {
public:
    void add(std::string_view file, std::size_t line, std::string_view what);
    void add(std::string sentence) { m_sentences.push_back(std::move(sentence)); }

    [[nodiscard]] bool empty() const { return m_sentences.empty(); }
    [[nodiscard]] const std::vector<std::string>& sentences() const { return m_sentences; }

    /// All sentences, a line each.
    [[nodiscard]] std::string joined() const;

private:
    std::vector<std::string> m_sentences;
};

/// A mapping read key by key. Keys that are not known, and values of another
/// kind than asked for, become faults; the reader goes on as if they were absent.
class Form {
public:
    /// `where` says which form this is: "D1102.yaml" or a path below it, "pay".
    Form(const YamlNode& node, std::string_view file, Faults& faults,
         std::initializer_list<std::string_view> knownKeys);

    /// The value of a key; null when absent or written as null.
    [[nodiscard]] const YamlNode* find(std::string_view key) const;
    [[nodiscard]] bool has(std::string_view key) const { return find(key) != nullptr; }

    [[nodiscard]] std::optional<std::string> text(std::string_view key) const;
    [[nodiscard]] std::optional<std::int64_t> integer(std::string_view key) const;
    [[nodiscard]] std::optional<double> number(std::string_view key) const;
    /// As 0 or 1, which is how the catalogue keeps it.
    [[nodiscard]] std::optional<std::int64_t> flag(std::string_view key) const;
    /// A text out of a closed list.
    [[nodiscard]] std::optional<std::string> oneOf(std::string_view key,
                                                   std::span<const std::string_view> words) const;
    [[nodiscard]] std::vector<const YamlNode*> items(std::string_view key) const;
    [[nodiscard]] std::vector<std::string> texts(std::string_view key) const;

    /// As text(), but its absence is a fault.
    [[nodiscard]] std::optional<std::string> needText(std::string_view key) const;

    void fault(std::string_view key, std::string_view what) const;
    [[nodiscard]] std::size_t line() const { return m_node.line; }
    [[nodiscard]] std::size_t lineOf(std::string_view key) const;
    [[nodiscard]] std::string_view file() const { return m_file; }
    [[nodiscard]] Faults& faults() const { return m_faults; }
    [[nodiscard]] bool isMapping() const { return m_node.kind == YamlNode::Kind::Mapping; }

private:
    [[nodiscard]] const YamlNode* scalar(std::string_view key) const;

    const YamlNode& m_node;
    std::string_view m_file;
    Faults& m_faults;
};

}  // namespace orientibus::content::authoring
