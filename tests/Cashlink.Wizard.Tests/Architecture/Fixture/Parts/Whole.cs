namespace Cashlink.Wizard.Tests.Architecture.Fixture.Parts;

public record Before;

/// <summary>A class in three files, one of which has not even its name.</summary>
public static partial class Whole
{
    public static int First => 1;
}
