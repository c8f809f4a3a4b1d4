# Sourced by tests, as: . desk.sh PROGRAM SOURCE_FOLDER. People and cases are invented.

program=$1
source_folder=$2
. "$source_folder/tests/support/desk.sh"

export NETRALITAS_LANG=id
examples=$source_folder/examples/data
half_year=$examples/semester-2024-1
nik=3316015203950021

ours() {
    "$program" --quiet "$@" >/dev/null
}

# The program as the scripts of the examples call it.
netralitas() {
    ours "$@"
}

record_office() {
    ours init --unit KANWIL-JATENG
    ours unit import "$examples/jawa-tengah.csv"
    ours member import "$examples/pegawai-jateng.csv"
    ours pledge round add ikrar-2023-12 --name 'Ikrar Netralitas' --date 2023-12-19
    ours pledge import "$examples/ikrar-2023-12-alasan.csv"
    ours pledge sign --unit KANWIL-JATENG --signed-on 2023-12-19 --method sheet
}

record() {
    record_office
    ours member add '<script>alert("1")</script> & =HYPERLINK("x")' --nik "$nik" --employment ppnpn \
        --unit RUTAN-BLORA --since 2020-01-01
}

record_satgas() {
    ours decree add 'SK-7/CONTOH/2024' --date 2024-01-08 --subject 'Satgas Netralitas' --unit KANWIL-JATENG
    ours member appoint P-0001 --role ketua --decree 'SK-7/CONTOH/2024' --since 2024-01-08 --confirmed-on 2024-01-15
    ours member appoint P-0002 --role sekretaris --decree 'SK-7/CONTOH/2024' --since 2024-01-08
    ours member appoint P-0005 P-0006 P-0100 P-0200 --role anggota --decree 'SK-7/CONTOH/2024' --since 2024-01-08
}

record_cases() {
    case=$("$program" --quiet incident add --member P-0855 --act D-6 --occurred-on 2024-01-15 --known-on 2024-01-16)
    ours incident move "$case" diverifikasi --date 2024-01-18
    withdrawn=$("$program" --quiet incident add --member P-0861 --act KE-4 --occurred-on 2023-12-20 --known-on 2024-01-09)
    ours incident move "$withdrawn" dicabut --date 2024-01-22
    ours incident add --unit LAPAS-KENDAL --act D-6 --occurred-on 2023-12-05 --known-on 2023-12-06
    ours incident nil --unit RUTAN-KUDUS --period 2023-H2
}

# $1: likelihood and $2: impact; the other words: more of the point.
point() {
    likelihood=$1
    impact=$2
    shift 2
    ours risk add --likelihood "$likelihood" --impact "$impact" --found-on 2024-01-02 "$@"
}

record_points() {
    point 4 4 --category kunjungan --election pemilu-2024 --stage kampanye --description 'Keluarga membawa alat peraga' --due 2024-01-20
    point 5 3 --category medsos --election pemilu-2024 --stage masa-tenang --description 'Pegawai menyukai unggahan calon'
    point 5 3 --category medsos --election pemilu-2024 --stage kampanye --description 'Grup percakapan regu' --unit RUTAN-BLORA
    point 2 2 --category apel --description 'Apel pagi menjadi ajang dukungan'
    point 1 3 --category kehumasan --election pemilu-2024 --stage kampanye --description 'Swafoto bersama calon'
}

record_activities() {
    ours activity add --kind sosialisasi --date 2024-01-22 --title 'Netralitas ASN' --partner Bawaslu --headcount 40
    ours activity attend 0001 --unit RUTAN-BLORA
    ours activity add --kind monitoring --date 2024-01-24 --title 'Pantauan media sosial' --channel instagram --findings 'Akun menyukai unggahan'
    ours activity add --kind monitoring --date 2024-01-25 --title 'Pantauan media sosial' --channel facebook
    ours activity add --kind apel --date 2024-01-26 --title 'Amanat netralitas'
}

record_voters() {
    ours polling add TPS-901 --election pemilu-2024 --host-unit LAPAS-KENDAL --place 'Aula'
    ours polling add TPS-902 --election pemilu-2024 --host-unit RUTAN-BLORA
    ours polling voters TPS-901 --category narapidana --male 1290 --female 22 --date 2024-01-10
    ours polling voters TPS-901 --category narapidana --from-unit RUTAN-KUDUS --total 31 --date 2024-01-10
    ours polling voters TPS-902 --category narapidana --total 312 --date 2024-01-11
}

# Makes a ledger of the half-year of the example data in the folder at hand.
record_half_year() {
    record_office
    data=$half_year
    . "$data/record.sh"
}

# Text that looks like something else: in that half-year, and in the narrative $desk/narasi.md.
record_hostile_texts() {
    ours activity add --kind koordinasi --date 2024-06-04 --unit KANWIL-JATENG --headcount 3 \
        --title "$(printf '=HYPERLINK("http://x","y") <b>&amp; | \\* _c_ [d](e) <!-- \007')"
    {
        cat "$half_year/narasi.md"
        printf '\n# \007=1+1 <b>\n\n@SUM(1) <script>alert("1")</script> \033[31m ]]> {0}\n\n\\# bukan judul\n\n- =cmd|x <wbr>\n'
    } >"$desk/narasi.md"
}

# The letter of that half-year; the words: more of the question.
letter() {
    ours report semester --period 2024-H1 --number W.13-KP.05.02-17 --date 2024-07-05 "$@"
}

# $1: the page; the other words: the question.
page() {
    file=$desk/pages/$1.$form
    shift
    ours "$@" --output "$file"
}

# Makes a ledger of the sample data in $desk, and in $desk/pages every report and lists of each shape as pages of the form $1.
write_pages() {
    form=$1
    cd "$desk"
    mkdir pages
    record
    record_satgas
    record_cases
    record_points
    record_activities
    record_voters
    for report in coverage roster incidents risks activities due; do page "$report" report "$report" --as-of 2024-01-30; done
    page polling report polling --election pemilu-2024 --as-of 2024-01-30
    page coverage-of-one report coverage --unit RUTAN-BLORA --as-of 2024-01-30
    page coverage.en report coverage --as-of 2024-01-30 --lang en
    page status status
    page missing pledge missing --as-of 2024-01-30
    page nobody pledge missing --unit RUTAN-BLORA --as-of 2023-12-19
    page person member show P-1201
    page staff member list --unit RUTAN-BLORA --as-of 2024-01-30
    page tree unit tree
    page cases incident list --as-of 2024-01-30
    page case incident show "$case"
    page log log
    page across member list --unit RUTAN-BLORA --as-of 2024-01-30 \
        --fields number,nip_or_nik,full_name,unit,employment,rank,position,job_level,since

    mkdir half-year
    cd half-year
    record_half_year
    letter --narrative "$half_year/narasi.md" --output "$desk/pages/semester.$form"
    letter --internal --narrative "$half_year/narasi.md" --output "$desk/pages/semester-internal.$form"
    cd "$desk"
}
