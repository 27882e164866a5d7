namespace Cashlink.Wizard.Tests.Architecture.Fixture.Ways;

// Each of these is needed in Needing, and there in one single way.
public class ByBase;

public interface IByInterface;

public class ByField;

public class ByParameter;

public class ByReturn;

public class ByGenericArgument;

public class ByConstraint;

public class ByTypeConstraint;

public class ByArray;

[AttributeUsage(AttributeTargets.All)]
public sealed class ByAttributeAttribute(params Type[] types) : Attribute
{
    public Type[] Types { get; } = types;

    public Type? Other { get; set; }

    public ByAttributeKind Kind { get; set; }
}

public enum ByAttributeKind { None, Some }

public class ByAttributeValue;

public class ByNamedAttributeValue;

public class ByGenericAttributeValue;

[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ByParameterAttribute : Attribute;

[AttributeUsage(AttributeTargets.Property)]
public sealed class ByPropertyAttribute : Attribute;

[AttributeUsage(AttributeTargets.GenericParameter)]
public sealed class ByGenericParameterAttribute : Attribute;

public class ByLambda;

public class ByLocalFunction;

public class ByAsync;

public class ByIterator;

public class ByNested;

public class ByTypeof;

public class ByPattern;

public class ByCatchException : Exception;

public static class ByCall
{
    public static object Value => new();
}

public static class ByStaticField
{
    public static readonly object Value = new();
}

public class ByGenericCall;

public class ByGenericParent;

public static class ByMethodGroup
{
    public static object Make() => new();
}

public static class ByExtension
{
    public static string Extended(this object value) => $"{value}";
}

public class NeededByNobody;
