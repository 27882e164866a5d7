using Cashlink.Sandbox.Tests.Hosting;

namespace Cashlink.Sandbox.Tests;

public sealed class WebhookTests(SandboxHost host) : IClassFixture<SandboxHost>, IAsyncLifetime
{
    public async ValueTask InitializeAsync() => await host.SettingsAsync(new { webhook_url = (string?)null, webhook_token = (string?)null, webhook_duplicate = false, webhook_out_of_order = false, webhook_retry_ms = 20 });

    public async ValueTask DisposeAsync() => await host.ResetAsync();

    [Fact]
    public async Task Webhook_StatusChanged_IsToldWithTheToken()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await host.SettingsAsync(new { webhook_url = receiver.Url, webhook_token = "from-us" });
        var investment = await host.InvestAsync(await host.CreateInvestorAsync());

        await host.SetStatusAsync(investment, "ACCEPTED");
        await Journeys.UntilAsync(() => Task.FromResult(receiver.Received.Count == 1), "one webhook");

        var webhook = receiver.Received.Single();
        Assert.Equal("Bearer from-us", webhook.Authorization);
        Assert.Equal(["investment_id", "status", "changed_at"], webhook.Body.AsObject().Select(field => field.Key));
        Assert.Equal((investment.ToString(), "ACCEPTED"), (webhook.Body["investment_id"]!.ToString(), webhook.Status));
        Assert.Equal((await host.GetAsync($"/v2/investments/{investment}/"))["status_changed_at"], webhook.Body["changed_at"]!.ToString());
    }

    [Fact]
    public async Task Webhook_Refused_ComesAgainUntilItIsTaken()
    {
        await using var receiver = await WebhookReceiver.StartAsync(refusals: 3);
        await host.SettingsAsync(new { webhook_url = receiver.Url });
        var investment = await host.InvestAsync(await host.CreateInvestorAsync());

        await host.SetStatusAsync(investment, "ACCEPTED");
        await Journeys.UntilAsync(() => Task.FromResult(receiver.Received.Count == 4), "four attempts");
        await host.SetStatusAsync(investment, "PAID");
        await Journeys.UntilAsync(() => Task.FromResult(receiver.Received.Count == 5), "the next message");

        Assert.Equal(["ACCEPTED", "ACCEPTED", "ACCEPTED", "ACCEPTED", "PAID"], receiver.Received.Select(webhook => webhook.Status));
    }

    [Fact]
    public async Task Webhook_TwiceWhenToldSo_ArrivesTwice()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await host.SettingsAsync(new { webhook_url = receiver.Url, webhook_duplicate = true });
        var investment = await host.InvestAsync(await host.CreateInvestorAsync());

        await host.SetStatusAsync(investment, "ACCEPTED");
        await Journeys.UntilAsync(() => Task.FromResult(receiver.Received.Count == 2), "two copies");

        Assert.Single(receiver.Received.Select(webhook => webhook.Body.ToJsonString()).Distinct());
    }

    [Fact]
    public async Task Webhooks_OutOfOrderWhenToldSo_ArriveInAnotherOrder()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await host.SettingsAsync(new { webhook_url = receiver.Url, webhook_out_of_order = true });
        var investment = await host.InvestAsync(await host.CreateInvestorAsync());

        await host.SetStatusAsync(investment, "ACCEPTED");
        await host.SetStatusAsync(investment, "PAID");
        await Journeys.UntilAsync(() => Task.FromResult(receiver.Received.Count == 2), "both messages");

        Assert.Equal(["PAID", "ACCEPTED"], receiver.Received.Select(webhook => webhook.Status));
    }

    [Fact]
    public async Task Webhook_WithoutAReceiver_IsNotQueued()
    {
        await host.SetStatusAsync(await host.InvestAsync(await host.CreateInvestorAsync()), "ACCEPTED");

        Assert.DoesNotContain("ACCEPTED</td>", (await host.ControlAsync(HttpMethod.Get, "")).Text.Split("id=\"webhooks\"")[1].Split("</section>")[0], StringComparison.Ordinal);
    }
}
