#pragma once

#include "netralitas/document/document.hpp"
#include "netralitas/domain/evidence.hpp"
#include "options.hpp"

#include <string>
#include <string_view>

/// What cases and activities share: files, papers and addresses that prove them.
namespace netralitas::cli {

/// A case or activity, and how it is called.
struct EvidenceHolder {
    domain::EvidenceOwner id;
    std::string reference;
};
using FindHolder = EvidenceHolder (*)(Context& context, const std::string& typed);

/// The verb `evidence add` of a noun; `record` is what its help calls the record.
Action evidence_add(Options& options, const char* record, FindHolder find);

/// Puts the evidence into what `show` answers: a table for people when there is any, its names and
/// digests for machines.
void show_evidence(Context& context, domain::EvidenceOwner owner, document::Document& document);

/// The table `evidence` of an export; `noun` is `incident` or `activity`.
document::Table exported_evidence(Context& context, std::string_view noun);

/// A name or place for people: what may be an identity number is hidden, but not in an address.
std::string shown_text(const std::string& text);

}  // namespace netralitas::cli
