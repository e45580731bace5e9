package dev.midcycle.stored;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.PropertyName;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedField;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.jsontype.NamedType;

/// Tells Jackson the names that the table says, and no others.
final class StoredNames extends JacksonAnnotationIntrospector {
  private static final long serialVersionUID = 1L;

  private final transient Types types;

  StoredNames(Types types) {
    this.types = types;
  }

  @Override
  public JsonTypeInfo.Value findPolymorphicTypeInfo(MapperConfig<?> config, Annotated type) {
    return type instanceof AnnotatedClass && types.saysKind(type.getRawType())
        ? JsonTypeInfo.Value.construct(
            JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, "kind", JsonTypeInfo.class, false, true)
        : super.findPolymorphicTypeInfo(config, type);
  }

  @Override
  public List<NamedType> findSubtypes(MapperConfig<?> config, Annotated type) {
    return types.saysKind(type.getRawType())
        ? types.cases(type.getRawType()).stream().map(this::named).toList()
        : List.of();
  }

  private NamedType named(Class<?> type) {
    return new NamedType(type, types.shape(type).kind().orElseThrow());
  }

  @Override
  public String findTypeName(MapperConfig<?> config, AnnotatedClass type) {
    return types.saysKind(type.getRawType()) && !Types.isChoice(type.getRawType())
        ? types.shape(type.getRawType()).kind().orElseThrow()
        : super.findTypeName(config, type);
  }

  @Override
  public PropertyName findNameForSerialization(MapperConfig<?> config, Annotated part) {
    return part instanceof AnnotatedField field && isStored(field.getDeclaringClass())
        ? name(field.getDeclaringClass(), index(field))
        : super.findNameForSerialization(config, part);
  }

  @Override
  public PropertyName findNameForDeserialization(MapperConfig<?> config, Annotated part) {
    return part instanceof AnnotatedParameter parameter
            && parameter.getOwner() instanceof AnnotatedConstructor made
            && isStored(made.getDeclaringClass())
            && isWhole(made)
        ? name(made.getDeclaringClass(), parameter.getIndex())
        : super.findNameForDeserialization(config, part);
  }

  @Override
  public String[] findEnumValues(
      MapperConfig<?> config, AnnotatedClass type, Enum<?>[] constants, String[] names) {
    return Arrays.stream(constants).map(types::constant).toArray(String[]::new);
  }

  private boolean isStored(Class<?> type) {
    return type.isRecord() && !types.isText(type);
  }

  private PropertyName name(Class<?> type, int index) {
    return PropertyName.construct(types.shape(type).parts().get(index));
  }

  private static int index(AnnotatedField field) {
    var names =
        Arrays.stream(field.getDeclaringClass().getRecordComponents())
            .map(component -> component.getName())
            .toList();
    return names.indexOf(field.getName());
  }

  /// Whether it takes all components, in their order.
  private static boolean isWhole(AnnotatedConstructor made) {
    return List.of(made.getAnnotated().getParameterTypes())
        .equals(Types.components(made.getDeclaringClass()));
  }
}
