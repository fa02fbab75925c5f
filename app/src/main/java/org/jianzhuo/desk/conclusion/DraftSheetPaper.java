package org.jianzhuo.desk.conclusion;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.catalogue.ClauseQuotes;
import org.jianzhuo.desk.document.ConclusionDraftPaper;
import org.jianzhuo.desk.document.PaperComposer;
import org.jianzhuo.desk.document.PaperStamp;
import org.jianzhuo.desk.opinion.PanelSheetPaper;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.conclusion.DraftText;
import org.jianzhuo.model.conclusion.PaperForm;
import org.jianzhuo.model.roster.CommitteeName;

/** Fills the paper of the conclusion draft from its text. */
public final class DraftSheetPaper implements DraftSheet.Composer {
  private final PaperComposer composer;
  private final ClauseQuotes quotes;

  /**
   * @param quotes adds the official text of the clauses that the basis cites
   */
  public DraftSheetPaper(PaperComposer composer, ClauseQuotes quotes) {
    this.composer = composer;
    this.quotes = quotes;
  }

  @Override
  public Outcome<byte[]> compose(DraftSheet sheet) {
    return composer.compose(paper(sheet), PaperComposer.CharacterPictures.NONE);
  }

  @Override
  public byte[] voided(byte[] pdf, String line) {
    return composer.voided(pdf, line);
  }

  /** Fills the paper; number, date and seal are left to the committee. */
  ConclusionDraftPaper paper(DraftSheet sheet) {
    List<ConclusionDraftPaper.Item> items =
        sheet.text().rows().stream()
            .filter(row -> !row.kind().emptyOnDraft())
            .map(this::item)
            .toList();
    return new ConclusionDraftPaper(
        new PaperStamp(
            CommitteeName.of(sheet.roster()),
            sheet.accepted().acceptanceNumber(),
            PanelSheetPaper.barcode("JL", sheet.accepted(), "D" + sheet.version()),
            sheet.version(),
            Digest.of(sheet.text().toString().getBytes(StandardCharsets.UTF_8)),
            sheet.at(),
            "误差未知"),
        "劳动能力鉴定结论书（拟稿）",
        sheet.text().subtitle(),
        items,
        sheet.panelOpinion(),
        "专家组鉴定意见表 第 " + sheet.panelOpinionVersion() + " 版",
        sheet.panelOpinionData(),
        sheet.profile().name().zh());
  }

  private ConclusionDraftPaper.Item item(DraftText.Row row) {
    List<String> lines = new ArrayList<>(row.lines());
    if (row.kind() == PaperForm.RowKind.BASIS) {
      lines.addAll(quotes.officialOf(String.join("\n", row.lines())));
    }
    return new ConclusionDraftPaper.Item(
        row.label(),
        lines.isEmpty() ? List.of("—") : lines,
        row.kind() == PaperForm.RowKind.CONCLUSION);
  }
}
