package org.jianzhuo.desk.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jianzhuo.desk.catalogue.PinyinRomaniser;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.catalogue.BodyPart;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.catalogue.Phrase;
import org.jianzhuo.model.catalogue.Romaniser;
import org.jianzhuo.model.catalogue.Template;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.exam.Reading;
import org.jianzhuo.model.exam.RecognisedScope;
import org.jianzhuo.model.exam.Side;
import org.jianzhuo.model.exam.Variables;
import org.jianzhuo.model.intake.ItemKind;
import org.jianzhuo.model.journal.FindingId;
import org.jianzhuo.model.wire.CatalogueReader;
import org.jianzhuo.model.wire.Json;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Checks what a template's fields make of what is typed into them. */
class TemplateFormTest {

  private static final Catalogue CATALOGUE = ExamCases.CATALOGUE;
  private static final RecognisedScope SCOPE =
      new ExamCases().seated("眼外伤", "左眼").service().look(ExamCases.CASE).orElseThrow().scope();

  private static final RecognisedScope HAND =
      new ExamCases().seated("左手外伤", "左手").service().look(ExamCases.CASE).orElseThrow().scope();

  private static FindingDraft draft(String template, Map<String, String> typed) {
    FindingDraft draft = FindingDraft.blank(new FindingId(new UUID(7, 1)), 1);
    draft = FindingEdits.place(draft, "eye", Side.LEFT, CATALOGUE);
    draft = FindingEdits.template(draft, template, CATALOGUE);
    for (Map.Entry<String, String> each : typed.entrySet()) {
      draft = FindingEdits.value(draft, TemplateForm.key(template, each.getKey()), each.getValue());
    }
    return draft;
  }

  private static TemplateForm form(FindingDraft draft) {
    return FindingEdits.form(draft, CATALOGUE).orElseThrow();
  }

  private static TemplateForm.Field field(FindingDraft draft, String id) {
    return form(draft).field(TemplateForm.key(draft.template(), id)).orElseThrow();
  }

  private static Finding finding(FindingDraft draft) {
    return draft.finding(CATALOGUE, SCOPE).orElseThrow();
  }

  @Nested
  class AFieldThatIsFilled {

    @Test
    void isJudgedByItsOwnData() {
      FindingDraft draft =
          draft("vision", Map.of("left.iop", "62", "right.iop", "99", "left.corrected", "0.3"));
      assertThat(field(draft, "left.iop").reading().verdict()).isEqualTo(Reading.Verdict.UNUSUAL);
      assertThat(field(draft, "left.iop").wantsAttention()).isTrue();
      assertThat(field(draft, "right.iop").reading().verdict())
          .isEqualTo(Reading.Verdict.IMPOSSIBLE);
      // what cannot be stored is not counted as filled
      assertThat(form(draft).filled()).isEqualTo(2);
      assertThat(form(draft).total()).isEqualTo(19);
    }

    @Test
    void isRecordedUnlessItIsImpossibleOrNoChoiceOfTheTemplate() {
      Finding recorded =
          finding(
              draft(
                  "vision",
                  Map.of(
                      "left.iop",
                      "62",
                      "right.iop",
                      "99",
                      "left.lens",
                      "wooden",
                      "slitlamp",
                      "角膜白斑")));
      assertThat(recorded.answers().stream().map(a -> a.field() + "=" + a.value()))
          .containsExactly("left.iop=62", "slitlamp=角膜白斑");
      assertThat(recorded.measurements()).isEmpty();
    }

    @Test
    void isRecordedWithItsReasonWhereItCouldNotBeMeasured() {
      FindingDraft draft = draft("vision", Map.of("left.iop", "N"));
      draft = FindingEdits.reason(draft, "vision/left.iop", "不配合");
      Finding recorded = finding(draft);
      assertThat(recorded.answers()).isEmpty();
      assertThat(recorded.unmeasured()).hasSize(1);
      assertThat(recorded.unmeasured().get(0).reason()).isEqualTo("不配合");
      assertThat(RecordedFinding.inForm(recorded, CATALOGUE, SCOPE).typed())
          .containsEntry("vision/left.iop", "N");
    }

    @Test
    void comesBackIntoTheFormAsItWas() {
      FindingDraft draft =
          draft("vision", Map.of("left.iop", "62", "left.corrected", "0.3", "slitlamp", "白斑"));
      draft = FindingEdits.confirm(draft, "vision/left.iop");
      FindingDraft back = RecordedFinding.inForm(finding(draft), CATALOGUE, SCOPE);
      assertThat(back.typed()).isEqualTo(draft.typed());
      assertThat(back.confirmed()).containsExactly("vision/left.iop");
      assertThat(back.descriptionTyped()).isFalse();
      assertThat(back.title()).isEmpty();
    }

