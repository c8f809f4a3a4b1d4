#pragma once

#include "../options.hpp"
#include "netralitas/domain/member.hpp"

#include <optional>
#include <string>

namespace netralitas::cli::member {

/// What is typed about a person; empty means: not typed.
struct PersonFields {
    std::string name;
    std::string nip;
    std::string nik;
    std::string nrp;
    std::string no_number_reason;
    std::string sex;
    std::optional<domain::Date> birth_date;
};
void add_person_fields(Options& options, PersonFields& fields);

/// Writes the typed fields over the member's. Throws what the numbers are refused for, in words
/// that name the employment.
void apply(const PersonFields& fields, const std::string& employment, domain::Member& member);

/// What is typed about a posting; empty means: not typed.
struct PostingFields {
    std::string unit;
    std::string employment;
    std::string rank;
    std::string position;
    std::string job_level;
};
void add_posting_fields(Options& options, PostingFields& fields);

/// Writes the typed fields over the posting's. Throws `unit-unknown`, `rank-unknown`.
void apply(Context& context, const PostingFields& fields, domain::Posting& posting);

/// Shows what is worth a second look: number against birth date, sex and employment.
void warn_about(Context& context, const domain::Member& member, const std::string& employment);

}  // namespace netralitas::cli::member
