// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "importers/xlsx_package.h"

#include "importers/xlsx.h"

#include <expat.h>
#include <fmt/format.h>
#include <zip.h>

#include <algorithm>
#include <map>
#include <utility>

namespace orientibus::content::authoring::xlsx {

namespace {

constexpr int chunk = 1 << 16;

std::string_view withoutPrefix(std::string_view name)
{
    return name.substr(name.rfind(':') + 1);  // npos + 1 is 0
}

tl::unexpected<std::string> refusal(std::string sentence)
{
    return tl::make_unexpected(std::move(sentence));
}

/// Where a parser is; Expat 2.9 has another name for it.
std::uint64_t lineOf(XML_Parser parser)
{
#if XML_MAJOR_VERSION > 2 || XML_MINOR_VERSION >= 9
    return XML_GetCurrentLineNumber64(parser);
#else
    return XML_GetCurrentLineNumber(parser);
#endif
}

/// Feeds one part to its reader.
class PartParser {
public:
    explicit PartParser(PartReader& reader)
        : m_reader(reader), m_parser(XML_ParserCreate(nullptr), XML_ParserFree)
    {
        XML_SetUserData(m_parser.get(), this);
        XML_SetElementHandler(m_parser.get(), onOpen, onClose);
        XML_SetCharacterDataHandler(m_parser.get(), onCharacters);
        // The format has no document types; entities, and all that can be done with them, go too.
        XML_SetStartDoctypeDeclHandler(m_parser.get(), onDocumentType);
    }

    /// Where the next bytes go; null when there is no memory.
    void* room() { return XML_GetBuffer(m_parser.get(), chunk); }

    Outcome<void> take(int length, bool isLast)
    {
        if (XML_ParseBuffer(m_parser.get(), length, isLast ? 1 : 0) != XML_STATUS_ERROR) {
            return {};
        }
        if (m_reader.fault()) {
            return refusal(*m_reader.fault());
        }
        if (m_reader.isDone()) {
            return {};
        }
        if (m_hasDocumentType) {
            return refusal("a document type is not allowed");
        }
        return refusal(fmt::format("broken XML at line {}: {}", lineOf(m_parser.get()),
                                   XML_ErrorString(XML_GetErrorCode(m_parser.get()))));
    }

private:
    static PartParser& self(void* data) { return *static_cast<PartParser*>(data); }

    static void onOpen(void* data, const char* name, Attributes attributes)
    {
        self(data).m_reader.open(withoutPrefix(name), attributes);
        self(data).stopWhenDone();
    }
    static void onClose(void* data, const char* name)
    {
        self(data).m_reader.close(withoutPrefix(name));
        self(data).stopWhenDone();
    }
    static void onCharacters(void* data, const char* text, int length)
    {
        self(data).m_reader.text({text, static_cast<std::size_t>(length)});
    }
    static void onDocumentType(void* data, const char* /*name*/, const char* /*system*/,
                               const char* /*open*/, int /*internal*/)
    {
        self(data).m_hasDocumentType = true;
        XML_StopParser(self(data).m_parser.get(), XML_FALSE);
    }

    void stopWhenDone()
    {
        if (m_reader.isDone() || m_reader.fault()) {
            XML_StopParser(m_parser.get(), XML_FALSE);
        }
    }

    PartReader& m_reader;
    std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> m_parser;
    bool m_hasDocumentType = false;
};

/// "xl/worksheets/sheet1.xml" from the target "worksheets/sheet1.xml" of "xl/workbook.xml".
std::string resolved(std::string_view from, std::string_view target)
{
    if (target.starts_with('/')) {
        return std::string(target.substr(1));
    }
    std::string folder(from.substr(0, from.rfind('/') + 1));
    while (target.starts_with("../") && !folder.empty()) {
        target.remove_prefix(3);
        const auto end = folder.find_last_of('/', folder.size() - 2);
        folder.resize(end == std::string::npos ? 0 : end + 1);
    }
    return folder + std::string(target);
}

struct Relation {
    std::string type;
    std::string target;
};

/// Which parts a part points at, by the names it calls them.
class RelationReader : public PartReader {
public:
    void open(std::string_view name, Attributes attributes) override
    {
        if (name == "Relationship" && attribute(attributes, "TargetMode") != "External") {
            relations[std::string(attribute(attributes, "Id"))] = {
                std::string(withoutPath(attribute(attributes, "Type"))),
                std::string(attribute(attributes, "Target"))};
        }
    }
    void close(std::string_view /*name*/) override {}
    void text(std::string_view /*text*/) override {}

