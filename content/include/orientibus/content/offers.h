// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <orientibus/content/model.h>
#include <orientibus/content/near.h>

#include <optional>
#include <string>
#include <vector>

namespace orientibus::content {

/// A training that leads to an occupation, and what became of those who finished it.
struct TrainingFacts {
    std::string id;
    std::string name;
    std::string type;        ///< 'CAP', 'bac_pro' …, see schema.sql
    int level = 0;           ///< 3–8, 0 unknown
    int durationMonths = 0;  ///< 0 unknown
    std::optional<bool> bySchool, byApprenticeship;
    std::vector<Figure> rates;  ///< in the region, newest year of each measure and way
    Source source;
};

/// A training at a place.
struct NearOffer {
    std::string trainingId;
    std::string trainingName;
    int level = 0;    ///< 3–8, 0 unknown
    std::string way;  ///< 'school' 'apprenticeship' 'alternating'
    bool demo = false;
    NearPlace place;  ///< its `boarding` is that of the offer where the offer says so
    Source source;
};

/// Something a place offers on a day or for a while.
struct NearEvent {
    std::string id;
    std::string kind;   ///< 'open_day' 'visit' 'internship' 'apprenticeship' 'job'
    std::string title;  ///< may be empty: the kind says it
    std::string details;
    std::string starts, ends;  ///< ISO dates; `ends` may be empty
    std::string hours;         ///< as a reader sees it; may be empty
    std::string occupationId, trainingId;
    int seats = 0;  ///< 0 unknown
    bool demo = false;
    NearPlace place;
    Source source;
};

}  // namespace orientibus::content
