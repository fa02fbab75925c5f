package org.jianzhuo.desk.sync.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.wire.Json;
import org.jianzhuo.model.wire.Problem;
import org.jianzhuo.model.wire.ProtocolException;
import org.jspecify.annotations.Nullable;

/** Sends requests to one server and turns what goes wrong into faults. */
final class HttpExchange implements AutoCloseable {

  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration ANSWER = Duration.ofSeconds(120);

  private final URI server;
  private final PinnedTrust trust;
  private final HttpClient client;
  private final ObjectMapper json = Json.mapper();

  HttpExchange(URI server, PinnedTrust trust) {
    this.server = server;
    this.trust = trust;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .proxy(HttpClient.Builder.NO_PROXY)
            .sslContext(trust.context())
            .build();
  }

  Digest certificate() {
    Digest seen = trust.seen();
    if (seen == null) {
      throw new DeskFault(ErrorCode.SERVER_UNREACHABLE, "no certificate was seen yet");
    }
    return seen;
  }

  /** Begins a request. */
  HttpRequest.Builder request(String path, @Nullable String token) {
    HttpRequest.Builder builder = HttpRequest.newBuilder(server.resolve(path)).timeout(ANSWER);
    return token == null ? builder : builder.header("Authorization", "Bearer " + token);
  }

  <T> T get(String path, @Nullable String token, Class<T> answer) {
    return read(requireSuccess(send(request(path, token).GET().build())), answer);
  }

  <T> T post(String path, @Nullable String token, Object body, Class<T> answer) {
    byte[] bytes;
    try {
      bytes = json.writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
    HttpRequest request =
        request(path, token)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(bytes))
            .build();
    return read(requireSuccess(send(request)), answer);
  }

  private <T> T read(HttpResponse<byte[]> response, Class<T> type) {
    try {
      T value = json.readValue(response.body(), type);
      if (value != null) {
        return value;
      }
      throw new DeskFault(ErrorCode.SERVER_FAILED, "the server answered nothing");
    } catch (IOException e) {
      throw new DeskFault(ErrorCode.SERVER_FAILED, "the server's answer cannot be read", e);
    }
  }

  HttpResponse<byte[]> send(HttpRequest request) {
    return send(request, HttpResponse.BodyHandlers.ofByteArray());
  }

  HttpResponse<InputStream> sendForStream(HttpRequest request) {
    return send(request, HttpResponse.BodyHandlers.ofInputStream());
  }

  private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
    try {
      return client.send(request, handler);
    } catch (IOException e) {
      if (trust.refused()) {
        throw new DeskFault(
            ErrorCode.SERVER_NOT_OURS, "the server presented another certificate", e);
      }
      throw new DeskFault(ErrorCode.SERVER_UNREACHABLE, "the server cannot be reached", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DeskFault(ErrorCode.SERVER_UNREACHABLE, "waiting was interrupted", e);
    }
  }

  /** Throws what a status outside 200 to 299 means. */
  HttpResponse<byte[]> requireSuccess(HttpResponse<byte[]> response) {
    int status = response.statusCode();
    if (status >= 200 && status < 300) {
      return response;
    }
    throw refusal(status, response.body());
  }

  RuntimeException refusal(int status, byte[] body) {
    if (status < 500) {
      try {
        Problem problem = json.readValue(body, Problem.class);
        if (problem != null && problem.kind().isPresent()) {
          return new ProtocolException(problem);
        }
      } catch (IOException e) {
        return new DeskFault(ErrorCode.SERVER_FAILED, "the server answered " + status, e);
      }
    }
    return new DeskFault(ErrorCode.SERVER_FAILED, "the server answered " + status);
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
