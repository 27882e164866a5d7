using System.Net;
using Cashlink.Api;
using Cashlink.Wizard.Identification;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Tests.Stage;

namespace Cashlink.Wizard.Tests.Identification;

/// <summary>Pages lead to the identification, and coming back from it refreshes what they say.</summary>
public sealed class IdentificationReturnTests(SandboxFixture sandbox) : HttpTest(sandbox)
{
    private const int Pending = 3;

    protected override int Retries => 0;

    private static IdentificationTexts German => IdentificationTexts.All.German;

    [Fact]
    public async Task Return_AfterTheIdentification_GoesOnWhereTheSessionStandsAndKnowsIt()
    {
        var launched = await Visitor.LaunchAsync(Pending);
        var cookie = await Visitor.AdmitAsync(launched);
        await IdentifyAsync();

        using var answer = await Visitor.GetAsync($"/w/{launched.SessionId}/identified", cookie);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal($"/w/{launched.SessionId}/units?identified=1", answer.Headers.Location!.OriginalString);
        Assert.Equal(KycStatus.Successful, (await Stage.Store.FindAsync(launched.SessionId))!.Investor!.Kyc);
        using var page = await Visitor.GetAsync(answer.Headers.Location.OriginalString, cookie);
        var html = WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync());
        Assert.Contains(German.ConfirmedTitle, html, StringComparison.Ordinal);
        Assert.DoesNotContain("data-action=\"identify\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Return_BeforeThereIsAResult_LeadsThereAgain()
    {
        var launched = await Visitor.LaunchAsync(Pending);
        var cookie = await Visitor.AdmitAsync(launched);

        using var answer = await Visitor.GetAsync($"/w/{launched.SessionId}/identified", cookie);
        using var page = await Visitor.GetAsync(answer.Headers.Location!.OriginalString, cookie);

        var html = WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync());
        Assert.DoesNotContain(German.ConfirmedTitle, html, StringComparison.Ordinal);
        Assert.Contains($"href=\"{AddressWithReturnTo($"/w/{launched.SessionId}/identified")}\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Return_WhileCashlinkIsAway_GoesOnAllTheSame()
    {
        var launched = await Visitor.LaunchAsync(Pending);
        var cookie = await Visitor.AdmitAsync(launched);
        await Sandbox.FailAsync("/v2/investors/");

        using var answer = await Visitor.GetAsync($"/w/{launched.SessionId}/identified", cookie);

        Assert.Equal($"/w/{launched.SessionId}/units?identified=1", answer.Headers.Location!.OriginalString);
        Assert.Equal(KycStatus.Pending, (await Stage.Store.FindAsync(launched.SessionId))!.Investor!.Kyc);
    }

    [Fact]
    public async Task Return_OfABrowserThatWasNotLetIn_AsksCashlinkNothing()
    {
        var launched = await Visitor.LaunchAsync(Pending);
        await IdentifyAsync();

        using var answer = await Visitor.GetAsync($"/w/{launched.SessionId}/identified");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal(KycStatus.Pending, (await Stage.Store.FindAsync(launched.SessionId))!.Investor!.Kyc);
    }

    [Fact]
    public async Task TabOfItsOwn_AfterAFramedPage_SaysThatItCanBeClosedInItsLanguage()
    {
        using var german = await Visitor.GetAsync("/identified?lang=de");
        using var browsers = await Visitor.GetAsync("/identified");

        Assert.Contains(German.DoneTitle, WebUtility.HtmlDecode(await german.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Contains(IdentificationTexts.All.English.DoneTitle, WebUtility.HtmlDecode(await browsers.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Home_WithASubscriptionThatWaitsForIt_LeadsThereAndBack(bool isFramed)
    {
        var state = await Stage.AtStepAsync(WizardStep.Wallet, Pending);
        Assert.Equal(InvestmentStatus.KycPending, state.Session.Investment!.Status);
        var guest = await HomeGuest.ComeAsync(Visitor, Pending);
        var back = isFramed ? "/identified?lang=de" : guest.Path;

        var html = await ReadAsync(guest, isFramed);

        Assert.Contains($"href=\"{AddressWithReturnTo(back)}\"", html, StringComparison.Ordinal);
        Assert.Equal(isFramed, html.Contains("target=\"_blank\" rel=\"noopener noreferrer\"", StringComparison.Ordinal));
        await IdentifyAsync();
        Stage.Clock.Advance(TimeSpan.FromSeconds(11));
        Assert.DoesNotContain("data-action=\"identify\"", await ReadAsync(guest, isFramed), StringComparison.Ordinal);
    }

    private async Task<string> ReadAsync(HomeGuest guest, bool isFramed)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, guest.Path);
        request.Headers.Add("Cookie", guest.Cookie);
        request.Headers.Accept.ParseAdd("text/html");
        if (isFramed)
            request.Headers.Add("Sec-Fetch-Dest", "iframe");
        using var answer = await Visitor.SendAsync(request);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    private string AddressWithReturnTo(string path) =>
        $"https://ident.example/{Scenario.Investor(Pending)}?back={Uri.EscapeDataString(new Uri(Stage.Address, path).AbsoluteUri)}";

    /// <summary>What the identification service tells Cashlink.</summary>
    private Task<CreatedIdentification> IdentifyAsync() => Stage.Cashlink.Investors.AddIdentificationAsync(
        Scenario.Investor(Pending), Sample.Identification, IdempotencyKey.From("identified"));
}
