package org.jianzhuo.desk.opinion;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.document.DocumentSigner;
import org.jianzhuo.desk.document.PrintPort;
import org.jianzhuo.desk.evidence.MediaStore;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.desk.journal.StreamKind;
import org.jianzhuo.desk.roster.Accounts;
import org.jianzhuo.desk.roster.PersonKey;
import org.jianzhuo.model.base.InkStroke;
import org.jianzhuo.model.evidence.EvidenceFact;
import org.jianzhuo.model.evidence.Medium;
import org.jianzhuo.model.exam.ExamFact;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.journal.CaseFile;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.opinion.Opinion;
import org.jianzhuo.model.opinion.OpinionCanonical;
import org.jianzhuo.model.opinion.OpinionFact;
import org.jianzhuo.model.opinion.Opinions;
import org.jianzhuo.model.opinion.PanelOpinion;
import org.jianzhuo.model.panel.OpinionMode;
import org.jianzhuo.model.panel.Panel;
import org.jianzhuo.model.panel.PanelFact;
import org.jianzhuo.model.roster.Person;
import org.jianzhuo.model.rules.ItemSettings;
import org.jspecify.annotations.Nullable;

/**
 * Files the experts' opinions, composes the panel opinion when all agree by majority, and lets each
 * expert sign it. Calls block: lane {@code DB}.
 */
public final class OpinionService {
  private final Journal journal;
  private final Accounts accounts;
  private final SignedPaper papers;
  private final PanelSheet.Composer composer;
  private final SheetSigning signing;
  private final SheetPrinting printing;
  private final Clock clock;
  private final BooleanSupplier recordingRuns;
  private final SealedOpinions sealed;

  private Function<AcceptedCase, ItemSettings> settings = accepted -> ItemSettings.USUAL;
  private @Nullable ClauseDoubts clauseDoubts;

  /**
   * @param recordingRuns whether picture or sound is being recorded here: nothing records while
   *     opinions are open (practice 6)
   * @param sealed keeps what is given in 背靠背 until all have given theirs
   */
  public OpinionService(
      Journal journal,
      Accounts accounts,
      MediaStore media,
      PanelSheet.Composer composer,
      DocumentSigner signer,
      PrintPort printer,
      Clock clock,
      Supplier<UUID> ids,
      BooleanSupplier recordingRuns,
      SealedOpinions sealed) {
    this.journal = journal;
    this.accounts = accounts;
    this.papers = new SignedPaper(media, ids);
    this.composer = composer;
    this.signing = new SheetSigning(journal, papers, signer, clock);
    this.printing = new SheetPrinting(journal, papers, printer);
    this.clock = clock;
    this.recordingRuns = recordingRuns;
    this.sealed = sealed;
  }

  /** Judges items by what the committee set for a case's profile. */
  public OpinionService withItemSettings(Function<AcceptedCase, ItemSettings> given) {
    settings = given;
    return this;
  }

  /** Asks about own clauses that the accepted findings do not meet. */
  public OpinionService withClauseDoubts(ClauseDoubts asked) {
    clauseDoubts = asked;
    return this;
  }

  /** Returns the own clauses that the findings accepted beside do not meet. */
  public List<ClauseDoubts.Doubt> doubts(OpinionTable table, OwnView view) {
    return clauseDoubts == null ? List.of() : clauseDoubts.of(table, view);
  }

  /** Returns the table of a case as the signed-in person may see it. */
  public Optional<OpinionTable> table(StreamId caseStream) {
    CaseFile file = journal.stream(caseStream);
    PersonId viewer = signedIn();
    Opinions opinions = file.get(Opinions.PROJECTION);
    Opinion own =
        viewer == null || !opinions.sealed().containsKey(viewer)
            ? null
            : sealed.of(caseStream, viewer, opinions).orElse(null);
    return OpinionTable.of(file, accounts.roster(), viewer, own, settings, clock.getZone());
  }

