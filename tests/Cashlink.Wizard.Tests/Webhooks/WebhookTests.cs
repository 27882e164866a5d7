using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Tests.Stage;

namespace Cashlink.Wizard.Tests.Webhooks;

/// <summary>Messages as Cashlink sends them, as it sends them by mistake, and as somebody else might.</summary>
public sealed class WebhookTests(SandboxFixture sandbox) : HttpTest(sandbox)
{
    private static readonly DateTimeOffset Changed = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    private readonly HttpClient _cashlink = new();

    public override ValueTask DisposeAsync()
    {
        _cashlink.Dispose();
        return base.DisposeAsync();
    }

    [Fact]
    public async Task Message_OfAChange_BringsTheStatusOfTheApi()
    {
        var state = await Stage.AtStepAsync(WizardStep.Wallet);
        await Sandbox.SetStatusAsync(state.Session.InvestmentId!.Value, "ACCEPTED");

        // What the message says of the status is not what counts.
        using var answer = await SendAsync(Message(state.Session, "DELIVERED"));

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        await StatusIsAsync(state.Session.Id, "ACCEPTED");
    }

    [Fact]
    public async Task Message_Twice_ChangesTheSessionOnce()
    {
        var state = await Stage.AtStepAsync(WizardStep.Wallet);
        await Sandbox.SetStatusAsync(state.Session.InvestmentId!.Value, "ACCEPTED");
        (await SendAsync(Message(state.Session, "ACCEPTED"))).Dispose();
        await StatusIsAsync(state.Session.Id, "ACCEPTED");
        var version = (await Stage.Store.FindAsync(state.Session.Id))!.Version;

        using var second = await SendAsync(Message(state.Session, "ACCEPTED"));
        await IsReadAgainAsync(reads: 2);

        Assert.Equal(HttpStatusCode.NoContent, second.StatusCode);
        Assert.Equal(version, (await Stage.Store.FindAsync(state.Session.Id))!.Version);
    }

    [Fact]
    public async Task Message_LateAndOutOfOrder_DoesNotGoBack()
    {
        var state = await Stage.AtStepAsync(WizardStep.Wallet);
        var investment = state.Session.InvestmentId!.Value;
        await Sandbox.SetStatusAsync(investment, "ACCEPTED");
        await Sandbox.SetStatusAsync(investment, "PAID");
        (await SendAsync(Message(state.Session, "PAID"))).Dispose();
        await StatusIsAsync(state.Session.Id, "PAID");

        using var late = await SendAsync(Message(state.Session, "REVIEW_PENDING"));
        await IsReadAgainAsync(reads: 2);

        Assert.Equal(HttpStatusCode.NoContent, late.StatusCode);
        Assert.Equal("PAID", (await Stage.Store.FindAsync(state.Session.Id))!.Investment!.Status.Value);
    }

    [Fact]
    public async Task Message_OfAnUnknownInvestment_IsTakenAndNothingHappens()
    {
        using var answer = await SendAsync(new { investment_id = Guid.NewGuid(), status = "PAID", changed_at = Changed });

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Bearer wrong")]
    [InlineData("Basic webhook-token")]
    [InlineData("Bearer demo-partner-key")]
    public async Task Message_WithoutTheToken_IsRefused(string? authorization)
    {
        using var answer = await SendAsync(new { investment_id = Guid.NewGuid() }, authorization);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("17")]
    [InlineData("{}")]
    [InlineData("{\"investment_id\":null}")]
    [InlineData("{\"investment_id\":17}")]
    [InlineData("{\"investment_id\":\"not-a-uuid\"}")]
    public async Task Message_ThatIsNone_IsRefusedWithAClearCode(string body)
    {
        using var answer = await SendAsync(new StringContent(body, Encoding.UTF8, "application/json"), "Bearer " + WizardStage.WebhookToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Message_OfAMegabyteOfNonsense_IsTooLarge()
    {
        using var answer = await SendAsync(
            new StringContent("{\"investment_id\":\"" + new string('x', 1_000_000), Encoding.UTF8, "application/json"), "Bearer " + WizardStage.WebhookToken);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    private static object Message(WizardSession session, string status) =>
        new { investment_id = session.InvestmentId, status, changed_at = Changed };

    private Task StatusIsAsync(Guid sessionId, string status) =>
        UntilAsync(async () => (await Stage.Store.FindAsync(sessionId))!.Investment!.Status.Value == status);

    private Task IsReadAgainAsync(int reads) =>
        UntilAsync(async () => (await Sandbox.CallsAsync()).Count(call => call.Method == "GET" && call.Path.Contains("/v2/investments/", StringComparison.Ordinal)) >= reads);

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!await isSo())
            await Task.Delay(TimeSpan.FromMilliseconds(20), patience.Token);
    }

    private Task<HttpResponseMessage> SendAsync(object message) =>
        SendAsync(JsonContent.Create(message), "Bearer " + WizardStage.WebhookToken);

    private Task<HttpResponseMessage> SendAsync(object message, string? authorization) => SendAsync(JsonContent.Create(message), authorization);

    private Task<HttpResponseMessage> SendAsync(HttpContent content, string? authorization)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Stage.Address, "/webhooks/cashlink")) { Content = content };
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        return _cashlink.SendAsync(request);
    }
}
