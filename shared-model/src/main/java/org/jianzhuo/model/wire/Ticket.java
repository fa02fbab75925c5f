package org.jianzhuo.model.wire;

/**
 * Admits a station for 15 minutes of the server's monotonic clock.
 *
 * @param token goes into the header {@code Authorization: Bearer}
 */
public record Ticket(String token, String epoch) {

  @Override
  public String toString() {
    return "Ticket[epoch=" + epoch + "]";
  }
}
