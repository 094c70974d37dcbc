package dev.pmo.examples.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.type.CollectionType;
import com.fasterxml.jackson.databind.type.MapType;
import java.io.IOException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * Makes the readers of constants, records, lists and maps refuse a text with nothing in it, at its place and so that
 * reading goes on: by themselves they would give up, or take it for nothing at all.
 */
final class NoEmptyTexts extends BeanDeserializerModifier {

    @Serial
    private static final long serialVersionUID = 1L;

    @Override
    public JsonDeserializer<?> modifyEnumDeserializer(
            DeserializationConfig config, JavaType type, BeanDescription description, JsonDeserializer<?> reader) {
        return new Constant(reader);
    }

    @Override
    public JsonDeserializer<?> modifyDeserializer(
            DeserializationConfig config, BeanDescription description, JsonDeserializer<?> reader) {
        return description.getBeanClass().isRecord() ? new Whole(reader) : reader;
    }

    @Override
    public JsonDeserializer<?> modifyCollectionDeserializer(
            DeserializationConfig config,
            CollectionType type,
            BeanDescription description,
            JsonDeserializer<?> reader) {
        return new Whole(reader);
    }

    @Override
    public JsonDeserializer<?> modifyMapDeserializer(
            DeserializationConfig config, MapType type, BeanDescription description, JsonDeserializer<?> reader) {
        return new Whole(reader);
    }

    /** Whether it is a text of nothing but what the reader takes for white space. */
    private static boolean empty(JsonParser json) throws IOException {
        return json.currentToken() == JsonToken.VALUE_STRING
                && json.getText().trim().isEmpty();
    }

    /** An object or array; what is written as a text looks at an empty one itself. */
    private static final class Whole extends DelegatingDeserializer {
        @Serial
        private static final long serialVersionUID = 1L;

        Whole(JsonDeserializer<?> reader) {
            super(reader);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
            return new Whole(reader);
        }

        @Override
        public @Nullable Object deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return empty(json) && !writtenAsText()
                    ? context.handleUnexpectedToken(handledType(), json)
                    : super.deserialize(json, context);
        }

        private boolean writtenAsText() {
            ValueInstantiator maker =
                    getDelegatee() instanceof StdDeserializer<?> reader ? reader.getValueInstantiator() : null;
            return maker != null && (maker.canCreateFromString() || maker.canCreateUsingDelegate());
        }
    }

    /** A constant of an enum, by its name and not by its number. */
    private static final class Constant extends DelegatingDeserializer {
        @Serial
        private static final long serialVersionUID = 1L;

        Constant(JsonDeserializer<?> reader) {
            super(reader);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
            return new Constant(reader);
        }

        @Override
        public @Nullable Object deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (json.currentToken() != JsonToken.VALUE_STRING) {
                return context.handleUnexpectedToken(handledType(), json);
            }
            return empty(json)
                    ? context.handleWeirdStringValue(handledType(), json.getText(), "one of its constants")
                    : super.deserialize(json, context);
        }
    }
}
