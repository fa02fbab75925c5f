package org.jianzhuo.desk.journal.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jianzhuo.desk.base.Vault;
import org.jianzhuo.desk.base.store.Database;
import org.jianzhuo.desk.base.store.SqlText;
import org.jianzhuo.desk.journal.Drafts;
import org.jianzhuo.model.journal.PersonId;

/** Keeps drafts in SQLite; what a draft is about is sealed with it. */
public final class SqlDrafts implements Drafts {

  private static final String SAVE = sql("save-draft");
  private static final String LOAD = sql("load-draft");
  private static final String LIST = sql("author-drafts");
  private static final String REMOVE = sql("remove-draft");

  private final Database database;
  private final Vault vault;

  private record Opened(String key, byte[] json) {}

  /** Keeps drafts in the database, sealed by the vault. */
  public SqlDrafts(Database database, Vault vault) {
    this.database = database;
    this.vault = vault;
  }

  private static String sql(String name) {
    return SqlText.of(SqlDrafts.class, name + ".sql");
  }

  @Override
  public void save(PersonId author, String key, byte[] json) {
    byte[] row = rowKey(author, key);
    byte[] words = key.getBytes(StandardCharsets.UTF_8);
    byte[] plain =
        ByteBuffer.allocate(Integer.BYTES + words.length + json.length)
            .putInt(words.length)
            .put(words)
            .put(json)
            .array();
    byte[] sealed = vault.seal(plain, context(author, row));
    database.write(
        c -> {
          try (PreparedStatement save = c.prepareStatement(SAVE)) {
            save.setString(1, author.toString());
            save.setBytes(2, row);
            save.setBytes(3, sealed);
            return save.executeUpdate();
          }
        });
  }

  @Override
  public Optional<byte[]> load(PersonId author, String key) {
    byte[] row = rowKey(author, key);
    return database.read(
        c -> {
          try (PreparedStatement load = c.prepareStatement(LOAD)) {
            load.setString(1, author.toString());
            load.setBytes(2, row);
            try (ResultSet found = load.executeQuery()) {
              return found.next()
                  ? Optional.of(open(author, row, found.getBytes(1)).json())
                  : Optional.empty();
            }
          }
        });
  }

  @Override
  public Map<String, byte[]> list(PersonId author, String prefix) {
    return database.read(
        c -> {
          try (PreparedStatement list = c.prepareStatement(LIST)) {
            list.setString(1, author.toString());
            try (ResultSet rows = list.executeQuery()) {
              Map<String, byte[]> drafts = new TreeMap<>();
              while (rows.next()) {
                Opened draft = open(author, rows.getBytes(1), rows.getBytes(2));
                if (draft.key().startsWith(prefix)) {
                  drafts.put(draft.key(), draft.json());
                }
              }
              return drafts;
            }
          }
        });
  }

  @Override
  public void remove(PersonId author, String key) {
    byte[] row = rowKey(author, key);
    database.write(
        c -> {
          try (PreparedStatement remove = c.prepareStatement(REMOVE)) {
            remove.setString(1, author.toString());
            remove.setBytes(2, row);
            return remove.executeUpdate();
          }
        });
  }

  private Opened open(PersonId author, byte[] row, byte[] sealed) {
    ByteBuffer plain = ByteBuffer.wrap(vault.open(sealed, context(author, row)));
    byte[] words = new byte[plain.getInt()];
    plain.get(words);
    byte[] json = new byte[plain.remaining()];
    plain.get(json);
    return new Opened(new String(words, StandardCharsets.UTF_8), json);
  }

  private static String context(PersonId author, byte[] row) {
    return sealContext(author.toString(), HexFormat.of().formatHex(row));
  }

  /** Returns the context under which a draft is sealed. */
  static String sealContext(String author, String key) {
    return "draft " + author + " " + key;
  }

  private byte[] rowKey(PersonId author, String key) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(vault.deriveKey("draft keys", 32), "HmacSHA256"));
      return mac.doFinal((author + " " + key).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC-SHA256 is missing", e);
    }
  }
}
