// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include <orientibus/content/builder.h>

#include "authoring/catalogue_writer.h"
#include "authoring/files.h"
#include "authoring/manifest.h"

#include <orientibus/content/search_index.h>
#include <orientibus/content/store.h>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace orientibus::content::authoring {

namespace {

namespace fs = std::filesystem;
using Status = Result<void, BuildError>;

tl::unexpected<Error<BuildError>> refusal(BuildError code, std::string detail)
{
    return tl::make_unexpected(Error<BuildError>{code, std::move(detail)});
}

/// The work of one build, from the manifest to the renamed file.
class Build {
public:
    explicit Build(const BuildOptions& options)
        : m_options(options), m_home(options.manifest.parent_path())
    {
    }

    Result<BuildSummary, BuildError> run()
    {
        auto done = readManifestFile()
                        .and_then([&] { return readLayers(); })
                        .and_then([&] { return joinSources(); })
                        .and_then([&] { return completeRows(); })
                        .and_then([&] { return writeMedia(); })
                        .and_then([&] { return writeFile(); })
                        .and_then([&] { return writeIndex(); });
        if (!done) {
            return tl::make_unexpected(done.error());
        }
        return std::move(m_summary);
    }

private:
    Status readManifestFile()
    {
        auto bytes = readWhole(m_options.manifest);
        if (!bytes) {
            return tl::make_unexpected(bytes.error());
        }
        auto manifest = readManifest({m_options.manifest.string(), std::move(*bytes)});
        if (!manifest) {
            return refusal(BuildError::Input, manifest.error().detail);
        }
        m_manifest = std::move(*manifest);
        m_sources = m_manifest.sources;
        return {};
    }

    Status readLayers()
    {
        for (const auto& entry : m_manifest.layers) {
            auto done = entry.importer.empty() ? readAuthored(entry) : readImported(entry);
            if (!done) {
                return done;
            }
        }
        return {};
    }

    Status readAuthored(const LayerEntry& entry)
    {
        const auto folder = m_home / entry.authored;
        const auto files = readFolder(folder);
        if (!files) {
            return tl::make_unexpected(files.error());
        }
        auto authored = importAuthored(entry.source, *files);
        if (!authored) {
            return refusal(BuildError::Input, authored.error().detail);
        }
        m_sources.insert(m_sources.end(), authored->sources.begin(), authored->sources.end());
        for (const auto& [name, path] : authored->media) {
            m_media[name] = files->at(path).bytes;
        }
        take(authored->layer, std::move(authored->report));
        return {};
    }

    Status readImported(const LayerEntry& entry)
    {
        if (!entry.files.empty() && m_options.data.empty()) {
            return refusal(BuildError::Input,
                           fmt::format("{}:{}: this layer reads files of the data folder: say "
                                       "where it is with --data",
                                       m_options.manifest.string(), entry.line));
        }
        ImportInput input{entry.source, {}, entry.options, &m_merged, entry.records};
        for (const auto& [role, path] : entry.files) {
            if (auto done = addFile(input, role, path, m_options.data / path); !done) {
                return done;
            }
        }
        for (const auto& [role, path] : entry.projectFiles) {
            const auto name = fs::path(path).lexically_normal().relative_path();
            if (auto done = addFile(input, role, shortName(name), m_home / path); !done) {
                return done;
            }
        }
        auto imported = importWhole(importerNamed(entry.importer), input);
        if (!imported) {
            return refusal(BuildError::Input, imported.error().detail);
        }
        for (const auto& [role, path] : entry.files) {
            if (auto done = checkUse(imported->report.of(path)); !done) {
                return done;
            }
        }
        take(imported->layer, std::move(imported->report));
        return {};
    }

    /// Open data of which nothing is of use are not what the manifest was written for: of another
    /// region, or with a code or a name that the publisher writes anew. A file that holds nothing
    /// may be meant so, and is remarked upon.
    static Status checkUse(FileReport& file)
    {
        if (file.read == 0) {
            file.remark(1, {}, "the file holds no record");
        }
        if (file.used > 0 || file.read == 0) {
            return {};
        }
        const auto line = file.skips.empty() ? 1 : file.skips.front().line;
        const auto reason =
            !file.skips.empty() ? file.skips.front().reason : file.outside.begin()->first;
        return refusal(BuildError::Input, fmt::format("{}:{}: none of its {} records is used: {}",
                                                      file.file, line, file.read, reason));
    }

    /// "../default/sectors.yaml" as reports speak of it: "default/sectors.yaml".
    static std::string shortName(const fs::path& path)
    {
        fs::path name;
        for (const auto& part : path) {
            if (part != "..") {
                name /= part;
            }
        }
        return name.generic_string();
    }

