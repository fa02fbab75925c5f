package org.jianzhuo.desk.paper;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jianzhuo.model.exam.ItemForm;
import org.jianzhuo.model.exam.SelfCareLevel;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.intake.Intake;
import org.jianzhuo.model.journal.CaseFile;
import org.jianzhuo.model.opinion.ConsultationOpinion;
import org.jianzhuo.model.opinion.GradeWords;
import org.jianzhuo.model.opinion.Opinions;
import org.jianzhuo.model.opinion.PanelOpinion;
import org.jianzhuo.model.opinion.Referral;
import org.jianzhuo.model.paper.PaperSource;
import org.jianzhuo.model.roster.Roster;

/** Gathers what the referral to the consultation committee and its opinion give a template. */
final class ConsultationPaperData {

  void add(CasePaperData.Values values, CaseFile file, Roster roster) {
    Referral referral = file.get(Opinions.PROJECTION).referral();
    if (referral != null) {
      referred(values, file, referral, roster);
    }
    ConsultationOpinion opinion = file.get(Opinions.PROJECTION).consultation();
    if (opinion != null) {
      values.day(PaperSource.CONSULTATION_ON, opinion.on());
      values.text(
          PaperSource.CONSULTATION_ATTENDED,
          opinion.attended().stream()
              .map(person -> CasePaperData.name(roster, person))
              .collect(Collectors.joining("、")));
      values.rows(
          PaperSource.CONSULTATION_PRESENT,
          opinion.attended().stream()
              .map(person -> List.of(CasePaperData.name(roster, person)))
              .toList());
      values.rows(
          PaperSource.CONSULTATION_RULINGS,
          opinion.rulings().stream()
              .map(
                  ruling -> List.of(field(file, ruling.field()), value(ruling), ruling.reasoning()))
              .toList());
    }
  }

  private static void referred(
      CasePaperData.Values values, CaseFile file, Referral referral, Roster roster) {
    values.text(PaperSource.CONSULTATION_REASON, referral.reason());
    values.rows(
        PaperSource.CONSULTATION_FIELDS,
        referral.fields().stream().map(field -> List.of(field(file, field))).toList());
    values.rows(
        PaperSource.CONSULTATION_DOCUMENTS, referral.documents().stream().map(List::of).toList());
    values.rows(
        PaperSource.CONSULTATION_MEMBERS,
        referral.members().stream()
            .flatMap(id -> roster.person(id).stream())
            .map(person -> List.of(person.name(), person.unit(), person.specialty()))
            .toList());
    String unfit = referral.unfit();
    if (unfit != null) {
      values.text(PaperSource.CONSULTATION_UNFIT, unfit);
    }
    values.rows(
        PaperSource.CONSULTATION_RECUSED,
        referral.recused().stream()
            .map(away -> List.of(CasePaperData.name(roster, away.person()), away.cause()))
            .toList());
  }

  private static String field(CaseFile file, String field) {
    return switch (field) {
      case PanelOpinion.GRADE -> "劳动功能障碍程度";
      case PanelOpinion.SELF_CARE -> "生活自理障碍程度";
      case PanelOpinion.RESULT -> "确认结果";
      default -> ofForm(file, field.substring(field.indexOf('.') + 1));
    };
  }

  private static String ofForm(CaseFile file, String field) {
    AcceptedCase accepted = file.get(Intake.PROJECTION).accepted();
    return Optional.ofNullable(accepted)
        .flatMap(known -> ItemForm.of(known.item()))
        .flatMap(form -> form.field(field))
        .map(asked -> asked.name().zh())
        .orElse(field);
  }

  private static String value(ConsultationOpinion.Ruling ruling) {
    return switch (ruling.field()) {
      case PanelOpinion.GRADE -> GradeWords.onPaper(Integer.parseInt(ruling.value()));
      case PanelOpinion.SELF_CARE -> SelfCareLevel.valueOf(ruling.value()).words().zh();
      default -> ruling.value();
    };
  }
}
