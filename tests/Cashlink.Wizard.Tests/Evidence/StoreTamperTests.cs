using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Proof;
using Cashlink.Wizard.Sessions.Retention;
using Cashlink.Wizard.Sessions.Seals;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.Tests.Stage;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Cashlink.Wizard.Tests.Evidence;

/// <summary>Whoever can write into the database and has not the operator's key changes and drops nothing unseen.</summary>
public class StoreTamperTests(SandboxFixture sandbox) : SealedStageTest(sandbox)
{
    private StoreVerifier Verifier => Stage.Services.GetRequiredService<StoreVerifier>();

    private ContentProtector Protector => Stage.Services.GetRequiredService<ContentProtector>();

    [Fact]
    public async Task Store_AsItWasWritten_Fits()
    {
        await RecordAndSealAsync();

        var report = await VerifyAsync();

        Assert.Empty(report.Faults);
        Assert.Equal((2, 2, 0), (report.Sessions, report.Seals, report.Unsealed));
    }

    [Fact]
    public async Task Record_WithAnyChange_IsFound()
    {
        await RecordAndSealAsync();
        var sound = await RowsAsync();
        var deeds = (from kind in Gen.Choose(0, 9) from one in Gen.Choose(0, 1000) from other in Gen.Choose(0, 1000) select (kind, one, other)).ToArbitrary();

        // Each time the whole table is written; the store may refuse what makes no sense to it.
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(120), Prop.ForAll(deeds, deed =>
        {
            var changed = sound.ConvertAll(Copy);
            var isChanged = Change(changed, deed.kind, deed.one, deed.other);
            return !isChanged || HoldsAsync().GetAwaiter().GetResult();

            async Task<bool> HoldsAsync()
            {
                try
                {
                    await WriteAsync(changed);
                }
                catch (DbUpdateException)
                {
                    return true;
                }
                return (await Verifier.VerifyAsync(null)).Faults.Count > 0;
            }
        }));

