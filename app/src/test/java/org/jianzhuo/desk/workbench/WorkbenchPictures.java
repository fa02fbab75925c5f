package org.jianzhuo.desk.workbench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.DirectTaskRunner;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Dialogs;
import org.jianzhuo.desk.base.ui.ErrorPresenter;
import org.jianzhuo.desk.base.ui.Pictures;
import org.jianzhuo.desk.base.ui.Preferences;
import org.jianzhuo.desk.base.ui.Reveal;
import org.jianzhuo.desk.base.ui.Screen;
import org.jianzhuo.desk.base.ui.Theme;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.base.ui.Zoom;
import org.jianzhuo.desk.catalogue.Wordings;
import org.jianzhuo.desk.catalogue.ui.WordingCard;
import org.jianzhuo.desk.catalogue.ui.WordingViewModel;
import org.jianzhuo.desk.exam.FakeDrafts;
import org.jianzhuo.desk.roster.FakeAccounts;
import org.jianzhuo.desk.roster.ui.PeopleView;
import org.jianzhuo.desk.roster.ui.PeopleViewModel;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.roster.Roster;
import org.jianzhuo.model.roster.RosterFact;
import org.jianzhuo.model.wire.CatalogueReader;

/** Draws the workbench with its dialogs, to be looked at. */
public final class WorkbenchPictures {

  private static final Clock MORNING =
      Clock.fixed(Instant.parse("2026-11-23T02:57:00Z"), ZoneId.of("Asia/Shanghai"));
  private static final StreamId CASE = new StreamId(new UUID(1, 1));

  private final Path folder;

