package org.jianzhuo.desk.document;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jianzhuo.desk.document.PanelOpinionPaper.CaseDetails;
import org.jianzhuo.desk.document.PanelOpinionPaper.Combined;
import org.jianzhuo.desk.document.PanelOpinionPaper.Deliberation;
import org.jianzhuo.desk.document.PanelOpinionPaper.Dissent;
import org.jianzhuo.desk.document.PanelOpinionPaper.Expert;
import org.jianzhuo.desk.document.PanelOpinionPaper.Finding;
import org.jianzhuo.desk.document.PanelOpinionPaper.Measured;
import org.jianzhuo.desk.document.PanelOpinionPaper.Picture;
import org.jianzhuo.desk.document.PanelOpinionPaper.Pictures;
import org.jianzhuo.desk.document.PanelOpinionPaper.Reading;
import org.jianzhuo.desk.document.PanelOpinionPaper.SelfCare;
import org.jianzhuo.desk.document.PanelOpinionPaper.Sitting;
import org.jianzhuo.desk.document.PanelOpinionPaper.View;
import org.jianzhuo.model.base.Digest;

/** Invented papers: no person, firm or number of them exists. */
public final class SamplePapers {

  private static final LocalDateTime TIME = LocalDateTime.of(2026, 11, 18, 11, 58);

  private SamplePapers() {}

  /** The panel opinion of design sheet 21. */
  public static PanelOpinionPaper panelOpinion() {
    return panelOpinion("邓国梁", findings());
  }

  public static PanelOpinionPaper panelOpinion(String person, List<Finding> findings) {
    return new PanelOpinionPaper(
        stamp("YJ-2026-03187-V1"),
        new Sitting("2026-11-18 上午场", "南山鉴定点 第 3 鉴定室", "合议", "配合", ""),
        new CaseDetails(
            "初次鉴定（工伤）：劳动功能障碍程度、生活自理障碍程度",
            person,
            "男",
            "47 岁　冲压工",
            "990000197906120019",
            "示例精密制造（深圳）有限公司",
            "读卡与本人一致　09:41",
            "深人社工认〔2026〕00412 号",
            "2025-11-06",
            List.of("左肱骨远端髁间骨折（累及关节面）", "左尺骨鹰嘴骨折", "左前臂皮肤裂伤"),
            "左肱骨远端髁间骨折、左尺骨鹰嘴骨折，左前臂皮肤裂伤",
            "",
            "已告知，不申请回避　09:52 本人签收",
            "已告知并签收　09:54"),
        findings,
        new SelfCare("自理", "自理", "自理", "自理", "自理", "无生活自理障碍", ""),
        "条款号依据《劳动能力鉴定 职工工伤与职业病致残等级》（GB/T 16180-2014）。" + "活动度按中立位 0 法，负值为欠伸；丧失与保留均对健侧计算。",
        List.of(
            new Expert("何守正", "骨科", true, "同意八级", "11:51:32", "8c21 07fe"),
            new Expert("许国栋", "手外科", false, "同意八级", "11:50:10", "d9b4 613a"),
            new Expert("梁淑仪", "康复医学科", false, "不同意见 九级", "11:53:45", "41e0 c8f5")),
        List.of(
            reading("① 活动度、保留 72.5%", ""),
            reading("① 肌力 4 级、周径差 −1.9 cm", ""),
            reading("① X 线：创伤性关节炎", "间隙未见明确变窄（4.1 / 4.3 mm）"),
            reading("② 骨折愈合，内固定在位", ""),
            reading("③ 瘢痕 6.2 × 0.4 cm", ""),
            reading("生活自理五项", "")),
        new Combined(
            "左肱骨远端髁间骨折累及关节面，遗留创伤性关节炎，左肘轻度功能障碍，符合 5.8.2 24)，八级；"
                + "左尺骨鹰嘴骨折内固定术后，符合 5.9.2 23)，九级；左前臂瘢痕未达等级；腰部不在认定范围，未计入。",
            "劳动功能障碍程度捌级；无生活自理障碍。",
            List.of("① 八级　② 九级　③ 未达等级", "等级不同，以重者定级", "最重等级仅 1 项，不晋级"),
            "捌级"),
        new Deliberation(
            2,
            1,
            "多数意见：八级（何守正、许国栋）。 不同意见：九级（梁淑仪）。 生活自理：一致。",
            List.of(
                new Dissent(
                    "梁淑仪",
                    "10:58",
                    "对所见“① X 线：创伤性关节炎”不认可。2026-09-12 X 线正侧位片未见明确关节间隙变窄，"
                        + "双侧测得 4.1 mm 与 4.3 mm，差异在读片误差内；边缘骨赘不能单独成立创伤性关节炎。"
                        + "① 应按 5.10.2 12) 十级，② 按 5.9.2 23) 九级，以重者定为九级。"))),
        new Pictures("8 件，摘要均已核验；外院片上姓名与被鉴定人一致；不随本表送达", pictures()),
        "韩立",
        "全表已核对无误（何守正 10:49）");
  }

