using Cashlink.Wizard.BrowserTests.Browsing;
using Cashlink.Wizard.BrowserTests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Advisor;

/// <summary>
/// An advisor with developer tools unlocks what his page has locked, fills it in and clicks. The circuit gets the click, and the server
/// refuses: nothing is sent to Cashlink, the page is as it was, and the record says who tried what.
/// </summary>
public sealed class ForbiddenActionsTests(ITestOutputHelper output) : BrowserTest(output)
{
    private const string AdvisorId = "adv-7";
    private const string Continue = "[data-action='continue']";
    private const string Waiver = "main input[id^='waive-']";
    private const string OwnAddress = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";

    private Investor? _client;
    private IPage? _advisor;

    private Investor Client => _client ?? throw new InvalidOperationException("Nobody is there yet.");

    private IPage Advisor => _advisor ?? throw new InvalidOperationException("Nobody is there yet.");

    [Fact]
    public async Task BeforeTheSignature_EachLockedAction_ForcedByTheAdvisor_IsRefusedAndRecorded()
    {
        await OpenAsync(Deployment.Solarpark);
        await GoToAsync("units");
        await RefusedAsync("SubmitUnitsAsync", Continue, async () =>
        {
            await Advisor.Locator("#units").FillAsync("1,100");
            await Advisor.Locator(Continue).ClickAsync();
        });

        await Client.TypeUnitsAsync();
        await Client.ContinueToAsync("self-disclosure");
        await GoToAsync("self-disclosure");
        await RefusedAsync("SubmitSelfDisclosureAsync", Continue, async () =>
        {
            await Advisor.Locator("#confirm-income").CheckAsync();
            await Advisor.Locator("#confirm-net-worth").CheckAsync();
            await Advisor.Locator(Continue).ClickAsync();
        });
        await RefusedAsync("SubmitUnitsAsync", "[data-action='reduce'] >> nth=0", () => Advisor.Locator("[data-action='reduce']").First.ClickAsync());

        await Client.ConfirmBothAsync();
        await Client.ContinueToAsync("survey");
        await GoToAsync("survey");
        await RefusedAsync("SubmitSurveyAsync", Continue, async () =>
        {
            foreach (var answer in Investor.GoodAnswers)
                await Advisor.Locator($"#{answer}").CheckAsync();
            await Advisor.Locator(Continue).ClickAsync();
        });
        await GoToAsync("survey", "?view=decline");
        await RefusedAsync("SubmitSurveyAsync", Continue, async () =>
        {
            await Advisor.Locator("#confirm-waiver").CheckAsync();
            await Advisor.Locator(Continue).ClickAsync();
        });

        await Client.AnswerAsync(Investor.GoodAnswers);
        await Client.ContinueToAsync("signing");
        await GoToAsync("signing");
        await RefusedAsync("WaiveDocumentAsync", Waiver + " >> nth=0", () => Advisor.Locator(Waiver).First.ClickAsync());
        await Expect(Advisor.Locator(Waiver).First).Not.ToBeCheckedAsync();
        await Client.In(Waiver).First.CheckAsync();
        await Expect(Advisor.Locator(Waiver).First).ToBeCheckedAsync();
        await RefusedAsync("TakeBackWaiverAsync", Waiver + " >> nth=0", () => Advisor.Locator(Waiver).First.ClickAsync());
        await Expect(Advisor.Locator(Waiver).First).ToBeCheckedAsync();

        await Client.OpenDocumentsAsync();
        await Expect(Advisor.Locator("[data-document]")).ToHaveCountAsync(await Client.In("[data-document]").CountAsync());
        await RefusedAsync("SignAsync", "[data-action='sign']", () => Advisor.Locator("[data-action='sign']").ClickAsync());
    }

