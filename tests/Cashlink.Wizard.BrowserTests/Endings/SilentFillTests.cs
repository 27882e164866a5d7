using Cashlink.Wizard.BrowserTests.Browsing;
using Cashlink.Wizard.BrowserTests.Embedding;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Endings;

/// <summary>Fields that a program fills without a word: what stands in them is what is sent.</summary>
[Collection(EmbeddingStage.Collection)]
public sealed class SilentFillTests(EmbeddingStage stage, ITestOutputHelper output) : EndingTest(stage, output)
{
    [Theory]
    [InlineData("de", false)]
    [InlineData("en", true)]
    public async Task EachField_FilledWithoutAnEvent_IsSentAsItIsSeen(string language, bool inAFrame)
    {
        var investor = await OpenAsync(language, inAFrame);
        await investor.IsAtAsync("units");
        await investor.FillSilentlyAsync("#units", $"\u200e{investor.Units}\u200b");
        await investor.ContinueToAsync("self-disclosure");
        await investor.CheckSilentlyAsync("#confirm-income");
        await investor.CheckSilentlyAsync("#confirm-net-worth");
        await investor.ContinueToAsync("survey");
        foreach (var answer in Investor.GoodAnswers)
            await investor.CheckSilentlyAsync($"#{answer}");
        await investor.ContinueToAsync("signing");
        await Expect(investor.In("[data-part=summary] [data-part=money]")).ToContainTextAsync(investor.Units);
        await investor.SignAsync();
        await investor.In("#wallet-own").CheckAsync();
        // Nobody else's.
        var address = $"0x{Guid.NewGuid():N}00000000";
        await investor.FillSilentlyAsync("#wallet-address", $"\ufeff{address}\u2069");
        await investor.FillSilentlyAsync("#wallet-address-end", address[^6..]);
        await investor.ContinueToAsync("status");
    }
}
