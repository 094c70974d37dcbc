package dev.pmo.examples.cli;

/** In which form a command answers. */
enum Format {
    /** Laid out for a terminal. */
    TEXT,
    /** For other programs. */
    JSON,
    /** For a spreadsheet. */
    CSV,
    /** One page that opens from disk. */
    HTML,
    /** One picture. */
    SVG,
    /** For documentation. */
    MD,
    /** For Microsoft Project. */
    MSPDI,
    /** For Graphviz. */
    DOT,
    /** For tools that draw and analyse graphs. */
    GRAPHML
}
