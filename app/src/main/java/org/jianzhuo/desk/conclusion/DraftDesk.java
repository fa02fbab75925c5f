package org.jianzhuo.desk.conclusion;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jianzhuo.desk.document.VoidCopy;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.conclusion.CaseBackground;
import org.jianzhuo.model.conclusion.Conclusion;
import org.jianzhuo.model.conclusion.ConclusionFact;
import org.jianzhuo.model.conclusion.DraftCheck;
import org.jianzhuo.model.conclusion.DraftChecks;
import org.jianzhuo.model.conclusion.DraftComposition;
import org.jianzhuo.model.conclusion.DraftWording;
import org.jianzhuo.model.conclusion.PaperForm;
import org.jianzhuo.model.conclusion.Recipient;
import org.jianzhuo.model.conclusion.ReturnedDraft;
import org.jianzhuo.model.conclusion.RuleProfile;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.exam.ExamFact;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.intake.Intake;
import org.jianzhuo.model.journal.Act;
import org.jianzhuo.model.journal.CaseFile;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.opinion.DeliberationCall;
import org.jianzhuo.model.opinion.GradeGrounds;
import org.jianzhuo.model.opinion.Opinions;
import org.jianzhuo.model.opinion.PanelOpinion;
import org.jianzhuo.model.panel.Panel;
import org.jianzhuo.model.panel.PanelFact;
import org.jianzhuo.model.roster.Person;
import org.jianzhuo.model.roster.Role;
import org.jianzhuo.model.roster.Roster;
import org.jspecify.annotations.Nullable;

/**
 * Shows a conclusion draft to drafter and checker: the decided opinion it rests on, without votes
 * or names, the wording, the checks and the versions.
 *
 * @param grounds what the panel holds to weigh on the grade besides the clauses
 * @param panelData the digest that the panel opinion prints; null where none was kept
 * @param panelOpinion the SHA-256 of the panel opinion with all signatures
 * @param initial the wording that the profile and the opinion give
 * @param people who may not stand on the draft, or draft or check it
 * @param differing how many experts differ: for the drafter's eyes, never for paper
 * @param versions every version composed, the last one last
 * @param call the last call to the panel to deliberate anew on the opinion; null where none is
 * @param viewer null where nobody is signed in
 */
