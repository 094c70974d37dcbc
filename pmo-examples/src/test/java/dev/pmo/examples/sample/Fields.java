package dev.pmo.examples.sample;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of all records of a snapshot, each to be set to something else while all others stay. */
final class Fields {

    /**
     * One field of one record.
     *
     * @param type the record and the component
     * @param component the component
     * @param path the way to it: the index of a component, then of an element where that is a list, and so on
     */
    record Place(String type, RecordComponent component, List<Integer> path) {

        /** The snapshot with another value in this place; nothing if such a value cannot exist there. */
        <T extends Record> Optional<T> set(T root, @Nullable Object value) {
            return Optional.ofNullable(Fields.set(root, path, value));
        }
    }

    private final int most;
    private final Map<String, List<Place>> places = new LinkedHashMap<>();

    private Fields(int most) {
        this.most = most;
    }

    /** So many places at most of each component of each record: some with a value, one without. */
    static List<Place> of(Record root, int most) {
        Fields fields = new Fields(most);
        fields.walk(root, List.of());
        return fields.places.values().stream().flatMap(List::stream).toList();
    }

    private void walk(Record record, List<Integer> path) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            List<Integer> here = plus(path, i);
            Object value = read(record, components[i]);
            String type = record.getClass().getSimpleName() + "." + components[i].getName();
            List<Place> known =
                    places.computeIfAbsent(type + (value == null ? " unknown" : ""), first -> new ArrayList<>());
            if (known.size() < (value == null ? 1 : most)) {
                known.add(new Place(type, components[i], here));
            }
            if (value instanceof Record inner) {
                walk(inner, here);
            } else if (value instanceof List<?> list) {
                for (int k = 0; k < list.size(); k++) {
                    if (list.get(k) instanceof Record inner) {
                        walk(inner, plus(here, k));
                    }
                }
            }
        }
    }

    private static List<Integer> plus(List<Integer> path, int last) {
        List<Integer> longer = new ArrayList<>(path);
        longer.add(last);
        return List.copyOf(longer);
    }

    private static @Nullable Object read(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Record> @Nullable T set(T record, List<Integer> path, @Nullable Object value) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        @Nullable Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = read(record, components[i]);
        }
        int at = path.get(0);
        Object changed = value;
        if (path.size() > 1) {
            Object inner = values[at];
            changed = inner instanceof List<?> list
                    ? inList(list, path.subList(1, path.size()), value)
                    : set((Record) Objects.requireNonNull(inner), path.subList(1, path.size()), value);
            if (changed == null) {
                return null;
            }
        }
        values[at] = changed;
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = record.getClass().getDeclaredConstructor(types);
            return (T) constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            return null;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Object inList(List<?> list, List<Integer> path, @Nullable Object value) {
        List<@Nullable Object> changed = new ArrayList<>(list);
        int at = path.get(0);
        Object element = set((Record) Objects.requireNonNull(list.get(at)), path.subList(1, path.size()), value);
        changed.set(at, element);
        return element == null ? null : changed;
    }
}
