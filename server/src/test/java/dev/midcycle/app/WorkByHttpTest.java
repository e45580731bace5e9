package dev.midcycle.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Work that failed, listed and released.
class WorkByHttpTest {
  @RegisterExtension static final TwoMerchants two = new TwoMerchants();

  @Test
  void what_is_released_is_due_at_once_and_once() {
    var bad = two.invoiced(two.first());
    two.refuse("payment", "new.document = '%s'".formatted(bad.uuid()));
    two.collect();
    two.refuseNothing();
    var id = two.first().caller().get("/v1/work?state=held").at("/data/0/id");

    two.release(two.first());

    assertThat(two.held(two.first())).isEmpty();
    assertThat(two.listed(two.first(), "?state=due")).hasSize(1);
    assertThat(two.first().caller().post("/v1/work/" + id + "/release", "").at("/state"))
        .isEqualTo("due");
    assertThat(
            two.installation.rows(
                "select action from audit where action = 'work_released' and tenant = '%s'"
                    .formatted(two.first().id().uuid())))
        .as("the second time nothing was done")
        .hasSize(1);
    assertThat(two.behind().caller().post("/v1/work/" + id + "/release", "").code())
        .isEqualTo("not_found");
    two.collect();
    assertThat(two.status(bad)).isEqualTo("paid");
    assertThat(two.first().caller().post("/v1/work/" + id + "/release", "").code())
        .isEqualTo("not_found");
  }

  @Test
  void a_list_goes_on_where_it_ended() {
    two.invoiced(two.first());
    two.invoiced(two.first());
    two.invoiced(two.first());
    two.refuse("payment", "new.tenant = '%s'".formatted(two.first().id().uuid()));
    two.collect();
    two.refuseNothing();

    var page = two.first().caller().get("/v1/work?limit=2");
    var rest = two.first().caller().get("/v1/work?limit=2&cursor=" + page.at("/next_cursor"));

    assertThat(page.json().at("/data").size()).isEqualTo(2);
    assertThat(rest.json().at("/data").size()).isEqualTo(1);
    assertThat(rest.json().has("next_cursor")).isFalse();
    assertThat(two.held(two.first())).doesNotHaveDuplicates().hasSize(3);
  }
}
