package org.jianzhuo.server.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.jianzhuo.model.wire.Problem;

/** Turns errors that the tus library sends into problem documents. */
final class ProblemResponse extends HttpServletResponseWrapper {

  private final ObjectMapper json;

  ProblemResponse(HttpServletResponse response, ObjectMapper json) {
    super(response);
    this.json = json;
  }

  @Override
  public void sendError(int status) throws IOException {
    sendError(status, "");
  }

  @Override
  public void sendError(int status, String message) throws IOException {
    setStatus(status);
    setContentType("application/problem+json");
    getOutputStream()
        .write(
            json.writeValueAsBytes(
                new Problem(
                    "urn:jianzhuo:problem:upload", "The upload cannot go on", status, message)));
  }
}
