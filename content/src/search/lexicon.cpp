// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "search/lexicon.h"

#include "search/slip.h"

#include <algorithm>
#include <string>

namespace orientibus::content::search {
namespace {

/// The first of `count` numbers for which `isBefore` no longer holds.
template <typename Predicate>
std::uint32_t partitionPoint(std::size_t count, Predicate isBefore)
{
    std::size_t low = 0;
    while (count > 0) {
        const std::size_t half = count / 2;
        if (isBefore(low + half)) {
            low += half + 1;
            count -= half + 1;
        } else {
            count = half;
        }
    }
    return static_cast<std::uint32_t>(low);
}

/// Compares `word` with `end`, both read backwards, as far as `end` goes.
int compareEnd(std::string_view word, std::string_view end)
{
    const auto letters = std::min(word.size(), end.size());
    for (std::size_t i = 1; i <= letters; ++i) {
        const auto a = static_cast<unsigned char>(word[word.size() - i]);
        const auto b = static_cast<unsigned char>(end[end.size() - i]);
        if (a != b)
            return a < b ? -1 : 1;
    }
    return word.size() < end.size() ? -1 : 0;
}

std::span<const std::uint32_t> wordsOf(const Texts& forms, const Lists& words,
                                       std::string_view form)
{
    const auto at = partitionPoint(forms.size(), [&](std::size_t i) { return forms[i] < form; });
    if (at == forms.size() || forms[at] != form)
        return {};
    return words[at];
}

}  // namespace

std::optional<std::uint32_t> Lexicon::find(std::string_view word) const
{
    const auto at =
        partitionPoint(m_data.words.size(), [&](std::size_t i) { return m_data.words[i] < word; });
    if (at == m_data.words.size() || m_data.words[at] != word)
        return std::nullopt;
    return at;
}

WordRange Lexicon::startingWith(std::string_view start) const
{
    const auto first =
        partitionPoint(m_data.words.size(), [&](std::size_t i) { return m_data.words[i] < start; });
    const auto count = partitionPoint(m_data.words.size() - first, [&](std::size_t i) {
        return m_data.words[first + i].starts_with(start);
    });
    return {first, first + count};
}

std::span<const std::uint32_t> Lexicon::withStem(std::string_view stem) const
{
    return wordsOf(m_data.stems, m_data.stemWords, stem);
}

std::span<const std::uint32_t> Lexicon::withSound(std::string_view sound) const
{
    return wordsOf(m_data.sounds, m_data.soundWords, sound);
}

// A slip leaves the first or the second half of a word whole, so that only words
// which share a half need a look; but for a swap of the two letters in the middle.
void Lexicon::addSlips(std::string_view typed, std::vector<std::uint32_t>& words) const
{
    const auto before = words.size();
    const auto half = typed.size() / 2;
    addSlipsAfter(typed.substr(0, half), typed, words);
    addSlipsBefore(typed.substr(half), typed, words);
    if (half > 0) {
        std::string swapped(typed);
        std::swap(swapped[half - 1], swapped[half]);
        if (const auto word = find(swapped); word && swapped != typed)
            words.push_back(*word);
    }
    const auto added = words.begin() + static_cast<std::ptrdiff_t>(before);
    std::sort(added, words.end());
    words.erase(std::unique(added, words.end()), words.end());
}

void Lexicon::addSlipsAfter(std::string_view start, std::string_view typed,
                            std::vector<std::uint32_t>& words) const
{
    const auto range = startingWith(start);
    for (auto word = range.first; word < range.last; ++word) {
        if (isOneSlip(typed, m_data.words[word]))
            words.push_back(word);
    }
}

void Lexicon::addSlipsBefore(std::string_view end, std::string_view typed,
                             std::vector<std::uint32_t>& words) const
{
    const auto& backward = m_data.backward;
    const auto first = partitionPoint(backward.size(), [&](std::size_t i) {
        return compareEnd(m_data.words[backward[i]], end) < 0;
    });
    for (std::size_t at = first; at < backward.size(); ++at) {
        const auto word = m_data.words[backward[at]];
        if (!word.ends_with(end))
            break;
        if (isOneSlip(typed, word))
            words.push_back(backward[at]);
    }
}

void Lexicon::addSlipsFromStart(std::string_view typed, std::vector<std::uint32_t>& words) const
{
    const auto before = words.size();
    for (const auto start : {typed.substr(0, 1), typed.substr(1, 1)}) {
        const auto range = startingWith(start);
        for (auto word = range.first; word < range.last; ++word) {
            if (isOneSlipFromStart(typed, m_data.words[word]))
                words.push_back(word);
        }
        if (typed.substr(0, 1) == typed.substr(1, 1))
            break;
    }
    const auto added = words.begin() + static_cast<std::ptrdiff_t>(before);
    std::sort(added, words.end());
    words.erase(std::unique(added, words.end()), words.end());
}

}  // namespace orientibus::content::search