  /** Returns what the person's last panel said, once a review's own findings are locked. */
  public Optional<EarlierOpinion> earlier(StreamId caseStream) {
    return new EarlierOpinions(journal).of(journal.stream(caseStream));
  }

  /**
   * Lists the cases that wait for the signed-in expert's opinion or signature. A sheet that an
   * interruption kept from being composed is composed first, or nobody would be asked to sign it.
   */
  public List<ToSign> toSign() {
    journal.streams(StreamKind.CASE).forEach(this::composeIfLeft);
    return ToSign.of(journal, this::table);
  }

  /**
   * Begins to sign several cases with one act of the key; the caller closes what is returned.
   *
   * @param ink the handwriting that each signed sheet carries
   */
  public Outcome<BatchSigning> batch(List<InkStroke> ink, String pin) {
    return switch (accounts.release(pin)) {
      case Outcome.Refused<PersonKey>(var reason) -> new Outcome.Refused<>(reason);
      case Outcome.Done<PersonKey>(PersonKey key) ->
          Outcome.done(new BatchSigning(key, ink, this::signOne));
    };
  }

  private Outcome<OpinionTable> signOne(ToSign read, List<InkStroke> ink, PersonKey key) {
    OpinionTable table = table(read.caseStream()).orElse(null);
    if (table == null || !key.person().equals(signedIn())) {
      return Outcome.refused("opinion.refused.not-on-panel");
    }
    ToSign now = new ToSign(read.ticket(), table);
    if (!now.inBatch() || !now.mark().equals(read.mark())) {
      return Outcome.refused("opinion.refused.changed-since-read");
    }
    Proposal proposal = table.proposal();
    if (now.due() == ToSign.Due.CONSENT && proposal != null) {
      OwnView view = OwnView.from(proposal, table.exam());
      Optional<Reason> refusal = refusal(table, view, true);
      return refusal.isPresent()
          ? new Outcome.Refused<>(refusal.get())
          : fileWith(table, view, true, key);
    }
    Optional<Reason> refusal = signing.refusal(table, ink);
    if (refusal.isPresent()) {
      return new Outcome.Refused<>(refusal.get());
    }
    signing.sign(table, ink, key);
    return Outcome.done(table(table.caseStream()).orElseThrow());
  }

  /** Files consent (同意) to the proposal on the table. */
  public Outcome<OpinionTable> agree(StreamId caseStream, String pin) {
    OpinionTable table = table(caseStream).orElse(null);
    if (table == null) {
      return Outcome.refused("opinion.refused.no-case");
    }
    if (!table.canAgree()) {
      return Outcome.refused(
          table.former() == null
              ? "opinion.refused.nothing-to-consent"
              : "opinion.refused.held-before");
    }
    OwnView view = OwnView.from(table.proposal(), table.exam());
    if (table.accepted().item().asksGrade() && !view.allSettled(table.exam())) {
      return Outcome.refused("opinion.refused.clause-open");
    }
    return file(table, view, true, pin);
  }

  /** Files an own view (不同意见, or the first opinion of all). */
  public Outcome<OpinionTable> differ(StreamId caseStream, OwnView view, String pin) {
    OpinionTable table = table(caseStream).orElse(null);
    if (table == null) {
      return Outcome.refused("opinion.refused.no-case");
    }
    return file(table, view, false, pin);
  }

  /** Tells why the view could not be filed now, before anybody types a PIN. */
  public Optional<Reason> refusal(OpinionTable table, OwnView view, boolean consents) {
    if (recordingRuns.getAsBoolean()) {
      return Optional.of(Reason.of("opinion.refused.recording"));
    }
    Optional<Reason> refusal = FilingRules.refusal(table, view, consents);
    if (consents || refusal.filter(FilingRules::asksNoReason).isPresent()) {
      return refusal;
    }
    // what the reason is wanted for comes before that one is wanted
    return FilingRules.contradicts(doubts(table, view), view).or(() -> refusal);
  }

  /** Tells whether picture or sound is being recorded here. */
  public boolean recordingRuns() {
    return recordingRuns.getAsBoolean();
  }

