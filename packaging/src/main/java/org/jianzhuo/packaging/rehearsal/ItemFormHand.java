package org.jianzhuo.packaging.rehearsal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.jianzhuo.model.catalogue.TemplateField;
import org.jianzhuo.model.exam.ItemForm;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.wire.CatalogueReader;

/** Fills in an item's own form (鉴定、确认事项) with values that contradict no rule. */
final class ItemFormHand {

  private final Hand hand;
  private final AcceptedCase accepted;

  ItemFormHand(Hand hand, AcceptedCase accepted) {
    this.hand = hand;
    this.accepted = accepted;
  }

  /** Fills in what the item asks for; nothing where the item has no form. */
  void fill() {
    Optional<ItemForm> form = ItemForm.of(accepted.item());
    if (form.isEmpty() || hand.idsLike("exam-field-.*").isEmpty()) {
      return;
    }
    for (ItemForm.Field field : form.get().fields()) {
      String id = "exam-field-" + field.id().replace('.', '-');
      if (field.required()) {
        fill(form.get(), field.id(), id);
      }
    }
    if (hand.sees("exam-no-clause") && !hand.isOff("exam-no-clause")) {
      hand.click("exam-no-clause");
      hand.fillReason("未达到该标准所列程度。");
    }
  }

  private void fill(ItemForm form, String field, String id) {
    boolean choice = hand.sees(id + "-0");
    if (!choice && !hand.sees(id)) {
      return;
    }
    switch (type(form, field)) {
      case CHOICE -> choose(id, field.equals("degree") ? 2 : 0);
      case NUMBER -> enter(id, "1");
      case DATE -> enter(id, day(field).toString());
      case TEXT, LINE, SIDE -> hand.type(id, "演练记录");
    }
  }

  /** Chooses by its place: among buttons side by side, or in a list that drops down. */
  private void choose(String id, int place) {
    if (hand.sees(id + "-" + place)) {
      hand.click(id + "-" + place);
    } else if (hand.sees(id + "-0")) {
      hand.click(id + "-0");
    } else {
      hand.click(id);
      for (int i = 0; i <= place; i++) {
        hand.press(KeyCode.DOWN);
      }
      hand.press(KeyCode.ENTER);
    }
  }

  private void enter(String id, String value) {
    hand.type(id, value);
    hand.press(KeyCode.ENTER);
  }

  /** Periods begin with the injury and end within a month; an extension follows the application. */
  private LocalDate day(String field) {
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    LocalDate injured = Objects.requireNonNullElse(accepted.injuredOn(), today.minusDays(30));
    boolean extension = field.equals("currentEnd");
    if (extension) {
      return today;
    }
    boolean ends = field.equals("endOn") || field.equals("to");
    boolean extended = hand.sees("exam-field-currentEnd");
    return ends ? extended ? today.plusMonths(1) : injured.plusDays(20) : injured;
  }

  private static TemplateField.Type type(ItemForm form, String field) {
    return CatalogueReader.read().templates().stream()
        .filter(template -> template.id().equals(form.template()))
        .flatMap(template -> template.fields().stream())
        .filter(each -> each.id().equals(field))
        .map(TemplateField::type)
        .findFirst()
        .orElseThrow(() -> new StepFailed("the form has no field " + field));
  }
}
