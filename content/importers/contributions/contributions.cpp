// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "importers/contributions/contributions.h"

#include "authoring/sources.h"
#include "importers/contributions/conflicts.h"
#include "importers/contributions/entry_writer.h"
#include "importers/contributions/row_reader.h"
#include "importers/xlsx.h"

#include <fmt/format.h>

#include <algorithm>

namespace orientibus::content::authoring {

namespace contributions {

namespace {

using Status = Result<void, ImportError>;

tl::unexpected<Error<ImportError>> refusal(ImportError code, std::string detail)
{
    return tl::make_unexpected(Error<ImportError>{code, std::move(detail)});
}

bool isDemo(const ImportInput& input)
{
    const auto demo = input.options.find("demo");
    return demo != input.options.end() && demo->second == "true";
}

Status checkOptions(const ImportInput& input)
{
    if (input.files.empty()) {
        return refusal(ImportError::MissingFile, "contributions: no file is given.");
    }
    if (!isIsoDate(input.options.find("today")->second)) {
        return refusal(ImportError::BadOption, "contributions: the option \"today\" is no date.");
    }
    const auto demo = input.options.find("demo");
    if (demo != input.options.end() && demo->second != "true" && demo->second != "false") {
        return refusal(ImportError::BadOption,
                       "contributions: the option \"demo\" is neither true nor false.");
    }
    return {};
}

const CsvOptions& tableOptions()
{
    static const CsvOptions options = [] {
        CsvOptions made;
        for (const auto& column : columns()) {
            made.columns.emplace_back(column.name);
        }
        made.encoding = CsvEncoding::Utf8ElseCp1252;
        made.looseNames = true;
        made.mayEndOpen = true;
        return made;
    }();
    return options;
}

/// A row that the reader of tables could not hand over is answered like the others.
Entry unreadable(const Skip& skip)
{
    Entry entry;
    entry.line = skip.line;
    entry.fault(std::nullopt, skip.reason,
                "Cette ligne n’a pas pu être lue : elle n’a pas les colonnes du modèle, ou "
                "contient une erreur de calcul.",
                "Recopiez la ligne dans un modèle neuf.");
    return entry;
}

Status readFile(const std::string& source, const InputFile& file, const KnownWords& known,
                std::string_view today, Reading& reading)
{
    auto& report = reading.report.of(file.name);
    const auto table = readTable(file, tableOptions(), report);
    if (!table) {
        return tl::make_unexpected(table.error());
    }
    std::vector<Entry> entries;
    std::ranges::transform(report.skips, std::back_inserter(entries), unreadable);
    report.skips.clear();
    for (std::size_t row = 0; row < table->size(); ++row) {
        Record record(*table, tableOptions(), row, report);
        if (auto entry = readRow(record, known, today)) {
            entries.push_back(std::move(*entry));
        } else {
            record.leaveOut("a blank row");
        }
    }
    std::ranges::stable_sort(entries, {}, &Entry::line);
    for (auto& entry : entries) {
        entry.source = source;
        entry.file = file.name;
        reading.entries.push_back(std::move(entry));
    }
    return {};
}

/// An example stands back where anything is known.
void keepExamplesBack(const KnownWords& known, std::vector<Entry>& entries)
{
    for (auto& entry : entries) {
        const auto& place = entry.place.id;
        const bool isKnown =
            (entry.offer && known.row(Table::TrainingOffer, {entry.offer->training, place,
                                                             entry.offer->way}) != nullptr) ||
            (entry.contact && known.row(Table::Contact, {place, entry.contact->role}) != nullptr);
        if (entry.verdict == Verdict::Taken && isKnown) {
            entry.leaveOut("an example of what a register knows",
                           "Le catalogue le sait déjà ; un exemple ne le remplace pas.",
                           "Rien à faire.");
        }
    }
}

void remarkOnRegister(const Row& before, std::string_view column, const std::string& now,
                      Entry& entry)
{
    const auto known = before.text(column);
    if (!now.empty() && !known.empty() && known != now) {
        entry.remark(fmt::format("replaces the {} of {}", column, before.source()),
                     fmt::format("Remplace ce que le catalogue avait : {}.", known));
    }
}

/// What a contributor knows better than a register is taken, and told.
void remarkOnRegisters(const KnownWords& known, std::vector<Entry>& entries)
{
    for (auto& entry : entries) {
        if (entry.verdict != Verdict::Taken || !entry.contact) {
            continue;
        }
        const auto& contact = *entry.contact;
        if (const auto* before = known.row(Table::Contact, {entry.place.id, contact.role})) {
            remarkOnRegister(*before, "phone", contact.phone, entry);
            remarkOnRegister(*before, "email", contact.email, entry);
        }
    }
}

void account(const Entry& entry, FileReport& report)
{
    if (entry.verdict == Verdict::LeftOut) {
        return report.leaveOut(entry.notes.back().reason);
    }
    std::string reasons;
    for (const auto& note : entry.notes) {
        const auto column = note.column ? std::string(nameOf(*note.column)) : std::string{};
        if (entry.verdict == Verdict::Taken) {
            report.remark(entry.line, column, note.reason);
        }
        reasons += reasons.empty() ? "" : "; ";
        reasons += column.empty() ? note.reason : column + ": " + note.reason;
    }
    if (entry.verdict == Verdict::Taken) {
        ++report.used;
    } else {
        report.skip(entry.line, {}, std::move(reasons));
    }
}

}  // namespace

Result<Reading, ImportError> readContributions(const ImportInput& input)
{
    const auto sound = checkInput(input, "contributions", {.needed = {}, .isOpen = true},
                                  {.needed = {"today"}, .optional = {"demo"}})
                           .and_then([&] { return checkOptions(input); });
    if (!sound) {
        return tl::make_unexpected(sound.error());
    }
    static const Layer nothing("");
    const KnownWords known(input.below != nullptr ? *input.below : nothing);
    Reading reading;
    for (const auto& [source, file] : input.files) {
        if (auto done = readFile(source, file, known, input.options.find("today")->second, reading);
            !done) {
            return tl::make_unexpected(done.error());
        }
    }
    if (isDemo(input)) {
        keepExamplesBack(known, reading.entries);
    }
    takeOutConflicts(reading.entries);
    remarkOnRegisters(known, reading.entries);
    for (const auto& entry : reading.entries) {
        account(entry, reading.report.of(entry.file));
    }
    return reading;
}

}  // namespace contributions

Result<Imported, ImportError> importContributions(const ImportInput& input)
{
    using namespace contributions;
    auto reading = readContributions(input);
    if (!reading) {
        return tl::make_unexpected(reading.error());
    }
    static const Layer nothing("");
    Layer layer(input.source);
    EntryWriter writer(input.below != nullptr ? *input.below : nothing,
                       isDemo(input) ? "demo" : "published", layer);
    for (const auto& entry : reading->entries) {
        if (entry.verdict == Verdict::Taken) {
            writer.write(entry);
        }
    }
    return Imported{std::move(layer), std::move(reading->report)};
}

}  // namespace orientibus::content::authoring
