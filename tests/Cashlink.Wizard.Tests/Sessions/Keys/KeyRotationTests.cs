using System.Net;
using System.Xml.Linq;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Access;
using Cashlink.Wizard.Sessions.Homes;
using Cashlink.Wizard.Sessions.Identifiers;
using Cashlink.Wizard.Sessions.Keys;
using Cashlink.Wizard.Sessions.Proof;
using Cashlink.Wizard.Sessions.Roles;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.State;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Cashlink.Wizard.Tests.Sessions.Keys;

/// <summary>Keys are changed while investors are in their sessions; one leaks; somebody writes keys of their own into the store.</summary>
public class KeyRotationTests(SandboxFixture sandbox) : KeyTest(sandbox)
{
    [Fact]
    public async Task Rotation_WhileSessionsAreOpen_DisturbsNobodyAndLetsTheOldKeyGo()
    {
        var (launched, cookie) = await AdmittedAsync();
        var state = await Stage.AtStepAsync(WizardStep.Survey, investor: 2);
        await Service<HomeStore>().IssueLinkAsync("demo", Scenario.Investor(1), null, "de", null);
        var old = InUse;

        var made = await RotateAsync();
        // What the old key has closed is read, and what is written now is under the new one.
        Assert.Equal(HttpStatusCode.OK, await PageAsync(launched, cookie));
        Assert.IsType<StepOutcome.Finished>(await WizardStage.AnswerSurveyAsync(state));
        Assert.Contains(old, (await Service<Reencryption>().CountAsync()).Keys);

        var report = await Service<Reencryption>().RunAsync();
        Assert.Empty(report.Unreadable);
        Assert.True(report.Moved > 5, $"{report.Moved} were moved.");
        Assert.Equal([made], (await Service<Reencryption>().CountAsync()).Keys);
        Assert.Equal(0, (await Service<Reencryption>().RunAsync()).Moved);

        Assert.Empty((await Change.ThrowAwayAsync(old))!.Unreadable);
        await UntilAsync(() => Service<IKeyManager>().GetAllKeys().All(key => key.KeyId == made));
        Assert.Equal([made], StoredKeyIds());
        Assert.Equal(HttpStatusCode.OK, await PageAsync(launched, cookie));
        Assert.NotEmpty(await Service<EvidenceLog>().ReadAsync(state.Session.Id));
        Assert.Empty((await Service<StoreVerifier>().VerifyAsync(null)).Faults);
    }

    [Fact]
    public async Task LeakedKey_OnceThrownAway_OpensNothingAndLetsNobodyIn()
    {
        var (launched, cookie) = await AdmittedAsync();
        await Stage.AtStepAsync(WizardStep.Survey, investor: 2);
        using var thief = Thief.Of(Stage, withOperatorKey: true);
        Assert.NotEmpty((await thief.TryAllAsync()).Opened);
        var leaked = InUse;

        Assert.Null(await Change.ThrowAwayAsync(leaked));
        await RotateAsync();
        // Before the operator knows of it, the thief has sealed an admission of his own.
        var forged = await ForgeAsync(thief, launched.SessionId);
        Assert.True(await Service<AccessStore>().IsOpenAsync(forged));
        var report = (await Change.ThrowAwayAsync(leaked))!;

        Assert.Empty(report.Unreadable);
        Assert.True(report.Left >= 2, $"{report.Left} seals were left.");
        var (opened, closed) = await thief.TryAllAsync();
        Assert.Empty(opened);
        Assert.True(closed > 5, $"{closed} values were tried.");
        await UntilAsync(async () => !await Service<AccessStore>().IsOpenAsync(forged));
        Assert.False(await Service<AccessStore>().IsOpenAsync(await ForgeAsync(thief, launched.SessionId)));
        Assert.Equal(HttpStatusCode.Forbidden, await PageAsync(launched, cookie));
        // What is stored is all there, and a new link leads to it.
        Assert.NotNull(await Stage.Store.FindAsync(launched.SessionId));
        var again = await Visitor.LaunchAsync();
        Assert.Equal(HttpStatusCode.OK, await PageAsync(again, await Visitor.AdmitAsync(again)));

        // Somebody puts the key back that was copied. It stays revoked.
        foreach (var stored in thief.Copied)
            Place.Write(stored);
        Assert.True(Service<KeyWatch>().Look());
        Assert.Contains(leaked, StoredKeyIds());
        Assert.All(Service<IKeyManager>().GetAllKeys(), key => Assert.Equal(key.KeyId == leaked, key.IsRevoked));
        Assert.Equal(HttpStatusCode.Forbidden, await PageAsync(launched, cookie));
        Assert.False(await Service<AccessStore>().IsOpenAsync(await ForgeAsync(thief, launched.SessionId)));
    }

