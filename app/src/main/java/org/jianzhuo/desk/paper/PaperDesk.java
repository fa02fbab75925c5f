package org.jianzhuo.desk.paper;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.paper.Door;
import org.jianzhuo.model.paper.PaperSource;
import org.jianzhuo.model.paper.PaperTemplate;
import org.jianzhuo.model.paper.PaperValue;
import org.jianzhuo.model.roster.Person;
import org.jspecify.annotations.Nullable;

/**
 * Shows a case's papers and what can be written here now.
 *
 * @param rows newest first
 * @param offers the kinds for this table and this person
 * @param sources the case's data, for the first filling of fields
 */
public record PaperDesk(
    AcceptedCase accepted,
    Door door,
    List<PaperRow> rows,
    List<Offer> offers,
    Map<PaperSource, PaperValue> sources) {

  /**
   * Offers a kind.
   *
   * @param refused why it cannot be written yet; null if it can
   * @param checkers who could confirm it before it is issued; nobody where it needs nobody
   */
  public record Offer(PaperTemplate template, @Nullable Words refused, List<Person> checkers) {
    public Offer {
      checkers = List.copyOf(checkers);
    }
  }

  public PaperDesk {
    rows = List.copyOf(rows);
    offers = List.copyOf(offers);
    sources = Map.copyOf(sources);
  }

  /** Returns the offer of a kind, if there is one for this table and this person. */
  public Optional<Offer> offer(String kind) {
    return offers.stream().filter(offer -> offer.template().id().equals(kind)).findFirst();
  }
}
