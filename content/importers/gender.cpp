// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "importers/gender.h"

#include "importers/typography.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace orientibus::content::authoring {

namespace {

using std::string;
using std::string_view;
using Words = std::vector<string>;

constexpr string_view separator = " / ";

Words split(string_view text, char at)
{
    Words words;
    for (std::size_t from = 0; from <= text.size();) {
        const auto to = std::min(text.find(at, from), text.size());
        words.emplace_back(text.substr(from, to - from));
        from = to + 1;
    }
    return words;
}

string joined(const Words& words)
{
    string text;
    for (const auto& word : words) {
        text += (text.empty() ? "" : " ") + word;
    }
    return text;
}

/// Letters and digits only, lower case, no accents.
string bare(string_view word)
{
    string letters = folded(word);
    std::erase_if(letters,
                  [](char c) { return !(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9'); });
    return letters;
}

/// How two words of the same place go together.
struct Match {
    bool fits = true;        ///< same word, or two genders of it
    bool inflected = false;  ///< somewhere the right is the feminine of the left
};

Match matchWord(string_view left, string_view right)
{
    const auto lefts = split(left, '-');
    const auto rights = split(right, '-');
    Match match{lefts.size() == rights.size(), false};
    for (std::size_t i = 0; match.fits && i < lefts.size(); ++i) {
        const auto masculine = bare(lefts[i]);
        const auto feminine = bare(rights[i]);
        const bool isSame = masculine == feminine;
        match.fits = isSame || isGenderPair(masculine, feminine);
        match.inflected = match.inflected || !isSame;
    }
    return match;
}

/// The words of `left` from `leftFrom` against those of `right` from `rightFrom`, `count` of them.
Match matchWords(const Words& left, std::size_t leftFrom, const Words& right, std::size_t rightFrom,
                 std::size_t count)
{
    Match all{leftFrom + count <= left.size() && rightFrom + count <= right.size(), false};
    for (std::size_t i = 0; all.fits && i < count; ++i) {
        const auto one = matchWord(left[leftFrom + i], right[rightFrom + i]);
        all = {one.fits, all.inflected || one.inflected};
    }
    return all;
}

Words slice(const Words& words, std::size_t from, std::size_t to)
{
    return {words.begin() + static_cast<std::ptrdiff_t>(from),
            words.begin() + static_cast<std::ptrdiff_t>(to)};
}

Words operator+(Words first, const Words& second)
{
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

bool isPreposition(string_view word)
{
    static constexpr std::array<string_view, 6> words{"de", "du", "des", "en", "à", "au"};
    return word.starts_with("d’") || std::ranges::find(words, word) != words.end();
}

/// Rules 4 and 6: the words of the left from `opening` on meet the right from its start.
std::optional<GenderForms> afterOpening(const Words& left, const Words& right, std::size_t opening)
{
    const auto count = left.size() - opening;
    const auto match = matchWords(left, opening, right, 0, count);
    if (!match.fits || !match.inflected) {
        return std::nullopt;
    }
    Words feminine = right;
    if (opening > 0) {
        const auto& partner = left[opening];
        feminine[0] = withCapital(feminine[0], partner != withCapital(partner, false));
        feminine = slice(left, 0, opening) + feminine;
    }
    return GenderForms{joined(left + slice(right, count, right.size())), joined(feminine),
                       opening > 0 ? GenderRule::SharedOpening : GenderRule::Pair};
}

/// Rule 7: [head][complement][tail] against [head][tail][rest].
std::optional<GenderForms> aroundMiddle(const Words& left, const Words& right)
{
    for (std::size_t head = 1; head < left.size(); ++head) {
        if (!isPreposition(left[head]) || !matchWords(left, 0, right, 0, head).fits) {
            continue;
        }
        for (std::size_t tail = head + 1; tail < left.size(); ++tail) {
            const auto count = left.size() - tail;
            const auto match = matchWords(left, tail, right, head, count);
            if (!match.fits || !match.inflected) {
                continue;
            }
            const auto feminine =
                slice(right, 0, head) + slice(left, head, tail) + slice(right, head, right.size());
            return GenderForms{joined(left + slice(right, head + count, right.size())),
                               joined(feminine), GenderRule::SharedMiddle};
        }
    }
    return std::nullopt;
}

std::optional<GenderForms> feminineFirst(const Words& left, const Words& right)
{
    if (right.size() < left.size()) {
        return std::nullopt;
    }
    const auto match = matchWords(right, 0, left, 0, left.size());
    if (!match.fits || !match.inflected) {
        return std::nullopt;
    }
    return GenderForms{joined(right), joined(left + slice(right, left.size(), right.size())),
                       GenderRule::FeminineFirst};
}

GenderForms ofTwoSides(string_view label, const Words& left, const Words& right)
{
    if (auto forms = afterOpening(left, right, 0)) {
        return *forms;
    }
    if (auto forms = feminineFirst(left, right)) {
        return *forms;
    }
    for (std::size_t opening = 1; opening < left.size(); ++opening) {
        if (auto forms = afterOpening(left, right, opening)) {
            return *forms;
        }
    }
    if (auto forms = aroundMiddle(left, right)) {
        return *forms;
    }
    return {string(label), string(label), GenderRule::TwoNames};
}

GenderForms ofOneForm(string_view label)
{
    if (const auto* known = knownOpening(label)) {
        const auto rest = label.substr(known->masculine.size());
        return {string(label), string(known->feminine).append(rest), GenderRule::KnownOpening};
    }
    return {string(label), string(label), GenderRule::OneForm};
}

GenderForms unwritten(string_view label)
{
    if (const auto* known = knownTitle(label)) {
        return {string(known->masculine), string(known->feminine), GenderRule::Known};
    }
    const auto at = label.find(separator);
    if (at == string_view::npos) {
        return ofOneForm(label);
    }
    const auto right = label.substr(at + separator.size());
    if (right == label.substr(0, at)) {
        return ofOneForm(right);
    }
    if (right.find(separator) != string_view::npos) {
        return {string(label), string(label), GenderRule::SeveralNames};
    }
    return ofTwoSides(label, split(label.substr(0, at), ' '), split(right, ' '));
}

/// "chargé(e)" becomes `ending` instead of "(e)".
string writtenOut(string text, string_view ending)
{
    constexpr string_view open = "(e)";
    for (auto at = text.find(open); at != string::npos; at = text.find(open, at)) {
        const bool isInWord = at > 0 && text[at - 1] != ' ';
        if (!isInWord) {
            at += open.size();
            continue;
        }
        text.replace(at, open.size(), ending);
        at += ending.size();
    }
    return text;
}

}  // namespace

GenderForms splitGender(string_view label)
{
    auto forms = unwritten(label);
    forms.masculine = writtenOut(std::move(forms.masculine), "");
    forms.feminine = writtenOut(std::move(forms.feminine), "e");
    return forms;
}

}  // namespace orientibus::content::authoring
