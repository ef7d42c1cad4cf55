// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "importers/contributions/understood.h"

#include "importers/contributions/meanings.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <array>
#include <charconv>
#include <chrono>
#include <vector>

namespace orientibus::content::authoring::contributions {

using std::string_view;

namespace {

unsigned numberIn(string_view digits)
{
    unsigned number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

class Reader {
public:
    explicit Reader(const Layer& below) : m_below(below) {}

    std::string read(const Entry& entry)
    {
        m_parts.push_back(placeOf(entry.place));
        if (entry.event) {
            addEvent(*entry.event);
        }
        if (entry.offer) {
            addOffer(*entry.offer);
        }
        if (entry.contact) {
            if (!entry.event && !entry.offer) {
                add("type", std::string(frenchType("contact")));
            }
            addContact(*entry.contact);
        }
        return fmt::format("{}", fmt::join(m_parts, " ; "));
    }

private:
    static std::string placeOf(const PlaceWords& place)
    {
        return place.isNew ? fmt::format("{}, qui n’était pas au catalogue : {}", place.words,
                                         frenchKind(place.kind))
                           : place.words;
    }

    void add(string_view name, const std::string& words)
    {
        if (!words.empty()) {
            m_parts.push_back(fmt::format("{} : {}", name, words));
        }
    }

    void quote(string_view name, const std::string& words)
    {
        add(name, words.empty() ? words : fmt::format("« {} »", words));
    }

    void count(const std::optional<std::int64_t>& seats)
    {
        add("places", seats ? std::to_string(*seats) : std::string{});
    }

    void addEvent(const EventWords& event)
    {
        add("type", std::string(frenchType(event.kind)));
        m_parts.push_back(event.ends.empty() ? "le " + frenchDay(event.starts)
                                             : fmt::format("du {} au {}", frenchDay(event.starts),
                                                           frenchDay(event.ends)));
        add("horaires", event.hours);
        add("métier", event.occupation ? occupation(*event.occupation) : std::string{});
        add("formation", event.training ? training(*event.training) : std::string{});
        count(event.seats);
        quote("titre", event.title);
        quote("détails", event.details);
    }

    void addOffer(const OfferWords& offer)
    {
        add("type", std::string(frenchType("offer")));
        add("formation", training(offer.training));
        add("voie", std::string(frenchWay(offer.way)));
        if (offer.boarding) {
            add("internat", *offer.boarding ? "oui" : "non");
        }
        count(offer.capacity);
    }

    void addContact(const ContactWords& contact)
    {
        const auto* role = roleOf(contact.role);
        std::vector<std::string> words{role != nullptr ? role->french : contact.role};
        for (const auto& reach : {contact.phone, contact.email}) {
            if (!reach.empty()) {
                words.push_back(reach);
            }
        }
        add("service à contacter", fmt::format("{}", fmt::join(words, ", ")));
    }

    [[nodiscard]] std::string text(Table table, const Key& key) const
    {
        const auto& rows = m_below.rows(table);
        const auto found = rows.find(key);
        return found != rows.end() ? std::string(found->second.text("text")) : std::string{};
    }

    [[nodiscard]] std::string occupation(const std::string& id) const
    {
        const auto his = text(Table::OccupationText, {id, "fr", "title_m", std::int64_t{1}});
        const auto hers = text(Table::OccupationText, {id, "fr", "title_f", std::int64_t{1}});
        const auto both = his == hers || his.empty() ? hers : fmt::format("{} / {}", his, hers);
        return both.empty() ? id : both;
    }

    [[nodiscard]] std::string training(const std::string& id) const
    {
        const auto name = text(Table::Label, {"training", id, "fr", "name"});
        return name.empty() ? id : name;
    }

    const Layer& m_below;
    std::vector<std::string> m_parts;
};

}  // namespace

std::string frenchDay(string_view iso)
{
    static constexpr std::array<string_view, 12> months{
        "janvier", "février", "mars",      "avril",   "mai",      "juin",
        "juillet", "août",    "septembre", "octobre", "novembre", "décembre"};
    static constexpr std::array<string_view, 7> weekdays{
        "dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"};
    using namespace std::chrono;
    const auto day = numberIn(iso.substr(8, 2));
    const year_month_day date{year(static_cast<int>(numberIn(iso.substr(0, 4)))),
                              month(numberIn(iso.substr(5, 2))), std::chrono::day(day)};
    if (!date.ok()) {
        return std::string(iso);
    }
    return fmt::format("{} {} {} {}", weekdays[weekday(sys_days(date)).c_encoding()],
                       day == 1 ? "1er" : std::to_string(day),
                       months[static_cast<unsigned>(date.month()) - 1],
                       static_cast<int>(date.year()));
}

std::string understood(const Entry& entry, const Layer& below)
{
    return Reader(below).read(entry);
}

}  // namespace orientibus::content::authoring::contributions
