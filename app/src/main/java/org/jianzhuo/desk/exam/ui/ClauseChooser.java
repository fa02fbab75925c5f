package org.jianzhuo.desk.exam.ui;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Overlay;
import org.jianzhuo.desk.catalogue.ClauseBooks;
import org.jianzhuo.desk.exam.FindingTitle;
import org.jianzhuo.model.catalogue.BodyPart;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.catalogue.OfficialWordings;
import org.jianzhuo.model.catalogue.Standard;
import org.jianzhuo.model.exam.ClauseChoice;
import org.jianzhuo.model.exam.Finding;

/** Opens the clause picker (F4) for a finding on another screen than the examination's. */
public final class ClauseChooser {

  private final ClauseBooks clauses;
  private final Supplier<OfficialWordings> official;
  private final Catalogue catalogue;
  private final Messages words;
  private final Overlay overlay;

  public ClauseChooser(
      ClauseBooks clauses,
      Supplier<OfficialWordings> official,
      Catalogue catalogue,
      Messages words,
      Overlay overlay) {
    this.clauses = clauses;
    this.official = official;
    this.catalogue = catalogue;
    this.words = words;
    this.overlay = overlay;
  }

  /**
   * Lets the person choose a clause; nothing is called if they step back.
   *
   * @param standards of the case's item
   */
  public void choose(List<Standard> standards, Finding finding, Consumer<ClauseChoice> chosen) {
    if (standards.isEmpty()) {
      return;
    }
    String partName =
        catalogue
            .part(finding.part())
            .map(BodyPart::name)
            .map(name -> name.in(words.english()))
            .orElse("");
    overlay.dialog(
        new ClausePicker(
            clauses.of(standards),
            catalogue,
            new ClauseDetail(official.get(), words),
            words,
            words.text(
                "exam.picker.for",
                finding.number(),
                FindingTitle.of(finding, catalogue).in(words.english())),
            finding.part(),
            partName,
            (clause, match, reason) -> chosen.accept(ClauseChoice.of(clause, match, reason)),
            overlay::close));
  }
}
