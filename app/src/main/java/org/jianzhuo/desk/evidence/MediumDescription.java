package org.jianzhuo.desk.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jianzhuo.model.evidence.Derivation;
import org.jianzhuo.model.evidence.Description;
import org.jianzhuo.model.evidence.Descriptions;
import org.jianzhuo.model.evidence.Evidence;
import org.jianzhuo.model.evidence.EvidenceFact;
import org.jianzhuo.model.evidence.ImportRecord;
import org.jianzhuo.model.evidence.Retention;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.intake.Intake;
import org.jianzhuo.model.journal.CaseFile;
import org.jianzhuo.model.journal.MediaId;
import org.jianzhuo.model.journal.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * How a medium is described for the archive (著录, dossier 6): by a person, or as is proposed of the
 * case's item, the part and the time. The archive's words are Chinese in every language.
 *
 * @param author who wrote it; null while it is a proposal
 * @param proposed whether nobody has described the medium yet
 * @param keptFrom the day from which it is kept
 */
public record MediumDescription(
    Description description, @Nullable PersonId author, boolean proposed, LocalDate keptFrom) {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  /** Returns how a medium is described; empty if the case does not hold it. */
  public static Optional<MediumDescription> of(CaseFile file, MediaId medium, ZoneId zone) {
    Evidence.Item item = file.get(Evidence.PROJECTION).items().get(medium);
    if (item == null) {
      return Optional.empty();
    }
    Instant made = Instant.ofEpochMilli(madeAt(file, item));
    LocalDate keptFrom = Retention.begins(LocalDate.ofInstant(made, zone));
    return Optional.of(
        file.get(Descriptions.PROJECTION)
            .of(medium)
            .map(
                standing ->
                    new MediumDescription(
                        standing.description(), standing.author(), false, keptFrom))
            .orElseGet(
                () ->
                    new MediumDescription(
                        new Description(
                            title(file, item, MINUTE.format(made.atZone(zone))),
                            "",
                            Retention.OF_APPRAISALS),
                        null,
                        true,
                        keptFrom)));
  }

  /** Returns how long the medium is kept, in the archive's words. */
  public String retention() {
    String period = description.retention().words().zh();
    return description.retention() == Retention.PERMANENT
        ? period
        : period + "，自 " + keptFrom + " 起";
  }

  private static String title(CaseFile file, Evidence.Item item, String time) {
    AcceptedCase accepted = file.get(Intake.PROJECTION).accepted();
    Finding finding =
        item.medium().finding() == null
            ? null
            : file.get(Exam.PROJECTION).findings().get(item.medium().finding());
    List<String> parts = new ArrayList<>();
    if (accepted != null) {
      parts.add(accepted.itemWords().zh());
    }
    if (finding != null && !finding.title().isBlank()) {
      parts.add(finding.title().strip());
    }
    ImportRecord from = item.source();
    if (from == null) {
      parts.add(kind(item));
      parts.add(time);
    } else {
      // Nobody here made it, and its time here is not when it was made.
      parts.add("导入" + kind(item));
      parts.add(from.source());
      parts.add(time + " 导入");
    }
    String title = String.join(" ", parts);
    return title.substring(0, Math.min(title.length(), Description.LONGEST_TITLE));
  }

  private static String kind(Evidence.Item item) {
    Derivation made = item.derivation();
    if (made != null) {
      return made.way() == Derivation.Way.FRAME ? "录像帧" : "遮盖副本";
    }
    return switch (item.medium().kind()) {
      case CLIP -> "录像";
      case PHOTO -> "照片";
      case SCAN, DOCUMENT -> "扫描件";
    };
  }

  private static long madeAt(CaseFile file, Evidence.Item item) {
    if (item.capture() != null) {
      return item.capture().startedAt();
    }
    return file.history().ordered().stream()
        .filter(act -> act.id().equals(item.entry()) && act.fact() instanceof EvidenceFact.Kept)
        .mapToLong(act -> act.header().at())
        .findFirst()
        .orElse(0);
  }
}
