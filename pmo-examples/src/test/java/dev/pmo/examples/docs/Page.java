package dev.pmo.examples.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of the documentation: its words, its blocks of code, its links.
 *
 * @param path the file
 * @param prose the text without its fenced blocks
 * @param blocks the fenced blocks
 */
public record Page(Path path, String prose, List<Block> blocks) {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

    /**
     * A fenced block.
     *
     * @param language what stands behind the fence, such as {@code java}
     * @param text the lines
     */
    public record Block(String language, String text) {}

    /** README, change log and all of {@code docs}, by path. */
    public static List<Page> all() {
        Path root = root();
        try (Stream<Path> docs = Files.walk(root.resolve("docs"))) {
            return Stream.concat(
                            Stream.of(root.resolve("README.md"), root.resolve("CHANGELOG.md")),
                            docs.filter(file -> file.toString().endsWith(".md")))
                    .sorted()
                    .map(Page::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The root of the repository; tests run in the folder of their module. */
    public static Path root() {
        return Path.of("").toAbsolutePath().getParent();
    }

    static Page of(Path path) {
        try {
            return of(path, Files.readAllLines(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Page of(Path path, List<String> lines) {
        StringBuilder prose = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        StringBuilder block = null;
        String language = "";
        for (String line : lines) {
            boolean fence = line.strip().startsWith("```");
            if (fence && block == null) {
                language = line.strip().substring(3).strip();
                block = new StringBuilder();
            } else if (fence) {
                blocks.add(new Block(language, block.toString()));
                block = null;
            } else {
                (block == null ? prose : block).append(line).append('\n');
            }
        }
        if (block != null) {
            throw new IllegalStateException("Each block must be closed, but the last of '" + path + "' is not.");
        }
        return new Page(path, prose.toString(), blocks);
    }

    List<String> blocks(String language) {
        return blocks.stream()
                .filter(block -> block.language().equals(language))
                .map(Block::text)
                .toList();
    }

    List<String> relativeLinks() {
        List<String> links = new ArrayList<>();
        Matcher matcher = LINK.matcher(prose);
        while (matcher.find()) {
            if (!matcher.group(1).contains("://")) {
                links.add(matcher.group(1));
            }
        }
        return links;
    }

    /** The headings as links name them: small letters, hyphens for spaces, nothing but letters, digits and hyphens. */
    List<String> anchors() {
        return prose.lines()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+ ", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9 -]", "")
                        .replace(' ', '-'))
                .toList();
    }

    /** The commands that a reader types: what follows {@code $} in the console blocks, continued lines joined. */
    public List<String> commands() {
        return blocks("console").stream()
                .flatMap(block -> block.replace("\\\n", " ").lines())
                .filter(line -> line.startsWith("$ "))
                .map(line -> line.substring(2).strip())
                .toList();
    }

    /** Tells pages apart in the names of tests. */
    @Override
    public String toString() {
        return root().relativize(path).toString();
    }
}
