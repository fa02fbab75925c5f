package org.jianzhuo.desk.base.store;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.nio.file.Path;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {

  @TempDir Path data;

  @Test
  void refusesASecondDeskOnTheSameFolder() {
    try (FolderLock first = FolderLock.take(data)) {
      assertThatExceptionOfType(DeskFault.class)
          .isThrownBy(() -> FolderLock.take(data))
          .matches(fault -> fault.code() == ErrorCode.STORE_IN_USE);
    }
  }

  @Test
  void isFreeAgainAfterTheFirstIsClosed() {
    FolderLock.take(data).close();
    assertThatNoException().isThrownBy(() -> FolderLock.take(data).close());
  }
}
