package dev.midcycle.einvoice;

import dev.midcycle.app.Application;
import dev.midcycle.db.Page;
import dev.midcycle.db.TestDatabase;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.file.Reading;
import dev.midcycle.file.ScenarioFiles;
import dev.midcycle.id.TenantId;
import dev.midcycle.invoice.Document;
import dev.midcycle.invoice.DocumentFilter;
import dev.midcycle.paper.Lack;
import dev.midcycle.paper.Paper;
import dev.midcycle.paper.Papers;
import dev.midcycle.reconcile.LedgerCheck;
import dev.midcycle.simulate.Scenario;
import dev.midcycle.simulate.Simulation;
import dev.midcycle.simulate.stored.Lives;
import dev.midcycle.testkit.SameAmounts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lives in the stores, of a merchant and a customer of whom all is known that e-invoices want.
final class Lived implements AutoCloseable {
  static final Path FOLDER = Path.of("..", "examples", "scenarios");
  private static final int MOST = 1000;

  private final TestDatabase database = TestDatabase.fresh();
  private final List<Application> applications = new ArrayList<>();
  private final Lives lives =
      new Lives((clock, gateway) -> {
        var application = Application.build(database.transactions(), clock, gateway);
        applications.add(application);
        return application.services();
      });

  static Scenario scenario(String file) {
    return switch (ScenarioFiles.read(FOLDER.resolve(file + ".yaml"))) {
      case Reading.Valid<Scenario>(var scenario) -> scenario;
      case Reading.Invalid<Scenario>(var problems) ->
          throw new AssertionError(List.copyOf(problems));
    };
  }

  /// The documents that a life brings, in the order of issue. The books agree with them.
  List<One> documents(Scenario scenario) {
    // Each is begun by an application of its own, and named by their number.
    var world = lives.begin(scenario);
    database.execute(SameAmounts.SELLER);
    Simulation.in(scenario, world);
    var key = "life-" + applications.size();
    var tenant = application().core().tenants().find(key).orElseThrow().id();
    var breaches = new LedgerCheck(database.transactions()).of(tenant).breaches();
    if (!breaches.isEmpty()) {
      throw new AssertionError(breaches);
    }
    var documents = application().billing().documents();
    return documents
        .list(UnitOfWork.of(tenant), DocumentFilter.ALL, new Page.Slice(MOST, Optional.empty()))
        .rows()
        .reversed()
        .stream()
        .map(one -> documents.find(UnitOfWork.of(tenant), one.document().id()).orElseThrow())
        .map(document -> new One(tenant, document))
        .toList();
  }

  private Application application() {
    return applications.getLast();
  }

  /// A document of a life.
  final class One {
    private final TenantId tenant;
    private final Document document;

    private One(TenantId tenant, Document document) {
      this.tenant = tenant;
      this.document = document;
    }

    Document document() {
      return document;
    }

    byte[] file(Paper.Kind kind) {
      return switch (found(kind)) {
        case Papers.Found.There(var paper) -> paper.content();
        case Papers.Found.NotPaid() -> throw new AssertionError("no " + kind);
        case Papers.Found.Lacking(var what) ->
            throw new AssertionError(document.number() + " lacks " + what);
      };
    }

    List<Lack> lacks() {
      return found(Paper.Kind.CII) instanceof Papers.Found.Lacking(var what) ? what : List.of();
    }

    private Papers.Found found(Paper.Kind kind) {
      return application().billing().papers().find(UnitOfWork.of(tenant), document, kind);
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
