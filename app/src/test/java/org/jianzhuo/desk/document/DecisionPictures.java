package org.jianzhuo.desk.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jianzhuo.desk.document.pdf.CharacterInk;
import org.jianzhuo.desk.document.pdf.FontShelf;
import org.jianzhuo.desk.document.pdf.PdfComposer;
import org.jianzhuo.desk.opinion.CaseTable;

/** Writes panel opinion and conclusion draft in usual and extreme length, for looking at. */
final class DecisionPictures {

  private static final String NAME = "阿卜杜热合曼·买买提吐尔逊·喀迪尔江𠮷";
  private static final String LONG =
      "2026-09-12 X 线正侧位片未见明确关节间隙变窄，双侧测得 4.1 mm 与 4.3 mm，差异在读片误差内；边缘骨赘不能单独成立创伤性关节炎。";

  private DecisionPictures() {}

  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    PdfComposer composer = new PdfComposer(FontShelf.open(FontShelf.USUAL_PLACES));
    PaperComposer.CharacterPictures drawn =
        new PaperComposer.CharacterPictures(
            Map.of("𠮷".codePointAt(0), CharacterInk.png(CaseTable.INK)));
    Files.write(
        folder.resolve("panel-opinion.pdf"),
        CaseTable.done(composer.compose(SamplePapers.panelOpinion(), drawn)));
    Files.write(
        folder.resolve("panel-opinion-replaced.pdf"),
        composer.voided(
            CaseTable.done(composer.compose(SamplePapers.panelOpinion(), drawn)),
            "本件为第 1 版，2026-11-23 18:41 已被第 2 版替换，作废"));
    Files.write(
        folder.resolve("panel-opinion-long.pdf"),
        CaseTable.done(composer.compose(longest(), drawn)));
    Files.write(
        folder.resolve("conclusion-draft.pdf"),
        CaseTable.done(composer.compose(SamplePapers.conclusionDraft(), drawn)));
    Files.write(
        folder.resolve("conclusion-draft-long.pdf"),
        CaseTable.done(composer.compose(longDraft(), drawn)));
  }

  /** Eight findings, five experts with long names and opinions, a minority note of three pages. */
  private static PanelOpinionPaper longest() {
    PanelOpinionPaper usual = SamplePapers.panelOpinion(NAME, eight());
    List<PanelOpinionPaper.Expert> experts = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      experts.add(
          new PanelOpinionPaper.Expert(
              i == 1 ? NAME : "欧阳信明" + i,
              "脊柱外科与康复医学科",
              i == 0,
              i == 4
                  ? "不同意见 医疗终结期为6个月，至2026年5月6日止；医疗期为9个月，自2025年11月6日起计算，并入此前已休的医疗期，不含停工留薪期"
                  : "同意八级，部分生活自理障碍",
              "11:51:3" + i,
              "8c21 07f" + i));
    }
    List<PanelOpinionPaper.Reading> readings = new ArrayList<>();
    for (PanelOpinionPaper.Reading reading : usual.readings()) {
      List<PanelOpinionPaper.View> views = new ArrayList<>(reading.views());
      views.add(new PanelOpinionPaper.View(true, ""));
      views.add(new PanelOpinionPaper.View(false, LONG));
      readings.add(new PanelOpinionPaper.Reading(reading.finding(), views));
    }
    PanelOpinionPaper.CaseDetails d = usual.details();
    return new PanelOpinionPaper(
        usual.stamp(),
        new PanelOpinionPaper.Sitting(
            "2026-11-18 上午场（第二批、补检）",
            "示例市人力资源和社会保障局南山分局三楼东侧第 3 鉴定室",
            "背靠背（书面审查）",
            "疑似夸大",
            "梁小雨（监护人，母亲）、" + NAME + "（手语翻译）、何秀（陪同护士）、" + NAME + "（示例市劳务派遣人员管理中心）"),
        new PanelOpinionPaper.CaseDetails(
            d.items(),
            NAME,
            d.sex(),
            d.ageAndWork(),
            d.idNumber(),
            "示例精密制造（深圳）有限公司南山第三分公司劳务派遣人员管理中心（原示例五金制品厂）",
            d.identityCheck(),
            d.decision(),
            d.injuryDate(),
            List.of(LONG, LONG, "左前臂皮肤裂伤"),
            LONG,
            "2024-12-20 作出",
            "已告知，不申请回避　09:52 拒签，两名工作人员注明",
            d.recordingNotice()),
        usual.findings(),
        usual.selfCare(),
        usual.notes(),
        experts,
        readings,
        usual.combined(),
        new PanelOpinionPaper.Deliberation(
            4,
            1,
            usual.deliberation().text(),
            List.of(new PanelOpinionPaper.Dissent("欧阳信明4", "10:58", LONG.repeat(60)))),
        usual.pictures(),
        usual.recorder(),
        usual.expertCheck());
  }

  private static List<PanelOpinionPaper.Finding> eight() {
    List<PanelOpinionPaper.Finding> eight = new ArrayList<>(SamplePapers.findings());
    eight.addAll(SamplePapers.findings());
    eight.set(
        5,
        new PanelOpinionPaper.Finding(
            "右膝关节（右胫骨平台、右腓骨上段及交叉韧带）",
            eight.get(0).rows(),
            LONG.repeat(12),
            "5.8.2 24)",
            "参照",
            "八级",
            true));
    return eight;
  }

  private static ConclusionDraftPaper longDraft() {
    ConclusionDraftPaper usual = SamplePapers.conclusionDraft(NAME);
    List<ConclusionDraftPaper.Item> items = new ArrayList<>(usual.items());
    items.set(2, new ConclusionDraftPaper.Item("伤情介绍", List.of(LONG.repeat(25)), false));
    return new ConclusionDraftPaper(
        usual.stamp(),
        usual.title(),
        "复查鉴定（对初次鉴定结论不服）（工伤，生活自理障碍程度）",
        items,
        usual.panelOpinion(),
        usual.panelOpinionName(),
        usual.panelOpinionData(),
        usual.profile());
  }
}
