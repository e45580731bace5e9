package dev.midcycle.words;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Which files of words the variables of a source stand for.
final class Owners {
  /// What is said by whoever is handed the words of papers, which are pages.
  private static final String HANDED = "papers";

  private final Map<String, Set<String>> byName = new TreeMap<>();
  private final Set<String> all = new TreeSet<>();

  void declared(VariableTree variable) {
    bind(variable.getName().toString(), taken(variable.getInitializer()));
    if (variable.getType() instanceof IdentifierTree type
        && type.getName().contentEquals("PaperWords")) {
      bind(variable.getName().toString(), Set.of(HANDED));
    }
  }

  void assigned(AssignmentTree assignment) {
    bind(name(assignment.getVariable()), taken(assignment.getExpression()));
  }

  void called(MethodInvocationTree call) {
    subject(call).ifPresent(all::add);
  }

  private void bind(String name, Set<String> subjects) {
    if (!subjects.isEmpty()) {
      byName.computeIfAbsent(name, _ -> new TreeSet<>()).addAll(subjects);
    }
  }

  /// Of one whose words are not known, all that the source takes: whatever of them it may not say
  /// is a breach then.
  Set<String> subjects(ExpressionTree owner) {
    var taken = taken(owner);
    return taken.isEmpty() ? byName.getOrDefault(name(owner), any()) : taken;
  }

  private Set<String> any() {
    return all.isEmpty() ? Set.of(HANDED) : all;
  }

  /// The subjects of all `Phrases.of` in it.
  private static Set<String> taken(@Nullable ExpressionTree expression) {
    var subjects = new TreeSet<String>();
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitMethodInvocation(
          MethodInvocationTree call, @Nullable Void nothing) {
        subject(call).ifPresent(subjects::add);
        return super.visitMethodInvocation(call, null);
      }
    }.scan(expression, null);
    return subjects;
  }

  private static Optional<String> subject(MethodInvocationTree call) {
    return call.getMethodSelect() instanceof MemberSelectTree method
            && method.getIdentifier().contentEquals("of")
            && name(method.getExpression()).equals("Phrases")
            && call.getArguments().getFirst() instanceof LiteralTree subject
        ? Optional.of(subject.getValue().toString())
        : Optional.empty();
  }

  /// The last name of it: `words` of `this.words` and of `frame.words()`.
  private static String name(Tree expression) {
    return switch (expression) {
      case IdentifierTree identifier -> identifier.getName().toString();
      case MemberSelectTree member -> member.getIdentifier().toString();
      case MethodInvocationTree call -> name(call.getMethodSelect());
      default -> "";
    };
  }
}
