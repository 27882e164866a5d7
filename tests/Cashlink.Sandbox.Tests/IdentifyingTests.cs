using Cashlink.Sandbox.Tests.Hosting;

namespace Cashlink.Sandbox.Tests;

/// <summary>The page of an identification service: what is chosen there is what the API says afterwards.</summary>
public sealed class IdentifyingTests(SandboxHost host) : IClassFixture<SandboxHost>, IAsyncLifetime
{
    private const string Wizard = "http://localhost:5080";

    private static readonly Guid Pending = SandboxHost.Investor(3);

    public async ValueTask InitializeAsync()
    {
        await host.ResetAsync();
        await host.SettingsAsync(new { wizard_url = Wizard });
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("SUCCESSFUL")]
    [InlineData("INSUFFICIENT")]
    public async Task Decision_OfWhoIsPending_IsWhatTheApiSays_AndLeadsBack(string outcome)
    {
        var reply = await DecideAsync(outcome, Wizard + "/w/1/identified");

        Assert.Equal(Wizard + "/w/1/identified", reply.Expect(303).Headers.Location!.ToString());
        Assert.Equal(outcome, await KycAsync());
        // What is decided stays decided.
        (await DecideAsync("SUCCESSFUL", null)).Expect(303);
        Assert.Equal(outcome, await KycAsync());
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("http://localhost:5080.evil.example/")]
    [InlineData("http://localhost:5080@evil.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("//evil.example")]
    public async Task Page_WithAWayBackThatIsNotTheWizards_LeadsNowhere(string back)
    {
        var page = (await host.SendAsync(new HttpRequestMessage(HttpMethod.Get, AddressOf(back)))).Expect(200);
        Assert.DoesNotContain("data-back", page.Text, StringComparison.Ordinal);

        var reply = (await DecideAsync("SUCCESSFUL", back)).Expect(303);

        Assert.StartsWith($"/identification/{Pending}", reply.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decision_ThatIsNone_ChangesNothing()
    {
        (await DecideAsync("PENDING", null)).Expect(303);
        (await DecideAsync("whatever", null)).Expect(303);

        Assert.Equal("PENDING", await KycAsync());
    }

    [Fact]
    public async Task Page_OfNobody_IsNotThere() =>
        (await host.SendAsync(new HttpRequestMessage(HttpMethod.Get, $"{host.Url}/identification/{Guid.Empty}"))).Expect(404);

    private string AddressOf(string? back) =>
        $"{host.Url}/identification/{Pending}" + (back is null ? "" : $"?return_url={Uri.EscapeDataString(back)}");

    private Task<Reply> DecideAsync(string outcome, string? back) => host.SendAsync(new HttpRequestMessage(HttpMethod.Post, AddressOf(back))
    {
        Content = new FormUrlEncodedContent([KeyValuePair.Create("outcome", outcome)])
    });

    private async Task<string> KycAsync() => (await host.GetAsync($"/v2/investors/{Pending}/")).Expect(200).Json["kyc_status"]!.GetValue<string>();
}
