using System.Text.Json;

namespace Cashlink.Api.Tests.Values;

public sealed class OpenValueTests
{
    [Fact]
    public void KnownNames_AreKnownAndEqual()
    {
        InvestmentStatus[] all =
        [
            InvestmentStatus.KycPending, InvestmentStatus.ReviewPending, InvestmentStatus.WaitingForAcceptance, InvestmentStatus.Accepted,
            InvestmentStatus.Paid, InvestmentStatus.Delivered, InvestmentStatus.KycInsufficient, InvestmentStatus.Abortion,
            InvestmentStatus.Rejection, InvestmentStatus.Cancellation, InvestmentStatus.PaymentMissing,
        ];

        Assert.Equal(11, all.Distinct().Count());
        Assert.All(all, status => Assert.True(status.IsKnown));
        Assert.All(all, status => Assert.Equal(status, InvestmentStatus.From(status.Value)));
    }

    [Theory]
    [InlineData("LATER")]
    [InlineData("accepted")]
    [InlineData("")]
    [InlineData(null)]
    public void UnknownName_IsKeptAndNotKnown(string? name)
    {
        var status = InvestmentStatus.From(name);

        Assert.False(status.IsKnown);
        Assert.Equal(name ?? "", status.ToString());
    }

    [Fact]
    public void NoName_EqualsDefault() => Assert.Equal(default, InvestmentStatus.From(""));

    // The wizard stores these with a serializer of its own.
    [Fact]
    public void Values_WithAnotherSerializer_KeepTheirForm()
    {
        var stored = JsonSerializer.Serialize(new { InvestmentStatus.Paid, WalletType.EthGeneric, KycStatus.Pending, CampaignStatus.SoldOut });

        Assert.Equal("""{"Paid":"PAID","EthGeneric":"eth-generic","Pending":"PENDING","SoldOut":"SOLD_OUT"}""", stored);
        Assert.Equal(InvestmentStatus.Paid, JsonSerializer.Deserialize<InvestmentStatus>("\"PAID\""));
        Assert.Equal(default, JsonSerializer.Deserialize<InvestmentStatus>("null"));
    }
}
