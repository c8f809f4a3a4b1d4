# What the sentences of the letter say of the figures of the report, once the figures agree with each other; --arg reader
# `outside` or `internal`.

def grouped: tostring | if length > 3 then .[:-3] + "." + .[-3:] else . end;
def share(part; whole): (part * 10000 / whole + 0.5 | floor) as $hundredths
    | "\($hundredths / 100 | floor),\(($hundredths % 100 + 100 | tostring)[1:])%";
def per_cent(part; whole): (part * 1000 / whole + 0.5 | floor) / 10;
def day: split("-") as [$year, $month, $day]
    | "\($day | tonumber) \({"06": "Juni", "12": "Desember"}[$month]) \($year)";
def agree(name; first; second): if first == second then . else error("\(name): \(first) is not \(second)") end;

agree("socialised_percent"; .socialised_percent; per_cent(.socialised; .staff))
| agree("not_socialised"; .not_socialised; .staff - .socialised)
| agree("not_socialised_people"; .not_socialised; .not_socialised_people | length)
| agree("percent"; .percent; per_cent(.signed; .pledge_staff))
| agree("missing"; .missing; .pledge_staff - .signed)
| agree("not_signed"; .missing; .not_signed | length)
| agree("satgas"; .satgas_units; .satgas | length)
| agree("satgas_members"; .satgas_members; [.satgas[].members] | add)
| agree("satgas_roles"; .satgas_units; .satgas_roles[] | select(.role == "ketua") | .people)
| agree("socialised_activities"; .socialised_activities_count; .socialised_activities | length)
| agree("high_risks"; .high_risks; [.risks[] | select(.level == "high" and .status == "open")] | length)
| agree("risk_fields"; .open_risks + ([.risks[] | select(.status == "mitigated")] | length); [.risk_fields[].count] | add)
| agree("trend"; [.staff, .percent, .socialised_percent, .high_risks, .cases];
    .trend[-1] | [.staff, .percent, .socialised_percent, .high_risks, .cases])
| agree("unit_reports"; [.nil_units, .reporting_units];
    [([.unit_reports[] | select(.nil_reported_on)] | length), ([.unit_reports[] | select(.letter)] | length)])
| agree("voters"; [.polling_places_pemilu_2024[]?.voters, .polling_pemilu_2024[]?.total] | add;
    [.polling_categories_pemilu_2024[]?.voters, (.senders_pemilu_2024[:-1][]? | select(.label | contains("TPS")) | .total)] | add)
| agree("pledge_reasons"; .missing; [.pledge_reasons[].people] | add)
| agree("counts of people without a name, 1 to 4"; $reader == "internal";
    [.pledge_reasons[].people, (to_entries[] | select(.key | endswith("_activities")) | .value[].people),
        (to_entries[] | select(.key | startswith("cases_")) | .value[] | .cases, .open, .ended),
        .polling_places_pemilu_2024[]?.voters, (.polling_categories_pemilu_2024[]? | .voters, .male, .female),
        (.polling_pemilu_2024[]? | .total, .male, .female)] | any(. != null and . > 0 and . < 5))
| agree("schema_version"; .schema_version; 1)
| agree("interventions"; .interventions; if $reader == "internal" then 1 else null end)
| ([to_entries[] | select(.value | type != "array").key] | length) as $figures
| agree("figures that are looked for"; $figures; 26)
| "Anggota Satgas pada \(.as_of | day) berjumlah \(.satgas_members) orang pada \(.satgas_units) satuan kerja.",
"Satuan kerja yang membentuk Satgas selama semester: \(.satgas_formed).",
"Dari \(.staff | grouped) pegawai pada \(.as_of | day), \(.socialised | grouped) orang telah tersosialisasi (\(share(.socialised; .staff))); \(.not_socialised) orang belum, dengan nama pada lampiran II.",
"Dari \(.pledge_staff | grouped) pegawai pada tanggal batas ",
"\(.signed | grouped) orang telah menandatangani ikrar (\(share(.signed; .pledge_staff))); \(.missing) orang",
(.partners_activities_count, .guidance_activities_count, .supervision_activities_count, .monitoring_activities_count
    | "Kegiatan selama semester: \(.), "),
"Titik rawan per \(.as_of | day): \(.risks | length) · terbuka: \(.open_risks) ·",
"Dibandingkan dengan \(.trend[-2].period): pegawai \(.staff - .trend[-2].staff), ",
", tersosialisasi +\(.socialised | grouped), ",
(if $reader == "internal" then "Selama semester ditangani \(.cases) kasus: \([.cases_unit[].ended] | add) selesai, "
    else "Selama semester ditangani \(.cases) kasus." end),
"semester \(.period). Satuan kerja yang telah menyampaikan laporan NIHIL: \(.nil_units) dari \(.work | length); laporan semester satuan kerja yang tercatat: \(.reporting_units)."
