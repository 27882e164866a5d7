using System.Net;
using Cashlink.Testing;
using Cashlink.Wizard.Mails;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Mails;
using Cashlink.Wizard.State;
using Cashlink.Wizard.Tests.Stage;
using MimeKit;

namespace Cashlink.Wizard.Tests.Mails;

/// <summary>The way back by mail: the link alone says and opens nothing, the mailbox does.</summary>
public sealed class MailLinkTests(SandboxFixture sandbox) : MailTest(sandbox)
{
    private Visitor? _visitor;

    private Visitor Visitor => _visitor!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Stage.StartAsync();
        _visitor = new Visitor(Stage.Address);
    }

    /// <summary>The stage's own address stands in no mail here; only the path counts.</summary>
    protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>(SettingsFor(Server)) { ["PublicUrl"] = null };

    public override async ValueTask DisposeAsync()
    {
        _visitor?.Dispose();
        await base.DisposeAsync();
    }

    [Fact]
    public async Task Way_FromTheMailToTheSession_GoesOverAFreshLink()
    {
        var state = await GivenAsync();
        var confirm = MailServer.LinkIn(await Server.WaitForAsync(Lena, "bestätigen"), "/mail/confirm/").PathAndQuery;
        using (var page = await Visitor.GetAsync(confirm))
            Assert.Null((await Stage.Store.FindAsync(state.Session.Id))!.Mail!.ConfirmedAt);
        Assert.Contains("data-mail-link=\"confirmed\"", await PressAsync(confirm), StringComparison.Ordinal);
        var received = await Server.WaitForAsync(Lena, "erhalten");

        var way = MailServer.LinkIn(received, "/return/").PathAndQuery;
        Assert.Contains("data-mail-link=\"returnasked\"", await PressAsync(way), StringComparison.Ordinal);
        var enter = MailServer.LinkIn(await Server.WaitForAsync(Lena, "Link zurück"), "/return/enter/").PathAndQuery;
        using var looked = await Visitor.GetAsync(enter);
        Assert.Equal(HttpStatusCode.OK, looked.StatusCode);
        Assert.False(looked.Headers.Contains("Set-Cookie"));
        Assert.DoesNotContain("js/enter.js", await looked.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var entered = await Visitor.EnterAsync(enter);
        Assert.Equal($"/w/{state.Session.Id}/status", entered.Headers.Location!.OriginalString);
        Assert.Single(entered.Headers.GetValues("Set-Cookie"));
        using var again = await Visitor.EnterAsync(enter);
        Assert.False(again.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData(MailAddresses.ReturnPath)]
    [InlineData(MailAddresses.StopPath)]
    public async Task Page_OfALink_IsTheSameWhetherThereIsAnAddressOrNot(string path)
    {
        var token = await TokenAsync(await ConfirmedAndReceivedAsync());
        const string none = "4JtXc0nJ8B7m3m1b0wq1n2pQfJ3vJkYt9wZ5yX6aB7c";

        var (known, unknown) = (await ReadAsync(path + token), await ReadAsync(path + none));
        Assert.Equal(known.Replace(token, none, StringComparison.Ordinal), unknown);
        var (knownPressed, unknownPressed) = (await PressAsync(path + token), await PressAsync(path + none));
        Assert.Equal(knownPressed, unknownPressed);
        foreach (var page in new[] { known, knownPressed })
            Assert.All(["Hoffmann", "Musterbank", Lena, "Solarpark", "1.100"], told => Assert.DoesNotContain(told, page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Link_AskedForAgainAndAgain_IsSentOnceAMinute_AndAFewTimesADay()
    {
        var way = MailAddresses.ReturnPath + await TokenAsync(await ConfirmedAndReceivedAsync());
        await PressAsync(way);
        await PressAsync(way);
        await Server.WaitForAsync(Lena, "Link zurück");
        Assert.Single(await RowsAsync(), row => row.Kind == MailKind.Return);

        for (var asked = 0; asked < 12; asked++)
        {
            Stage.Clock.Advance(MailContactStore.LinkPause);
            await PressAsync(way);
        }
        Assert.Equal(MailContactStore.MostLinksADay, (await RowsAsync()).Count(row => row.Kind == MailKind.Return));
    }

    [Fact]
    public async Task Link_ToAnAddressThatNobodyHasConfirmed_IsNotSent()
    {
        var state = await GivenAsync();
        await Server.WaitForAsync(Lena, "bestätigen");
        await PressAsync(MailAddresses.ReturnPath + await TokenAsync(state));

        Assert.DoesNotContain(await RowsAsync(), row => row.Kind == MailKind.Return);
    }

    [Fact]
    public async Task Stop_ByAMailProgram_TakesTheAddressBack()
    {
        var state = await ConfirmedAndReceivedAsync();
        var mail = await Server.WaitForAsync(Lena, "erhalten");
        Assert.Equal("List-Unsubscribe=One-Click", mail.Headers[HeaderId.ListUnsubscribePost]);
        var stop = new Uri(mail.Headers[HeaderId.ListUnsubscribe]!.Trim('<', '>'));
        using var post = new HttpRequestMessage(HttpMethod.Post, stop.PathAndQuery)
        {
            Content = new FormUrlEncodedContent([KeyValuePair.Create("List-Unsubscribe", "One-Click")]),
        };

        using var answer = await Visitor.SendAsync(post);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Null((await Stage.Store.FindAsync(state.Session.Id))!.Mail);
    }

    [Fact]
    public async Task Link_OfAnAddressThatWasChanged_LeadsNowhere()
    {
        var state = await ConfirmedAndReceivedAsync();
        var old = await TokenAsync(state);
        await state.GiveMailAsync("new@example.org");
        var confirm = MailServer.LinkIn(await Server.WaitForAsync("new@example.org", "bestätigen"), "/mail/confirm/").PathAndQuery;

        Assert.Contains("data-mail-link=\"unknown\"", await PressAsync(MailAddresses.ConfirmPath + old), StringComparison.Ordinal);
        await PressAsync(MailAddresses.StopPath + old);
        Assert.Equal("new@example.org", (await Stage.Store.FindAsync(state.Session.Id))!.Mail!.Address);
        Assert.Contains("data-mail-link=\"confirmed\"", await PressAsync(confirm), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Presses_WithoutEnd_AreToldToWait()
    {
        HttpStatusCode last;
        var presses = 0;
        do
        {
            using var pressed = await Visitor.PostFormAsync(MailAddresses.ReturnPath + "nothing", null, []);
            last = pressed.StatusCode;
        }
        while (last == HttpStatusCode.OK && ++presses < 100);

        Assert.Equal(HttpStatusCode.TooManyRequests, last);
        Assert.InRange(presses, 15, 60);
    }

    private async Task<WizardState> GivenAsync()
    {
        var state = await Stage.AtStepAsync(WizardStep.Status);
        Assert.True(await state.GiveMailAsync(Lena));
        return state;
    }

    private async Task<WizardState> ConfirmedAndReceivedAsync()
    {
        var state = await ConfirmedAsync();
        await Server.WaitForAsync(Lena, "erhalten");
        return state;
    }

    private async Task<string> ReadAsync(string path)
    {
        using var page = await Visitor.GetAsync(path, language: "de");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        return await page.Content.ReadAsStringAsync();
    }

    private async Task<string> PressAsync(string path)
    {
        using var page = await Visitor.PostFormAsync(path, null, [], language: "de");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        return await page.Content.ReadAsStringAsync();
    }
}
