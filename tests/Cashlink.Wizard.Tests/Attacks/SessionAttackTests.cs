using System.Net;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Roles;
using Cashlink.Wizard.State;
using Cashlink.Wizard.Tests.Stage;

namespace Cashlink.Wizard.Tests.Attacks;

/// <summary>Somebody wants into a session that is not theirs, or is no longer.</summary>
public sealed class SessionAttackTests(SandboxFixture sandbox) : AttackTest(sandbox)
{
    private static readonly string[] Pages =
        ["", "/units", "/survey", "/signing", "/status", "/help", "/documents/costs", "/documents/f0000000-0000-4000-8000-000000000101", "/documents/investment/1"];

    [Fact]
    public async Task Session_Guessed_IsClosedAndNotToldFromOneThatExists()
    {
        var (other, cookie) = await AdmittedAsync();
        foreach (var page in Pages)
        {
            using var none = await Visitor.GetAsync($"/w/{Guid.NewGuid()}{page}", cookie);
            using var known = await Visitor.GetAsync($"/w/{other.SessionId}{page}");

            Assert.Equal((page, HttpStatusCode.Forbidden), (page, none.StatusCode));
            Assert.Equal((page, HttpStatusCode.Forbidden), (page, known.StatusCode));
        }
        AssertLogged("A cookie was refused");
    }

    [Fact]
    public async Task Cookie_OfOneSession_OpensNoOther()
    {
        var (_, cookie) = await AdmittedAsync();
        var (other, othersCookie) = await AdmittedAsync(investor: 2);
        var mixed = $"{othersCookie.Split('.')[0]}.{cookie.Split('.')[^1]}";
        foreach (var page in Pages)
        {
            foreach (var wrong in new[] { cookie, mixed })
            {
                using var answer = await Visitor.GetAsync($"/w/{other.SessionId}{page}", wrong);
                Assert.Equal((page, HttpStatusCode.Forbidden), (page, answer.StatusCode));
                Assert.DoesNotContain("data-step", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            }
        }
        AssertLogged($"A cookie was refused at session {other.SessionId}");
        using var own = await Visitor.GetAsync($"/w/{other.SessionId}/units", othersCookie);
        Assert.Equal(HttpStatusCode.OK, own.StatusCode);
    }

    [Fact]
    public async Task Cookie_Malformed_OpensNothingAndBreaksNothing()
    {
        var (launched, cookie) = await AdmittedAsync();
        var (name, value) = (cookie.Split('=')[0], cookie.Split('=', 2)[1]);
        var parts = value.Split('.');
        foreach (var wrong in new[]
                 {
                     "", ".", "..", value + ".", "." + value, parts[0], parts[0] + ".", "." + parts[1], value[..^1], value + "x", parts[1] + "." + parts[0],
                     $"{new Guid(parts[0]):D}.{parts[1]}", value.ToUpperInvariant() + "x", new string('a', 4000), "' OR 1=1 --", "%00", "%E4", "\"" + value[..^1] + "\"",
                 })
        {
            using var answer = await Visitor.GetAsync($"/w/{launched.SessionId}/units", $"{name}={wrong}");
            Assert.True(answer.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.BadRequest, $"'{wrong}': {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task Address_WrittenInAnotherWay_IsBehindTheSameDoor()
    {
        var (launched, _) = await AdmittedAsync();
        var id = launched.SessionId;
        foreach (var path in new[]
                 {
                     $"/W/{id}/units", $"/w/{id:N}/units", $"/w/{id:B}/units", $"/w/{id:P}/units", $"/w/{id.ToString().ToUpperInvariant()}/units",
                     $"/w//{id}/units", $"/w/{id}//units", $"/w/{id}/./units", $"/x/../w/{id}/units", $"/w/{id}/%75nits", $"/%77/{id}/units", $"/w%2F{id}/units",
                     $"/w/{id}%2Funits", $"/w/{id}/units/", $"/w/{id};a=b/units", $"/w/{id}/units;a=b", $"/w\\{id}\\units", $"/w/{id}/documents//costs",
                 })
        {
            using var answer = await Visitor.GetAsync(path);
            Assert.True(answer.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound, $"{path}: {answer.StatusCode}");
            Assert.DoesNotContain("data-step", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Session_Cancelled_ClosesPageAndCircuit()
    {
        var (launched, cookie) = await AdmittedAsync();
        var circuit = await Stage.EnterAsync(launched.SessionId);
        using var cancel = await Visitor.CancelAsync(launched.SessionId);
        using var page = await Visitor.GetAsync($"/w/{launched.SessionId}/units", cookie);
        var writes = (await Sandbox.WritesAsync()).Count;

        Assert.Equal(HttpStatusCode.Gone, page.StatusCode);
        Assert.IsType<StepOutcome.ChangedElsewhere>(await circuit.SubmitUnitsAsync(new UnitsAnswer(100)));
        Assert.True(circuit.HasEnded);
        Assert.Equal(writes, (await Sandbox.WritesAsync()).Count);
        AssertLogged($"A cookie was refused at session {launched.SessionId}");
    }

    [Fact]
    public async Task Document_NamedByAnAddressOrAPath_IsNotFound()
    {
        var (launched, cookie) = await AdmittedAsync();
        foreach (var name in new[]
                 {
                     "..%2f..%2fetc%2fpasswd", "http:%2f%2f169.254.169.254%2f", "%2e%2e", "f0000000-0000-4000-8000-000000000201", "*", "%00", "costs%00", "costs%2f..",
                 })
        {
            var calls = (await Sandbox.CallsAsync()).Count;
            using var answer = await Visitor.GetAsync($"/w/{launched.SessionId}/documents/{name}", cookie);
            Assert.True(answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Redirect or HttpStatusCode.BadRequest, $"{name}: {answer.StatusCode}");
            Assert.Equal((name, calls), (name, (await Sandbox.CallsAsync()).Count));
        }
    }

    [Fact]
    public async Task Circuit_OfAnAdvisor_CannotDoWhatIsTheInvestors()
    {
        var launched = await LaunchAsync();
        await Stage.LeadAsync(await Stage.EnterAsync(launched.SessionId), WizardStep.Signing);
        var advisor = await Stage.EnterAsync(launched.SessionId, SessionRole.Advisor);
        var writes = (await Sandbox.WritesAsync()).Count;

        await Assert.ThrowsAsync<RoleNotAllowedException>(() => advisor.SignAsync());
        await Assert.ThrowsAsync<RoleNotAllowedException>(() => advisor.SubmitSelfDisclosureAsync(true, true));
        await Assert.ThrowsAsync<RoleNotAllowedException>(() => WizardStage.AnswerSurveyAsync(advisor));
        await Assert.ThrowsAsync<RoleNotAllowedException>(() => WizardStage.DeclineSurveyAsync(advisor));
        await Assert.ThrowsAsync<RoleNotAllowedException>(() => advisor.AcknowledgeRisksAsync("Lena Hoffmann", "Kiel", new("words", "en")));
        await Assert.ThrowsAsync<RoleNotAllowedException>(() => advisor.SelectManagedWalletAsync());
        await Assert.ThrowsAsync<RoleNotAllowedException>(() => advisor.WithdrawAsync("Lena Hoffmann"));

        Assert.Equal(writes, (await Sandbox.WritesAsync()).Count);
        Assert.Equal(SessionPhase.Active, (await Stage.Store.FindAsync(launched.SessionId))!.Phase);
    }
}
