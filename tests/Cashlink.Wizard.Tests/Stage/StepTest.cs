using AngleSharp.Dom;
using Bunit;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Shell.Addresses;
using Cashlink.Wizard.Shell.Layout;
using Cashlink.Wizard.State;
using Cashlink.Wizard.Steps;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;

namespace Cashlink.Wizard.Tests.Stage;

/// <summary>A test of one step's page, over the real session, journal and sandbox.</summary>
public abstract class StepTest<TStep>(SandboxFixture sandbox, WizardStep step) : StageTest(sandbox)
    where TStep : StepComponent
{
    private readonly List<BunitContext> _pages = [];
    private readonly TaskCompletionSource _left = new();

    /// <summary>Services of the circuit that only this step needs.</summary>
    protected virtual IReadOnlyList<Type> OwnDesks => [];

    /// <summary>How often the step said that the session stands elsewhere now.</summary>
    protected int Finished { get; private set; }

    /// <summary>Ends when the step said so for the first time.</summary>
    protected Task LeavesByItselfAsync() => _left.Task.WaitAsync(TimeSpan.FromSeconds(30));

    /// <summary>Where the last page that was shown would lead.</summary>
    protected NavigationManager Navigation => _pages[^1].Services.GetRequiredService<NavigationManager>();

    protected ShellTexts Shell(Language language) => ShellTexts.All.In(language);

    public override async ValueTask DisposeAsync()
    {
        foreach (var page in _pages)
            await page.DisposeAsync();
        await base.DisposeAsync();
    }

    /// <summary>A circuit at the step.</summary>
    protected Task<WizardState> AtStepAsync(int investor = 1, int campaign = 1, long units = Scenario.Units) =>
        Stage.AtStepAsync(step, investor, campaign, units);

    /// <summary>The step's page in a browser that is connected.</summary>
    protected IRenderedComponent<TStep> Show(WizardState state, Language? language = null, string query = "")
    {
        var page = new BunitContext();
        _pages.Add(page);
        StepPages.Prepare(page, Stage, state, OwnDesks);
        Navigation.NavigateTo(StepAddress.Of(state.Session.Id, step) + query);
        return page.Render<TStep>(parameters => parameters
            .AddCascadingValue(language ?? Language.German)
            .Add(component => component.OnFinished, Leave));
    }

    // Found and used in one go: a rendering in between would leave an element that is no longer on the page.
    protected static Task SubmitAsync(IRenderedComponent<TStep> page) => page.InvokeAsync(() => page.Find("form").SubmitAsync());

    /// <summary>Does something with a field, as the user would.</summary>
    protected static void Use(IRenderedComponent<TStep> page, string selector, Action<IElement> use) =>
        page.InvokeAsync(() => use(page.Find(selector))).GetAwaiter().GetResult();

    /// <summary>One error, in the summary with the way to its field, and at the field.</summary>
    protected static void AssertErrorAt(IRenderedComponent<TStep> page, string fieldId, string message)
    {
        var link = page.Find("[data-error-summary] a");
        Assert.Equal(message, link.TextContent);
        AssertLeadsTo(page, link, fieldId);
        var field = page.Find($"#{fieldId}");
        Assert.Equal("true", field.GetAttribute("aria-invalid"));
        var described = Descriptions(page, field).ToList();
        Assert.Contains(described, description => description.Id == $"{fieldId}-error" && description.TextContent.Contains(message, StringComparison.Ordinal));
    }

    /// <summary>The link goes to the field on this very page.</summary>
    protected static void AssertLeadsTo(IRenderedComponent<TStep> page, IElement link, string fieldId)
    {
        Assert.EndsWith($"#{fieldId}", link.GetAttribute("href"), StringComparison.Ordinal);
        Assert.StartsWith("/w/", link.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal(fieldId, link.GetAttribute("data-focus"));
        Assert.Contains(page.Find($"#{fieldId}").LocalName, new[] { "input", "select", "textarea" });
    }

    protected static void AssertNoError(IRenderedComponent<TStep> page)
    {
        Assert.Empty(page.FindAll("[data-error-summary]"));
        Assert.Empty(page.FindAll("[aria-invalid]"));
        Assert.Empty(page.FindAll("[data-part=field-error]"));
    }

    /// <summary>All that is said to describe or to label something is on the page.</summary>
    protected static void AssertReferencesLead(IRenderedComponent<TStep> page)
    {
        foreach (var name in new[] { "aria-describedby", "aria-labelledby", "for" })
        {
            foreach (var element in page.FindAll($"[{name}]"))
            {
                foreach (var id in element.GetAttribute(name)!.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                    Assert.True(page.FindAll($"[id='{id}']").Count == 1, $"{name}={id} of {element.OuterHtml}");
            }
        }
    }

    /// <summary>The notice that Cashlink does not answer, with the button to try again.</summary>
    protected IElement AssertUnavailable(IRenderedComponent<TStep> page, Language? language = null)
    {
        var notice = page.Find("[data-notice=problem]");
        Assert.Equal("alert", notice.GetAttribute("role"));
        Assert.Contains(Shell(language ?? Language.German).UnavailableTitle, notice.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, Finished);
        return page.Find("[data-action=retry]");
    }

    /// <summary>The second of two submits while the first is on its way does nothing.</summary>
    protected async Task AssertPushesOnceAsync(IRenderedComponent<TStep> page)
    {
        var before = (await Sandbox.WritesAsync()).Count;
        var gate = Stage.Api.Hold();
        var first = SubmitAsync(page);
        await Stage.Api.Held;
        // The call may be on its way before the page has said so.
        await page.WaitForStateAsync(() => page.Find("button[type=submit]") is var button
            && (button.GetAttribute("aria-busy"), button.GetAttribute("aria-disabled")) == ("true", "true"));
        var second = SubmitAsync(page);
        gate.SetResult();
        await Task.WhenAll(first, second);

        Assert.Equal(before + 1, (await Sandbox.WritesAsync()).Count);
        Assert.Equal(1, Finished);
    }

    /// <summary>What anyone's end-to-end tests may rely on.</summary>
    protected void AssertHooks(IRenderedComponent<TStep> page, string action, bool hasBack)
    {
        Assert.Equal(step.Name, page.Find("main").GetAttribute("data-step"));
        Assert.Equal("submit", page.Find($"button[data-action={action}]").GetAttribute("type"));
        Assert.Equal(hasBack ? 1 : 0, page.FindAll("a[data-action=back]").Count);
        Assert.Single(page.FindAll("h1"));
        AssertReferencesLead(page);
    }

    private void Leave()
    {
        Finished++;
        _left.TrySetResult();
    }

    private static IEnumerable<IElement> Descriptions(IRenderedComponent<TStep> page, IElement field)
    {
        // A group's description is read with each of its fields.
        var ids = string.Join(' ', field.GetAttribute("aria-describedby"), field.Closest("fieldset")?.GetAttribute("aria-describedby"));
        return ids.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => page.Find($"[id='{id}']"));
    }
}
