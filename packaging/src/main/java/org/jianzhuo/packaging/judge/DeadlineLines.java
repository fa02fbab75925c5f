package org.jianzhuo.packaging.judge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jianzhuo.model.wire.Deadlines;
import org.jspecify.annotations.Nullable;

/** Judges time limits: hands a line to {@link DeadlineKind} as the tree that it reads. */
final class DeadlineLines {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final DeadlineKind kind = new DeadlineKind(Deadlines.limits());

  static List<String> fields() {
    return List.of(
        "profile", "settings", "limit", "from", "events", "extended", "holidays", "extraWorkdays");
  }

  Map<String, @Nullable Object> judge(Fields in) {
    ObjectNode request = NODES.objectNode();
    in.names().forEach(name -> request.set(name, node(in.raw(name))));
    ObjectNode answer = kind.answer(request);
    return new Answer()
        .put("due", answer.path("due").textValue())
        .put("dueRolled", answer.path("dueRolled").textValue())
        .put("running", answer.path("running").booleanValue())
        .fields();
  }

  private static JsonNode node(@Nullable Object value) {
    return switch (value) {
      case null -> NODES.nullNode();
      case String text -> NODES.textNode(text);
      case Boolean flag -> NODES.booleanNode(flag);
      case Parsed.Numeral(String text, double number) ->
          text.matches("-?\\d+")
              ? NODES.numberNode(new BigInteger(text))
              : number == (int) number ? NODES.numberNode((int) number) : NODES.numberNode(number);
      case List<?> items -> {
        ArrayNode array = NODES.arrayNode();
        items.forEach(item -> array.add(node(item)));
        yield array;
      }
      case Map<?, ?> fields -> {
        ObjectNode object = NODES.objectNode();
        fields.forEach((name, item) -> object.set(String.valueOf(name), node(item)));
        yield object;
      }
      default -> throw new IllegalArgumentException("no JSON: " + value.getClass());
    };
  }
}
