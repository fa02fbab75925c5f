package org.jianzhuo.desk.evidence.ui;

import java.util.Locale;
import javafx.scene.input.KeyCode;
import org.jianzhuo.model.evidence.NoteKind;
import org.jspecify.annotations.Nullable;

/** What the pointer does on a picture; sheet 07's tools with their keys. */
enum Tool {
  SELECT("mdi2c-cursor-default-outline", KeyCode.V, null),
  ANGLE("mdi2a-angle-acute", KeyCode.A, NoteKind.ANGLE),
  LENGTH("mdi2r-ruler", KeyCode.L, NoteKind.LENGTH),
  SCALE("mdi2t-tape-measure", KeyCode.K, NoteKind.SCALE),
  ARROW("mdi2a-arrow-top-right", KeyCode.R, NoteKind.ARROW),
  TEXT("mdi2f-format-text", KeyCode.T, NoteKind.TEXT),
  AREA("mdi2v-vector-square", KeyCode.G, NoteKind.AREA),
  COVER("mdi2c-checkerboard", KeyCode.B, NoteKind.COVER);

  private final String icon;
  private final KeyCode key;
  private final @Nullable NoteKind kind;

  Tool(String icon, KeyCode key, @Nullable NoteKind kind) {
    this.icon = icon;
    this.key = key;
    this.kind = kind;
  }

  String icon() {
    return icon;
  }

  KeyCode key() {
    return key;
  }

  /** Returns what is drawn; null for the pointer. */
  @Nullable NoteKind kind() {
    return kind;
  }

  String lower() {
    return name().toLowerCase(Locale.ROOT);
  }
}
