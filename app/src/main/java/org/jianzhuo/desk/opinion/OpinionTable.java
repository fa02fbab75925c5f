package org.jianzhuo.desk.opinion;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.intake.Intake;
import org.jianzhuo.model.journal.CaseFile;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.opinion.DeliberationCall;
import org.jianzhuo.model.opinion.Majority;
import org.jianzhuo.model.opinion.Opinion;
import org.jianzhuo.model.opinion.Opinions;
import org.jianzhuo.model.opinion.PanelOpinion;
import org.jianzhuo.model.panel.OpinionMode;
import org.jianzhuo.model.panel.Panel;
import org.jianzhuo.model.panel.PanelFact;
import org.jianzhuo.model.roster.Person;
import org.jianzhuo.model.roster.Roster;
import org.jianzhuo.model.rules.ItemSettings;
import org.jspecify.annotations.Nullable;

/**
 * Shows the state of the panel's opinions to one expert: in 背靠背 without anything of the others
 * until all have filed (practice 3).
 *
 * @param seat the viewer's; 0 for who does not sit on the panel
 * @param othersHidden whether clauses, grades and proposal of others are left out
 * @param proposal what one key consents to; null where there is none or it is hidden
 * @param consults whether the viewer sits on the consultation committee for this case
 * @param own the viewer's opinion, also while it is sealed; null before
 * @param decided what the panel decided so far; null while hidden or before the first opinion
 * @param conflicts how many conflicts block signing
 * @param settings what the committee set about items, for the profile that the case goes by
 * @param setAside that former opinions were set aside; null where none were
 * @param draftReturn that the conclusion's draft was returned; null where it stands
 * @param calledAt when the panel was called to deliberate anew, the station's time; null if not
 */
