namespace Cashlink.Wizard.Tests.Architecture.Fixture.Ways;

/// <summary>Needs each of the targets in one way only, so that a way that is overlooked is a target that is missed.</summary>
[ByAttribute(typeof(ByAttributeValue), typeof(List<ByGenericAttributeValue>), Other = typeof(ByNamedAttributeValue), Kind = ByAttributeKind.Some)]
public class Needing : ByBase, IByInterface
{
#pragma warning disable CA1051 // A property would name the type in its methods too.
    public ByField? Field;
#pragma warning restore CA1051

    [ByProperty]
    public int Property { get; set; }

    public static object Called => ByCall.Value;

    public static object Read => ByStaticField.Value;

    public static Type Named => typeof(ByTypeof);

    public static Func<object> Grouped => ByMethodGroup.Make;

    public static Func<object> Made => () => new ByLambda();

    public static void Take(ByParameter given, [ByParameter] int marked) => _ = $"{given}{marked}";

    public static ByReturn? Give() => null;

    public static void Constrained<T>() where T : ByConstraint => _ = typeof(T);

    public static void Marked<[ByGenericParameter] T>() => _ = typeof(T);

    public static int Count(IEnumerable<KeyValuePair<int, ByGenericArgument?>> entries) => entries.GetHashCode();

    public static int Length(ByArray[] several) => several.Length;

    public static bool Matches(object value) => value is ByPattern;

    public static string Extend(object value) => value.Extended();

    public static object Compare() => EqualityComparer<ByGenericParent>.Default;

    public static object Empty() => Array.Empty<ByGenericCall>();

    public static object Local()
    {
        return Inner();
        static object Inner() => new ByLocalFunction();
    }

    public static async Task<object> LaterAsync()
    {
        await Task.Yield();
        return new ByAsync();
    }

    public static IEnumerable<object> Several()
    {
        yield return new ByIterator();
    }

    public static bool Caught(Action action)
    {
        try
        {
            action();
            return false;
        }
        catch (ByCatchException)
        {
            return true;
        }
    }

    public class Holding<T> where T : ByTypeConstraint;

    public static class Nested
    {
        public static object Value => new ByNested();
    }
}
