package dev.midcycle.pdf;

import static dev.midcycle.pdf.Element.div;
import static dev.midcycle.pdf.Element.span;
import static dev.midcycle.pdf.Element.tag;

import dev.midcycle.customer.BillingDetails;
import dev.midcycle.paper.Source;
import dev.midcycle.words.PaperWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What every paper has around its content: the seller's name, the title, who it is from and to,
/// and the foot of each page.
///
/// @param details who it is made out to
record Frame(PaperWords words, Source source, Optional<BillingDetails> details) {
  /// Where paper is of the size that is called letter.
  private static final Set<String> LETTER =
      Set.of("US", "CA", "MX", "CO", "CL", "VE", "PH", "PR", "GT", "CR", "PA", "DO");

  /// Where the postal code stands last, behind the state or province.
  private static final Set<String> CITY_FIRST =
      Set.of("US", "CA", "AU", "GB", "IE", "IN", "NZ", "PR", "ZA");

  /// A fact beside the title: its name and what it is.
  record Fact(String name, String value) {}

  static Frame of(Source source, Optional<BillingDetails> details) {
    return new Frame(PaperWords.of(source, details), source, details);
  }

  /// @param subject what the file says it is about
  /// @param top what stands under the title
  Element.Tag page(String title, String subject, Element.Tag top, List<Element> content) {
    var all = new ArrayList<Element>();
    all.add(foot(subject));
    all.add(div("brand", brand()));
    all.add(tag("h1", title));
    all.add(top);
    all.addAll(content);
    return tag("html", head(subject), tag("body", all)).with("lang", words.tag());
  }

  private Element brand() {
    var name = source.seller().name();
    return source
        .logo()
        .<Element>map(
            logo -> tag("img").with("src", Setting.IMAGE + logo.base64()).with("alt", name))
        .orElseGet(() -> new Element.Text(name));
  }

  private Element.Tag head(String subject) {
    return tag(
        "head",
        tag("title", subject),
        meta("subject", subject),
        meta("author", source.seller().name()),
        tag("style", style()));
  }

  private static Element.Tag meta(String name, String content) {
    return tag("meta").with("name", name).with("content", content);
  }

  private String style() {
    var country = details.map(one -> one.address().country()).orElse("");
    var size = LETTER.contains(country) ? "letter" : "A4";
    return Setting.STYLE
        .replace("$size", size)
        .replace("$accent", Accent.of(source.seller().look().accent()));
  }

  /// Who it is from and to, and some facts.
  Element.Tag parties(List<Fact> facts) {
    return div("top", div("party", from()), div("party", to()), div("facts", facts(facts)));
  }

  /// Whom it is for, and some facts: what a page has room for that is full already.
  Element.Tag heading(List<Fact> facts) {
    return div("top", div("party", to().subList(0, 2)), div("facts wide", facts(facts)));
  }

  private static List<Element.Tag> facts(List<Fact> facts) {
    return facts.stream().map(Frame::fact).toList();
  }

  private static Element.Tag fact(Fact fact) {
    return div("fact", span("name", fact.name()), span("value", fact.value()));
  }

  private List<Element.Tag> from() {
    var details = source.seller().details();
    return party("from", details, source.seller().name(), details.flatMap(BillingDetails::taxId));
  }

  private List<Element.Tag> to() {
    var taxId = details.flatMap(BillingDetails::taxId).or(source.buyer()::taxId);
    return party("to", details, source.buyer().name(), taxId);
  }

  private List<Element.Tag> party(
      String key, Optional<BillingDetails> known, String name, Optional<String> taxId) {
    var lines = new ArrayList<Element.Tag>();
    lines.add(div("name", words.say(key)));
    lines.add(div("line strong", known.map(BillingDetails::name).orElse(name)));
    known.stream()
        .flatMap(one -> address(one.address()))
        .map(line -> div("line", line))
        .forEach(lines::add);
    taxId.map(id -> div("line", words.say("tax_id", "id", id))).ifPresent(lines::add);
    return lines;
  }

  private Stream<String> address(BillingDetails.Address address) {
    return Stream.of(
            Optional.of(address.line1()),
            address.line2(),
            Optional.of(place(address)),
            Optional.of(words.country(address.country())))
        .flatMap(Optional::stream)
        .filter(line -> !line.isBlank());
  }

  private static String place(BillingDetails.Address address) {
    var region = address.region().orElse("");
    return CITY_FIRST.contains(address.country())
        ? joined(", ", address.city(), joined(" ", region, address.postalCode()))
        : joined(" ", address.postalCode(), address.city(), region);
  }

  private static String joined(String between, String... parts) {
    return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(between));
  }

  /// Runs along the bottom of each page.
  private Element.Tag foot(String subject) {
    return div(
        "foot",
        span("what", subject),
        tag(
                "span",
                new Element.Text(words.say("page") + " "),
                tag("span").styled("page"),
                new Element.Text(" " + words.say("page_of") + " "),
                tag("span").styled("pages"))
            .styled("where"));
  }
}
