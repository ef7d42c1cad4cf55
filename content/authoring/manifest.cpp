// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "authoring/manifest.h"

#include <fmt/format.h>

#include <charconv>

namespace orientibus::content::authoring {

namespace {

std::map<std::string, std::string> words(const Form& form, std::string_view key)
{
    std::map<std::string, std::string> found;
    const auto* value = form.find(key);
    if (value == nullptr) {
        return found;
    }
    if (value->kind != YamlNode::Kind::Mapping) {
        form.fault(key, "pairs of name and value are expected");
        return found;
    }
    for (const auto& [name, text] : value->members) {
        if (text.kind == YamlNode::Kind::Scalar) {
            found.emplace(name, text.text);
        } else {
            form.faults().add(form.file(), text.line, fmt::format("{}: a text is expected", name));
        }
    }
    return found;
}

/// How many records the file of a role must hold at least.
void readRecords(const Form& form, LayerEntry& layer)
{
    for (const auto& [role, text] : words(form, "records")) {
        std::size_t count = 0;
        const auto* end = text.data() + text.size();
        const auto [stop, code] = std::from_chars(text.data(), end, count);
        if (!layer.files.contains(role) && !layer.projectFiles.contains(role)) {
            form.fault("records", fmt::format("\"{}\" is not among the files", role));
        } else if (code != std::errc{} || stop != end) {
            form.fault("records", fmt::format("{}: \"{}\" is not a whole number", role, text));
        }
        layer.records.emplace(role, count);
    }
}

LayerEntry readLayer(const Form& form)
{
    LayerEntry layer;
    layer.line = form.line();
    layer.source = form.needText("source").value_or("");
    layer.importer = form.text("importer").value_or("");
    layer.authored = form.text("authored").value_or("");
    layer.files = words(form, "files");
    layer.projectFiles = words(form, "project_files");
    for (auto& [name, text] : words(form, "options")) {
        layer.options.emplace(name, text);
    }
    readRecords(form, layer);
    const bool isAuthored = !layer.authored.empty();
    const bool isImported = !layer.importer.empty();
    if (isAuthored == isImported) {
        form.faults().add(form.file(), form.line(),
                          "a layer has either the key \"importer\" or the key \"authored\"");
    }
    if (isAuthored) {
        for (const auto* key : {"files", "project_files", "options", "records"}) {
            if (form.has(key)) {
                form.fault(key, "an authored layer has none");
            }
        }
    }
    if (isImported && importerNamed(layer.importer) == nullptr) {
        form.fault("importer", fmt::format("no importer is called \"{}\"", layer.importer));
    }
    for (const auto& [role, path] : layer.projectFiles) {
        if (layer.files.contains(role)) {
            form.fault("project_files", fmt::format("\"{}\" is among the files already", role));
        }
    }
    return layer;
}

}  // namespace

Result<Manifest, ImportError> readManifest(const InputFile& file)
{
    const auto document = readYaml(file);
    if (!document) {
        return tl::make_unexpected(document.error());
    }
    Faults faults;
    Manifest manifest;
    const Form form(*document, file.name, faults,
                    {"title", "territory", "languages", "sources", "layers"});
    manifest.title = form.needText("title").value_or("");
    manifest.territory = form.needText("territory").value_or("");
    manifest.languages = form.texts("languages");
    if (manifest.languages.empty()) {
        manifest.languages = {"fr"};
    }
    if (const auto* sources = form.find("sources")) {
        manifest.sources = readSources(*sources, file.name, faults);
    }
    for (const auto* item : form.items("layers")) {
        const Form layer(
            *item, file.name, faults,
            {"importer", "authored", "source", "files", "project_files", "options", "records"});
        if (layer.isMapping()) {
            manifest.layers.push_back(readLayer(layer));
        }
    }
    if (form.isMapping() && manifest.layers.empty()) {
        form.fault("layers", "at least one layer is needed");
    }
    if (!faults.empty()) {
        return tl::make_unexpected(Error<ImportError>{ImportError::BadFile, faults.joined()});
    }
    return manifest;
}

}  // namespace orientibus::content::authoring
