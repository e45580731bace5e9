package dev.midcycle.words;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/// What a source file says, as the compiler reads it.
///
/// @param uses each call of `say`
/// @param literals all texts between quotation marks
/// @param sentences those of them that are English sentences, or parts of one
record Spoken(String file, List<Use> uses, Set<String> literals, List<String> sentences) {

  /// A call of `say`.
  ///
  /// @param subjects the files of words that it may take its text from: one, unless the source does
  ///   not tell which
  /// @param keys that it may say; none where the key is handed on
  record Use(Set<String> subjects, Set<String> keys, Set<String> names) {
    boolean isOf(String subject) {
      return subjects.contains(subject);
    }

    boolean isHandedOn() {
      return keys.isEmpty();
    }
  }

  /// Two words in a row, of which one is written small.
  private static final Pattern SENTENCE =
      Pattern.compile("[a-z]{2,}[,:;.)]* \\(?[a-z%{]|(^|[ %s])[A-Z][a-z]+ [a-z]{2,}|%s [a-z]{2,}");

  /// Who says to a program or an operator what is wrong with what they sent, or to a developer what
  /// broke; and names of styles.
  private static final Pattern OTHERS =
      Pattern.compile(
          ".*Exception|super|AssertionError|Problem\\.NotFound|Place|Given\\.Refused|invalid|wrong|found|mayTouch"
              + "|div|span|tag|styled|with|SuppressWarnings|contentType");

  private static final Pattern TYPE = Pattern.compile("[A-Z]\\w*[a-z]\\w*");

  static List<Spoken> in(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .sorted()
          .map(file -> of(folder.relativize(file).toString(), read(file)))
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static Spoken of(String file, String text) {
    var source =
        new SimpleJavaFileObject(URI.create("string:///" + file), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean lenient) {
            return text;
          }
        };
    var task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, null, List.of("-proc:none"), null, List.of(source));
    try {
      var reader = new Reader();
      for (CompilationUnitTree unit : task.parse()) {
        reader.scan(unit, null);
      }
      return new Spoken(file, reader.uses(), reader.literals, reader.sentences);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static final class Reader extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final Owners owners = new Owners();
    private final List<MethodInvocationTree> said = new ArrayList<>();
    private final Set<String> literals = new TreeSet<>();
    private final List<String> sentences = new ArrayList<>();

    @Override
    public @Nullable Void visitVariable(VariableTree variable, @Nullable Void nothing) {
      owners.declared(variable);
      return super.visitVariable(variable, null);
    }

    @Override
    public @Nullable Void visitAssignment(AssignmentTree assignment, @Nullable Void nothing) {
      owners.assigned(assignment);
      return super.visitAssignment(assignment, null);
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
      owners.called(call);
      if (call.getMethodSelect() instanceof MemberSelectTree method
          && method.getIdentifier().contentEquals("say")
          && !isType(method.getExpression())
          && !isHandedOn(call)) {
        said.add(call);
      }
      return super.visitMethodInvocation(call, null);
    }

    /// A class with a `say` of its own, where words are of a variable: `SalesStore`, not `WORDS`.
    private static boolean isType(ExpressionTree owner) {
      return owner instanceof IdentifierTree && TYPE.matcher(owner.toString()).matches();
    }

    /// By whoever only passes on what it is given.
    private static boolean isHandedOn(MethodInvocationTree call) {
      return call.getArguments().size() == 2
          && call.getArguments().getLast() instanceof IdentifierTree;
    }

    /// Once all is read, so that it is known whose words are whose.
    List<Use> uses() {
      return said.stream().map(this::use).toList();
    }

    private Use use(MethodInvocationTree call) {
      var owner = ((MemberSelectTree) call.getMethodSelect()).getExpression();
      var arguments = call.getArguments();
      var names = new TreeSet<String>();
      IntStream.range(1, arguments.size())
          .filter(i -> i % 2 == 1)
          .mapToObj(arguments::get)
          .map(name -> text(name).orElse("no name: " + name))
          .forEach(names::add);
      return new Use(owners.subjects(owner), keys(arguments.getFirst()), names);
    }

    private static Set<String> keys(ExpressionTree key) {
      return key instanceof IdentifierTree ? Set.of() : results(key);
    }

    /// The texts that an expression may come to: not those that it asks about.
    private static Set<String> results(Tree expression) {
      var all = new TreeSet<String>();
      new TreeScanner<@Nullable Void, @Nullable Void>() {
        @Override
        public @Nullable Void visitConditionalExpression(
            ConditionalExpressionTree choice, @Nullable Void nothing) {
          scan(choice.getTrueExpression(), null);
          return scan(choice.getFalseExpression(), null);
        }

        @Override
        public @Nullable Void visitSwitchExpression(
            SwitchExpressionTree choice, @Nullable Void nothing) {
          choice.getCases().forEach(one -> scan(one.getBody(), null));
          return null;
        }

        @Override
        public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void nothing) {
          text(literal).ifPresent(all::add);
          return null;
        }
      }.scan(expression, null);
      return all;
    }

    private static Optional<String> text(ExpressionTree expression) {
      return expression instanceof LiteralTree literal && literal.getValue() instanceof String text
          ? Optional.of(text)
          : Optional.empty();
    }

    @Override
    public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void nothing) {
      text(literal)
          .ifPresent(text -> {
            literals.add(text);
            if (SENTENCE.matcher(text).find() && !isForOthers()) {
              sentences.add(text);
            }
          });
      return null;
    }

    private boolean isForOthers() {
      for (var at = getCurrentPath(); at != null; at = at.getParentPath()) {
        if (OTHERS.matcher(asked(at.getLeaf())).matches()) {
          return true;
        }
      }
      return false;
    }

    /// What is called or made.
    private static String asked(Tree tree) {
      return switch (tree) {
        case MethodInvocationTree call ->
            call.getMethodSelect() instanceof MemberSelectTree method
                ? method.getIdentifier().toString()
                : call.getMethodSelect().toString();
        case NewClassTree made -> made.getIdentifier().toString();
        case AnnotationTree note -> note.getAnnotationType().toString();
        default -> "";
      };
    }
  }
}
