using Cashlink.Wizard.Hosting;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Retention;
using Cashlink.Wizard.Sessions.Seals;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Cashlink.Wizard.Tests.Evidence;

/// <summary>The heads of all records are sealed with the operator's key, one seal after the other, and every seal can be shipped off.</summary>
public class SealTests(SandboxFixture sandbox) : SealedStageTest(sandbox)
{
    [Fact]
    public async Task Seal_OfWhatIsNew_HoldsEachHeadOnce()
    {
        var (first, second) = (await RecordedAsync(3), await RecordedAsync(1));

        var seal = (await Seals.SealAsync(isThorough: false))!;

        Assert.Equal(new[] { (first, 3L), (second, 1L) }.Order(), seal.Heads.Select(head => (head.SessionId, head.Sequence)));
        Assert.Equal((1, ChainedEntry.Beginning), (seal.Seal.Number, seal.Seal.Previous));
        Assert.Null(seal.Fault(Keys.Signing!));
        Assert.Null(await Seals.SealAsync(isThorough: true));
    }

    [Fact]
    public async Task Seal_AfterAnother_NamesItAndHoldsWhatHasGrown()
    {
        var (grown, other) = (await RecordedAsync(1), await RecordedAsync(1));
        var first = (await Seals.SealAsync(isThorough: false))!;
        await Log.AppendAsync(grown, [Note(2)]);

        var second = (await Seals.SealAsync(isThorough: false))!;

        Assert.Equal((2, first.Seal.Hash), (second.Seal.Number, second.Seal.Previous));
        Assert.Equal((grown, 2L), Assert.Single(second.Heads.Select(head => (head.SessionId, head.Sequence))));
        Assert.DoesNotContain(second.Heads, head => head.SessionId == other);
    }

    [Fact]
    public async Task Seals_SetByTwoAtOnce_AreOneChain()
    {
        var settings = Stage.Services;
        var another = ActivatorUtilities.CreateInstance<SealStore>(settings);
        for (var round = 0; round < 6; round++)
        {
            await RecordedAsync(1);
            await Task.WhenAll(new[] { Seals, another, Seals, another }.Select(store => Task.Run(() => store.SealAsync(isThorough: true))));
        }
        while (await Seals.SealAsync(isThorough: true) is not null)
        {
            // Until nothing is left.
        }

        var all = await Seals.ReadAsync(1, 100);
        Assert.Equal(6, all.SelectMany(seal => seal.Heads).DistinctBy(head => head.SessionId).Count());
        Assert.Equal(all.Select(seal => seal.Seal.Hash).Prepend(ChainedEntry.Beginning).SkipLast(1), all.Select(seal => seal.Seal.Previous));
        Assert.All(all, seal => Assert.Null(seal.Fault(Keys.Signing!)));
    }

    [Fact]
    public async Task Entry_ThatComesLate_IsFoundByTheSweep()
    {
        await RecordedAsync(1);
        await Seals.SealAsync(isThorough: false);
        // The clock of another node is behind, or its transaction took that long.
        Stage.Clock.Advance(TimeSpan.FromHours(-2));
        var late = await RecordedAsync(1);
        Stage.Clock.Advance(TimeSpan.FromHours(2));

        Assert.Null(await Seals.SealAsync(isThorough: false));
        Assert.Equal(late, Assert.Single((await Seals.SealAsync(isThorough: true))!.Heads).SessionId);
    }

