using Bunit;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Events;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.State;
using Cashlink.Wizard.Steps;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cashlink.Wizard.Tests.Steps;

/// <summary>What goes wrong in work that nobody awaits is shown: the store is gone, or cannot be read any more.</summary>
public sealed class BackgroundFailureTests(SandboxFixture sandbox) : StageTest(sandbox)
{
    public static TheoryData<string> Failures => ["database", "cryptography"];

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Signing_WhoseCostsDocumentCannotBeNoted_SaysSo(string failure)
    {
        var state = await Stage.EnterAsync(await Stage.BeginAsync());
        await state.SubmitUnitsAsync(new UnitsAnswer(Scenario.Units));
        await state.SubmitSelfDisclosureAsync(true, false);
        await WizardStage.AnswerSurveyAsync(state);
        await BreakAsync(state, failure);

        using var page = new BunitContext();
        Fails(Show<SigningStep>(page, state));
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Status_ThatCannotBeFollowed_SaysSo(string failure)
    {
        var state = await Stage.AtStepAsync(WizardStep.Status);
        await BreakAsync(state, failure);

        using var page = new BunitContext();
        Fails(Show<StatusStep>(page, state));
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Session_ThatCannotBeFollowed_SaysSo(string failure)
    {
        var state = await Stage.AtStepAsync(WizardStep.Survey);
        using var page = new BunitContext();
        var shown = Show<SurveyStep>(page, state);
        Assert.Empty(shown.FindAll("[data-failed]"));
        await BreakAsync(state, failure);

        Stage.Services.GetRequiredService<SessionEvents>().Publish(state.Session.Id);

        Fails(shown);
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Push_ThatIsTriedAgainAndFails_SaysSo(string failure)
    {
        var state = await Stage.EnterAsync(await Stage.BeginAsync());
        using var page = new BunitContext();
        var shown = Show<UnitsStep>(page, state);
        await Sandbox.FailAsync("/v2/invitations/");
        await shown.InvokeAsync(() => shown.Find("#units").InputAsync("1100"));
        await shown.InvokeAsync(() => shown.Find("form").SubmitAsync());
        shown.WaitForElement("[data-action=retry]", TimeSpan.FromSeconds(10));
        await BreakAsync(state, failure);

        Stage.Clock.Advance(TimeSpan.FromSeconds(6));

        Fails(shown);
    }

    /// <summary>The step within the boundary that its failures arrive at, as on the wizard's page.</summary>
    private IRenderedComponent<StepBoundary> Show<TStep>(BunitContext page, WizardState state)
        where TStep : StepComponent
    {
        StepPages.Prepare(page, Stage, state);
        page.RenderTree.Add<CascadingValue<Language>>(cascade => cascade.Add(value => value.Value, Language.German));
        return page.Render<StepBoundary>(boundary => boundary
            .Add(component => component.ErrorContent, _ => builder => builder.AddMarkupContent(0, "<p data-failed></p>"))
            .AddChildContent<TStep>());
    }

    private static void Fails(IRenderedComponent<StepBoundary> page)
    {
        page.WaitForElement("[data-failed]", TimeSpan.FromSeconds(10));
    }

    private async Task BreakAsync(WizardState state, string failure)
    {
        await using var context = await Stage.Services.GetRequiredService<IDbContextFactory<WizardDbContext>>().CreateDbContextAsync();
        // What nobody can decrypt, and newer than what is shown; or a store of another shape. One that is away for a while is waited for (StoreOutageTests).
        var id = state.Session.Id;
        _ = failure == "cryptography"
            ? await context.Sessions.Where(row => row.Id == id).ExecuteUpdateAsync(row => row
                .SetProperty(session => session.Content, new byte[] { 1, 2, 3 }).SetProperty(session => session.Version, session => session.Version + 1))
            : await context.Database.ExecuteSqlRawAsync("ALTER TABLE sessions RENAME COLUMN \"Version\" TO \"Gone\"");
    }
}
