package org.jianzhuo.desk.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SealedVaultTest {

  private static final byte[] WORDS = "张凤子".getBytes(StandardCharsets.UTF_8);
  private final SealedVault vault = new SealedVault();

  @BeforeEach
  void unlock() {
    vault.unlock(new byte[SealedVault.KEY_BYTES]);
  }

  @Test
  void what_was_sealed_opens_under_the_same_context() {
    assertThat(vault.open(vault.seal(WORDS, "entry 1"), "entry 1")).isEqualTo(WORDS);
  }

  @Test
  void another_context_does_not_open_it() {
    byte[] sealed = vault.seal(WORDS, "entry 1");
    assertThatExceptionOfType(DeskFault.class)
        .isThrownBy(() -> vault.open(sealed, "entry 2"))
        .matches(f -> f.code() == ErrorCode.STORE_DAMAGED);
  }

  @Test
  void every_changed_byte_is_noticed() {
    byte[] sealed = vault.seal(WORDS, "entry 1");
    for (int i = 0; i < sealed.length; i++) {
      byte[] changed = sealed.clone();
      changed[i] ^= 1;
      assertThatExceptionOfType(DeskFault.class).isThrownBy(() -> vault.open(changed, "entry 1"));
    }
  }

  @Test
  void the_same_purpose_gives_the_same_key_and_another_another() {
    assertThat(vault.deriveKey("media", 32)).isEqualTo(vault.deriveKey("media", 32));
    assertThat(vault.deriveKey("media", 32)).isNotEqualTo(vault.deriveKey("pin", 32));
  }

  @Test
  void a_locked_vault_refuses_everything() {
    byte[] sealed = vault.seal(WORDS, "entry 1");
    vault.lock();
    assertThatExceptionOfType(DeskFault.class)
        .isThrownBy(() -> vault.open(sealed, "entry 1"))
        .matches(f -> f.code() == ErrorCode.STORE_LOCKED);
    assertThatExceptionOfType(DeskFault.class).isThrownBy(() -> vault.seal(WORDS, "x"));
    assertThatExceptionOfType(DeskFault.class).isThrownBy(() -> vault.deriveKey("x", 16));
  }
}
