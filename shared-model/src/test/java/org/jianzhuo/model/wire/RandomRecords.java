package org.jianzhuo.model.wire;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes random instances of records, whatever their components; tries again where a check says no.
 */
public final class RandomRecords {

  private static final int TRIES = 20_000;
  private static final String[] TEXTS = {"a1", "IMG-01.jpg", "左肘", "b\"\\\n", "𠮷", "", "2026"};

  private final Random random;

  public RandomRecords(long seed) {
    this.random = new Random(seed);
  }

  /** Makes an instance of the record. */
  public <T> T make(Class<T> type) {
    RuntimeException last = null;
    for (int i = 0; i < TRIES; i++) {
      try {
        return type.cast(once(type));
      } catch (IllegalArgumentException e) {
        last = e;
      }
    }
    throw new AssertionError("cannot make a " + type, last);
  }

  private Object once(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Object[] values = new Object[components.length];
    Class<?>[] types = new Class<?>[components.length];
    // One size for all: some records hold lists that belong together.
    int size = random.nextInt(4);
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      boolean nullable = components[i].getAnnotatedType().isAnnotationPresent(Nullable.class);
      values[i] =
          nullable && random.nextBoolean() ? null : value(components[i].getGenericType(), size);
    }
    try {
      var constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException refused) {
        throw refused;
      }
      throw new AssertionError(e);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private Object value(Type type, int size) {
    if (type instanceof ParameterizedType parameterized) {
      return collection(parameterized, random.nextInt(4) == 0 ? 0 : size);
    }
    Class<?> plain = (Class<?>) type;
    if (plain == String.class) {
      return TEXTS[random.nextInt(TEXTS.length)];
    } else if (plain == int.class || plain == Integer.class) {
      return 1 + random.nextInt(10);
    } else if (plain == long.class || plain == Long.class) {
      return 1L + random.nextInt(10);
    } else if (plain == double.class || plain == Double.class) {
      return random.nextInt(400) / 4.0;
    } else if (plain == boolean.class || plain == Boolean.class) {
      return random.nextBoolean();
    } else if (plain == BigDecimal.class) {
      return BigDecimal.valueOf(random.nextInt(1, 1800), 1);
    } else if (plain == UUID.class) {
      return new UUID(random.nextLong(), random.nextLong());
    } else if (plain == Instant.class) {
      return Instant.ofEpochMilli(random.nextLong(2_000_000_000_000L));
    } else if (plain == LocalDate.class) {
      return LocalDate.ofEpochDay(random.nextInt(30_000));
    } else if (plain == LocalTime.class) {
      return LocalTime.ofSecondOfDay(random.nextInt(86_400));
    } else if (plain == org.jianzhuo.model.base.Digest.class) {
      byte[] bytes = new byte[32];
      random.nextBytes(bytes);
      return org.jianzhuo.model.base.Digest.ofBytes(bytes);
    } else if (plain.isEnum()) {
      return plain.getEnumConstants()[random.nextInt(plain.getEnumConstants().length)];
    } else if (plain.isSealed()) {
      Class<?>[] kinds = plain.getPermittedSubclasses();
      return value(kinds[random.nextInt(kinds.length)], size);
    } else if (plain.isRecord()) {
      return make(plain);
    }
    throw new AssertionError("no idea how to make a " + type);
  }

  private Object collection(ParameterizedType type, int size) {
    Class<?> raw = (Class<?>) type.getRawType();
    Type[] of = type.getActualTypeArguments();
    if (raw == Map.class) {
      Map<Object, Object> map = new LinkedHashMap<>();
      for (int i = 0; i < size; i++) {
        map.put(value(of[0], size), value(of[1], size));
      }
      return map;
    }
    List<Object> items = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      items.add(value(of[0], size));
    }
    if (raw == List.class) {
      return items;
    } else if (raw == Set.class) {
      return new LinkedHashSet<>(items);
    }
    throw new AssertionError("no idea how to make a " + Arrays.toString(of) + " of " + raw);
  }
}
