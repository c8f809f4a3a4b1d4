#include "fuzz.hpp"
#include "importer/xlsx/values.hpp"
#include "netralitas/domain/identity.hpp"

/// Identity numbers as they are typed, and the numbers of a worksheet. No number of a worksheet
/// becomes a good NIP or NIK: a spreadsheet keeps fewer digits than they have.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace netralitas;
    const auto text = fuzz::bytes_of(data, size);
    const auto nip = domain::read_nip(text);
    fuzz::promise(nip.problem.empty() == domain::is_nip(nip.number));
    const auto nik = domain::read_nik(text);
    fuzz::promise(nik.problem.empty() == domain::is_nik(nik.number));
    for (const bool since_1904 : {false, true}) {
        const auto date = importer::date_text(text, importer::look_of(text), since_1904);
        fuzz::promise(date.has_value() == importer::number_text(text).has_value());
    }
    const auto number = importer::number_text(text);
    if (number) fuzz::promise(!domain::is_nip(*number) && !domain::is_nik(*number));
    importer::unescaped(text);
    importer::date_text(text, importer::Look::day);
    return 0;
}
