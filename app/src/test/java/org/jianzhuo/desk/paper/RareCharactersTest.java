package org.jianzhuo.desk.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianzhuo.desk.opinion.CaseTable.done;
import static org.jianzhuo.desk.opinion.CaseTable.refused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jianzhuo.desk.document.RareCharacters;
import org.jianzhuo.desk.document.pdf.CharacterInk;
import org.jianzhuo.model.base.InkStroke;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.intake.DrawnCharacters;
import org.jianzhuo.model.intake.Intake;
import org.jianzhuo.model.intake.IntakeFact;
import org.jianzhuo.model.paper.Door;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

public class RareCharactersTest {

  /** Of CJK extension B: in no font that is bundled. */
  static final int RARE = 0x2003E;

  private static final List<InkStroke> INK =
      List.of(
          stroke(100, 200, 900, 200),
          stroke(500, 100, 500, 900),
          stroke(480, 250, 120, 850),
          stroke(520, 250, 880, 850));

  private final PaperTable papers = new PaperTable();

  private static InkStroke stroke(int x1, int y1, int x2, int y2) {
    return new InkStroke(List.of(x1, x2), List.of(y1, y2), List.of(0, 90), List.of(500, 500));
  }

  @BeforeEach
  void aNameWithARareCharacter() {
    name(papers);
  }

  public static void name(PaperTable papers) {
    AcceptedCase a =
        papers.table.journal.stream(papers.table.caseStream).get(Intake.PROJECTION).accepted();
    papers.table.act(
        papers.coordinator,
        new IntakeFact.CaseCorrected(
            new AcceptedCase(
                a.acceptanceNumber(),
                "邓" + Character.toString(RARE),
                a.sex(),
                a.identityNumber(),
                a.phone(),
                a.employer(),
                a.creditCode(),
                a.item(),
                a.type(),
                a.recognitionNumber(),
                a.recognisedParts(),
                a.diagnosis(),
                a.injuredOn(),
                a.appliedOn(),
                a.acceptedOn(),
                a.note()),
            "姓名有误"));
    papers.table.people.become(papers.table.first);
  }

  private PaperDraft sheet() {
    return papers.draft(
        Door.EXAM, "return-list", Map.of("items", List.of("CT 片 | 医院 | 1 | 是 | 2")));
  }

  @Test
  void stopsThePaperUntilItIsDrawn() throws IOException {
    assertThat(papers.characters.rareOf(papers.table.caseStream)).containsExactly(RARE);
    assertThat(refused(papers.service.preview(sheet()))).isEqualTo("document.refused.no-glyph");
    done(papers.characters.draw(papers.table.caseStream, papers.table.first, RARE, INK));
    byte[] pdf = done(papers.service.preview(sheet()));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      var resources = document.getPage(0).getResources();
      boolean pictured = false;
      for (var name : resources.getXObjectNames()) {
        pictured |= resources.isImageXObject(name);
      }
      assertThat(pictured).isTrue();
    }
    if (System.getProperty("jz.keep") != null) {
      Files.write(Path.of(System.getProperty("jz.keep"), "rare.pdf"), pdf);
    }
  }

  @Test
  void isDrawnOnceForEveryPaperAndIsThereAfterARestart() {
    done(papers.characters.draw(papers.table.caseStream, papers.table.first, RARE, INK));
    RareCharacters again =
        new RareCharacters(papers.table.journal, PaperTable.FONTS::shows, CharacterInk::png);
    assertThat(again.pictures().byCodePoint()).containsOnlyKeys(RARE);
    assertThat(
            papers.table.journal.stream(papers.table.caseStream)
                .get(DrawnCharacters.PROJECTION)
                .byCodePoint()
                .get(RARE))
        .isEqualTo(INK);
  }

  @Test
  @Tag("F86")
  void isLearntForTheScreensAsSoonAsTheCaseChanged() {
    assertThat(papers.characters.learn(papers.table.caseStream)).isFalse();
    assertThat(papers.characters.isBox(RARE)).isTrue();
    assertThat(papers.characters.isBox('邓')).isFalse();
    done(papers.characters.draw(papers.table.caseStream, papers.table.first, RARE, INK));
    assertThat(papers.characters.ink()).isEmpty();
    assertThat(papers.characters.learn(papers.table.caseStream)).isTrue();
    assertThat(papers.characters.ink()).containsOnlyKeys(RARE);
    assertThat(papers.characters.isBox(RARE)).isFalse();
    assertThat(papers.characters.learn(papers.table.caseStream)).isFalse();
    RareCharacters again =
        new RareCharacters(papers.table.journal, PaperTable.FONTS::shows, CharacterInk::png);
    again.learn();
    assertThat(again.ink()).containsEntry(RARE, INK);
  }

  @Test
  void isRefusedWithoutAStroke() {
    assertThat(
            refused(
                papers.characters.draw(
                    papers.table.caseStream, papers.table.first, RARE, List.of())))
        .isEqualTo("document.refused.not-drawn");
  }

  @Test
  void keepsWhatTheCaseWasAcceptedAs() {
    done(papers.characters.draw(papers.table.caseStream, papers.table.first, RARE, INK));
    assertThat(
            papers.table.journal.stream(papers.table.caseStream)
                .get(Intake.PROJECTION)
                .accepted()
                .name())
        .isEqualTo("邓" + Character.toString(RARE));
  }
}
