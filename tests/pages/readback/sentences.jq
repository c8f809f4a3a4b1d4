# What the sentences of the letter say of the figures of the report.

def grouped: tostring | if length > 3 then .[:-3] + "." + .[-3:] else . end;
def share(part; whole): (part * 10000 / whole + 0.5 | floor) as $hundredths
    | "\($hundredths / 100 | floor),\(($hundredths % 100 + 100 | tostring)[1:])%";
def day: split("-") as [$year, $month, $day]
    | "\($day | tonumber) \({"06": "Juni", "12": "Desember"}[$month]) \($year)";

"Pada \(.as_of | day) Satgas pada \(.satgas_units) satuan kerja beranggotakan \(.satgas_members) orang.",
"Selama semester \(.satgas_formed) satuan kerja membentuk Satgas.",
"Dari \(.staff | grouped) pegawai pada \(.as_of | day), \(.socialised | grouped) orang telah tersosialisasi (\(share(.socialised; .staff))); \(.not_socialised) orang belum, dengan nama pada lampiran II.",
"Dari \(.pledge_staff | grouped) pegawai pada tanggal batas ",
"\(.signed | grouped) orang telah menandatangani ikrar (\(share(.signed; .pledge_staff))); \(.missing) orang",
(.partners_activities_count, .guidance_activities_count, .supervision_activities_count, .monitoring_activities_count
    | "Selama semester dilaksanakan \(.) kegiatan;"),
"Selama semester ditangani \(.cases) kasus.",
"semester \(.period).",
"\(.nil_units) telah menyampaikan laporan NIHIL."
