package org.jianzhuo.desk.base.ui;

import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/**
 * A list row that keeps its content while its item stays the same.
 *
 * <p>A list sets the marked row's item a second time during its first layout; content that is built
 * anew there is not laid out again, and the row stays blank.
 */
public abstract class KeptCell<T> extends ListCell<T> {

  private @Nullable T drawn;

  /** Builds the row of an item. */
  protected abstract Node content(T item);

  @Override
  protected final void updateItem(@Nullable T item, boolean empty) {
    super.updateItem(item, empty);
    setText(null);
    if (item == null || empty) {
      drawn = null;
      setId(null);
      setGraphic(null);
    } else if (getGraphic() == null || !Objects.equals(drawn, item)) {
      drawn = item;
      setGraphic(content(item));
    }
  }
}
