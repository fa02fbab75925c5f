package org.jianzhuo.desk.exam.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.Scene;
import org.jianzhuo.desk.base.DirectTaskRunner;
import org.jianzhuo.desk.base.ui.ChineseTexts;
import org.jianzhuo.desk.base.ui.Look;
import org.jianzhuo.desk.base.ui.Pictures;
import org.jianzhuo.desk.base.ui.Theme;
import org.jianzhuo.desk.exam.ExamCases;
import org.jianzhuo.desk.exam.FakeDelays;
import org.jianzhuo.desk.exam.Hand;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.catalogue.Template;
import org.jianzhuo.model.exam.CaseSpecialties;
import org.jianzhuo.model.exam.Side;
import org.junit.jupiter.api.Test;

/** Looks through the English window for Chinese that nobody typed. */
class EnglishExamTest {

  /** What was typed at the import: it stays as it is. */
  private static final List<String> TYPED = List.of("头面部、手部及腰椎损伤", "左手", "深人社工认〔2026〕00412号");

  @Test
  void theFormOfEveryTemplateIsEnglishWhereNothingWasTyped() {
    List<String> chinese = new ArrayList<>();
    Pictures.onWindow(() -> look(chinese));
    assertThat(chinese).filteredOn(each -> TYPED.stream().noneMatch(each::contains)).isEmpty();
  }

  private static void look(List<String> chinese) {
    FakeDelays clock = new FakeDelays();
    ExamBench bench =
        new ExamBench(
            new ExamCases().seated(TYPED.getFirst(), "左手").told(),
            Hand.own(ExamCases.EXPERT),
            true,
            new DirectTaskRunner(),
            clock,
            clock);
    bench.missing = List.of(new CaseSpecialties.Need(new Words("左眼", "Left eye"), Set.of("眼科")));
    bench.view.shown();
    Scene scene = new Scene(bench.layers, 1832, 870);
    Look.apply(scene, Theme.LIGHT);
    for (Template template : ExamCases.CATALOGUE.templates()) {
      if (!template.isItemForm() && !template.parts().isEmpty()) {
        bench.vm.setPlace(template.parts().getFirst(), Side.LEFT);
        bench.vm.setTemplate(template.id());
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        ChineseTexts.in(scene).forEach(each -> chinese.add(template.id() + ": " + each));
      }
    }
    assertThat(scene.lookup("#exam-missing-specialty")).isNotNull();
  }
}
