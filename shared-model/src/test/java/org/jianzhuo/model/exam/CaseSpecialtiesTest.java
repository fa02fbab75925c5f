package org.jianzhuo.model.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.intake.AppraisalType;
import org.jianzhuo.model.intake.ItemKind;
import org.jianzhuo.model.intake.Sex;
import org.jianzhuo.model.wire.CatalogueReader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("F143")
final class CaseSpecialtiesTest {

  private static final Catalogue CATALOGUE = CatalogueReader.read();

  private static Set<String> of(String diagnosis, String... parts) {
    return CaseSpecialties.of(accepted(diagnosis, parts), CATALOGUE);
  }

  private static AcceptedCase accepted(String diagnosis, String... parts) {
    return new AcceptedCase(
        "2026-00001",
        "测试",
        Sex.MALE,
        "",
        "",
        "",
        "",
        ItemKind.LABOUR_FUNCTION,
        AppraisalType.FIRST,
        "",
        List.of(parts),
        diagnosis,
        LocalDate.of(2026, 1, 5),
        null,
        null,
        "");
  }

  @Test
  void are_missing_where_nobody_of_the_panel_has_one_of_them_under_any_name() {
    assertThat(CaseSpecialties.missing(accepted("", "左眼"), Set.of("骨科", "神经外科"), CATALOGUE))
        .singleElement()
        .satisfies(need -> assertThat(need.named()).containsExactly("眼科"));
    assertThat(CaseSpecialties.missing(accepted("", "左眼"), Set.of("骨科", "眼科"), CATALOGUE))
        .isEmpty();
    assertThat(CaseSpecialties.missing(accepted("", "左耳"), Set.of("耳鼻喉科"), CATALOGUE))
        .as("a hospital's name for it")
        .isEmpty();
    assertThat(CaseSpecialties.missing(accepted("待查"), Set.of("骨科"), CATALOGUE)).isEmpty();
  }

  @Test
  void are_asked_of_each_part_by_itself() {
    AcceptedCase both = accepted("重型颅脑损伤，右股骨骨折", "头部", "右大腿", "左膝");
    assertThat(CaseSpecialties.needs(both, CATALOGUE))
        .extracting(need -> need.part().zh())
        .containsExactly("头部", "右大腿、左膝");
    assertThat(CaseSpecialties.missing(both, Set.of("骨科"), CATALOGUE))
        .singleElement()
        .satisfies(
            need -> {
              assertThat(need.part().zh()).isEqualTo("头部");
              assertThat(need.named()).contains("神经内科", "神经外科").doesNotContain("骨科");
            });
    assertThat(CaseSpecialties.missing(both, Set.of("骨科", "神经外科"), CATALOGUE)).isEmpty();
  }

  @Test
  void of_a_head_are_not_those_of_the_spine() {
    assertThat(CaseSpecialties.missing(accepted("", "头部"), Set.of("骨科", "脊柱外科", "手外科"), CATALOGUE))
        .hasSize(1);
    assertThat(CaseSpecialties.missing(accepted("", "腰椎"), Set.of("脊柱外科"), CATALOGUE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "右手, 手足外科, 眼科",
    "左眼, 眼科, 骨科",
    "腰椎, 脊柱外科, 耳鼻咽喉科",
    "头部, 神经外科, 眼科",
    "面部, 烧伤整形科, 骨科",
    "左上臂, 骨科, 眼科",
    "左耳, 耳鼻喉科, 骨科"
  })
  void follow_the_recognised_part_under_any_of_their_names(String part, String with, String not) {
    assertThat(of("", part)).contains(with).doesNotContain(not);
  }

  @Test
  void join_those_of_several_parts() {
    assertThat(of("", "右手", "左眼")).contains("骨科", "眼科");
  }

  @Test
  void follow_the_diagnosis_where_the_decision_names_no_part() {
    assertThat(of("左膝半月板损伤术后")).contains("骨科").doesNotContain("眼科");
  }

  @Test
  void are_open_where_nothing_names_a_part() {
    assertThat(of("待查")).isEmpty();
  }
}
