using Cashlink.Wizard.Sessions.Access;
using Cashlink.Wizard.Sessions.Identifiers;
using Cashlink.Wizard.Sessions.Roles;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cashlink.Wizard.Tests.Sessions.Access;

public class AccessStoreTests(SandboxFixture sandbox) : StageTest(sandbox)
{
    private AccessStore Accesses => Stage.Services.GetRequiredService<AccessStore>();

    [Fact]
    public async Task Link_OfAnAdvisor_AdmitsAsThatAdvisor()
    {
        var sessionId = await Stage.BeginAsync();
        var (token, expiresAt) = await Accesses.IssueLinkAsync(sessionId, SessionRole.Advisor, "7", "Anna Öztürk");

        var (access, _) = Assert.IsType<LaunchAttempt.Admitted>(await Accesses.UseLinkAsync(token));

        Assert.Equal(access with { AccessId = default }, new SessionAccess(default, sessionId, SessionRole.Advisor, "7", "Anna Öztürk"));
        Assert.Equal(Stage.Clock.GetUtcNow().AddMinutes(5), expiresAt);
    }

    [Fact]
    public async Task Link_UsedByManyAtOnce_AdmitsOne()
    {
        var (token, _) = await Accesses.IssueLinkAsync(await Stage.BeginAsync(), SessionRole.Investor, null, null);

        var attempts = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Accesses.UseLinkAsync(token))));

        Assert.Single(attempts.OfType<LaunchAttempt.Admitted>());
        Assert.Equal(7, attempts.OfType<LaunchAttempt.Spent>().Count());
    }

    [Theory]
    [InlineData(299, true)]
    [InlineData(300, false)]
    public async Task Link_AfterAWhile_IsSpentFromFiveMinutesOn(int seconds, bool admits)
    {
        var (token, _) = await Accesses.IssueLinkAsync(await Stage.BeginAsync(), SessionRole.Investor, null, null);
        Stage.Clock.Advance(TimeSpan.FromSeconds(seconds));

        Assert.Equal(admits, await Accesses.UseLinkAsync(token) is LaunchAttempt.Admitted);
    }

    [Fact]
    public async Task Link_ThatWasNeverIssued_IsUnknown() =>
        Assert.IsType<LaunchAttempt.Unknown>(await Accesses.UseLinkAsync("made-up"));

    [Fact]
    public async Task Cookie_OfTheSession_IsFound()
    {
        var (access, cookie) = await AdmitAsync(await Stage.BeginAsync());

        Assert.Equal(access, await Accesses.FindAsync(access.SessionId, cookie));
    }

    [Fact]
    public async Task Cookie_OfAnotherSession_IsNotFound()
    {
        var other = await Stage.BeginAsync(investor: 2);
        var (_, cookie) = await AdmitAsync(await Stage.BeginAsync());

        Assert.Null(await Accesses.FindAsync(other, cookie));
    }

    [Fact]
    public async Task Cookie_ThatIsNotWhole_IsNotFound()
    {
        var (access, cookie) = await AdmitAsync(await Stage.BeginAsync());
        string?[] broken =
        [
            null, "", ".", cookie[..^1], cookie + "x", cookie.Split('.')[0], cookie.Split('.')[0] + ".", "." + cookie.Split('.')[1],
            cookie + "." + cookie, Guid.NewGuid().ToString("N") + "." + cookie.Split('.')[1],
        ];

        foreach (var value in broken)
            Assert.Null(await Accesses.FindAsync(access.SessionId, value));
    }

    [Fact]
    public async Task Cookie_OfAnEndedAdmission_IsNotFound()
    {
        var (access, cookie) = await AdmitAsync(await Stage.BeginAsync());
        await using var context = await Stage.Services.GetRequiredService<IDbContextFactory<WizardDbContext>>().CreateDbContextAsync();
        await context.Accesses.ExecuteUpdateAsync(row => row.SetProperty(entry => entry.EndedAt, Stage.Clock.GetUtcNow()));

        Assert.Null(await Accesses.FindAsync(access.SessionId, cookie));
        Assert.False(await Accesses.IsOpenAsync(access.AccessId));
    }

    [Fact]
    public async Task Secrets_InTheStore_AreHashesOnly()
    {
        var (token, _) = await Accesses.IssueLinkAsync(await Stage.BeginAsync(), SessionRole.Investor, null, null);
        var (_, secret) = Assert.IsType<LaunchAttempt.Admitted>(await Accesses.UseLinkAsync(token));
        await using var context = await Stage.Services.GetRequiredService<IDbContextFactory<WizardDbContext>>().CreateDbContextAsync();

        Assert.Equal(SecretHash.Of(token), (await context.LaunchLinks.SingleAsync()).TokenHash);
        Assert.Equal(SecretHash.Of(secret), (await context.Accesses.SingleAsync()).SecretHash);
    }

    [Fact]
    public void Secrets_Made_AreLongAndDiffer()
    {
        var secrets = Enumerable.Range(0, 100).Select(_ => new RandomIdentifiers().NewSecret()).ToList();

        Assert.Equal(100, secrets.Distinct().Count());
        Assert.All(secrets, secret => Assert.Equal(43, secret.Length));
    }

    private async Task<(SessionAccess Access, string Cookie)> AdmitAsync(Guid sessionId)
    {
        var (token, _) = await Accesses.IssueLinkAsync(sessionId, SessionRole.Investor, null, null);
        var (access, secret) = Assert.IsType<LaunchAttempt.Admitted>(await Accesses.UseLinkAsync(token));
        return (access, AccessStore.CookieValue(access, secret));
    }
}
