namespace Cashlink.Wizard.Tests.Architecture;

/// <summary>Arrows, cycles and the table on a small knot: Left and Right need each other, Apart looks on.</summary>
public sealed class FolderGraphTests
{
    private static FolderGraph Knot => CodeUnderTest.Folders("Cashlink.Wizard.Tests", "Architecture.Fixture.Knot");

    private static FolderGraph Compiled => new(CodeUnderTest.References("Cashlink.Wizard.Tests"), "Cashlink.Wizard.Tests", "Architecture.Fixture.Knot");

    [Fact]
    public void Arrows_OfTheKnot_AreWhatItsTypesNeed() => Assert.Equal([("Apart", "Left"), ("Apart", "Right"), ("Left", "Right"), ("Right", "Left")], Knot.Arrows);

    [Fact]
    public void Cycles_OneWayInALambdaAlone_AreFoundAndOnlookersAreNot() => Assert.Equal(["Left", "Right"], Assert.Single(Compiled.Cycles));

    [Fact]
    public void Cycles_OverThreeAndBesideThem_AreToldApart()
    {
        var cycles = Cycles.In([("a", "b"), ("b", "c"), ("c", "a"), ("c", "d"), ("d", "e"), ("e", "d"), ("f", "a"), ("g", "g")]);

        Assert.Equal([["a", "b", "c"], ["d", "e"]], cycles);
    }

    [Fact]
    public void Faults_AllThatIsUsedIsAllowed_AreNone() => Assert.Empty(new AllowedArrows("Apart -> Left, Right", "Left -> Right", "Right -> Left").Faults(Knot));

    [Fact]
    public void Faults_UseThatIsNotAllowed_NamesTypesAndPlace()
    {
        var fault = Assert.Single(new AllowedArrows("Apart -> Left, Right", "Left -> Right").Faults(Knot));

        Assert.StartsWith("Right may not use Left: ", fault, StringComparison.Ordinal);
        Assert.Contains("Knot.Right.Far -> ", fault, StringComparison.Ordinal);
        Assert.Contains("Knot.Left.Near at Architecture/Fixture/Knot/Right/Far.cs:", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Faults_PermissionThatNobodyUses_IsNamed() => Assert.Equal(
        ["Left -> Apart is allowed and not used."], new AllowedArrows("Apart -> Left, Right", "Left -> Right, Apart", "Right -> Left").Faults(Knot));
}
