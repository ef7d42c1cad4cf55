// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "search/stemmer.h"

#include <algorithm>
#include <array>
#include <libstemmer.h>

namespace orientibus::content::search {
namespace {

constexpr std::size_t shortestStem = 4;

enum class Where { Anywhere, Closed, BeforeEI, BeforeAO, AtEnd };

/// A spelling and its sound. Capitals are nasal vowels, digits other sounds of two letters.
struct Spelling {
    std::string_view letters;
    std::string_view sound;
    Where where = Where::Anywhere;
};

/// The first that fits is taken, so longer spellings come first.
constexpr auto spellings = std::to_array<Spelling>({
    {"eau", "o"},
    {"au", "o"},
    {"sch", "1"},
    {"ch", "1"},
    {"ph", "f"},
    {"qu", "k"},
    {"q", "k"},
    {"ck", "k"},
    {"gn", "n"},
    {"tion", "siO"},
    {"ge", "j", Where::BeforeAO},
    {"gu", "g", Where::BeforeEI},
    {"g", "j", Where::BeforeEI},
    {"c", "s", Where::BeforeEI},
    {"c", "k"},
    {"ain", "I", Where::Closed},
    {"ein", "I", Where::Closed},
    {"ien", "iI", Where::Closed},
    {"in", "I", Where::Closed},
    {"im", "I", Where::Closed},
    {"un", "I", Where::Closed},
    {"an", "A", Where::Closed},
    {"am", "A", Where::Closed},
    {"en", "A", Where::Closed},
    {"em", "A", Where::Closed},
    {"on", "O", Where::Closed},
    {"om", "O", Where::Closed},
    {"ai", "e"},
    {"ei", "e"},
    {"ay", "e"},
    {"oeu", "2"},
    {"eu", "2"},
    {"ou", "3"},
    {"oi", "4"},
    {"er", "e", Where::AtEnd},
    {"ez", "e", Where::AtEnd},
    {"et", "e", Where::AtEnd},
    {"es", "", Where::AtEnd},
    {"e", "", Where::AtEnd},
    {"s", "", Where::AtEnd},
    {"t", "", Where::AtEnd},
    {"d", "", Where::AtEnd},
    {"x", "", Where::AtEnd},
    {"p", "", Where::AtEnd},
    {"h", ""},
    {"y", "i"},
    {"z", "s"},
    {"x", "s"},
    {"w", "v"},
});

bool fits(const Spelling& spelling, std::string_view word)
{
    if (!word.starts_with(spelling.letters))
        return false;
    const auto rest = word.substr(spelling.letters.size());
    const auto next = [rest](std::string_view letters) {
        return !rest.empty() && letters.find(rest.front()) != std::string_view::npos;
    };
    switch (spelling.where) {
    case Where::Closed:
        return !next("aeiouynmh");
    case Where::BeforeEI:
        return next("eiy");
    case Where::BeforeAO:
        return next("ao");
    case Where::AtEnd:
        return rest.empty();
    case Where::Anywhere:
        break;
    }
    return true;
}

}  // namespace

void Stemmer::Delete::operator()(sb_stemmer* stemmer) const
{
    sb_stemmer_delete(stemmer);
}

Stemmer::Stemmer() : m_stemmer(sb_stemmer_new("french", "UTF_8")) {}

std::string Stemmer::stem(std::string_view word) const
{
    if (!m_stemmer)
        return std::string(word);
    const auto* bytes = reinterpret_cast<const sb_symbol*>(word.data());
    const auto* stem = sb_stemmer_stem(m_stemmer.get(), bytes, static_cast<int>(word.size()));
    if (stem == nullptr)
        return std::string(word);
    const auto size = static_cast<std::size_t>(sb_stemmer_length(m_stemmer.get()));
    if (size >= shortestStem)
        return {reinterpret_cast<const char*>(stem), size};
    const bool isPlural = word.size() > 2 && (word.back() == 's' || word.back() == 'x');
    return std::string(word.substr(0, word.size() - (isPlural ? 1 : 0)));
}

std::string soundOf(std::string_view word)
{
    std::string sound;
    while (!word.empty()) {
        const auto* spelling =
            std::find_if(spellings.begin(), spellings.end(),
                         [word](const Spelling& each) { return fits(each, word); });
        const bool isSpelt = spelling != spellings.end();
        const auto heard = isSpelt ? spelling->sound : word.substr(0, 1);
        word.remove_prefix(isSpelt ? spelling->letters.size() : 1);
        for (const char letter : heard) {
            if (sound.empty() || sound.back() != letter)  // double letters sound once
                sound += letter;
        }
    }
    return sound;
}

}  // namespace orientibus::content::search
