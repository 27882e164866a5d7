namespace Cashlink.Wizard.Tests.Architecture.Fixture.Parts;

public static partial class Whole
{
    public static int Second => 2;
}
