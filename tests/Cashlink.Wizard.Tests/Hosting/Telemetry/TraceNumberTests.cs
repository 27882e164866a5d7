using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions.Duties;
using Cashlink.Wizard.Shell.Doors;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Cashlink.Wizard.Tests.Hosting.Telemetry;

/// <summary>A number by which support finds what has failed, with nobody who collects spans.</summary>
public sealed partial class TraceNumberTests(SandboxFixture sandbox) : HttpTest(sandbox)
{
    private bool _isBroken;

    protected override LogBook Book { get; } = new();

    protected override void Add(IServiceCollection services) =>
        services.ConfigureHttpClientDefaults(client => client.AddHttpMessageHandler(() => new Broken(() => _isBroken)));

    [Theory]
    [InlineData("de")]
    [InlineData("en")]
    public async Task FailurePage_OfARequestThatBreaks_ShowsTheNumberOfItsLogLineInTheLanguageOfThePage(string language)
    {
        var launched = await Visitor.LaunchAsync();
        var cookie = await Visitor.AdmitAsync(launched);
        var state = await Stage.EnterAsync(launched.SessionId);
        var document = DocumentDuties.Of(state.Campaign, state.Session)[0].DocumentId;
        _isBroken = true;

        using var answer = await Visitor.GetAsync($"/w/{launched.SessionId}/documents/{document}", cookie, language);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains(SupportNumberTexts.All.In(Language.OrDefault(language)).Ask, page, StringComparison.Ordinal);
        var number = NumberOnAPage().Match(page).Groups[1].Value;
        var line = Assert.Single(Book.Lines, line => line.Level == LogLevel.Error && line.Everything.Contains($"TraceId={number}", StringComparison.Ordinal));
        Assert.Contains("broken on purpose", line.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ProblemOfThePartnerApi_OfARequestThatBreaks_CarriesTheNumberOfItsLogLine()
    {
        _isBroken = true;

        using var answer = await Visitor.PostLaunchAsync();

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        var number = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("traceId").GetString()!;
        Assert.Matches("^[0-9a-f]{32}$", number);
        Assert.Contains(Book.Lines, line => line.Level == LogLevel.Error && line.Everything.Contains($"TraceId={number}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Trace_ThatSomebodyElseHasBegun_IsNotTakenOver()
    {
        const string foreign = "4bf92f3577b34da6a3ce929d0e0e4736";
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/sessions/00000000-0000-4000-8000-000000000001");
        request.Headers.Add("traceparent", $"00-{foreign}-00f067aa0ba902b7-01");

        using var answer = await Visitor.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        var problem = await answer.Content.ReadAsStringAsync();
        Assert.Contains("\"traceId\":\"", problem, StringComparison.Ordinal);
        Assert.DoesNotContain(foreign, problem, StringComparison.Ordinal);
        Assert.DoesNotContain(Book.Lines, line => line.Everything.Contains(foreign, StringComparison.Ordinal));
    }

    [Fact]
    public async Task ClosedDoor_ThatIsNobodysFailure_ShowsNoNumber()
    {
        using var answer = await Visitor.GetAsync("/nothing/here");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain("data-support-number", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    /// <summary>A mistake of ours where nobody expects one.</summary>
    private sealed class Broken(Func<bool> isBroken) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            isBroken() ? throw new InvalidOperationException("broken on purpose") : base.SendAsync(request, cancellationToken);
    }

    [GeneratedRegex("data-support-number[^>]*>([0-9a-f]{32})<")]
    private static partial Regex NumberOnAPage();
}
