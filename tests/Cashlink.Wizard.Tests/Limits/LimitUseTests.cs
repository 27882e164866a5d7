using Cashlink.Wizard.Limits;

namespace Cashlink.Wizard.Tests.Limits;

public sealed class LimitUseTests
{
    [Theory]
    [InlineData("0", "1000", DisclosureNeed.Nothing, "1000", "0")]
    [InlineData("0", "1000.01", DisclosureNeed.EitherConfirmation, "10000", "8999.99")]
    [InlineData("900", "100", DisclosureNeed.Nothing, "1000", "0")]
    [InlineData("900", "101", DisclosureNeed.EitherConfirmation, "10000", "8999")]
    [InlineData("9999.99", "0.02", DisclosureNeed.IncomeConfirmation, "25000", "14999.99")]
    [InlineData("25000", "0.01", DisclosureNeed.NotPossible, null, null)]
    public void Need_WithWhatIsHeld_LooksAtTheTotal(string held, string amount, DisclosureNeed need, string? within, string? left)
    {
        var use = new LimitUse(Euro(held), Euro(amount));

        Assert.Equal((need, within is null ? null : Euro(within), left is null ? null : (decimal?)Euro(left)), (use.Need, use.Within, use.Left));
    }

    [Theory]
    [InlineData("0", "0")]
    [InlineData("500", "16.67")]
    [InlineData("1000", "33.33")]
    [InlineData("5500", "50")]
    [InlineData("10000", "66.67")]
    [InlineData("17500", "83.33")]
    [InlineData("25000", "100")]
    [InlineData("99999999", "100")]
    public void PlaceOf_EachAmount_GivesEachLimitAThird(string amount, string place) =>
        Assert.Equal(Euro(place), LimitUse.PlaceOf(Euro(amount)));

    [Fact]
    public void PlaceOf_RisingAmounts_NeverGoesBack()
    {
        var places = Enumerable.Range(0, 3_000).Select(step => LimitUse.PlaceOf(step * 9.99m)).ToList();

        Assert.Equal(places.Order(), places);
        Assert.All(places, place => Assert.InRange(place, 0, 100));
    }

    private static decimal Euro(string amount) => decimal.Parse(amount, CultureInfo.InvariantCulture);
}
