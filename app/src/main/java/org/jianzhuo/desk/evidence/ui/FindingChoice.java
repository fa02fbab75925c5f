package org.jianzhuo.desk.evidence.ui;

import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.journal.FindingId;
import org.jspecify.annotations.Nullable;

/** Offers the findings of a case by number and title. */
final class FindingChoice {

  private FindingChoice() {}

  /**
   * @param proposed chosen at first; null for none
   */
  static ComboBox<Finding> of(String id, List<Finding> findings, @Nullable FindingId proposed) {
    ComboBox<Finding> choice = new ComboBox<>();
    choice.setId(id);
    choice.setMaxWidth(Double.MAX_VALUE);
    choice.setConverter(new NumberAndTitle());
    choice.getItems().addAll(findings);
    findings.stream()
        .filter(finding -> finding.id().equals(proposed))
        .findFirst()
        .ifPresent(choice::setValue);
    return choice;
  }

  private static final class NumberAndTitle extends StringConverter<Finding> {
    @Override
    public String toString(@Nullable Finding finding) {
      return finding == null ? "" : FindingList.circled(finding.number()) + " " + finding.title();
    }

    @Override
    public @Nullable Finding fromString(String name) {
      return null;
    }
  }
}
