package org.jianzhuo.desk.evidence.ui;

import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.evidence.PedalAct;
import org.jianzhuo.desk.evidence.PedalEar;
import org.jianzhuo.desk.evidence.Watch;
import org.jspecify.annotations.Nullable;

/**
 * Hears a pedal that is a HID device while the form keeps its focus; not while a dialog asks for an
 * answer.
 */
public final class PedalTreads implements PedalEar.Hearer {

  private final Node content;
  private final CaptureViewModel model;

  private PedalTreads(Node content, CaptureViewModel model) {
    this.content = content;
    this.model = model;
  }

  /** Hears the pedal while the content is in a scene. */
  public static void whileShown(Node content, PedalEar ear, CaptureViewModel model) {
    PedalTreads treads = new PedalTreads(content, model);
    AtomicReference<@Nullable Watch> hearing = new AtomicReference<>();
    Runnable follow =
        () -> {
          Watch ended = hearing.getAndSet(content.getScene() == null ? null : ear.hear(treads));
          if (ended != null) {
            ended.close();
          }
        };
    content.sceneProperty().addListener((o, before, now) -> follow.run());
    follow.run();
  }

  @Override
  public void trodden(PedalAct act) {
    model.onWindow(
        () -> {
          if (content.getScene() != null
              && content.getScene().getRoot().lookup(".jz-veil") == null) {
            model.tread(act);
          }
        });
  }

  @Override
  public void said(Reason reason) {
    model.onWindow(() -> model.say(reason));
  }
}
