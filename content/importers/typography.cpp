// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "importers/typography.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>
#include <utility>

namespace orientibus::content::authoring {

namespace {

using std::string;
using std::string_view;

constexpr string_view apostrophe = "’";
constexpr string_view narrowSpace = "\u202F";

bool isAsciiLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isAsciiDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}

/// Whether a letter or digit ends just before `at`. French letters beyond ASCII
/// start with the bytes C3 and C5; ’ « and the narrow space do not.
bool isWordBefore(string_view text, std::size_t at)
{
    if (at == 0) {
        return false;
    }
    const char last = text[at - 1];
    if (isAsciiLetter(last) || isAsciiDigit(last)) {
        return true;
    }
    return at >= 2 && (text[at - 2] == '\xC3' || text[at - 2] == '\xC5');
}

void replaceAll(string& text, string_view from, string_view to)
{
    for (auto at = text.find(from); at != string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
}

/// One space for each run of white space, none at the ends.
string squeezed(string_view text)
{
    // No-break spaces count as spaces: where they are due is decided anew below.
    string plain(text);
    replaceAll(plain, "\u00A0", " ");
    replaceAll(plain, narrowSpace, " ");
    string out;
    out.reserve(plain.size());
    for (const char c : plain) {
        const bool isSpace = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (!isSpace) {
            out += c;
        } else if (!out.empty() && out.back() != ' ') {
            out += ' ';
        }
    }
    if (!out.empty() && out.back() == ' ') {
        out.pop_back();
    }
    return out;
}

void quoteInFrench(string& text)
{
    if (std::ranges::count(text, '"') % 2 != 0) {
        return;  // one is missing, and nobody knows where
    }
    bool opens = true;
    for (auto at = text.find('"'); at != string::npos; at = text.find('"', at)) {
        text.replace(at, 1, opens ? "« " : " »");
        opens = !opens;
    }
    text = squeezed(text);
}

/// Narrow no-break spaces where French wants them. ':' inside 12:30 or a
/// web address has no space after it and stays.
string spaced(string_view text)
{
    string out;
    out.reserve(text.size() + 16);
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isQuote = text.substr(i).starts_with("»");
        const bool isMark = string_view(";:!?").find(text[i]) != string_view::npos;
        const bool isLast = i + 1 == text.size() || text[i + 1] == ' ' || text[i + 1] == ')';
        if ((isMark && isLast) || isQuote) {
            if (!out.empty() && out.back() == ' ') {
                out.pop_back();
            }
            const char before = out.empty() ? ' ' : out.back();
            if (string_view("(;:!? ").find(before) == string_view::npos) {
                out += narrowSpace;
            }
        }
        if (text.substr(i).starts_with("«")) {
            out += "«";
            out += narrowSpace;
            i += string_view("«").size() - 1;
            i += i + 1 < text.size() && text[i + 1] == ' ' ? 1U : 0U;
            continue;
        }
        out += text[i];
    }
    return out;
}

bool isVowelAt(string_view text, std::size_t at)
{
    if (at >= text.size()) {
        return false;
    }
    return string_view("aeiouy").find(text[at]) != string_view::npos ||
           text[at] == '\xC3';  // é, è, ê, â, î, ô …
}

/// Length of the consonants that open a syllable at `at`; 0 when they do not.
std::size_t syllableOpening(string_view text, std::size_t at)
{
    static constexpr std::array<string_view, 6> digraphs{"ch", "ph", "th", "qu", "gu", "gn"};
    const auto rest = text.substr(std::min(at, text.size()));
    for (const auto digraph : digraphs) {
        if (rest.starts_with(digraph)) {
            return digraph.size();
        }
    }
    if (rest.empty() || string_view("bcdfghjklmnpqrstvz").find(rest[0]) == string_view::npos) {
        return 0;
    }
    const bool hasLiquid = rest.size() > 1 && (rest[1] == 'l' || rest[1] == 'r') &&
                           string_view("bcdfgptv").find(rest[0]) != string_view::npos;
    return hasLiquid ? 2 : 1;
}

/// Capital E that opens a French word and ends its first syllable is É: E-le-veur, E-tat,
/// but En-seignant, Ef-fectue, Ex-pert. English words are the exceptions.
void accentCapitals(string& text)
{
    static constexpr std::array<string_view, 7> english{"Energy", "Ethereum", "Event", "Executive",
                                                        "Editor", "Edited",   "Email"};
    for (auto at = text.find('E'); at != string::npos; at = text.find('E', at + 1)) {
        const auto word = string_view(text).substr(at);
        const bool isForeign = std::ranges::any_of(english, [word](string_view exception) {
            return word.starts_with(exception) &&
                   (word.size() == exception.size() || !isAsciiLetter(word[exception.size()]));
        });
        const auto consonants = syllableOpening(text, at + 1);
        if (isWordBefore(text, at) || isForeign || consonants == 0 ||
            !isVowelAt(text, at + 1 + consonants)) {
            continue;
        }
        const bool isToBe = word.starts_with("Etre") || word.starts_with("Etes");
        text.replace(at, 1, isToBe ? "Ê" : "É");
    }
}

/// " -HSE-" and " - HSE -" become " (HSE)".
void bracketAcronyms(string& text)
{
    for (auto at = text.find(" -"); at != string::npos; at = text.find(" -", at + 1)) {
        auto from = at + 2;
        from += from < text.size() && text[from] == ' ' ? 1U : 0U;
        auto to = from;
        while (to < text.size() && (isUpper(text[to]) || isAsciiDigit(text[to]))) {
            ++to;
        }
        auto end = to;
        end += end < text.size() && text[end] == ' ' ? 1U : 0U;
        const bool isClosed = end < text.size() && text[end] == '-' &&
                              (end + 1 == text.size() || text[end + 1] == ' ');
        if (to - from >= 2 && isClosed) {
            text.replace(at, end + 1 - at, " (" + text.substr(from, to - from) + ")");
        }
    }
}

utf8proc_int32_t firstLetter(string_view text)
{
    utf8proc_int32_t letter = -1;
    utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                     static_cast<utf8proc_ssize_t>(text.size()), &letter);
    return letter;
}

}  // namespace

