package org.jianzhuo.desk.document;

import java.util.List;
import org.jianzhuo.model.base.Check;
import org.jianzhuo.model.base.Digest;
import org.jspecify.annotations.Nullable;

/**
 * Holds all that the 《劳动能力鉴定专家组鉴定意见表》 shows: internal, signed by the experts, never served. Texts
 * stand as printed; a line feed begins a new line.
 *
 * @param selfCare null where the item asks for no self-care level
 * @param notes small print below the findings, e.g. the standard the clauses come from
 * @param readings what each expert holds of each finding
 * @param expertCheck who checked the recorder's sheet and when, e.g. {@code 全表已核对无误（何守正 10:49）}
 * @param recorder the recorder's name; empty if the experts typed themselves
 */
public record PanelOpinionPaper(
    PaperStamp stamp,
    Sitting sitting,
    CaseDetails details,
    List<Finding> findings,
    @Nullable SelfCare selfCare,
    String notes,
    List<Expert> experts,
    List<Reading> readings,
    Combined combined,
    Deliberation deliberation,
    Pictures pictures,
    String recorder,
    String expertCheck) {

  public PanelOpinionPaper {
    findings = List.copyOf(findings);
    experts = List.copyOf(experts);
    readings = List.copyOf(readings);
    Check.inRange(experts.size(), 1, 5, "number of experts");
    for (Reading reading : readings) {
      Check.that(reading.views().size() == experts.size(), "a reading has one view of each expert");
    }
  }

  /**
   * Names the signature field of an expert on the paper.
   *
   * @param seat from 1
   */
  public static String signatureBox(int seat) {
    return "expert-" + seat;
  }

  /**
   * The line above the table.
   *
   * @param date e.g. {@code 2026-11-18 上午场}
   * @param mode 合议 or 背靠背
   * @param cooperation 配合, 部分配合, 不配合 or 疑似夸大
   * @param present who was there beside the person and the panel, e.g. {@code 梁小雨（监护人）}; empty
   *     where nobody was noted
   */
  public record Sitting(
      String date, String place, String mode, String cooperation, String present) {}

  /**
   * The case as it was accepted.
   *
   * @param items what is appraised, e.g. {@code 初次鉴定（工伤）：劳动功能障碍程度、生活自理障碍程度}
   * @param ageAndWork e.g. {@code 47 岁　冲压工}
   * @param identityCheck how the person's identity was checked, and when
   * @param decision the number of the 认定工伤决定书; {@code —} if there is none, empty where the item
   *     rests on none: then nothing of a recognition stands on the paper
   * @param injuryDate the day of the injury; without recognition that of the onset, or empty
   * @param parts the recognised parts, each without its number
   * @param diagnosis the injuries or the illness, word for word; empty if none is known
   * @param earlier the conclusion before this one, e.g. {@code 2024-12-20 作出}; empty if none is
   *     known
   * @param recusalNotice e.g. {@code 已告知，不申请回避　09:52 本人签收}
   * @param recordingNotice e.g. {@code 已告知并签收　09:54}
   */
  public record CaseDetails(
      String items,
      String person,
      String sex,
      String ageAndWork,
      String idNumber,
      String employer,
      String identityCheck,
      String decision,
      String injuryDate,
      List<String> parts,
      String diagnosis,
      String earlier,
      String recusalNotice,
      String recordingNotice) {

    public CaseDetails {
      parts = List.copyOf(parts);
    }

    /** Tells whether the item rests on a recognised work injury. */
    public boolean restsOnRecognition() {
      return !decision.isEmpty();
    }
  }

  /**
   * A part of the body with what was found there.
   *
   * @param part and side, e.g. {@code 左肘关节（左肱骨远端）}
   * @param clause e.g. {@code 5.8.2 24)}; {@code —} if none applies
   * @param match 符合, 参照, 无相应条款 or 不适用
   * @param grade e.g. 八级, 未达等级, 不计
   * @param inScope whether the part is a recognised one
   */
  public record Finding(
      String part,
      List<Measured> rows,
      String description,
      String clause,
      String match,
      String grade,
      boolean inScope) {

    public Finding {
      rows = List.copyOf(rows);
      Check.notEmpty(rows, "rows");
    }
  }

  /**
   * A measured or read value.
   *
   * @param item and method, e.g. {@code 屈曲 主动　量角器}; an image with date and reader
   * @param reference the healthy side's or the normal value, with its range
   */
  public record Measured(String item, String result, String reference) {}

  /**
   * The five activities of daily life (GB/T 16180-2014, 4.1.4) in their order.
   *
   * @param evidence what the need of help rests on; empty for none
   */
  public record SelfCare(
      String eating,
      String turning,
      String toilet,
      String dressing,
      String moving,
      String result,
      String evidence) {}

  /**
   * An expert of the panel, in order of seat.
   *
   * @param specialty e.g. 骨科
   * @param opinion what the expert signs to, e.g. {@code 同意八级}
   * @param signedAt when the opinion was signed, e.g. {@code 11:51:32}; empty if not yet
   * @param signature the digest of the opinion's signature in brief; empty if not yet
   */
  public record Expert(
      String name,
      String specialty,
      boolean leads,
      String opinion,
      String signedAt,
      String signature) {}

  /** What the experts hold of one finding, in order of seat. */
  public record Reading(String finding, List<View> views) {
    public Reading {
      views = List.copyOf(views);
    }
  }

  /**
   * One expert's view of one finding.
   *
   * @param own the own value or reading where the expert disagrees; else empty
   */
  public record View(boolean agrees, String own) {}

  /**
   * The combined opinion.
   *
   * @param conclusion printed bold after the text
   * @param derivation the steps of grading, in order
   * @param result the last step, e.g. 捌级
   */
  public record Combined(String text, String conclusion, List<String> derivation, String result) {
    public Combined {
      derivation = List.copyOf(derivation);
    }
  }

  /**
   * The deliberation.
   *
   * @param majority how many hold the majority opinion
   * @param dissenting how many hold another
   * @param text who holds what
   * @param referred whether the panel had no majority and the consultation committee decided
   */
  public record Deliberation(
      int majority, int dissenting, String text, List<Dissent> dissents, boolean referred) {
    public Deliberation {
      dissents = List.copyOf(dissents);
    }

    /** Holds a deliberation that came to a majority by itself. */
    public Deliberation(int majority, int dissenting, String text, List<Dissent> dissents) {
      this(majority, dissenting, text, dissents, false);
    }
  }

  /**
   * A different opinion, word for word.
   *
   * @param time e.g. {@code 10:58}
   */
  public record Dissent(String expert, String time, String text) {}

  /**
   * The list of pictures.
   *
   * @param note e.g. {@code 8 件，摘要均已核验}
   */
  public record Pictures(String note, List<Picture> items) {
    public Pictures {
      items = List.copyOf(items);
    }
  }

  /**
   * A picture of the list.
   *
   * @param number e.g. {@code 影-01}
   * @param time e.g. {@code 10:18}
   */
  public record Picture(String number, String content, String time, Digest digest) {}
}