public record OpinionTable(
    StreamId caseStream,
    AcceptedCase accepted,
    OpinionMode mode,
    int seat,
    Exam exam,
    List<Colleague> panel,
    Stage stage,
    boolean othersHidden,
    @Nullable Proposal proposal,
    boolean consults,
    @Nullable Opinion own,
    @Nullable PanelOpinion decided,
    Opinions opinions,
    int conflicts,
    ItemSettings settings,
    @Nullable SetAside setAside,
    @Nullable DraftReturn draftReturn,
    @Nullable LocalDateTime calledAt) {

  /** Says what is to be done next. */
  public enum Stage {
    /** The examination is not completed, or nobody was seated. */
    NOT_OPEN,
    /** Opinions are being filed. */
    OPEN,
    /** All have given an opinion; some are still sealed at another station (背靠背). */
    SEALED,
    /**
     * All have filed, and no majority: expert consultation committee, or a new vote, by profile.
     */
    NO_MAJORITY,
    /** The case is referred; the consultation committee's opinion is awaited. */
    CONSULTATION,
    /** All have filed the same grade on different clauses: they must agree on the clauses. */
    CLAUSES_DIFFER,
    /** The sheet can be composed. */
    TO_COMPOSE,
    /** The sheet is composed and waits for signatures. */
    TO_SIGN,
    /** All have signed. */
    SIGNED
  }

  /**
   * One expert of the panel.
   *
   * @param filed whether an opinion was given, be it still sealed
   * @param opinion null before it is filed, or while hidden
   */
  public record Colleague(
      PersonId id,
      int seat,
      String name,
      String specialty,
      Set<String> specialties,
      boolean filed,
      boolean signed,
      @Nullable Opinion opinion) {}

  public OpinionTable {
    panel = List.copyOf(panel);
  }

  /**
   * Returns the table of a case as the viewer may see it; empty for a case without acceptance.
   *
   * @param sealedOwn the viewer's opinion while it is sealed at this station; null else
   */
  static Optional<OpinionTable> of(
      CaseFile file,
      Roster roster,
      @Nullable PersonId viewer,
      @Nullable Opinion sealedOwn,
      Function<AcceptedCase, ItemSettings> settings,
      ZoneId zone) {
    AcceptedCase accepted = file.get(Intake.PROJECTION).accepted();
    if (accepted == null) {
      return Optional.empty();
    }
    Panel panel = file.get(Panel.PROJECTION);
    Exam exam = file.get(Exam.PROJECTION);
    Opinions opinions = file.get(Opinions.PROJECTION);
    PanelFact.Seated seated = panel.seated();
    if (seated == null) {
      return Optional.of(
          new OpinionTable(
              file.stream(),
              accepted,
              OpinionMode.TOGETHER,
              0,
              exam,
              List.of(),
              Stage.NOT_OPEN,
              true,
              null,
              false,
              null,
              null,
              opinions,
              file.conflicts().size(),
              settings.apply(accepted),
              null,
              null,
              null));
    }
    int size = seated.experts().size();
    PanelOpinion decided = PanelOpinion.of(accepted.item(), size, opinions, exam);
    boolean allFiled = opinions.filed().size() == size;
    boolean hidden = seated.mode() == OpinionMode.BACK_TO_BACK && !allFiled;
    List<Colleague> colleagues = new ArrayList<>();
    for (PersonId expert : seated.experts()) {
      Opinion opinion = opinions.filed().get(expert);
      Optional<Person> person = roster.person(expert);
      colleagues.add(
          new Colleague(
              expert,
              panel.seatOf(expert),
              person.map(Person::name).orElse(""),
              person.map(Person::specialty).orElse(""),
              person.map(Person::specialties).orElse(Set.of()),
              opinions.hasGiven(expert),
              opinions.hasSigned(expert),
              hidden && !expert.equals(viewer) ? null : opinion));
    }
    return Optional.of(
        new OpinionTable(
            file.stream(),
            accepted,
            seated.mode(),
            viewer == null ? 0 : panel.seatOf(viewer),
            exam,
            colleagues,
            stage(exam, opinions, decided, size),
            hidden,
            hidden
                ? null
                : Proposal.of(accepted.item(), exam, opinions.filed().values()).orElse(null),
            consults(opinions, viewer),
            viewer == null ? null : opinions.filed().getOrDefault(viewer, sealedOwn),
            hidden || opinions.filed().isEmpty() ? null : decided,
            opinions,
            file.conflicts().size(),
            settings.apply(accepted),
            SetAside.of(file, accepted.item(), zone).orElse(null),
            DraftReturn.of(file, zone).orElse(null),
            opinions.call() == null
                ? null
                : LocalDateTime.ofInstant(Instant.ofEpochMilli(opinions.call().at()), zone)));
  }

  private static Stage stage(Exam exam, Opinions opinions, PanelOpinion decided, int size) {
    if (!exam.completed()) {
      return Stage.NOT_OPEN;
    }
    if (opinions.sheet() != null) {
      return opinions.signatures().size() == size ? Stage.SIGNED : Stage.TO_SIGN;
    }
    if (opinions.filed().size() < size) {
      return opinions.given() < size ? Stage.OPEN : Stage.SEALED;
    }
    if (decided.majority().state() != Majority.State.MAJORITY) {
      return opinions.referral() == null ? Stage.NO_MAJORITY : Stage.CONSULTATION;
    }
    return decided.unreconciled().isEmpty() ? Stage.TO_COMPOSE : Stage.CLAUSES_DIFFER;
  }

  private static boolean consults(Opinions opinions, @Nullable PersonId viewer) {
    return viewer != null
        && opinions.referral() != null
        && opinions.referral().members().contains(viewer);
  }

  /** Names the seats whose opinion or signature is missing, e.g. {@code 1, 3}. */
  public String missing() {
    boolean signing = opinions.sheet() != null;
    return panel.stream()
        .filter(c -> signing ? !c.signed() : !opinions.filed().containsKey(c.id()))
        .map(c -> String.valueOf(c.seat()))
        .collect(Collectors.joining(", "));
  }

  /** Names the seats that have given no opinion yet, be it sealed. */
  public String waitedFor() {
    return panel.stream()
        .filter(c -> !c.filed())
        .map(c -> String.valueOf(c.seat()))
        .collect(Collectors.joining(", "));
  }

  /** Returns the view with its grade following the own clauses, where the panel proposes one. */
  public OwnView following(OwnView view) {
    return proposal != null && PanelOpinion.votesGrade(accepted.item())
        ? view.following(exam, accepted.type())
        : view;
  }

  /** Tells whether the viewer leads a panel without majority, whose case is to be referred. */
  public boolean waitsForReferral() {
    return stage == Stage.NO_MAJORITY && seat == 1;
  }

  /** Tells whether the viewer is to record the consultation committee's opinion. */
  public boolean waitsForConsultation() {
    return consults && stage == Stage.CONSULTATION;
  }

  /** Returns the sheets that were set aside, as far as the viewer may see them. */
  public List<Opinions.Replaced> replaced() {
    return othersHidden ? List.of() : opinions.replaced();
  }

  /** Returns the digest of a sheet that was set aside, if the viewer may see it. */
  public Optional<Digest> replacedSheet(int version) {
    return othersHidden ? Optional.empty() : opinions.lastOfReplaced(version);
  }

  /**
   * Returns the viewer's own opinion that a new one would change: the one on file while the panel
   * reconciles its clauses, or a different one that was set aside; null where there is none.
   */
  public @Nullable Opinion former() {
    if (stage == Stage.CLAUSES_DIFFER) {
      return own;
    }
    SetAside aside = setAside;
    return aside == null || stage != Stage.OPEN || own != null
        ? null
        : panel.stream()
            .filter(colleague -> colleague.seat() == seat)
            .findFirst()
            .map(colleague -> aside.differed(colleague.id()))
            .orElse(null);
  }

  /** Tells whether one key consents: never to what changes the viewer's own opinion unsaid. */
  public boolean canAgree() {
    Opinion former = former();
    return proposal != null
        && proposal.canBeConsentedTo(accepted.item())
        && (former == null || FilingRules.sameAs(proposal, this, OwnView.of(former)));
  }

  /** Tells whether the viewer leads the panel. */
  public boolean leads() {
    return seat == 1;
  }

  /** Tells whether the viewer is asked whether the panel deliberates anew. */
  public boolean waitsForAnswer() {
    DeliberationCall call = opinions.call();
    if (seat == 0 || call == null) {
      return false;
    }
    return switch (call.state(opinions.given())) {
      case OPEN ->
          panel.stream().anyMatch(c -> c.seat() == seat && !call.answers().containsKey(c.id()));
      // the majority came about at two stations: anybody's key sets the opinions aside
      case CARRIED -> true;
      case DECLINED -> false;
    };
  }

  /** Tells whether the case waits for the viewer to do anything about the opinion. */
  public boolean waits() {
    return waitsForAnswer() || waitsForOpinion() || waitsForSignature() || waitsForConsultation();
  }

  /** Tells whether the viewer's signature on the sheet is the next thing to do. */
  public boolean waitsForSignature() {
    return stage == Stage.TO_SIGN
        && !waitsForAnswer()
        && panel.stream().anyMatch(c -> c.seat() == seat && !c.signed());
  }

  /** Tells whether the viewer may still file. */
  public boolean waitsForOpinion() {
    return seat > 0
        && ((stage == Stage.OPEN && panel.stream().anyMatch(c -> c.seat() == seat && !c.filed()))
            || stage == Stage.CLAUSES_DIFFER);
  }
}
