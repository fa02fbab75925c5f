package org.jianzhuo.desk.paper;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongFunction;
import org.jianzhuo.desk.evidence.Custody;
import org.jianzhuo.desk.evidence.KeyImageService;
import org.jianzhuo.desk.evidence.MediumDescription;
import org.jianzhuo.desk.exam.FindingsSheet;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.evidence.Derivation;
import org.jianzhuo.model.evidence.Description;
import org.jianzhuo.model.evidence.Evidence;
import org.jianzhuo.model.evidence.EvidenceFact;
import org.jianzhuo.model.evidence.ImportLabel;
import org.jianzhuo.model.evidence.ImportRecord;
import org.jianzhuo.model.evidence.KeyImage;
import org.jianzhuo.model.evidence.MediaKind;
import org.jianzhuo.model.evidence.Notes;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.journal.Act;
import org.jianzhuo.model.journal.CaseFile;
import org.jianzhuo.model.journal.MediaId;
import org.jianzhuo.model.paper.PaperSource;
import org.jianzhuo.model.roster.Roster;
import org.jspecify.annotations.Nullable;

/** Gathers what the annex of key images and the list of media say (F64). */
final class ImagePaperData {

  private final Catalogue catalogue;
  private final LongFunction<String> minute;
  private final ZoneId zone;

  ImagePaperData(Catalogue catalogue, LongFunction<String> minute, ZoneId zone) {
    this.catalogue = catalogue;
    this.zone = zone;
    this.minute = minute;
  }

  void add(CasePaperData.Values values, CaseFile file, Roster roster) {
    Evidence evidence = file.get(Evidence.PROJECTION);
    if (evidence.reviewable().isEmpty()) {
      return;
    }
    OneCase here =
        new OneCase(
            file,
            evidence,
            FindingsSheet.of(file.get(Exam.PROJECTION), catalogue),
            kept(file),
            Custody.byMedium(file),
            file.get(Notes.PROJECTION),
            roster);
    List<KeyImage> key = KeyImageService.standing(file);
    values.rows(PaperSource.IMAGES_KEY, key.stream().map(here::plate).toList());
    values.text(PaperSource.IMAGES_COUNT, key.isEmpty() ? "" : Integer.toString(key.size()));
    values.rows(PaperSource.IMAGES_ALL, evidence.reviewable().stream().map(here::listed).toList());
  }

  private static Map<MediaId, Act> kept(CaseFile file) {
    Map<MediaId, Act> kept = new HashMap<>();
    for (Act act : file.history().ordered()) {
      if (act.fact() instanceof EvidenceFact.Kept fact) {
        kept.putIfAbsent(fact.medium().id(), act);
      }
    }
    return kept;
  }

  private final class OneCase {
    private final CaseFile file;
    private final Evidence evidence;
    private final FindingsSheet sheet;
    private final Map<MediaId, Act> kept;
    private final Map<MediaId, Custody> custody;
    private final Notes notes;
    private final Roster roster;

    OneCase(
        CaseFile file,
        Evidence evidence,
        FindingsSheet sheet,
        Map<MediaId, Act> kept,
        Map<MediaId, Custody> custody,
        Notes notes,
        Roster roster) {
      this.file = file;
      this.evidence = evidence;
      this.sheet = sheet;
      this.kept = kept;
      this.custody = custody;
      this.notes = notes;
      this.roster = roster;
    }

    List<String> plate(KeyImage image) {
      Evidence.Item own = evidence.items().get(image.medium());
      if (own == null) {
        throw new IllegalStateException("a key image that stands is a medium of its case");
      }
      List<String> cells = new ArrayList<>();
      cells.add(image.medium().toString());
      cells.add(image.caption().strip());
      cells.add("所见：" + finding(own, true));
      cells.add(number(own) + "　" + taken(own) + "　操作人 " + operator(own));
      Evidence.Item printed = KeyImageService.printed(evidence, image, own);
      if (printed != own) {
        cells.add("所印为遮盖副本 " + digest(printed));
        cells.add("原件 " + digest(own));
      } else {
        cells.add("SHA-256 " + own.medium().sha256().hex());
      }
      if (own.derivation() != null) {
        Evidence.Item parent = evidence.items().get(own.derivation().parent());
        cells.add(
            "取自录像 "
                + (parent == null ? "" : parent.medium().fileName() + "　")
                + moment(own.derivation().atMillis())
                + "　SHA-256 "
                + own.derivation().parentHash().hex());
      }
      if (partial(own)) {
        cells.add("文件不完整，部分画面缺失或错位，所补部分不是原来的图像。");
      }
      if (image.notes()
          && notes.of(image.medium()).stream().anyMatch(n -> CasePlates.shows(n.note().kind()))) {
        cells.add("图上线条和文字为打印时叠加的标注，原件未改动；测量值仅供参考。");
      }
      return cells;
    }

