package org.jianzhuo.desk.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianzhuo.desk.opinion.CaseTable.done;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jianzhuo.model.base.InkStroke;
import org.jianzhuo.model.panel.Acknowledgement;
import org.jianzhuo.model.panel.PanelFact;
import org.jianzhuo.model.panel.SignedFor;
import org.jianzhuo.model.paper.Door;
import org.junit.jupiter.api.Test;

class NoticeSignedForTest {

  private final PaperTable papers = new PaperTable();

  @Test
  void bothNoticesNameWhoSignedForThePersonInWhichCapacityOnWhichProof() throws IOException {
    Acknowledgement acknowledged =
        new Acknowledgement(
            List.of(new InkStroke(List.of(1, 9), List.of(1, 9), List.of(0, 9), List.of(500, 500))),
            List.of(),
            new SignedFor(
                "薛桂兰", SignedFor.Capacity.NEAR_RELATIVE, "居民身份证、户口簿", "双手烧伤包扎", "配偶", "登记的监护人在外地"),
            "周敏");
    papers.inSession(
        papers.table.caseStream,
        new PanelFact.RecusalTold(false, "", acknowledged),
        new PanelFact.RecordingTold(true, false, acknowledged));
    papers.table.people.become(papers.table.first);
    for (String kind : List.of("recusal-notice", "recording-notice")) {
      String number = done(papers.service.issue(papers.draft(Door.EXAM, kind, Map.of())));
      assertThat(
              PaperServiceTest.text(
                  papers.service.paper(papers.table.caseStream, number).orElseThrow()))
          .contains("告知时本人不能签名（双手烧伤包扎）", "由近亲属薛桂兰（配偶，居民身份证、户口簿；说明：登记的监护人在外地）在签字板代为签名", "代签人（近亲属薛桂兰")
          .contains("本告知由翻译周敏当场译给被告知人")
          .doesNotContain("告知时本人已在签字板签名");
    }
  }
}