  private WorkbenchPictures(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] arguments) {
    WorkbenchPictures pictures = new WorkbenchPictures(Path.of(arguments[0]));
    List<String> wanted = List.of(arguments).subList(1, arguments.length);
    try {
      if (wanted.contains("zh-light")) {
        pictures.all("zh-light", Preferences.usual());
      }
      if (wanted.contains("en-dark")) {
        pictures.all("en-dark", Preferences.usual().withEnglish(true).withTheme(Theme.DARK));
      }
      if (wanted.contains("zh-200")) {
        pictures.all("zh-200", Preferences.usual().withTypeSize(32));
      }
    } finally {
      Platform.exit();
    }
  }

  private void all(String suffix, Preferences preferences) {
    draw("exam-" + suffix, preferences, "何守正", new Destination.Exam(CASE), bench -> {});
    draw("keys-" + suffix, preferences, "何守正", new Destination.Opinion(CASE), Workbench::showKeys);
    draw(
        "letters-" + suffix,
        preferences,
        "何守正",
        new Destination.Exam(CASE),
        bench -> bench.rail().ifPresent(rail -> rail.showLetters(true)));
    draw(
        "fault-" + suffix,
        preferences,
        "何守正",
        new Destination.Capture(CASE),
        bench ->
            new ErrorPresenter(preferences::words, bench)
                .crash(new IllegalStateException("a slip of the program")));
    draw(
        "sheet-" + suffix,
        preferences,
        "何守正",
        new Destination.Opinion(CASE),
        bench -> {
          bench.sheet(
              Dialogs.sheet(
                  preferences.words().text("workbench.settings.title"),
                  Controls.wrapped("F10"),
                  Controls.button("x", preferences.words().text("base.back"), "Esc", () -> {})));
          bench.toast(Tone.SUCCESS, "影-06 已保存");
          bench.toast(Tone.WARNING, "F7");
        });
    draw("settings-" + suffix, preferences, "周敏", new Destination.Settings(), bench -> {});
    draw(
        "rename-" + suffix,
        preferences,
        "周敏",
        new Destination.Settings(),
        bench -> renaming(bench));
    draw("people-" + suffix, preferences, "周敏", new Destination.People(), bench -> {});
    draw("slip-" + suffix, preferences, "周敏", new Destination.People(), bench -> key(bench, "F8"));
    draw("add-" + suffix, preferences, "周敏", new Destination.People(), bench -> key(bench, "F2"));
    draw(
        "camera-" + suffix,
        preferences,
        "何守正",
        new Destination.Capture(CASE),
        bench ->
            new ErrorPresenter(preferences::words, bench)
                .accept(new DeskFault(ErrorCode.CAMERA_LOST, "lavfi")));
  }

  private static void renaming(Workbench bench) {
    TextField name = (TextField) bench.lookup("#settings-committee-name");
    name.setText("样本市劳动能力鉴定委员会");
    bench.applyCss();
    bench.layout();
    Reveal.in((ScrollPane) bench.lookup(".scroll-pane"), name);
    name.fireEvent(new ActionEvent());
  }

  private void draw(
      String name,
      Preferences preferences,
      String person,
      Destination first,
      Consumer<Workbench> act) {
    for (int[] size : new int[][] {{1920, 1080}, {1366, 768}}) {
      Workbench bench = onWindow(() -> bench(preferences, person, first));
      Pictures.take(
          folder.resolve(name + "-" + size[0] + ".png"),
          () -> {
            Zoom zoom = new Zoom(bench);
            zoom.setFactor(preferences.zoom());
            return zoom;
          },
          () -> act.accept(bench),
          preferences.theme(),
          size[0],
          size[1]);
    }
  }

  private static Workbench onWindow(Supplier<Workbench> build) {
    AtomicReference<Workbench> built = new AtomicReference<>();
    Pictures.onWindow(() -> built.set(build.get()));
    return built.get();
  }

  private static void key(Workbench bench, String key) {
    bench.shortcuts().get(KeyCombination.valueOf(key)).act().run();
  }

  private static Workbench bench(Preferences preferences, String person, Destination first) {
    FakeAccounts accounts = FakeAccounts.warm();
    accounts.setRoster(
        new Roster(
            new RosterFact.CommitteeFounded("示例市劳动能力鉴定委员会", "示例市", "national-2025", "", true),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of()));
    accounts.let(accounts.named(person));
    ShellStatus status = new ShellStatus();
    status.practice().set(true);
    status.session().set(new ShellStatus.SessionLine("上午场 第 3 鉴定室", "2026-11-23 周一 示例鉴定点"));
    if (first.inCase().isPresent()) {
      status
          .caseLine()
          .set(
              new ShellStatus.CaseLine(
                  "A023",
                  "邓国梁",
                  preferences.english() ? "Male 47" : "男 47 岁",
                  preferences.english()
                      ? "Functional and self-care impairment　First"
                      : "劳动功能障碍程度和生活自理障碍程度　初次",
                  "深劳鉴受〔2026〕03187",
                  preferences.english()
                      ? "Conclusion due 2026-12-07, 14 days left"
                      : "作出鉴定结论 2026-12-07 余 14 日"));
      status.recording().set("01:23");
    }
    status.sync().set(new ShellStatus.SyncPill(ShellStatus.SyncState.PENDING, 15));
    status.saved().set(new ShellStatus.Saved.At(MORNING.instant().minusSeconds(3)));
    status.badges().put(PlaceKind.TO_SIGN, 17);
    status.badges().put(PlaceKind.SYNC, 15);
    Workbench bench =
        new Workbench(
            preferences.words(),
            MORNING,
            new ShellUser(accounts.named(person), 3),
            "工位 3A",
            status,
            new Workbench.Acts(() -> {}, () -> {}, () -> {}));
    List<Place> places = new ArrayList<>();
    for (PlaceKind kind : PlaceKind.values()) {
      places.add(new Place(kind, kind.icon(), kind.roles(), to -> new Plain(to)));
    }
    places.removeIf(p -> p.kind() == PlaceKind.PEOPLE || p.kind() == PlaceKind.SETTINGS);
    places.add(
        Place.of(
            PlaceKind.PEOPLE,
            () ->
                new PeopleView(
                    new PeopleViewModel(
                        accounts, new DirectTaskRunner(), UUID::randomUUID, fault -> {}),
                    preferences.words(),
                    bench)));
    places.add(
        Place.of(
            PlaceKind.SETTINGS,
            () ->
                new SettingsView(
                    new SettingsViewModel(
                        accounts,
                        new NoJournal(),
                        (whose, pin) -> Outcome.refused("roster.refused.wrong", 4),
                        new DirectTaskRunner(),
                        fault -> {}),
                    preferences,
                    chosen -> {},
                    bench,
                    keysCard(preferences, bench),
                    new WordingCard(
                        new WordingViewModel(
                            new Wordings(new NoJournal(), accounts, CatalogueReader.read()),
                            new DirectTaskRunner(),
                            fault -> {}),
                        preferences.words()))));
    bench.open(places, first);
    return bench;
  }

  private static KeysCard keysCard(Preferences preferences, Workbench bench) {
    OwnKeys own =
        new OwnKeys(
            KeyBook.builtIn(),
            new FakeDrafts(),
            new PersonId(new UUID(5, 5)),
            new DirectTaskRunner(),
            fault -> {});
    return new KeysCard(
        new KeysViewModel(own, List.of(PlaceKind.values()), bench::learnKey, List::of),
        preferences.words(),
        bench,
        () -> {});
  }

  /** A screen of one card. */
  private record Plain(Destination to) implements Screen {

    @Override
    public Node content() {
      VBox page = new VBox(Controls.card(to.kind().name(), Controls.padded()));
      page.getStyleClass().add("jz-page");
      return page;
    }

    @Override
    public Map<KeyCombination, Shortcut> shortcuts() {
      Map<KeyCombination, Shortcut> keys = new LinkedHashMap<>();
      keys.put(KeyCombination.valueOf("F10"), new Shortcut("同意；已写不同意见时为提交", () -> {}));
      keys.put(KeyCombination.valueOf("Alt+D"), new Shortcut("不同意见", () -> {}));
      keys.put(KeyCombination.valueOf("Ctrl+Enter"), new Shortcut("完成检查", () -> {}));
      keys.put(KeyCombination.valueOf("F4"), new Shortcut("条款", () -> {}));
      keys.put(KeyCombination.valueOf("Alt+Up"), new Shortcut("换所见", () -> {}));
      keys.put(KeyCombination.valueOf("F7"), new Shortcut("拍照", () -> {}));
      keys.put(KeyCombination.valueOf("F8"), new Shortcut("录像", () -> {}));
      return keys;
    }
  }
}
