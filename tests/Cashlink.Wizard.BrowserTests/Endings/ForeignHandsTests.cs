using Cashlink.Wizard.BrowserTests.Browsing;
using Cashlink.Wizard.BrowserTests.Embedding;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Endings;

/// <summary>Others change a page that is open: a translator that does what it was asked not to do, and extensions.</summary>
[Collection(EmbeddingStage.Collection)]
public sealed class ForeignHandsTests(EmbeddingStage stage, ITestOutputHelper output) : EndingTest(stage, output)
{
    [Theory]
    [InlineData("de", false)]
    [InlineData("en", true)]
    public async Task EachStep_TranslatedBeforeItIsLeft_SaysSoComesBackAndLosesNothing(string language, bool inAFrame)
    {
        var investor = await OpenAsync(language, inAFrame);
        investor.Visit.ExpectBrokenPage();
        await investor.IsAtAsync("units");
        await Expect(investor.In("html")).ToHaveAttributeAsync("translate", "no");
        await Expect(investor.In("html")).ToHaveAttributeAsync("lang", language);

        await TranslatedAsync(investor);
        await investor.ComesBackAfterAsync(() => investor.In("#units").PressSequentiallyAsync(investor.Units));
        await Expect(investor.In("#units")).ToHaveValueAsync(investor.Units);
        await Expect(investor.In("[data-part=total-value]")).ToContainTextAsync(investor.Units);
        await Expect(investor.In("#units")).ToBeFocusedAsync();
        await investor.ContinueToAsync("self-disclosure");

        await TranslatedAsync(investor);
        await investor.ConfirmBothAsync();
        await investor.GetsToAsync("survey");

        await TranslatedAsync(investor);
        await investor.AnswerAsync(Investor.GoodAnswers);
        await investor.GetsToAsync("signing");

        await investor.OpenDocumentsAsync();
        await Expect(investor.In("[data-duty=open]")).ToHaveCountAsync(0);
        await TranslatedAsync(investor);
        await investor.ComesBackAfterAsync(() => investor.Sign.ClickAsync(), "ordering");
        await investor.IsAtAsync("wallet");

        await TranslatedAsync(investor);
        await investor.ChooseWalletAsync();
        await investor.GetsToAsync("status");

        await TranslatedAsync(investor);
        await Stage.Deployment.Sandbox.SetStatusAsync(await InvestmentOfAsync(investor), "ACCEPTED");
        await Expect(investor.In("[data-status]")).ToHaveAttributeAsync("data-status", "ACCEPTED");
    }

    [Fact]
    public async Task EachStep_WithWhatExtensionsLeaveOnIt_GoesOn()
    {
        var investor = await OpenAsync("de", inAFrame: false);
        await investor.IsAtAsync("units");
        await investor.Page.MarkAsync();
        await investor.InjectAsync();
        await investor.TypeUnitsAsync();
        await investor.ContinueToAsync("self-disclosure");
        await investor.InjectAsync();
        await investor.ConfirmBothAsync();
        await investor.ContinueToAsync("survey");
        await investor.InjectAsync();
        await investor.AnswerAsync(Investor.GoodAnswers);
        await investor.ContinueToAsync("signing");
        await investor.InjectAsync();
        await investor.SignAsync();
        await investor.InjectAsync();
        await investor.ChooseWalletAsync();
        await investor.ContinueToAsync("status");

        await investor.Page.IsStillTheSameAsync();
        await Expect(investor.Ending()).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Page_ThatStopsAgainAndAgain_LeavesItToTheButton()
    {
        var investor = await OpenAsync("en", inAFrame: false);
        investor.Visit.ExpectBrokenPage();
        await investor.IsAtAsync("units");
        await investor.In("body").EvaluateAsync("() => sessionStorage.setItem('wizard/returns', JSON.stringify([Date.now(), Date.now(), Date.now()]))");

        await investor.Page.MarkAsync();
        await investor.TranslateAsync();
        await investor.In("#units").PressSequentiallyAsync(investor.Units);
        await investor.SaysAsync("stopped");
        await Expect(investor.Ending()).ToBeFocusedAsync();
        await investor.Ending().GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Reload the page" }).ClickAsync();
        await investor.Page.WasLoadedAnewAsync();

        await Expect(investor.In("#units")).ToHaveValueAsync(investor.Units);
        await investor.ContinueToAsync("self-disclosure");
    }

    private static async Task TranslatedAsync(Investor investor)
    {
        await investor.TranslateAsync();
        await investor.SaysAsync("translated");
    }
}