    [Fact]
    public async Task Record_ChangedBeforeItsSeal_IsNotSealedAndTheLogSaysSo()
    {
        var changed = await RecordedAsync(2);
        var sound = await RecordedAsync(2);
        await using (var context = await ContextAsync())
            await context.Evidence.Where(row => row.SessionId == changed && row.Sequence == 2).ExecuteUpdateAsync(row => row.SetProperty(one => one.Actor, "advisor:7"));

        var seal = (await Seals.SealAsync(isThorough: true))!;

        Assert.Equal(sound, Assert.Single(seal.Heads).SessionId);
        Assert.Contains(LogLines, line => line.Contains(changed.ToString(), StringComparison.Ordinal) && line.Contains("entry 2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task LogFile_OfTheNode_HoldsEverySealOnceAndGoesOnWhereItEnded()
    {
        await RecordedAsync(2);
        await Service.RunOnceAsync();
        await RecordedAsync(1);
        await Seals.SealAsync(isThorough: false);
        var afterRestart = ActivatorUtilities.CreateInstance<SealLogFile>(Stage.Services);

        Assert.Equal(1, await afterRestart.CatchUpAsync());
        Assert.Equal(0, await afterRestart.CatchUpAsync());

        var inTheStore = await Seals.ReadAsync(1, 10);
        var inTheFile = SealLogFile.Read(LogFile).ToList();
        Assert.Equal(inTheStore.Select(seal => seal.ToLine()), inTheFile.Select(seal => seal.ToLine()));
        Assert.All(inTheFile, seal => Assert.Null(seal.Fault(Keys.Signing!)));
    }

    [Fact]
    public async Task LogFile_WhoseLastLineBrokeOff_GetsItAgainOnALineOfItsOwn()
    {
        await RecordedAsync(1);
        await Service.RunOnceAsync();
        await RecordedAsync(1);
        await Seals.SealAsync(isThorough: false);
        await File.AppendAllTextAsync(LogFile, "{\"number\":2,\"at\":\"20");

        Assert.Equal(1, await ActivatorUtilities.CreateInstance<SealLogFile>(Stage.Services).CatchUpAsync());

        Assert.Equal([1, 2], SealLogFile.Read(LogFile).Select(seal => seal.Seal.Number));
        Assert.Equal(3, File.ReadLines(LogFile).Count());
    }

    [Fact]
    public async Task LogFile_WithASealThatTheStoreHasLost_IsNotAddedToAndTheLogSaysSo()
    {
        await RecordedAsync(2);
        await Service.RunOnceAsync();
        await using (var context = await ContextAsync())
        {
            await context.SealedHeads.ExecuteDeleteAsync();
            await context.Seals.ExecuteDeleteAsync();
        }
        Stage.Clock.Advance(TimeSpan.FromMinutes(1));

        await Service.RunOnceAsync();

        Assert.Single(SealLogFile.Read(LogFile));
        Assert.Contains(LogLines, line => line.StartsWith("Seal 1 in", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Draft_ErasedAfterItsTime_LeavesASignedEnd()
    {
        var draft = (await Stage.AtStepAsync(WizardStep.Survey)).Session.Id;
        await Service.RunOnceAsync();
        var head = (await Seals.OfSessionAsync(draft))[^1].Heads.Single(one => one.SessionId == draft);
        Stage.Clock.Advance(new RetentionSettings().Drafts + TimeSpan.FromHours(1));

        await Stage.Services.GetServices<IHostedService>().OfType<RetentionService>().Single().RunOnceAsync();

        await using var context = await ContextAsync();
        var end = await context.EvidenceEnds.AsNoTracking().SingleAsync(row => row.SessionId == draft);
        Assert.Equal((RecordEnds.Draft, head.Sequence, head.Hash), (end.Reason, end.Sequence, end.Hash));
        Assert.True(RecordEnds.IsGenuine(end, Keys));
        end.Reason = RecordEnds.DataSubject;
        Assert.False(RecordEnds.IsGenuine(end, Keys));
    }

    [Fact]
    public async Task Seal_InTheStore_CanNeitherBeChangedNorRemoved()
    {
        await RecordedAsync(1);
        await Seals.SealAsync(isThorough: false);
        await using var context = await ContextAsync();

        context.Seals.Remove(await context.Seals.SingleAsync());
        await Assert.ThrowsAsync<InvalidOperationException>(() => context.SaveChangesAsync());
    }

    [Fact]
    public void Key_OfTheOperator_IsNamedByTheHashOfItsPublicHalf()
    {
        using var key = SealingKey.New();
        using var published = SealingKey.Read(key.PublicPem)!;
        var signature = key.Sign("text"u8.ToArray());

        Assert.Equal((key.Id, false, true), (published.Id, published.CanSign, key.CanSign));
        Assert.True(published.HasSigned("text"u8.ToArray(), signature));
        Assert.False(published.HasSigned("Text"u8.ToArray(), signature));
        Assert.False(published.HasSigned("text"u8.ToArray(), signature.ToUpperInvariant()));
        Assert.Null(SealingKey.Read("no key"));
        using var other = System.Security.Cryptography.ECDsa.Create(System.Security.Cryptography.ECCurve.NamedCurves.nistP384);
        Assert.Null(SealingKey.Read(other.ExportPkcs8PrivateKeyPem()));
    }

    [Fact]
    public void Settings_WithWrongKeys_AreNamed()
    {
        var publicKey = Path.Combine(Path.GetDirectoryName(LogFile)!, "public.pem");
        File.WriteAllText(publicKey, Keys.Signing!.PublicPem);
        var faults = SettingsCheck.Faults(new ConfigurationManager
        {
            ["Seals:KeyFile"] = publicKey,
            ["Seals:OlderKeys:0"] = KeyFile,
            ["Seals:OlderKeys:1"] = LogFile + ".none",
            ["Seals:Interval"] = "00:00:00",
        });

        Assert.Equal(
            ["Seals:Interval", "Seals:KeyFile", "Seals:OlderKeys:0", "Seals:OlderKeys:1"],
            faults.Where(fault => fault.StartsWith("Seals:", StringComparison.Ordinal)).Select(fault => fault.Split(' ')[0]).Order());
    }
}

/// <summary>The same tests, over PostgreSQL.</summary>
[Collection(PostgresTests.Name)]
public sealed class PostgresSealTests(SandboxFixture sandbox, PostgresFixture postgres) : SealTests(sandbox)
{
    protected override Task<string?> ConnectionStringAsync() => postgres.CreateDatabaseAsync();
}
