package dev.pmo.rules.reporting.log;

import dev.pmo.core.structure.Scope;
import dev.pmo.core.structure.ScopeIndex;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a log, each with how its cell is got from an item. Used by one thread.
 *
 * @param <T> what the log is of
 */
final class LogLayout<T> {

    private static final int SHOWN_ABOVE = 6;
    private static final Comparator<List<String>> BY_CELL = (one, other) -> {
        int order = 0;
        for (int i = 0; i < one.size() && order == 0; i++) {
            order = one.get(i).compareTo(other.get(i));
        }
        return order;
    };

    private record Field<T>(LogColumn column, Function<T, @Nullable Object> cell) {}

    private record Place(Scope scope, List<String> above) {}

    private final LogKind kind;
    private final List<Field<T>> fields = new ArrayList<>();

    LogLayout(LogKind kind) {
        this.kind = kind;
    }

    LogLayout<T> text(String name, Function<T, @Nullable Object> cell) {
        return add(name, ColumnKind.TEXT, cell);
    }

    LogLayout<T> word(String name, Function<T, @Nullable Enum<?>> cell) {
        return add(name, ColumnKind.WORD, cell::apply);
    }

    /** Several constants in one cell. */
    LogLayout<T> words(String name, Function<T, List<? extends Enum<?>>> cell) {
        return add(name, ColumnKind.WORD, item -> LogCells.sorted(cell.apply(item)));
    }

    LogLayout<T> number(String name, Function<T, @Nullable Object> cell) {
        return add(name, ColumnKind.NUMBER, cell);
    }

    LogLayout<T> date(String name, Function<T, @Nullable Object> cell) {
        return add(name, ColumnKind.DATE, cell);
    }

    LogLayout<T> money(String name, Function<T, @Nullable Object> cell) {
        return add(name, ColumnKind.MONEY, cell);
    }

    private LogLayout<T> add(String name, ColumnKind kindOfCell, Function<T, @Nullable Object> cell) {
        fields.add(new Field<>(new LogColumn(name, kindOfCell), cell));
        return this;
    }

    LogTable table(Scope root, Function<Scope, List<T>> items) {
        List<LogColumn> columns = new ArrayList<>(List.of(
                new LogColumn("level", ColumnKind.WORD),
                new LogColumn("scope", ColumnKind.TEXT),
                new LogColumn("scopeName", ColumnKind.TEXT),
                new LogColumn("path", ColumnKind.TEXT)));
        fields.forEach(field -> columns.add(field.column()));
        List<List<String>> rows = new ArrayList<>();
        Deque<Place> open = new ArrayDeque<>(List.of(new Place(root, List.of())));
        while (!open.isEmpty()) {
            Place place = open.pop();
            rows.addAll(rows(place, items.apply(place.scope())));
            List<Scope> children = new ArrayList<>(place.scope().children());
            children.sort(Comparator.comparing(Scope::ref).reversed());
            if (!children.isEmpty()) {
                List<String> above = below(place);
                children.forEach(child -> open.push(new Place(child, above)));
            }
        }
        return new LogTable(kind, columns, rows);
    }

    private List<List<String>> rows(Place place, List<T> items) {
        List<List<String>> rows = new ArrayList<>(items.size());
        for (T item : items) {
            List<String> row = new ArrayList<>();
            row.add(place.scope().ref().level().name());
            row.add(place.scope().ref().id());
            row.add(name(place.scope()));
            row.add(path(place.above()));
            fields.forEach(field -> row.add(written(field.cell().apply(item))));
            rows.add(row);
        }
        rows.sort(BY_CELL);
        return rows;
    }

    /** The names above the children of a place, from the root down; of very many no more than {@link #path} asks for. */
    private static List<String> below(Place place) {
        List<String> names = new ArrayList<>(place.above());
        names.add(name(place.scope()));
        return names.size() > SHOWN_ABOVE + 1 ? List.copyOf(names.subList(1, names.size())) : names;
    }

    /** The names above the scope at a place in the tree, as {@link #path} takes them. */
    static List<String> above(ScopeIndex index, int place) {
        List<String> names = new ArrayList<>();
        for (int at = index.parent(place); at >= 0 && names.size() <= SHOWN_ABOVE; at = index.parent(at)) {
            names.add(0, name(index.scopes().get(at)));
        }
        return names;
    }

    /** The names above a scope as one cell; of many only the nearest. */
    static String path(List<String> above) {
        return above.size() > SHOWN_ABOVE
                ? "\u2026 > " + String.join(" > ", above.subList(above.size() - SHOWN_ABOVE, above.size()))
                : String.join(" > ", above);
    }

    private static String name(Scope scope) {
        return scope.name().isBlank() ? scope.ref().id() : scope.name();
    }

    private static String written(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof Enum<?> constant) {
            return constant.name();
        }
        return cell instanceof BigDecimal number ? number.toPlainString() : cell.toString();
    }
}
