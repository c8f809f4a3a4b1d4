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
    decltype(&::workbook_add_chart) workbook_add_chart =
        function<decltype(::workbook_add_chart)>("workbook_add_chart");
    decltype(&::workbook_close) workbook_close =
        function<decltype(::workbook_close)>("workbook_close");
    decltype(&::lxw_workbook_free) lxw_workbook_free =
        function<decltype(::lxw_workbook_free)>("lxw_workbook_free");
    decltype(&::format_set_num_format) format_set_num_format =
        function<decltype(::format_set_num_format)>("format_set_num_format");
    decltype(&::format_set_num_format_index) format_set_num_format_index =
        function<decltype(::format_set_num_format_index)>("format_set_num_format_index");
    decltype(&::format_set_bold) format_set_bold =
        function<decltype(::format_set_bold)>("format_set_bold");
    decltype(&::format_set_font_size) format_set_font_size =
        function<decltype(::format_set_font_size)>("format_set_font_size");
    decltype(&::format_set_font_color) format_set_font_color =
        function<decltype(::format_set_font_color)>("format_set_font_color");
    decltype(&::format_set_bg_color) format_set_bg_color =
        function<decltype(::format_set_bg_color)>("format_set_bg_color");
    decltype(&::format_set_bottom) format_set_bottom =
        function<decltype(::format_set_bottom)>("format_set_bottom");
    decltype(&::format_set_bottom_color) format_set_bottom_color =
        function<decltype(::format_set_bottom_color)>("format_set_bottom_color");
    decltype(&::format_set_top) format_set_top =
        function<decltype(::format_set_top)>("format_set_top");
    decltype(&::format_set_indent) format_set_indent =
        function<decltype(::format_set_indent)>("format_set_indent");
    decltype(&::format_set_align) format_set_align =
        function<decltype(::format_set_align)>("format_set_align");
    decltype(&::format_set_text_wrap) format_set_text_wrap =
        function<decltype(::format_set_text_wrap)>("format_set_text_wrap");
    decltype(&::worksheet_set_column) worksheet_set_column =
        function<decltype(::worksheet_set_column)>("worksheet_set_column");
    decltype(&::worksheet_set_row) worksheet_set_row =
        function<decltype(::worksheet_set_row)>("worksheet_set_row");
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
    decltype(&::worksheet_write_blank) worksheet_write_blank =
        function<decltype(::worksheet_write_blank)>("worksheet_write_blank");
    decltype(&::worksheet_merge_range) worksheet_merge_range =
        function<decltype(::worksheet_merge_range)>("worksheet_merge_range");
    decltype(&::worksheet_ignore_errors) worksheet_ignore_errors =
        function<decltype(::worksheet_ignore_errors)>("worksheet_ignore_errors");
    decltype(&::worksheet_set_landscape) worksheet_set_landscape =
        function<decltype(::worksheet_set_landscape)>("worksheet_set_landscape");
    decltype(&::worksheet_set_paper) worksheet_set_paper =
        function<decltype(::worksheet_set_paper)>("worksheet_set_paper");
    decltype(&::worksheet_fit_to_pages) worksheet_fit_to_pages =
        function<decltype(::worksheet_fit_to_pages)>("worksheet_fit_to_pages");
    decltype(&::worksheet_repeat_rows) worksheet_repeat_rows =
        function<decltype(::worksheet_repeat_rows)>("worksheet_repeat_rows");
    decltype(&::worksheet_set_h_pagebreaks) worksheet_set_h_pagebreaks =
        function<decltype(::worksheet_set_h_pagebreaks)>("worksheet_set_h_pagebreaks");
    decltype(&::worksheet_set_header) worksheet_set_header =
        function<decltype(::worksheet_set_header)>("worksheet_set_header");
    decltype(&::worksheet_set_footer) worksheet_set_footer =
        function<decltype(::worksheet_set_footer)>("worksheet_set_footer");
    decltype(&::worksheet_insert_chart_opt) worksheet_insert_chart_opt =
        function<decltype(::worksheet_insert_chart_opt)>("worksheet_insert_chart_opt");
    decltype(&::chart_add_series) chart_add_series =
        function<decltype(::chart_add_series)>("chart_add_series");
    decltype(&::chart_series_set_categories) chart_series_set_categories =
        function<decltype(::chart_series_set_categories)>("chart_series_set_categories");
    decltype(&::chart_series_set_values) chart_series_set_values =
        function<decltype(::chart_series_set_values)>("chart_series_set_values");
    decltype(&::chart_series_set_fill) chart_series_set_fill =
        function<decltype(::chart_series_set_fill)>("chart_series_set_fill");
    decltype(&::chart_title_set_name) chart_title_set_name =
        function<decltype(::chart_title_set_name)>("chart_title_set_name");
    decltype(&::chart_title_set_name_font) chart_title_set_name_font =
        function<decltype(::chart_title_set_name_font)>("chart_title_set_name_font");
    decltype(&::chart_legend_set_position) chart_legend_set_position =
        function<decltype(::chart_legend_set_position)>("chart_legend_set_position");
    decltype(&::chart_axis_major_gridlines_set_line) chart_axis_major_gridlines_set_line =
        function<decltype(::chart_axis_major_gridlines_set_line)>(
            "chart_axis_major_gridlines_set_line");
    decltype(&::chart_axis_set_major_unit) chart_axis_set_major_unit =
        function<decltype(::chart_axis_set_major_unit)>("chart_axis_set_major_unit");
    decltype(&::chart_axis_set_interval_unit) chart_axis_set_interval_unit =
        function<decltype(::chart_axis_set_interval_unit)>("chart_axis_set_interval_unit");
    decltype(&::chart_axis_set_num_font) chart_axis_set_num_font =
        function<decltype(::chart_axis_set_num_font)>("chart_axis_set_num_font");
    decltype(&::chart_axis_set_reverse) chart_axis_set_reverse =
        function<decltype(::chart_axis_set_reverse)>("chart_axis_set_reverse");
    decltype(&::chart_axis_set_num_format) chart_axis_set_num_format =
        function<decltype(::chart_axis_set_num_format)>("chart_axis_set_num_format");
    decltype(&::chart_axis_set_max) chart_axis_set_max =
        function<decltype(::chart_axis_set_max)>("chart_axis_set_max");
    decltype(&::chart_axis_set_min) chart_axis_set_min =
        function<decltype(::chart_axis_set_min)>("chart_axis_set_min");
};

}  // namespace netralitas::render
