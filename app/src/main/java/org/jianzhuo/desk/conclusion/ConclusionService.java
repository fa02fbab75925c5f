package org.jianzhuo.desk.conclusion;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.document.DocumentSigner;
import org.jianzhuo.desk.document.PrintPort;
import org.jianzhuo.desk.evidence.MediaStore;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.desk.journal.StreamKind;
import org.jianzhuo.desk.opinion.SignedPaper;
import org.jianzhuo.desk.roster.Accounts;
import org.jianzhuo.desk.roster.PersonKey;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.base.InkStroke;
import org.jianzhuo.model.conclusion.Conclusion;
import org.jianzhuo.model.conclusion.ConclusionFact;
import org.jianzhuo.model.conclusion.ConclusionFact.Capacity;
import org.jianzhuo.model.conclusion.DraftComposition;
import org.jianzhuo.model.conclusion.DraftWording;
import org.jianzhuo.model.conclusion.ReviewFee;
import org.jianzhuo.model.conclusion.ReviewedResult;
import org.jianzhuo.model.conclusion.RuleProfile;
import org.jianzhuo.model.evidence.EvidenceFact;
import org.jianzhuo.model.evidence.Medium;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.intake.Intake;
import org.jianzhuo.model.journal.CaseFile;
import org.jianzhuo.model.journal.Fact;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.opinion.Opinions;
import org.jianzhuo.model.panel.Panel;
import org.jianzhuo.model.roster.CommitteeName;
import org.jianzhuo.model.roster.Person;
import org.jianzhuo.model.roster.Roster;
import org.jianzhuo.model.roster.RosterFact;
import org.jianzhuo.model.wire.RuleProfiles;

/**
 * Composes the conclusion draft from the signed panel opinion; drafter and checker, two people of
 * whom none sat on the panel or recorded for it, sign it in their own logins (practice 1). Calls
 * block: lane {@code DB}.
 */
public final class ConclusionService {

  private final Journal journal;
  private final Accounts accounts;
  private final SignedPaper papers;
  private final RuleProfiles profiles;
  private final DraftSheet.Composer composer;
  private final DocumentSigner signer;
  private final PrintPort printer;
  private final Clock clock;
  private final Function<AcceptedCase, String> profileOf;

  /** Goes by the committee's profile for every case. */
  public ConclusionService(
      Journal journal,
      Accounts accounts,
      MediaStore media,
      RuleProfiles profiles,
      DraftSheet.Composer composer,
      DocumentSigner signer,
      PrintPort printer,
      Clock clock,
      Supplier<UUID> ids) {
    this(
        journal,
        accounts,
        media,
        profiles,
        accepted -> {
          RosterFact.CommitteeFounded committee = accounts.roster().committee();
          return committee == null ? RuleProfile.DEFAULT_ID : committee.profile();
        },
        composer,
        signer,
        printer,
        clock,
        ids);
  }

  /**
   * @param profileOf the id of the profile that a case goes by: of its date and place
   */
  public ConclusionService(
      Journal journal,
      Accounts accounts,
      MediaStore media,
      RuleProfiles profiles,
      Function<AcceptedCase, String> profileOf,
      DraftSheet.Composer composer,
      DocumentSigner signer,
      PrintPort printer,
      Clock clock,
      Supplier<UUID> ids) {
    this.profileOf = profileOf;
    this.journal = journal;
    this.accounts = accounts;
    this.papers = new SignedPaper(media, ids);
    this.profiles = profiles;
    this.composer = composer;
    this.signer = signer;
    this.printer = printer;
    this.clock = clock;
  }

  /** Lists the cases whose panel opinion is signed, those that wait for the viewer first. */
  public List<DraftRow> list() {
    return journal.streams(StreamKind.CASE).stream()
        .flatMap(stream -> look(stream).stream())
        .map(DraftRow::of)
        .toList();
  }

  /**
   * Opens the draft of a case; refused until every expert has signed, or where the signed paper is
   * not whole here.
   */
  public Outcome<DraftDesk> open(StreamId caseStream) {
    DraftDesk desk = look(caseStream).orElse(null);
    if (desk == null) {
      CaseFile file = journal.stream(caseStream);
      return Outcome.refused(
          "conclusion.refused.not-signed",
          file.get(Opinions.PROJECTION).emptySeats(file.get(Panel.PROJECTION)).stream()
              .map(String::valueOf)
              .collect(Collectors.joining(", ")));
    }
    if (!papers.isWhole(desk.panelOpinion())) {
      return Outcome.refused("conclusion.refused.hash");
    }
    return Outcome.done(withEarlier(desk));
  }

  /** Has a review begin with the conclusion that it looks at again, while nothing is drafted. */
  private DraftDesk withEarlier(DraftDesk desk) {
    return reviews()
        .earlier(desk, journal.streams(StreamKind.CASE))
        .map(before -> before.in(desk.initial().introduction(), desk.accepted().type()))
        .map(desk::introducedBy)
        .orElse(desk);
  }

