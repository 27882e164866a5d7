using Cashlink.Wizard.Evidence;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Retention;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Cashlink.Wizard.Tests.Sessions.Retention;

/// <summary>What is erased after its time, and what never is.</summary>
public class RetentionServiceTests(SandboxFixture sandbox) : StageTest(sandbox)
{
    private static readonly TimeSpan Drafts = new RetentionSettings().Drafts;

    protected override int Retries => 0;

    [Fact]
    public async Task Draft_AfterItsTime_IsErasedWithEverythingOfIt()
    {
        var draft = (await Stage.AtStepAsync(WizardStep.Survey)).Session.Id;

        Assert.Equal(1, await EraseAsync(after: Drafts + TimeSpan.FromHours(1)));

        Assert.Null(await Stage.Store.FindAsync(draft));
        await using var context = await Stage.Services.GetRequiredService<IDbContextFactory<WizardDbContext>>().CreateDbContextAsync();
        Assert.False(await context.Journal.AnyAsync(row => row.SessionId == draft));
        Assert.False(await context.Evidence.AnyAsync(row => row.SessionId == draft));
        Assert.False(await context.Accesses.AnyAsync(row => row.SessionId == draft));
        Assert.False(await context.LaunchLinks.AnyAsync(row => row.SessionId == draft));
        Assert.False(await context.Leases.AnyAsync(row => row.SessionId == draft));
    }

    [Fact]
    public async Task Draft_BeforeItsTime_Stays()
    {
        var draft = (await Stage.AtStepAsync(WizardStep.Survey)).Session.Id;

        Assert.Equal(0, await EraseAsync(after: Drafts - TimeSpan.FromHours(1)));

        Assert.NotNull(await Stage.Store.FindAsync(draft));
    }

    [Fact]
    public async Task Signed_AfterAnyTime_Stays()
    {
        var signed = (await Stage.AtStepAsync(WizardStep.Wallet, investor: 1)).Session.Id;
        var closed = (await Stage.AtStepAsync(WizardStep.Status, investor: 5, units: 100)).Session.Id;

        Assert.Equal(0, await EraseAsync(after: TimeSpan.FromDays(4000)));

        Assert.NotEmpty(await Stage.Services.GetRequiredService<EvidenceLog>().ReadAsync(signed));

        Assert.NotNull(await Stage.Store.FindAsync(signed));
        Assert.NotNull(await Stage.Store.FindAsync(closed));
    }

    [Fact]
    public async Task Draft_WithAnOpenCall_StaysUntilItIsSettled()
    {
        var state = await Stage.AtStepAsync(WizardStep.Survey);
        await Sandbox.FailAsync("/v2/invitations/", count: 1);
        await WizardStage.AnswerSurveyAsync(state);

        Assert.Equal(0, await EraseAsync(after: Drafts * 2));
        await state.ResumeAsync();
        Assert.Equal(1, await EraseAsync(after: Drafts * 2));
    }

    private Task<int> EraseAsync(TimeSpan after)
    {
        Stage.Clock.Advance(after);
        return Stage.Services.GetServices<IHostedService>().OfType<RetentionService>().Single().RunOnceAsync();
    }
}
