using Cashlink.Wizard.BrowserTests.Browsing;
using Cashlink.Wizard.BrowserTests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Delivery;

/// <summary>
/// What comes over the wire from the click to the next page, once the first page is there; in a tab of its own, and in a portal's
/// frame, where nothing foreign is compressed. docs/performance.md has the figures.
/// </summary>
public sealed class StepLoadTests(ITestOutputHelper output, StepLoadStage stage) : BrowserTest(output), IClassFixture<StepLoadStage>
{
    private const long Budget = 15 * 1024;

    private readonly List<(string Move, long Bytes)> _moves = [];
    private CountedLine _line = null!;
    private Investor _investor = null!;

    [Theory]
    [InlineData("de", false)]
    [InlineData("en", false)]
    [InlineData("de", true)]
    [InlineData("en", true)]
    public async Task EachStep_AfterTheFirstPage_StaysWithinTheBudget(string language, bool inAFrame)
    {
        await OpenAsync(Deployment.Solarpark, language, inAFrame);

        await MeasureAsync("typing the units", async () =>
        {
            await _investor.TypeUnitsAsync();
            await Expect(_investor.In("[data-part=total-value]")).ToContainTextAsync(_investor.Units);
        });
        await MeasureAsync("self-disclosure", () => _investor.ContinueToAsync("self-disclosure"));
        await _investor.ConfirmBothAsync();
        await MeasureAsync("survey", () => _investor.ContinueToAsync("survey"));
        await MeasureAsync("the survey's warning", async () =>
        {
            await _investor.In("#survey-decline").ClickAsync();
            await Expect(_investor.In("#confirm-waiver")).ToBeEnabledAsync();
        });
        await _investor.In("#confirm-waiver").CheckAsync();
        await MeasureAsync("signing", () => _investor.ContinueToAsync("signing"));
        // The documents themselves are no page.
        await _investor.OpenDocumentsAsync();
        await Expect(_investor.In("[data-duty=open]")).ToHaveCountAsync(0);
        await MeasureAsync("wallet", async () =>
        {
            await _investor.Sign.ClickAsync();
            await Expect(_investor.In("input[data-wallet]")).ToHaveCountAsync(2);
        });
        await _investor.ChooseWalletAsync();
        await MeasureAsync("status", async () =>
        {
            await _investor.ContinueToAsync("status");
            await Expect(_investor.In("[data-document]").First).ToBeVisibleAsync();
        });
        await MeasureAsync("help", async () =>
        {
            await _investor.In("[data-action='help']").ClickAsync();
            await Expect(_investor.In("main[data-page='help']")).ToBeVisibleAsync();
        });
        var session = await stage.Deployment.Wizard.SessionAsync(_investor.Session.SessionId);
        await stage.Deployment.Sandbox.SetStatusAsync(session.InvestmentId!.Value, "ACCEPTED");
        await MeasureAsync("status with what is to be paid", async () =>
        {
            await _investor.In("[data-action='back']").ClickAsync();
            await Expect(_investor.In("[data-qr]")).ToBeVisibleAsync();
            await Expect(_investor.In("[data-document]").First).ToBeVisibleAsync();
        });
        Assert.All(_moves, move => Assert.InRange(move.Bytes, 100, Budget));
    }

    /// <summary>The longest page: an agio, and risks that are acknowledged by name.</summary>
    [Theory]
    [InlineData("de", false)]
    [InlineData("en", true)]
    [InlineData("de", true)]
    public async Task SigningWithAcknowledgement_AfterTheFirstPage_StaysWithinTheBudget(string language, bool inAFrame)
    {
        await OpenAsync(Deployment.Biogas, language, inAFrame);
        await _investor.TypeUnitsAsync("10");
        await MeasureAsync("signing with an acknowledgement", () => _investor.ContinueToAsync("signing"));
        await MeasureAsync("another language", async () =>
        {
            var other = language == "de" ? "en" : "de";
            await _investor.In($"[data-part=languages] [lang='{other}']").ClickAsync();
            await Expect(_investor.In("#next-title")).ToHaveTextAsync(other == "de" ? "Was nach dem Klick geschieht" : "What happens after the click");
        });
        Assert.All(_moves, move => Assert.InRange(move.Bytes, 100, Budget));
    }

    private async Task OpenAsync(Guid campaign, string language, bool inAFrame)
    {
        var (portal, deployment) = (stage.Portal, stage.Deployment);
        _line = EndsWithTheTest(new CountedLine(stage.LinePort, deployment.Wizard.Port));
        portal.Wizard = _line.Through(deployment.Wizard.Address).TrimEnd('/');
        var launched = await deployment.Wizard.LaunchAsync(await deployment.Sandbox.NewInvestorAsync(wallets: 2), campaign, language);
        var visit = await VisitAsync(language);
        var link = _line.Through(launched.LaunchUrl);
        await visit.Page.GotoAsync(inAFrame ? portal.Order("order", () => Task.FromResult(link), renews: false, language) : link);
        _investor = new Investor(visit, launched, inAFrame ? visit.Page.FrameLocator("cashlink-wizard iframe") : null);
        await _investor.IsAtAsync("units");
    }

    private async Task MeasureAsync(string move, Func<Task> go)
    {
        var before = _line.Received;
        await go();
        _moves.Add((move, _line.Received - before));
        Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_moves[^1].Bytes,8:N0} bytes: {move}"));
    }
}
