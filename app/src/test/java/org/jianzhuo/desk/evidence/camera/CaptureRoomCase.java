package org.jianzhuo.desk.evidence.camera;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Gives each test a room of its own, with a case in it and its camera shut. */
public abstract class CaptureRoomCase {

  @TempDir protected Path folder;
  protected CaptureRoom room;

  @BeforeEach
  void openRoom() {
    room = new CaptureRoom(folder.resolve("data"));
  }

  @AfterEach
  void closeRoom() throws Exception {
    room.close();
  }
}
