package org.jianzhuo.desk.conclusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianzhuo.desk.opinion.CaseTable.done;
import static org.jianzhuo.desk.opinion.CaseTable.refused;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jianzhuo.model.exam.ClauseChoice;
import org.jianzhuo.model.exam.ClauseMatch;
import org.jianzhuo.model.exam.Effort;
import org.jianzhuo.model.exam.Film;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.exam.PresentPerson;
import org.jianzhuo.model.exam.Side;
import org.jianzhuo.model.intake.AppraisalType;
import org.jianzhuo.model.intake.ItemKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Follows what is noted beside the findings to the paper: effort, films, names on films. */
class NotedAtTheTableTest {

  private static final UUID OWN = new UUID(9, 1);
  private static final UUID FOREIGN = new UUID(9, 2);

  @TempDir private Path folder = Path.of("");
  private ItemPath path;

  @BeforeEach
  void examine() {
    path =
        new ItemPath(folder.resolve("station"), ItemKind.LABOUR_AND_SELF_CARE, AppraisalType.FIRST);
    done(path.exams.open(path.caseStream, path.hand()));
  }

  @AfterEach
  void close() {
    path.close();
  }

  @Test
  @Tag("F145")
  void effortStandsOnThePaperWithTheSpreadItsBasisAndTheRefusal() throws IOException {
    done(
        path.exams.recordEffort(
            path.caseStream,
            path.hand(),
            new Effort(
                Effort.Level.EXAGGERATES,
                List.of(
                    new Effort.Repeated(
                        "左肘屈曲",
                        List.of(new BigDecimal("90"), new BigDecimal("118"), new BigDecimal("104")),
                        "°")),
                "肌电图未见异常",
                new Effort.Refusal("握力测试", false, "周敏", "李佳"))));
    assertThat(opinion())
        .contains("配合程度疑似夸大", "左肘屈曲90°、118°、104°（差28°）", "客观依据肌电图未见异常")
        .contains("拒绝握力测试", "拒签（周敏、李佳注明）");
  }

  @Test
  @Tag("F151")
  void whoIsPresentStandsOnThePaperWithTheCapacity() throws IOException {
    done(
        path.exams.recordPresent(
            path.caseStream,
            path.hand(),
            List.of(
                new PresentPerson("梁小雨", PresentPerson.Role.GUARDIAN, ""),
                new PresentPerson("周敏", PresentPerson.Role.SIGN_INTERPRETER, ""))));
    assertThat(opinion()).contains("在场人员　梁小雨（监护人）、周敏（手语翻译）");
  }

  @Test
  @Tag("F151")
  void nothingOfPersonsPresentStandsOnThePaperWhereNobodyIsNoted() throws IOException {
    assertThat(opinion()).doesNotContain("在场人员");
  }

  @Test
  @Tag("F146")
  void aFilmOfAnotherNameSupportsNoFindingAndIsNamedOnThePaper() throws IOException {
    done(path.exams.registerFilm(path.caseStream, path.hand(), film(OWN, "DR20260912-7", true)));
    done(path.exams.registerFilm(path.caseStream, path.hand(), film(FOREIGN, "CT-88", false)));

    assertThat(refused(path.exams.record(path.caseStream, path.hand(), resting(FOREIGN))))
        .isEqualTo("exam.refused.film-name");
    done(path.exams.record(path.caseStream, path.hand(), resting(OWN)));

    assertThat(opinion()).contains("DR20260912-7", "CT-88", "姓名不符，不作依据");
  }

  private String opinion() throws IOException {
    path.finding(
            "elbow",
            "free",
            ClauseChoice.of(
                ItemPath.CATALOGUE.clause("GB/T 16180-2014", "5.7.2 18)").orElseThrow(),
                ClauseMatch.MEETS,
                ""))
        .selfCare()
        .agreed();
    return path.opinionText();
  }

  private static Film film(UUID id, String number, boolean own) {
    return new Film(
        id, Film.Kind.XRAY, "示例市人民医院", number, LocalDate.of(2026, 3, 12), own, "", "", false);
  }

  private Finding resting(UUID film) {
    return new Finding(
        path.exams.nextId(),
        path.known().exam().nextNumber(),
        "elbow",
        Side.LEFT,
        "左肘骨折愈合",
        "",
        "free",
        List.of(),
        null,
        true,
        List.of(),
        "无相应条款，未达等级",
        List.of(),
        null,
        List.of(film),
        List.of());
  }
}
