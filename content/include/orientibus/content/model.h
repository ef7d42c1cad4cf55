// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// What a catalogue holds, as plain immutable values. Texts are in one language,
/// the one asked for, or French where the other is missing. UTF-8 throughout.
/// An empty optional or vector means unknown, never zero.
namespace orientibus::content {

/// Where a fact or a text comes from; shown beside it.
struct Source {
    std::string id;
    std::string name;       ///< "ROME 4.0, version 60"
    std::string publisher;  ///< "France Travail"
    std::string licence;    ///< "Licence Ouverte 2.0"
    std::string url;
    std::string asOf;  ///< ISO date of the data
    bool demo = false;
};

/// A picture of the library. Files are names in the media folder; empty: none.
struct Picture {
    std::string id;            ///< "metiers/boulanger"
    std::string file;          ///< "<sha256>.svg"
    std::string contrastFile;  ///< the same for the high-contrast theme
};

struct Sector {
    std::string id;
    std::string name;
    std::string story;   ///< two sentences, may be empty
    std::string ground;  ///< 'indigo' … 'lavender', see schema.sql
    Picture emblem;
    int authoredCount = 0;  ///< occupations with a whole sheet
    int nationalCount = 0;  ///< further ones, known only to ROME
};

/// What a list shows of an occupation.
struct OccupationSummary {
    std::string id;
    std::string masculine;  ///< "Boulanger"
    std::string feminine;   ///< "Boulangère"; equal to `masculine` when epicene
    std::string hook;       ///< may be empty for national sheets
    std::string sectorId;   ///< empty: none
    std::string sectorName;
    std::string ground;  ///< of its sector; "indigo" without one
    Picture picture;
    bool authored = false;
};

/// A moment of a day.
struct DayMoment {
    std::string at;  ///< "06:30"
    std::string text;
};

struct Figure {
    std::string measure;  ///< 'pay_start' …, see schema.sql
    double value = 0;
    std::optional<double> high;
    std::string unit;
    std::string territoryId;
    int year = 0;
    std::string quality;
    std::string way;          ///< 'school', 'apprenticeship'; empty: of both, or of neither
    bool isWithheld = false;  ///< the source keeps it back for secrecy; `value` says nothing
    std::string sourceLine;   ///< line or sheet row in the source's file; of a sum "221, 498"
    Source source;
};

/// From which value on a measure carries a word on screen.
struct DemandLevel {
    std::string measure;
    std::string word;  ///< 'much', 'some', 'little'
    double threshold = 0;
};

/// How much an occupation is looked for around a basin.
struct Demand {
    std::string word;           ///< 'much', 'some', 'little'; empty: unknown
    bool isFromHiring = false;  ///< the word comes from 'tension_intensity', else from 'projects'
    std::string familyName;     ///< what 'projects', 'difficult' and 'seasonal' count; may be empty
    std::vector<Figure>
        figures;  ///< newest of each measure; what the word comes from is among them
};

struct Wanted {
    OccupationSummary occupation;
    Demand demand;
};

/// One step of a route towards an occupation: reaching a diploma, or the job.
struct RouteStep {
    std::string trainingId;  ///< empty for the job itself
    std::string name;        ///< "CAP boulanger"; empty for the job itself
    std::string shortName;   ///< fits under a stop: "CAP"
    int level = 0;           ///< 3–8, 0 unknown
    std::string way;         ///< 'school' 'apprenticeship' 'either' 'work'
    int durationMonths = 0;
};

/// A way from the end of 3e to the job.
struct Route {
    std::vector<RouteStep> steps;
    int durationMonths = 0;
    Source source;
};

struct Title {
    std::string masculine;
    std::string feminine;
    bool rare = false;
};

struct Occupation {
    OccupationSummary summary;
    Picture sectorEmblem;
    std::string pictureAlt;
    std::vector<std::string> tasks;
    std::vector<DayMoment> day;
    std::string withWhom, place, hours, hard, great;
    std::vector<std::string> definition;  ///< ROME's sentences
    std::vector<std::string> access;
    std::string riasecMajor, riasecMinor;
    std::vector<std::string> interests;  ///< ROME's "J'ai envie de …", principal first
    std::optional<bool> digital, regulated;
    bool green = false;  ///< ROME says 'green' or 'strategic' for the ecological transition
    std::string company, posture, setting,
        schedule;                    ///< closed lists of schema.sql; empty: unknown
    std::vector<Title> otherTitles;  ///< not the principal one; rare ones last
    std::vector<Figure> figures;
    std::vector<Source> sources;  ///< every source a part of this sheet comes from
};

/// A commune, département or other territory.
struct Territory {
    std::string id;
    std::string code;
    std::string name;
    std::optional<double> latitude, longitude;
    int placeCount = 0;      ///< schools and training places in it
    std::string parentId{};  ///< commune → département → region → country
};

struct Place {
    std::string id;
    std::string kind;
    std::string name;
    std::string communeId;
    std::string communeName;
};

}  // namespace orientibus::content