  /** Composes the next version with the wording, which answers no return in words. */
  public Outcome<DraftDesk> compose(StreamId caseStream, DraftWording wording) {
    return compose(caseStream, wording, "");
  }

  /**
   * Composes the next version with the wording.
   *
   * @param answer what the drafter answers to the reason of the last return; may be empty where the
   *     wording differs from the returned one
   */
  public Outcome<DraftDesk> compose(StreamId caseStream, DraftWording wording, String answer) {
    return switch (open(caseStream)) {
      case Outcome.Refused<DraftDesk> refused -> refused;
      case Outcome.Done<DraftDesk>(DraftDesk desk) -> compose(desk, wording, answer.strip());
    };
  }

  private Outcome<DraftDesk> compose(DraftDesk desk, DraftWording worded, String answer) {
    DraftWording wording = worded.decidedAs(desk.initial());
    Optional<Reason> refusal = DraftRules.composing(desk, wording, answer);
    if (refusal.isPresent()) {
      return new Outcome.Refused<>(refusal.get());
    }
    int version = desk.versions().size() + 1;
    DraftSheet sheet =
        new DraftSheet(
            desk.accepted(),
            journal.stream(desk.caseStream()).get(Intake.PROJECTION).concluding(accounts.roster()),
            DraftComposition.compose(desk.accepted(), desk.opinion(), desk.profile(), wording),
            desk.profile(),
            version,
            desk.panelOpinion(),
            desk.panelVersion(),
            desk.panelData(),
            LocalDateTime.now(clock));
    return switch (composer.compose(sheet)) {
      case Outcome.Refused<byte[]>(var reason) -> new Outcome.Refused<>(reason);
      case Outcome.Done<byte[]>(byte[] pdf) -> {
        Medium medium = papers.keep(pdf, "conclusion-draft-v" + version + "-r0.pdf");
        append(
            desk.caseStream(),
            new EvidenceFact.DocumentKept(medium),
            new ConclusionFact.DraftComposed(
                version,
                wording,
                desk.profile().id(),
                desk.panelOpinion(),
                medium.id(),
                medium.sha256(),
                answer));
        yield open(desk.caseStream());
      }
    };
  }

  /** Signs the last version as drafter and sends it to the checker. */
  public Outcome<DraftDesk> signAsDrafter(StreamId caseStream, List<InkStroke> ink, String pin) {
    return sign(caseStream, Capacity.DRAFTER, ink, pin);
  }

  /** Signs the last version as checker. */
  public Outcome<DraftDesk> signAsChecker(StreamId caseStream, List<InkStroke> ink, String pin) {
    return sign(caseStream, Capacity.CHECKER, ink, pin);
  }

  private Outcome<DraftDesk> sign(
      StreamId caseStream, Capacity capacity, List<InkStroke> ink, String pin) {
    if (!(open(caseStream) instanceof Outcome.Done<DraftDesk>(DraftDesk desk))) {
      return open(caseStream);
    }
    ConclusionFact.DraftComposed draft = desk.conclusion().draft();
    Digest digest = lastDigest(desk.conclusion()).orElse(null);
    Optional<Reason> refusal = DraftRules.signing(desk, capacity, ink);
    if (refusal.isPresent()) {
      return new Outcome.Refused<>(refusal.get());
    }
    if (draft == null || digest == null) {
      return Outcome.refused("conclusion.refused.no-draft");
    }
    byte[] pdf = papers.read(digest);
    return switch (accounts.release(pin)) {
      case Outcome.Refused<PersonKey>(var reason) -> new Outcome.Refused<>(reason);
      case Outcome.Done<PersonKey>(PersonKey key) -> {
        PersonId person = key.person();
        byte[] signed;
        try (key) {
          String box = capacity == Capacity.DRAFTER ? "drafter" : "checker";
          List<String> caption = SignerCaption.of(accounts.roster(), person, clock);
          signed = signer.sign(pdf, box, key, ink, caption, clock.instant());
        }
        int revision = desk.conclusion().signatures().size() + 1;
        Medium medium =
            papers.keep(signed, "conclusion-draft-v" + draft.version() + "-r" + revision + ".pdf");
        append(
            caseStream,
            new EvidenceFact.DocumentKept(medium),
            new ConclusionFact.DraftSigned(
                draft.version(), capacity, person, medium.id(), medium.sha256(), ink));
        yield open(caseStream);
      }
    };
  }

  /** Returns where a draft goes back to its drafter, or the opinion to its panel. */
  public DraftReturns returns() {
    return new DraftReturns(this::open, this::append);
  }

