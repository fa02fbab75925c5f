package org.jianzhuo.model.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RegisterChecksTest {

  private static final Map<String, String> SOUND =
      Map.ofEntries(
          Map.entry("申请编号", "2026-03100"),
          Map.entry("姓名", "雷英龙"),
          Map.entry("性别", "女"),
          Map.entry("公民身份号码", "430199200211026686"),
          Map.entry("联系电话", "19900009020"),
          Map.entry("用人单位", "宝通物流"),
          Map.entry("统一社会信用代码", "91440300RMENHL9CHD"),
          Map.entry("鉴定事项", "劳动功能障碍程度"),
          Map.entry("鉴定类型", "复查（不服）"),
          Map.entry("认定工伤决定书文号", "深人社认字〔2026〕20376号"),
          Map.entry("认定伤害部位", "左膝"),
          Map.entry("伤情诊断", "左膝半月板损伤"),
          Map.entry("受伤日期", "2026-02-10"),
          Map.entry("申请日期", "2026-10-18"),
          Map.entry("受理日期", "2026-10-18"),
          Map.entry("上次结论日期", "2026-10-01"),
          Map.entry("收到结论日期", "2026-10-08"),
          Map.entry("工伤认定日期", "2026-03-01"),
          Map.entry("治疗终结日期", "2026-06-01"),
          Map.entry("停工留薪期满日期", "2026-08-10"),
          Map.entry("鉴定室", "第一鉴定室"),
          Map.entry("备注", ""));

  private final RegisterReader reader = new RegisterReader(false, LocalDate.of(2026, 11, 23));

  private List<String> remarks(String... changed) {
    List<String> columns = new ArrayList<>(SOUND.keySet());
    List<String> row = new ArrayList<>(columns.stream().map(SOUND::get).toList());
    for (int i = 0; i < changed.length; i += 2) {
      row.set(columns.indexOf(changed[i]), changed[i + 1]);
    }
    return named(String.join(",", columns) + "\n" + String.join(",", row), StandardCharsets.UTF_8);
  }

  private List<String> named(String sheet, Charset charset) {
    return named(sheet.getBytes(charset));
  }

  private List<String> named(byte[] file) {
    return reader.read(file).allRemarks().stream()
        .map(r -> r.header() + " " + r.kind().key())
        .toList();
  }

  @Test
  void aSoundRowHasNoRemark() {
    assertThat(remarks()).isEmpty();
  }

  @Test
  void aDayThatHasNotComeIsRefused() {
    assertThat(remarks("收到结论日期", "2026-12-25")).contains("收到结论日期 day-to-come");
    assertThat(remarks("工伤认定日期", "2026-11-24")).containsExactly("工伤认定日期 day-to-come");
    assertThat(remarks("工伤认定日期", "2026-11-23")).isEmpty();
  }

  @Test
  void aDayBeforeWhatItFollowsIsRefused() {
    assertThat(remarks("工伤认定日期", "2026-01-01")).containsExactly("工伤认定日期 day-before");
    assertThat(remarks("治疗终结日期", "2026-02-09")).containsExactly("治疗终结日期 day-before");
    assertThat(remarks("停工留薪期满日期", "2025-11-30")).containsExactly("停工留薪期满日期 day-before");
    assertThat(remarks("收到结论日期", "2026-09-30")).containsExactly("收到结论日期 day-before");
    assertThat(remarks("收到结论日期", "2026-10-19")).containsExactly("申请日期 day-before");
    assertThat(remarks("治疗终结日期", "2026-02-10")).isEmpty();
  }

  @Test
  void whoCouldNotYetWorkIsAskedAbout() {
    assertThat(remarks("受伤日期", "2018-11-01", "公民身份号码", "430199200211026686"))
        .containsExactly("公民身份号码 under-working-age");
    assertThat(remarks("受伤日期", "2018-11-02")).isEmpty();
    assertThat(remarks("受伤日期", "2018-11-01", "鉴定事项", "非法用工伤残"))
        .doesNotContain("公民身份号码 under-working-age");
  }

  @Test
  void wordsThatContradictOrCannotBePrintedAreAskedAbout() {
    assertThat(remarks("伤情诊断", "右膝半月板损伤")).containsExactly("伤情诊断 sides-differ");
    assertThat(remarks("伤情诊断", "双膝半月板损伤")).isEmpty();
    assertThat(remarks("伤情诊断", "半月板损伤")).isEmpty();
    assertThat(remarks("认定伤害部位", "left knee")).containsExactly("认定伤害部位 not-chinese");
    assertThat(remarks("伤情诊断", "左膝CT异常")).isEmpty();
    assertThat(remarks("姓名", "A".repeat(51))).containsExactly("姓名 name-long");
    assertThat(remarks("姓名", "A".repeat(50))).isEmpty();
    assertThat(remarks("伤情诊断", "左膝" + "伤".repeat(499))).containsExactly("伤情诊断 text-long");
  }

  @Test
  void aTextThatNoPaperCanPrintIsRefused() {
    assertThat(remarks("伤情诊断", "左膝" + "伤".repeat(1_999))).containsExactly("伤情诊断 text-too-long");
    assertThat(remarks("伤情诊断", "左膝" + "伤".repeat(1_998))).containsExactly("伤情诊断 text-long");
  }

  @Test
  void anIllnessBesideADecisionOnAWorkInjuryIsAskedAbout() {
    assertThat(remarks("鉴定事项", "因病或非因工致残")).contains("认定工伤决定书文号 recognition-undue");
    assertThat(remarks("鉴定事项", "因病或非因工致残", "认定工伤决定书文号", "")).contains("认定伤害部位 recognition-undue");
    assertThat(remarks("鉴定事项", "因病或非因工致残", "认定工伤决定书文号", "", "认定伤害部位", ""))
        .noneMatch(each -> each.endsWith("recognition-undue"));
  }

  @Test
  void aSheetOfAnotherSeparatorOrOfUtf16IsRead() {
    String header = String.join("\t", SOUND.keySet());
    String row = String.join("\t", SOUND.values());
    assertThat(named(header + "\n" + row, StandardCharsets.UTF_8)).isEmpty();
    assertThat(named((header + "\n" + row).replace('\t', ';'), Charset.forName("GB18030")))
        .isEmpty();
    assertThat(named('\uFEFF' + header + "\r\n" + row, StandardCharsets.UTF_16LE)).isEmpty();
  }

  @Test
  void twoEncodingsInOneFileAreNamedWithTheLine() {
    byte[] first = "申请编号,姓名\n1,雷英龙\n".getBytes(StandardCharsets.UTF_8);
    byte[] second = "2,邓国梁\n".getBytes(Charset.forName("GB18030"));
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    SheetPreview<RegisteredCase> preview = reader.read(both);
    assertThat(preview.allRemarks()).extracting(Remark::kind).contains(RemarkKind.MIXED_ENCODING);
    assertThat(preview.allRemarks().getFirst().arguments()).containsExactly("3");
  }

  @Test
  void aNameHoldsLettersAndWhatStandsBetweenThem() {
    assertThat(remarks("姓名", "😀㐂")).contains("姓名 name-odd");
    assertThat(remarks("姓名", "雷3")).contains("姓名 name-odd");
    assertThat(remarks("姓名", "雷？龙")).contains("姓名 name-odd");
    for (String sound : List.of("𠮷田㐂", "古丽努尔·阿卜杜", "Anna-Lena O'Neil", "雷\uE863龙")) {
      assertThat(remarks("姓名", sound)).as(sound).noneMatch(r -> r.endsWith("name-odd"));
    }
  }

  @Test
  void aPartThatSaysBothSidesAtOnceIsNamed() {
    assertThat(remarks("认定伤害部位", "左右手")).contains("认定伤害部位 sides-both");
    assertThat(remarks("认定伤害部位", "左手;右手", "伤情诊断", "双手挤压伤")).isEmpty();
  }

  @Test
  void aNoteOfTenThousandLettersIsRefused() {
    assertThat(remarks("备注", "备".repeat(501))).containsExactly("备注 text-long");
    assertThat(remarks("备注", "备".repeat(10_000))).containsExactly("备注 text-too-long");
  }
}
