package org.jianzhuo.desk.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jianzhuo.desk.base.ui.Preferences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreferenceFileTest {

  @TempDir Path data;

  @Test
  void what_was_covered_is_covered_after_a_restart_whatever_else_was_chosen() {
    PreferenceFile file = new PreferenceFile(data);
    assertThat(file.hiding()).isFalse();
    file.saveHiding(true);
    file.save(Preferences.usual().withEnglish(true));
    PreferenceFile again = new PreferenceFile(data);
    assertThat(again.hiding()).isTrue();
    assertThat(again.load(Preferences.usual()).english()).isTrue();
    again.saveHiding(false);
    assertThat(new PreferenceFile(data).hiding()).isFalse();
  }
}
