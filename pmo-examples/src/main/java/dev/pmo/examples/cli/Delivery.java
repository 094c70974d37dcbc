package dev.pmo.examples.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Hands over what a command has to say, whole or not at all. */
final class Delivery {

    private Delivery() {}

    /** To the file if one is named, else to standard output. */
    static void deliver(Terminal terminal, @Nullable String file, String text) {
        if (file == null || standard(file)) {
            terminal.out().print(text);
            terminal.out().flush();
        } else {
            write(terminal.path(file), text);
        }
    }

    /** Whether it stands for standard output. */
    static boolean standard(String file) {
        return file.equals("-");
    }

    /** Refuses a file that could not be written as things stand. */
    static void check(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file)) {
            throw new Refusal("A file to write was expected, but '" + file + "' is a folder.");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            return; // a device, which has its own ways
        }
        if (folder != null && !Files.exists(folder)) {
            throw new Refusal("The folder of '" + file + "' does not exist. Maybe create it first.");
        }
        if (folder != null && !Files.isDirectory(folder)) {
            throw new Refusal("A file to write was expected, but '" + folder + "' is not a folder.");
        }
        if (folder != null && !Files.isWritable(folder)) {
            throw new Refusal("'" + file + "' cannot be written (access denied). Nothing was written.");
        }
    }

    /** Writes beside the file and then puts it in its place in one step. */
    static void write(Path file, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            check(file);
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                Files.write(file, bytes);
                return;
            }
            Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            Path beside = beside(target);
            try {
                Files.write(beside, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            throw new Refusal("'" + file + "' cannot be written (" + reason(e) + "). Nothing was written.", e);
        }
    }

    private static Path beside(Path target) {
        Path name = target.getFileName();
        return target.resolveSibling("." + name + "." + ProcessHandle.current().pid() + ".tmp");
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "access denied";
        }
        String told = e instanceof FileSystemException failure ? failure.getReason() : e.getMessage();
        return told == null ? "the file system does not allow it" : told;
    }
}
