// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "search/text_folding.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utf8proc.h>

namespace orientibus::content::search {
namespace {

/// What a code point becomes: letters to compare, nothing, or the end of a word.
struct Folded {
    std::array<char, 15> bytes{};
    std::uint8_t size = 0;
    bool parts = false;
};

void append(Folded& folded, utf8proc_int32_t codepoint)
{
    std::array<utf8proc_uint8_t, 4> bytes{};
    const auto count = utf8proc_encode_char(codepoint, bytes.data());
    for (utf8proc_ssize_t i = 0; i < count && folded.size < folded.bytes.size(); ++i)
        folded.bytes[folded.size++] = static_cast<char>(bytes[static_cast<std::size_t>(i)]);
}

bool isWordCategory(utf8proc_category_t category)
{
    return (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO) ||
           (category >= UTF8PROC_CATEGORY_ND && category <= UTF8PROC_CATEGORY_NO);
}

bool isMark(utf8proc_category_t category)
{
    return category >= UTF8PROC_CATEGORY_MN && category <= UTF8PROC_CATEGORY_ME;
}

/// Letters that Unicode does not decompose, but that a pupil types otherwise.
std::string_view ligature(utf8proc_int32_t codepoint)
{
    switch (codepoint) {
    case 0x152:
    case 0x153:
        return "oe";
    case 0xC6:
    case 0xE6:
        return "ae";
    case 0xD8:
    case 0xF8:
        return "o";
    default:
        return {};
    }
}

Folded foldSlowly(utf8proc_int32_t codepoint)
{
    Folded folded;
    const auto category = utf8proc_category(codepoint);
    if (isMark(category) || codepoint == 0xAD)  // a soft hyphen is only a place to break
        return folded;
    if (!isWordCategory(category)) {
        folded.parts = true;
        return folded;
    }
    for (const char letter : ligature(codepoint))
        folded.bytes[folded.size++] = letter;
    if (folded.size > 0)
        return folded;
    std::array<utf8proc_int32_t, 32> parts{};
    int boundary = 0;
    const auto options = static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT |
                                                        UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK);
    const auto count =
        utf8proc_decompose_char(codepoint, parts.data(), parts.size(), options, &boundary);
    for (utf8proc_ssize_t i = 0; i < count && i < static_cast<utf8proc_ssize_t>(parts.size()); ++i)
        append(folded, parts[static_cast<std::size_t>(i)]);
    return folded;
}

/// Latin letters are looked up: they are nearly all there is, and a key stroke waits.
const Folded& fold(utf8proc_int32_t codepoint, Folded& scratch)
{
    static const auto latin = [] {
        std::array<Folded, 0x250> table;
        for (std::size_t i = 0; i < table.size(); ++i)
            table[i] = foldSlowly(static_cast<utf8proc_int32_t>(i));
        return table;
    }();
    if (static_cast<std::size_t>(codepoint) < latin.size())
        return latin[static_cast<std::size_t>(codepoint)];
    scratch = foldSlowly(codepoint);
    return scratch;
}

struct Decoded {
    utf8proc_int32_t codepoint = 0;
    std::size_t size = 1;
};

Decoded decode(std::string_view text, std::size_t at)
{
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80)
        return {byte, 1};
    Decoded decoded;
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at;
    const auto size = utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size() - at),
                                       &decoded.codepoint);
    if (size < 1)
        return {' ', 1};
    decoded.size = static_cast<std::size_t>(size);
    return decoded;
}

bool isAsciiLetter(char letter)
{
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
}

/// The bytes of a gender mark that starts at `at`, right after a letter: "(e)", "·trice".
std::size_t genderMark(std::string_view text, std::size_t at)
{
    constexpr std::size_t longest = 6;
    const bool bracket = text[at] == '(';
    const bool dot = text.substr(at, 2) == "\xC2\xB7" || text.substr(at, 3) == "\xE2\x80\xA2";
    if (!bracket && !dot)
        return 0;
    const std::size_t start = at + (bracket ? 1U : text[at] == '\xC2' ? 2U : 3U);
    std::size_t end = start;
    while (end < text.size() && end - start <= longest && isAsciiLetter(text[end]))
        ++end;
    if (end == start || end - start > longest)
        return 0;
    if (bracket && (end == text.size() || text[end] != ')'))
        return 0;
    return end + (bracket ? 1U : 0U) - at;
}

}  // namespace

std::vector<Token> tokenize(std::string_view text)
{
    std::vector<Token> tokens;
    tokens.reserve(text.size() / 6 + 1);
    bool inWord = false;
    Folded scratch;
    for (std::size_t at = 0; at < text.size();) {
        if (const auto mark = inWord ? genderMark(text, at) : 0U; mark > 0) {
            at += mark;
            inWord = false;
            continue;
        }
        const auto [codepoint, size] = decode(text, at);
        const auto& folded = fold(codepoint, scratch);
        if (folded.parts) {
            inWord = false;
        } else if (folded.size > 0) {
            if (!inWord)
                tokens.push_back({{}, at, at});
            inWord = true;
            tokens.back().word.append(folded.bytes.data(), folded.size);
            tokens.back().end = at + size;
        } else if (inWord) {
            tokens.back().end = at + size;
        }
        at += size;
    }
    return tokens;
}

std::size_t endOfLetters(std::string_view text, std::size_t begin, std::size_t letters)
{
    Folded scratch;
    std::size_t at = begin;
    for (std::size_t seen = 0; at < text.size() && seen < letters;) {
        const auto [codepoint, size] = decode(text, at);
        seen += fold(codepoint, scratch).size;
        at += size;
    }
    return at;
}

bool isStopWord(std::string_view word)
{
    // Sorted, for the binary search; folded as the words they are compared with.
    static constexpr auto words =
        std::to_array<std::string_view>({"a",       "adore",    "adorerais",  "ai",
                                         "aime",    "aimerai",  "aimerais",   "and",
                                         "au",      "aux",      "avec",       "be",
                                         "bosser",  "boulot",   "c",          "ce",
                                         "ces",     "cette",    "comme",      "comment",
                                         "d",       "dans",     "de",         "des",
                                         "devenir", "du",       "elle",       "en",
                                         "est",     "et",       "etre",       "faire",
                                         "for",     "i",        "il",         "in",
                                         "j",       "je",       "job",        "l",
                                         "la",      "le",       "les",        "leur",
                                         "m",       "ma",       "me",         "mes",
                                         "metier",  "metiers",  "moi",        "mon",
                                         "my",      "n",        "ne",         "of",
                                         "on",      "ou",       "par",        "pas",
                                         "pour",    "qu",       "que",        "qui",
                                         "s",       "sa",       "se",         "ses",
                                         "son",     "suis",     "sur",        "t",
                                         "the",     "to",       "travailler", "travaillerai",
                                         "un",      "une",      "veut",       "veux",
                                         "voudrai", "voudrais", "want",       "with",
                                         "work",    "working",  "y"});
    static_assert(std::is_sorted(words.begin(), words.end()));
    return std::binary_search(words.begin(), words.end(), word);
}

}  // namespace orientibus::content::search
