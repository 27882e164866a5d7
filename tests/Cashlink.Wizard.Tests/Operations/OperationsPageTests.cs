using System.Net;
using System.Text.RegularExpressions;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Operations;
using Cashlink.Wizard.Operations.Reading;
using Cashlink.Wizard.PartnerApi;
using Cashlink.Wizard.PartnerApi.Events;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Mails;
using Cashlink.Wizard.Sessions.Notices;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.State;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cashlink.Wizard.Tests.Operations;

/// <summary>What the operator's page shows and does.</summary>
public sealed class OperationsPageTests(SandboxFixture sandbox) : HttpTest(sandbox)
{
    private const string Address = "lena.hoffmann@example.org";

    protected override int Retries => 0;

    protected override LogBook Book { get; } = new();

    // The mail server of these settings is never there; nothing may go out by itself while a test looks.
    protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>(OperatorGuest.Settings)
    {
        ["Recovery:Interval"] = "1.00:00:00",
        ["Events:Interval"] = "1.00:00:00",
    };

    [Fact]
    public async Task Page_WhereAllGoesOn_SaysSoInBothLanguages()
    {
        var cookie = await OperatorGuest.ComeAsync(Visitor);
        foreach (var language in Language.All)
        {
            var page = await ReadAsync(cookie, $"?lang={language.Code}");
            var texts = OperationsTexts.All.In(language);
            Assert.Contains($"<html lang=\"{language.Code}\"", page, StringComparison.Ordinal);
            foreach (var words in new[] { texts.AllWellTitle, texts.StuckNone, texts.NeededNone, texts.EventsNone, texts.MailsNone, texts.FunnelNone })
                Assert.Contains(words, WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Page_ShowsWhatWaits_AndNobodysNameAddressOrAmount()
    {
        var stuck = await StuckAsync();
        var refused = await RefusedAsync();
        var (fits, missing) = (await FailedEventAsync(), await FailedMailAsync(refused));
        var notice = (await Stage.Services.GetRequiredService<NoticeStore>().TakeAsync(new WithdrawalNotice("5c9e", "Lena Hoffmann", Address, "de", "words"))).Id;
        await Stage.Services.GetRequiredService<NoticeStore>().NoteAsync(notice, NoticeState.NeedsPeople, null, Stage.Clock.GetUtcNow());
        Stage.Clock.Advance(new OperationsSettings().StuckAfter + TimeSpan.FromMinutes(1));
        var cookie = await OperatorGuest.ComeAsync(Visitor);

        var page = await ReadAsync(cookie);

        Assert.Equal(["1", "2", "1", "1"], Regex.Matches(page, "ops-number\">(\\d+)<").Select(match => match.Groups[1].Value));
        foreach (var shown in new[] { stuck.ToString(), refused.ToString(), "create-invitation", notice.ToString(), $"data-event=\"{fits}\"", $"data-mail-id=\"{missing}\"", "20261127_013_Operations" })
            Assert.Contains(shown, page, StringComparison.Ordinal);
        foreach (var never in new[] { "Hoffmann", "Lena", Address, "1.100", "1,100", "€", Scenario.Investor(1).ToString(), Scenario.Investor(2).ToString() })
            Assert.DoesNotContain(never, page, StringComparison.OrdinalIgnoreCase);
        Book.AssertHoldsNone([("the address", Address)]);
    }

    [Fact]
    public async Task SendAgain_OneAndAll_IsDoneOnce_WhoeverClicksTwice()
    {
        var (first, second, third) = (await FailedEventAsync(), await FailedEventAsync(), await FailedEventAsync());
        var delivered = await FailedEventAsync(PartnerEventState.Delivered);
        var mail = await FailedMailAsync(await Stage.BeginAsync());
        var cookie = await OperatorGuest.ComeAsync(Visitor);

        var clicks = await Task.WhenAll(Enumerable.Range(0, 6).Select(async _ =>
        {
            using var clicked = await OperatorGuest.ResendAsync(Visitor, cookie, Resending.Events, first);
            return clicked.Headers.Location!.OriginalString;
        }));
        Assert.Single(clicks, address => address.EndsWith("&sent=events&count=1", StringComparison.Ordinal));
        Assert.Equal(5, clicks.Count(address => address.EndsWith("&sent=events&count=0", StringComparison.Ordinal)));
        Assert.Equal([PartnerEventState.Waiting, PartnerEventState.GivenUp, PartnerEventState.GivenUp], await StatesAsync(first, second, third));
        using (var nothing = await OperatorGuest.ResendAsync(Visitor, cookie, Resending.Events, delivered))
            Assert.EndsWith("count=0", nothing.Headers.Location!.OriginalString, StringComparison.Ordinal);

        using var all = await OperatorGuest.ResendAsync(Visitor, cookie, Resending.Events);
        using var mails = await OperatorGuest.ResendAsync(Visitor, cookie, Resending.Mails);
        Assert.EndsWith("count=2", all.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.EndsWith("count=1", mails.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal([PartnerEventState.Waiting, PartnerEventState.Waiting, PartnerEventState.Delivered], await StatesAsync(second, third, delivered));
        Assert.Contains(OperationsTexts.All.English.MailsSent(1), await ReadAsync(cookie, mails.Headers.Location!.OriginalString[OperationsAddress.Page.Length..]), StringComparison.Ordinal);
        await using var context = await ContextAsync();
        Assert.Equal(MailState.Waiting, (await context.Mails.AsNoTracking().SingleAsync(row => row.Id == mail)).State);
        Assert.Contains(Book.Lines, line => line.Text == $"Operator {OperatorGuest.Id} has 1 of the failed events sent again: {first}.");
        Assert.Contains(Book.Lines, line => line.Text == $"Operator {OperatorGuest.Id} has all 2 failed events sent again.");
    }

    [Fact]
    public async Task Page_WhileCashlinkIsAway_IsThereAllTheSame()
    {
        await Stage.BeginAsync();
        Stage.Clock.Advance(TimeSpan.FromMinutes(5));
        await Sandbox.FailAsync("/v2/campaigns");
        var page = await ReadAsync(await OperatorGuest.ComeAsync(Visitor));

        Assert.Contains(Scenario.Campaign(1).ToString()[..8], page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Funnel_Narrowed_CountsThatAlone()
    {
        await Stage.AtStepAsync(WizardStep.Survey);
        await Stage.AtStepAsync(WizardStep.Status, campaign: 2, units: 2);
        var cookie = await OperatorGuest.ComeAsync(Visitor);

        Assert.Equal(["2", "2", "2", "1", "1", "1"], Stages(await ReadAsync(cookie)));
        Assert.Equal(["1", "1", "1", "0", "0", "0"], Stages(await ReadAsync(cookie, $"?campaign={Scenario.Campaign(1)}")));
        Assert.Equal(["2", "2", "2", "1", "1", "1"], Stages(await ReadAsync(cookie, "?partner=demo&days=7")));
        Assert.Empty(Stages(await ReadAsync(cookie, "?partner=other")));
    }

    private static IEnumerable<string> Stages(string page) =>
        Regex.Matches(page, "<tr role=\"row\" data-stage=\"[^\"]+\">.*?<td[^>]*>.*?<span>([\\d.,]+)</span>", RegexOptions.Singleline).Select(match => match.Groups[1].Value);

    /// <summary>A session whose call Cashlink does not answer.</summary>
    private async Task<Guid> StuckAsync()
    {
        var state = await Stage.EnterAsync(await Stage.BeginAsync());
        await Sandbox.FailAsync("/v2/invitations");
        Assert.IsType<StepOutcome.Unavailable>(await state.SubmitUnitsAsync(new UnitsAnswer(Scenario.Units)));
        await Sandbox.MendAsync();
        return state.Session.Id;
    }

    /// <summary>A session whose call Cashlink has refused.</summary>
    private async Task<Guid> RefusedAsync()
    {
        var state = await Stage.EnterAsync(await Stage.BeginAsync(investor: 2));
        await Sandbox.FailAsync("/v2/invitations", status: 422);
        Assert.IsType<StepOutcome.Refused>(await state.SubmitUnitsAsync(new UnitsAnswer(Scenario.Units)));
        await Sandbox.MendAsync();
        return state.Session.Id;
    }

    private async Task<Guid> FailedEventAsync(PartnerEventState state = PartnerEventState.GivenUp)
    {
        var now = Stage.Clock.GetUtcNow();
        var row = new PartnerEventRow
        {
            Id = Guid.NewGuid(), PartnerId = "demo", SessionId = Guid.NewGuid(), Sequence = 1, Type = "session.step", Body = "{}", State = state, CreatedAt = now,
            DueAt = now, Attempts = 40, LastStatus = 500,
        };
        await using var context = await ContextAsync();
        context.PartnerEvents.Add(row);
        await context.SaveChangesAsync();
        return row.Id;
    }

    private async Task<Guid> FailedMailAsync(Guid session)
    {
        var now = Stage.Clock.GetUtcNow();
        await using var context = await ContextAsync();
        Stage.Services.GetRequiredService<MailOutbox>().Add(context, MailKind.Accepted, session, new MailContent(Address), now, now);
        var row = context.Mails.Local.Single();
        row.State = MailState.Refused;
        await context.SaveChangesAsync();
        return row.Id;
    }

    private async Task<IReadOnlyList<PartnerEventState>> StatesAsync(params Guid[] events)
    {
        await using var context = await ContextAsync();
        var states = await context.PartnerEvents.ToDictionaryAsync(row => row.Id, row => row.State);
        return [.. events.Select(id => states[id])];
    }

    private async Task<string> ReadAsync(string cookie, string query = "")
    {
        using var page = await Visitor.GetAsync(OperationsAddress.Page + query, cookie);
        return await page.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
    }

    private Task<WizardDbContext> ContextAsync() => Stage.Services.GetRequiredService<IDbContextFactory<WizardDbContext>>().CreateDbContextAsync();
}
