package org.jianzhuo.desk.exam.ui;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Overlay;
import org.jianzhuo.model.catalogue.BodyPart;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.catalogue.ClauseSearch;
import org.jianzhuo.model.catalogue.OfficialWordings;
import org.jianzhuo.model.exam.ClauseChoice;
import org.jianzhuo.model.exam.Finding;

/** Opens the clause picker (F4) for a finding on another screen than the examination's. */
public final class ClauseChooser {

  private final ClauseSearch clauses;
  private final Supplier<OfficialWordings> official;
  private final Catalogue catalogue;
  private final Messages words;
  private final Overlay overlay;

  public ClauseChooser(
      ClauseSearch clauses,
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

  /** Lets the person choose a clause; nothing is called if they step back. */
  public void choose(Finding finding, Consumer<ClauseChoice> chosen) {
    String partName =
        catalogue
            .part(finding.part())
            .map(BodyPart::name)
            .map(name -> name.in(words.english()))
            .orElse("");
    overlay.dialog(
        new ClausePicker(
            clauses,
            official.get(),
            words,
            words.text("exam.picker.for", finding.number(), finding.title()),
            finding.part(),
            partName,
            (clause, match, reason) ->
                chosen.accept(
                    new ClauseChoice(
                        clause.standard().number(), clause.code(), clause.grade(), match, reason)),
            overlay::close));
  }
}
