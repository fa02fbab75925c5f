package org.jianzhuo.model.intake;

import org.jianzhuo.model.base.Words;
import org.jspecify.annotations.Nullable;

/**
 * Names what exactly was applied for where one item holds two: the end of treatment and the medical
 * period (practice 4: I4 is two items), a leave and its extension, a device and its replacement,
 * rehabilitation and its effect.
 */
public enum ItemVariant {
  MEDICAL_PERIOD(ItemKind.TREATMENT_END, "asked", "protection", new Words("医疗期", "Medical period")),
  LEAVE_EXTENSION(
      ItemKind.PAID_LEAVE, "kind", "extension", new Words("停工留薪期延长", "Extended paid leave")),
  DEVICE_REPLACEMENT(
      ItemKind.DEVICE, "action", "replace", new Words("辅助器具更换", "Replaced assistive device")),
  REHABILITATION_EFFECT(
      ItemKind.REHABILITATION, "kind", "effect", new Words("康复效果评估", "Effect of rehabilitation"));

  private final ItemKind item;
  private final String field;
  private final String value;
  private final Words words;

  ItemVariant(ItemKind item, String field, String value, Words words) {
    this.item = item;
    this.field = field;
    this.value = value;
    this.words = words;
  }

  /** Names an item as it was applied for. */
  static Words words(ItemKind item, @Nullable ItemVariant variant) {
    return variant == null ? item.words() : variant.words();
  }

  /**
   * Tells whether it rests on a recognised work injury. A medical period is that of an illness or a
   * non-work injury (劳部发〔1994〕479号 2).
   */
  static boolean restsOnRecognition(ItemKind item, @Nullable ItemVariant variant) {
    return item.restsOnRecognition() && variant != MEDICAL_PERIOD;
  }

  public ItemKind item() {
    return item;
  }

  /** Returns the field of the item's form that says which of the two is confirmed. */
  public String field() {
    return field;
  }

  /** Returns what stands in that field where this one is confirmed. */
  public String value() {
    return value;
  }

  public Words words() {
    return words;
  }
}
