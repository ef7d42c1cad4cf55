// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "importers/authored/parts.h"

#include <fmt/format.h>

namespace orientibus::content::authoring {

namespace {

void addLabels(Layer& layer, const Form& form, std::string_view key, std::string_view entity,
               const std::string& id)
{
    const auto* node = form.find(key);
    if (node == nullptr) {
        form.faults().add(form.file(), form.line(), fmt::format("the key \"{}\" is missing", key));
        return;
    }
    const Form texts(*node, form.file(), form.faults(), {"fr", "en"});
    for (const auto language : languages) {
        if (const auto text = texts.text(language)) {
            layer
                .row(Table::Label,
                     {std::string(entity), id, std::string(language), std::string(key)})
                .set("text", *text);
        }
    }
}

void readTraining(const Form& form, Layer& layer)
{
    const auto id = form.needText("id");
    const auto source = form.needText("source");
    const auto type = form.needText("type");
    const auto level = form.integer("level");
    const auto months = form.integer("duration_months");
    if (level && (*level < 3 || *level > 8)) {
        form.fault("level", "3 to 8 is expected");
    }
    if (!months || *months <= 0) {
        form.fault("duration_months", "a number of months is needed");
    }
    if (!id || !source || !type) {
        return;
    }
    if (layer.has(Table::Training, {*id})) {
        form.fault("id", fmt::format("\"{}\" is defined twice", *id));
    }
    layer.row(Table::Training, {*id}, *source)
        .set("type", *type)
        .set("level", level)
        .set("duration_months", months)
        .set("rncp", form.text("rncp"))
        .set("cfd", form.text("cfd"));
    addLabels(layer, form, "name", "training", *id);
    addLabels(layer, form, "short_name", "training", *id);
}

}  // namespace

std::size_t readTrainings(const YamlNode& document, const InputFile& file, Layer& layer,
                          Faults& faults)
{
    if (document.kind != YamlNode::Kind::Sequence) {
        faults.add(file.name, document.line, "a list of trainings is expected");
        return 0;
    }
    for (const auto& item : document.items) {
        const Form form(item, file.name, faults,
                        {"id", "type", "level", "duration_months", "name", "short_name", "rncp",
                         "cfd", "source"});
        if (form.isMapping()) {
            readTraining(form, layer);
        }
    }
    return document.items.size();
}

std::size_t readInterests(const YamlNode& document, const InputFile& file, Layer& layer,
                          Faults& faults)
{
    const Form form(document, file.name, faults, {"source", "interests"});
    const auto source = form.needText("source").value_or("");
    const auto items = form.items("interests");
    for (const auto* item : items) {
        const Form entry(*item, file.name, faults, {"id", "fr", "en"});
        const auto code = entry.needText("id");
        if (!code) {
            continue;
        }
        const auto id = "interest/" + *code;
        layer.row(Table::Tag, {id}, source).set("kind", "interest").set("code", *code);
        // The French name is the publisher's, every other one is ours.
        if (const auto french = entry.needText("fr")) {
            layer.row(Table::Label, {"tag", id, "fr", "name"}, source).set("text", *french);
        }
        if (const auto english = entry.text("en")) {
            layer.row(Table::Label, {"tag", id, "en", "name"}).set("text", *english);
        }
    }
    return items.size();
}

}  // namespace orientibus::content::authoring
