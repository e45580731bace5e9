package dev.midcycle.access;

import java.util.Arrays;
import java.util.List;

/// With what somebody came in, as their browser says itself: shown to them, and relied on for
/// nothing.
public record Device(Browser browser, Platform platform) {
  /// In the order in which they are looked for: most of them name others as well.
  public enum Browser {
    EDGE("edge", "Edg/", "EdgA/", "EdgiOS/"),
    OPERA("opera", "OPR/", "Opera"),
    SAMSUNG("samsung", "SamsungBrowser/"),
    FIREFOX("firefox", "Firefox/", "FxiOS/"),
    CHROME("chrome", "Chrome/", "CriOS/", "Chromium/"),
    SAFARI("safari", "Safari/"),
    OTHER("other", "");

    private final String code;

    @SuppressWarnings("ImmutableEnumChecker") // List.of never changes
    private final List<String> marks;

    Browser(String code, String... marks) {
      this.code = code;
      this.marks = List.of(marks);
    }

    public String code() {
      return code;
    }

    static Browser of(String code) {
      return Arrays.stream(values())
          .filter(one -> one.code().equals(code))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("no browser " + code));
    }
  }

  /// In the order in which they are looked for.
  public enum Platform {
    IPHONE("iphone", "iPhone"),
    IPAD("ipad", "iPad"),
    ANDROID("android", "Android"),
    CHROME_OS("chrome_os", "CrOS"),
    WINDOWS("windows", "Windows"),
    MAC("mac", "Macintosh"),
    LINUX("linux", "Linux"),
    OTHER("other", "");

    private final String code;
    private final String mark;

    Platform(String code, String mark) {
      this.code = code;
      this.mark = mark;
    }

    public String code() {
      return code;
    }

    static Platform of(String code) {
      return Arrays.stream(values())
          .filter(one -> one.code().equals(code))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("no platform " + code));
    }
  }

  /// What the header `User-Agent` tells.
  public static Device of(String userAgent) {
    return new Device(
        Arrays.stream(Browser.values())
            .filter(one -> one.marks.stream().anyMatch(userAgent::contains))
            .findFirst()
            .orElse(Browser.OTHER),
        Arrays.stream(Platform.values())
            .filter(one -> userAgent.contains(one.mark))
            .findFirst()
            .orElse(Platform.OTHER));
  }
}
