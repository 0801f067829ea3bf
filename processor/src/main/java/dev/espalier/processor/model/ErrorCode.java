package dev.espalier.processor.model;

/** The stable identifiers of the compile errors; the processor's README explains each. */
public enum ErrorCode {
  /** An interface, enum or annotation was registered. */
  MODULE_KIND("EP010"),
  /** A class or method that generated code cannot reach was registered. */
  MODULE_PRIVATE("EP011"),
  /** An abstract class was registered. */
  MODULE_ABSTRACT("EP012"),
  /** An inner or local class was registered. */
  MODULE_INNER("EP013"),
  /** A class or method with type parameters was registered. */
  MODULE_GENERIC("EP014"),
  /** A class without a constructor to call was registered. */
  NO_CONSTRUCTOR("EP015"),
  /** A class with several constructors to choose from was registered. */
  AMBIGUOUS_CONSTRUCTOR("EP016"),
  /** An instance method was registered. */
  METHOD_NOT_STATIC("EP017"),
  /** More than one constructor is chosen. */
  CONSTRUCTOR_TWICE("EP018"),
  /** A constructor that generated code cannot reach is chosen. */
  CONSTRUCTOR_PRIVATE("EP019"),
  /** No registry takes the module. */
  REGISTRY_UNKNOWN("EP020"),
  /** Several registries could take the module. */
  REGISTRY_AMBIGUOUS("EP021"),
  /** A type that cannot be a registry's product defines one. */
  REGISTRY_PRODUCT("EP022"),
  /** The module is not what the registry it names holds. */
  NOT_A_PRODUCT("EP023"),
  /** Nothing decodes a parameter's type. */
  PARAMETER_TYPE("EP030"),
  /** A default does not fit its parameter. */
  DEFAULT_VALUE("EP031"),
  /** A default breaks the limits of its parameter. */
  DEFAULT_LIMIT("EP032"),
  /** A parameter that the program supplies has annotations for a file. */
  CONTEXT_ANNOTATION("EP033"),
  /** A parameter that the program supplies has a type that cannot be a key, or needs a name. */
  CONTEXT_KEY("EP034"),
  /** Limits do not fit the parameter they are given to. */
  LIMIT("EP035"),
  /** Something other than a list may be one or more. */
  ONE_OR_MORE("EP036"),
  /** A parameter has more than one limit. */
  LIMIT_TWICE("EP037"),
  /** A pattern is no regular expression. */
  PATTERN("EP038"),
  /** An enum has constants that a config cannot tell apart, or none. */
  ENUM_CONSTANTS("EP039"),
  /** A key is not in snake_case, or is taken by the registry. */
  KEY_FORM("EP040"),
  /** Two parameters name one key. */
  KEY_TWICE("EP041"),
  /** The names of two parameters become one key. */
  KEY_CLASH("EP042"),
  /** A replacement is not the key of another parameter. */
  REPLACEMENT_KEY("EP043"),
  /** A former key is not in snake_case, or is a key still. */
  FORMER_KEY("EP044"),
  /** An annotation for parameters stands where no config gives the parameter. */
  STRAY_ANNOTATION("EP045"),
  /** A primitive or an Optional is marked as one that may be null. */
  NULLABLE_SHAPE("EP046"),
  /** A collection holds values that may be null, or Optionals. */
  ELEMENT_SHAPE("EP047"),
  /** Something that is neither a plain record nor a sealed interface is a config type. */
  CONFIG_TYPE("EP050"),
  /** A config type has type parameters. */
  CONFIG_TYPE_GENERIC("EP051"),
  /** A config type is private. */
  CONFIG_TYPE_PRIVATE("EP052"),
  /** A config type must hold another of itself, and that another. */
  CONFIG_TYPE_ENDLESS("EP053"),
  /** A sealed config type permits something that is not a config type. */
  SEALED_PERMITS("EP054"),
  /** Two records of a sealed config type have one name. */
  SEALED_NAME("EP055"),
  /** A record of a sealed config type has the key that names the record. */
  SEALED_KEY("EP056"),
  /** Two modules have one name in one registry. */
  NAME_TWICE("EP060"),
  /** Two elements would be given one generated class, or a class of that name exists. */
  GENERATED_NAME("EP061"),
  /** Two modules of a library would be given one function. */
  FUNCTION_NAME("EP062"),
  /** A library's scope is not an identifier. */
  LIBRARY_SCOPE("EP063"),
  /** A module's name has blanks or dots in it, or is empty. */
  NAME_FORM("EP065"),
  /** A module has the name of one on the class path. */
  NAME_CLASH("EP066"),
  /** A method marked as a registry's function cannot be one. */
  REGISTRY_FUNCTION("EP067"),
  /** The scope of a module is not a path of identifiers. */
  MODULE_SCOPE("EP068"),
  /** A module declaration does not provide the compilation's index. */
  MODULE_INFO("EP064"),
  /** A check is not static, or private. */
  CHECK_SHAPE("EP070"),
  /** A check returns neither a truth value nor a text. */
  CHECK_RESULT("EP071"),
  /** A check does not say what is wrong when it fails. */
  CHECK_MESSAGE("EP072"),
  /** A check has a parameter that the constructor has not. */
  CHECK_PARAMETER("EP073"),
  /** A parameter of a check has another type than the constructor's. */
  CHECK_TYPE("EP074"),
  /** A check reads something that is not known before the module is built. */
  CHECK_UNBUILT("EP075"),
  /** A check names a method that is not registered. */
  CHECK_OF("EP076"),
  /** The processor itself failed. */
  INTERNAL("EP090");

  private final String id;

  ErrorCode(String id) {
    this.id = id;
  }

  /** Returns the identifier, such as {@code EP031}. */
  public String id() {
    return id;
  }
}
