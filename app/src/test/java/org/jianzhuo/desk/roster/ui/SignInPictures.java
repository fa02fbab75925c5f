package org.jianzhuo.desk.roster.ui;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.property.SimpleBooleanProperty;
import org.jianzhuo.desk.base.DirectTaskRunner;
import org.jianzhuo.desk.base.ui.Pictures;
import org.jianzhuo.desk.base.ui.Preferences;
import org.jianzhuo.desk.base.ui.Theme;
import org.jianzhuo.desk.base.ui.Zoom;
import org.jianzhuo.desk.roster.Accounts.Founding;
import org.jianzhuo.desk.roster.FakeAccounts;

/** Draws every state of the sign-in, to be looked at. */
public final class SignInPictures {

  private static final Clock MORNING =
      Clock.fixed(Instant.parse("2026-11-22T23:58:00Z"), ZoneId.of("Asia/Shanghai"));

  private final Path folder;

  private SignInPictures(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] arguments) {
    SignInPictures pictures = new SignInPictures(Path.of(arguments[0]));
    pictures.all("zh-light", Preferences.usual());
    pictures.all("en-dark", Preferences.usual().withEnglish(true).withTheme(Theme.DARK));
    pictures.all("zh-200", Preferences.usual().withTypeSize(32));
    Platform.exit();
  }

  private void all(String suffix, Preferences preferences) {
    state("first-" + suffix, preferences, FakeAccounts::fresh, model -> {});
    state(
        "first-refused-" + suffix,
        preferences,
        FakeAccounts::fresh,
        model ->
            model.found(
                new Founding("a", "b", "c", "d"), secrets("short", "short", "1", "1"), false));
    state(
        "recovery-" + suffix,
        preferences,
        FakeAccounts::fresh,
        model ->
            model.found(
                new Founding("示例市劳动能力鉴定委员会", "示例市", "工位 3A", "顾岚"),
                secrets("correct horse staple", "correct horse staple", "271828", "271828"),
                false));
    state("cold-" + suffix, preferences, FakeAccounts::cold, model -> {});
    state(
        "cold-locked-" + suffix,
        preferences,
        FakeAccounts::cold,
        model -> {
          for (int i = 0; i < 5; i++) {
            model.enterCold("何守正", "wrong".toCharArray());
          }
        });
    state("recover-" + suffix, preferences, FakeAccounts::cold, SignInViewModel::askRecovery);
    state(
        "warm-pin-" + suffix,
        preferences,
        FakeAccounts::warm,
        model -> "2718".chars().forEach(c -> model.typeDigit((char) c)));
    state("warm-password-" + suffix, preferences, FakeAccounts::warm, model -> model.move(1));
    state("warm-slip-" + suffix, preferences, FakeAccounts::warm, model -> model.move(2));
  }

  private void state(
      String name,
      Preferences preferences,
      Supplier<FakeAccounts> fresh,
      Consumer<SignInViewModel> act) {
    for (int[] size : new int[][] {{1920, 1080}, {1366, 768}}) {
      FakeAccounts accounts = fresh.get();
      SignInViewModel model =
          new SignInViewModel(
              accounts,
              new DirectTaskRunner(),
              person -> {},
              fault -> {
                throw fault;
              });
      model.start();
      act.accept(model);
      Pictures.take(
          folder.resolve(name + "-" + size[0] + ".png"),
          () -> {
            Zoom zoom =
                new Zoom(
                    new SignInView(
                        model,
                        preferences,
                        chosen -> {},
                        new SignInView.Surroundings(
                            "工位 3A", true, new SimpleBooleanProperty(true), MORNING)));
            zoom.setFactor(preferences.zoom());
            return zoom;
          },
          preferences.theme(),
          size[0],
          size[1]);
    }
  }

  private static NewSecrets secrets(String password, String again, String pin, String pinAgain) {
    return new NewSecrets(password.toCharArray(), again.toCharArray(), pin, pinAgain);
  }
}
