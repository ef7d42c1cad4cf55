// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include <orientibus/sync/repository_layout.h>

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

namespace orientibus::sync {

namespace {

constexpr std::size_t maxPathLength = 240;
constexpr std::size_t dayLength = 10;  // of "2026-11-29"

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isPathCharacter(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' || c == '_' ||
           c == '-';
}

}  // namespace

std::string objectPath(std::string_view sha256)
{
    return fmt::format("objects/{}/{}", sha256.substr(0, 2), sha256);
}

bool isSha256(std::string_view text)
{
    return text.size() == 64 && std::all_of(text.begin(), text.end(), [](char c) {
               return isDigit(c) || (c >= 'a' && c <= 'f');
           });
}

bool isReleaseName(std::string_view text)
{
    if (text.size() < dayLength + 2 || text.size() > dayLength + 5) {
        return false;
    }
    constexpr std::string_view shape = "0000-00-00.";
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isSeparator = i < shape.size() && shape[i] != '0';
        if (isSeparator ? text[i] != shape[i] : !isDigit(text[i])) {
            return false;
        }
    }
    return true;
}

bool isLater(const std::string& a, const std::string& b)
{
    const auto dayA = a.substr(0, a.find('.'));
    const auto dayB = b.substr(0, b.find('.'));
    const auto number = [](const std::string& name) {
        return std::strtol(name.c_str() + name.find('.') + 1, nullptr, 10);
    };
    return dayA != dayB ? dayA > dayB : number(a) > number(b);
}

bool isReleasePath(std::string_view path)
{
    if (path.empty() || path.size() > maxPathLength || path == "release.json") {
        return false;
    }
    char before = '/';
    for (const char c : path) {
        const bool begins = before == '/';
        if (c == '/' ? begins : !isPathCharacter(c) || (begins && c == '.')) {
            return false;
        }
        before = c;
    }
    return before != '/';
}

}  // namespace orientibus::sync