  /** Returns the last revision of the draft, if one was composed. */
  public Optional<byte[]> paper(StreamId caseStream) {
    return lastDigest(journal.stream(caseStream).get(Conclusion.PROJECTION)).map(papers::read);
  }

  /** Returns one version of the draft, to be read only; marked as void if it stands no more. */
  public Optional<byte[]> version(StreamId caseStream, int number) {
    return look(caseStream)
        .flatMap(desk -> desk.version(number).map(version -> read(desk, version)));
  }

  private byte[] read(DraftDesk desk, DraftDesk.Version version) {
    String why = desk.standsNoMore(version, clock.getZone());
    byte[] pdf = papers.read(version.revision());
    return why.isEmpty() ? pdf : composer.voided(pdf, why);
  }

  /** Returns the signed panel opinion that the draft rests on, to be read beside it. */
  public Optional<byte[]> panelOpinion(StreamId caseStream) {
    return look(caseStream).map(desk -> papers.read(desk.panelOpinion()));
  }

  /** Prints the last revision; returns the number of the print, which is journalled. */
  public Outcome<Integer> print(StreamId caseStream, String printerName, int copies) {
    Conclusion conclusion = journal.stream(caseStream).get(Conclusion.PROJECTION);
    ConclusionFact.DraftComposed draft = conclusion.draft();
    Digest digest = lastDigest(conclusion).orElse(null);
    if (draft == null || digest == null) {
      return Outcome.refused("conclusion.refused.no-draft");
    } else if (conclusion.returnedFor() != null) {
      return Outcome.refused("conclusion.refused.returned", draft.version());
    } else if (look(caseStream).filter(DraftDesk::outdated).isPresent()) {
      return Outcome.refused("conclusion.refused.outdated", draft.version());
    }
    int number = conclusion.prints() + 1;
    // the job's name lies unsealed in the print queue: no case number in it
    String job = "conclusion-draft-v" + draft.version() + "-p" + number;
    return switch (printer.print(papers.read(digest), job, printerName, copies)) {
      case Outcome.Refused<String>(var reason) -> new Outcome.Refused<>(reason);
      case Outcome.Done<String>(String used) -> {
        append(
            caseStream,
            new ConclusionFact.DraftPrinted(draft.version(), digest, number, used, copies));
        yield Outcome.done(number);
      }
    };
  }

  /**
   * Compares the grade with the person's earlier ones; only the checker is told (人社部发〔2020〕91号
   * 七、九).
   */
  public Optional<GradeJump> gradeJump(DraftDesk desk) {
    if (!desk.mayCheck()) {
      return Optional.empty();
    }
    String threshold =
        accounts.roster().setting("gradeJump", Integer.toString(GradeJump.USUAL_THRESHOLD));
    return new EarlierGrades(this::look)
        .jump(
            desk,
            journal.streams(StreamKind.CASE),
            RegisteredConclusion.grade(journal.stream(desk.caseStream())),
            Integer.parseInt(threshold));
  }

  /**
   * Says who pays for a review whose draft is checked; the setting {@code reviewFee} is {@code
   * none} where the committee follows no such rule.
   */
  public Optional<ReviewFee> fee(DraftDesk desk) {
    return reviews()
        .fee(
            desk,
            journal.streams(StreamKind.CASE),
            !accounts.roster().setting("reviewFee", "shenzhen-2007").equals("none"));
  }

  private ReviewFees reviews() {
    return new ReviewFees(
        this::look,
        stream ->
            Optional.ofNullable(journal.stream(stream).get(ReviewedResult.PROJECTION).noted())
                .or(() -> RegisteredConclusion.noted(journal.stream(stream))));
  }

  private Optional<DraftDesk> look(StreamId caseStream) {
    CaseFile file = journal.stream(caseStream);
    Roster roster = file.get(Intake.PROJECTION).concluding(accounts.roster());
    AcceptedCase accepted = file.get(Intake.PROJECTION).accepted();
    return DraftDesk.of(
        file,
        roster,
        accepted == null
            ? profiles.profile(RuleProfile.DEFAULT_ID)
            : profiles.own(profileOf.apply(accepted)),
        CommitteeName.province(roster),
        accounts.signedIn().orElse(null));
  }

  private static Optional<Digest> lastDigest(Conclusion conclusion) {
    ConclusionFact.DraftComposed draft = conclusion.draft();
    return conclusion.signatures().isEmpty()
        ? Optional.ofNullable(draft).map(ConclusionFact.DraftComposed::sha256)
        : Optional.of(conclusion.signatures().getLast().sha256());
  }

  private void append(StreamId caseStream, Fact... facts) {
    List<Deed> deeds = new ArrayList<>();
    for (var fact : facts) {
      deeds.add(new Deed(caseStream, fact));
    }
    journal.append(accounts.signedIn().map(Person::id).orElse(null), deeds);
  }
}
