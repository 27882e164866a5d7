using System.Net;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Access;
using Cashlink.Wizard.Sessions.Roles;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.Extensions.DependencyInjection;

namespace Cashlink.Wizard.Tests.Withdrawals;

/// <summary>The confirmation of a withdrawal as a file to keep.</summary>
public sealed class ReceiptFileTests(SandboxFixture sandbox) : HttpTest(sandbox)
{
    [Fact]
    public async Task File_ForTheInvestor_HasContentDateAndTime_AndNeedsNothingElse()
    {
        var session = await WithdrawnAsync();

        using var answer = await Visitor.GetAsync(WithdrawalReceiptEndpoint.PathOf(session.Id), await CookieAsync(session.Id, SessionRole.Investor));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var name = answer.Content.Headers.ContentDisposition;
        Assert.Equal("attachment", name!.DispositionType);
        Assert.Matches("W-[0-9A-F]{8}-[0-9]{14}.html", name.FileName!);
        var file = await answer.Content.ReadAsStringAsync();
        foreach (var told in new[]
        {
            WithdrawalTexts.All.German.Declaration, WithdrawalPaper.MomentOf(session.Withdrawal!.DeclaredAt, Language.German), "Lena Hoffmann",
            session.InvestmentId.ToString()!, "Solarpark",
        })
            Assert.Contains(told, file, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)<(script|link|img)|https?://", file);
    }

    [Fact]
    public async Task File_WhileCashlinkIsAway_DoesNotWaitForIt()
    {
        var session = await WithdrawnAsync();
        await Sandbox.FailAsync("/v2/");

        using var answer = await Visitor.GetAsync(WithdrawalReceiptEndpoint.PathOf(session.Id), await CookieAsync(session.Id, SessionRole.Investor));

        Assert.Contains(session.InvestmentId.ToString()!, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_ForAnAdvisor_AndBeforeAWithdrawal_IsNotThere()
    {
        var session = await WithdrawnAsync();
        using var advisor = await Visitor.GetAsync(WithdrawalReceiptEndpoint.PathOf(session.Id), await CookieAsync(session.Id, SessionRole.Advisor));
        Assert.Equal(HttpStatusCode.NotFound, advisor.StatusCode);

        var signed = (await Stage.AtStepAsync(WizardStep.Status)).Session.Id;
        using var none = await Visitor.GetAsync(WithdrawalReceiptEndpoint.PathOf(signed), await CookieAsync(signed, SessionRole.Investor));
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    private async Task<WizardSession> WithdrawnAsync()
    {
        var state = await Stage.AtStepAsync(WizardStep.Status);
        await state.WithdrawAsync("Lena Hoffmann");
        return (await Stage.Store.FindAsync(state.Session.Id))!;
    }

    private async Task<string> CookieAsync(Guid sessionId, SessionRole role)
    {
        var advisor = role == SessionRole.Advisor ? "advisor-1" : null;
        var (token, _) = await Stage.Services.GetRequiredService<AccessStore>().IssueLinkAsync(sessionId, role, advisor, advisor);
        using var entered = await Visitor.EnterAsync($"/launch/{token}");
        return entered.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
    }
}
