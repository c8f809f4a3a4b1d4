#pragma once

#include "support/temp_folder.hpp"

#include <minizip/zip.h>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace netralitas::importer::testing {

using Parts = std::vector<std::pair<std::string, std::string>>;

/// The bytes of a ZIP file with these entries.
inline std::string zipped(const Parts& parts, const char* password = nullptr) {
    const netralitas::testing::TempFolder folder;
    const auto path = (folder.path() / "x.zip").string();
    auto* zip = zipOpen64(path.c_str(), APPEND_STATUS_CREATE);
    if (zip == nullptr) throw std::runtime_error("no ZIP file could be made");
    for (const auto& [name, text] : parts) {
        const zip_fileinfo facts{};
        const auto crc = crc32(0, reinterpret_cast<const Bytef*>(text.data()),
                               static_cast<unsigned>(text.size()));
        zipOpenNewFileInZip3(zip, name.c_str(), &facts, nullptr, 0, nullptr, 0, nullptr, Z_DEFLATED,
                             Z_DEFAULT_COMPRESSION, 0, -MAX_WBITS, DEF_MEM_LEVEL,
                             Z_DEFAULT_STRATEGY, password, crc);
        zipWriteInFileInZip(zip, text.data(), static_cast<unsigned>(text.size()));
        zipCloseFileInZip(zip);
    }
    zipClose(zip, nullptr);
    return folder.read("x.zip");
}

/// A small workbook as spreadsheets write it.
class Workbook {
public:
    /// `rows`: what stands in `<sheetData>`; `state`: `hidden`.
    Workbook& sheet(const std::string& name, const std::string& rows,
                    const std::string& state = "") {
        const auto id = std::to_string(++sheets_);
        list_ += "<sheet name=\"" + name + "\" sheetId=\"" + id + "\" r:id=\"rId" + id + "\"" +
                 (state.empty() ? "" : " state=\"" + state + "\"") + "/>";
        relate("rId" + id, "worksheet", "worksheets/sheet" + id + ".xml");
        parts_.push_back({"xl/worksheets/sheet" + id + ".xml", head_ + "<worksheet xmlns=\"" +
                                                                   main_ + "\"><sheetData>" + rows +
                                                                   "</sheetData></worksheet>"});
        return *this;
    }
    Workbook& strings(const std::string& items) {
        relate("rIdS", "sharedStrings", "sharedStrings.xml");
        parts_.push_back(
            {"xl/sharedStrings.xml", head_ + "<sst xmlns=\"" + main_ + "\">" + items + "</sst>"});
        return *this;
    }
    Workbook& styles(const std::string& sections) {
        relate("rIdF", "styles", "/xl/styles.xml");
        parts_.push_back({"xl/styles.xml", head_ + "<styleSheet xmlns=\"" + main_ + "\">" +
                                               sections + "</styleSheet>"});
        return *this;
    }
    Workbook& since_1904() {
        properties_ = "<workbookPr date1904=\"1\"/>";
        return *this;
    }

    std::string bytes() const {
        auto parts = parts_;
        parts.push_back(
            {"_rels/.rels", relations("<Relationship Id=\"rId1\" Type=\"" + kinds_ +
                                      "officeDocument\" Target=\"xl/workbook.xml\"/>")});
        parts.push_back({"xl/_rels/workbook.xml.rels", relations(relations_)});
        parts.push_back({"xl/workbook.xml", head_ + "<workbook xmlns=\"" + main_ +
                                                "\" xmlns:r=\"urn:r\">" + properties_ + "<sheets>" +
                                                list_ + "</sheets></workbook>"});
        return zipped(parts);
    }

private:
    std::string relations(const std::string& items) const {
        return head_ +
               "<Relationships "
               "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
               items + "</Relationships>";
    }
    void relate(const std::string& id, const std::string& kind, const std::string& target) {
        relations_ += "<Relationship Id=\"" + id + "\" Type=\"" + kinds_ + kind + "\" Target=\"" +
                      target + "\"/>";
    }

    std::string head_ = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    std::string main_ = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    std::string kinds_ = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    int sheets_ = 0;
    std::string list_;
    std::string relations_;
    std::string properties_;
    Parts parts_;
};

/// A cell that holds its text.
inline std::string cell(const std::string& text) {
    return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
}

inline std::string row(const std::vector<std::string>& texts) {
    std::string cells;
    for (const auto& text : texts) cells += cell(text);
    return "<row>" + cells + "</row>";
}

}  // namespace netralitas::importer::testing
