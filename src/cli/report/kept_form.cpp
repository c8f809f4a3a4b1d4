#include "kept_form.hpp"

#include "../context.hpp"
#include "../kept_files.hpp"

#include <algorithm>

namespace netralitas::cli::report_noun {

using domain::ReportFile;

namespace {

Error form_missing(const store::ReportRow& row, const std::string& format) {
    std::vector<std::string> there;
    for (const auto& file : row.files) there.push_back(file.format);
    return Error("report-form-missing", {{"number", row.report.number}, {"format", format}}, there);
}

}  // namespace

std::string kept_form(Context& context, const store::ReportRow& row, const std::string& format) {
    const auto file = std::ranges::find(row.files, format, &ReportFile::format);
    if (file == row.files.end()) throw form_missing(row, format);
    const auto files = kept_files(context);
    if (auto bytes = files.bytes_of(file->digest)) return *std::move(bytes);
    const store::KeptFile kept{
        store::KeptFile::Of::report, {file->digest, file->size}, format, row.report.number};
    throw Error(problem_with(files, kept).value());
}

}  // namespace netralitas::cli::report_noun
