package org.jianzhuo.model.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RegisterReaderTest {

  private static final String HEADER =
      "申请编号,姓名,性别,公民身份号码,联系电话,用人单位,统一社会信用代码,鉴定事项,鉴定类型,认定工伤决定书文号,"
          + "认定伤害部位,伤情诊断,受伤日期,申请日期,受理日期,预约时间,鉴定室,备注";
  private static final String ROW =
      "2026-03100,雷英龙,女,430199200211026686,19900009020,宝通物流,91440300RMENHL9CHD,"
          + "劳动功能障碍程度,初次,深人社认字〔2026〕20376号,骨盆,骨盆骨折,2026-04-21,2026-10-18,"
          + "2026-10-18,08:00,第一鉴定室,";

  private final RegisterReader reader = new RegisterReader(false, LocalDate.of(2026, 11, 23));

  static byte[] sample(String name) {
    try (InputStream in = RegisterReaderTest.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static RegisteredCase value(RegisterRow<RegisteredCase> row) {
    return Objects.requireNonNull(row.value());
  }

  private static byte[] sheet(String... lines) {
    return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
  }

  private SheetPreview<RegisteredCase> readRow(String from, String to) {
    assertThat(ROW).contains(from);
    return reader.read(sheet(HEADER, ROW.replace(from, to)));
  }

  private static List<String> named(SheetPreview<?> preview) {
    return preview.allRemarks().stream().map(r -> r.place() + " " + r.kind().key()).toList();
  }

  @Nested
  class The_sample_of_a_day {

    private final SheetPreview<RegisteredCase> preview =
        reader.read(sample("session-2026-11-23.csv"));

    @Test
    void is_read_whole() {
      assertThat(preview.rows()).hasSize(42);
      assertThat(preview.count(Severity.RED)).isZero();
      assertThat(preview.acceptedRows()).hasSize(42);
      assertThat(preview.encoding()).isEqualTo("UTF-8 BOM");
    }

    @Test
    void gives_the_rows_that_want_a_look() {
      assertThat(named(preview))
          .containsExactly(
              "I26 type-read-as",
              "I28 type-read-as",
              "I31 type-read-as",
              "J35 recognition-shared",
              "I36 type-read-as",
              "I43 type-read-as");
    }

    @Test
    void keeps_parts_and_words_as_recognised() {
      AcceptedCase third = value(preview.rows().get(2)).accepted();
      assertThat(third.recognisedParts()).containsExactly("左手", "右足");
      assertThat(third.diagnosis()).isEqualTo("掌骨骨折;跖骨骨折");
      assertThat(value(preview.rows().get(0)).accepted().note()).isEqualTo("行动不便,需轮椅");
      assertThat(value(preview.rows().get(35)).accepted().name()).isEqualTo("龙伟𪚥");
    }

    @Test
    void reads_a_confirmation_without_a_type_as_confirmation() {
      AcceptedCase relapse = value(preview.rows().get(7)).accepted();
      assertThat(relapse.item()).isEqualTo(ItemKind.RELAPSE);
      assertThat(relapse.type()).isEqualTo(AppraisalType.CONFIRMATION);
    }

    @Test
    void reads_appointment_and_room() {
      assertThat(value(preview.rows().get(1)).appointment()).isEqualTo(LocalTime.of(8, 8));
      assertThat(value(preview.rows().get(1)).room()).isEqualTo("第二鉴定室");
    }
  }

  @Nested
  class The_faulty_sample {

    private final SheetPreview<RegisteredCase> preview =
        reader.read(sample("session-2026-11-23-faulty.csv"));

    @Test
    void has_every_fault_named_by_row_and_column() {
      assertThat(named(preview))
          .containsExactly(
              "D2 identity-check-digit",
              "D3 identity-date",
              "B4 name-missing",
              "G5 credit-code-character",
              "N6 date-impossible",
              "C7 sex-against-number",
              "H8 item-unknown",
              "A10 number-twice",
              "F11 formula",
              "J13 row-short",
              "I14 type-provincial",
              "J14 recognition-missing",
              "K14 parts-missing",
              "I15 type-of-confirmation",
              "I16 type-read-as",
              "I16 review-before-year");
    }

    @Test
    void keeps_the_sound_rows() {
      assertThat(preview.acceptedRows().stream().map(RegisterRow::row)).containsExactly(9, 12);
    }

    @Test
    void keeps_commas_quotes_and_line_breaks_inside_a_cell() {
      RegisterRow<RegisteredCase> row = preview.rows().get(10);
      assertThat(value(row).accepted().diagnosis()).isEqualTo("含逗号,引号\"和\n换行");
      assertThat(preview.rows().get(11).row()).isEqualTo(13);
      assertThat(preview.rows().get(11).line()).isEqualTo(14);
    }
  }

  @Nested
  class Encodings {

    @Test
    void of_older_spreadsheets_are_read() {
      SheetPreview<RegisteredCase> old = reader.read(sample("session-2026-11-23-gb18030.csv"));
      assertThat(old.encoding()).isEqualTo("GB18030");
      assertThat(old.acceptedRows()).hasSize(12);
      assertThat(old.rows().get(0).value())
          .isEqualTo(reader.read(sample("session-2026-11-23.csv")).rows().get(0).value());
    }

    @Test
    void without_byte_order_mark_say_the_same() {
      byte[] marked = sample("session-2026-11-23.csv");
      byte[] bare = java.util.Arrays.copyOfRange(marked, 3, marked.length);
      SheetPreview<RegisteredCase> read = reader.read(bare);
      assertThat(read.encoding()).isEqualTo("UTF-8");
      assertThat(read.rows()).isEqualTo(reader.read(marked).rows());
    }

    @Test
    void with_carriage_returns_say_the_same() {
      String text = new String(sample("session-2026-11-23.csv"), StandardCharsets.UTF_8);
      String windows = text.replace("\r\n", "\n").replace("\n", "\r\n");
      assertThat(reader.read(windows.getBytes(StandardCharsets.UTF_8)).rows())
          .isEqualTo(reader.read(text.getBytes(StandardCharsets.UTF_8)).rows());
    }

    @Test
    void that_are_none_are_refused() {
      assertThat(named(reader.read(new byte[] {'P', 'K', 3, 4, 0, 0, (byte) 0xff, (byte) 0xff})))
          .containsExactly(" not-text");
      assertThat(reader.read("a,b".getBytes(Charset.forName("UTF-16"))).usable()).isFalse();
    }
  }

  @Nested
  class A_sheet {

    @Test
    void that_is_empty_imports_nothing() {
      assertThat(reader.read(new byte[0]).usable()).isFalse();
      assertThat(reader.read(sheet(HEADER)).usable()).isFalse();
      assertThat(reader.read(sheet(HEADER, ",,,", "")).remarks().getFirst().kind())
          .isEqualTo(RemarkKind.NO_ROWS);
    }

    @Test
    void without_a_needed_column_names_it() {
      SheetPreview<RegisteredCase> preview = reader.read(sheet("申请编号,姓名", "1,甲"));
      assertThat(preview.usable()).isFalse();
      assertThat(preview.remarks().stream().map(Remark::header))
          .contains("性别", "公民身份号码", "鉴定事项", "鉴定类型");
    }

    @Test
    void with_columns_in_another_order_says_the_same() {
      String header = "备注,鉴定类型,鉴定事项,身份证号,性别,姓名,受理编号,内部编码";
      String row = ",初次,劳动功能障碍程度,430199200211026686,女,雷英龙,2026-03100,机密";
      SheetPreview<RegisteredCase> preview = reader.read(sheet(header, row));
      assertThat(preview.acceptedRows()).hasSize(1);
      assertThat(named(preview)).contains("H1 column-extra");
      assertThat(value(preview.rows().getFirst()).toString()).doesNotContain("机密");
    }

    @Test
    void with_a_column_twice_is_refused() {
      assertThat(named(reader.read(sheet(HEADER + ",姓名", ROW + ",乙")))).contains("S1 column-twice");
    }
  }

  @Nested
  class A_cell {

    @Test
    void with_full_width_digits_and_spaces_is_rewritten() {
      SheetPreview<RegisteredCase> preview =
          reader.read(
              sheet(HEADER, ROW.replace("雷英龙", " 雷 英龙").replace("2026-10-18,08", "２０２６／10／１８,08")));
      assertThat(value(preview.rows().getFirst()).accepted().name()).isEqualTo("雷英龙");
      assertThat(value(preview.rows().getFirst()).accepted().acceptedOn())
          .isEqualTo(LocalDate.of(2026, 10, 18));
      assertThat(preview.rows().getFirst().severity()).isEqualTo(Severity.AMBER);
      assertThat(named(preview))
          .containsExactly("B2 spaces-removed", "O2 full-width-rewritten", "O2 date-rewritten");
    }

    @Test
    void with_dates_out_of_order_is_named() {
      assertThat(named(readRow("2026-04-21", "2026-12-01")))
          .containsExactly("M2 dates-out-of-order");
      assertThat(named(readRow("2026-10-18,2026-10-18", "2026-10-19,2026-10-18")))
          .containsExactly("N2 dates-out-of-order");
    }

    @Test
    void with_a_grade_to_confirm_is_named() {
      assertThat(named(readRow("初次", "确认"))).containsExactly("I2 type-confirms-grade");
      assertThat(named(readRow(",初次,", ",,"))).containsExactly("I2 type-missing");
    }

    @Test
    void with_a_phone_number_is_no_formula() {
      assertThat(named(readRow("19900009020", "+86 199-0000-9020")))
          .containsExactly("E2 spaces-removed");
      assertThat(named(readRow("宝通物流", "@SUM(A1)"))).containsExactly("F2 formula");
      assertThat(named(readRow("骨盆骨折", "-骨盆骨折"))).containsExactly("L2 formula");
    }
  }

  @Nested
  class A_review_after_a_year {

    private List<String> review(String concluded) {
      return named(
          reader.read(
              sheet(
                  HEADER + ",上次结论",
                  ROW.replace("初次", "复查（满1年）").replace("2026-04-21", "2024-04-21")
                      + ","
                      + concluded)));
    }

    @Test
    void needs_a_conclusion_more_than_a_year_old() {
      assertThat(review("2025-10-17")).isEmpty();
      assertThat(review("2025-10-18")).containsExactly("S2 review-too-early");
      assertThat(review("")).containsExactly("S2 review-without-conclusion");
    }
  }

  @Nested
  class The_same_person_twice {

    @Test
    void is_named_unless_the_cases_are_examined_together() {
      String second = ROW.replace("2026-03100", "2026-03200");
      assertThat(named(reader.read(sheet(HEADER, ROW, second)))).containsExactly("D3 same-person");
      assertThat(named(reader.read(sheet(HEADER, ROW, second + "合并检查"))))
          .containsExactly("D3 same-person-noted");
    }

    @Test
    void under_one_number_with_other_words_skips_both() {
      assertThat(named(reader.read(sheet(HEADER, ROW, ROW + "轮椅"))))
          .containsExactly("A2 number-twice", "A3 number-twice");
    }
  }

  @Nested
  class The_earlier_conclusion {

    private SheetPreview<RegisteredCase> with(String cells) {
      return reader.read(sheet(HEADER + ",上次结论等级,上次结论文号,原鉴定专家", ROW + "," + cells));
    }

    @Test
    void is_read_with_grade_number_and_who_sat_first() {
      SheetPreview<RegisteredCase> read = with("捌级,深劳鉴〔2025〕17号,E1003；张凤子、陆怡春");
      assertThat(read.count(Severity.RED)).isZero();
      assertThat(value(read.rows().getFirst()).details().earlier())
          .isEqualTo(new StatedConclusion(8, "", "深劳鉴〔2025〕17号", List.of("E1003", "张凤子", "陆怡春")));
      assertThat(value(with("未达等级,,").rows().getFirst()).details().earlier().grade()).isEqualTo(11);
      assertThat(value(with("10,,").rows().getFirst()).details().earlier().grade()).isEqualTo(10);
      assertThat(value(with("大部分丧失劳动能力,,").rows().getFirst()).details().earlier().result())
          .isEqualTo("大部分丧失劳动能力");
    }

    @Test
    void of_a_word_that_names_no_grade_is_refused_and_of_nothing_is_nothing() {
      assertThat(named(with("重伤,,"))).anyMatch(each -> each.endsWith("word-unknown"));
      assertThat(value(with(",,").rows().getFirst()).details())
          .isEqualTo(ApplicationDetails.UNKNOWN);
    }
  }
}
