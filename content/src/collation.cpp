// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "collation.h"

#include <utf8proc.h>

#include <cstdlib>
#include <memory>

namespace orientibus::content {

namespace {

/// Ligatures that Unicode does not take apart but French dictionaries do.
std::string withoutLigatures(std::string_view text)
{
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto pair = text.substr(i, 2);
        if (pair == "œ" || pair == "Œ") {
            plain += "oe";
            ++i;
        } else if (pair == "æ" || pair == "Æ") {
            plain += "ae";
            ++i;
        } else {
            plain += text[i];
        }
    }
    return plain;
}

std::string folded(const std::string& text)
{
    struct Free {
        void operator()(utf8proc_uint8_t* bytes) const { std::free(bytes); }
    };
    utf8proc_uint8_t* result = nullptr;
    const auto options =
        static_cast<utf8proc_option_t>(UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD |
                                       UTF8PROC_STRIPMARK | UTF8PROC_IGNORE);
    const auto length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                     static_cast<utf8proc_ssize_t>(text.size()), &result, options);
    const std::unique_ptr<utf8proc_uint8_t, Free> owner(result);
    return length < 0 ? text
                      : std::string(reinterpret_cast<const char*>(result),
                                    static_cast<std::size_t>(length));
}

bool isAsciiSign(char byte)
{
    const bool isLetterOrDigit =
        (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || (byte & 0x80) != 0;
    return !isLetterOrDigit;
}

}  // namespace

std::string sortKey(std::string_view text)
{
    std::string key;
    for (const char byte : folded(withoutLigatures(text))) {
        // "L’Huisserie" and "L'Huisserie", "Saint-Jean" and "Saint Jean" lie together.
        const bool isSign = isAsciiSign(byte);
        if (!isSign || (!key.empty() && key.back() != ' ')) {
            key += isSign ? ' ' : byte;
        }
    }
    key += '\x01';
    key += text;
    return key;
}

}  // namespace orientibus::content
