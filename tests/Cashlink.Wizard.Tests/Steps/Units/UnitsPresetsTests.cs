using Cashlink.Wizard.Tests.Stage;

namespace Cashlink.Wizard.Tests.Steps.Units;

/// <summary>The numbers that an offer's rules name, for a click: 10 units at least, one euro each, 5,000,000 in all.</summary>
public sealed class UnitsPresetsTests
{
    [Theory]
    [InlineData(0, "Least 10, WithoutDisclosure 1000, Most 25000")]
    [InlineData(900, "Least 10, WithoutDisclosure 100, Most 24100")]
    [InlineData(990, "Least 10, Most 24010")]
    [InlineData(1_000, "Least 10, Most 24000")]
    [InlineData(24_990, "Least 10")]
    [InlineData(25_000, "")]
    public void Presets_OfANaturalPerson_CountWhatIsHeld(int held, string presets) =>
        Assert.Equal(presets, Text(UnitsPresets.Of(Sample.Campaign, limitsHold: true, held)));

    [Fact]
    public void Presets_OfACompany_EndWithWhatIsLeft()
    {
        var campaign = Sample.Campaign with { MinimumUnits = 10, StepUnits = 7, UnitsAvailable = 1_000, MaximumUnits = null };

        Assert.Equal("Least 10, Most 997", Text(UnitsPresets.Of(campaign, limitsHold: false, held: 0)));
    }

    [Fact]
    public void Presets_InSteps_CanBeSubscribedTo()
    {
        var campaign = Sample.Campaign with { MinimumUnits = 10, StepUnits = 300 };

        Assert.Equal("Least 10, WithoutDisclosure 910, Most 24910", Text(UnitsPresets.Of(campaign, limitsHold: true, held: 0)));
    }

    private static string Text(IEnumerable<UnitsPreset> presets) => string.Join(", ", presets.Select(preset => $"{preset.Kind} {preset.Units}"));
}
