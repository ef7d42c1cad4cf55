// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "importers/authored/authored.h"

#include "authoring/digest.h"
#include "importers/authored/parts.h"
#include "importers/rome/sectors_file.h"

#include <fmt/format.h>

namespace orientibus::content::authoring {

namespace {

constexpr std::string_view contrastFolder = "contraste/";

/// Reads a folder file by file.
class FolderReader {
public:
    FolderReader(const std::string& source, const FolderFiles& files)
        : m_files(files), m_result{Layer(source), {}, {}, {}}
    {
    }

    Result<Authored, ImportError> read()
    {
        for (const auto& [path, file] : m_files) {
            readFile(path, file);
        }
        if (!m_faults.empty()) {
            return tl::make_unexpected(Error<ImportError>{ImportError::BadFile, m_faults.joined()});
        }
        return std::move(m_result);
    }

private:
    void readFile(const std::string& path, const InputFile& file)
    {
        const auto slash = path.find('/');
        const auto folder = slash == std::string::npos ? std::string{} : path.substr(0, slash);
        if (folder == "pictures" && path.ends_with(".svg")) {
            readPicture(path, file);
        } else if (folder == "places" && path.ends_with(".csv")) {
            readPlaces(path, file);
        } else if (path == "sectors.yaml") {
            readSectorsFile(file);
        } else if (path.ends_with(".yaml")) {
            readDocument(path, folder, file);
        } else {
            m_faults.add(file.name, 1, "no part of the content is read from such a file");
        }
    }

    void readDocument(const std::string& path, const std::string& folder, const InputFile& file)
    {
        const auto document = readYaml(file);
        if (!document) {
            m_faults.add(document.error().detail);
            return;
        }
        std::size_t count = 1;
        if (folder == "occupations") {
            readOccupation(*document, file, m_result.layer, m_faults);
        } else if (folder == "trainings") {
            count = readTrainings(*document, file, m_result.layer, m_faults);
        } else if (path == "interests.yaml") {
            count = readInterests(*document, file, m_result.layer, m_faults);
        } else if (path == "sources.yaml") {
            m_result.sources = readSources(*document, file.name, m_faults);
            count = m_result.sources.size();
        } else {
            m_faults.add(file.name, 1, "no part of the content is read from such a file");
        }
        auto& report = m_result.report.of(file.name);
        report.read += count;
        report.used += count;
    }

    void readSectorsFile(const InputFile& file)
    {
        const auto sectors = readSectors(file);
        if (!sectors) {
            m_faults.add(sectors.error().detail);
            return;
        }
        addSectors(*sectors, m_result.layer, m_result.report.of(file.name));
    }

    void readPlaces(const std::string& path, const InputFile& file)
    {
        auto& report = m_result.report.of(file.name);
        Result<void, ImportError> read;
        if (path == "places/departements.csv") {
            read = readDepartements(file, m_result.layer, report);
        } else if (path == "places/basins.csv") {
            read = readBasins(file, m_result.layer, report);
        } else if (path == "places/communes.csv") {
            read = readCommunes(file, m_result.layer, report);
        } else if (path == "places/schools.csv") {
            read = readSchools(file, m_result.layer, report);
        } else {
            m_faults.add(file.name, 1, "no part of the content is read from such a file");
        }
        if (!read) {
            m_faults.add(read.error().detail);
        }
    }

    void readPicture(const std::string& path, const InputFile& file)
    {
        constexpr std::string_view folder = "pictures/";
        constexpr std::string_view ending = ".svg";
        auto id = path.substr(folder.size(), path.size() - folder.size() - ending.size());
        const bool isContrast = id.starts_with(contrastFolder);
        if (isContrast) {
            id.erase(0, contrastFolder.size());
        }
        const auto hash = sha256(file.bytes);
        m_result.layer.row(Table::Media, {id, isContrast ? "contrast" : "normal"})
            .set("kind", "picture")
            .set("sha256", hash)
            .set("extension", "svg")
            .set("bytes", static_cast<std::int64_t>(file.bytes.size()));
        m_result.media.emplace(hash + ".svg", path);
        auto& report = m_result.report.of(file.name.substr(0, file.name.size() - path.size()) +
                                          std::string(folder));
        ++report.read;
        ++report.used;
    }

    const FolderFiles& m_files;
    Authored m_result;
    Faults m_faults;
};

}  // namespace

Result<Authored, ImportError> importAuthored(const std::string& source, const FolderFiles& files)
{
    return FolderReader(source, files).read();
}

}  // namespace orientibus::content::authoring
