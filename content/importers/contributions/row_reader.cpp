// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "importers/contributions/row_reader.h"

#include "importers/contributions/cells.h"
#include "importers/contributions/meanings.h"
#include "importers/contributions/privacy.h"
#include "importers/typography.h"
#include "importers/uai.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

namespace orientibus::content::authoring::contributions {

namespace {

using std::string_view;

constexpr string_view chooseType = "Choisissez : Portes ouvertes, Visite, Stage, Apprentissage, "
                                   "Emploi, Formation proposée ou Contact.";
constexpr string_view chooseWay = "Choisissez : Lycée, Apprentissage ou Alternance.";
constexpr string_view chooseRole = "Choisissez : Accueil, Bureau des entreprises, Apprentissage, "
                                   "Orientation ou Visites. Jamais le nom d’une personne.";

class RowReader {
public:
    RowReader(const Record& record, const KnownWords& known, string_view today)
        : m_known(known), m_today(today), m_cells(record, known, m_entry)
    {
        m_entry.line = record.line();
    }

    std::optional<Entry> read()
    {
        if (m_cells.isBlank()) {
            return std::nullopt;
        }
        if (m_cells.code(Column::Place).starts_with(exampleMark)) {
            m_entry.leaveOut("an example of the template", "C’est une ligne d’exemple du modèle.",
                             "Rien à faire. Si c’est votre ligne, remplacez EXEMPLE par votre "
                             "code.");
        } else {
            readPlace();
            readType();
        }
        return std::move(m_entry);
    }

private:
    void readPlace();
    void refuseCode(string_view code);
    void readKnownPlace(const Row& place);
    void readNewPlace();
    void readType();
    void readEvent(string_view kind);
    void readDates(EventWords& event);
    void readSubjects(EventWords& event);
    void readOffer();
    void readContact(bool isNeeded);
    void readPhone(ContactWords& contact);
    void readEmail(ContactWords& contact);

