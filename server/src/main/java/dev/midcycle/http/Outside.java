package dev.midcycle.http;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How the server looks from outside, where other programs may stand in front of it.
///
/// @param publicUrl under which people reach it, if that is another address than its own
/// @param proxies whose `X-Forwarded-For` and `X-Forwarded-Proto` are believed; nobody else's are
/// @param namesClients whether the log may have whole addresses of clients
public record Outside(Optional<String> publicUrl, List<Network> proxies, boolean namesClients) {
  public static final Outside NOTHING = new Outside(Optional.empty(), List.of(), false);

  private static final String FOR = "X-Forwarded-For";
  private static final String PROTO = "X-Forwarded-Proto";

  public Outside {
    proxies = List.copyOf(proxies);
  }

  /// Whether this request came by HTTPS, as far as can be believed.
  boolean isSecure(Context ctx) {
    var proto = said(ctx, PROTO);
    return publicUrl.filter(url -> url.startsWith("https://")).isPresent()
        || (isProxy(peer(ctx)) && !proto.isEmpty() && proto.getLast().equalsIgnoreCase("https"));
  }

  /// Who sent it: the last address in the chain that is no proxy of ours.
  InetAddress client(Context ctx) {
    var last = peer(ctx);
    for (var one : said(ctx, FOR).reversed()) {
      if (!isProxy(last)) {
        return last;
      }
      try {
        last = Network.address(one);
      } catch (IllegalArgumentException _) {
        return last;
      }
    }
    return last;
  }

  /// As the log has it.
  String shown(InetAddress client) {
    return namesClients ? client.getHostAddress() : Network.around(client);
  }

  /// Whether a page of ours has this origin: of the host that the request names, or of the public
  /// address, where a proxy names another host.
  boolean isOurs(String origin, Optional<String> host) {
    var authority = authority(origin);
    return authority.isPresent()
        && (authority.equals(lower(host))
            || authority.equals(publicUrl.flatMap(Outside::authority)));
  }

  private static Optional<String> authority(String address) {
    try {
      return lower(Optional.ofNullable(URI.create(address).getRawAuthority()));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static Optional<String> lower(Optional<String> host) {
    return host.map(text -> text.toLowerCase(Locale.ROOT));
  }

  private boolean isProxy(InetAddress address) {
    return proxies.stream().anyMatch(network -> network.has(address));
  }

  private static InetAddress peer(Context ctx) {
    return Network.address(ctx.req().getRemoteAddr().replaceAll("[\\[\\]]|%.*", ""));
  }

  /// All values of a header, in the order in which they were added.
  private static List<String> said(Context ctx, String header) {
    var all = new ArrayList<String>();
    for (var line : Collections.list(ctx.req().getHeaders(header))) {
      for (var one : line.split(",", -1)) {
        all.add(one.strip());
      }
    }
    return all;
  }
}
