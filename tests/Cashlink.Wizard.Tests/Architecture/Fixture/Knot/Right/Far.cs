using Cashlink.Wizard.Tests.Architecture.Fixture.Knot.Left;

namespace Cashlink.Wizard.Tests.Architecture.Fixture.Knot.Right;

/// <summary>The way back is in a lambda alone.</summary>
public class Far
{
    public const int Distance = 12;

    public static Func<object> Back => () => new Near();
}
