package dev.midcycle.http;

import java.nio.ByteBuffer;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells what is wrong with a request that never became one: too long a header, a broken address.
/// The connection is not used again, and the answer says so.
final class PlainErrors extends ErrorHandler {
  private static final Logger LOG = LoggerFactory.getLogger(RequestLog.NAME);

  private final Supplier<String> ids;

  /// @param ids makes the id of a request
  PlainErrors(Supplier<String> ids) {
    this.ids = ids;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status = Math.max(response.getStatus(), 400);
    var problem =
        status >= 500
            ? new Problem.Unavailable("it is shutting down or overloaded")
            : Problem.invalid("request", "is not valid HTTP (status " + status + ")");
    var id = ids.get();
    var reply = Problems.reply(problem, id);
    response.getHeaders().put("X-Request-Id", id);
    LOG.info("not a valid request: request_id={} status={}", id, status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, reply.mediaType());
    response.getHeaders().put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE);
    response.write(true, ByteBuffer.wrap(reply.body()), callback);
    return true;
  }
}
