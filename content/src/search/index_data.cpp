// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "search/index_data.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>

namespace orientibus::content::search {
namespace {

bool areStarts(const std::vector<std::uint32_t>& starts, std::size_t end)
{
    return !starts.empty() && starts.front() == 0 && starts.back() == end &&
           std::is_sorted(starts.begin(), starts.end());
}

bool isWholeTexts(const Texts& texts)
{
    return areStarts(texts.starts, texts.letters.size());
}

bool isWholeLists(const Lists& lists, std::size_t count)
{
    return areStarts(lists.starts, lists.values.size()) && lists.size() == count;
}

bool allBelow(const std::vector<std::uint32_t>& numbers, std::size_t limit)
{
    return std::all_of(numbers.begin(), numbers.end(),
                       [limit](std::uint32_t number) { return number < limit; });
}

bool areSorted(const Texts& texts)
{
    for (std::size_t i = 1; i < texts.size(); ++i) {
        if (texts[i - 1] >= texts[i])
            return false;
    }
    return true;
}

bool areWholeTitles(const IndexData& data)
{
    const auto titles = data.titleOccupations.size();
    if (data.titleEntries.size() != titles || data.titleFlags.size() != titles ||
        data.titleNames.size() != titles || data.titleSlots.size() != titles ||
        data.titleStops.size() != titles || data.titleLeads.size() != titles)
        return false;
    for (std::size_t title = 0; title < titles; ++title) {
        const auto slots = data.titleSlots[title];
        if (slots == 0 || slots > Posting::maxSlots || data.titleStops[title] > slots)
            return false;
    }
    return std::all_of(
        data.titlePostings.values.begin(), data.titlePostings.values.end(),
        [titles](std::uint32_t posting) { return Posting::title(posting) < titles; });
}

}  // namespace

void Texts::add(std::string_view text)
{
    letters.insert(letters.end(), text.begin(), text.end());
    starts.push_back(static_cast<std::uint32_t>(letters.size()));
}

bool IndexData::isWhole() const
{
    const bool shaped = isWholeTexts(words) && isWholeTexts(stems) && isWholeTexts(sounds) &&
                        isWholeTexts(occupationIds) && backward.size() == words.size() &&
                        wordStops.size() == words.size() && isWholeLists(stemWords, stems.size()) &&
                        isWholeLists(soundWords, sounds.size()) &&
                        isWholeLists(titlePostings, words.size()) &&
                        isWholeLists(textOccupations, words.size()) &&
                        textEntries.size() == textOccupations.values.size() &&
                        textValues.size() == textOccupations.values.size() &&
                        occupationAuthored.size() == occupationIds.size();
    return shaped && areSorted(words) && areSorted(stems) && areSorted(sounds) &&
           allBelow(backward, words.size()) && allBelow(soundWords.values, words.size()) &&
           allBelow(stemWords.values, words.size()) &&
           allBelow(titleOccupations, occupationIds.size()) &&
           allBelow(textOccupations.values, occupationIds.size()) && areWholeTitles(*this);
}

std::string IndexData::checksum() const
{
    // FNV-1a by words of eight bytes: an accident must show, an enemy has no access.
    std::uint64_t hash = 0xCBF29CE484222325U;
    const auto mix = [&hash](std::uint64_t value) {
        hash = (hash ^ value) * 0x100000001B3U;
        hash ^= hash >> 32U;
    };
    visit(*this, [&mix](const char*, const auto& array) {
        const auto* bytes = reinterpret_cast<const char*>(array.data());
        const std::size_t size = array.size() * sizeof(array[0]);
        mix(size);
        for (std::size_t at = 0; at < size; at += sizeof(std::uint64_t)) {
            std::uint64_t value = 0;
            std::memcpy(&value, bytes + at, std::min(sizeof value, size - at));
            mix(value);
        }
    });
    std::array<char, 16> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), hash, 16).ptr;
    return {digits.data(), end};
}

std::size_t IndexData::bytes() const
{
    std::size_t total = 0;
    visit(*this,
          [&total](const char*, const auto& array) { total += array.size() * sizeof(array[0]); });
    return total;
}

}  // namespace orientibus::content::search
