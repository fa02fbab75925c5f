package org.jianzhuo.packaging.rehearsal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javafx.scene.input.KeyCode;
import org.jianzhuo.model.roster.Person;

/** Plays what comes before the first person: founding, imports, the experts' keys, the seats. */
final class Morning {

  static final String ADMINISTRATOR = "施然";
  private static final Pattern SLIP = Pattern.compile("[0-9A-Z][0-9A-Z -]{6,}");

  private final StationMain.Stage stage;
  private final Hand hand;
  private final DayPlan plan;
  private final Subject subject;
  private final People people;

  Morning(StationMain.Stage stage, Subject subject, People people) {
    this.stage = stage;
    this.hand = stage.hand();
    this.plan = stage.plan();
    this.subject = subject;
    this.people = people;
  }

  void play() {
    found();
    register();
    letExpertsIn();
    seatPanel();
  }

  private void found() {
    stage
        .step()
        .run(
            "found a practice committee",
            () -> {
              hand.photograph("first-start");
              hand.type("signin-found-name", "示例市劳动能力鉴定委员会");
              hand.type("signin-found-place", "深圳市");
              hand.type("signin-found-station", "工位 A");
              hand.type("signin-found-administrator", ADMINISTRATOR);
              hand.type("signin-found-password", plan.password());
              hand.type("signin-found-password2", plan.password());
              hand.type("signin-found-pin", plan.pin());
              hand.type("signin-found-pin2", plan.pin());
              hand.click("signin-found-practice");
              hand.click("signin-found-go");
              hand.see("signin-recovery-shown");
              hand.photograph("recovery-key");
              hand.click("signin-recovery-written");
              hand.click("signin-recovery-done");
            });
    stage
        .step()
        .run(
            "lock and open the store again",
            () -> {
              hand.see("shell-user");
              hand.press(KeyCode.F12);
              hand.see("signin-name");
              hand.photograph("sign-in-cold");
              hand.type("signin-name", "周敏");
              hand.type("signin-password", plan.password());
              hand.press(KeyCode.ENTER);
              hand.see("shell-user");
              people.knows("周敏");
            });
  }

  private void register() {
    stage
        .step()
        .run(
            "import the expert pool",
            () -> {
              hand.click("shell-rail-import");
              hand.click("intake-experts");
              hand.type("intake-path", plan.experts());
              hand.press(KeyCode.ENTER);
              hand.see("intake-table");
              hand.press(KeyCode.CONTROL, KeyCode.ENTER);
              hand.see("intake-finished");
            });
    stage
        .step()
        .run(
            "preview the register",
            () -> {
              hand.click("shell-rail-import");
              hand.click("intake-register");
              hand.type("intake-path", plan.register());
              hand.press(KeyCode.ENTER);
              hand.see("intake-table");
              hand.photograph("import-preview");
            });
    stage
        .step()
        .run(
            "import the register",
            () -> {
              while (hand.sees("intake-answer")) {
                hand.type("intake-answer", "已核对原结论");
                hand.click(
                    hand.sees("intake-answer-alike") ? "intake-answer-alike" : "intake-answer-row");
              }
              hand.press(KeyCode.CONTROL, KeyCode.ENTER);
              hand.see("intake-finished");
              hand.photograph("import-done");
            });
    stage
        .step()
        .run(
            "import the same register again",
            () -> {
              hand.click("shell-rail-import");
              hand.type("intake-path", plan.register());
              hand.press(KeyCode.ENTER);
              hand.see("intake-table");
              hand.photograph("import-again");
            });
  }

  private void letExpertsIn() {
    Map<Person, String> slips = new LinkedHashMap<>();
    stage
        .step()
        .run(
            "hand out one-time slips",
            () -> {
              people.switchTo(ADMINISTRATOR);
              hand.click("shell-rail-people");
              for (Person expert : subject.experts()) {
                hand.type("people-search", expert.name());
                hand.click("people-row-" + expert.number());
                hand.click("people-issue");
                slips.put(
                    expert,
                    hand.read("people-slip-code", "a slip's code", SLIP.asMatchPredicate()));
                if (slips.size() == 1) {
                  hand.photograph("people-slip");
                }
                hand.click("people-slip-done");
              }
            });
    stage
        .step()
        .run(
            "set the experts' passwords and PINs",
            () -> {
              for (Map.Entry<Person, String> slip : slips.entrySet()) {
                people.redeem(slip.getKey(), slip.getValue());
              }
            });
  }

  private void seatPanel() {
    stage
        .step()
        .run(
            "seat the panel",
            () -> {
              people.switchTo("秦望");
              hand.click("panel-tab-manual");
              hand.see("panel-room");
              hand.clickText("panel-room", subject.room());
              for (int seat = 1; seat <= subject.experts().size(); seat++) {
                hand.type("panel-expert-" + seat, subject.experts().get(seat - 1).number());
              }
              // the one panel sits for all cases of the room, whatever they ask for
              if (hand.sees("panel-unfit-reason")) {
                hand.type("panel-unfit-reason", "演练只有这几位专家");
              }
              hand.type("panel-basis", "抽取记录 第 1 号");
              // the one supervisor is chosen; not signed in yet, the password answers for them
              hand.type("panel-witness-pin", plan.password());
              hand.photograph("panel");
              hand.click("panel-save");
              hand.await(
                  "the seats to be taken",
                  () -> hand.says("panel-room", subject.experts().getFirst().name()));
              people.knows("顾岚");
            });
  }
}
