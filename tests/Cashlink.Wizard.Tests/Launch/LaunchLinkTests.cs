using System.Net;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Shell.Doors;
using Cashlink.Wizard.Tests.Stage;

namespace Cashlink.Wizard.Tests.Launch;

/// <summary>The way of a browser from the launch link to its session, and all the doors that stay closed.</summary>
public sealed class LaunchLinkTests(SandboxFixture sandbox) : HttpTest(sandbox)
{
    [Fact]
    public async Task Link_UsedOnce_LeadsToTheSessionWithACookie()
    {
        var launched = await Visitor.LaunchAsync();
        using var answer = await Visitor.EnterAsync(launched);

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal($"/w/{launched.SessionId}/units", answer.Headers.Location?.OriginalString);
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("__Secure-", cookie, StringComparison.Ordinal);
        Assert.Equal(
            ["httponly", "partitioned", $"path=/w/{launched.SessionId}", "samesite=none", "secure"],
            cookie.Split("; ").Skip(1).Select(attribute => attribute.ToLowerInvariant()).Order());
    }

    [Fact]
    public async Task Session_WithItsCookie_ShowsTheStepInTheSessionsLanguage()
    {
        var launched = await Visitor.LaunchAsync();
        var cookie = await Visitor.AdmitAsync(launched);

        var page = await PageAsync(HttpStatusCode.OK, $"/w/{launched.SessionId}/units", cookie);

        Assert.Contains("data-step=\"units\"", page, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"de\" ", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("/survey")]
    [InlineData("/nonsense")]
    public async Task Session_AddressThatCannotBeOpened_LeadsToTheNextStep(string path)
    {
        var launched = await Visitor.LaunchAsync();
        var cookie = await Visitor.AdmitAsync(launched);
        using var answer = await Visitor.GetAsync($"/w/{launched.SessionId}{path}", cookie);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.EndsWith($"/w/{launched.SessionId}/units", answer.Headers.Location?.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Link_UsedTwice_LetsOnlyTheFirstIn()
    {
        var launched = await Visitor.LaunchAsync();
        var cookie = await Visitor.AdmitAsync(launched);
        using var second = await Visitor.EnterAsync(launched);

        Assert.False(second.Headers.Contains("Set-Cookie"));
        Assert.Equal($"/w/{launched.SessionId}?link=spent", second.Headers.Location?.OriginalString);
        // The browser that is in already goes on; another one is told what to do.
        using var known = await Visitor.GetAsync(second.Headers.Location!.OriginalString, cookie);
        Assert.Equal(HttpStatusCode.Redirect, known.StatusCode);
        await AssertDoorAsync(DoorReason.LinkSpent, HttpStatusCode.Forbidden, second.Headers.Location.OriginalString);
    }

    [Theory]
    [InlineData(299, true)]
    [InlineData(300, false)]
    public async Task Link_AfterFiveMinutes_IsOver(int seconds, bool works)
    {
        var launched = await Visitor.LaunchAsync();
        Stage.Clock.Advance(TimeSpan.FromSeconds(seconds));
        using var answer = await Visitor.EnterAsync(launched);

        Assert.Equal(works, answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Link_ThatWasNeverIssued_IsUnknown() =>
        await AssertDoorAsync(DoorReason.LinkUnknown, HttpStatusCode.Forbidden, "/launch/made-up");

    [Fact]
    public async Task Session_WithoutACookie_StaysClosed()
    {
        var launched = await Visitor.LaunchAsync();

        await AssertDoorAsync(DoorReason.NotAdmitted, HttpStatusCode.Forbidden, $"/w/{launched.SessionId}/units");
        await AssertDoorAsync(DoorReason.NotAdmitted, HttpStatusCode.Forbidden, $"/w/{Guid.NewGuid()}/units");
    }

    [Fact]
    public async Task Session_WithTheCookieOfAnother_StaysClosed()
    {
        var one = await Visitor.LaunchAsync();
        var other = await Visitor.LaunchAsync(investor: 2);
        var cookie = await Visitor.AdmitAsync(one);

        await AssertDoorAsync(DoorReason.NotAdmitted, HttpStatusCode.Forbidden, $"/w/{other.SessionId}/units", cookie);
    }

    [Fact]
    public async Task Session_AddressWrittenAnotherWay_StaysClosed()
    {
        var launched = await Visitor.LaunchAsync();
        string[] paths =
        [
            $"/W/{launched.SessionId}/units", $"/w/{launched.SessionId:N}/units", $"/w/{launched.SessionId:B}/units",
            $"/w//{launched.SessionId}/units", $"/W/{launched.SessionId}/documents/costs", $"/w/{launched.SessionId:N}/documents/costs",
        ];

        foreach (var path in paths)
        {
            using var answer = await Visitor.GetAsync(path);
            Assert.True(answer.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound, $"{path}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task Session_SignedMeanwhile_LeadsToTheWallet()
    {
        var state = await Stage.AtStepAsync(WizardStep.Wallet);
        var launched = await Visitor.LaunchAsync();
        using var answer = await Visitor.EnterAsync(launched);

        Assert.Equal(state.Session.Id, launched.SessionId);
        Assert.Equal($"/w/{launched.SessionId}/wallet", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Page_ThatDoesNotExist_SaysSo() =>
        await AssertDoorAsync(DoorReason.NotFound, HttpStatusCode.NotFound, "/nothing/here");

    private async Task AssertDoorAsync(DoorReason reason, HttpStatusCode status, string path, string? cookie = null)
    {
        Assert.Contains(DoorTexts.Of(reason, Language.English).Title, await PageAsync(status, path, cookie, "en"), StringComparison.Ordinal);
        Assert.Contains(DoorTexts.Of(reason, Language.German).Title, await PageAsync(status, path, cookie, "de"), StringComparison.Ordinal);
    }

    private async Task<string> PageAsync(HttpStatusCode status, string path, string? cookie = null, string language = "en")
    {
        using var answer = await Visitor.GetAsync(path, cookie, language);
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        return await answer.Content.ReadAsStringAsync();
    }
}
