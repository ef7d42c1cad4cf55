// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "presentation/mix.h"

#include <algorithm>

namespace orientibus::kiosk {
namespace {

struct Pile {
    QString ground{};
    OccupationCards cards{};
    qsizetype next = 0;

    [[nodiscard]] qsizetype left() const { return cards.size() - next; }
};

QList<Pile> piles(const OccupationCards& cards)
{
    QList<Pile> result;
    for (const OccupationCard& card : cards) {
        auto pile = std::ranges::find(result, card.picture.ground, &Pile::ground);
        if (pile == result.end()) {
            result.append({card.picture.ground});
            pile = result.end() - 1;
        }
        pile->cards.append(card);
    }
    return result;
}

}  // namespace

OccupationCards mixedByGround(const OccupationCards& cards)
{
    QList<Pile> left = piles(cards);
    OccupationCards mixed;
    QString last;
    while (mixed.size() < cards.size()) {
        // The highest pile that is not the last one: no ground is left over at the end.
        const auto rank = [&last](const Pile& pile) {
            return pile.left() == 0 ? -2 : pile.ground == last ? -1 : pile.left();
        };
        const auto best = std::ranges::max_element(left, {}, rank);
        mixed.append(best->cards.at(best->next++));
        last = best->ground;
    }
    return mixed;
}

}  // namespace orientibus::kiosk