    @Test
    void staysWhileAnotherTemplateIsLookedAt() {
      FindingDraft draft = draft("vision", Map.of("left.iop", "18"));
      draft = FindingEdits.template(draft, "free", CATALOGUE);
      assertThat(finding(draft).answers()).isEmpty();
      draft = FindingEdits.template(draft, "vision", CATALOGUE);
      assertThat(finding(draft).answers()).hasSize(1);
    }
  }

  @Nested
  class CopyingTheOtherSide {

    @Test
    void fillsWhatIsEmptyAndWaitsToBeConfirmed() {
      FindingDraft draft =
          draft("vision", Map.of("right.corrected", "1.0", "right.iop", "14", "left.iop", "20"));
      FindingDraft copied = FindingEdits.copySide(draft, Side.RIGHT, CATALOGUE);
      assertThat(field(copied, "left.corrected").text()).isEqualTo("1.0");
      assertThat(field(copied, "left.corrected").copied()).isTrue();
      assertThat(field(copied, "left.iop").text()).isEqualTo("20");
      assertThat(finding(copied).answer("left.corrected").orElseThrow().copied()).isTrue();
      assertThat(RecordedFinding.inForm(finding(copied), CATALOGUE, SCOPE).copied())
          .containsExactly("vision/left.corrected");
    }

    @Test
    void isSettledByConfirmingOrByTypingAnother() {
      FindingDraft draft =
          FindingEdits.copySide(
              draft("vision", Map.of("right.corrected", "1.0", "right.iop", "14")),
              Side.RIGHT,
              CATALOGUE);
      FindingDraft typed = FindingEdits.value(draft, "vision/left.iop", "15");
      assertThat(typed.copied()).containsExactly("vision/left.corrected");
      assertThat(FindingEdits.confirm(typed, "vision/left.corrected").copied()).isEmpty();
      assertThat(FindingEdits.confirmCopies(draft).copied()).isEmpty();
    }

    @Test
    void goesFromOneFindingToAnother() {
      FindingDraft right = draft("hand-map", Map.of("index.loss", "2", "grip", "N"));
      FindingDraft left = draft("hand-map", Map.of("thumb.loss", "0"));
      FindingDraft copied = FindingEdits.copyFrom(left, right, CATALOGUE);
      assertThat(copied.copied()).containsExactly("hand-map/index.loss");
    }
  }

  @Test
  void theRestIsAnsweredAsNormalButNothingIsMeasured() {
    FindingDraft draft = draft("spine", Map.of("discectomy", "yes"));
    FindingDraft filled = FindingEdits.restNormal(draft, CATALOGUE);
    assertThat(field(filled, "discectomy").text()).isEqualTo("yes");
    assertThat(field(filled, "nerveSigns").text()).isEqualTo("no");
    assertThat(field(filled, "transverse").text()).isEqualTo("0");
    assertThat(field(filled, "slr").text()).isEmpty();
    assertThat(field(filled, "canalRemaining").text()).isEmpty();
    assertThat(filled.copied()).isEmpty();
  }

  @Test
  void anAcuityIsReadOffAChartAndNeverMadeUp() {
    FindingDraft draft = draft("vision", Map.of("right.corrected", "0.1"));
    FindingDraft filled = FindingEdits.restNormal(draft, CATALOGUE);
    assertThat(field(filled, "left.lens").text()).isEqualTo("normal");
    assertThat(field(filled, "right.uncorrected").text()).isEmpty();
    assertThat(field(filled, "left.corrected").text()).isEmpty();
  }

  @Nested
  class ATemplateOfOurOwn {

    private static final String JSON =
        """
        {"templates": [{"id": "grip-test", "zh": "握力复测", "en": "Grip retest",
          "calculators": ["none"], "parts": ["hand"], "fields": [
          {"id": "right.first", "zh": "右手第一次", "en": "Right hand first", "type": "number",
           "unit": "kg", "min": 0, "max": 90, "step": 0.5, "usual": [5, 60], "group": "right"},
          {"id": "left.first", "zh": "左手第一次", "en": "Left hand first", "type": "number",
           "unit": "kg", "min": 0, "max": 90, "step": 0.5, "usual": [5, 60], "group": "left"},
          {"id": "effort", "zh": "用力程度", "en": "Effort", "type": "choice", "normal": "full",
           "choices": [{"value": "full", "zh": "尽力", "en": "full"},
                       {"value": "poor", "zh": "不尽力", "en": "poor"}],
           "feeds": "hand.w.fnLost"},
          {"id": "note", "zh": "说明", "en": "Note", "type": "text"}]}]}
        """;

