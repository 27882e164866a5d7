using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Meetings;
using Cashlink.Wizard.Sessions.Roles;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.State;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.Extensions.DependencyInjection;

namespace Cashlink.Wizard.Tests.Advisor;

/// <summary>The suitability report that advice is followed by (§ 64 (4) WpHG).</summary>
public sealed class SuitabilityReportTests(SandboxFixture sandbox) : StageTest(sandbox)
{
    private static readonly ShownText Asked = new("Geeignetheitserklärung", "de");

    [Fact]
    public async Task Naming_ByTheAdvisor_IsKeptRecordedAndSeenByTheClient()
    {
        var client = await AdvisedAsync();
        var advisor = await Stage.EnterAsync(client.Session.Id, SessionRole.Advisor);

        Assert.True(await advisor.NameSuitabilityReportAsync("  GE-2026-4711 ", Asked));

        await client.RefreshAsync();
        Assert.Equal("GE-2026-4711", client.Session.SuitabilityReport!.Reference);
        Assert.False(client.Session.IsSuitabilityReportDue);
        var entry = Assert.IsType<SuitabilityReportNamed>(Assert.Single(await client.ReadAdvisorRecordAsync()).Entry);
        Assert.Equal(("GE-2026-4711", Asked), (entry.Reference, entry.Shown));
    }

    [Fact]
    public async Task Signing_WhileTheReportIsDue_IsRefusedUntilItIsNamed()
    {
        var client = await AdvisedAsync();

        var refused = Assert.IsType<StepOutcome.DutiesOpen>(await client.SignAsync());
        Assert.True(refused.NeedsSuitabilityReport);
        Assert.Equal(SessionPhase.Active, (await Stage.Store.FindAsync(client.Session.Id))!.Phase);

        var advisor = await Stage.EnterAsync(client.Session.Id, SessionRole.Advisor);
        await advisor.NameSuitabilityReportAsync("GE-1", Asked);
        Assert.IsType<StepOutcome.Finished>(await client.SignAsync());
    }

    [Fact]
    public async Task Naming_ByTheClient_IsRefused()
    {
        var client = await AdvisedAsync();

        await Assert.ThrowsAsync<RoleNotAllowedException>(() => client.NameSuitabilityReportAsync("GE-1", Asked));

        Assert.Null((await Stage.Store.FindAsync(client.Session.Id))!.SuitabilityReport);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("a\nb")]
    public async Task Naming_ReferenceThatCannotBeUsed_IsRefused(string reference)
    {
        var advisor = await Stage.EnterAsync((await AdvisedAsync()).Session.Id, SessionRole.Advisor);

        await Assert.ThrowsAsync<ArgumentException>(() => advisor.NameSuitabilityReportAsync(reference, Asked));
    }

    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public void Reference_UpTo100Characters_IsTaken(int length, bool taken) =>
        Assert.Equal(taken, SuitabilityReport.Check(new string('x', length)) is not null);

    [Fact]
    public async Task Naming_WithoutAdvice_DoesNothing()
    {
        var client = await Stage.AtStepAsync(WizardStep.Signing);
        var advisor = await Stage.EnterAsync(client.Session.Id, SessionRole.Advisor);

        Assert.False(await advisor.NameSuitabilityReportAsync("GE-1", Asked));

        Assert.DoesNotContain(
            await Stage.Services.GetRequiredService<EvidenceLog>().ReadAsync(client.Session.Id), item => item.Entry is SuitabilityReportNamed);
    }

    /// <summary>A client at the check page, with an advisor who has given advice.</summary>
    private async Task<WizardState> AdvisedAsync()
    {
        var client = await Stage.AtStepAsync(WizardStep.Signing);
        var session = (await Stage.Store.FindAsync(client.Session.Id))!;
        session.AdvisorCame("advisor-1", "Petra Vogt", MeetingKind.Advice, Stage.Clock.GetUtcNow());
        await Stage.Store.SaveAsync(session);
        await client.RefreshAsync();
        return client;
    }
}
