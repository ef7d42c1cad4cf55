// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "authoring/layers.h"
#include "importers/certif_info/certif_info.h"
#include "importers/contributions/contributions.h"
#include "importers/demand/bmo.h"
#include "importers/demand/tension.h"
#include "importers/geo/geo.h"
#include "importers/geo/map_files.h"
#include "importers/inserjeunes/inserjeunes.h"
#include "importers/onisep/onisep.h"
#include "importers/parcoursup/parcoursup.h"
#include "importers/rome/rome.h"
#include "importers/schools/schools.h"
#include "importers/synonyms/synonyms.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace orientibus::content::authoring {

Importer importerNamed(std::string_view name)
{
    using Named = std::pair<std::string_view, Importer>;
    static constexpr std::array known{
        Named{"bmo", &importBmo},
        Named{"certif_info", &importCertifInfo},
        Named{"contributions", &importContributions},
        Named{"geo", &importGeo},
        Named{"inserjeunes", &importInserJeunes},
        Named{"map", &importMap},
        Named{"onisep_courses", &importOnisepCourses},
        Named{"onisep_jobs", &importOnisepJobs},
        Named{"parcoursup", &importParcoursup},
        Named{"rome", &importRome},
        Named{"schools", &importSchools},
        Named{"synonyms", &importSynonyms},
        Named{"tension", &importTension},
    };
    const auto* const found = std::ranges::find(known, name, &Named::first);
    return found != known.end() ? found->second : nullptr;
}

Result<Imported, ImportError> importWhole(Importer importer, const ImportInput& input)
{
    auto imported = importer(input);
    if (!imported) {
        return imported;
    }
    for (const auto& [role, expected] : input.records) {
        const auto file = input.files.find(role);
        const auto& name = file != input.files.end() ? file->second.name : role;
        const auto& files = imported->report.files;
        const auto report = std::ranges::find(files, name, &FileReport::file);
        const auto read = report != files.end() ? report->read : 0;
        if (read < expected) {
            return tl::make_unexpected(Error<ImportError>{
                ImportError::BadFile, fmt::format("{}:1: holds {} records, and the manifest "
                                                  "expects {} at least",
                                                  name, read, expected)});
        }
    }
    return imported;
}

}  // namespace orientibus::content::authoring
