package org.jianzhuo.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.util.Random;
import java.util.UUID;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.server.sync.MediaStore;
import org.junit.jupiter.api.Test;

/** What every place of media must do. */
abstract class MediaStoreContract {

  static byte[] content(int bytes) {
    byte[] content = new byte[bytes];
    new Random(bytes).nextBytes(content);
    return content;
  }

  abstract MediaStore store();

  /** Lets go of the store and opens it again, as a restart does. */
  abstract MediaStore reopened();

  private static InputStream breakingAfter(byte[] bytes, int place) {
    return new FilterInputStream(new ByteArrayInputStream(bytes, 0, place)) {
      @Override
      public int read(byte[] into, int off, int len) throws IOException {
        int read = super.read(into, off, len);
        if (read < 0) {
          throw new IOException("cut");
        }
        return read;
      }
    };
  }

  @Test
  void keeps_a_medium_once_it_is_whole_and_reads_it_from_anywhere() throws IOException {
    byte[] content = content(300_000);
    Digest digest = Digest.of(content);
    MediaStore.Upload upload = store().begin(digest, content.length);
    assertThat(store().has(digest)).isFalse();
    store().append(upload, new ByteArrayInputStream(content));
    assertThat(store().has(digest)).isTrue();
    assertThat(store().uploadOf(digest)).isEmpty();
    try (var channel = store().open(digest)) {
      assertThat(channel.size()).isEqualTo(content.length);
      channel.position(200_000);
      byte[] rest = Channels.newInputStream(channel).readAllBytes();
      assertThat(rest).isEqualTo(java.util.Arrays.copyOfRange(content, 200_000, 300_000));
    }
  }

  @Test
  void keeps_what_came_before_the_line_broke_and_goes_on_after_a_restart() throws IOException {
    byte[] content = content(2_500_000);
    Digest digest = Digest.of(content);
    MediaStore.Upload upload = store().begin(digest, content.length);
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> store().append(upload, breakingAfter(content, 1_600_001)));
    MediaStore again = reopened();
    MediaStore.Upload left = again.uploadOf(digest).orElseThrow();
    assertThat(left.offset()).isEqualTo(1_600_001);
    again.append(left, new ByteArrayInputStream(content, 1_600_001, content.length - 1_600_001));
    assertThat(again.has(digest)).isTrue();
  }

  @Test
  void drops_an_upload_that_is_not_what_was_announced() throws IOException {
    byte[] content = content(10_000);
    Digest announced = Digest.of(new byte[] {1});
    MediaStore.Upload upload = store().begin(announced, content.length);
    assertThatExceptionOfType(MediaStore.WrongDigest.class)
        .isThrownBy(() -> store().append(upload, new ByteArrayInputStream(content)));
    assertThat(store().has(announced)).isFalse();
    assertThat(store().upload(upload.id())).isEmpty();
  }

  @Test
  void begins_the_same_upload_once() throws IOException {
    Digest digest = Digest.of(new byte[] {2});
    UUID first = store().begin(digest, 500).id();
    assertThat(store().begin(digest, 500).id()).isEqualTo(first);
  }

  @Test
  void takes_back_bytes() throws IOException {
    byte[] content = content(3_000_000);
    Digest digest = Digest.of(content);
    MediaStore.Upload upload = store().begin(digest, content.length);
    upload = store().append(upload, new ByteArrayInputStream(content, 0, 2_000_000));
    store().shorten(upload, 1_500_000);
    MediaStore.Upload shorter = store().upload(upload.id()).orElseThrow();
    assertThat(shorter.offset()).isEqualTo(1_500_000);
    store().append(shorter, new ByteArrayInputStream(content, 1_500_000, 1_500_000));
    assertThat(store().has(digest)).isTrue();
  }
}