    static Status addFile(ImportInput& input, const std::string& role, const std::string& name,
                          const fs::path& path)
    {
        auto bytes = readWhole(path);
        if (!bytes) {
            return tl::make_unexpected(bytes.error());
        }
        input.files.emplace(role, InputFile{name, std::move(*bytes)});
        return {};
    }

    void take(const Layer& layer, ImportReport report)
    {
        mergeInto(m_merged, layer);
        std::ranges::move(report.files, std::back_inserter(m_summary.report.files));
    }

    /// A source may be declared in several places, but only in the same words.
    Status joinSources()
    {
        std::map<std::string, SourceEntry> byId;
        for (const auto& source : m_sources) {
            const auto [known, isNew] = byId.emplace(source.id, source);
            if (!isNew && !(known->second == source)) {
                return refusal(
                    BuildError::Input,
                    fmt::format("the source \"{}\" is declared twice, differently", source.id));
            }
        }
        m_sources.clear();
        for (auto& [id, source] : byId) {
            m_sources.push_back(std::move(source));
        }
        return {};
    }

    Status completeRows()
    {
        for (auto& [key, row] : m_merged.rows(Table::Occupation)) {
            if (!row.fields().contains("depth")) {
                row.set("depth", "national");
            }
        }
        Faults faults;
        for (auto& [key, row] : m_merged.rows(Table::PathwayEdge)) {
            completeEdge(key, row, faults);
        }
        if (!faults.empty()) {
            return refusal(BuildError::Input, faults.joined());
        }
        return {};
    }

    /// A step of a route takes as long as its training, unless a layer says otherwise.
    void completeEdge(const Key& key, Row& row, Faults& faults) const
    {
        if (row.fields().contains("duration_months")) {
            return;
        }
        const auto& trainings = m_merged.rows(Table::Training);
        const auto training = trainings.find({key[1]});
        const auto& name = std::get<std::string>(key[1]);
        if (training == trainings.end()) {
            faults.add(
                fmt::format("a route passes \"{}\", which no trainings/*.yaml defines", name));
            return;
        }
        const auto& fields = training->second.fields();
        if (const auto months = fields.find("duration_months"); months != fields.end()) {
            row.set("duration_months", months->second.value, row.source());
        } else {
            faults.add(fmt::format("the training \"{}\" has no duration_months", name));
        }
    }

    Status writeMedia()
    {
        const auto folder = Store::mediaFolder(m_options.out);
        std::error_code fault;
        fs::create_directories(folder, fault);
        if (fault) {
            return refusal(BuildError::Output,
                           fmt::format("{}: {}", folder.string(), fault.message()));
        }
        for (const auto& [name, bytes] : m_media) {
            const auto file = folder / name;
            // The name is the hash of the bytes: what is there with its size is right.
            if (fs::file_size(file, fault) == bytes.size() && !fault) {
                continue;
            }
            if (auto done = writeWhole(file, bytes); !done) {
                return done;
            }
        }
        removeStrangers(folder);
        m_summary.media = m_media.size();
        return {};
    }

    /// Pictures of an earlier build would be shipped for nothing.
    void removeStrangers(const fs::path& folder) const
    {
        std::error_code fault;
        std::vector<fs::path> strangers;
        for (const auto& entry : fs::directory_iterator(folder, fault)) {
            if (!m_media.contains(entry.path().filename().string())) {
                strangers.push_back(entry.path());
            }
        }
        for (const auto& path : strangers) {
            fs::remove(path, fault);
        }
    }

    Status writeFile()
    {
        CatalogueRows rows{
            std::move(m_merged),
            std::move(m_sources),
            {{"title", m_manifest.title},
             {"territory", m_manifest.territory},
             {"languages", fmt::format("{}", fmt::join(m_manifest.languages, ","))}}};
        auto temporary = m_options.out;
        temporary += ".part";
        std::error_code fault;
        fs::remove(temporary, fault);
        auto written = writeCatalogue(rows, temporary);
        if (!written) {
            fs::remove(temporary, fault);
            return tl::make_unexpected(written.error());
        }
        m_summary.catalogueId = std::move(written->catalogueId);
        m_summary.rows = std::move(written->rows);
        return replace(temporary, m_options.out);
    }

    Status writeIndex()
    {
        const auto built = SearchIndex::build(m_options.out, SearchIndex::pathFor(m_options.out));
        if (!built) {
            return refusal(BuildError::Output, built.error().detail);
        }
        return {};
    }

    const BuildOptions& m_options;
    fs::path m_home;
    Manifest m_manifest;
    std::vector<SourceEntry> m_sources;
    Layer m_merged{""};
    std::map<std::string, std::string> m_media;  ///< file name → bytes
    BuildSummary m_summary;
};

}  // namespace

Result<BuildSummary, BuildError> build(const BuildOptions& options)
{
    return Build(options).run();
}

}  // namespace orientibus::content::authoring
