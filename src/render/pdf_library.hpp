#pragma once

#include "shared_library.hpp"

#include <hpdf.h>

namespace netralitas::render {

/// The functions of libharu that are used, named as it names them. The program is not linked to it:
/// it is loaded when a PDF is made.
struct PdfLibrary {
    SharedLibrary library{"libhpdf-2.3.0.so", "libhpdf-2.3.0"};

    template <class Function>
    Function* function(const char* name) const {
        return library.function<Function>(name);
    }

    decltype(&::HPDF_New) create = function<decltype(::HPDF_New)>("HPDF_New");
    decltype(&::HPDF_Free) release = function<decltype(::HPDF_Free)>("HPDF_Free");
    decltype(&::HPDF_GetError) error = function<decltype(::HPDF_GetError)>("HPDF_GetError");
    decltype(&::HPDF_SetCompressionMode) compress =
        function<decltype(::HPDF_SetCompressionMode)>("HPDF_SetCompressionMode");
    decltype(&::HPDF_SetCurrentEncoder) set_encoder =
        function<decltype(::HPDF_SetCurrentEncoder)>("HPDF_SetCurrentEncoder");
    decltype(&::HPDF_SetInfoAttr) set_info =
        function<decltype(::HPDF_SetInfoAttr)>("HPDF_SetInfoAttr");
    decltype(&::HPDF_GetFont) font = function<decltype(::HPDF_GetFont)>("HPDF_GetFont");
    decltype(&::HPDF_Font_TextWidth) text_width =
        function<decltype(::HPDF_Font_TextWidth)>("HPDF_Font_TextWidth");
    decltype(&::HPDF_SaveToStream) save =
        function<decltype(::HPDF_SaveToStream)>("HPDF_SaveToStream");
    decltype(&::HPDF_ReadFromStream) read =
        function<decltype(::HPDF_ReadFromStream)>("HPDF_ReadFromStream");
    decltype(&::HPDF_AddPage) add_page = function<decltype(::HPDF_AddPage)>("HPDF_AddPage");
    decltype(&::HPDF_Page_SetWidth) set_width =
        function<decltype(::HPDF_Page_SetWidth)>("HPDF_Page_SetWidth");
    decltype(&::HPDF_Page_SetHeight) set_height =
        function<decltype(::HPDF_Page_SetHeight)>("HPDF_Page_SetHeight");
    decltype(&::HPDF_Page_BeginText) begin_text =
        function<decltype(::HPDF_Page_BeginText)>("HPDF_Page_BeginText");
    decltype(&::HPDF_Page_EndText) end_text =
        function<decltype(::HPDF_Page_EndText)>("HPDF_Page_EndText");
    decltype(&::HPDF_Page_SetFontAndSize) set_font =
        function<decltype(::HPDF_Page_SetFontAndSize)>("HPDF_Page_SetFontAndSize");
    decltype(&::HPDF_Page_SetWordSpace) set_word_space =
        function<decltype(::HPDF_Page_SetWordSpace)>("HPDF_Page_SetWordSpace");
    decltype(&::HPDF_Page_SetTextMatrix) set_text_matrix =
        function<decltype(::HPDF_Page_SetTextMatrix)>("HPDF_Page_SetTextMatrix");
    decltype(&::HPDF_Page_MoveTextPos) move_text =
        function<decltype(::HPDF_Page_MoveTextPos)>("HPDF_Page_MoveTextPos");
    decltype(&::HPDF_Page_ShowText) show_text =
        function<decltype(::HPDF_Page_ShowText)>("HPDF_Page_ShowText");
    decltype(&::HPDF_Page_SetRGBFill) set_fill =
        function<decltype(::HPDF_Page_SetRGBFill)>("HPDF_Page_SetRGBFill");
    decltype(&::HPDF_Page_Rectangle) rectangle =
        function<decltype(::HPDF_Page_Rectangle)>("HPDF_Page_Rectangle");
    decltype(&::HPDF_Page_Fill) fill = function<decltype(::HPDF_Page_Fill)>("HPDF_Page_Fill");
};

}  // namespace netralitas::render
