// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "importers/gender.h"

#include <algorithm>

namespace orientibus::content::authoring {

namespace {

// How the feminine of a word is made, on words without accents.
constexpr std::array<GenderEnding, 19> endings{{
    {"", "e"},          // agent, agente; ouvrier, ouvrière
    {"n", "nne"},       // technicien, technicienne
    {"l", "lle"},       // industriel, industrielle
    {"t", "tte"},       // cadet, cadette
    {"s", "sse"},       // métis, métisse
    {"f", "ve"},        // sportif, sportive
    {"f", "ffe"},       // chef, cheffe
    {"x", "se"},        // religieux, religieuse
    {"c", "que"},       // public, publique
    {"c", "che"},       // blanc, blanche
    {"e", "esse"},      // maître, maîtresse
    {"eur", "euse"},    // vendeur, vendeuse
    {"eur", "eresse"},  // chasseur, chasseresse
    {"eur", "rice"},    // conducteur, conductrice; ambassadeur, ambassadrice
    {"ateur", "euse"},  // décontaminateur, décontamineuse
    {"er", "euse"},     // designer, designeuse
    {"er", "rice"},     // reporter, reportrice
    {"man", "woman"},   // cameraman, camerawoman
    {"o", "a"},         // pizzaïolo, pizzaïola
}};

// Words whose feminine is another word.
constexpr std::array<GenderEnding, 6> wordPairs{{
    {"homme", "femme"},
    {"garcon", "fille"},
    {"monsieur", "dame"},
    {"steward", "hotesse"},
    {"barman", "barmaid"},
    {"man", "woman"},
}};

// Titles that no rule reads right: a slip of ROME, or halves that share nothing.
constexpr std::array<KnownForms, 8> titles{{
    {"Homme sage-femme / Sage-femme", "Homme sage-femme", "Sage-femme"},
    {"Valet / Femme de chambre", "Valet de chambre", "Femme de chambre"},
    {"Premier valet / Première femme de chambre", "Premier valet de chambre",
     "Première femme de chambre"},
    {"Traminot / Employée de tramway", "Traminot", "Employée de tramway"},
    {"Steward / Hôtesse navigant aérien", "Steward navigant aérien", "Hôtesse navigante aérienne"},
    {"Conducteur dérouleur / Conductrice dérouleuses sur bois", "Conducteur dérouleur sur bois",
     "Conductrice dérouleuse sur bois"},
    {"Administrateur général donnée / Administratrice générale données des",
     "Administrateur général des données", "Administratrice générale des données"},
    {"Bioinformaticienne / Bio-informaticienne", "Bio-informaticien", "Bio-informaticienne"},
}};

// ROME gives one form of these; their other gender is plain.
constexpr std::array<KnownForms, 45> openings{{
    {{}, "Analyste Concepteur", "Analyste Conceptrice"},
    {{}, "Analyste décisionnel", "Analyste décisionnelle"},
    {{}, "Analyste quantitatif", "Analyste quantitative"},
    {{}, "Architecte habilité", "Architecte habilitée"},
    {{}, "Chargé d’expertise", "Chargée d’expertise"},
    {{}, "Chargé de mission", "Chargée de mission"},
    {{}, "Clerc assermenté", "Clerc assermentée"},
    {{}, "Clerc rédacteur", "Clerc rédactrice"},
    {{}, "Clerc significateur assermenté", "Clerc significatrice assermentée"},
    {{}, "Clerc significateur", "Clerc significatrice"},
    {{}, "Coach mental sportif", "Coach mentale sportive"},
    {{}, "Coach sportif", "Coach sportive"},
    {{}, "Conducteur de tram-train", "Conductrice de tram-train"},
    {{}, "Demi-chef", "Demi-cheffe"},
    {{}, "Détective privé", "Détective privée"},
    {{}, "Géomètre expert foncier", "Géomètre experte foncière"},
    {{}, "Manager commercial", "Manager commerciale"},
    {{}, "Manager général", "Manager générale"},
    {{}, "Manager sportif", "Manager sportive"},
    {{}, "Marin fileyeur", "Marin fileyeuse"},
    {{}, "Marin glaceur", "Marin glaceuse"},
    {{}, "Marin-pompier", "Marin-pompière"},
    {{}, "Marin-pêcheur", "Marin-pêcheuse"},
    {{}, "Marin-trancheur", "Marin-trancheuse"},
    {{}, "Médecin acupuncteur", "Médecin acupunctrice"},
    {{}, "Médecin coordinateur", "Médecin coordinatrice"},
    {{}, "Médecin coordonnateur", "Médecin coordonnatrice"},
    {{}, "Médecin Inspecteur Régional", "Médecin Inspectrice Régionale"},
    {{}, "Médecin inspecteur", "Médecin inspectrice"},
    {{}, "Médecin Inspecteur", "Médecin Inspectrice"},
    {{}, "Médecin praticien hospitalier", "Médecin praticienne hospitalière"},
    {{}, "Médecin praticien", "Médecin praticienne"},
    {{}, "Médecin régulateur", "Médecin régulatrice"},
    {{}, "Officier", "Officière"},
    {{}, "Opérateur de réparation", "Opératrice de réparation"},
    {{}, "Poseur de covering", "Poseuse de covering"},
    {{}, "Premier clerc", "Première clerc"},
    {{}, "Premier matelot", "Première matelot"},
    {{}, "Principal clerc adjoint", "Principale clerc adjointe"},
    {{}, "Principal clerc", "Principale clerc"},
    {{}, "Responsable coordonnateur", "Responsable coordonnatrice"},
    {{}, "Responsable ou directeur", "Responsable ou directrice"},
    {{}, "Secrétaire général", "Secrétaire générale"},
    {{}, "Spécialiste embarqué", "Spécialiste embarquée"},
    {{}, "Électrobobinier", "Électrobobinière"},
}};

}  // namespace

bool isGenderPair(std::string_view masculine, std::string_view feminine)
{
    const auto isEnding = [masculine, feminine](const GenderEnding& ending) {
        if (!masculine.ends_with(ending.masculine) || !feminine.ends_with(ending.feminine)) {
            return false;
        }
        const auto stem = masculine.substr(0, masculine.size() - ending.masculine.size());
        return !stem.empty() &&
               stem == feminine.substr(0, feminine.size() - ending.feminine.size());
    };
    const auto isPair = [masculine, feminine](const GenderEnding& pair) {
        return masculine == pair.masculine && feminine == pair.feminine;
    };
    return std::ranges::any_of(endings, isEnding) || std::ranges::any_of(wordPairs, isPair);
}

const KnownForms* knownTitle(std::string_view label)
{
    const auto found = std::ranges::find(titles, label, &KnownForms::label);
    return found != titles.end() ? &*found : nullptr;
}

const KnownForms* knownOpening(std::string_view label)
{
    const auto opens = [label](const KnownForms& forms) {
        return label.starts_with(forms.masculine) &&
               (label.size() == forms.masculine.size() || label[forms.masculine.size()] == ' ');
    };
    const auto found = std::ranges::find_if(openings, opens);
    return found != openings.end() ? &*found : nullptr;
}

}  // namespace orientibus::content::authoring
