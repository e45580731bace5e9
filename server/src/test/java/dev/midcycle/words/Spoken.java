package dev.midcycle.words;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
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
/// @param subject the file of words that it takes its phrases from; empty for one that is handed
///   them
/// @param uses each call of `say`
/// @param literals all texts between quotation marks
/// @param sentences those of them that are English sentences, or parts of one
record Spoken(
    String file,
    Optional<String> subject,
    List<Use> uses,
    Set<String> literals,
    List<String> sentences) {

  /// A call of `say`.
  ///
  /// @param keys that it may say; none where the key is handed on
  record Use(Set<String> keys, Set<String> names) {}

  /// Two words in a row, of which one is written small.
  private static final Pattern SENTENCE =
      Pattern.compile("[a-z]{2,}[,:;.)]* \\(?[a-z%{]|(^|[ %s])[A-Z][a-z]+ [a-z]{2,}|%s [a-z]{2,}");

  /// Who says to a program or an operator what is wrong with what they sent, or to a developer what
  /// broke; and names of styles.
  private static final Pattern OTHERS =
      Pattern.compile(
          ".*Exception|super|AssertionError|Problem\\.NotFound|Place|Given\\.Refused|invalid|wrong|found|mayTouch"
              + "|div|span|tag|styled|with|SuppressWarnings|contentType");

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
      return new Spoken(file, reader.subject, reader.uses, reader.literals, reader.sentences);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  String subjectOr(String other) {
    return subject.orElse(other);
  }

  private static final class Reader extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private Optional<String> subject = Optional.empty();
    private final List<Use> uses = new ArrayList<>();
    private final Set<String> literals = new TreeSet<>();
    private final List<String> sentences = new ArrayList<>();

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
      if (call.getMethodSelect() instanceof MemberSelectTree method) {
        var owner = method.getExpression().toString();
        if (owner.equals("Phrases") && method.getIdentifier().contentEquals("of")) {
          subject = text(call.getArguments().getFirst());
        }
        if (owner.equalsIgnoreCase("words")
            && method.getIdentifier().contentEquals("say")
            && !isHandedOn(call)) {
          uses.add(use(call));
        }
      }
      return super.visitMethodInvocation(call, null);
    }

    /// By whoever only passes on what it is given.
    private static boolean isHandedOn(MethodInvocationTree call) {
      return call.getArguments().size() == 2
          && call.getArguments().getLast() instanceof IdentifierTree;
    }

    private static Use use(MethodInvocationTree call) {
      var arguments = call.getArguments();
      var names = new TreeSet<String>();
      IntStream.range(1, arguments.size())
          .filter(i -> i % 2 == 1)
          .mapToObj(arguments::get)
          .map(name -> text(name).orElse("no name: " + name))
          .forEach(names::add);
      return new Use(keys(arguments.getFirst()), names);
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
            com.sun.source.tree.SwitchExpressionTree choice, @Nullable Void nothing) {
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
        case com.sun.source.tree.AnnotationTree note -> note.getAnnotationType().toString();
        default -> "";
      };
    }
  }
}
