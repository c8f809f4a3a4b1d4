#pragma once

#include "shared_library.hpp"

#include <xlsxwriter.h>

namespace netralitas::render {

/// The functions of libxlsxwriter that are used, by their own names. The program is not linked to
/// it, since it brings libcrypto along.
struct XlsxLibrary {
    SharedLibrary library{"libxlsxwriter.so." LXW_SOVERSION, "libxlsxwriter" LXW_SOVERSION};

    template <class Function>
    Function* function(const char* name) const {
        return library.function<Function>(name);
    }

    decltype(&::workbook_new_opt) workbook_new_opt =
        function<decltype(::workbook_new_opt)>("workbook_new_opt");
    decltype(&::workbook_set_properties) workbook_set_properties =
        function<decltype(::workbook_set_properties)>("workbook_set_properties");
    decltype(&::workbook_add_format) workbook_add_format =
        function<decltype(::workbook_add_format)>("workbook_add_format");
    decltype(&::workbook_add_worksheet) workbook_add_worksheet =
        function<decltype(::workbook_add_worksheet)>("workbook_add_worksheet");
    decltype(&::workbook_close) workbook_close =
        function<decltype(::workbook_close)>("workbook_close");
    decltype(&::lxw_workbook_free) lxw_workbook_free =
        function<decltype(::lxw_workbook_free)>("lxw_workbook_free");
    decltype(&::format_set_num_format) format_set_num_format =
        function<decltype(::format_set_num_format)>("format_set_num_format");
    decltype(&::format_set_num_format_index) format_set_num_format_index =
        function<decltype(::format_set_num_format_index)>("format_set_num_format_index");
    decltype(&::worksheet_set_column) worksheet_set_column =
        function<decltype(::worksheet_set_column)>("worksheet_set_column");
    decltype(&::worksheet_freeze_panes) worksheet_freeze_panes =
        function<decltype(::worksheet_freeze_panes)>("worksheet_freeze_panes");
    decltype(&::worksheet_autofilter) worksheet_autofilter =
        function<decltype(::worksheet_autofilter)>("worksheet_autofilter");
    decltype(&::worksheet_write_string) worksheet_write_string =
        function<decltype(::worksheet_write_string)>("worksheet_write_string");
    decltype(&::worksheet_write_number) worksheet_write_number =
        function<decltype(::worksheet_write_number)>("worksheet_write_number");
    decltype(&::worksheet_write_boolean) worksheet_write_boolean =
        function<decltype(::worksheet_write_boolean)>("worksheet_write_boolean");
};

}  // namespace netralitas::render
