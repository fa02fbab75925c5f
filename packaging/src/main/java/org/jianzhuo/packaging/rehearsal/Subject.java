package org.jianzhuo.packaging.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jianzhuo.model.exam.ItemForm;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.intake.AppraisalType;
import org.jianzhuo.model.intake.ExpertPoolReader;
import org.jianzhuo.model.intake.ListedExpert;
import org.jianzhuo.model.intake.RegisterReader;
import org.jianzhuo.model.intake.RegisterRow;
import org.jianzhuo.model.intake.RegisteredCase;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.opinion.PanelOpinion;
import org.jianzhuo.model.panel.Eligibility;
import org.jianzhuo.model.roster.Person;
import org.jianzhuo.model.roster.Role;
import org.jianzhuo.model.wire.CatalogueReader;

/**
 * Knows what the day's files say of the one case that the rehearsal follows, and which experts may
 * sit on it.
 *
 * @param accepted the case: the first whose item is graded and asks for self-care, else the first
 *     graded, else the first
 * @param room where it is to be seen; empty if the register does not say
 * @param experts three who may sit, in order of the pool
 */
record Subject(AcceptedCase accepted, String room, List<Person> experts) {

  static Subject choose(DayPlan plan) {
    LocalDate today = LocalDate.now(java.time.ZoneId.systemDefault());
    List<RegisteredCase> cases =
        new RegisterReader(false, null)
            .read(bytes(plan.register())).acceptedRows().stream()
                .map(RegisterRow::accepted)
                .filter(java.util.Objects::nonNull)
                .toList();
    if (cases.isEmpty()) {
      throw new StepFailed("the register has no row that can be imported: " + plan.register());
    }
    RegisteredCase chosen =
        cases.stream().min(Comparator.comparingInt(Subject::rank)).orElseThrow();
    List<Person> experts =
        new ExpertPoolReader()
            .read(bytes(plan.experts())).acceptedRows().stream()
                .map(RegisterRow::accepted)
                .filter(java.util.Objects::nonNull)
                .map(Subject::person)
                .filter(p -> Eligibility.obstacle(p, today).isEmpty())
                .limit(3)
                .toList();
    if (experts.size() < 3) {
      throw new StepFailed("the pool has fewer than three experts who may sit: " + plan.experts());
    }
    return new Subject(chosen.accepted(), chosen.room(), experts);
  }

  private static int rank(RegisteredCase listed) {
    AcceptedCase accepted = listed.accepted();
    boolean graded = PanelOpinion.votesGrade(accepted.item());
    boolean recognised = !accepted.recognisedParts().isEmpty();
    boolean first = accepted.type() == AppraisalType.FIRST;
    // A character beyond the basic plane is printed only where the system has a font for it.
    boolean printable = accepted.name().codePoints().allMatch(Character::isBmpCodePoint);
    boolean plain = ItemForm.of(accepted.item()).isEmpty();
    boolean both = accepted.item().asksSelfCare();
    return (printable ? 0 : 32)
        + (plain ? 0 : 16)
        + (graded ? 0 : 8)
        + (recognised ? 0 : 4)
        + (first ? 0 : 2)
        + (both ? 0 : 1);
  }

  private static Person person(ListedExpert listed) {
    return new Person(
        new PersonId(new UUID(0, 1)),
        listed.name(),
        Set.of(Role.EXPERT),
        listed.number(),
        listed.specialty(),
        listed.furtherSpecialties(),
        listed.unit(),
        listed.title(),
        listed.termFrom(),
        listed.termTo(),
        listed.standing(),
        listed.recommendation(),
        listed.consultant());
  }

  /** Returns the catalogue's joint of that name, in either language. */
  static org.jianzhuo.model.catalogue.Joint measured(String name) {
    return CatalogueReader.read().joints().stream()
        .filter(joint -> name.contains(joint.name().zh()) || name.contains(joint.name().en()))
        .findFirst()
        .orElseThrow(() -> new StepFailed("the form measures no joint of the catalogue: " + name));
  }

  /** Returns the joint that lies in the recognised parts; the knee where none does. */
  Joint joint() {
    String parts = String.join("；", accepted.recognisedParts()) + "；" + accepted.diagnosis();
    for (Joint joint : Joint.values()) {
      if (joint.named.stream().anyMatch(parts::contains)) {
        return joint;
      }
    }
    return Joint.KNEE;
  }

  /** Returns the first recognised part without its side, e.g. 手 of 右手. */
  String partName() {
    String first =
        accepted.recognisedParts().isEmpty()
            ? joint().typed
            : accepted.recognisedParts().getFirst();
    return first.replaceAll("^[左右双]侧?", "");
  }

  /** Returns the place of the first recognised part's side: 0 left, 1 right, 3 not sided. */
  int side() {
    String first =
        accepted.recognisedParts().isEmpty() ? "" : accepted.recognisedParts().getFirst();
    return first.startsWith("左") ? 0 : first.startsWith("右") ? 1 : 3;
  }

  /** The joints that the rehearsal measures, with the words a register has for their part. */
  enum Joint {
    KNEE("膝", "knee", List.of("膝", "半月板", "十字韧带", "交叉韧带", "胫骨平台")),
    ANKLE("踝", "ankle", List.of("踝")),
    HIP("髋", "hip", List.of("髋", "骨盆")),
    SHOULDER("肩", "shoulder", List.of("肩", "锁骨")),
    ELBOW("肘", "elbow", List.of("肘", "肱骨远端", "鹰嘴")),
    WRIST("腕", "wrist", List.of("腕", "桡骨远端", "手", "掌骨")),
    LUMBAR("腰", "lumbar", List.of("腰", "椎"));

    final String typed;
    final String id;
    private final List<String> named;

    Joint(String typed, String id, List<String> named) {
      this.typed = typed;
      this.id = id;
      this.named = named;
    }
  }

  private static byte[] bytes(String file) {
    try {
      return Files.readAllBytes(Path.of(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
