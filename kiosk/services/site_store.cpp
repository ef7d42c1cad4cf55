// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "services/site_store.h"

#include "logging.h"

#include <array>
#include <utility>

namespace orientibus::kiosk {
namespace {

constexpr qsizetype longestText = 200;

const QString chosenOnKey = QStringLiteral("chosen_on");

/// The names of the texts of a record in the file.
constexpr std::array<std::pair<const char*, QString SiteRecord::*>, 5> texts{{
    {"departement_name", &SiteRecord::departementName},
    {"commune_id", &SiteRecord::communeId},
    {"commune_name", &SiteRecord::communeName},
    {"place_id", &SiteRecord::placeId},
    {"place_name", &SiteRecord::placeName},
}};

std::optional<SiteRecord> recordOf(const QJsonObject& object)
{
    SiteRecord record;
    record.chosenOn = QDate::fromString(object.value(chosenOnKey).toString(), Qt::ISODate);
    for (const auto& [key, member] : texts) {
        const QJsonValue value = object.value(QLatin1String(key));
        if (!value.isString() || value.toString().size() > longestText)
            return std::nullopt;
        record.*member = value.toString();
    }
    if (!record.chosenOn.isValid())
        return std::nullopt;
    return record;
}

QJsonObject objectOf(const SiteRecord& record)
{
    QJsonObject object{{chosenOnKey, record.chosenOn.toString(Qt::ISODate)}};
    for (const auto& [key, member] : texts)
        object.insert(QLatin1String(key), record.*member);
    return object;
}

}  // namespace

SiteStore::SiteStore(const QString& stateFolder)
{
    if (stateFolder.isEmpty())
        return;
    m_file = stateFolder + QStringLiteral("/site.json");
    m_writer.emplace(m_file);
}

SiteRecord SiteStore::load() const
{
    if (m_file.isEmpty())
        return {};
    const auto state = readState(m_file);
    // An empty object is what save() writes when staff chose nowhere.
    if (state && (!*state || (*state)->isEmpty()))
        return {};
    const auto record = state ? recordOf(**state) : std::nullopt;
    if (!record)
        qCWarning(lcKiosk).noquote() << "where the bus stands cannot be read:" << m_file;
    return record.value_or(SiteRecord{});
}

void SiteStore::save(const SiteRecord& record)
{
    if (m_writer)
        m_writer->write(record == SiteRecord{} ? QJsonObject{} : objectOf(record));
}

}  // namespace orientibus::kiosk
