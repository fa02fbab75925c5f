package org.jianzhuo.desk.evidence.hid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jianzhuo.desk.base.Outcome;

class ReportNumbersTest {

  @Example
  void a_descriptor_with_a_report_id_has_numbered_reports() {
    assertThat(used("05010904a1018501050919012903")).isTrue();
    assertThat(used("05010904a101050919012903")).isFalse();
  }

  @Example
  void a_report_id_within_the_data_of_another_item_is_none() {
    assertThat(used("26851f")).isFalse();
    assertThat(used("fe0210858505")).isFalse();
  }

  @Property
  void whatever_a_device_sends_is_read_to_its_end(@ForAll byte[] descriptor) {
    ReportNumbers.areUsed(descriptor);
  }

  @Example
  void asking_the_system_for_its_devices_never_fails() {
    switch (new HidPedals().list()) {
      case Outcome.Done<?> some -> assertThat(some.value()).isNotNull();
      case Outcome.Refused<?> none ->
          assertThat(none.reason().key()).isEqualTo("evidence.pedal.no-library");
    }
  }

  private static boolean used(String hex) {
    return ReportNumbers.areUsed(HexFormat.of().parseHex(hex));
  }
}