    [Fact]
    public async Task Dump_WithoutTheOperatorsKey_OpensNothing()
    {
        await AdmittedAsync();
        await Stage.AtStepAsync(WizardStep.Survey, investor: 2);

        Assert.All(Place.Read().Where(stored => WrappedKey.IsKey(stored.Element)), stored => Assert.DoesNotContain("masterKey", stored.Element.ToString(), StringComparison.Ordinal));
        using (var thief = Thief.Of(Stage, withOperatorKey: false))
        {
            var (opened, closed) = await thief.TryAllAsync();
            Assert.Empty(opened);
            Assert.True(closed > 5, $"{closed} values were tried.");
        }
        using var owner = Thief.Of(Stage, withOperatorKey: true);
        Assert.Equal(0, (await owner.TryAllAsync()).Closed);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Key_PutIntoTheStoreByHand_IsNotUsed(bool inDisguise)
    {
        var own = InUse;
        var open = OpenKey();
        if (inDisguise)
        {
            // The framework's own way of closing nothing.
            var secret = open.Descendants("masterKey").Single();
            secret.ReplaceWith(XElement.Parse(
                $"""
                <encryptedSecret xmlns="http://schemas.asp.net/2015/03/dataProtection" decryptorType="{typeof(Microsoft.AspNetCore.DataProtection.XmlEncryption.NullXmlDecryptor).AssemblyQualifiedName}"><unencryptedKey xmlns="">{secret}</unencryptedKey></encryptedSecret>
                """));
        }
        Place.Write(new StoredElement("key-by-hand", open));
        Service<WatchedKeys>().ReadAgain();

        Assert.Equal([own], Service<IKeyManager>().GetAllKeys().Select(key => key.KeyId));
        Assert.Equal(own, InUse);
        Assert.Contains(Book.Lines, line => line.Text.StartsWith($"The key {WrappedKey.IdOf(open)} is stored unencrypted and is not used", StringComparison.Ordinal));
        Assert.StartsWith($"Key {WrappedKey.IdOf(open)} is stored unencrypted.", Assert.Single(Service<KeyGuard>().Faults()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Watch_WhenAnotherProcessHasMadeAKey_UsesItWhenItsTurnHasCome()
    {
        _ = InUse;
        var watch = Service<KeyWatch>();
        watch.Look();
        await using var other = await WizardStage.OpenAsync(Sandbox, settings: OtherOver());

        var (coming, _) = other.Services.GetRequiredService<KeyChange>().Make();
        Assert.True(watch.Look());
        await UntilAsync(() => Service<KeyAges>().Read().Count == 2);
        Assert.Equal([(coming, KeyUse.Coming), (InUse, KeyUse.InUse)], Service<KeyAges>().Read().Select(key => (key.Id, key.Use)));
        var (made, _) = other.Services.GetRequiredService<KeyChange>().Make(atOnce: true);
        Assert.True(watch.Look());
        await UntilAsync(() => InUse == made);
        Assert.False(watch.Look());
        Assert.All(Service<KeyAges>().Read(), key => Assert.Equal($"operator key {OperatorKey.Parse(OperatorKeyText)!.Id}", key.ClosedBy));
    }

    /// <summary>Another process over the same store.</summary>
    protected Dictionary<string, string?> OtherOver(params (string Key, string? Value)[] changes)
    {
        var settings = new Dictionary<string, string?>(Settings)
        {
            ["Store:Path"] = Stage.StorePath,
            ["Store:ConnectionString"] = Service<IConfiguration>()["Store:ConnectionString"],
        };
        foreach (var (key, value) in changes)
            settings[key] = value;
        return settings;
    }

    private async Task<(Launched Launched, string Cookie)> AdmittedAsync()
    {
        var launched = await Visitor.LaunchAsync();
        return (launched, await Visitor.AdmitAsync(launched));
    }

    private async Task<HttpStatusCode> PageAsync(Launched launched, string cookie)
    {
        using var page = await Visitor.GetAsync($"/w/{launched.SessionId}/units", cookie);
        return page.StatusCode;
    }

    /// <summary>An admission that this program has not made.</summary>
    private async Task<Guid> ForgeAsync(Thief thief, Guid sessionId)
    {
        var now = Stage.Clock.GetUtcNow();
        var row = thief.Seals.Put(new AccessRow
        {
            Id = Guid.NewGuid(), SessionId = sessionId, SecretHash = SecretHash.Of("forged"), Role = SessionRole.Investor, CreatedAt = now, LastUsedAt = now,
            ExpiresAt = now.AddHours(1),
        });
        await using var context = await ContextAsync();
        context.Accesses.Add(row);
        await context.SaveChangesAsync();
        return row.Id;
    }

    /// <summary>A key as a wizard without an operator's key stores it, newer than all others.</summary>
    private static XElement OpenKey()
    {
        var id = Guid.NewGuid();
        return XElement.Parse(
            $"""
            <key id="{id}" version="1"><creationDate>2020-01-01T00:00:00Z</creationDate><activationDate>{DateTime.UtcNow:O}</activationDate><expirationDate>2099-01-01T00:00:00Z</expirationDate><descriptor deserializerType="Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption.ConfigurationModel.AuthenticatedEncryptorDescriptorDeserializer, Microsoft.AspNetCore.DataProtection, Version=10.0.0.0, Culture=neutral, PublicKeyToken=adb9793829ddae60"><descriptor><encryption algorithm="AES_256_CBC" /><validation algorithm="HMACSHA256" /><masterKey><value>{Convert.ToBase64String(new byte[64])}</value></masterKey></descriptor></descriptor></key>
            """);
    }
}

/// <summary>The same, with keys and data in one PostgreSQL database.</summary>
[Collection(PostgresTests.Name)]
[Trait("Category", "Deep")]
public sealed class PostgresKeyRotationTests(SandboxFixture sandbox, PostgresFixture postgres) : KeyRotationTests(sandbox)
{
    /// <summary>The prepared database comes with an unencrypted key of its own.</summary>
    protected override async Task<string?> ConnectionStringAsync()
    {
        var database = (await postgres.CreateDatabaseAsync())!;
        await using var source = Npgsql.NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand("DELETE FROM data_protection_keys");
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
        return database;
    }
}