    [Fact]
    public async Task Acknowledgement_ForcedByTheAdvisor_IsRefusedAndRecorded()
    {
        await OpenAsync(Deployment.Biogas);
        await Client.TypeUnitsAsync("10");
        await Client.ContinueToAsync("signing");
        await Client.OpenDocumentsAsync();
        await GoToAsync("signing");

        await RefusedAsync("AcknowledgeRisksAsync", "[data-action='acknowledge']", async () =>
        {
            await Advisor.Locator("#acknowledge-name").FillAsync("Erika Beispiel");
            await Advisor.Locator("#acknowledge-place").FillAsync("Kiel");
            await Advisor.Locator("[data-action='acknowledge']").ClickAsync();
        });

        await Expect(Client.In("[data-acknowledged]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task AfterTheSignature_EachLockedAction_ForcedByTheAdvisor_IsRefusedAndRecorded()
    {
        await OpenAsync(Deployment.Hafenkante);
        await Client.TypeUnitsAsync("2");
        await Client.ContinueToAsync("signing");
        await Client.SignAsync();
        await GoToAsync("wallet");
        await RefusedAsync("SelectWalletAsync", Continue, async () =>
        {
            await Advisor.Locator("input[name='wallet']").First.CheckAsync();
            await Advisor.Locator(Continue).ClickAsync();
        });
        await RefusedAsync("SelectOwnAddressAsync", Continue, async () =>
        {
            await Advisor.Locator("input[value='own']").CheckAsync();
            await Advisor.Locator("#wallet-address").FillAsync(OwnAddress);
            await Advisor.Locator("#wallet-address-end").FillAsync(OwnAddress[^6..]);
            await Advisor.Locator(Continue).ClickAsync();
        });
        await RefusedAsync("SelectManagedWalletAsync", Continue, async () =>
        {
            await Advisor.Locator("input[value='managed']").CheckAsync();
            await Advisor.Locator("main input[type='checkbox']").CheckAsync();
            await Advisor.Locator(Continue).ClickAsync();
        });

        await Client.ChooseWalletAsync();
        await Client.ContinueToAsync("status");
        await GoToAsync("status");
        await Expect(Client.In("[data-action='withdraw']")).ToBeVisibleAsync();
        await Expect(Advisor.Locator("[data-withdrawal='open']")).ToContainTextAsync("Only the person who has invested can withdraw");
        var before = await WritesAsync();
        // There is nothing to unlock, and the page of its own is not opened either, neither by a load nor within the circuit.
        await Advisor.EvaluateAsync("Blazor.navigateTo(location.pathname + '?view=withdraw')");
        await Advisor.WaitForURLAsync("**?view=withdraw");
        await Expect(Advisor.Locator("[data-withdrawal='open']")).ToBeVisibleAsync();
        await GoToAsync("status", "?view=withdraw");
        await Expect(Advisor.Locator("[data-withdrawal='open']")).ToBeVisibleAsync();
        await Expect(Advisor.Locator("[data-action='withdraw'], [data-action='confirm-withdrawal']")).ToHaveCountAsync(0);
        Assert.Equal(before.Count, (await WritesAsync()).Count);
    }

    /// <summary>A client in a session and an advisor who has opened the same one.</summary>
    private async Task OpenAsync(Guid campaign)
    {
        var deployment = await TestRun.SharedDeployment;
        var person = await deployment.Sandbox.NewInvestorAsync();
        _client = await EnterAsync(await deployment.Wizard.LaunchAsync(person, campaign, "en"), "en");
        var visit = await VisitAsync("en");
        await visit.Page.GotoAsync(await TwoScreens.LaunchAdvisorAsync(deployment.Wizard.Http, person, "en", AdvisorId, campaign: campaign));
        _advisor = visit.Page;
    }

    /// <summary>Opens a step on the advisor's page, and waits until its circuit is there.</summary>
    private async Task GoToAsync(string step, string query = "")
    {
        await Advisor.GotoAsync(new Uri(new Uri(Client.Page.Url), $"/w/{Client.Session.SessionId}/{step}{query}").AbsoluteUri);
        await Expect(Advisor.Locator("[data-action='present']")).ToBeEnabledAsync();
        await Expect(Advisor.Locator($"main[data-step='{step}']")).ToBeVisibleAsync();
    }

    private async Task RefusedAsync(string action, string control, Func<Task> force)
    {
        var deployment = await TestRun.SharedDeployment;
        var (step, writes, refusals) = (await Advisor.Locator("main").GetAttributeAsync("data-step"), await WritesAsync(), await RefusalsAsync());
        await Expect(Advisor.Locator(control)).ToBeDisabledAsync();
        await Advisor.EvaluateAsync("for (const locked of document.querySelectorAll('main :disabled')) locked.disabled = false");
        await Expect(Advisor.Locator(control)).ToBeEnabledAsync();

        await force();

        // The server has shown the step anew, locked as it was before.
        await Expect(Advisor.Locator(control)).ToBeDisabledAsync();
        await Expect(Advisor.Locator($"main[data-step='{step}']")).ToContainTextAsync("It is your client's turn");
        await Expect(Advisor.Locator("[data-failure]")).ToHaveCountAsync(0);
        Assert.Equal(writes.Select(call => call.ToString()), (await WritesAsync()).Select(call => call.ToString()));
        Assert.Equal([.. refusals, $"advisor:{AdvisorId}"], await RefusalsAsync());
        var line = $"Refused {action} to the role Advisor in session {Client.Session.SessionId}";
        await Eventually.GetAsync(() => Task.FromResult(deployment.Wizard.Output.Any(written => written.Contains(line, StringComparison.Ordinal))), isThere => isThere);
    }

    /// <summary>Everything that was changed at Cashlink for this client, a wallet of his own included.</summary>
    private async Task<IReadOnlyList<LoggedCall>> WritesAsync()
    {
        var deployment = await TestRun.SharedDeployment;
        var seen = await deployment.Wizard.SessionAsync(Client.Session.SessionId);
        var ids = new[] { seen.InvestorId, seen.InvitationId, seen.InvestmentId }.OfType<Guid>().ToList();
        return [.. (await deployment.Sandbox.CallsAsync()).Where(call => call.Changes && call.Concerns(ids))];
    }

    private async Task<IReadOnlyList<string>> RefusalsAsync() =>
        await StoredEvidence.ActorsAsync((await TestRun.SharedDeployment).Wizard.StorePath, Client.Session.SessionId, "action-refused");
}
