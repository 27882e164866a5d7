using Cashlink.Api;
using Cashlink.Wizard.Limits;
using Cashlink.Wizard.Sessions.Campaigns;

namespace Cashlink.Wizard.Steps.Units;

/// <summary>What a number of units that is offered for a click stands for.</summary>
public enum UnitsPresetKind
{
    /// <summary>The fewest units of the offer.</summary>
    Least,

    /// <summary>The most units that need no self-disclosure (§ 2a (3) VermAnlG), earlier investments counted.</summary>
    WithoutDisclosure,

    /// <summary>The most units that this investor may subscribe to in this offer.</summary>
    Most,
}

/// <summary>A number of units that is offered for a click.</summary>
/// <param name="Kind">What it stands for, which is said on the button.</param>
/// <param name="Units">The units.</param>
public sealed record UnitsPreset(UnitsPresetKind Kind, long Units);

/// <summary>The numbers that an offer's own rules name. None of them is recommended, and none is filled in beforehand.</summary>
public static class UnitsPresets
{
    /// <summary>The presets, the fewest units first; two that are the same number are one, and what nobody can subscribe to is none.</summary>
    /// <param name="campaign">The offer.</param>
    /// <param name="limitsHold">True when the legal limits hold for this investor.</param>
    /// <param name="held">What counts against the limits already, in EUR.</param>
    public static IReadOnlyList<UnitsPreset> Of(Campaign campaign, bool limitsHold, decimal held)
    {
        var most = limitsHold ? Reductions.MostUnits(campaign, InvestmentLimits.WithIncome - held) : InSteps(campaign, campaign.MostUnits());
        if (most is null && limitsHold)
            return [];
        var found = new List<UnitsPreset> { new(UnitsPresetKind.Least, campaign.MinimumUnits) };
        if (limitsHold && Reductions.MostUnits(campaign, InvestmentLimits.WithoutDisclosure - held) is { } free && free != campaign.MinimumUnits)
            found.Add(new UnitsPreset(UnitsPresetKind.WithoutDisclosure, free));
        if (most is { } units && units > found[^1].Units)
            found.Add(new UnitsPreset(UnitsPresetKind.Most, units));
        return found;
    }

    private static long? InSteps(Campaign campaign, long? units) =>
        units is { } most && most >= campaign.MinimumUnits ? most - ((most - campaign.MinimumUnits) % campaign.StepUnits) : null;
}
