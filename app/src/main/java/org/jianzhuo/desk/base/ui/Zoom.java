package org.jianzhuo.desk.base.ui;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/**
 * Enlarges its content as a whole and lays it out in effective pixels, so that text, targets and
 * spaces grow together and breakpoints see the space that is really left.
 */
public final class Zoom extends Region {

  private final Scale scale = new Scale(1, 1);
  private Node content;

  public Zoom(Parent content) {
    this.content = content;
    show(content);
  }

  /** Puts another content in the place of the present one. */
  public void show(Parent next) {
    content.getTransforms().remove(scale);
    content = next;
    content.getTransforms().add(scale);
    getChildren().setAll(content);
    fit();
  }

  /** Sets by how much the content is enlarged; 1 is its own size. */
  public void setFactor(double factor) {
    scale.setX(factor);
    scale.setY(factor);
    fit();
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    fit();
  }

  // at once: what changes its style by its width during a layout is painted bare until the next one
  private void fit() {
    content.resizeRelocate(0, 0, getWidth() / scale.getX(), getHeight() / scale.getY());
  }
}
