using Cashlink.Wizard.Tests.Architecture.Fixture.Ways;
using Cashlink.Wizard.Tests.Architecture.Reading;

namespace Cashlink.Wizard.Tests.Architecture;

/// <summary>The reader of assemblies misses no way in which one type can need another.</summary>
public sealed class CompiledAssemblyTests
{
    private static readonly string ThisAssembly = typeof(Needing).Assembly.GetName().Name!;

    public static TheoryData<string> Targets => [.. typeof(Needing).Assembly.GetTypes()
        .Where(type => type.Namespace == typeof(Needing).Namespace && type.Name.Contains("By", StringComparison.Ordinal) && type != typeof(NeededByNobody) && !type.IsNested)
        .Select(type => type.Name)];

    [Theory]
    [MemberData(nameof(Targets))]
    public void References_TypeNeededInOneWayOnly_IsFound(string target) =>
        Assert.Contains(target, FromNeeding());

    [Fact]
    public void References_TypeNeededByNobody_IsNotMadeUp() => Assert.DoesNotContain(nameof(NeededByNobody), FromNeeding());

    [Fact]
    public void References_TypesOfTheCompiler_CountForTheTypeAroundThem() =>
        Assert.DoesNotContain(CodeUnderTest.References(ThisAssembly), reference => reference.From.FullName.Contains("DisplayClass", StringComparison.Ordinal));

    [Fact]
    public void References_TypeOfTheFramework_BearsItsAssembly() =>
        Assert.Contains(CodeUnderTest.References(ThisAssembly), reference => reference.To is { Assembly: "System.Linq", FullName: "System.Linq.Enumerable" });

    [Fact]
    public void References_InABody_NameFileAndLine()
    {
        var line = File.ReadLines(Path.Combine(Stage.WizardStage.WizardFolder, "../../tests", ThisAssembly, "Architecture/Fixture/Ways/Needing.cs"))
            .Index().Single(line => line.Item.Contains("new ByLambda", StringComparison.Ordinal)).Index + 1;

        Assert.Contains(CodeUnderTest.References(ThisAssembly), reference =>
            reference.To.Name == nameof(ByLambda) && reference.Place == $"Architecture/Fixture/Ways/Needing.cs:{line}");
    }

    [Fact]
    public void Usings_OfAConstantThatCompiledCodeHasForgotten_AreFound()
    {
        bool IsTheOne(CodeReference reference) => reference.From.FullName.EndsWith("Knot.Apart.Quoting", StringComparison.Ordinal) && reference.To.Namespace.EndsWith("Knot.Right", StringComparison.Ordinal);

        Assert.DoesNotContain(CodeUnderTest.References(ThisAssembly), IsTheOne);
        Assert.Equal("Architecture/Fixture/Knot/Apart/Quoting.cs:1", Assert.Single(CodeUnderTest.Usings(ThisAssembly), IsTheOne).Place);
    }

    private static IEnumerable<string> FromNeeding() => CodeUnderTest.References(ThisAssembly)
        .Where(reference => reference.From.Name == nameof(Needing)).Select(reference => reference.To.Name);
}