  /** The findings of sheet 21. */
  public static List<Finding> findings() {
    return List.of(
        new Finding(
            "左肘关节（左肱骨远端）",
            List.of(
                new Measured("屈曲 主动　量角器", "118°", "142°（135–150）"),
                new Measured("伸直 主动　量角器", "−15°（欠伸）", "0°（0–10）"),
                new Measured("屈伸活动弧　计算", "103°", "142°"),
                new Measured("保留活动度　计算", "72.5%", "＞ 2/3 为轻度"),
                new Measured("旋前　量角器", "72°", "85°（80–90）"),
                new Measured("旋后　量角器", "65°", "88°（80–90）"),
                new Measured("屈、伸肘肌力　徒手", "4 级 / 4 级", "5 级 / 5 级"),
                new Measured("上臂周径　卷尺\n鹰嘴上 10 cm", "26.5 cm", "28.4 cm，差 −1.9"),
                new Measured(
                    "X 线　2026-09-12\n读片 何守正 10:31", "间隙变窄、骨赘", "示例市人民医院\n片号 DR20260912-7")),
            "肘后正中纵行手术瘢痕约 16 cm，无红肿渗出。屈伸及旋转受限，被动活动 −12°～116°。" + "X 线见关节面不平、关节间隙变窄、边缘骨赘，符合创伤性关节炎。",
            "5.8.2 24)",
            "符合",
            "八级",
            true),
        new Finding(
            "左尺骨鹰嘴",
            List.of(new Measured("X 线　2026-09-12\n读片 何守正 10:31", "骨折愈合\n钢板在位", "同上片号")),
            "鹰嘴骨折钢板内固定术后，愈合，内固定在位。",
            "5.9.2 23)",
            "符合",
            "九级",
            true),
        new Finding(
            "左前臂皮肤",
            List.of(new Measured("瘢痕　卷尺", "6.2 × 0.4 cm", "体表 0.1%")),
            "线状瘢痕，平软，不影响活动。",
            "—",
            "无相应条款",
            "未达等级",
            true),
        new Finding(
            "腰部（自述）",
            List.of(new Measured("问诊　未作测量", "自述酸痛", "—")),
            "不在认定部位内，如实记录，未计入。",
            "—",
            "不适用",
            "不计",
            false));
  }

  private static Reading reading(String finding, String third) {
    return new Reading(
        finding, List.of(new View(true, ""), new View(true, ""), new View(third.isEmpty(), third)));
  }

  private static List<Picture> pictures() {
    List<String> contents =
        List.of(
            "照片 左肘屈曲 118°",
            "照片 左肘伸直 −15°",
            "照片 右肘（健侧）",
            "照片 左上臂周径",
            "照片 左前臂瘢痕",
            "录像 屈伸全程 0:18",
            "外院 X 线 正位 翻拍",
            "外院 X 线 侧位 翻拍");
    List<Picture> pictures = new ArrayList<>();
    for (int i = 0; i < contents.size(); i++) {
      String number = i < 6 ? "影-0" + (i + 1) : "外-0" + (i - 5);
      pictures.add(new Picture(number, contents.get(i), "10:" + (18 + i), digest(contents.get(i))));
    }
    return pictures;
  }

  /** The conclusion draft of sheet 22, at left. */
  public static ConclusionDraftPaper conclusionDraft() {
    return conclusionDraft("邓国梁");
  }

  public static ConclusionDraftPaper conclusionDraft(String person) {
    return new ConclusionDraftPaper(
        stamp("JL-2026-03187-D3"),
        "劳动能力鉴定结论书（拟稿）",
        "初次鉴定（工伤）",
        List.of(
            item("被鉴定人", person + "　男　公民身份号码 990000197906120019"),
            item("用人单位", "示例精密制造（深圳）有限公司　（本次鉴定申请人）"),
            item(
                "伤情介绍",
                "2025-11-06 受伤，经深人社工认〔2026〕00412 号《认定工伤决定书》认定为工伤。"
                    + "诊断：左肱骨远端髁间骨折（累及关节面）、左尺骨鹰嘴骨折内固定术后、左前臂皮肤裂伤。"
                    + "遗留左肘创伤性关节炎，左肘关节轻度功能障碍。"),
            item(
                "鉴定依据",
                "《工伤保险条例》《劳动能力鉴定管理办法》；《劳动能力鉴定　职工工伤与职业病致残等级》"
                    + "（GB/T 16180-2014）第 5.8.2 条第 24) 项、第 5.9.2 条第 23) 项。"),
            new ConclusionDraftPaper.Item("鉴定结论", List.of("劳动功能障碍程度：捌级", "生活自理障碍程度：无生活自理障碍"), true),
            item(
                "救济途径",
                "对本结论不服的，可以自收到本结论书之日起 15 日内，选择向本委员会申请复查鉴定，"
                    + "或者直接向广东省劳动能力鉴定委员会申请再次鉴定。对复查鉴定结论不服的，"
                    + "可以自收到复查鉴定结论之日起 15 日内，向广东省劳动能力鉴定委员会申请再次鉴定。"
                    + "再次鉴定结论为最终结论。",
                "自本结论作出之日起满 1 年，认为伤残情况发生变化的，可以申请复查鉴定。")),
        digest("panel opinion"),
        "专家组鉴定意见表 第 1 版",
        digest("panel data"),
        "national-2025 ＋ guangdong");
  }

  private static ConclusionDraftPaper.Item item(String label, String... lines) {
    return new ConclusionDraftPaper.Item(label, List.of(lines), false);
  }

  private static PaperStamp stamp(String barcode) {
    return new PaperStamp(
        "深圳市劳动能力鉴定委员会", "深劳鉴受〔2026〕03187", barcode, 1, digest(barcode), TIME, "±2 秒");
  }

  private static Digest digest(String text) {
    return Digest.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
