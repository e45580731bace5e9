package dev.midcycle.requirements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// `docs/requirements.md` names the proof of each requirement, no more and no less.
class RequirementsListTest {
  private static final int COUNT = 81;

  private final List<RequirementsList.Row> rows = RequirementsList.read();

  @Test
  void every_requirement_has_its_row() {
    assertThat(rows.stream().map(RequirementsList.Row::number))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, COUNT).boxed().toList());
    assertThat(rows).allMatch(row -> !row.words().isBlank());
  }

  @Test
  void the_server_tests_in_the_list_are_those_that_say_what_they_prove() throws Exception {
    var listed = new TreeSet<String>();
    rows.forEach(row -> row.tests().forEach(test -> listed.add(row.number() + " " + test)));

    assertThat(listed).isEqualTo(Proofs.byJUnit());
  }

  @Test
  void the_browser_tests_in_the_list_are_those_whose_titles_name_the_number() throws IOException {
    var listed = new TreeSet<String>();
    rows.forEach(row -> row.browserTests().forEach(file -> listed.add(row.number() + " " + file)));

    assertThat(listed).isEqualTo(Proofs.byBrowser());
  }

  @Test
  void what_is_proven_has_a_proof_and_what_is_not_built_has_none() {
    for (var row : rows) {
      assertThat(row.hasProof())
          .as("%d is %s", row.number(), row.state())
          .isEqualTo(!row.state().equals("not built yet"));
      assertThat(row.state()).matches("proven|not built yet|in part: .+");
    }
  }
}
