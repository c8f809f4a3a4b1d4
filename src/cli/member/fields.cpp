#include "fields.hpp"

#include "../context.hpp"
#include "netralitas/domain/name.hpp"
#include "netralitas/store/units.hpp"

namespace netralitas::cli::member {

namespace {

/// A number of the right kind, or the error placed at its option.
std::string read_number(const domain::NumberReading& reading, const char* option,
                        const std::string& employment) {
    if (reading.problem.empty()) return reading.number;
    auto problem = domain::problem_of(reading);
    problem.arguments.push_back({"employment", employment});
    problem.place.file = option;
    throw Error(problem);
}

}  // namespace

void add_person_fields(Options& options, PersonFields& fields) {
    options.text("--nip", mark("NIP"), fields.nip, mark("NIP or NI PPPK, 18 digits"));
    options.text("--nik", mark("NIK"), fields.nik, mark("NIK, 16 digits"));
    options.text("--nrp", mark("NRP"), fields.nrp, mark("number of seconded police or military"));
    options.text("--no-number-reason", mark("TEXT"), fields.no_number_reason,
                 mark("why there is no number at all"));
    options.code("--sex", "sex", fields.sex, mark("man or woman"));
    options.date("--birth-date", fields.birth_date, mark("day of birth"));
}

void apply(const PersonFields& fields, const std::string& employment, domain::Member& member) {
    if (!fields.name.empty()) member.name = domain::split_titles(fields.name);
    if (!fields.nip.empty())
        member.nip = read_number(domain::read_nip(fields.nip), "--nip", employment);
    if (!fields.nik.empty())
        member.nik = read_number(domain::read_nik(fields.nik), "--nik", employment);
    if (!fields.nrp.empty()) member.nrp = domain::normalise_text(fields.nrp);
    if (!fields.no_number_reason.empty())
        member.no_number_reason = domain::normalise_text(fields.no_number_reason);
    if (!fields.sex.empty()) member.sex = domain::sex_from(fields.sex);
    if (fields.birth_date) member.birth_date = fields.birth_date;
}

void add_posting_fields(Options& options, PostingFields& fields) {
    options.text("--unit", mark("UNIT"), fields.unit, mark("unit; the office's own when left out"));
    options.code("--employment", "employment", fields.employment, mark("PNS, PPPK, PPNPN …"));
    options.text("--rank", mark("RANK"), fields.rank,
                 mark("golongan: `III/b`, PPPK `I` to `XVII`"));
    options.text("--position", mark("TEXT"), fields.position, mark("jabatan"));
    options.code("--job-level", "job_level", fields.job_level, mark("level of the job"));
}

void apply(Context& context, const PostingFields& fields, domain::Posting& posting) {
    if (!fields.unit.empty())
        posting.unit = store::UnitDirectory(context.reader()).get(fields.unit);
    if (!fields.employment.empty()) posting.employment = fields.employment;
    if (!fields.position.empty()) posting.position = domain::normalise_text(fields.position);
    if (!fields.job_level.empty()) posting.job_level = fields.job_level;
    if (fields.rank.empty()) return;
    const auto rank = domain::normalise_rank(fields.rank);
    if (!rank) {
        Problem problem{"rank-unknown", {{"value", fields.rank}}, {}, {}};
        problem.place.file = "--rank";
        throw Error(problem);
    }
    posting.rank = *rank;
}

void warn_about(Context& context, const domain::Member& member, const std::string& employment) {
    for (const auto& problem : domain::warnings_of(member, employment)) context.warn(problem);
}

}  // namespace netralitas::cli::member
