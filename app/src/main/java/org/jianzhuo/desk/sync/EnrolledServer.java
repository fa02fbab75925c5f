package org.jianzhuo.desk.sync;

import java.net.URI;
import org.jianzhuo.model.base.Digest;

/**
 * The server at which this station is enrolled.
 *
 * @param certificate the SHA-256 of its certificate: pinned, no other is spoken to
 * @param epoch the life of the server that was last seen
 */
public record EnrolledServer(URI address, Digest certificate, String epoch) {}
