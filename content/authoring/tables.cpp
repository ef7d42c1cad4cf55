// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "authoring/layers.h"

// The tables as importers see them. A test compares this with schema.sql.
namespace orientibus::content::authoring {

namespace {

using std::string_view;
using enum MergeRule;

constexpr std::array territoryKey{string_view{"territory_id"}};
constexpr std::array territoryColumns{string_view{"kind"},     string_view{"code"},
                                      string_view{"name"},     string_view{"parent_id"},
                                      string_view{"basin_id"}, string_view{"latitude"},
                                      string_view{"longitude"}};

constexpr std::array arcKey{string_view{"arc_id"}};
constexpr std::array arcColumns{string_view{"points"}};

constexpr std::array ringKey{string_view{"territory_id"}, string_view{"ring"}};
constexpr std::array ringColumns{string_view{"arcs"}};

constexpr std::array mediaKey{string_view{"media_id"}, string_view{"variant"}};
constexpr std::array mediaColumns{string_view{"kind"}, string_view{"sha256"},
                                  string_view{"extension"}, string_view{"bytes"}};

constexpr std::array sectorKey{string_view{"sector_id"}};
constexpr std::array sectorColumns{string_view{"position"}, string_view{"ground"},
                                   string_view{"emblem"}};

constexpr std::array occupationKey{string_view{"occupation_id"}};
constexpr std::array occupationColumns{
    string_view{"rome_code"}, string_view{"rome_parent"},  string_view{"sector_id"},
    string_view{"picture"},   string_view{"riasec_major"}, string_view{"riasec_minor"},
    string_view{"green"},     string_view{"digital"},      string_view{"demographic"},
    string_view{"regulated"}, string_view{"executive"},    string_view{"company"},
    string_view{"posture"},   string_view{"setting"},      string_view{"schedule"},
    string_view{"depth"}};

constexpr std::array occupationTextKey{string_view{"occupation_id"}, string_view{"language"},
                                       string_view{"field"}, string_view{"position"}};
constexpr std::array occupationTextColumns{string_view{"at"}, string_view{"text"}};

constexpr std::array occupationTitleKey{string_view{"title_id"}};
constexpr std::array occupationTitleColumns{string_view{"occupation_id"}, string_view{"masculine"},
                                            string_view{"feminine"},      string_view{"label"},
                                            string_view{"principal"},     string_view{"rare"}};

constexpr std::array neighbourKey{string_view{"occupation_id"}, string_view{"neighbour_id"}};
constexpr std::array neighbourColumns{string_view{"rank"}};

constexpr std::array tagKey{string_view{"tag_id"}};
constexpr std::array tagColumns{string_view{"kind"}, string_view{"code"}, string_view{"parent_id"}};

constexpr std::array occupationTagKey{string_view{"occupation_id"}, string_view{"tag_id"}};
constexpr std::array occupationTagColumns{string_view{"principal"}};

constexpr std::array labelKey{string_view{"entity"}, string_view{"entity_id"},
                              string_view{"language"}, string_view{"field"}};
constexpr std::array labelColumns{string_view{"text"}};

constexpr std::array familyKey{string_view{"family_id"}};
constexpr std::array familyColumns{string_view{"parent"}};

constexpr std::array occupationFamilyKey{string_view{"occupation_id"}, string_view{"family_id"}};
constexpr std::array occupationFamilyColumns{string_view{"basis"}};

constexpr std::array figureKey{string_view{"entity"},  string_view{"entity_id"},
                               string_view{"measure"}, string_view{"territory_id"},
                               string_view{"year"},    string_view{"way"}};
constexpr std::array figureColumns{string_view{"value"}, string_view{"high"}, string_view{"unit"},
                                   string_view{"quality"}, string_view{"source_line"}};

constexpr std::array demandLevelKey{string_view{"measure"}, string_view{"word"}};
constexpr std::array demandLevelColumns{string_view{"at_least"}};

constexpr std::array trainingKey{string_view{"training_id"}};
constexpr std::array trainingColumns{string_view{"type"},
                                     string_view{"level"},
                                     string_view{"duration_months"},
                                     string_view{"rncp"},
                                     string_view{"cfd"},
                                     string_view{"onisep"},
                                     string_view{"by_school"},
                                     string_view{"by_apprenticeship"}};

constexpr std::array trainingOccupationKey{string_view{"training_id"},
                                           string_view{"occupation_id"}};
constexpr std::array<string_view, 0> noColumns{};

constexpr std::array placeKey{string_view{"place_id"}};
constexpr std::array placeColumns{
    string_view{"uai"},        string_view{"kind"},     string_view{"name"},
    string_view{"street"},     string_view{"postcode"}, string_view{"website"},
    string_view{"commune_id"}, string_view{"latitude"}, string_view{"longitude"},
    string_view{"boarding"},   string_view{"network"},  string_view{"status"}};

constexpr std::array offerKey{string_view{"training_id"}, string_view{"place_id"},
                              string_view{"way"}};
constexpr std::array offerColumns{string_view{"capacity"}, string_view{"boarding"},
                                  string_view{"status"}};

constexpr std::array contactKey{string_view{"place_id"}, string_view{"role"}};
constexpr std::array contactColumns{string_view{"phone"}, string_view{"email"}};

constexpr std::array eventKey{string_view{"event_id"}};
constexpr std::array eventColumns{
    string_view{"place_id"},    string_view{"kind"},  string_view{"starts"},
    string_view{"ends"},        string_view{"hours"}, string_view{"occupation_id"},
    string_view{"training_id"}, string_view{"seats"}, string_view{"status"}};

constexpr std::array edgeKey{string_view{"from_state"}, string_view{"to_state"},
                             string_view{"way"}};
constexpr std::array edgeColumns{string_view{"duration_months"}, string_view{"kind"},
                                 string_view{"procedure"}, string_view{"decision_month"},
                                 string_view{"frequency"}};

constexpr std::array questionKey{string_view{"question_id"}};
constexpr std::array questionColumns{string_view{"instrument"}, string_view{"type"},
                                     string_view{"riasec"}, string_view{"picture"},
                                     string_view{"reserve"}};

constexpr std::array clicheKey{string_view{"cliche_id"}};
constexpr std::array clicheColumns{string_view{"occupation_id"}, string_view{"verdict"}};

constexpr std::array programmeKey{string_view{"programme_id"}};
constexpr std::array programmeColumns{string_view{"audience"}, string_view{"duration_minutes"},
                                      string_view{"group_min"}, string_view{"group_max"}};

constexpr std::array stepKey{string_view{"programme_id"}, string_view{"position"}};
constexpr std::array stepColumns{string_view{"minutes"}, string_view{"mode"},
                                 string_view{"activity"}, string_view{"parameters"},
                                 string_view{"on_late"}};

constexpr std::array<TableSpec, tableCount> specs{{
    {Table::Territory, "territory", territoryKey, territoryColumns, Fields},
    {Table::MapArc, "map_arc", arcKey, arcColumns, Rows},
    {Table::MapRing, "map_ring", ringKey, ringColumns, Rows},
    {Table::Media, "media", mediaKey, mediaColumns, Rows},
    {Table::Sector, "sector", sectorKey, sectorColumns, Fields},
    {Table::Occupation, "occupation", occupationKey, occupationColumns, Fields},
    {Table::OccupationText, "occupation_text", occupationTextKey, occupationTextColumns, Texts},
    {Table::OccupationTitle, "occupation_title", occupationTitleKey, occupationTitleColumns, Rows},
    {Table::OccupationNeighbour, "occupation_neighbour", neighbourKey, neighbourColumns, Ranks},
    {Table::Tag, "tag", tagKey, tagColumns, Fields},
    {Table::OccupationTag, "occupation_tag", occupationTagKey, occupationTagColumns, Rows},
    {Table::Label, "label", labelKey, labelColumns, Rows},
    {Table::Family, "family", familyKey, familyColumns, Fields},
    {Table::OccupationFamily, "occupation_family", occupationFamilyKey, occupationFamilyColumns,
     Rows},
    {Table::DemandLevel, "demand_level", demandLevelKey, demandLevelColumns, Rows},
    {Table::Figure, "figure", figureKey, figureColumns, Rows},
    {Table::Training, "training", trainingKey, trainingColumns, Fields},
    {Table::TrainingOccupation, "training_occupation", trainingOccupationKey, noColumns, Rows},
    {Table::Place, "place", placeKey, placeColumns, Fields},
    {Table::TrainingOffer, "training_offer", offerKey, offerColumns, Fields},
    {Table::Contact, "contact", contactKey, contactColumns, Fields},
    {Table::Event, "event", eventKey, eventColumns, Fields},
    {Table::PathwayEdge, "pathway_edge", edgeKey, edgeColumns, Rows},
    {Table::Question, "question", questionKey, questionColumns, Fields},
    {Table::Cliche, "cliche", clicheKey, clicheColumns, Fields},
    {Table::Programme, "programme", programmeKey, programmeColumns, Fields},
    {Table::ProgrammeStep, "programme_step", stepKey, stepColumns, Rows},
}};

}  // namespace

const TableSpec& specOf(Table table)
{
    return specs[static_cast<std::size_t>(table)];
}

}  // namespace orientibus::content::authoring
