using System.Text.RegularExpressions;
using Cashlink.Wizard.BrowserTests.Browsing;
using Cashlink.Wizard.BrowserTests.Hosting;
using Cashlink.Wizard.BrowserTests.Pages;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Delivery;

/// <summary>Somebody trains: from the demo portal through refusals and trouble to each state that a subscription can have.</summary>
public sealed class TrainingTests(ITestOutputHelper output) : BrowserTest(output)
{
    private static readonly string[] Statuses =
    [
        "KYC_PENDING", "REVIEW_PENDING", "WAITING_FOR_ACCEPTANCE", "ACCEPTED", "PAYMENT_MISSING", "PAID", "DELIVERED", "KYC_INSUFFICIENT", "REJECTION", "ABORTION", "CANCELLATION",
    ];

    [Fact]
    public async Task Training_FromThePortal_ShowsEachOutcomeAndSaysOnEachPageThatItIsOne()
    {
        await TestRun.Published;
        var process = EndsWithTheTest(RunningProcess.StartDotnet("training", NewcomerTests.Arguments(Repository.NewTemporaryFolder()), Repository.Root));
        var portal = await process.WaitForOutputAsync(new Regex(@"^\s*Demo partner portal\s+(http://\S+)"));
        await process.WaitForOutputAsync(new Regex(@"^\s*Training partner\s+(\S+)"));
        var investor = new Investor(await VisitAsync("de"));
        await investor.Page.GotoAsync(portal);
        await investor.Page.Locator("input[name='training']").CheckAsync();
        await investor.Page.Locator("#open-wizard").ClickAsync();

        await AtAsync("units");
        await investor.TypeUnitsAsync();
        await LetAsync("UnitsRefused");
        Assert.Empty(await AxeInspection.FindAsync(investor.Page));
        await investor.Continue.ClickAsync();
        await Expect(investor.ErrorSummary).ToBeVisibleAsync();
        await investor.ContinueToAsync("self-disclosure");

        await LetAsync("DisclosureRefused");
        await investor.ConfirmBothAsync();
        await investor.Continue.ClickAsync();
        await Expect(investor.ErrorSummary).ToBeVisibleAsync();
        await LetAsync("CashlinkDown");
        await investor.Continue.ClickAsync();
        await Expect(investor.In("[data-action='retry']")).ToBeVisibleAsync();
        await LetAsync("AllWell");
        await AtAsync("survey");

        await LetAsync("SurveyRefused");
        await investor.AnswerAsync(Investor.GoodAnswers);
        await investor.Continue.ClickAsync();
        await Expect(investor.ErrorSummary).ToBeVisibleAsync();
        await investor.ContinueToAsync("signing");

        await LetAsync("SignatureRefused");
        await investor.OpenDocumentsAsync();
        await investor.Sign.ClickAsync();
        await Expect(investor.In("main[data-step='signing'] :is([data-error-summary], [data-notice])").First).ToBeVisibleAsync();
        await investor.SignAsync();

        await LetAsync("WalletRefused");
        await investor.ChooseWalletAsync();
        await investor.Continue.ClickAsync();
        await Expect(investor.ErrorSummary).ToBeVisibleAsync();
        await investor.Continue.ClickAsync();
        await AtAsync("status");

        foreach (var status in Statuses)
        {
            await LetAsync(status);
            await Expect(investor.In("[data-status]")).ToHaveAttributeAsync("data-status", status);
        }

        async Task AtAsync(string step)
        {
            await investor.IsAtAsync(step);
            await Expect(investor.In("[data-training]")).ToBeVisibleAsync();
        }

        async Task LetAsync(string outcome)
        {
            await investor.In("[data-training-panel]").EvaluateAsync("panel => { panel.open = true; }");
            await investor.In($"[data-outcome='{outcome}']").ClickAsync();
            await Expect(investor.In("[data-part='training-said']")).Not.ToBeEmptyAsync();
        }
    }
}
