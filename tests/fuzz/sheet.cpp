#include "fuzz.hpp"
#include "importer/workbook.hpp"

/// The bytes are what stands in the sheet of a workbook that is otherwise good.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    netralitas::importer::testing::Workbook book;
    book.styles("<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>");
    book.strings("<si><t>Siti</t></si>");
    book.sheet("Data", netralitas::fuzz::bytes_of(data, size));
    netralitas::fuzz::read_rows(book.bytes(), "berkas.xlsx");
    return 0;
}
