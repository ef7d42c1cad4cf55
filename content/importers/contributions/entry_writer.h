// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "authoring/layers.h"
#include "importers/contributions/entry.h"

#include <map>
#include <string>
#include <utility>

namespace orientibus::content::authoring::contributions {

/// Writes what entries say as rows. Each field names the source that handed it in.
class EntryWriter {
public:
    /// `below` knows the communes of the entries. `status` is what rows carry: "published", "demo".
    EntryWriter(const Layer& below, std::string status, Layer& layer)
        : m_below(below), m_status(std::move(status)), m_layer(layer)
    {
    }

    /// What an earlier entry has said word for word is not said again.
    void write(const Entry& entry);

private:
    void writePlace(const Entry& entry);
    void writeOffer(const Entry& entry, const OfferWords& offer);
    void writeContact(const Entry& entry, const ContactWords& contact);
    void writeEvent(const Entry& entry, const EventWords& event);
    void label(const char* entity, const std::string& id, const char* language, const char* field,
               const std::string& text, const std::string& source);

    const Layer& m_below;
    std::string m_status;
    Layer& m_layer;
    std::map<std::string, EventWords> m_events;  ///< by their ids
};

}  // namespace orientibus::content::authoring::contributions
