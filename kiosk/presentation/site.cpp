// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "presentation/site.h"

#include <utility>

namespace orientibus::kiosk {

Site::Site(const Clock& clock, const SiteRecord& record, QObject* parent)
    : QObject(parent), m_clock(clock), m_record(record)
{
}

bool Site::isChosenToday() const
{
    return m_record.chosenOn.isValid() && m_record.chosenOn == m_clock.now().date();
}

void Site::chooseCommune(const QString& communeId, const QString& communeName,
                         const QString& departementName)
{
    choosePlace({}, {}, communeId, communeName, departementName);
}

void Site::choosePlace(const QString& placeId, const QString& placeName, const QString& communeId,
                       const QString& communeName, const QString& departementName)
{
    // The commune is chosen first, then a school in it: the département stays known.
    const bool sameCommune = communeId == m_record.communeId;
    choose({m_clock.now().date(),
            departementName.isEmpty() && sameCommune ? m_record.departementName : departementName,
            communeId, communeName, placeId, placeName});
}

void Site::none()
{
    choose({});
}

void Site::choose(SiteRecord record)
{
    if (record == m_record)
        return;
    m_record = std::move(record);
    emit changed();
}

}  // namespace orientibus::kiosk
