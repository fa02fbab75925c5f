package org.jianzhuo.desk.roster.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jianzhuo.desk.base.Vault;
import org.jianzhuo.desk.base.store.Database;
import org.jianzhuo.desk.base.store.SqlText;
import org.jianzhuo.desk.roster.AccountStore;

/** Keeps accounts in SQLite; secrets are sealed under their names. */
public final class SqlAccountStore implements AccountStore {

  private static final String META = sql("meta");
  private static final String PUT_META = sql("put-meta");
  private static final String WRAPPED = sql("wrapped");
  private static final String PUT_WRAPPED = sql("put-wrapped");
  private static final String REMOVE_WRAPPED = sql("remove-wrapped");
  private static final String SECRET = sql("secret");
  private static final String PUT_SECRET = sql("put-secret");
  private static final String REMOVE_SECRET = sql("remove-secret");
  private static final String SECRET_NAMES = sql("secret-names");
  private static final String ATTEMPT = sql("attempt");
  private static final String PUT_ATTEMPT = sql("put-attempt");
  private static final String UNJOURNALLED_LOCKS = sql("unjournalled-locks");

  private final Database database;
  private final Vault vault;

  /** Keeps accounts in the database, secrets sealed by the vault. */
  public SqlAccountStore(Database database, Vault vault) {
    this.database = database;
    this.vault = vault;
  }

  private static String sql(String name) {
    return SqlText.of(SqlAccountStore.class, name + ".sql");
  }

  @Override
  public <T> T transaction(Supplier<T> work) {
    return database.write(c -> work.get());
  }

  @Override
  public Optional<byte[]> meta(String key) {
    return bytes(META, key);
  }

  @Override
  public void putMeta(String key, byte[] value) {
    change(PUT_META, key, value);
  }

  @Override
  public Optional<byte[]> wrapped(byte[] tag) {
    return bytes(WRAPPED, tag);
  }

  @Override
  public void putWrapped(byte[] tag, String kind, byte[] wrapped) {
    change(PUT_WRAPPED, tag, kind, wrapped);
  }

  @Override
  public void removeWrapped(byte[] tag) {
    change(REMOVE_WRAPPED, (Object) tag);
  }

  @Override
  public Optional<byte[]> secret(String name) {
    return bytes(SECRET, name).map(secret -> vault.open(secret, context(name)));
  }

  @Override
  public void putSecret(String name, byte[] plain) {
    change(PUT_SECRET, name, vault.seal(plain, context(name)));
  }

  @Override
  public void removeSecret(String name) {
    change(REMOVE_SECRET, name);
  }

  private static String context(String name) {
    return "secret " + name;
  }

  @Override
  public List<String> secretNames(String prefix) {
    return database.read(
        c -> {
          try (PreparedStatement find = c.prepareStatement(SECRET_NAMES)) {
            find.setString(1, prefix);
            try (ResultSet rows = find.executeQuery()) {
              List<String> names = new ArrayList<>();
              while (rows.next()) {
                names.add(rows.getString(1));
              }
              return names;
            }
          }
        });
  }

  @Override
  public Optional<Attempt> attempt(String key) {
    return attempts(ATTEMPT, key).stream().findFirst();
  }

  @Override
  public void putAttempt(Attempt attempt) {
    change(
        PUT_ATTEMPT,
        attempt.key(),
        attempt.wrong(),
        attempt.lockedUntil(),
        attempt.journalled() ? 1 : 0);
  }

  @Override
  public List<Attempt> unjournalledLocks() {
    return attempts(UNJOURNALLED_LOCKS);
  }

  private List<Attempt> attempts(String sql, Object... arguments) {
    return database.read(
        c -> {
          try (PreparedStatement find = c.prepareStatement(sql)) {
            fill(find, arguments);
            try (ResultSet rows = find.executeQuery()) {
              List<Attempt> found = new ArrayList<>();
              while (rows.next()) {
                found.add(
                    new Attempt(
                        rows.getString(1), rows.getInt(2), rows.getLong(3), rows.getInt(4) != 0));
              }
              return found;
            }
          }
        });
  }

  private Optional<byte[]> bytes(String sql, Object key) {
    return database.read(
        c -> {
          try (PreparedStatement find = c.prepareStatement(sql)) {
            fill(find, key);
            try (ResultSet row = find.executeQuery()) {
              return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
            }
          }
        });
  }

  private void change(String sql, Object... arguments) {
    database.write(
        c -> {
          try (PreparedStatement change = c.prepareStatement(sql)) {
            fill(change, arguments);
            return change.executeUpdate();
          }
        });
  }

  private static void fill(PreparedStatement statement, Object... arguments) throws SQLException {
    for (int i = 0; i < arguments.length; i++) {
      statement.setObject(i + 1, arguments[i]);
    }
  }
}