    private final Template own;
    private final Catalogue with;

    ATemplateOfOurOwn() throws Exception {
      own = CatalogueReader.templates(Json.mapper().readTree(JSON)).get(0);
      with =
          new Catalogue(Map.of(), CATALOGUE.parts(), List.of(), List.of(own), CATALOGUE.joints());
    }

    @Test
    void needsItsDataAlone() {
      assertThat(new TemplateChoices(with, Romaniser.NONE).suiting("thumb")).containsExactly(own);
      FindingDraft draft = FindingDraft.blank(new FindingId(new UUID(7, 2)), 1);
      draft = FindingEdits.place(draft, "hand", Side.LEFT, with);
      draft = FindingEdits.template(draft, "grip-test", with);
      draft = FindingEdits.value(draft, "grip-test/right.first", "31.5");
      draft = FindingEdits.copySide(draft, Side.RIGHT, with);
      draft = FindingEdits.value(draft, "grip-test/effort", "poor");
      TemplateForm form = FindingEdits.form(draft, with).orElseThrow();
      TemplateLayout.Block.Table pair =
          (TemplateLayout.Block.Table) TemplateLayout.of(own).blocks().get(0);
      assertThat(pair.heads()).containsExactly(new Words("右", "Right"), new Words("左", "Left"));
      assertThat(form.field("grip-test/left.first").orElseThrow().copied()).isTrue();
      assertThat(TemplateRows.describe(form, Side.LEFT))
          .isEqualTo("左手第一次：31.5 kg（健侧31.5 kg）；用力程度：不尽力。");
      Finding recorded = FindingEdits.scope(draft, true).finding(with, HAND).orElseThrow();
      assertThat(Variables.of(recorded, with)).containsEntry("hand.w.fnLost", "poor");
    }
  }

  @Nested
  @Tag("F24")
  class ATemplateThatChangesWhileACaseIsOpen {

    private static final String FIELDS =
        "{\"id\": \"grip\", \"edition\": %d, \"zh\": \"握力\", \"en\": \"Grip\", \"calculators\":"
            + " [\"none\"], \"parts\": [\"hand\"], \"fields\": [{\"id\": \"force\", \"zh\": \"握力\","
            + " \"en\": \"Force\", \"type\": \"number\", \"unit\": \"kg\", \"min\": 0, \"max\": %d,"
            + " \"step\": 0.5}%s]}";

    private static Catalogue catalogue(String... templates) throws Exception {
      String json = "{\"templates\": [" + String.join(",", templates) + "]}";
      return new Catalogue(
          Map.of(),
          CATALOGUE.parts(),
          List.of(),
          CatalogueReader.templates(Json.mapper().readTree(json)),
          CATALOGUE.joints());
    }

    @Test
    void changesNothingOfADraftOrAFindingThatWasBegunWithTheOneBefore() throws Exception {
      String first = FIELDS.formatted(1, 90, "");
      String second =
          FIELDS.formatted(
              2,
              50,
              ", {\"id\": \"pinch\", \"zh\": \"捏力\", \"en\": \"Pinch\", \"type\": \"text\"}");
      Catalogue before = catalogue(first);
      Catalogue updated = catalogue(first, second);

      FindingDraft draft = FindingDraft.blank(new FindingId(new UUID(7, 3)), 1);
      draft = FindingEdits.place(draft, "hand", Side.LEFT, before);
      draft = FindingEdits.template(draft, "grip", before);
      draft = FindingEdits.value(draft, "grip/force", "70");
      TemplateForm open = FindingEdits.form(draft, before).orElseThrow();
      TemplateForm after = FindingEdits.form(draft, updated).orElseThrow();
      assertThat(after.fields()).isEqualTo(open.fields());
      assertThat(after.field("grip/force").orElseThrow().value()).contains("70");

      Finding recorded = FindingEdits.scope(draft, true).finding(before, HAND).orElseThrow();
      assertThat(recorded.templateEdition()).isEqualTo(1);
      FindingDraft again = RecordedFinding.inForm(recorded, updated, HAND);
      assertThat(FindingEdits.form(again, updated).orElseThrow().fields()).isEqualTo(open.fields());
      assertThat(again.finding(updated, HAND)).contains(recorded);

      FindingDraft fresh =
          FindingEdits.template(
              FindingDraft.blank(new FindingId(new UUID(7, 4)), 2), "grip", updated);
      assertThat(fresh.edition()).isEqualTo(2);
      assertThat(FindingEdits.form(fresh, updated).orElseThrow().fields()).hasSize(2);
    }
  }

