// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "importers/contributions/columns.h"

namespace orientibus::content::authoring::contributions {

const std::array<ColumnWords, columnCount>& columns()
{
    static constexpr auto types =
        std::to_array<std::string_view>({"Portes ouvertes", "Visite", "Stage", "Apprentissage",
                                         "Emploi", "Formation proposée", "Contact"});
    static constexpr auto ways =
        std::to_array<std::string_view>({"Lycée", "Apprentissage", "Alternance"});
    static constexpr auto yesNo = std::to_array<std::string_view>({"oui", "non"});
    static constexpr auto services = std::to_array<std::string_view>(
        {"Accueil", "Bureau des entreprises", "Apprentissage", "Orientation", "Visites"});
    static constexpr std::array<ColumnWords, columnCount> words{{
        {"Établissement (UAI ou SIRET)",
         "Le code UAI de l’établissement scolaire (sept chiffres et une lettre) ou le numéro SIRET "
         "de l’entreprise ou du centre de formation (quatorze chiffres).",
         {exampleMark, exampleMark},
         20},
        {"Nom",
         "Le nom de l’établissement ou de l’entreprise. Indispensable avec un SIRET.",
         {"Lycée professionnel des Exemples", "Menuiserie Exemple"},
         28},
        {"Commune",
         "La commune, avec le numéro du département si d’autres communes portent ce nom : "
         "Laval (53). Indispensable avec un SIRET.",
         {"Laval (53)", "Mamers"},
         16},
        {"Type",
         "Ce que dit la ligne : Portes ouvertes, Visite, Stage, Apprentissage, Emploi, Formation "
         "proposée ou Contact.",
         {"Portes ouvertes", "Stage"},
         18,
         types},
        {"Date de début",
         "Le premier jour, avec l’année : 14/03/2027 ou 14 mars 2027. Inutile pour une formation "
         "proposée ou un contact.",
         {"06/02/2027", "1er mars 2027"},
         14},
        {"Date de fin", "Le dernier jour, s’il y en a plusieurs.", {"", "05/03/2027"}, 14},
        {"Horaires",
         "Les heures d’ouverture : 9 h – 17 h, ou 9 h – 12 h et 14 h – 17 h.",
         {"9 h – 12 h et 14 h – 17 h", ""},
         18},
        {"Métier",
         "Le métier : son code ROME (D1102) ou son nom (boulanger). Indispensable pour un stage, "
         "un apprentissage ou un emploi.",
         {"", "H2206"},
         14},
        {"Formation",
         "La formation : son numéro RNCP, son nom ou son nom court (CAP boulanger, BTS CRSA). "
         "Indispensable pour une formation proposée.",
         {"", ""},
         24},
        {"Voie",
         "Pour une formation proposée, comment on s’y forme : Lycée, Apprentissage ou Alternance "
         "(maison familiale rurale).",
         {"", ""},
         14,
         ways},
        {"Internat", "Pour une formation proposée : oui ou non.", {"", ""}, 10, yesNo},
        {"Places", "Le nombre de places, en chiffres.", {"", "2"}, 8},
        {"Titre",
         "Un titre court, s’il en faut un : 60 signes au plus. Aucun nom de personne.",
         {"", "Découvrir l’atelier"},
         24},
        {"Détails",
         "Une ou deux phrases pour les élèves : 200 signes au plus. Aucun nom de personne, aucun "
         "numéro et aucune adresse : ils ont leurs colonnes.",
         {"Tous les ateliers sont ouverts.", "Prévoir des chaussures fermées."},
         40},
        {"Fonction à contacter",
         "Le service à appeler, jamais une personne : Accueil, Bureau des entreprises, "
         "Apprentissage, Orientation ou Visites.",
         {"Accueil", ""},
         22,
         services},
        {"Téléphone",
         "Le numéro fixe de ce service. Un numéro de portable est refusé.",
         {"02 61 91 00 01", ""},
         16},
        {"Courriel",
         "L’adresse de ce service. L’adresse d’une personne est refusée.",
         {"accueil@lycee.example", ""},
         28},
    }};
    return words;
}

std::string_view nameOf(Column column)
{
    return columns()[static_cast<std::size_t>(column)].name;
}

}  // namespace orientibus::content::authoring::contributions
