#include "narrative.hpp"

#include <algorithm>
#include <cmark.h>
#include <memory>

namespace netralitas::cli {

namespace {

using document::Block;
using document::text_words;

constexpr int part_of_chapter = 2;

struct FreeNode {
    void operator()(cmark_node* node) const { cmark_node_free(node); }
};
struct FreeIterator {
    void operator()(cmark_iter* walk) const { cmark_iter_free(walk); }
};

bool breaks_line(cmark_node_type type) {
    return type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK ||
           type == CMARK_NODE_PARAGRAPH;
}

/// All words below the node, in one line.
std::string words_of(cmark_node* node) {
    const std::unique_ptr<cmark_iter, FreeIterator> walk{cmark_iter_new(node)};
    std::string words;
    for (auto event = cmark_iter_next(walk.get()); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(walk.get())) {
        if (event != CMARK_EVENT_ENTER) continue;
        cmark_node* part = cmark_iter_get_node(walk.get());
        const char* literal = cmark_node_get_literal(part);
        if (literal != nullptr) words += literal;
        if (breaks_line(cmark_node_get_type(part)) && !words.empty()) words += ' ';
    }
    while (!words.empty() && (words.back() == ' ' || words.back() == '\n')) words.pop_back();
    std::ranges::replace(words, '\n', ' ');
    return words;
}

document::List list_of(cmark_node* node) {
    document::List list{{}, cmark_node_get_list_type(node) == CMARK_ORDERED_LIST};
    for (auto* item = cmark_node_first_child(node); item != nullptr; item = cmark_node_next(item)) {
        list.items.push_back(text_words(words_of(item)));
    }
    return list;
}

}  // namespace

std::vector<Block> narrative_of(const std::string& markdown) {
    const std::unique_ptr<cmark_node, FreeNode> root{
        cmark_parse_document(markdown.data(), markdown.size(), CMARK_OPT_DEFAULT)};
    std::vector<Block> blocks;
    for (auto* node = cmark_node_first_child(root.get()); node != nullptr;
         node = cmark_node_next(node)) {
        if (cmark_node_get_type(node) == CMARK_NODE_HEADING) {
            const int level = std::max(part_of_chapter, cmark_node_get_heading_level(node) + 1);
            blocks.emplace_back(document::Heading{std::min(level, part_of_chapter + 1), "",
                                                  text_words(words_of(node))});
        } else if (cmark_node_get_type(node) == CMARK_NODE_LIST) {
            blocks.emplace_back(list_of(node));
        } else if (auto words = words_of(node); !words.empty()) {
            blocks.emplace_back(text_words(std::move(words)));
        }
    }
    return blocks;
}

}  // namespace netralitas::cli
