using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Calls;
using Cashlink.Wizard.State;
using Cashlink.Wizard.Tests.Stage;

namespace Cashlink.Wizard.Tests.Launch.Api;

/// <summary>A partner takes a session back before it is signed.</summary>
public class CancelTests(SandboxFixture sandbox) : HttpTest(sandbox)
{
    protected override int Retries => 0;

    [Theory]
    [InlineData("units")]
    [InlineData("signing")]
    public async Task Cancel_BeforeTheSignature_EndsTheSession(string stepName)
    {
        var step = new WizardStep(stepName);
        var state = await Stage.AtStepAsync(step);

        var session = await CancelledAsync(state.Session.Id);

        Assert.Equal(("closed", "cancelled"), (session.GetProperty("status").GetString(), session.GetProperty("end").GetString()));
        // The pair is free again.
        Assert.NotEqual(state.Session.Id, (await Visitor.LaunchAsync()).SessionId);
    }

    [Fact]
    public async Task Cancel_Again_AnswersTheSame()
    {
        var launched = await Visitor.LaunchAsync();

        var first = await CancelledAsync(launched.SessionId);
        var second = await CancelledAsync(launched.SessionId);

        Assert.Equal(first.ToString(), second.ToString());
    }

    [Theory]
    [InlineData("wallet")]
    [InlineData("status")]
    public async Task Cancel_AfterTheSignature_IsAConflictAndChangesNothing(string stepName)
    {
        var step = new WizardStep(stepName);
        var state = await Stage.AtStepAsync(step);
        using var answer = await Visitor.CancelAsync(state.Session.Id);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Null((await Stage.Store.FindAsync(state.Session.Id))!.End);
    }

    [Fact]
    public async Task Cancel_OfAnotherPartnersSession_IsAsIfItWereNotThere()
    {
        var launched = await Visitor.LaunchAsync();
        using var answer = await Visitor.CancelAsync(launched.SessionId, WizardStage.OtherPartnerKey);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Null((await Stage.Store.FindAsync(launched.SessionId))!.End);
    }

    [Fact]
    public async Task Browser_OfACancelledSession_IsToldSoAndLosesItsCookie()
    {
        var launched = await Visitor.LaunchAsync();
        var cookie = await Visitor.AdmitAsync(launched);
        await CancelledAsync(launched.SessionId);
        using var answer = await Visitor.GetAsync($"/w/{launched.SessionId}/units", cookie);

        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
        Assert.Contains("data-door=\"cancelled\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal($"frame-ancestors {WizardStage.FrameOrigin}", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")).Split("; ")[^1]);
        AssertEnds(answer, launched.SessionId);
    }

    [Fact]
    public async Task Link_OfACancelledSession_LetsNobodyIn()
    {
        var launched = await Visitor.LaunchAsync();
        await CancelledAsync(launched.SessionId);
        var cookie = await Visitor.AdmitAsync(launched);
        using var answer = await Visitor.GetAsync($"/w/{launched.SessionId}/status", cookie);

        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
        AssertEnds(answer, launched.SessionId);
    }

    [Fact]
    public async Task Circuit_OfACancelledSession_HearsOfItAndIsRefused()
    {
        var state = await Stage.AtStepAsync(WizardStep.Units);
        var heard = new TaskCompletionSource();
        state.Changed += () => heard.TrySetResult();

        await CancelledAsync(state.Session.Id);

        await heard.Task.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.IsType<StepOutcome.ChangedElsewhere>(await state.SubmitUnitsAsync(new UnitsAnswer(100)));
        Assert.True(state.HasEnded);
        Assert.Empty(await Sandbox.WritesAsync());
    }

    [Fact]
    public async Task Circuit_WhoseAdmissionHasEnded_IsRefused()
    {
        var state = await Stage.AtStepAsync(WizardStep.Units);
        await state.LeaveAsync();

        Assert.IsType<StepOutcome.ChangedElsewhere>(await state.SubmitUnitsAsync(new UnitsAnswer(100)));
        await state.ChooseLanguageAsync("en");

        Assert.True(state.HasEnded);
        Assert.Equal("de", (await Stage.Store.FindAsync(state.Session.Id))!.Locale);
        Assert.Empty(await Sandbox.WritesAsync());
    }

    [Fact]
    public async Task Cancel_WithACallThatIsOpen_DropsIt()
    {
        var state = await Stage.AtStepAsync(WizardStep.Units);
        await Sandbox.FailAsync("/v2/invitations/", count: 1);
        Assert.IsType<StepOutcome.Unavailable>(await state.SubmitUnitsAsync(new UnitsAnswer(100)));

        await CancelledAsync(state.Session.Id);

        Assert.Equal(JournalState.Dropped, Assert.Single(await Stage.JournalAsync(state.Session.Id)).State);
    }

    private async Task<JsonElement> CancelledAsync(Guid sessionId)
    {
        using var answer = await Visitor.CancelAsync(sessionId);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static void AssertEnds(HttpResponseMessage answer, Guid sessionId) => Assert.Equal(
        $"__Secure-wizard-access=; expires=Thu, 01 Jan 1970 00:00:00 GMT; path=/w/{sessionId}; secure; samesite=none; httponly; Partitioned",
        Assert.Single(answer.Headers.GetValues("Set-Cookie")));
}

/// <summary>The same tests, over PostgreSQL.</summary>
[Collection(PostgresTests.Name)]
public sealed class PostgresCancelTests(SandboxFixture sandbox, PostgresFixture postgres) : CancelTests(sandbox)
{
    protected override Task<string?> ConnectionStringAsync() => postgres.CreateDatabaseAsync();
}