    std::map<std::string, Relation> relations;

private:
    static std::string_view withoutPath(std::string_view type)
    {
        return type.substr(type.rfind('/') + 1);
    }
};

class WorkbookReader : public PartReader {
public:
    void open(std::string_view name, Attributes attributes) override
    {
        if (name == "sheet") {
            sheets.emplace_back(attribute(attributes, "name"), attribute(attributes, "id"));
        }
    }
    void close(std::string_view /*name*/) override {}
    void text(std::string_view /*text*/) override {}

    std::vector<std::pair<std::string, std::string>> sheets;  ///< name, relation
};

/// The part that holds the relations of `part`; of the package itself for an empty one.
std::string relationsOf(std::string_view part)
{
    const auto name = part.rfind('/') + 1;
    return fmt::format("{}_rels/{}.rels", part.substr(0, name), part.substr(name));
}

}  // namespace

std::string_view attribute(Attributes attributes, std::string_view name)
{
    for (; *attributes != nullptr; attributes += 2) {
        if (withoutPrefix(attributes[0]) == name) {
            return attributes[1];
        }
    }
    return {};
}

void PartReader::refuse(std::string sentence)
{
    if (!m_fault) {
        m_fault = std::move(sentence);
    }
}

void Package::Closer::operator()(zip* archive) const
{
    zip_discard(archive);
}

Outcome<Package> Package::open(std::string_view bytes)
{
    zip_error_t error;
    zip_error_init(&error);
    auto* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    auto* archive = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error);
    if (archive == nullptr) {
        auto sentence = fmt::format("not a whole spreadsheet: {}", zip_error_strerror(&error));
        zip_source_free(source);
        zip_error_fini(&error);
        return refusal(std::move(sentence));
    }
    zip_error_fini(&error);
    return Package(archive);
}

Outcome<void> Package::read(const std::string& part, PartReader& reader) const
{
    const std::unique_ptr<zip_file_t, decltype(&zip_fclose)> file(
        zip_fopen(m_archive.get(), part.c_str(), 0), &zip_fclose);
    if (file == nullptr) {
        return refusal(fmt::format("{}: {}", part, zip_strerror(m_archive.get())));
    }
    PartParser parser(reader);
    std::size_t size = 0;
    while (true) {
        auto* room = parser.room();
        const auto length = room == nullptr ? -1 : zip_fread(file.get(), room, chunk);
        if (length < 0) {
            return refusal(fmt::format("{}: {}", part, zip_file_strerror(file.get())));
        }
        size += static_cast<std::size_t>(length);
        if (size > xlsxPartLimit) {
            return refusal(
                fmt::format("{}: larger than {} MiB unpacked", part, xlsxPartLimit >> 20U));
        }
        if (auto taken = parser.take(static_cast<int>(length), length == 0); !taken) {
            return refusal(fmt::format("{}: {}", part, taken.error()));
        }
        if (length == 0 || reader.isDone()) {
            return {};
        }
    }
}

Outcome<Workbook> Package::workbook() const
{
    RelationReader root;
    if (auto done = read(relationsOf({}), root); !done) {
        return refusal(std::move(done.error()));
    }
    const auto main = std::ranges::find(root.relations, "officeDocument",
                                        [](const auto& entry) { return entry.second.type; });
    if (main == root.relations.end()) {
        return refusal("no workbook in it");
    }
    const auto part = resolved({}, main->second.target);
    WorkbookReader book;
    RelationReader parts;
    auto done = read(part, book).and_then([&] { return read(relationsOf(part), parts); });
    if (!done) {
        return refusal(std::move(done.error()));
    }
    Workbook found;
    for (const auto& [name, id] : book.sheets) {
        const auto relation = parts.relations.find(id);
        if (relation == parts.relations.end()) {
            return refusal(fmt::format("the sheet \"{}\" points nowhere", name));
        }
        if (relation->second.type == "worksheet") {  // and not a sheet of a chart
            found.sheets.push_back({name, resolved(part, relation->second.target)});
        }
    }
    for (const auto& [id, relation] : parts.relations) {
        if (relation.type == "sharedStrings") {
            found.texts = resolved(part, relation.target);
        }
    }
    return found;
}

}  // namespace orientibus::content::authoring::xlsx
