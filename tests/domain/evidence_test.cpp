#include "netralitas/domain/evidence.hpp"

#include <doctest/doctest.h>

using namespace netralitas;
using namespace netralitas::domain;
using namespace std::chrono_literals;
using Codes = std::vector<std::string>;

namespace {

constexpr Date today = std::chrono::sys_days{2024y / 1 / 30};

Evidence photo() {
    Evidence piece;
    piece.of = Id<Incident>{1};
    piece.name = "foto.jpg";
    piece.size = 10;
    piece.digest = std::string(64, 'a');
    piece.kept = true;
    piece.added_on = today;
    return piece;
}

Codes codes_of(const Evidence& piece) {
    Codes codes;
    for (const auto& problem : check(piece, today)) codes.push_back(problem.code);
    return codes;
}

}  // namespace

TEST_CASE("a kept file needs a name, a digest and a size; what is not kept a place") {
    CHECK(codes_of(photo()).empty());
    Evidence nothing;
    nothing.added_on = today + std::chrono::days{1};
    CHECK(codes_of(nothing) == Codes{"name-missing", "location-missing", "date-in-future"});
    auto piece = photo();
    piece.size.reset();
    CHECK(codes_of(piece) == Codes{"kept-without-digest"});
    piece.size = -1;
    CHECK(codes_of(piece) == Codes{"size-negative"});
    piece = photo();
    piece.digest.clear();
    CHECK(codes_of(piece) == Codes{"kept-without-digest"});
}

TEST_CASE("a digest is 64 digits of lower-case hex and never a path") {
    CHECK(is_digest(std::string(64, '0')));
    for (const auto& text : {std::string(63, '0'), std::string(65, '0'), std::string(64, 'A'),
                             "../" + std::string(61, '0'), std::string()}) {
        CAPTURE(text);
        CHECK_FALSE(is_digest(text));
    }
    auto piece = photo();
    piece.digest = "../" + std::string(61, 'a');
    CHECK(codes_of(piece) == Codes{"digest-invalid"});
}

TEST_CASE("one piece is the same bytes at one record; without bytes the same name and place") {
    const auto one = photo();
    auto other = one;
    other.name = "salinan.jpg";
    CHECK(is_same_piece(one, other));
    other.of = Id<Activity>{1};
    CHECK_FALSE(is_same_piece(one, other));
    auto link = photo();
    link.digest.clear();
    CHECK_FALSE(is_same_piece(one, link));
    auto elsewhere = link;
    elsewhere.location = "lemari";
    CHECK_FALSE(is_same_piece(link, elsewhere));
    CHECK(is_same_piece(link, link));
}
