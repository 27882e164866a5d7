using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Meetings;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.Extensions.DependencyInjection;

namespace Cashlink.Wizard.Tests.Advisor;

/// <summary>Whether a meeting is advice: said at launch, kept in the session, and what it asks for.</summary>
public sealed class MeetingTests(SandboxFixture sandbox) : HttpTest(sandbox)
{
    [Fact]
    public async Task Launch_OfAnAdvisorWithoutAWord_IsNoAdvice()
    {
        var session = await LaunchAsync(meeting: null);

        Assert.Equal(
            new Meeting(MeetingKind.NoAdvice, "7", "Petra Vogt", Stage.Clock.GetUtcNow()), session.Meeting);
        Assert.False(session.IsSuitabilityReportDue);
    }

    [Fact]
    public async Task Launch_WithAdvice_IsKeptAndRecorded()
    {
        var session = await LaunchAsync("advice");

        Assert.Equal(MeetingKind.Advice, session.Meeting!.Kind);
        Assert.True(session.IsSuitabilityReportDue);
        var item = Assert.Single(await RecordAsync(session.Id));
        Assert.Equal("advisor:7", item.Actor);
        Assert.Equal(new MeetingBegan("Petra Vogt", "advice"), item.Entry);
    }

    [Fact]
    public async Task Launch_AdviceAfterNoAdvice_IsTakenOver()
    {
        await LaunchAsync("no-advice");

        Assert.Equal(MeetingKind.Advice, (await LaunchAsync("advice")).Meeting!.Kind);
    }

    [Fact]
    public async Task Launch_NoAdviceAfterAdvice_IsRefusedAndChangesNothing()
    {
        var session = await LaunchAsync("advice");

        Assert.Equal("meeting", await RefusedFieldAsync(Body("no-advice")));
        Assert.Equal(MeetingKind.Advice, (await Stage.Store.FindAsync(session.Id))!.Meeting!.Kind);
        // Without a word it stays what it is.
        Assert.Equal(MeetingKind.Advice, (await LaunchAsync(meeting: null)).Meeting!.Kind);
    }

    [Fact]
    public async Task Launch_AdviceAfterTheSignature_IsRefused()
    {
        var state = await Stage.AtStepAsync(WizardStep.Wallet);

        Assert.Equal("meeting", await RefusedFieldAsync(Body("advice")));
        Assert.Null((await Stage.Store.FindAsync(state.Session.Id))!.Meeting);
    }

    [Fact]
    public async Task Launch_OfTheSameAdvisorAgain_KeepsSinceWhenHeIsThere()
    {
        var first = (await LaunchAsync("advice")).Meeting!.Since;
        Stage.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(first, (await LaunchAsync("advice")).Meeting!.Since);
    }

    [Theory]
    [InlineData("advisor", "perhaps")]
    [InlineData("advisor", "ADVICE")]
    [InlineData("investor", "advice")]
    public async Task Launch_MeetingThatCannotBe_IsNamed(string role, string meeting)
    {
        var body = Body(meeting);
        body["role"] = role;

        Assert.Equal("meeting", await RefusedFieldAsync(body));
    }

    private static Dictionary<string, object> Body(string? meeting)
    {
        var body = Visitor.LaunchBody();
        body["role"] = "advisor";
        body["advisor"] = new { id = "7", name = "Petra Vogt" };
        if (meeting is not null)
            body["meeting"] = meeting;
        return body;
    }

    private async Task<WizardSession> LaunchAsync(string? meeting)
    {
        using var answer = await Visitor.PostLaunchAsync(JsonContent.Create(Body(meeting)));
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return (await Stage.Store.FindAsync(body.GetProperty("session_id").GetGuid()))!;
    }

    private async Task<string> RefusedFieldAsync(Dictionary<string, object> body)
    {
        using var answer = await Visitor.PostLaunchAsync(JsonContent.Create(body));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors").EnumerateObject().Single().Name;
    }

    private Task<IReadOnlyList<EvidenceItem>> RecordAsync(Guid sessionId) =>
        Stage.Services.GetRequiredService<EvidenceLog>().ReadAsync(sessionId);
}
