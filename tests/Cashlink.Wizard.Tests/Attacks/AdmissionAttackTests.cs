using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Cashlink.Wizard.Advisor.Console;
using Cashlink.Wizard.Advisor.Presenting;
using Cashlink.Wizard.Sessions.Access;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.State;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cashlink.Wizard.Tests.Attacks;

/// <summary>Somebody has a cookie whose time is over, or is at a device that an advisor has left.</summary>
public sealed class AdmissionAttackTests(SandboxFixture sandbox) : AttackTest(sandbox)
{
    private static readonly AdmissionSettings Defaults = new();

    protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>(base.Settings) { ["Partners:0:AllowHandover"] = "true" };

    [Fact]
    public async Task Cookie_FourHundredDaysOld_OpensNothing()
    {
        var (launched, cookie) = await AdmittedAsync();
        Stage.Clock.Advance(TimeSpan.FromDays(400));

        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync($"/w/{launched.SessionId}/units", cookie));
    }

    [Fact]
    public async Task Cookie_OfARowThatWasBackdated_OpensNothing()
    {
        var (launched, cookie) = await AdmittedAsync();
        await using var context = await ContextAsync();
        var old = Stage.Clock.GetUtcNow().AddDays(-400);
        await context.Accesses.ExecuteUpdateAsync(row => row.SetProperty(access => access.LastUsedAt, old));

        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync($"/w/{launched.SessionId}/units", cookie));
    }

    [Fact]
    public async Task Admission_ThatNobodyUses_EndsAfterAnHour()
    {
        var (launched, cookie) = await AdmittedAsync();
        Stage.Clock.Advance(Defaults.Idle - TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync($"/w/{launched.SessionId}/units", cookie));
        // That was a use.
        Stage.Clock.Advance(Defaults.Idle - TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync($"/w/{launched.SessionId}/units", cookie));
        Stage.Clock.Advance(Defaults.Idle);

        using var closed = await Visitor.GetAsync($"/w/{launched.SessionId}/units", cookie);
        Assert.Equal(HttpStatusCode.Forbidden, closed.StatusCode);
        // A cookie that opens nothing is taken back.
        Assert.Contains("expires=Thu, 01 Jan 1970", Assert.Single(closed.Headers.GetValues("Set-Cookie")), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Admission_UsedAllDay_EndsWithItsLifetime()
    {
        var (launched, cookie) = await AdmittedAsync();
        var circuit = await Stage.EnterAsync(launched.SessionId);
        for (var used = TimeSpan.Zero; used < Defaults.Lifetime; used += TimeSpan.FromMinutes(30))
        {
            Assert.Equal(HttpStatusCode.OK, await StatusAsync($"/w/{launched.SessionId}/units", cookie));
            Assert.True(await circuit.NoteUseAsync());
            Stage.Clock.Advance(TimeSpan.FromMinutes(30));
        }

        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync($"/w/{launched.SessionId}/units", cookie));
        Assert.False(await circuit.NoteUseAsync());
        Assert.True(circuit.HasEnded);
    }

    [Fact]
    public async Task Circuit_OfAnAdmissionThatRanOut_DoesNothingMore()
    {
        var launched = await LaunchAsync();
        var circuit = await Stage.EnterAsync(launched.SessionId);
        Stage.Clock.Advance(Defaults.Idle);
        var writes = (await Sandbox.WritesAsync()).Count;

        Assert.IsType<StepOutcome.ChangedElsewhere>(await circuit.SubmitUnitsAsync(new UnitsAnswer(100)));
        Assert.True(circuit.HasEnded);
        Assert.Equal(writes, (await Sandbox.WritesAsync()).Count);
    }

    [Fact]
    public async Task Use_OfAnAdmission_IsWrittenOnceAMinuteAtMost()
    {
        var (launched, cookie) = await AdmittedAsync();
        var first = await LastUsedAsync();
        Stage.Clock.Advance(AccessStore.NoteEvery - TimeSpan.FromSeconds(1));
        await StatusAsync($"/w/{launched.SessionId}/units", cookie);
        Assert.Equal(first, await LastUsedAsync());

        Stage.Clock.Advance(TimeSpan.FromSeconds(1));
        await StatusAsync($"/w/{launched.SessionId}/units", cookie);
        Assert.Equal(first + AccessStore.NoteEvery, await LastUsedAsync());
    }

    [Fact]
    public async Task Console_ThatNobodyUses_EndsAfterAnHour()
    {
        var cookie = await ConsoleAsync();
        Stage.Clock.Advance(Defaults.Idle);

        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync("/advisor", cookie));
    }

    [Fact]
    public async Task SigningOut_OfTheConsole_EndsEverythingThatWasOpenedFromIt()
    {
        var session = await LaunchForAdvisorAsync();
        var console = await ConsoleAsync();
        var advisor = await OpenAsync(session, console);
        using var handed = await Visitor.PostFormAsync(
            HandoverEndpoints.AcceptPathOf(session), advisor, await Stage.HandoverFormAsync(session, advisor));
        var cookies = handed.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]).ToList();
        var client = cookies.Single(cookie => cookie.StartsWith("__Secure-wizard-access", StringComparison.Ordinal));
        NoteSecret("cookie", client.Split('.')[^1]);
        // Another way into the same session, and another console: theirs is not to end.
        var (_, alone) = await AdmittedAsync();
        var other = await OpenAsync(session, await ConsoleAsync());
        Assert.Equal(HttpStatusCode.OK, await StatusAsync($"/w/{session}/units", advisor));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync($"/w/{session}/units", client));

        using var left = await Visitor.PostFormAsync(ConsoleEndpoints.LeavePath, console, []);

        Assert.Equal(HttpStatusCode.OK, left.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync($"/w/{session}/units", advisor));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync($"/w/{session}/units", client));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync($"/w/{session}/units", alone));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync($"/w/{session}/units", other));
    }

    [Fact]
    public async Task SigningOut_OfTheConsole_TellsThePagesThatAreOpen()
    {
        var session = await LaunchForAdvisorAsync();
        var console = await ConsoleAsync();
        var cookie = await OpenAsync(session, console);
        var access = await Stage.Services.GetRequiredService<AccessStore>().FindAsync(session, cookie.Split('=')[1]);
        var circuit = Desks.StateOf(Stage.NewCircuit());
        Assert.True(await circuit.EnterAsync(access!));
        var told = new TaskCompletionSource();
        circuit.Changed += () => told.TrySetResult();

        using var left = await Visitor.PostFormAsync(ConsoleEndpoints.LeavePath, console, []);

        await told.Task.WaitAsync(TimeSpan.FromSeconds(20));
        Assert.True(circuit.HasEnded);
    }

    private async Task<HttpStatusCode> StatusAsync(string path, string cookie)
    {
        using var answer = await Visitor.GetAsync(path, cookie);
        return answer.StatusCode;
    }

    private async Task<string> ConsoleAsync()
    {
        using var answer = await Visitor.PostAsync("/api/advisor-sessions", JsonContent.Create(new { advisor = new { id = "7", name = "Petra Vogt" } }));
        var url = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("launch_url").GetString()!;
        NoteSecret("launch link", url.Split('/')[^1]);
        using var entered = await Visitor.EnterAsync(new Uri(url).PathAndQuery);
        return Noted(entered);
    }

    private async Task<string> OpenAsync(Guid session, string console)
    {
        using var opened = await Visitor.PostFormAsync(ConsoleEndpoints.OpenPathOf(session), console, []);
        return Noted(opened);
    }

    private string Noted(HttpResponseMessage answer)
    {
        var cookie = answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        NoteSecret("cookie", cookie.Split('.')[^1]);
        return cookie;
    }

    private async Task<Guid> LaunchForAdvisorAsync()
    {
        var body = Visitor.LaunchBody();
        (body["role"], body["advisor"]) = ("advisor", new { id = "7", name = "Petra Vogt" });
        using var answer = await Visitor.PostLaunchAsync(JsonContent.Create(body));
        var launched = await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
        NoteSecret("launch link", launched.GetProperty("launch_url").GetString()!.Split('/')[^1]);
        return launched.GetProperty("session_id").GetGuid();
    }

    private async Task<DateTimeOffset> LastUsedAsync()
    {
        await using var context = await ContextAsync();
        return (await context.Accesses.AsNoTracking().SingleAsync()).LastUsedAt;
    }

    private Task<WizardDbContext> ContextAsync() => Stage.Services.GetRequiredService<IDbContextFactory<WizardDbContext>>().CreateDbContextAsync();
}
