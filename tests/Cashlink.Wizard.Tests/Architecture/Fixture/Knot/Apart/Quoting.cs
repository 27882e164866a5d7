using Cashlink.Wizard.Tests.Architecture.Fixture.Knot.Right;

namespace Cashlink.Wizard.Tests.Architecture.Fixture.Knot.Apart;

/// <summary>What it needs is nowhere in the compiled code.</summary>
public static class Quoting
{
    public static int Value => Far.Distance;
}
