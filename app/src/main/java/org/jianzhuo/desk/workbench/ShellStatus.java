package org.jianzhuo.desk.workbench;

import java.time.Instant;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;

/** Holds what the bars show; the wiring feeds it on the window's thread. */
public final class ShellStatus {

  /** Says how far this station is in step with the server. */
  public enum SyncState {
    OFFLINE,
    PENDING,
    DONE
  }

  /**
   * What the sync pill shows.
   *
   * @param items how many wait to be sent
   */
  public record SyncPill(SyncState state, int items) {}

  /** Says what became of what is being typed. */
  public sealed interface Saved {

    /** Nothing has been typed. */
    record Nothing() implements Saved {}

    record Saving() implements Saved {}

    record At(Instant time) implements Saved {}

    record Failed() implements Saved {}
  }

  /**
   * The case in hand.
   *
   * @param ticket the number called, e.g. A023; empty if there is none
   * @param about sex and age, e.g. 男 47岁
   * @param item what is appraised, and the type of the appraisal
   * @param acceptance 受理编号; never a 文号
   * @param limit the limit that runs out first, with its last day; empty for none
   */
  public record CaseLine(
      String ticket, String name, String about, String item, String acceptance, String limit) {}

  /**
   * The session and room this station serves.
   *
   * @param first e.g. 上午场 第 3 鉴定室
   * @param second date and place
   */
  public record SessionLine(String first, String second) {}

  /**
   * What the case in hand misses of its media.
   *
   * @param notHere without bytes at this station
   * @param notAtServer that the server has not verified
   */
  public record MediaLine(int notHere, int notAtServer) {}

  private final ObjectProperty<MediaLine> media = new SimpleObjectProperty<>(new MediaLine(0, 0));
  private final ObjectProperty<SyncPill> sync =
      new SimpleObjectProperty<>(new SyncPill(SyncState.OFFLINE, 0));
  private final StringProperty recording = new SimpleStringProperty("");
  private final ObjectProperty<Saved> saved = new SimpleObjectProperty<>(new Saved.Nothing());
  private final ObjectProperty<@Nullable CaseLine> caseLine = new SimpleObjectProperty<>();
  private final ObjectProperty<SessionLine> session =
      new SimpleObjectProperty<>(new SessionLine("", ""));
  private final ObservableMap<PlaceKind, Integer> badges = FXCollections.observableHashMap();
  private final BooleanProperty practice = new SimpleBooleanProperty();
  private final BooleanProperty hiding = new SimpleBooleanProperty();

  public ObjectProperty<SyncPill> sync() {
    return sync;
  }

  /** The time recorded so far, e.g. 01:23; empty while nothing is recorded. */
  public StringProperty recording() {
    return recording;
  }

  public ObjectProperty<Saved> saved() {
    return saved;
  }

  /** Takes the case out of hand, and with it the room in which it was examined. */
  public void dropCase() {
    caseLine.set(null);
    session.set(new SessionLine("", ""));
  }

  /** The case in hand; null if none is. */
  public ObjectProperty<@Nullable CaseLine> caseLine() {
    return caseLine;
  }

  /** What the case in hand misses of its media. */
  public ObjectProperty<MediaLine> media() {
    return media;
  }

  public ObjectProperty<SessionLine> session() {
    return session;
  }

  /** The counts shown at the rail's items; absent or zero for none. */
  public ObservableMap<PlaceKind, Integer> badges() {
    return badges;
  }

  /** Whether names and pictures of examined persons are covered (practice 4). */
  public BooleanProperty hiding() {
    return hiding;
  }

  /** Whether the committee is a practice one. */
  public BooleanProperty practice() {
    return practice;
  }
}
