package dev.midcycle.api.catalog;

import dev.midcycle.api.catalog.CatalogVersionView.KeptView;
import dev.midcycle.api.view.Words;
import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.CatalogDifference;
import dev.midcycle.publish.CatalogPlan;
import java.util.List;
import java.util.Optional;

/// What publishing a catalogue would bring.
///
/// @param version the number that it would have or, where nothing changes, has
public record CatalogPlanView(
    String catalog,
    int version,
    boolean changes,
    String at,
    List<ChangeView> differences,
    List<KeptView> kept,
    List<MigrationView> migrations) {

  /// One difference.
  ///
  /// @param change `added`, `removed` or `changed`
  public record ChangeView(
      String change,
      String section,
      String key,
      String name,
      Optional<String> path,
      Optional<String> before,
      Optional<String> after) {
    static ChangeView of(CatalogDifference difference) {
      return switch (difference) {
        case CatalogDifference.Added(var subject) -> whole("added", subject);
        case CatalogDifference.Removed(var subject) -> whole("removed", subject);
        case CatalogDifference.Changed(var subject, var path, var before, var after) ->
            new ChangeView(
                "changed",
                Words.code(subject.section()),
                subject.key(),
                subject.name(),
                Optional.of(path),
                before,
                after);
      };
    }

    private static ChangeView whole(String change, CatalogDifference.Subject subject) {
      return new ChangeView(
          change,
          Words.code(subject.section()),
          subject.key(),
          subject.name(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }
  }

  static CatalogPlanView of(
      CatalogPlan plan, List<CatalogDifference> differences, List<Migration> migrations) {
    return new CatalogPlanView(
        plan.content().key(),
        plan.version(),
        plan.comparison().changes(),
        plan.at().toString(),
        differences.stream().map(ChangeView::of).toList(),
        plan.comparison().kept().stream()
            .map(one -> CatalogVersionView.view(known(plan), one))
            .toList(),
        migrations.stream()
            .map(one -> MigrationView.of(one, plan.effects(), known(plan)))
            .toList());
  }

  /// With what it does not sell any more.
  private static Catalog known(CatalogPlan plan) {
    return plan.comparison()
        .newest()
        .map(newest -> plan.content().after(newest.content()))
        .orElse(plan.content());
  }
}