  @Nested
  class TheChoiceOfATemplate {

    private final TemplateChoices choices = new TemplateChoices(CATALOGUE, new PinyinRomaniser());

    private List<String> suiting(String part) {
      return choices.suiting(part).stream().map(Template::id).toList();
    }

    @Test
    void followsThePart() {
      assertThat(suiting("eye")).containsExactly("vision", "field");
      assertThat(suiting("ear")).containsExactly("ear");
      assertThat(suiting("thumb")).startsWith("hand-map").hasSizeLessThanOrEqualTo(3);
      assertThat(suiting("lumbar-spine")).startsWith("spine");
      assertThat(suiting("")).isEmpty();
    }

    @Test
    void findsTheOthersByNameFieldsPartsOrSounds() {
      assertThat(choices.find("", ItemKind.LABOUR_FUNCTION))
          .hasSameElementsAs(CATALOGUE.templates().stream().filter(t -> !t.isItemForm()).toList());
      assertThat(choices.find("视力", ItemKind.LABOUR_FUNCTION).get(0).id()).isEqualTo("vision");
      assertThat(choices.find("shili", ItemKind.LABOUR_FUNCTION).get(0).id()).isEqualTo("vision");
      assertThat(choices.find("banhen", ItemKind.LABOUR_FUNCTION))
          .extracting(Template::id)
          .contains("scar");
      assertThat(choices.find("hearing", ItemKind.LABOUR_FUNCTION).get(0).id()).isEqualTo("ear");
      assertThat(choices.find("眼压", ItemKind.LABOUR_FUNCTION))
          .extracting(Template::id)
          .contains("vision");
      assertThat(choices.find("没有这个", ItemKind.LABOUR_FUNCTION)).isEmpty();
    }

    @Test
    void theFormOfSelfCareIsNotOfferedWhereTheStandardOfIllnessHasNoDegreeOfIt() {
      assertThat(choices.find("自理", ItemKind.LABOUR_FUNCTION))
          .extracting(Template::id)
          .contains("self-care");
      assertThat(choices.find("自理", ItemKind.NON_WORK))
          .extracting(Template::id)
          .doesNotContain("self-care");
    }
  }

  @Test
  @Tag("F28")
  void fiveThousandPhrasesAreSearchedByInitialsWithinFiftyMilliseconds() {
    List<BodyPart> parts = CATALOGUE.parts();
    List<Phrase> many = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      many.add(
          new Phrase(
              new Words("切口愈合良好，第［" + i + "］处压痛", "wound " + i),
              List.of(parts.get(i % parts.size()).code())));
    }
    AtomicInteger read = new AtomicInteger();
    PinyinRomaniser pinyin = new PinyinRomaniser();
    Phrases phrases =
        new Phrases(
            many,
            CATALOGUE,
            codePoint -> {
              read.incrementAndGet();
              return pinyin.readings(codePoint);
            });
    int before = read.get();
    // the thread's own time and the best of five, since other programs share the machine
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      long began = clock.getCurrentThreadCpuTime();
      assertThat(phrases.find("elbow", "qkyh")).hasSize(5_000);
      best = Math.min(best, clock.getCurrentThreadCpuTime() - began);
    }
    assertThat(best).isLessThan(50_000_000L);
    assertThat(read).hasValue(before);
    assertThat(phrases.find("elbow", "yt").getFirst().parts()).containsAnyOf("elbow", "upper-limb");
  }

  @Test
  void phrasesOfThePartComeFirstAndAreFoundBySound() {
    Phrases phrases = new Phrases(CatalogueReader.phrases(), CATALOGUE, new PinyinRomaniser());
    assertThat(phrases.find("eye", "").get(0).parts()).contains("eye");
    assertThat(phrases.find("", "")).hasSameSizeAs(CatalogueReader.phrases());
    assertThat(phrases.find("ear", "gumo").get(0).words().zh()).contains("鼓膜");
    assertThat(CatalogueReader.phrases())
        .allSatisfy(
            phrase ->
                assertThat(phrase.parts())
                    .allSatisfy(p -> assertThat(CATALOGUE.part(p)).isPresent()));
    assertThat(Phrase.openSlot("长［长度］宽［宽度］", 3)).contains(new Phrase.Slot(6, 10));
    assertThat(Phrase.openSlot("长3cm", 0)).isEmpty();
  }
}
