#pragma once

#include "scratch_file.hpp"

#include <memory>
#include <ostream>
#include <streambuf>
#include <string>
#include <vector>

namespace netralitas::render {

/// A ZIP archive that is written part by part. The same parts make the same bytes on every day.
class Archive {
public:
    explicit Archive(const ScratchFile& file);
    Archive(const Archive&) = delete;
    Archive& operator=(const Archive&) = delete;
    ~Archive();

    /// Begins a part; it takes what is written until the next one begins.
    std::ostream& part(const char* name);
    void add(const char* name, std::string_view bytes) { part(name) << bytes; }

    /// Throws `workbook-unfinished` when the disk did not take all of it.
    void close();

private:
    /// A block of a part at a time.
    class Block : public std::streambuf {
    public:
        explicit Block(void* zip) : zip_(zip), bytes_(65'536) { rewind(); }

    protected:
        int_type overflow(int_type letter) override;
        int sync() override;

    private:
        void rewind() { setp(bytes_.data(), bytes_.data() + bytes_.size()); }

        void* zip_;
        std::vector<char> bytes_;
    };

    void end_part();

    ScratchFile file_;
    void* zip_;
    Block block_;
    std::ostream out_;
    bool has_part_ = false;
    bool is_whole_ = true;
};

}  // namespace netralitas::render
