package dev.midcycle.http;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;

/// A range of addresses, as `10.0.0.0/8`, or one address.
///
/// @param bits how many of the address's first bits count
public record Network(InetAddress address, int bits) {
  /// Throws `IllegalArgumentException` for what is no range; names are not looked up.
  public static Network parse(String text) {
    int slash = text.indexOf('/');
    var address = address(slash < 0 ? text : text.substring(0, slash));
    int all = address.getAddress().length * Byte.SIZE;
    int bits = slash < 0 ? all : Integer.parseInt(text.substring(slash + 1));
    if (bits < 0 || bits > all) {
      throw new IllegalArgumentException("not a prefix length: " + text);
    }
    return new Network(address, bits);
  }

  /// The address that `text` spells in numbers.
  static InetAddress address(String text) {
    if (!text.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*")) {
      throw new IllegalArgumentException("no address: " + text);
    }
    try {
      return InetAddress.getByName(text);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("no address: " + text, e);
    }
  }

  public boolean has(InetAddress other) {
    var one = address.getAddress();
    var two = other.getAddress();
    return one.length == two.length && head(one).equals(head(two));
  }

  /// With all that comes after the range set to nothing.
  static String around(InetAddress address) {
    boolean isShort = address.getAddress().length == 4;
    return new Network(address, isShort ? 24 : 48).first() + (isShort ? "/24" : "/48");
  }

  /// Those of one subscriber: an address, or in IPv6 the network of one.
  static String ofSubscriber(InetAddress address) {
    boolean isShort = address.getAddress().length == 4;
    return isShort ? address.getHostAddress() : new Network(address, 64).first();
  }

  private String first() {
    var bytes = address.getAddress();
    for (int i = bits / Byte.SIZE; i < bytes.length; i++) {
      bytes[i] = 0;
    }
    try {
      return InetAddress.getByAddress(bytes).getHostAddress();
    } catch (UnknownHostException e) {
      throw new IllegalStateException("no address has this length: " + address, e);
    }
  }

  private BigInteger head(byte[] bytes) {
    return new BigInteger(1, bytes).shiftRight(bytes.length * Byte.SIZE - bits);
  }

  @Override
  public String toString() {
    return address.getHostAddress() + "/" + bits;
  }
}
