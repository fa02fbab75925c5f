package org.jianzhuo.model.opinion;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.journal.Act;
import org.jianzhuo.model.journal.Fact;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.Projection;
import org.jspecify.annotations.Nullable;

/** Folds opinions; each expert's opinion and each version of the sheet is a slot. */
final class OpinionsProjection implements Projection<Opinions> {
  private static final String SHEET = "opinion-sheet";
  private static final String CONSULTATION = "opinion-consultation";
  private static final PersonId NOBODY = new PersonId(new UUID(0, 0));

  @Override
  public String name() {
    return "opinion";
  }

  @Override
  public Opinions empty() {
    return new Opinions(Map.of(), Map.of(), null, null, null, List.of(), 0, List.of(), null);
  }

  @Override
  public Set<String> slots(Fact fact) {
    return switch (fact) {
      case OpinionFact.Sealed f -> Set.of("opinion:" + f.expert());
      case OpinionFact.Filed f -> Set.of("opinion:" + f.opinion().expert());
      case OpinionFact.Reopened f -> Set.of(SHEET, CONSULTATION);
      case OpinionFact.Referred f -> Set.of(CONSULTATION);
      case OpinionFact.Consulted f -> Set.of(CONSULTATION);
      case OpinionFact.SheetComposed f -> Set.of(SHEET);
      case OpinionFact.SheetSigned f -> Set.of(SHEET);
      default -> Set.of();
    };
  }

  @Override
  public Optional<String> refuse(Opinions opinions, Act act) {
    return switch (act.fact()) {
      case OpinionFact.Sealed f ->
          refusal(
              isActor(act, f.expert()) ? null : "an opinion is given by its expert",
              opinions.filed().containsKey(f.expert()) ? "an open opinion is not sealed" : null,
              opinions.sheet() == null ? null : "an opinion is not changed under a sheet");
      case OpinionFact.Filed f ->
          refusal(
              isActor(act, f.opinion().expert()) ? null : "an opinion is filed by its expert",
              opinions.sheet() == null
                  ? null
                  : "an opinion is not changed once the sheet is composed",
              opinions.referral() == null ? null : "an opinion is not changed once referred",
              opensSeal(opinions, f) ? null : "an opinion is opened as it was sealed");
      case OpinionFact.AnewCalled f ->
          refusal(
              f.reason().isBlank() ? "a panel is called to deliberate anew for a reason" : null,
              opinions.given() == 0 ? "there is nothing to deliberate anew on" : null,
              opinions.isCalled() ? "a call is answered before the next" : null,
              opinions.hasGiven(actor(act)) == (f.as() == DeliberationCall.Caller.EXPERT)
                  ? null
                  : "an expert calls as an expert, the office as the office");
      case OpinionFact.AnewAnswered f ->
          refusal(
              opinions.callState().equals(Optional.of(DeliberationCall.State.OPEN))
                  ? null
                  : "only an open call is answered",
              opinions.hasGiven(actor(act)) ? null : "a call is answered by the panel's experts",
              f.agrees() || !f.reason().isBlank() ? null : "who declines says why");
      case OpinionFact.Reopened f ->
          refusal(
              f.reason().isBlank() ? "opinions are set aside for a reason" : null,
              f.agreed() == null || isAgreed(opinions, f.agreed())
                  ? null
                  : "opinions are set aside by more than half of the panel");
      case OpinionFact.Referred f ->
          refusal(
              opinions.sheet() == null ? null : "a case with a sheet is not referred",
              opinions.consultation() == null ? null : "a case is referred once");
      case OpinionFact.Consulted f -> consulted(opinions, act, f);
      case OpinionFact.SheetSigned f ->
          refusal(
              opinions.sheet() != null && opinions.sheet().version() == f.version()
                  ? null
                  : "only the last composed sheet is signed",
              opinions.hasSigned(f.expert()) ? "an expert signs a sheet once" : null);
      default -> Optional.empty();
    };
  }

  private static Optional<String> consulted(
      Opinions opinions, Act act, OpinionFact.Consulted fact) {
    Referral referral = opinions.referral();
    if (referral == null) {
      return Optional.of("the consultation committee speaks on a referral");
    }
    return refusal(
        opinions.sheet() == null ? null : "a consultation comes before the sheet",
        referral.members().contains(act.header().actor())
            ? null
            : "a member records the consultation",
        referral.members().containsAll(fact.opinion().attended())
            ? null
            : "only members take part in a consultation",
        areOthersWhoAttended(fact.assenting(), act, fact.opinion())
            ? null
            : "each other member who attended signs once");
  }

  private static boolean areOthersWhoAttended(
      List<PersonId> assenting, Act act, ConsultationOpinion opinion) {
    return assenting.stream().distinct().count() == assenting.size()
        && opinion.attended().containsAll(assenting)
        && assenting.stream().noneMatch(member -> isActor(act, member));
  }

