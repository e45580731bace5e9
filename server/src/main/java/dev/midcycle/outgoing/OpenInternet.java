package dev.midcycle.outgoing;

import dev.midcycle.http.Network;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/// Which addresses are of the open internet, and nobody's inside.
final class OpenInternet {
  /// Of IPv4, what is not: RFC 6890 and its registry.
  private static final List<Network> NOT =
      networks(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.88.99.0/24",
          "192.168.0.0/16",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/4",
          "240.0.0.0/4");

  /// Of IPv6 all that is given out as global unicast, and of that not what holds an address of IPv4
  /// within, or is for examples: NAT64 and local ones lie outside of it.
  private static final Network GLOBAL = Network.parse("2000::/3");

  private static final List<Network> NOT_GLOBAL =
      networks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

  private OpenInternet() {}

  private static List<Network> networks(String... texts) {
    return Stream.of(texts).map(Network::parse).toList();
  }

  /// One of IPv4 in the dress of IPv6 has been undressed by Java already.
  static boolean has(InetAddress address) {
    return address instanceof Inet4Address
        ? NOT.stream().noneMatch(one -> one.has(address))
        : GLOBAL.has(address) && NOT_GLOBAL.stream().noneMatch(one -> one.has(address));
  }
}
