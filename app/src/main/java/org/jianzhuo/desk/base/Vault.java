package org.jianzhuo.desk.base;

/**
 * Seals with the station's data key, while the store is open: AES-256-GCM. Every call after closing
 * throws {@link DeskFault} {@code STORE_LOCKED}.
 */
public interface Vault {

  /**
   * Seals the bytes.
   *
   * @param context what they are and where they belong; opening asks for the same words
   */
  byte[] seal(byte[] plain, String context);

  /** Opens sealed bytes; a changed bit or another context throws {@code STORE_DAMAGED}. */
  byte[] open(byte[] sealed, String context);

  /** Derives a key for one purpose (HKDF-SHA256); the same purpose gives the same key. */
  byte[] deriveKey(String purpose, int bytes);
}
