using System.Net;
using Cashlink.Wizard.Operations;
using Cashlink.Wizard.Operations.Admission;
using Cashlink.Wizard.Operations.Reading;
using Cashlink.Wizard.Sessions.Identifiers;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cashlink.Wizard.Tests.Operations;

/// <summary>Who is let in to the operator's page, for how long, and who is not.</summary>
public sealed class OperatorAdmissionTests(SandboxFixture sandbox) : HttpTest(sandbox)
{
    private static readonly OperationsSettings Defaults = new();

    protected override LogBook Book { get; } = new();

    protected override IReadOnlyDictionary<string, string?> Settings => OperatorGuest.Settings;

    [Fact]
    public async Task Key_ThatIsRight_LetsInByACookieOfItsOwn_AndTheLogSaysWho()
    {
        using var answer = await OperatorGuest.SignInAsync(Visitor);

        Assert.Equal((HttpStatusCode.SeeOther, "/operations?lang=en"), (answer.StatusCode, answer.Headers.Location!.OriginalString));
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        foreach (var attribute in new[] { "__Secure-", "HttpOnly", "Secure", "SameSite=Strict", "path=/operations" })
            Assert.Contains(attribute, cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Partitioned", cookie, StringComparison.OrdinalIgnoreCase);
        using var page = await Visitor.GetAsync(OperationsAddress.Page, cookie.Split(';')[0]);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.True(page.Headers.CacheControl!.NoStore);
        Assert.EndsWith("frame-ancestors 'none'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        var text = await page.Content.ReadAsStringAsync();
        Assert.DoesNotContain("<script", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("style=\"", text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(Book.Lines, line => line.Text.StartsWith($"Operator {OperatorGuest.Id} has signed in", StringComparison.Ordinal));
        Assert.Contains(Book.Lines, line => line.Text.StartsWith($"Operator {OperatorGuest.Id} has looked at", StringComparison.Ordinal));
        Book.AssertHoldsNone([("the key", OperatorGuest.Key), ("the secret", cookie.Split('.', ';')[1])]);
        // Only the hash of the secret is stored.
        await using var context = await ContextAsync();
        Assert.Equal(SecretHash.Of(cookie.Split('.', ';')[1]), (await context.OperatorAccesses.SingleAsync()).SecretHash);
    }

    [Fact]
    public async Task Key_ThatIsWrong_OpensNothing_AndTooManyAttemptsWaitWithARightOne()
    {
        using (var asked = await Visitor.GetAsync(OperationsAddress.Page))
        {
            Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
            Assert.Contains("data-operations=\"sign-in\"", await asked.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
        foreach (var key in new[] { "wrong", "", SecretHash.Of(OperatorGuest.Key), WizardStage.PartnerKey, OperatorGuest.Key + "x" })
        {
            using var refused = await OperatorGuest.SignInAsync(Visitor, key);
            Assert.Equal((key, HttpStatusCode.Forbidden, false), (key, refused.StatusCode, refused.Headers.Contains("Set-Cookie")));
            Assert.Contains("aria-invalid=\"true\"", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        using var late = await OperatorGuest.SignInAsync(Visitor);

        Assert.Equal((HttpStatusCode.TooManyRequests, false), (late.StatusCode, late.Headers.Contains("Set-Cookie")));
        Assert.True(late.Headers.RetryAfter!.Delta > TimeSpan.Zero);
        Assert.Single(Book.WarningsOf("A key was refused"));
        Assert.Single(Book.WarningsOf("too many"));
    }

    [Fact]
    public async Task Admission_EndsWhenNobodyUsesIt_AfterItsLifetime_AndWithItsKey()
    {
        var store = Stage.Services.GetRequiredService<OperatorAccessStore>();
        var directory = Stage.Services.GetRequiredService<OperatorDirectory>();
        var cookie = await OperatorGuest.ComeAsync(Visitor);
        for (var used = TimeSpan.Zero; used < Defaults.Lifetime; used += TimeSpan.FromMinutes(10))
        {
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(cookie));
            Stage.Clock.Advance(TimeSpan.FromMinutes(10));
        }
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(cookie));

        var (_, idle) = await store.AdmitAsync(directory.Authenticate(OperatorGuest.Key)!);
        Stage.Clock.Advance(Defaults.Idle - TimeSpan.FromSeconds(1));
        Assert.NotNull(await store.FindAsync(idle));
        Stage.Clock.Advance(Defaults.Idle);
        Assert.Null(await store.FindAsync(idle));

        // The operator has another key since, or is none any more.
        var (_, formerKey) = await store.AdmitAsync(new Operator(OperatorGuest.Id, SecretHash.Of("the key of before")));
        var (_, formerOperator) = await store.AdmitAsync(new Operator("ops-0", SecretHash.Of(OperatorGuest.Key)));
        Assert.Null(await store.FindAsync(formerKey));
        Assert.Null(await store.FindAsync(formerOperator));
    }

    [Fact]
    public async Task Admission_ChangedOrMadeByHand_LetsNobodyIn()
    {
        var cookie = await OperatorGuest.ComeAsync(Visitor);
        await using var context = await ContextAsync();
        await context.OperatorAccesses.ExecuteUpdateAsync(row => row.SetProperty(access => access.ExpiresAt, Stage.Clock.GetUtcNow().AddYears(1)));

        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(cookie));
        Assert.Single(Book.WarningsOf("A row of operator_accesses was refused"));
    }

    [Fact]
    public async Task SignOut_EndsTheAdmissionOnTheServer()
    {
        var cookie = await OperatorGuest.ComeAsync(Visitor);
        using (var foreign = await Visitor.PostFormAsync(OperationsAddress.SignOut, cookie, [], site: "cross-site"))
            Assert.Equal(HttpStatusCode.Forbidden, foreign.StatusCode);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(cookie));

        using var left = await Visitor.PostFormAsync(OperationsAddress.SignOut, cookie, []);

        Assert.Equal(HttpStatusCode.OK, left.StatusCode);
        Assert.Contains("expires=Thu, 01 Jan 1970", Assert.Single(left.Headers.GetValues("Set-Cookie")), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(cookie));
    }

    [Fact]
    public async Task Frame_OfWhicheverPage_GetsNothing()
    {
        var cookie = await OperatorGuest.ComeAsync(Visitor);
        foreach (var place in new[] { "iframe", "frame", "embed", "object", "fencedframe" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, OperationsAddress.Page);
            request.Headers.Add("Sec-Fetch-Dest", place);
            request.Headers.Add("Cookie", cookie);
            using var answer = await Visitor.SendAsync(request);
            Assert.Equal((place, HttpStatusCode.Forbidden), (place, answer.StatusCode));
            Assert.EndsWith("frame-ancestors 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        }
        Assert.Single(Book.WarningsOf("refused to a frame"));
    }

    [Fact]
    public async Task Forms_OfAnotherSite_OrWithoutAnAdmission_DoNothing()
    {
        using (var foreign = await OperatorGuest.SignInAsync(Visitor, site: "cross-site"))
            Assert.Equal((HttpStatusCode.Forbidden, false), (foreign.StatusCode, foreign.Headers.Contains("Set-Cookie")));
        using (var stranger = await Visitor.PostFormAsync(OperationsAddress.Resend, null, new() { [OperationsEndpoints.KindField] = Resending.Events }))
            Assert.Equal(HttpStatusCode.Forbidden, stranger.StatusCode);
        // Somebody who is in a session is no operator.
        var session = await Visitor.AdmitAsync(await Visitor.LaunchAsync());
        using (var investor = await Visitor.PostFormAsync(OperationsAddress.Resend, session, new() { [OperationsEndpoints.KindField] = Resending.Events }))
            Assert.Equal(HttpStatusCode.Forbidden, investor.StatusCode);

        var cookie = await OperatorGuest.ComeAsync(Visitor);
        using (var foreign = await Visitor.PostFormAsync(OperationsAddress.Resend, cookie, new() { [OperationsEndpoints.KindField] = Resending.Events }, site: "cross-site"))
            Assert.Equal(HttpStatusCode.Forbidden, foreign.StatusCode);
        foreach (var fields in new Dictionary<string, string>[] { [], new() { ["kind"] = "sessions" }, new() { ["kind"] = Resending.Mails, ["id"] = "all" } })
        {
            using var wrong = await Visitor.PostFormAsync(OperationsAddress.Resend, cookie, fields);
            Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        }
    }

    private async Task<HttpStatusCode> StatusAsync(string cookie)
    {
        using var page = await Visitor.GetAsync(OperationsAddress.Page, cookie);
        return page.StatusCode;
    }

    private Task<WizardDbContext> ContextAsync() => Stage.Services.GetRequiredService<IDbContextFactory<WizardDbContext>>().CreateDbContextAsync();
}
