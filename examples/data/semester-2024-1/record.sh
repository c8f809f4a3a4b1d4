# Records the half-year of the files beside it, which lie in $data: task force, activities, vulnerable points, cases, polling places.
# Read with `.` by examples/half-year.sh.

netralitas decree add 'W.13-166.KP.05.02 TAHUN 2024' --issuer 'Kepala Kantor Wilayah' --subject 'Satgas Netralitas ASN dan PPNPN' --unit KANWIL-JATENG
netralitas member import "$data/satgas.csv" --table appointment
netralitas activity import "$data/kegiatan.csv"
netralitas activity import "$data/peserta.csv" --table attendance
netralitas risk import "$data/titik-rawan.csv"
netralitas risk import "$data/tinjauan.csv" --table review
netralitas incident import "$data/kasus.csv"
netralitas incident import "$data/langkah.csv" --table move
netralitas incident import "$data/nihil.csv" --table nil
netralitas polling import "$data/tps.csv"
netralitas polling import "$data/pemilih.csv" --table voters
