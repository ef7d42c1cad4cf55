// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "importers/contributions/columns.h"

#include <orientibus/content/contribution.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// One row of a file handed in: what it says and what is to be said of it.
namespace orientibus::content::authoring::contributions {

using Verdict = AnswerVerdict;

/// Something to tell: in English to who runs the build, in French to who handed the file in.
struct Note {
    std::optional<Column> column;
    std::string reason;  ///< English, lower case, no full stop
    std::string why;     ///< French, a sentence
    std::string action;  ///< French, what to do; may be empty
};

struct PlaceWords {
    std::string id;
    std::string words;  ///< its name and commune, as known or as told
    /// Only of a place that the catalogue does not have yet.
    bool isNew = false;
    std::string kind, name, communeId;
};

struct EventWords {
    std::string kind, starts, ends, hours;
    std::optional<std::string> occupation, training;
    std::optional<std::int64_t> seats;
    std::string title, details;

    bool operator==(const EventWords&) const = default;
};

struct OfferWords {
    std::string training, way;
    std::optional<std::int64_t> capacity;
    std::optional<bool> boarding;
};

struct ContactWords {
    std::string role, phone, email;
};

struct Entry {
    std::string source;  ///< id of the source that handed it in
    std::string file;
    std::size_t line = 0;
    Verdict verdict = Verdict::Taken;
    std::vector<Note> notes;
    PlaceWords place;
    std::optional<EventWords> event;
    std::optional<OfferWords> offer;
    std::optional<ContactWords> contact;

    void fault(std::optional<Column> column, std::string reason, std::string why,
               std::string action)
    {
        verdict = Verdict::ToCorrect;
        notes.push_back({column, std::move(reason), std::move(why), std::move(action)});
    }
    /// Of an entry without faults; `reason` is the same for all of a kind.
    void leaveOut(std::string reason, std::string why, std::string action)
    {
        verdict = Verdict::LeftOut;
        notes.push_back({std::nullopt, std::move(reason), std::move(why), std::move(action)});
    }
    void remark(std::string reason, std::string why)
    {
        notes.push_back({std::nullopt, std::move(reason), std::move(why), {}});
    }
};

}  // namespace orientibus::content::authoring::contributions