public record DraftDesk(
    StreamId caseStream,
    AcceptedCase accepted,
    RuleProfile profile,
    PaperForm form,
    String province,
    PanelOpinion opinion,
    GradeGrounds grounds,
    int panelSize,
    int differing,
    int panelVersion,
    @Nullable Digest panelData,
    Digest panelOpinion,
    DraftWording initial,
    Conclusion conclusion,
    DraftChecks.People people,
    List<Version> versions,
    Stage stage,
    int conflicts,
    @Nullable DeliberationCall call,
    @Nullable Person viewer) {

  /** Says what is to be done next. */
  public enum Stage {
    /** No version yet, or the last one was returned or rests on a replaced opinion. */
    TO_DRAFT,
    /** A version is composed and waits for the drafter's signature. */
    TO_SIGN,
    /** The drafter signed; the checker is to sign or to return it. */
    TO_CHECK,
    /** Both have signed; the committee is to issue it. */
    CHECKED,
    /** The committee has issued it; it is to be served. */
    ISSUED,
    /** Every party has received it. */
    SERVED
  }

  /**
   * One version, for the list of versions: older ones are read only.
   *
   * @param at when it was composed, the station's time, milliseconds since 1970
   * @param revision the digest of its last revision
   * @param returnedFor why it was returned; null where it was not
   */
  public record Version(
      ConclusionFact.DraftComposed draft, long at, Digest revision, @Nullable String returnedFor) {

    public int number() {
      return draft.version();
    }

    public boolean returned() {
      return returnedFor != null;
    }
  }

  public DraftDesk {
    versions = List.copyOf(versions);
  }

  /** Returns the desk of a case; empty until every expert present has signed. */
  static Optional<DraftDesk> of(
      CaseFile file, Roster roster, RuleProfile profile, String province, @Nullable Person viewer) {
    AcceptedCase accepted = file.get(Intake.PROJECTION).accepted();
    PanelFact.Seated seated = file.get(Panel.PROJECTION).seated();
    Opinions opinions = file.get(Opinions.PROJECTION);
    Digest paper = opinions.lastDigest().orElse(null);
    if (accepted == null
        || seated == null
        || opinions.sheet() == null
        || paper == null
        || opinions.signatures().size() < seated.experts().size()) {
      return Optional.empty();
    }
    PanelOpinion opinion =
        PanelOpinion.of(
            accepted.item(), seated.experts().size(), opinions, file.get(Exam.PROJECTION));
    Conclusion conclusion = file.get(Conclusion.PROJECTION);
    Intake intake = file.get(Intake.PROJECTION);
    DraftWording wording =
        DraftComposition.initial(accepted, opinion, profile, province)
            .withApplicant(DraftComposition.applicant(accepted, intake.details().applicant()));
    String background = CaseBackground.of(accepted, file.get(Exam.PROJECTION), intake);
    return Optional.of(
        new DraftDesk(
            file.stream(),
            accepted,
            profile,
            profile.form(accepted.item(), accepted.type()),
            province,
            opinion,
            GradeGrounds.heldBy(seated.experts().size(), opinions.filed().values()),
            seated.experts().size(),
            opinion.differing().size(),
            opinions.sheet().version(),
            opinions.sheet().data(),
            paper,
            wording.withIntroduction(wording.introduction() + background),
            conclusion,
            people(file, roster, seated, conclusion),
            versions(file),
            outdated(conclusion, paper)
                ? Stage.TO_DRAFT
                : stage(conclusion, Recipient.parties(accepted)),
            file.conflicts().size(),
            opinions.call(),
            viewer));
  }

  /**
   * Returns who must get the conclusion: the appraised person and the employer, if there is one.
   */
  public Set<Recipient> parties() {
    return Recipient.parties(accepted);
  }

  /**
   * Returns who of the parties has not received the issued conclusion; none before it is issued.
   */
  public List<Recipient> unserved() {
    return conclusion.issued() == null ? List.of() : conclusion.unserved(parties());
  }

  /** Returns the desk with another introduction for the drafter to start with. */
  DraftDesk introducedBy(String introduction) {
    return new DraftDesk(
        caseStream,
        accepted,
        profile,
        form,
        province,
        opinion,
        grounds,
        panelSize,
        differing,
        panelVersion,
        panelData,
        panelOpinion,
        initial.withIntroduction(introduction),
        conclusion,
        people,
        versions,
        stage,
        conflicts,
        call,
        viewer);
  }

  /**
   * Returns the wording to go on with: the last version's, or the initial one. Where the panel has
   * deliberated anew since, what rests on its opinion is the new one's, and applicant and remedy
   * stay as the drafter chose them.
   */
  public DraftWording wording() {
    ConclusionFact.DraftComposed draft = conclusion.draft();
    if (draft == null) {
      return initial;
    }
    DraftWording last = draft.wording();
    return outdated()
        ? initial.withApplicant(last.applicant()).withRemedy(last.remedyChoice(), last.remedy())
        : last;
  }

  /**
   * Tells whether the last version rests on another panel opinion than the one that stands: the
   * panel has deliberated anew since.
   */
  public boolean outdated() {
    return outdated(conclusion, panelOpinion);
  }

  private static boolean outdated(Conclusion conclusion, Digest panelOpinion) {
    ConclusionFact.DraftComposed draft = conclusion.draft();
    return draft != null
        && conclusion.issued() == null
        && !draft.panelOpinion().equals(panelOpinion);
  }

  /** Tells whether the panel has not yet answered a call to deliberate anew. */
  public boolean called() {
    return call != null && call.state(panelSize) != DeliberationCall.State.DECLINED;
  }

  /** Tells whether the viewer may send the opinion back to its panel. */
  public boolean maySendToPanel() {
    return DraftRules.sendingToPanel(this).isEmpty();
  }

  /** Runs the checks on a wording, as if the viewer took the next step. */
  public List<DraftCheck> checks(DraftWording wording) {
    PersonId me = viewer == null ? null : viewer.id();
    PersonId drafter = people.drafter();
    PersonId checker = people.checker();
    if (mayDraft() && stage.compareTo(Stage.TO_CHECK) < 0) {
      drafter = me;
    } else if (mayCheck() && stage == Stage.TO_CHECK) {
      checker = me;
    }
    return DraftChecks.run(
        accepted,
        opinion,
        grounds,
        profile,
        wording,
        province,
        new DraftChecks.People(
            people.experts(),
            people.expertNames(),
            people.recorders(),
            drafter,
            checker,
            people.keptAway()));
  }

  /**
   * Tells whether a wording may follow what the checker last returned: it differs, or the return is
   * answered in words.
   */
  public boolean follows(DraftWording wording, String answer) {
    ReturnedDraft back = conclusion.lastReturn();
    return back == null || back.mayBeFollowedBy(wording, profile.id(), panelOpinion, answer);
  }

  /** Tells whether a wording differs from what the checker last returned; it does if none was. */
  public boolean differs(DraftWording wording) {
    ReturnedDraft back = conclusion.lastReturn();
    return back == null || back.differs(wording, profile.id(), panelOpinion);
  }

  /** Tells whether the viewer holds the drafter's post. */
  public boolean mayDraft() {
    return viewer != null && viewer.is(Role.DRAFTER);
  }

  /** Tells whether the viewer keeps the record of issue and service. */
  public boolean mayServe() {
    return viewer != null && viewer.is(Role.RECORDS_CLERK);
  }

  /** Tells whether the viewer holds the checker's post. */
  public boolean mayCheck() {
    return viewer != null && viewer.is(Role.CHECKER);
  }

  private static Stage stage(Conclusion conclusion, Set<Recipient> parties) {
    if (conclusion.draft() == null || conclusion.returnedFor() != null) {
      return Stage.TO_DRAFT;
    }
    if (conclusion.signer(ConclusionFact.Capacity.DRAFTER).isEmpty()) {
      return Stage.TO_SIGN;
    }
    if (conclusion.signer(ConclusionFact.Capacity.CHECKER).isEmpty()) {
      return Stage.TO_CHECK;
    }
    if (conclusion.issued() == null) {
      return Stage.CHECKED;
    }
    return conclusion.unserved(parties).isEmpty() ? Stage.SERVED : Stage.ISSUED;
  }

  private static DraftChecks.People people(
      CaseFile file, Roster roster, PanelFact.Seated seated, Conclusion conclusion) {
    List<String> names =
        seated.experts().stream()
            .map(expert -> roster.person(expert).map(Person::name).orElse(""))
            .filter(name -> !name.isBlank())
            .toList();
    Set<PersonId> recorders = new HashSet<>();
    for (Act act : file.history().ordered()) {
      PersonId actor = act.header().actor();
      boolean records =
          act.fact() instanceof ExamFact.FindingRecorded
              || act.fact() instanceof ExamFact.SelfCareRecorded;
      if (records && actor != null) {
        recorders.add(actor);
      }
    }
    return new DraftChecks.People(
        seated.experts(),
        names,
        recorders,
        conclusion.signer(ConclusionFact.Capacity.DRAFTER).orElse(null),
        conclusion.signer(ConclusionFact.Capacity.CHECKER).orElse(null),
        file.get(Opinions.PROJECTION).signatures().stream()
            .anyMatch(signed -> file.get(Panel.PROJECTION).keptAway(signed.expert())));
  }

  /** Returns a version of the draft, if it was composed. */
  Optional<Version> version(int number) {
    return versions.stream().filter(version -> version.number() == number).findFirst();
  }

  /** Says since when a version stands no more; empty for the last one that was not returned. */
  String standsNoMore(Version version, ZoneId zone) {
    return versions.stream()
        .filter(later -> later.number() > version.number())
        .findFirst()
        .map(next -> VoidCopy.replaced(version.number(), next.number(), next.at(), zone))
        .orElse(
            version.returned()
                ? VoidCopy.returned(version.number())
                : outdated() ? VoidCopy.outdated(version.number()) : "");
  }

  private static List<Version> versions(CaseFile file) {
    List<Version> versions = new ArrayList<>();
    for (Act act : file.history().ordered()) {
      Version last = versions.isEmpty() ? null : versions.getLast();
      if (act.fact() instanceof ConclusionFact.DraftComposed draft) {
        versions.add(new Version(draft, act.header().at(), draft.sha256(), null));
      } else if (act.fact() instanceof ConclusionFact.DraftSigned signed && last != null) {
        versions.set(
            versions.size() - 1, new Version(last.draft(), last.at(), signed.sha256(), null));
      } else if (act.fact() instanceof ConclusionFact.DraftReturned back && last != null) {
        versions.set(
            versions.size() - 1,
            new Version(last.draft(), last.at(), last.revision(), back.reason()));
      }
    }
    return versions;
  }
}
