package dev.midcycle.api.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/// Tells what is wrong with a request that never became one: too long a header, a broken address.
/// The connection is not used again, and the answer says so.
final class PlainErrors extends ErrorHandler {
  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status = Math.max(response.getStatus(), 400);
    var problem =
        status >= 500
            ? new Problem.Unavailable()
            : Problem.invalid("request", "is not HTTP that is taken here (status " + status + ")");
    var reply = Problems.reply(problem, "none");
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, reply.mediaType());
    response.getHeaders().put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE);
    response.write(true, ByteBuffer.wrap(reply.body()), callback);
    return true;
  }
}
