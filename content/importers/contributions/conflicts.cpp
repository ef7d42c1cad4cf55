// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "importers/contributions/conflicts.h"

#include "importers/commune_finder.h"
#include "importers/contributions/meanings.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

namespace orientibus::content::authoring::contributions {

namespace {

/// What all entries say of one subject.
struct Subject {
    std::string what;
    bool isSingle = true;                                         ///< only one value can be true
    std::map<std::string, std::set<std::string>> values;          ///< by file
    std::vector<std::pair<std::size_t, std::string>> statements;  ///< entry, value
};

class Subjects {
public:
    void take(std::size_t index, const Entry& entry)
    {
        if (entry.place.isNew) {
            say(index, entry, "place", plainWords(entry.place.name) + "|" + entry.place.communeId,
                fmt::format("le nom ou la commune de {}", entry.place.words));
        }
        if (entry.contact) {
            takeContact(index, entry);
        }
        if (entry.offer) {
            takeOffer(index, entry);
        }
        if (entry.event) {
            takeEvent(index, entry);
        }
    }

    [[nodiscard]] const std::map<std::string, Subject>& all() const { return m_subjects; }

private:
    void say(std::size_t index, const Entry& entry, const std::string& about, std::string value,
             std::string what, bool isSingle = true)
    {
        auto& subject = m_subjects[entry.place.id + "/" + about];
        subject.what = subject.what.empty() ? std::move(what) : subject.what;
        subject.isSingle = isSingle;
        subject.values[entry.file].insert(value);
        subject.statements.emplace_back(index, std::move(value));
    }

    void takeContact(std::size_t index, const Entry& entry)
    {
        const auto& contact = *entry.contact;
        const auto* role = roleOf(contact.role);
        const auto of = fmt::format("du service « {} », {}", role != nullptr ? role->french : "",
                                    entry.place.words);
        if (!contact.phone.empty()) {
            say(index, entry, contact.role + "/phone", contact.phone, "le téléphone " + of);
        }
        if (!contact.email.empty()) {
            say(index, entry, contact.role + "/email", contact.email, "le courriel " + of);
        }
    }

    void takeOffer(std::size_t index, const Entry& entry)
    {
        const auto& offer = *entry.offer;
        const auto about = offer.training + "/" + offer.way;
        if (offer.capacity) {
            say(index, entry, about + "/capacity", std::to_string(*offer.capacity),
                fmt::format("le nombre de places d’une formation, {}", entry.place.words));
        }
        if (offer.boarding) {
            say(index, entry, about + "/boarding", *offer.boarding ? "1" : "0",
                fmt::format("l’internat d’une formation, {}", entry.place.words));
        }
    }

    void takeEvent(std::size_t index, const Entry& entry)
    {
        const auto& event = *entry.event;
        auto about = fmt::format("{}/{}/{}", event.kind, event.occupation.value_or(""),
                                 event.training.value_or(""));
        if (event.kind != "open_day") {
            about.append("/").append(plainWords(event.title));
        }
        say(index, entry, about,
            fmt::format("{}|{}|{}|{}|{}|{}", event.starts, event.ends, event.hours,
                        event.seats.value_or(0), event.title, event.details),
            fmt::format("la même offre ou la même journée, {}", entry.place.words), false);
    }

    std::map<std::string, Subject> m_subjects;
};

bool isWithin(const std::set<std::string>& few, const std::set<std::string>& many)
{
    return std::ranges::includes(many, few);
}

bool isConflict(const Subject& subject)
{
    std::set<std::string> all;
    for (const auto& [file, values] : subject.values) {
        all.insert(values.begin(), values.end());
    }
    if (subject.isSingle) {
        return all.size() > 1;
    }
    // The file that says most must say all that the others say.
    return std::ranges::none_of(subject.values,
                                [&](const auto& entry) { return isWithin(all, entry.second); });
}

void leaveOutRepeats(const Subject& subject, std::vector<Entry>& entries)
{
    std::map<std::pair<std::string, std::string>, std::size_t> first;
    for (const auto& [index, value] : subject.statements) {
        auto& entry = entries[index];
        if (entry.verdict != Verdict::Taken) {
            continue;
        }
        const auto [known, isNew] = first.emplace(std::pair(entry.file, value), entry.line);
        // A contact that comes along is not said twice, and stays.
        if (!isNew && !entry.contact) {
            entry.leaveOut("says what another row says",
                           fmt::format("La ligne {} dit la même chose.", known->second),
                           "Rien à faire.");
        }
    }
}

void takeOut(const std::string& id, const Subject& subject, std::vector<Entry>& entries)
{
    for (const auto& [index, value] : subject.statements) {
        std::vector<std::string> others;
        std::vector<std::string> frenchOthers;
        for (const auto& [other, theirs] : subject.statements) {
            const bool isOther =
                subject.isSingle ? theirs != value : entries[other].file != entries[index].file;
            if (isOther) {
                const auto& [file, line] = std::tie(entries[other].file, entries[other].line);
                others.push_back(fmt::format("{}:{}", file, line));
                // Folders are nothing to a contributor.
                frenchOthers.push_back(fmt::format(
                    "{}, ligne {}", std::filesystem::path(file).filename().string(), line));
            }
        }
        entries[index].fault(
            std::nullopt, fmt::format("contradicts {} on {}", fmt::join(others, "; "), id),
            fmt::format("Une autre ligne dit autre chose sur {} : {}.", subject.what,
                        fmt::join(frenchOthers, " ; ")),
            "Mettez-vous d’accord ; en attendant, aucune de ces lignes n’est reprise.");
    }
}

}  // namespace

void takeOutConflicts(std::vector<Entry>& entries)
{
    Subjects subjects;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (entries[i].verdict == Verdict::Taken) {
            subjects.take(i, entries[i]);
        }
    }
    for (const auto& [id, subject] : subjects.all()) {
        if (isConflict(subject)) {
            takeOut(id, subject, entries);
        }
    }
    for (const auto& [id, subject] : subjects.all()) {
        if (!subject.isSingle) {
            leaveOutRepeats(subject, entries);
        }
    }
}

}  // namespace orientibus::content::authoring::contributions