  private static boolean isAgreed(Opinions opinions, List<PersonId> agreed) {
    DeliberationCall call = opinions.call();
    return call != null
        && call.state(opinions.given()) == DeliberationCall.State.CARRIED
        && call.agreeing().containsAll(agreed)
        && 2 * agreed.stream().distinct().count() > opinions.given();
  }

  private static PersonId actor(Act act) {
    return Objects.requireNonNullElse(act.header().actor(), NOBODY);
  }

  private static boolean isActor(Act act, PersonId expert) {
    return expert.equals(act.header().actor());
  }

  private static boolean opensSeal(Opinions opinions, OpinionFact.Filed filed) {
    Digest sealed = opinions.sealed().get(filed.opinion().expert());
    return sealed == null
        || sealed.equals(Digest.of(filed.signature().getBytes(StandardCharsets.US_ASCII)));
  }

  private static Optional<String> refusal(@Nullable String... reasons) {
    for (String reason : reasons) {
      if (reason != null) {
        return Optional.of(reason);
      }
    }
    return Optional.empty();
  }

  @Override
  public Opinions apply(Opinions o, Act act) {
    return switch (act.fact()) {
      case OpinionFact.Sealed f -> {
        Map<PersonId, Digest> sealed = new LinkedHashMap<>(o.sealed());
        sealed.put(f.expert(), f.signature());
        yield new Opinions(
            sealed,
            o.filed(),
            o.referral(),
            o.consultation(),
            o.sheet(),
            o.signatures(),
            o.prints(),
            o.replaced(),
            o.call());
      }
      case OpinionFact.Filed f -> {
        Map<PersonId, Opinion> filed = new LinkedHashMap<>(o.filed());
        filed.put(f.opinion().expert(), f.opinion());
        yield new Opinions(
            o.sealed(),
            filed,
            o.referral(),
            o.consultation(),
            o.sheet(),
            o.signatures(),
            o.prints(),
            o.replaced(),
            o.call());
      }
      case OpinionFact.AnewCalled f -> o.with(called(o, act, f));
      case OpinionFact.AnewAnswered f -> {
        DeliberationCall call = o.call();
        // it may have been followed meanwhile, at a station that had the majority
        yield call == null
            ? o
            : o.with(
                call.answeredBy(actor(act), new DeliberationCall.Answer(f.agrees(), f.reason())));
      }
      case OpinionFact.Reopened f ->
          new Opinions(
              Map.of(), Map.of(), null, null, null, List.of(), 0, replaced(o, f.reason()), null);
      case OpinionFact.Referred f ->
          new Opinions(
              o.sealed(),
              o.filed(),
              f.referral(),
              null,
              o.sheet(),
              o.signatures(),
              o.prints(),
              o.replaced(),
              o.call());
      case OpinionFact.Consulted f ->
          new Opinions(
              o.sealed(),
              o.filed(),
              o.referral(),
              f.opinion(),
              o.sheet(),
              o.signatures(),
              o.prints(),
              o.replaced(),
              o.call());
      case OpinionFact.SheetComposed f -> sheet(o, f, List.of(), o.prints());
      case OpinionFact.SheetSigned f -> {
        List<OpinionFact.SheetSigned> signatures = new ArrayList<>(o.signatures());
        signatures.add(f);
        yield sheet(o, o.sheet(), signatures, o.prints());
      }
      case OpinionFact.SheetPrinted f ->
          sheet(o, o.sheet(), o.signatures(), Math.max(o.prints(), f.print()));
      default -> o;
    };
  }

  /** Makes one call of two that did not know of each other: both experts agree to the first. */
  private static DeliberationCall called(Opinions o, Act act, OpinionFact.AnewCalled fact) {
    PersonId caller = actor(act);
    DeliberationCall before = o.isCalled() ? o.call() : null;
    DeliberationCall call =
        before != null
            ? before
            : new DeliberationCall(caller, fact.as(), fact.reason(), act.header().at(), Map.of());
    return fact.as() == DeliberationCall.Caller.EXPERT
        ? call.answeredBy(caller, new DeliberationCall.Answer(true, ""))
        : call;
  }

  private static Opinions sheet(
      Opinions o,
      OpinionFact.@Nullable SheetComposed sheet,
      List<OpinionFact.SheetSigned> signatures,
      int prints) {
    return new Opinions(
        o.sealed(),
        o.filed(),
        o.referral(),
        o.consultation(),
        sheet,
        signatures,
        prints,
        o.replaced(),
        o.call());
  }

  private static List<Opinions.Replaced> replaced(Opinions o, String reason) {
    OpinionFact.SheetComposed sheet = o.sheet();
    if (sheet == null) {
      return o.replaced();
    }
    List<Digest> revisions = new ArrayList<>(List.of(sheet.sha256()));
    o.signatures().forEach(signature -> revisions.add(signature.sha256()));
    List<Opinions.Replaced> replaced = new ArrayList<>(o.replaced());
    replaced.add(new Opinions.Replaced(sheet.version(), revisions, reason));
    return replaced;
  }
}
