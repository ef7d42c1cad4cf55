// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "places_sample.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// What happens to files between a publisher and an importer.
namespace orientibus::test {

/// The cells of a CSV file as they are written, quotes and all.
using RawTable = std::vector<std::vector<std::string>>;

inline RawTable rawTable(std::string_view csv, char separator)
{
    RawTable table;
    bool isQuoted = false;
    bool isNew = true;
    for (const char byte : csv) {
        if (isNew) {
            table.emplace_back(1);
            isNew = false;
        }
        isQuoted = (byte == '"') != isQuoted;
        if (!isQuoted && byte == separator) {
            table.back().emplace_back();
        } else if (!isQuoted && byte == '\n') {
            isNew = true;
        } else {
            table.back().back() += byte;
        }
    }
    return table;
}

inline std::string csvOf(const RawTable& table, char separator)
{
    std::string csv;
    for (const auto& row : table) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            csv += (i > 0 ? std::string(1, separator) : "") + row[i];
        }
        csv += '\n';
    }
    return csv;
}

/// The same columns, the last one first.
inline RawTable columnsMoved(RawTable table)
{
    for (auto& row : table) {
        std::ranges::reverse(row);
    }
    return table;
}

/// The same members of every object, the last one first.
inline nlohmann::ordered_json membersMoved(const nlohmann::ordered_json& document)
{
    auto moved = document;
    if (document.is_object()) {
        moved = nlohmann::ordered_json::object();
        for (auto it = document.rbegin(); it != document.rend(); ++it) {
            moved[it.key()] = membersMoved(it.value());
        }
    } else if (document.is_array()) {
        for (auto& item : moved) {
            item = membersMoved(item);
        }
    }
    return moved;
}

inline std::string replacedAll(std::string text, const std::string& from, const std::string& to)
{
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
    return text;
}

/// Without byte order mark, and with LF alone at the ends of lines.
inline std::string plain(const std::string& text)
{
    return replacedAll(text.starts_with("\xEF\xBB\xBF") ? text.substr(3) : text, "\r\n", "\n");
}

/// Every byte of a character beyond ASCII taken for a letter of its own, and encoded once more.
inline std::string encodedTwice(const std::string& text)
{
    std::string twice;
    for (const char byte : text) {
        const auto value = static_cast<unsigned char>(byte);
        if (value < 0x80U) {
            twice += byte;
        } else {
            twice += static_cast<char>(0xC0U | (value >> 6U));
            twice += static_cast<char>(0x80U | (value & 0x3FU));
        }
    }
    return twice;
}

/// UTF-8 of Latin letters as Latin-1, which cp1252 reads alike.
inline std::string latin(const std::string& text)
{
    std::string bytes;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto lead = static_cast<unsigned char>(text[i]);
        if (lead == 0xC2U || lead == 0xC3U) {
            const auto rest = static_cast<unsigned char>(text[++i]);
            bytes += static_cast<char>((lead & 0x03U) << 6U | (rest & 0x3FU));
        } else {
            bytes += text[i];
        }
    }
    return bytes;
}

/// Latin-1 as UTF-16 with its mark.
inline std::string wide(const std::string& text)
{
    std::string bytes = "\xFF\xFE";
    for (const char byte : latin(text)) {
        bytes += byte;
        bytes += '\0';
    }
    return bytes;
}

}  // namespace orientibus::test
