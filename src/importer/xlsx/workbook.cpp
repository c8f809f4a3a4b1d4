#include "workbook.hpp"

#include "xml.hpp"

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace netralitas::importer {
namespace {

struct Relation {
    std::string id;
    std::string kind;  ///< the last word of its type: `worksheet`
    std::string part;
};

/// The `.rels` of a part: which other parts it refers to.
class Relations final : public XmlListener {
public:
    explicit Relations(const std::string& part)
        : folder_(std::filesystem::path(part).parent_path()) {}

    void start(std::string_view name, const Attributes& attributes) override {
        if (name != "Relationship" || attributes["TargetMode"] == "External") return;
        const auto type = attributes["Type"];
        const std::string target(attributes["Target"]);
        const auto path =
            target.starts_with('/') ? std::filesystem::path(target.substr(1)) : folder_ / target;
        all.push_back({std::string(attributes["Id"]), std::string(type.substr(type.rfind('/') + 1)),
                       path.lexically_normal().generic_string()});
    }

    /// The part of the first one of this kind; empty when there is none.
    std::string part_of(std::string_view kind) const {
        const auto found = std::find_if(all.begin(), all.end(), [&](const Relation& relation) {
            return relation.kind == kind;
        });
        return found == all.end() ? std::string() : found->part;
    }

    std::vector<Relation> all;

private:
    std::filesystem::path folder_;
};

/// `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`; the file itself has `_rels/.rels`.
Relations relations_of(Zip& zip, const std::string& part) {
    const std::filesystem::path path(part);
    const auto name = path.filename().generic_string() + ".rels";
    const auto file = (path.parent_path() / "_rels" / name).generic_string();
    Relations relations(part);
    if (zip.contains(file)) read_xml(zip, file, relations);
    return relations;
}

/// Each sheet has a part of its own.
class WorkbookPart final : public XmlListener {
public:
    WorkbookPart(Workbook& workbook, const Relations& relations) : workbook_(&workbook) {
        for (const auto& relation : relations.all) {
            if (relation.kind == "worksheet") parts_.emplace(relation.id, relation.part);
        }
    }

    void start(std::string_view name, const Attributes& attributes) override {
        if (name == "workbookPr") {
            const auto since_1904 = attributes["date1904"];
            workbook_->since_1904 = since_1904 == "1" || since_1904 == "true";
        } else if (name == "sheet") {
            add_sheet(attributes);
        }
    }

private:
    void add_sheet(const Attributes& attributes) {
        const auto found = parts_.find(std::string(attributes["id"]));
        if (found == parts_.end()) return;
        if (!taken_.insert(found->second).second) throw Error("xlsx-damaged");
        const auto state = attributes["state"];
        workbook_->sheets.push_back({std::string(attributes["name"]), found->second,
                                     state == "hidden" || state == "veryHidden"});
    }

    Workbook* workbook_;
    std::unordered_map<std::string, std::string> parts_;  ///< of worksheets, by the relation's id
    std::unordered_set<std::string> taken_;
};

}  // namespace

Workbook read_workbook(Zip& zip) {
    const auto part = relations_of(zip, "").part_of("officeDocument");
    if (part.empty() || !zip.contains(part)) throw Error("xlsx-foreign");
    const auto relations = relations_of(zip, part);
    Workbook workbook;
    workbook.shared_strings = relations.part_of("sharedStrings");
    workbook.styles = relations.part_of("styles");
    WorkbookPart listener(workbook, relations);
    read_xml(zip, part, listener);
    if (workbook.sheets.empty()) throw Error("xlsx-foreign");
    return workbook;
}

}  // namespace netralitas::importer
