using Cashlink.Sandbox.Investments;
using Cashlink.Sandbox.Scenario;
using Cashlink.Sandbox.Tests.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace Cashlink.Sandbox.Tests;

public sealed class StatusTests : IAsyncLifetime
{
    private static readonly TimeSpan Pace = TimeSpan.FromMinutes(1);

    private readonly FakeTimeProvider _clock = SandboxHost.NewClock();
    private SandboxHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await SandboxHost.StartAsync(new SandboxOptions { Clock = _clock, StatusPace = Pace, TokenLifetime = TimeSpan.FromDays(1) });

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task LifeCycle_WithWallet_GoesToDeliveredAtItsPace()
    {
        var investment = await _host.InvestAsync(SandboxHost.Investor(1));
        (await _host.PatchAsync($"/v2/investments/{investment}/", new { wallet = ScenarioIds.Wallet(1) })).Expect(200);
        Assert.Equal("REVIEW_PENDING", await _host.StatusAsync(investment));

        await AdvanceToAsync(investment, Pace, "WAITING_FOR_ACCEPTANCE");
        await AdvanceToAsync(investment, Pace, "ACCEPTED");
        await AdvanceToAsync(investment, Pace * 4, "PAID");
        await AdvanceToAsync(investment, Pace, "DELIVERED");
    }

    [Fact]
    public async Task LifeCycle_WithoutWallet_WaitsAtPaidUntilThereIsOne()
    {
        var investment = await _host.InvestAsync(SandboxHost.Investor(1));
        await AdvanceToAsync(investment, Pace, "WAITING_FOR_ACCEPTANCE");
        await AdvanceToAsync(investment, Pace, "ACCEPTED");
        await AdvanceToAsync(investment, Pace * 4, "PAID");
        _clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal("PAID", await _host.StatusAsync(investment));

        (await _host.PatchAsync($"/v2/investments/{investment}/", new { wallet = ScenarioIds.Wallet(1) })).Expect(200);

        await AdvanceToAsync(investment, Pace, "DELIVERED");
    }

    [Fact]
    public async Task LifeCycle_OfInvestor3_WaitsForIdentification()
    {
        var investment = await _host.InvestAsync(SandboxHost.Investor(3));
        _clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal("KYC_PENDING", await _host.StatusAsync(investment));

        (await _host.PostAsync($"/v2/investors/{SandboxHost.Investor(3)}/identifications/", People.Identification())).Expect(201);

        await AdvanceToAsync(investment, Pace, "REVIEW_PENDING");
    }

    [Fact]
    public async Task LifeCycle_OfInvestor7_EndsInsufficient()
    {
        var investment = await _host.InvestAsync(SandboxHost.Investor(7));

        await AdvanceToAsync(investment, Pace, "KYC_INSUFFICIENT");

        (await _host.PatchAsync($"/v2/investments/{investment}/", new { wallet = ScenarioIds.Wallet(7) })).ExpectRefusal("wallet");
    }

    [Fact]
    public async Task Status_SetByHand_StaysEvenAnUnknownOne()
    {
        var investment = await _host.InvestAsync(SandboxHost.Investor(1));
        await _host.SetStatusAsync(investment, "ACCEPTED");
        _clock.Advance(TimeSpan.FromDays(0.5));
        Assert.Equal("ACCEPTED", await _host.StatusAsync(investment));

        await _host.SetStatusAsync(investment, "SOMETHING_NEW");

        Assert.Equal("SOMETHING_NEW", await _host.StatusAsync(investment));
    }

    [Fact]
    public async Task Status_ChangedTwiceAtOnce_NeverBearsTheSameTime()
    {
        var investment = await _host.InvestAsync(SandboxHost.Investor(1));
        await _host.SetStatusAsync(investment, "ACCEPTED");
        var first = (await _host.GetAsync($"/v2/investments/{investment}/"))["status_changed_at"];

        await _host.SetStatusAsync(investment, "PAID");

        Assert.True(string.CompareOrdinal((await _host.GetAsync($"/v2/investments/{investment}/"))["status_changed_at"], first) > 0);
    }

    [Fact]
    public async Task Payment_ByStatus_IsShownFromAcceptedOn()
    {
        var investment = await _host.InvestAsync(SandboxHost.Investor(1));
        foreach (var status in InvestmentStatuses.All)
        {
            await _host.SetStatusAsync(investment, status);
            var payment = (await _host.GetAsync($"/v2/investments/{investment}/")).Json["payment"];

            Assert.Equal(status is "ACCEPTED" or "PAID" or "DELIVERED" or "PAYMENT_MISSING", payment is not null);
            if (payment is null) continue;
            Assert.Equal("DE09100999000000047110", payment["iban"]!.ToString());
            Assert.Equal("110000", payment["amount"]!["amount"]!.ToString());
            Assert.Equal("2026-06-15", payment["due_date"]!.ToString());
        }
    }

    [Fact]
    public async Task Pace_ChangedWhileRunning_AppliesToWhatIsUnderWay()
    {
        var investment = await _host.InvestAsync(SandboxHost.Investor(1));

        await _host.SettingsAsync(new { status_pace_ms = 1000 });

        await AdvanceToAsync(investment, TimeSpan.FromSeconds(1), "WAITING_FOR_ACCEPTANCE");
    }

    [Fact]
    public async Task RegistryStatements_BeforeAndAfterDelivery_AreEmptyThenOne()
    {
        var investment = await _host.InvestAsync(SandboxHost.Investor(1));
        Assert.Empty((await _host.GetAsync($"/v2/investments/{investment}/registry-statements/")).Expect(200).Json.AsArray());

        await _host.SetStatusAsync(investment, "DELIVERED");

        var statement = Assert.Single((await _host.GetAsync($"/v2/investments/{investment}/registry-statements/")).Expect(200).Json.AsArray());
        Assert.Equal("application/pdf", (await _host.GetAsync(statement!["url"]!.ToString())).Expect(200).ContentType);
    }

    [Theory]
    [InlineData("""{}""", "status")]
    [InlineData("""{"status":""}""", "status")]
    [InlineData("""{"status":7}""", "status")]
    public async Task Status_SetToNothing_IsRefused(string body, string field) =>
        (await _host.ControlAsync(HttpMethod.Post, $"/investments/{ScenarioIds.Investment(5)}/status", body)).ExpectRefusal(field);

    private async Task AdvanceToAsync(Guid investment, TimeSpan time, string status)
    {
        // The clock of the status works behind the scenes; a millisecond on top is its own rounding.
        _clock.Advance(time + TimeSpan.FromMilliseconds(2));
        await Journeys.UntilAsync(async () => await _host.StatusAsync(investment) == status, status);
    }
}
