#include "drawing.hpp"
namespace netralitas::render {
void draw_docx(std::ostream&, const Answer&, const Drawing&) {}
}