        await WriteAsync(sound);
        Assert.Empty((await VerifyAsync()).Faults);
    }

    [Theory]
    [InlineData("Number")]
    [InlineData("At")]
    [InlineData("Previous")]
    [InlineData("Root")]
    [InlineData("Count")]
    [InlineData("KeyId")]
    [InlineData("Signature")]
    [InlineData("head SessionId")]
    [InlineData("head Sequence")]
    [InlineData("head Hash")]
    [InlineData("head Position")]
    [InlineData("head removed")]
    [InlineData("first removed")]
    [InlineData("swapped")]
    public async Task Seal_WithAnyChange_IsFound(string what)
    {
        await RecordAndSealAsync();
        await using (var context = await ContextAsync())
        {
            var (seals, heads) = (context.Seals.Where(seal => seal.Number == 2), context.SealedHeads.Where(head => head.SealNumber == 1 && head.Position == 0));
            Assert.Equal(1, what switch
            {
                "Number" => await seals.ExecuteUpdateAsync(seal => seal.SetProperty(one => one.Number, 3)),
                "At" => await seals.ExecuteUpdateAsync(seal => seal.SetProperty(one => one.At, Stage.Clock.GetUtcNow().AddDays(-1))),
                "Previous" => await seals.ExecuteUpdateAsync(seal => seal.SetProperty(one => one.Previous, ChainedEntry.Beginning)),
                "Root" => await seals.ExecuteUpdateAsync(seal => seal.SetProperty(one => one.Root, ChainedEntry.Beginning)),
                "Count" => await seals.ExecuteUpdateAsync(seal => seal.SetProperty(one => one.Count, 7)),
                "KeyId" => await seals.ExecuteUpdateAsync(seal => seal.SetProperty(one => one.KeyId, ChainedEntry.Beginning)),
                "Signature" => await seals.ExecuteUpdateAsync(seal => seal.SetProperty(one => one.Signature, "3006020101020101")),
                "head SessionId" => await heads.ExecuteUpdateAsync(head => head.SetProperty(one => one.SessionId, Guid.NewGuid())),
                "head Sequence" => await heads.ExecuteUpdateAsync(head => head.SetProperty(one => one.Sequence, 1)),
                "head Hash" => await heads.ExecuteUpdateAsync(head => head.SetProperty(one => one.Hash, ChainedEntry.Beginning)),
                "head Position" => await heads.ExecuteUpdateAsync(head => head.SetProperty(one => one.Position, 9)),
                "head removed" => await heads.ExecuteDeleteAsync(),
                "first removed" => await context.Seals.Where(seal => seal.Number == 1).ExecuteDeleteAsync(),
                "swapped" => await seals.ExecuteUpdateAsync(seal => seal.SetProperty(one => one.Root, context.Seals.Single(first => first.Number == 1).Root)),
                _ => throw new InvalidOperationException(what),
            });
        }

        Assert.NotEmpty((await VerifyAsync(withLog: false)).Faults);
    }

    [Fact]
    public async Task LastSeal_Removed_IsFoundWithTheLogAndSaidWithout()
    {
        await RecordAndSealAsync();
        await using (var context = await ContextAsync())
        {
            await context.SealedHeads.Where(head => head.SealNumber == 2).ExecuteDeleteAsync();
            await context.Seals.Where(seal => seal.Number == 2).ExecuteDeleteAsync();
        }

        Assert.Equal("seal 2 is in the log, and not in the store", Assert.Single((await VerifyAsync()).Faults));
        Assert.True((await VerifyAsync(withLog: false)).Unsealed > 0);
    }

    [Fact]
    public async Task Record_RemovedAsAWholeWithItsSeals_IsFoundWithTheLog()
    {
        var (_, late) = await RecordAndSealAsync();
        await using (var context = await ContextAsync())
        {
            await context.SealedHeads.Where(head => head.SealNumber == 2).ExecuteDeleteAsync();
            await context.Seals.Where(seal => seal.Number == 2).ExecuteDeleteAsync();
            await context.Evidence.Where(row => row.SessionId == late).ExecuteDeleteAsync();
            await context.Sessions.Where(row => row.Id == late).ExecuteDeleteAsync();
        }

        Assert.Contains((await VerifyAsync()).Faults, fault => fault.StartsWith($"session {late}: the whole record is missing", StringComparison.Ordinal));
    }

    /// <summary>Whoever has the keys of the store too can write a record anew that fits by itself.</summary>
    [Fact]
    public async Task Record_WrittenAnewWithTheKeysOfTheStore_IsFoundByTheSeal()
    {
        var (session, _) = await RecordAndSealAsync();
        var rows = (await RowsAsync()).Where(row => row.SessionId == session).ToList();
        var others = (await RowsAsync()).Where(row => row.SessionId != session);
        var previous = ChainedEntry.Beginning;
        foreach (var row in rows)
        {
            var (content, salt) = (Protector.Unprotect<EvidenceEntry>(row.Content, row.Place), Protector.Unprotect<byte[]>(row.Salt!, row.SaltPlace));
            row.At -= TimeSpan.FromDays(1);
            (row.Content, row.Salt) = (Protector.Protect(content, row.Place), Protector.Protect(salt, row.SaltPlace));
            row.Hash = previous = row.Chained!.HashAfter(previous);
        }
        await WriteAsync([.. rows, .. others]);

        Assert.StartsWith($"session {session}: entry {rows.Count} is not the one that seal 1 holds", Assert.Single((await VerifyAsync()).Faults), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Draft_ErasedAfterItsTime_IsNoLoss_AndOneRemovedByHandIs()
    {
        var draft = (await Stage.AtStepAsync(WizardStep.Survey)).Session.Id;
        await Service.RunOnceAsync();
        Stage.Clock.Advance(new RetentionSettings().Drafts + TimeSpan.FromHours(1));
        await Stage.Services.GetServices<IHostedService>().OfType<RetentionService>().Single().RunOnceAsync();
        var report = await VerifyAsync();
        Assert.Empty(report.Faults);
        Assert.Equal(1, report.Ended);

        await using (var context = await ContextAsync())
            await context.EvidenceEnds.ExecuteUpdateAsync(end => end.SetProperty(one => one.Sequence, 100));
        Assert.Contains("its erasure is not signed", Assert.Single((await VerifyAsync()).Faults), StringComparison.Ordinal);

        await using (var context = await ContextAsync())
            await context.EvidenceEnds.ExecuteDeleteAsync();
        Assert.StartsWith($"session {draft}: the whole record is missing", Assert.Single((await VerifyAsync()).Faults), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Content_TakenAwayByHand_IsFound()
    {
        var (session, _) = await RecordAndSealAsync();
        await using (var context = await ContextAsync())
        {
            await context.Evidence.Where(row => row.SessionId == session && row.Sequence == 3)
                .ExecuteUpdateAsync(row => row.SetProperty(one => one.Content, Array.Empty<byte>()).SetProperty(one => one.Salt, (byte[]?)null));
        }

        Assert.Equal($"session {session}: entry 3 has no content, and the record does not say that it was erased", Assert.Single((await VerifyAsync()).Faults));
    }

    private Task<StoreReport> VerifyAsync(bool withLog = true) => Verifier.VerifyAsync(withLog ? [.. SealLogFile.Read(LogFile)] : null);

    /// <summary>A whole subscription under the first seal, a draft under the second.</summary>
    private async Task<(Guid First, Guid Second)> RecordAndSealAsync()
    {
        var first = (await Stage.AtStepAsync(WizardStep.Status)).Session.Id;
        await Service.RunOnceAsync();
        Stage.Clock.Advance(TimeSpan.FromMinutes(2));
        var second = (await Stage.AtStepAsync(WizardStep.Survey, investor: 2)).Session.Id;
        await Service.RunOnceAsync();
        return (first, second);
    }

    private async Task<List<EvidenceRow>> RowsAsync()
    {
        await using var context = await ContextAsync();
        return await context.Evidence.AsNoTracking().OrderBy(row => row.SessionId).ThenBy(row => row.Sequence).ToListAsync();
    }

    private async Task WriteAsync(IEnumerable<EvidenceRow> rows)
    {
        await using var context = await ContextAsync();
        await context.Evidence.ExecuteDeleteAsync();
        context.Evidence.AddRange(rows.Select(Copy));
        await context.SaveChangesAsync();
    }

    private static EvidenceRow Copy(EvidenceRow row) => new()
    {
        Id = row.Id,
        SessionId = row.SessionId,
        Sequence = row.Sequence,
        At = row.At,
        Kind = row.Kind,
        Actor = row.Actor,
        AdmissionId = row.AdmissionId,
        AdmissionRole = row.AdmissionRole,
        AdmissionBy = row.AdmissionBy,
        Content = row.Content,
        Salt = row.Salt,
        Commitment = row.Commitment,
        Hash = row.Hash,
    };

    /// <returns>False when nothing was changed.</returns>
    private static bool Change(List<EvidenceRow> rows, int kind, int one, int other)
    {
        var (first, second) = (rows[one % rows.Count], rows[other % rows.Count]);
        switch (kind)
        {
            case 0 or 1:
                ChangeColumn(first, other);
                return true;
            case 2:
                rows.Remove(first);
                return true;
            // Two entries change places.
            case 3:
                (first.Sequence, second.Sequence) = (second.Sequence, first.Sequence);
                return first.Sequence != second.Sequence;
            case 4:
                (first.Content, second.Content, first.Salt, second.Salt) = (second.Content, first.Content, second.Salt, first.Salt);
                return first != second;
            // One more at the end, made of another, whose hash is right.
            case 5:
                var last = rows.Where(row => row.SessionId == first.SessionId).MaxBy(row => row.Sequence)!;
                var more = Copy(first);
                (more.Id, more.Sequence) = (Guid.NewGuid(), last.Sequence + 1);
                more.Hash = more.Chained!.HashAfter(last.Hash!);
                rows.Add(more);
                return true;
            // The end is cut off.
            case 6:
                return rows.RemoveAll(row => row.SessionId == first.SessionId && row.Sequence >= first.Sequence) > 0;
            // Backdated, or somebody else's doing, with all hashes reckoned anew.
            case 7 or 8:
                foreach (var row in rows.Where(row => row.SessionId == first.SessionId && row.Sequence >= first.Sequence).OrderBy(row => row.Sequence).ToList())
                {
                    if (kind == 7)
                        row.At -= TimeSpan.FromHours(1);
                    else if (row == first)
                        row.Actor = "advisor:7";
                    row.Hash = row.Chained!.HashAfter(rows.Find(before => before.SessionId == row.SessionId && before.Sequence == row.Sequence - 1)?.Hash ?? ChainedEntry.Beginning);
                }
                return true;
            // One is moved into another's record.
            default:
                if (first.SessionId == second.SessionId)
                    return false;
                first.SessionId = second.SessionId;
                return true;
        }
    }

    private static void ChangeColumn(EvidenceRow row, int column)
    {
        switch (column % 13)
        {
            case 0: row.Id = Guid.NewGuid(); break;
            case 1: row.SessionId = Guid.NewGuid(); break;
            case 2: row.Sequence += 100; break;
            case 3: row.At += TimeSpan.FromTicks(1); break;
            case 4: row.Kind = row.Kind == "order-placed" ? "order-refused" : "order-placed"; break;
            case 5: row.Actor += "7"; break;
            case 6: row.AdmissionId = row.AdmissionId is null ? Guid.NewGuid() : null; break;
            case 7: (row.AdmissionId, row.AdmissionRole, row.AdmissionBy) = (row.AdmissionId ?? Guid.NewGuid(), row.AdmissionRole == "investor" ? "advisor" : "investor", row.AdmissionBy ?? "link"); break;
            case 8: (row.AdmissionId, row.AdmissionRole, row.AdmissionBy) = (row.AdmissionId ?? Guid.NewGuid(), row.AdmissionRole ?? "investor", row.AdmissionBy == "link" ? "handover" : "link"); break;
            case 9: row.Content = [.. row.Content[..^1], (byte)(row.Content[^1] ^ 1)]; break;
            case 10: row.Salt = [.. row.Salt![..^1], (byte)(row.Salt[^1] ^ 1)]; break;
            case 11: row.Commitment = Another(row.Commitment!); break;
            default: row.Hash = Another(row.Hash!); break;
        }
    }

    private static string Another(string hash) => hash[..^1] + (hash[^1] == '0' ? '1' : '0');
}

/// <summary>The same tests, over PostgreSQL.</summary>
[Trait("Category", "Deep")]
[Collection(PostgresTests.Name)]
public sealed class PostgresStoreTamperTests(SandboxFixture sandbox, PostgresFixture postgres) : StoreTamperTests(sandbox)
{
    protected override Task<string?> ConnectionStringAsync() => postgres.CreateDatabaseAsync();
}