  private Outcome<OpinionTable> file(
      OpinionTable table, OwnView view, boolean consents, String pin) {
    Optional<Reason> refusal = refusal(table, view, consents);
    if (refusal.isPresent()) {
      return new Outcome.Refused<>(refusal.get());
    }
    return switch (accounts.release(pin)) {
      case Outcome.Refused<PersonKey>(var reason) -> new Outcome.Refused<>(reason);
      case Outcome.Done<PersonKey>(PersonKey key) -> {
        try (key) {
          yield key.person().equals(signedIn())
              ? fileWith(table, view, consents, key)
              : Outcome.refused("opinion.refused.not-on-panel");
        }
      }
    };
  }

  private Outcome<OpinionTable> fileWith(
      OpinionTable table, OwnView view, boolean consents, PersonKey key) {
    CaseFile file = journal.stream(table.caseStream());
    Opinion opinion =
        FilingRules.opinion(table, view, consents, key.person(), FilingRules.pictures(file));
    byte[] signature = key.sign(OpinionCanonical.bytes(table.caseStream(), opinion));
    List<Deed> deeds = new ArrayList<>();
    OpinionFact.Filed filed =
        new OpinionFact.Filed(opinion, Base64.getEncoder().encodeToString(signature));
    boolean hides =
        table.mode() == OpinionMode.BACK_TO_BACK && table.stage() == OpinionTable.Stage.OPEN;
    deeds.add(new Deed(table.caseStream(), hides ? sealed.seal(table.caseStream(), filed) : filed));
    if (!table.exam().locked()) {
      deeds.add(new Deed(table.caseStream(), new ExamFact.Locked()));
    }
    journal.append(key.person(), deeds);
    openSealed(table.caseStream());
    return composeIfComplete(table.caseStream());
  }

  /** Files the opinions that were sealed here, once every expert has given one. */
  public void openSealed(StreamId caseStream) {
    CaseFile file = journal.stream(caseStream);
    PanelFact.Seated seated = file.get(Panel.PROJECTION).seated();
    if (seated != null && !file.get(Opinions.PROJECTION).sealed().isEmpty()) {
      sealed.open(journal, caseStream, seated.experts());
    }
  }

  private Outcome<OpinionTable> composeIfComplete(StreamId caseStream) {
    OpinionTable after = table(caseStream).orElseThrow();
    if (after.stage() != OpinionTable.Stage.TO_COMPOSE) {
      return Outcome.done(after);
    }
    // the opinion is filed; a paper that cannot be composed is tried again from the screen
    return switch (compose(caseStream)) {
      case Outcome.Done<OpinionTable> done -> done;
      case Outcome.Refused<OpinionTable> refused -> Outcome.done(after);
    };
  }

  /** Only where the last opinion was given: two stations would compose the same version twice. */
  private void composeIfLeft(StreamId caseStream) {
    boolean here =
        FilingRules.lastFiledAt(journal.stream(caseStream))
            .filter(journal.station()::equals)
            .isPresent();
    if (here) {
      table(caseStream).ifPresent(table -> composeIfComplete(caseStream));
    }
  }