    const KnownWords& m_known;
    string_view m_today;
    Entry m_entry;
    Cells m_cells;
};

void RowReader::readPlace()
{
    auto& id = m_entry.place.id;
    id = m_cells.code(Column::Place);
    if (id.empty()) {
        m_cells.missing(Column::Place, "Indiquez le code UAI ou le numéro SIRET.");
    } else if (const auto* place = m_known.row(Table::Place, {id})) {
        readKnownPlace(*place);
    } else if (isUai(id)) {
        m_cells.fault(Column::Place, "no such place",
                      "Aucun établissement de la région n’a le code {}.", "Vérifiez le code UAI.");
    } else if (isSiret(id)) {
        readNewPlace();
    } else {
        refuseCode(id);
    }
}

void RowReader::refuseCode(string_view code)
{
    constexpr std::size_t digitsOfUai = 7;
    constexpr std::size_t digitsOfSiret = 14;
    const auto digits = std::min(code.find_first_not_of("0123456789"), code.size());
    const bool endsInLetter = code.size() == digitsOfUai + 1 && digits == digitsOfUai &&
                              code.back() >= 'A' && code.back() <= 'Z';
    if (endsInLetter) {
        m_cells.fault(Column::Place, "the letter does not go with the digits",
                      "Dans {}, la lettre ne va pas avec les chiffres.",
                      "Un chiffre ou la lettre est faux : recopiez le code UAI.");
    } else if (digits == digitsOfSiret && code.size() == digitsOfSiret) {
        m_entry.fault(Column::Place, "the digits of the SIRET do not go together",
                      "Les quatorze chiffres de ce numéro SIRET ne vont pas ensemble.",
                      "Un chiffre est faux, ou deux sont inversés : recopiez le numéro SIRET.");
    } else {
        m_cells.fault(Column::Place, "neither a UAI nor a SIRET",
                      "{} n’est ni un code UAI ni un numéro SIRET.",
                      "Un code UAI a sept chiffres et une lettre, un numéro SIRET quatorze "
                      "chiffres ; recopiez-le en entier.");
    }
}

void RowReader::readKnownPlace(const Row& place)
{
    const auto* commune = m_known.row(Table::Territory, {std::string(place.text("commune_id"))});
    m_entry.place.words = fmt::format("{}, {}", place.text("name"),
                                      commune != nullptr ? commune->text("name") : string_view{});
    // A wrong code would put the open day of one school on the sheet of another.
    const auto said = m_known.commune(m_cells.words(Column::Commune));
    if (said.id && *said.id != place.text("commune_id")) {
        m_entry.fault(
            Column::Commune, fmt::format("{} is not there", m_entry.place.id),
            fmt::format("Le code {} est celui de : {}.", m_entry.place.id, m_entry.place.words),
            "Corrigez le code ou la commune.");
    }
}

void RowReader::readNewPlace()
{
    auto& place = m_entry.place;
    place.isNew = true;
    place.name = frenchTitle(m_cells.text(Column::Name, mostLettersOfTitle));
    place.kind = kindOfNew(place.name);
    place.words = fmt::format("{} ({})", place.name, place.id);
    if (!m_cells.has(Column::Name)) {
        m_cells.missing(Column::Name, "Écrivez le nom de l’entreprise ou du centre.");
    }
    if (m_cells.has(Column::Commune)) {
        place.communeId = m_cells.commune().value_or("");
        place.words += fmt::format(", {}", m_known.shownCommune(place.communeId));
    } else {
        m_cells.missing(Column::Commune, "Écrivez la commune de l’entreprise ou du centre.");
    }
}

void RowReader::readType()
{
    const auto type = typeOf(m_cells.words(Column::Type));
    if (!m_cells.has(Column::Type)) {
        m_cells.missing(Column::Type, chooseType);
    } else if (type.empty()) {
        m_cells.fault(Column::Type, "unknown type", "{} n’est pas un type connu.", chooseType);
    } else {
        if (type == "offer") {
            readOffer();
        } else if (type != "contact") {
            readEvent(type);
        }
        readContact(type == "contact");
    }
}

void RowReader::readEvent(string_view kind)
{
    EventWords event;
    event.kind = kind;
    readDates(event);
    readSubjects(event);
    event.hours = m_cells.hours(Column::Hours);
    event.seats = m_cells.count(Column::Seats);
    event.title = frenchTitle(m_cells.text(Column::Title, mostLettersOfTitle));
    event.details = frenchText(m_cells.text(Column::Details, mostLettersOfDetails));
    m_entry.event = std::move(event);
}

void RowReader::readDates(EventWords& event)
{
    if (m_cells.has(Column::Starts)) {
        event.starts = m_cells.date(Column::Starts).value_or("");
    } else {
        m_cells.missing(Column::Starts, "Indiquez le premier jour, avec l’année.");
    }
    if (m_cells.has(Column::Ends)) {
        event.ends = m_cells.date(Column::Ends).value_or("");
    }
    if (event.ends == event.starts) {
        event.ends.clear();
    }
    if (event.starts.empty()) {
        return;
    }
    const auto lastYear =
        fmt::format("{:04}", std::stoi(std::string(m_today.substr(0, 4))) + mostYearsAhead);
    if (!event.ends.empty() && event.ends < event.starts) {
        m_cells.fault(Column::Ends, "ends before it starts", "{} est avant la date de début.",
                      "Corrigez l’une des deux dates.");
    } else if ((event.ends.empty() ? event.starts : event.ends) < m_today) {
        m_cells.fault(Column::Starts, "is past", "{} est une date déjà passée.",
                      "Indiquez une date à venir.");
    } else if (std::max(event.starts, event.ends).substr(0, 4) > lastYear) {
        m_cells.fault(event.ends.empty() ? Column::Starts : Column::Ends, "is years away",
                      "{} est une date trop lointaine.", "Vérifiez l’année.");
    }
}

void RowReader::readSubjects(EventWords& event)
{
    const bool isWork =
        event.kind == "internship" || event.kind == "apprenticeship" || event.kind == "job";
    if (m_cells.has(Column::Occupation)) {
        event.occupation = m_cells.occupation();
    } else if (isWork) {
        m_cells.missing(Column::Occupation, "Indiquez le métier : son code ROME ou son nom.");
    }
    if (m_cells.has(Column::Training)) {
        event.training = m_cells.training();
    }
}

void RowReader::readOffer()
{
    OfferWords offer;
    if (m_cells.has(Column::Training)) {
        offer.training = m_cells.training().value_or("");
    } else {
        m_cells.missing(Column::Training, "Indiquez la formation : son numéro RNCP ou son nom.");
    }
    offer.way = wayOf(m_cells.words(Column::Way));
    if (!m_cells.has(Column::Way)) {
        m_cells.missing(Column::Way, chooseWay);
    } else if (offer.way.empty()) {
        m_cells.fault(Column::Way, "unknown way", "{} n’est pas une voie connue.", chooseWay);
    }
    offer.capacity = m_cells.count(Column::Seats);
    offer.boarding = m_cells.yesOrNo(Column::Boarding);
    m_entry.offer = std::move(offer);
}

void RowReader::readContact(bool isNeeded)
{
    const bool hasWay = m_cells.has(Column::Phone) || m_cells.has(Column::Email);
    if (!isNeeded && !hasWay && !m_cells.has(Column::Role)) {
        return;
    }
    ContactWords contact;
    contact.role = roleIn(m_cells.words(Column::Role));
    if (!m_cells.has(Column::Role)) {
        m_cells.missing(Column::Role, chooseRole);
    } else if (contact.role.empty()) {
        // Neither this nor what follows repeats the cell: it may be a person's.
        m_entry.fault(Column::Role, "not one of the five functions",
                      "Ce service n’est pas dans la liste.", std::string(chooseRole));
    }
    if (!hasWay) {
        m_cells.missing(Column::Phone, "Indiquez le numéro fixe ou le courriel de ce service.");
    }
    readPhone(contact);
    readEmail(contact);
    m_entry.contact = std::move(contact);
}

void RowReader::readPhone(ContactWords& contact)
{
    if (!m_cells.has(Column::Phone)) {
        return;
    }
    auto phone = phoneOf(m_cells.words(Column::Phone));
    if (phone.fault == PhoneFault::Mobile) {
        m_entry.fault(Column::Phone, "a mobile number, which may be a person's",
                      "C’est un numéro de portable.", "Indiquez le numéro fixe d’un service.");
    } else if (phone.fault) {
        m_entry.fault(Column::Phone, "not a telephone number",
                      "Ce n’est pas un numéro de téléphone français.",
                      "Écrivez dix chiffres, par exemple 02 61 91 00 01.");
    }
    contact.phone = std::move(phone.number);
}

void RowReader::readEmail(ContactWords& contact)
{
    if (!m_cells.has(Column::Email)) {
        return;
    }
    auto email = emailOf(m_cells.words(Column::Email), m_entry.place.words);
    if (email.fault == EmailFault::Person) {
        m_entry.fault(Column::Email, "an address that may be a person's",
                      "Cette adresse semble être celle d’une personne.",
                      "Indiquez l’adresse d’un service, par exemple accueil@ ou stages@.");
    } else if (email.fault) {
        m_entry.fault(Column::Email, "not an e-mail address",
                      "Ce n’est pas une adresse de courriel.", "Vérifiez l’adresse.");
    }
    contact.email = std::move(email.address);
}

}  // namespace

std::optional<Entry> readRow(const Record& record, const KnownWords& known, string_view today)
{
    return RowReader(record, known, today).read();
}

}  // namespace orientibus::content::authoring::contributions
