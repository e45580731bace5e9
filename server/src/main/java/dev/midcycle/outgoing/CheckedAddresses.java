package dev.midcycle.outgoing;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.SocketAddressResolver;

/// Looks names up, and gives only such addresses as may be connected to: the client connects to one
/// of these, and looks nothing up itself.
final class CheckedAddresses implements SocketAddressResolver {
  private final Names names;
  private final boolean insideToo;

  /// Who knows the addresses of a name.
  @FunctionalInterface
  interface Names {
    InetAddress[] of(String host) throws UnknownHostException;
  }

  /// @param insideToo whether what is not of the open internet is allowed as well
  CheckedAddresses(Names names, boolean insideToo) {
    this.names = names;
    this.insideToo = insideToo;
  }

  @Override
  public void resolve(
      String host, int port, Map<String, Object> context, Promise<List<InetSocketAddress>> found) {
    Thread.ofVirtual()
        .name("names")
        .start(() -> {
          try {
            found.succeeded(resolve(host, port));
          } catch (UnknownHostException | Refused e) {
            found.failed(e);
          }
        });
  }

  private List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
    var all = names.of(host.replaceAll("[\\[\\]]", ""));
    for (var one : all) {
      if (!insideToo && !OpenInternet.has(one)) {
        throw new Refused(host);
      }
    }
    return Arrays.stream(all).map(one -> new InetSocketAddress(one, port)).toList();
  }

  /// The name has an address that nobody outside should be led to.
  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused(String host) {
      super(host + " has an address that is not on the open internet");
    }
  }
}
