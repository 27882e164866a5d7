using Cashlink.Api;
using Cashlink.Wizard.Limits;
using Cashlink.Wizard.Tests.Stage;

namespace Cashlink.Wizard.Tests.Limits;

public sealed class ReductionsTests
{
    /// <summary>25 EUR a unit, at least 4, then in steps of 2, at most 2,000.</summary>
    private static readonly Campaign Biogas = Sample.Campaign with
    {
        UnitPrice = Money.FromDecimal(25, "EUR", 2),
        MinimumUnits = 4,
        StepUnits = 2,
        MaximumUnits = 2_000,
    };

    [Theory]
    [InlineData("0", "1000", "")]
    [InlineData("0", "1000.01", "1000:1000")]
    [InlineData("0", "12000", "10000:10000 1000:1000")]
    [InlineData("0", "25000.01", "25000:25000 10000:10000 1000:1000")]
    [InlineData("900", "500", "1000:100")]
    [InlineData("990", "500", "1000:10")]
    [InlineData("991", "500", "")]
    [InlineData("1000", "500", "")]
    [InlineData("9999.99", "500", "")]
    [InlineData("9999.99", "20000", "25000:15000")]
    [InlineData("25000", "10", "")]
    public void For_EachHolding_NamesTheLimitsThatCanStillBeKept(string held, string amount, string ways) =>
        Assert.Equal(ways, Written(Reductions.For(Sample.Campaign, new LimitUse(Euro(held), Euro(amount)))));

    [Theory]
    [InlineData("99.99", null)]
    [InlineData("100", 4L)]
    [InlineData("149.99", 4L)]
    [InlineData("150", 6L)]
    [InlineData("1000", 40L)]
    [InlineData("1024.99", 40L)]
    [InlineData("10000", 400L)]
    [InlineData("999999", 2_000L)]
    [InlineData("0", null)]
    [InlineData("-5", null)]
    public void MostUnits_MinimumStepAndMaximum_AreHonoured(string room, long? units) =>
        Assert.Equal(units, Reductions.MostUnits(Biogas, Euro(room)));

    [Theory]
    [InlineData(5, 3, 7, 5L)]
    [InlineData(5, 3, 8, 8L)]
    [InlineData(5, 3, 4, null)]
    public void MostUnits_WhatIsLeft_Bounds(long minimum, long step, long available, long? units)
    {
        var campaign = Sample.Campaign with { MinimumUnits = minimum, StepUnits = step, MaximumUnits = null, UnitsAvailable = available };

        Assert.Equal(units, Reductions.MostUnits(campaign, 1_000));
    }

    [Fact]
    public void MostUnits_TinyPriceAndNoMaximum_StaysANumber()
    {
        var campaign = Sample.Campaign with { UnitPrice = Money.FromDecimal(0.0000000000000000000000000001m, "EUR", 28), MaximumUnits = null, UnitsAvailable = null };

        Assert.InRange(Reductions.MostUnits(campaign, 25_000)!.Value, 1, long.MaxValue);
    }

    [Fact]
    public void MostUnits_FreeUnits_AreNoWay() =>
        Assert.Null(Reductions.MostUnits(Sample.Campaign with { UnitPrice = Money.FromDecimal(0, "EUR", 2) }, 1_000));

    [Fact]
    public void For_AnyAmount_KeepsTheLimitAndOneStepMoreWouldNot()
    {
        for (var amount = 1_025m; amount < 30_000; amount += 475)
        {
            foreach (var way in Reductions.For(Biogas, new LimitUse(75, amount)))
            {
                Assert.True(75 + (way.Units * 25) <= way.Limit);
                Assert.True(75 + ((way.Units + 2) * 25) > way.Limit);
            }
        }
    }

    private static string Written(IReadOnlyList<Reduction> ways) =>
        string.Join(' ', ways.Select(way => string.Create(CultureInfo.InvariantCulture, $"{way.Limit}:{way.Units}")));

    private static decimal Euro(string amount) => decimal.Parse(amount, CultureInfo.InvariantCulture);
}
