#include "people.hpp"

#include "netralitas/text/wording.hpp"
#include "selection.hpp"

namespace netralitas::cli {

using document::Align;
using document::Audience;
using document::text_cell;

std::vector<document::Column> person_columns(bool with_unit) {
    const auto machines = [](const char* key) {
        return document::Column{key, "", Align::left, Audience::machines};
    };
    return {{"number", mark("No.")},
            {"nip_or_nik", mark("NIP/NIK"), Align::left, Audience::people},
            machines("nip"),
            machines("nik"),
            {"full_name", mark("Name"), Align::left, Audience::people, true},
            machines("name"),
            machines("title_before"),
            machines("title_after"),
            {"unit", mark("Unit"), Align::left, with_unit ? Audience::both : Audience::machines},
            {"employment", mark("Status")}};
}

std::vector<document::Cell> person_cells(const store::MemberOnDay& person) {
    const auto& member = person.member;
    return {domain::member_number(member.number),
            text_cell(shown_number(member)),
            text_cell(member.nip),
            text_cell(domain::masked(member.nik)),
            shown_name(member),
            member.name.name,
            text_cell(member.name.title_before),
            text_cell(member.name.title_after),
            text_cell(person.unit_code),
            document::Code{"employment", person.posting ? person.posting->employment : ""}};
}

}  // namespace netralitas::cli
