// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <orientibus/content/map.h>
#include <orientibus/content/model.h>

#include <optional>
#include <string>
#include <vector>

namespace orientibus::content {

/// Length of the great circle between two points, in kilometres: the haversine formula
/// (R. W. Sinnott, "Virtues of the Haversine", Sky and Telescope 68, 1984) on a sphere of
/// 6371.0088 km, the mean radius of the Earth (IUGG). As the crow flies, not by road; within
/// 0.6 % of the ellipsoid.
[[nodiscard]] double distanceKm(MapPoint from, MapPoint to);

/// Whom to ask at a place: a function, never a person.
struct Contact {
    std::string role;   ///< 'reception' …, see schema.sql
    std::string name;   ///< "Bureau des entreprises"; empty: the role says it
    std::string phone;  ///< may be empty
    std::string email;  ///< may be empty
};

/// A place and how far away it is.
struct NearPlace {
    Place place;
    double distanceKm = 0;
    MapPoint point;
    bool approximate = false;  ///< its own point is unknown: the one of its commune
    std::optional<bool> boarding;
    std::string network;  ///< 'public' 'private' 'agricultural'; empty: unknown
    std::string street, postcode, website;
    std::vector<Contact> contacts;
    /// Trainings that it is known to give, lowest level first, without those of a demo. Most
    /// schools give others too: of a CAP or a bac pro no open data says where it is taught.
    std::vector<std::string> taught;
    std::vector<Source> taughtSources;  ///< who says so, each once
    Source source;                      ///< who says where it is
};

struct PlacesNear {
    std::vector<NearPlace> nearest;
    std::size_t count = 0;  ///< of all that are near
};

}  // namespace orientibus::content