    List<String> listed(Evidence.Item item) {
      return List.of(
          item.medium().fileName(),
          described(item),
          kind(item) + length(item),
          made(item),
          item.source() == null ? operator(item) : operator(item) + "，" + when(item) + " 导入",
          finding(item, false),
          item.medium().sha256().hex(),
          (item.voidedFor() == null ? "有效" : "作废：" + item.voidedFor())
              + (partial(item) ? "；文件不完整" : "")
              + "；保管"
              + kept(item));
    }

    private boolean partial(Evidence.Item item) {
      MediaId medium = item.medium().id();
      return evidence.isPartial(medium) || custody.getOrDefault(medium, Custody.NONE).mended() > 0;
    }

    // The words for intimate parts are for those who may look at them (practice 4).
    private String described(Evidence.Item item) {
      if (evidence.isShielded(item.medium().id())) {
        return "隐私部位影像" + source(item);
      }
      Description said = description(item).description();
      return (said.caption().isEmpty() ? said.title() : said.title() + "。说明：" + said.caption())
          + source(item);
    }

    private String source(Evidence.Item item) {
      ImportRecord from = item.source();
      if (from == null) {
        return "";
      }
      ImportLabel label = from.label(file.get(Exam.PROJECTION));
      return "。来源："
          + from.source()
          + (label == null
              ? ""
              : "，"
                  + (label.kind().words().zh() + " " + label.number()).strip()
                  + (label.ownName() ? "，姓名一致" : "，姓名不符，不作依据"));
    }

    private static String length(Evidence.Item item) {
      long seconds = Math.round(item.millis() / 1000.0);
      if (item.medium().kind() != MediaKind.CLIP) {
        return "";
      }
      return item.millis() == 0
          ? "，时长不明"
          : String.format(Locale.ROOT, "，时长 %d:%02d", seconds / 60, seconds % 60);
    }

    // Nobody here saw when a film was made: what it says of itself counts, never the import's time.
    private String made(Evidence.Item item) {
      ImportRecord from = item.source();
      if (from == null) {
        return when(item);
      }
      ImportLabel label = from.label(file.get(Exam.PROJECTION));
      return label == null ? "—" : label.date().toString();
    }

    private String kept(Evidence.Item item) {
      return description(item).retention();
    }

    private MediumDescription description(Evidence.Item item) {
      return MediumDescription.of(file, item.medium().id(), zone).orElseThrow();
    }

    private String digest(Evidence.Item item) {
      return item.medium().fileName() + "　SHA-256 " + item.medium().sha256().hex();
    }

    private String number(Evidence.Item item) {
      return "影像 " + item.medium().fileName();
    }

    private String finding(Evidence.Item item, boolean withClause) {
      for (FindingsSheet.Row row : sheet.rows()) {
        if (row.id().equals(item.medium().finding())) {
          String part = row.number() + "　" + row.part().zh();
          return withClause ? part + "　条款：" + clause(row) : part;
        }
      }
      return withClause ? "未关联所见" : "—";
    }

    private static String clause(FindingsSheet.Row row) {
      if (!row.inScope()) {
        return "不适用";
      }
      return row.clause() == null
          ? row.withoutClause().isEmpty() ? "未定" : "无相应条款"
          : row.clause().code() + "（" + row.clause().match().words().zh() + "）";
    }

    private String taken(Evidence.Item item) {
      return when(item) + (item.source() == null ? " 采集" : " 导入（" + item.source().source() + "）");
    }

    private String when(Evidence.Item item) {
      if (item.capture() != null) {
        return minute.apply(item.capture().startedAt());
      }
      Act act = kept.get(item.medium().id());
      return act == null ? "—" : minute.apply(act.header().at());
    }

    private String operator(Evidence.Item item) {
      Act act = kept.get(item.medium().id());
      String name = act == null ? "" : CasePaperData.name(roster, act.header().actor());
      return name.isEmpty() ? "—" : name;
    }

    private String kind(Evidence.Item item) {
      if (item.derivation() != null) {
        Evidence.Item parent = evidence.items().get(item.derivation().parent());
        return (item.derivation().way() == Derivation.Way.FRAME ? "录像帧" : "遮盖副本") + from(parent);
      }
      String kind =
          switch (item.medium().kind()) {
            case CLIP -> "录像";
            case PHOTO -> "照片";
            case SCAN, DOCUMENT -> "扫描件";
          };
      return item.source() == null ? kind : kind + "（导入）";
    }

    private static String from(Evidence.@Nullable Item parent) {
      return parent == null ? "" : "（自 " + parent.medium().fileName() + "）";
    }
  }

  private static String moment(long millis) {
    return String.format(
        Locale.ROOT, "%02d:%02d.%03d", millis / 60_000, millis / 1000 % 60, millis % 1000);
  }
}
