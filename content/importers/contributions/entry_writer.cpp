// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "importers/contributions/entry_writer.h"

#include "importers/contributions/meanings.h"

#include <fmt/format.h>

#include <optional>
#include <string_view>

namespace orientibus::content::authoring::contributions {

namespace {

std::optional<std::string> unlessEmpty(const std::string& text)
{
    return text.empty() ? std::nullopt : std::optional(text);
}

}  // namespace

void EntryWriter::write(const Entry& entry)
{
    if (entry.place.isNew) {
        writePlace(entry);
    }
    if (entry.event) {
        writeEvent(entry, *entry.event);
    }
    if (entry.offer) {
        writeOffer(entry, *entry.offer);
    }
    if (entry.contact) {
        writeContact(entry, *entry.contact);
    }
}

void EntryWriter::writePlace(const Entry& entry)
{
    const auto& place = entry.place;
    if (m_layer.has(Table::Place, {place.id})) {
        return;
    }
    auto& row = m_layer.row(Table::Place, {place.id}, entry.source)
                    .set("kind", place.kind)
                    .set("name", place.name)
                    .set("commune_id", place.communeId)
                    .set("status", m_status);
    // Where in the commune it lies nobody said: it stands at the commune's own point.
    const auto& commune = m_below.rows(Table::Territory).at({place.communeId}).fields();
    for (const auto* column : {"latitude", "longitude"}) {
        if (const auto degrees = commune.find(column); degrees != commune.end()) {
            row.set(column, degrees->second.value, degrees->second.source);
        }
    }
}

void EntryWriter::writeOffer(const Entry& entry, const OfferWords& offer)
{
    std::optional<std::int64_t> boarding;
    if (offer.boarding) {
        boarding = *offer.boarding ? 1 : 0;
    }
    m_layer.row(Table::TrainingOffer, {offer.training, entry.place.id, offer.way}, entry.source)
        .set("capacity", offer.capacity, entry.source)
        .set("boarding", boarding, entry.source)
        .set("status", m_status);
}

void EntryWriter::writeContact(const Entry& entry, const ContactWords& contact)
{
    m_layer.row(Table::Contact, {entry.place.id, contact.role}, entry.source)
        .set("phone", unlessEmpty(contact.phone), entry.source)
        .set("email", unlessEmpty(contact.email), entry.source);
    if (const auto* role = roleOf(contact.role)) {
        const auto id = entry.place.id + "/" + contact.role;
        label("contact", id, "fr", "name", role->french, entry.source);
        label("contact", id, "en", "name", role->english, entry.source);
    }
}

void EntryWriter::writeEvent(const Entry& entry, const EventWords& event)
{
    const auto first = fmt::format("{}/{}/{}", entry.place.id, event.kind, event.starts);
    auto id = first;
    for (int number = 2; m_events.contains(id); ++number) {
        if (m_events.at(id) == event) {
            return;
        }
        id = fmt::format("{}/{}", first, number);
    }
    m_events.emplace(id, event);
    m_layer.row(Table::Event, {id}, entry.source)
        .set("place_id", entry.place.id)
        .set("kind", event.kind)
        .set("starts", event.starts)
        .set("ends", unlessEmpty(event.ends))
        .set("hours", unlessEmpty(event.hours))
        .set("occupation_id", event.occupation)
        .set("training_id", event.training)
        .set("seats", event.seats)
        .set("status", m_status);
    label("event", id, "fr", "title", event.title, entry.source);
    label("event", id, "fr", "details", event.details, entry.source);
}

void EntryWriter::label(const char* entity, const std::string& id, const char* language,
                        const char* field, const std::string& text, const std::string& source)
{
    if (!text.empty()) {
        m_layer.row(Table::Label, {entity, id, language, field}, source).set("text", text);
    }
}

}  // namespace orientibus::content::authoring::contributions
