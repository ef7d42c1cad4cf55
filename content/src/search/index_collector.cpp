// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "search/index_collector.h"

#include "search/languages.h"
#include "search/stemmer.h"
#include "search/text_folding.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>
#include <utility>

namespace orientibus::content::search {
namespace {

constexpr std::size_t longWord = 5;  // "Chef d'équipe", "Aide maçon": the long word names the job

/// The words that may stand in each place of a title: one, or one per gender.
using Slots = std::vector<std::vector<std::string>>;

/// Sources often write the shared end of a title only once: 'Conducteur' beside
/// 'Conductrice d'engins', or its start: 'Garde forestier' beside 'Forestière'.
/// The shorter form is therefore laid along the end where the longer one has it.
Slots slotsOf(std::string_view masculine, std::string_view feminine)
{
    const auto his = tokenize(masculine);
    const auto hers = tokenize(feminine);
    Slots slots(std::max(his.size(), hers.size()));
    for (std::size_t i = 0; i < his.size(); ++i)
        slots[i].push_back(his[i].word);
    const std::size_t shift = his.size() > hers.size() ? his.size() - hers.size() : 0;
    for (std::size_t i = 0; i < hers.size(); ++i) {
        auto& slot = slots[i + shift];
        if (slot.empty() || slot.front() != hers[i].word)
            slot.push_back(hers[i].word);
    }
    return slots;
}

std::string keyOf(std::uint32_t occupation, const Slots& slots, bool keyword)
{
    std::string key = std::to_string(occupation) + (keyword ? "k" : "t");
    for (const auto& slot : slots) {
        for (const auto& word : slot)
            key.append(1, '/').append(word);
        key += ' ';
    }
    return key;
}

bool isStopSlot(const std::vector<std::string>& slot)
{
    return std::all_of(slot.begin(), slot.end(),
                       [](const std::string& word) { return isStopWord(word); });
}

/// Words by what they have in common.
using WordForms = std::map<std::string, std::vector<std::uint32_t>>;

void pack(const WordForms& forms, Texts& texts, Lists& lists)
{
    for (const auto& [form, words] : forms) {
        texts.add(form);
        lists.values.insert(lists.values.end(), words.begin(), words.end());
        lists.starts.push_back(static_cast<std::uint32_t>(lists.values.size()));
    }
}

std::uint8_t leadOf(const Slots& slots)
{
    for (std::size_t i = 0; i < slots.size(); ++i) {
        if (slots[i].front().size() >= longWord)
            return static_cast<std::uint8_t>(i);
    }
    return 0;
}

}  // namespace

std::uint32_t IndexCollector::addOccupation(std::string_view id, bool authored)
{
    m_data.occupationIds.add(id);
    m_data.occupationAuthored.push_back(authored ? 1 : 0);
    return static_cast<std::uint32_t>(m_data.occupationIds.size() - 1);
}

std::uint32_t IndexCollector::addEntry(Entry entry)
{
    m_entries.push_back(std::move(entry));
    return static_cast<std::uint32_t>(m_entries.size() - 1);
}

std::uint32_t IndexCollector::wordNumber(const std::string& word)
{
    return m_words.try_emplace(word, static_cast<std::uint32_t>(m_words.size())).first->second;
}

void IndexCollector::addTitle(std::uint32_t occupation, const Entry& entry, std::uint8_t flags,
                              std::uint8_t names)
{
    const bool twoGenders = !entry.masculine.empty();
    auto slots = slotsOf(twoGenders ? entry.masculine : entry.text,
                         twoGenders ? entry.feminine : entry.text);
    if (slots.empty())
        return;
    slots.resize(std::min<std::size_t>(slots.size(), Posting::maxSlots));
    const auto key = keyOf(occupation, slots, (flags & TitleFlag::keyword) != 0);
    const auto title = static_cast<std::uint32_t>(m_data.titleOccupations.size());
    if (const auto [known, isNew] = m_titles.try_emplace(key, title); !isNew) {
        m_data.titleFlags[known->second] |= flags;
        auto& knownNames = m_data.titleNames[known->second];
        // Shown, and underlined, as the sheet spells it: "Électricien", not "Electricien".
        if (names != 0 && (knownNames == 0 || (names & Languages::first) != 0))
            m_entries[m_data.titleEntries[known->second]] = entry;
        knownNames |= names;
        return;
    }
    m_data.titleOccupations.push_back(occupation);
    m_data.titleEntries.push_back(addEntry(entry));
    m_data.titleFlags.push_back(flags);
    m_data.titleNames.push_back(names);
    m_data.titleSlots.push_back(static_cast<std::uint8_t>(slots.size()));
    m_data.titleStops.push_back(
        static_cast<std::uint8_t>(std::count_if(slots.begin(), slots.end(), isStopSlot)));
    m_data.titleLeads.push_back(leadOf(slots));
    for (std::size_t slot = 0; slot < slots.size(); ++slot) {
        for (const auto& word : slots[slot])
            m_titleWords.push_back({wordNumber(word), Posting::pack(title, slot)});
    }
}

std::vector<std::uint32_t> IndexCollector::wordsOf(std::string_view sentence)
{
    std::vector<std::uint32_t> words;
    for (const auto& token : tokenize(sentence)) {
        if (!isStopWord(token.word))
            words.push_back(wordNumber(token.word));
    }
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

void IndexCollector::addText(std::uint32_t occupation, std::uint32_t entry,
                             const std::vector<std::uint32_t>& words, std::uint8_t value)
{
    for (const auto word : words)
        m_textWords.push_back({word, occupation, entry, value});
}

IndexData IndexCollector::finish()
{
    nameTheNameless();
    sortWords();
    makeWordForms();
    makeTitlePostings();
    makeTextPostings();
    return std::move(m_data);
}

/// Where nobody wrote a name for the sheet, the principal title is its name; where nobody did
/// in a reader's language, that reader sees the one of the first.
void IndexCollector::nameTheNameless()
{
    std::vector<std::uint8_t> named(m_data.occupationIds.size());
    const auto titles = m_data.titleFlags.size();
    for (std::size_t title = 0; title < titles; ++title)
        named[m_data.titleOccupations[title]] |= m_data.titleNames[title];
    for (std::size_t title = 0; title < titles; ++title) {
        auto& names = m_data.titleNames[title];
        const auto known = named[m_data.titleOccupations[title]];
        const bool isPrincipal = (m_data.titleFlags[title] & TitleFlag::principal) != 0;
        if ((names & Languages::first) != 0 || (isPrincipal && (known & Languages::first) == 0))
            names |= Languages::all & ~known;
    }
}

/// Gives words their place in the alphabet for a number.
void IndexCollector::sortWords()
{
    std::vector<std::pair<std::string, std::uint32_t>> words(m_words.begin(), m_words.end());
    std::sort(words.begin(), words.end());
    std::vector<std::uint32_t> place(words.size());
    for (std::uint32_t i = 0; i < words.size(); ++i) {
        place[words[i].second] = i;
        m_data.words.add(words[i].first);
        m_data.wordStops.push_back(isStopWord(words[i].first) ? 1 : 0);
    }
    for (auto& use : m_titleWords)
        use.word = place[use.word];
    for (auto& use : m_textWords)
        use.word = place[use.word];

    const auto& texts = m_data.words;
    m_data.backward.resize(words.size());
    std::iota(m_data.backward.begin(), m_data.backward.end(), 0U);
    std::sort(m_data.backward.begin(), m_data.backward.end(),
              [&texts](std::uint32_t a, std::uint32_t b) {
                  const auto isLess = [](char x, char y) {
                      return static_cast<unsigned char>(x) < static_cast<unsigned char>(y);
                  };
                  return std::lexicographical_compare(texts[a].rbegin(), texts[a].rend(),
                                                      texts[b].rbegin(), texts[b].rend(), isLess);
              });
}

void IndexCollector::makeWordForms()
{
    const Stemmer stemmer;
    WordForms stems;
    WordForms sounds;
    for (std::uint32_t word = 0; word < m_data.words.size(); ++word) {
        stems[stemmer.stem(m_data.words[word])].push_back(word);
        sounds[soundOf(m_data.words[word])].push_back(word);
    }
    pack(stems, m_data.stems, m_data.stemWords);
    pack(sounds, m_data.sounds, m_data.soundWords);
}

void IndexCollector::makeTitlePostings()
{
    std::sort(m_titleWords.begin(), m_titleWords.end(), [](const auto& a, const auto& b) {
        return std::tie(a.word, a.posting) < std::tie(b.word, b.posting);
    });
    auto& lists = m_data.titlePostings;
    auto use = m_titleWords.begin();
    for (std::uint32_t word = 0; word < m_data.words.size(); ++word) {
        for (; use != m_titleWords.end() && use->word == word; ++use)
            lists.values.push_back(use->posting);
        lists.starts.push_back(static_cast<std::uint32_t>(lists.values.size()));
    }
}

/// One posting per word and occupation: the sentence that says most, worth a
/// little more where others say it too.
void IndexCollector::makeTextPostings()
{
    std::sort(m_textWords.begin(), m_textWords.end(), [](const auto& a, const auto& b) {
        return std::tie(a.word, a.occupation, b.value, a.entry) <
               std::tie(b.word, b.occupation, a.value, b.entry);
    });
    constexpr int perRepeat = 3;
    constexpr int maxRepeats = 5;
    auto& lists = m_data.textOccupations;
    auto use = m_textWords.begin();
    for (std::uint32_t word = 0; word < m_data.words.size(); ++word) {
        while (use != m_textWords.end() && use->word == word) {
            const auto best = use;
            while (use != m_textWords.end() && use->word == word &&
                   use->occupation == best->occupation)
                ++use;
            const int repeats = std::min(maxRepeats, static_cast<int>(use - best) - 1);
            lists.values.push_back(best->occupation);
            m_data.textEntries.push_back(best->entry);
            m_data.textValues.push_back(
                static_cast<std::uint8_t>(std::min(100, best->value + perRepeat * repeats)));
        }
        lists.starts.push_back(static_cast<std::uint32_t>(lists.values.size()));
    }
}

}  // namespace orientibus::content::search