string frenchText(string_view text)
{
    string out = squeezed(text);
    // What is left of cp1252 in a text that was read as Latin-1.
    replaceAll(out, "\xC2\x9C", "œ");
    replaceAll(out, "\xC2\x8C", "Œ");
    replaceAll(out, "\xC2\x92", apostrophe);
    replaceAll(out, "''", apostrophe);
    replaceAll(out, "'", apostrophe);
    replaceAll(out, "’ ", apostrophe);
    replaceAll(out, " . ", ". ");
    replaceAll(out, "...", "…");
    replaceAll(out, "oeu", "œu");
    replaceAll(out, "Oeu", "Œu");
    quoteInFrench(out);
    accentCapitals(out);
    return spaced(out);
}

string frenchTitle(string_view text)
{
    string out = frenchText(text);
    bracketAcronyms(out);
    replaceAll(out, " - ", " – ");
    return out;
}

string frenchSentence(string_view text)
{
    string out = withCapital(frenchText(withoutBullet(text)), true);
    while (!out.empty() && string_view(" ,").find(out.back()) != string_view::npos) {
        out.pop_back();
    }
    while (out.ends_with(" .") || out.ends_with(",.") || out.ends_with("..")) {
        out.erase(out.size() - 2, 1);
    }
    if (out.empty()) {
        return out;
    }
    accentCapitals(out);
    static constexpr std::array<string_view, 7> ends{".", "!", "?", ":", ";", "…", "»"};
    const bool isEnded =
        std::ranges::any_of(ends, [&out](string_view end) { return out.ends_with(end); });
    return isEnded ? out : out + ".";
}

string_view withoutBullet(string_view text)
{
    const auto start = text.find_first_not_of(" \t\r\n.-");
    return start == string_view::npos ? string_view{} : text.substr(start);
}

bool startsInLowerCase(string_view text)
{
    const auto letter = firstLetter(withoutBullet(text));
    return letter > 0 && utf8proc_category(letter) == UTF8PROC_CATEGORY_LL;
}

string folded(string_view text)
{
    utf8proc_uint8_t* mapped = nullptr;
    const auto options = static_cast<utf8proc_option_t>(
        static_cast<int>(UTF8PROC_STABLE) | static_cast<int>(UTF8PROC_DECOMPOSE) |
        static_cast<int>(UTF8PROC_STRIPMARK) | static_cast<int>(UTF8PROC_CASEFOLD));
    const auto length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                     static_cast<utf8proc_ssize_t>(text.size()), &mapped, options);
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> guard(mapped, std::free);
    if (length < 0) {
        return string(text);
    }
    string out(reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(length));
    replaceAll(out, "œ", "oe");
    replaceAll(out, "æ", "ae");
    return out;
}

string withCapital(string_view text, bool capital)
{
    const auto letter = firstLetter(text);
    if (letter <= 0) {
        return string(text);
    }
    std::array<utf8proc_uint8_t, 4> was{};
    std::array<utf8proc_uint8_t, 4> is{};
    const auto other = capital ? utf8proc_toupper(letter) : utf8proc_tolower(letter);
    const auto oldLength = utf8proc_encode_char(letter, was.data());
    const auto newLength = utf8proc_encode_char(other, is.data());
    string out(reinterpret_cast<const char*>(is.data()), static_cast<std::size_t>(newLength));
    return out.append(text.substr(static_cast<std::size_t>(oldLength)));
}

}  // namespace orientibus::content::authoring