  /** Composes the panel opinion; refused until every place on it can be filled. */
  public Outcome<OpinionTable> compose(StreamId caseStream) {
    OpinionTable table = table(caseStream).orElse(null);
    if (table == null || (table.seat() == 0 && !table.consults())) {
      return Outcome.refused("opinion.refused.not-on-panel");
    }
    if (table.conflicts() > 0) {
      return Outcome.refused("opinion.refused.conflict", table.conflicts());
    }
    switch (table.stage()) {
      case NOT_OPEN, OPEN, SEALED -> {
        return Outcome.refused("opinion.refused.not-all-filed", table.missing());
      }
      case NO_MAJORITY, CONSULTATION -> {
        return Outcome.refused("opinion.refused.no-majority");
      }
      case CLAUSES_DIFFER -> {
        return Outcome.refused("opinion.refused.clauses-differ");
      }
      case TO_COMPOSE -> {}
      case TO_SIGN, SIGNED -> {
        return Outcome.refused("opinion.refused.sheet-composed");
      }
    }
    CaseFile file = journal.stream(caseStream);
    Optional<String> gap = FilingRules.emptyPlace(file);
    if (gap.isPresent()) {
      return Outcome.refused(gap.get());
    }
    for (OpinionFact.Filed filed : FilingRules.filings(file)) {
      if (!OpinionCanonical.isSignedByExpert(caseStream, filed, accounts.roster())) {
        return Outcome.refused("opinion.refused.signature", filed.opinion().seat());
      }
    }
    PanelOpinion opinion = table.decided();
    if (opinion == null) {
      return Outcome.refused("opinion.refused.not-all-filed", table.missing());
    }
    int version = table.opinions().nextVersion();
    return switch (composer.compose(
        new PanelSheet(file, accounts.roster(), opinion, version, LocalDateTime.now(clock)))) {
      case Outcome.Refused<byte[]>(var reason) -> new Outcome.Refused<>(reason);
      case Outcome.Done<byte[]>(byte[] pdf) -> {
        Medium medium = papers.keep(pdf, "panel-opinion-v" + version + "-r0.pdf");
        journal.append(
            signedIn(),
            List.of(
                new Deed(caseStream, new EvidenceFact.DocumentKept(medium)),
                new Deed(
                    caseStream,
                    new OpinionFact.SheetComposed(
                        version, medium.id(), medium.sha256(), PanelSheetPaper.dataOf(file)))));
        yield Outcome.done(table(caseStream).orElseThrow());
      }
    };
  }

  /** Signs the panel opinion with the signed-in expert's key and handwriting. */
  public Outcome<OpinionTable> sign(StreamId caseStream, List<InkStroke> ink, String pin) {
    OpinionTable table = table(caseStream).orElse(null);
    if (table == null) {
      return Outcome.refused("opinion.refused.not-on-panel");
    }
    Optional<Reason> refusal = signing.refusal(table, ink);
    if (refusal.isPresent()) {
      return new Outcome.Refused<>(refusal.get());
    }
    return switch (accounts.release(pin)) {
      case Outcome.Refused<PersonKey>(var reason) -> new Outcome.Refused<>(reason);
      case Outcome.Done<PersonKey>(PersonKey key) -> {
        try (key) {
          if (!key.person().equals(signedIn())) {
            yield Outcome.refused("opinion.refused.not-on-panel");
          }
          signing.sign(table, ink, key);
        }
        yield Outcome.done(table(caseStream).orElseThrow());
      }
    };
  }

  /** Returns the last revision of the panel opinion, if one was composed. */
  public Optional<byte[]> paper(StreamId caseStream) {
    return journal.stream(caseStream).get(Opinions.PROJECTION).lastDigest().map(papers::read);
  }

  /**
   * Returns a copy, marked as void, of a sheet that was set aside; nothing while the opinions of
   * the others are hidden from the signed-in expert (背靠背).
   */
  public Optional<byte[]> replaced(StreamId caseStream, int version) {
    String why = ReplacedSheetWords.of(journal.stream(caseStream), version, clock.getZone());
    return table(caseStream)
        .flatMap(t -> t.replacedSheet(version))
        .map(sheet -> composer.voided(papers.read(sheet), why));
  }

  /** Prints the last revision; returns the number of the print, which is journalled. */
  public Outcome<Integer> print(StreamId caseStream, String printerName, int copies) {
    return printing.print(caseStream, signedIn(), printerName, copies);
  }

  /** Calls the listener whenever something of the case was written, here or elsewhere. */
  public AutoCloseable onChange(StreamId caseStream, Runnable listener) {
    return journal.onChange(
        stream -> {
          if (stream.equals(caseStream)) {
            listener.run();
          }
        });
  }

  private @Nullable PersonId signedIn() {
    return accounts.signedIn().map(Person::id).orElse(null);
  }
}
