using System.Text;
using System.Text.Json.Nodes;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Proof;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Proof;
using Cashlink.Wizard.Sessions.Seals;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.Sessions.Stored;
using Cashlink.Wizard.Tests.Stage;
using Cashlink.Wizard.Tests.Stored;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cashlink.Wizard.Tests.Evidence;

/// <summary>The file that proves what is recorded of a session, and its check with nothing but the file.</summary>
public class BundleFileTests(SandboxFixture sandbox) : SealedStageTest(sandbox)
{
    private static readonly string GoldenFolder = Path.GetFullPath(Path.Combine(WizardStage.WizardFolder, "../../tests/Cashlink.Wizard.Tests/Evidence/golden"));

    [Fact]
    public async Task File_OfASubscription_FitsAndSaysWhatItProves()
    {
        var (session, file) = await ExportedAsync();

        var report = Verify(file);

        Assert.Empty(report.Faults);
        Assert.Equal(2, report.Proven.Count);
        Assert.DoesNotContain(report.NotProven, line => line.Contains("not sealed", StringComparison.Ordinal) || line.Contains("The key is the one in the file", StringComparison.Ordinal));
        var parts = BundleFile.Unpack(new MemoryStream(file));
        Assert.Equal(
            ["bundle.json", "bundle.signature.json", "documents.json", "entries.json", "index.html", $"keys/{Keys.Signing!.Id}.pem", "seals.json"],
            parts.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(session, JsonNode.Parse(parts["bundle.json"])!["about"]!["session"]!.GetValue<Guid>());
    }

    [Fact]
    public async Task File_WithoutATrustedKey_SaysThatItsOwnKeyIsNoProof()
    {
        var (_, file) = await ExportedAsync();

        var report = BundleVerifier.Verify(new MemoryStream(file), []);

        Assert.True(report.Fits);
        Assert.Contains(report.NotProven, line => line.Contains(Keys.Signing!.Id, StringComparison.Ordinal) && line.Contains("--key", StringComparison.Ordinal));
    }

    [Fact]
    public async Task File_WhoseOperatorIsAnother_DoesNotFit()
    {
        var (_, file) = await ExportedAsync();
        using var other = SealingKey.New();

        Assert.Contains(BundleVerifier.Verify(new MemoryStream(file), [other]).Faults, fault => fault.Contains("neither trusted", StringComparison.Ordinal));
    }

    [Fact]
    public async Task File_WithEntriesThatAreNotSealed_SaysWhich()
    {
        var state = await Stage.AtStepAsync(WizardStep.Survey);
        await Seals.SealAsync(isThorough: true);
        var before = (await Log.ReadAsync(state.Session.Id)).Count;
        await Log.AppendAsync(state.Session.Id, [Note(1), Note(2)]);

        var report = Verify(await ExportAsync(state.Session.Id));

        Assert.True(report.Fits);
        Assert.Contains(report.NotProven, line => line.StartsWith($"Entries {before + 1} to {before + 2} are not sealed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task File_WithEntriesOfAnOlderProgram_SaysThatNothingShowsOfThem()
    {
        var state = await Stage.AtStepAsync(WizardStep.Survey);
        await using (var context = await ContextAsync())
        {
            await context.Evidence.ExecuteUpdateAsync(
                row => row.SetProperty(old => old.Hash, (string?)null).SetProperty(old => old.Commitment, (string?)null).SetProperty(old => old.Salt, (byte[]?)null));
        }
        var older = (await Log.ReadAsync(state.Session.Id)).Count;
        await Log.AppendAsync(state.Session.Id, [Note(1)]);
        await Seals.SealAsync(isThorough: true);

        var report = Verify(await ExportAsync(state.Session.Id));

        Assert.Empty(report.Faults);
        Assert.Contains(report.NotProven, line => line.StartsWith($"Entries 1 to {older} were written before", StringComparison.Ordinal));
        Assert.Contains(report.Proven, line => line.StartsWith($"Entries {older + 1} to {older + 1}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task File_ComparedWithTheLog_ShowsThatNothingWasLeftOut()
    {
        var (session, file) = await ExportedAsync();
        await Service.RunOnceAsync();
        Assert.Empty(BundleVerifier.Verify(new MemoryStream(file), [Keys.Signing!], [.. SealLogFile.Read(LogFile)]).Faults);

        // A file that was made while the last entries and seals were away fits by itself.
        await Log.AppendAsync(session, [Note(1)]);
        await Service.RunOnceAsync();

        Assert.True(Verify(file).Fits);
        Assert.Contains(
            BundleVerifier.Verify(new MemoryStream(file), [Keys.Signing!], [.. SealLogFile.Read(LogFile)]).Faults, fault => fault.Contains("log of seals", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Export_OfAnUnknownSession_IsNothing() =>
        Assert.Null(await Stage.Services.GetRequiredService<EvidenceExporter>().ExportAsync(Guid.NewGuid()));

    [Fact]
    public async Task File_AfterAChangeOfTheKey_IsCheckedWithBoth()
    {
        var (session, _) = await ExportedAsync();
        var older = SealingKey.Read(Keys.Signing!.PublicPem)!;
        var newKey = Path.Combine(Path.GetDirectoryName(KeyFile)!, "new.pem");
        SealKeys.MakeFile(newKey);
        var olderFile = Path.Combine(Path.GetDirectoryName(KeyFile)!, "older.pem");
        await File.WriteAllTextAsync(olderFile, older.PublicPem);
        using var keys = new SealKeys(Microsoft.Extensions.Options.Options.Create(new SealSettings { KeyFile = newKey, OlderKeys = { olderFile } }));
        var seals = ActivatorUtilities.CreateInstance<SealStore>(Stage.Services, keys);
        await Log.AppendAsync(session, [Note(1)]);
        Assert.NotNull(await seals.SealAsync(isThorough: false));

        var file = (await ActivatorUtilities.CreateInstance<EvidenceExporter>(Stage.Services, seals, keys).ExportAsync(session))!;

        Assert.Empty(BundleVerifier.Verify(new MemoryStream(file), [keys.Signing!, older]).Faults);
        Assert.NotEmpty(BundleVerifier.Verify(new MemoryStream(file), [keys.Signing!]).Faults);
        Assert.Empty((await ActivatorUtilities.CreateInstance<StoreVerifier>(Stage.Services, seals, keys).VerifyAsync(null)).Faults);
    }

    [Fact]
    public async Task Work_ForTwiceTheEntries_IsTwiceAsMuch()
    {
        var (few, many) = (await WorkAsync(200, investor: 1), await WorkAsync(400, investor: 2));

        Assert.InRange(few, 400, 450);
        Assert.InRange(many, 800, 2 * few + 10);
    }

    [Fact]
    public void Kinds_OfAllEntries_HaveWordsInEveryLanguage()
    {
        var kinds = Stage.Services.GetRequiredService<StoredKinds>().Of<EvidenceEntry>().Select(StoredAsAttribute.NameOf).Order().ToList();

        Assert.All(Language.All, language => Assert.Equal(kinds, EvidencePageTexts.All.In(language).Kinds.Keys.Order()));
    }

    [Fact]
    public async Task Page_OfAFile_IsSelfContainedAndInBothLanguages()
    {
        var (_, file) = await ExportedAsync();

        var page = Encoding.UTF8.GetString(BundleFile.Unpack(new MemoryStream(file))["index.html"]);

        Assert.Contains("Verbindlich gezeichnet", page, StringComparison.Ordinal);
        Assert.Contains("Order placed, with obligation to pay", page, StringComparison.Ordinal);
        Assert.DoesNotContain("src=", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<link", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task File_ThatAnEarlierReleaseMade_Fits()
    {
        var (path, keyPath) = (Path.Combine(GoldenFolder, "bundle-1.zip"), Path.Combine(GoldenFolder, "bundle-1.pem"));
        if (!File.Exists(path) && GoldenFile.WritesNew)
        {
            var (session, _) = await ExportedAsync();
            Directory.CreateDirectory(GoldenFolder);
            await File.WriteAllBytesAsync(path, await ExportAsync(session));
            await File.WriteAllTextAsync(keyPath, Keys.Signing!.PublicPem + "\n");
        }
        using var key = SealKeys.ReadFile(keyPath)!;
        await using var file = File.OpenRead(path);

        var report = BundleVerifier.Verify(file, [key]);

        Assert.Empty(report.Faults);
        Assert.Equal(2, report.Proven.Count);
    }

    /// <summary>How long it takes to check a file of 200 entries; docs/evidence.md says what it was.</summary>
    [Fact, Trait("Category", "Benchmarks")]
    public async Task Time_For200Entries_IsToldAndBelowASecond()
    {
        var session = await Stage.BeginAsync();
        for (var number = 0; number < 200; number++)
            await Log.AppendAsync(session, [Note(number)]);
        await Seals.SealAsync(isThorough: true);
        var file = await ExportAsync(session);
        Verify(file);

        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.Empty(Verify(file).Faults);
        TestContext.Current.SendDiagnosticMessage($"200 entries, {file.Length} bytes: checked in {watch.Elapsed.TotalMilliseconds:F1} ms");
        TestContext.Current.TestOutputHelper?.WriteLine($"200 entries, {file.Length} bytes: checked in {watch.Elapsed.TotalMilliseconds:F1} ms");
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(1));
    }

    private async Task<int> WorkAsync(int entries, int investor)
    {
        var session = await Stage.BeginAsync(investor);
        await Log.AppendAsync(session, [.. Enumerable.Range(1, entries).Select(number => Note(number))]);
        await Seals.SealAsync(isThorough: true);
        var report = Verify(await ExportAsync(session));
        Assert.Empty(report.Faults);
        return report.Hashed;
    }

    private BundleReport Verify(byte[] file) => BundleVerifier.Verify(new MemoryStream(file), [Keys.Signing!]);

    private async Task<byte[]> ExportAsync(Guid session) => (await Stage.Services.GetRequiredService<EvidenceExporter>().ExportAsync(session))!;

    private async Task<(Guid Session, byte[] File)> ExportedAsync()
    {
        var state = await Stage.AtStepAsync(WizardStep.Status);
        await Seals.SealAsync(isThorough: true);
        return (state.Session.Id, await ExportAsync(state.Session.Id));
    }
}

/// <summary>The same tests, over PostgreSQL.</summary>
[Trait("Category", "Deep")]
[Collection(PostgresTests.Name)]
public sealed class PostgresBundleFileTests(SandboxFixture sandbox, PostgresFixture postgres) : BundleFileTests(sandbox)
{
    protected override Task<string?> ConnectionStringAsync() => postgres.CreateDatabaseAsync();
}
