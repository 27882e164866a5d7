using System.Text;
using System.Text.Json.Nodes;
using Cashlink.Wizard.Advisor.Console;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Homes;
using Cashlink.Wizard.Sessions.Proof;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.Sessions.Subjects;
using Cashlink.Wizard.Tests.Evidence;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Cashlink.Wizard.Tests.Subjects;

/// <summary>An investor asks for what is held on her, and for its erasure; chains, seals and other people's sessions hold.</summary>
public class SubjectTests(SandboxFixture sandbox) : SealedStageTest(sandbox)
{
    private static readonly Guid Investor = Scenario.Investor(1);

    private SubjectEraser Eraser => Stage.Services.GetRequiredService<SubjectEraser>();

    private Task<StoreReport> VerifyAsync() => Stage.Services.GetRequiredService<StoreVerifier>().VerifyAsync(null);

    [Fact]
    public async Task Export_OfAnInvestor_HoldsAllRowsInTheClearAndNoSecrets()
    {
        var (session, _) = await AccompaniedAsync(WizardStep.Wallet);
        await InviteAsync();

        var text = Encoding.UTF8.GetString((await ExportAsync(Investor))!);

        var held = JsonNode.Parse(text)!["held"]!.AsObject();
        await using var context = await ContextAsync();
        // Every table with a row of this person is in the file, whatever feature keeps it.
        foreach (var (table, count) in await RowsAsync(context, [session]))
            Assert.Equal((table, count), (table, (long)(held[table]?.AsArray().Count ?? 0)));
        Assert.Equal(1100, held["sessions"]![0]!["content"]!["units"]!["units"]!.GetValue<long>());
        Assert.Contains(held["evidence"]!.AsArray(), entry => (string)entry!["content"]!["kind"]! == "order-placed");
        Assert.Contains("Lena Hoffmann", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Hash\": \"", text.Replace("payloadHash", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("\"seal\"", text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Export_OfAnInvestor_HoldsNothingOfAnother()
    {
        await Stage.AtStepAsync(WizardStep.Survey);
        var other = (await Stage.AtStepAsync(WizardStep.Survey, investor: 2)).Session.Id;

        Assert.DoesNotContain(other.ToString(), Encoding.UTF8.GetString((await ExportAsync(Investor))!), StringComparison.Ordinal);
        Assert.Null(await ExportAsync(Scenario.Investor(3)));
    }

    /// <summary>A table that names a session or an investor belongs into the file; who adds one is told so here.</summary>
    [Fact]
    public async Task Tables_ThatNameASessionOrAnInvestor_AreAllGivenOut()
    {
        await using var context = await ContextAsync();
        var naming = context.Model.GetEntityTypes().Where(type => KeyOf(type) is not null).Select(type => type.ClrType.Name);

        Assert.Equal(naming.Order(), Stage.Services.GetServices<ISubjectTable>().Select(table => table.Row.Name).Order());
    }

    [Fact]
    public async Task Erase_OfAnInvestorWithADraft_LeavesNothingButTheSignedEnd()
    {
        var (draft, _) = await AccompaniedAsync(WizardStep.Survey);
        await InviteAsync();
        await Service.RunOnceAsync();
        var plan = await Eraser.PlanAsync(Investor, contractsEnded: null);
        Assert.Equal((SubjectFate.Erased, 1), (Assert.Single(plan.Sessions).Fate, plan.Homes));

        await Eraser.EraseAsync(plan);

        await using var context = await ContextAsync();
        Assert.Equal(["evidence_ends", "evidence_sealed_heads"], (await RowsAsync(context, [draft])).Keys.Order());
        Assert.Equal("data-subject", (await context.EvidenceEnds.SingleAsync()).Reason);
        Assert.Empty((await VerifyAsync()).Faults);
        Assert.Null(await ExportAsync(Investor));
    }

    [Fact]
    public async Task Erase_OfAnInvestorWithAContract_KeepsWhatADutyDemandsAndNamesIt()
    {
        var (session, _) = await AccompaniedAsync(WizardStep.Status);
        var signed = (await Stage.Store.FindAsync(session))!;
        signed.MailWanted(new MailContact("lena@example.org", "secret-of-the-mailbox", Stage.Clock.GetUtcNow()));
        await Stage.Store.SaveAsync(signed);
        await Service.RunOnceAsync();
        var before = await Log.ReadAsync(session);
        var plan = await Eraser.PlanAsync(Investor, contractsEnded: null);

        var kept = Assert.Single(plan.Sessions);
        Assert.Equal((SubjectFate.Kept, null), (kept.Fate, kept.KeptUntil));
        Assert.Equal(["§ 83 (8) WpHG", "§ 257 (1) no. 2-4, (4), (5) HGB", "§ 8 (4) GwG"], kept.Duties.Select(duty => duty.Law));
        await Eraser.EraseAsync(plan);

        var after = await Log.ReadAsync(session);
        var gone = before.Where(item => KeepingDuties.Needless.Contains(item.Entry.Kind)).Select(item => item.Sequence).ToList();
        Assert.NotEmpty(gone);
        Assert.Equal(gone, Assert.IsType<ContentsErased>(after[^1].Entry).Entries);
        Assert.Equal(before.Select(item => item.Sequence).Except(gone), after.SkipLast(1).Select(item => item.Sequence));
        var stays = (await Stage.Store.FindAsync(session))!;
        Assert.Equal((true, null), (stays.InvestmentId is not null, stays.Mail));
        await using var context = await ContextAsync();
        Assert.DoesNotContain((await RowsAsync(context, [session])).Keys, table => table is "advisor_seats" or "advisor_seat_words" or "live_meetings");
        // What is gone is gone from the store, and chain, seals and file hold.
        await Service.RunOnceAsync();
        var report = await VerifyAsync();
        Assert.Empty(report.Faults);
        Assert.Equal(gone.Count, report.Erased);
        var file = (await Stage.Services.GetRequiredService<EvidenceExporter>().ExportAsync(session))!;
        var check = BundleVerifier.Verify(new MemoryStream(file), [Keys.Signing!]);
        Assert.Empty(check.Faults);
        Assert.Contains(check.NotProven, line => line.StartsWith($"The contents of {gone.Count} entries were erased", StringComparison.Ordinal));
        // Asking again erases nothing more.
        Assert.Empty(Assert.Single((await Eraser.PlanAsync(Investor, null)).Sessions).Contents);
    }

    [Fact]
    public async Task Erase_AfterAllDuties_ErasesTheContractToo()
    {
        var session = (await Stage.AtStepAsync(WizardStep.Status)).Session.Id;
        await Service.RunOnceAsync();
        var ended = new DateOnly(2031, 6, 30);
        Assert.Equal(new DateOnly(2036, 12, 31), Assert.Single((await Eraser.PlanAsync(Investor, ended)).Sessions).KeptUntil);
        Stage.Clock.Advance(new DateTimeOffset(2037, 1, 1, 12, 0, 0, TimeSpan.Zero) - Stage.Clock.GetUtcNow());
        Assert.Equal(SubjectFate.Kept, Assert.Single((await Eraser.PlanAsync(Investor, contractsEnded: null)).Sessions).Fate);

        var plan = await Eraser.PlanAsync(Investor, ended);
        Assert.Equal(SubjectFate.Erased, Assert.Single(plan.Sessions).Fate);
        await Eraser.EraseAsync(plan);

        Assert.Null(await Stage.Store.FindAsync(session));
        await using var context = await ContextAsync();
        Assert.False(await context.StatusWatches.AnyAsync());
        Assert.Empty((await VerifyAsync()).Faults);
    }

    [Fact]
    public async Task Erase_WithACallThatIsOpen_Waits()
    {
        var state = await Stage.EnterAsync(await Stage.BeginAsync());
        await Sandbox.FailAsync("/v2/invitations/", count: 2);
        await state.SubmitUnitsAsync(new UnitsAnswer(100));

        var plan = await Eraser.PlanAsync(Investor, contractsEnded: null);
        Assert.Equal(SubjectFate.Waits, Assert.Single(plan.Sessions).Fate);
        await Eraser.EraseAsync(plan);

        Assert.NotNull(await Stage.Store.FindAsync(state.Session.Id));
    }

    [Fact]
    public async Task Erase_OfOneInvestor_TouchesNobodyElse()
    {
        await Stage.AtStepAsync(WizardStep.Survey);
        var other = (await Stage.AtStepAsync(WizardStep.Survey, investor: 2)).Session.Id;
        await using var context = await ContextAsync();
        var before = await RowsAsync(context, [other]);

        await Eraser.EraseAsync(await Eraser.PlanAsync(Investor, contractsEnded: null));

        Assert.Equal(before, await RowsAsync(context, [other]));
    }

    /// <summary>The duties of a record whose last entry is of this day, by the calendar.</summary>
    [Theory]
    [InlineData("2026-12-31", "2031-12-31", "2034-12-31", "2031-12-31")]
    [InlineData("2027-01-01", "2032-01-01", "2035-12-31", "2032-12-31")]
    [InlineData("2028-02-29", "2033-02-28", "2036-12-31", "2033-12-31")]
    public void Duties_OfARecord_CountByTheCalendar(string last, string securities, string commercial, string launder)
    {
        var day = DateOnly.ParseExact(last, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var duties = KeepingDuties.Of(day, contractEnd: day, new KeepingSettings());

        Assert.Equal([securities, commercial, launder], duties.Select(duty => duty.Until!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        Assert.All(duties, duty => Assert.True(duty.HoldsOn(duty.Until!.Value) && !duty.HoldsOn(duty.Until.Value.AddDays(1))));
        Assert.True(KeepingDuties.Of(day, contractEnd: null, new KeepingSettings())[2].HoldsOn(DateOnly.MaxValue));
    }

    [Fact]
    public async Task Commands_OfTheOperator_ExportSayAndErase()
    {
        var session = (await Stage.AtStepAsync(WizardStep.Survey)).Session.Id;
        var file = Path.Combine(Path.GetDirectoryName(KeyFile)!, "subject.json");
        var program = new WizardProgram(Stage, Settings);

        Assert.Equal((0, ""), await CodeAsync("subject", "export", Investor.ToString(), file));
        Assert.Equal(Investor, JsonNode.Parse(await File.ReadAllTextAsync(file))!["investor"]!.GetValue<Guid>());
        var said = await program.RunAsync("subject", "erase", Investor.ToString());
        Assert.Contains("Nothing was erased", said.Output, StringComparison.Ordinal);
        Assert.NotNull(await Stage.Store.FindAsync(session));
        var done = await program.RunAsync("subject", "erase", Investor.ToString(), "--yes");
        Assert.Contains($"Session {session} (demo, never signed): erased with everything of it.", done.Output, StringComparison.Ordinal);
        Assert.Null(await Stage.Store.FindAsync(session));
        Assert.Equal(1, (await program.RunAsync("subject", "export", Investor.ToString())).Code);
        Assert.Equal(64, (await program.RunAsync("subject", "erase", Investor.ToString(), "--contracts-ended", "soon")).Code);

        async Task<(int, string)> CodeAsync(params string[] args)
        {
            var run = await program.RunAsync(args);
            return (run.Code, run.Errors);
        }
    }

    /// <summary>A session whose client let an advisor look on, and who is in the advisor's list.</summary>
    private async Task<(Guid Session, WizardSession State)> AccompaniedAsync(WizardStep step)
    {
        var (client, advisor) = await LiveCircuit.JoinedAsync(Stage, step, investor: 1);
        using var one = client;
        using var other = advisor;
        Assert.Null(await advisor.AdvisorSeat.WriteAsync("Bis morgen", Language.German));
        await Stage.Services.GetRequiredService<ConsoleEntryStore>().TakeAsync(client.State.Session, LiveCircuit.Advisor, new ClientName("Lena Hoffmann"));
        return (client.State.Session.Id, client.State.Session);
    }

    private async Task InviteAsync() => await Stage.Services.GetRequiredService<HomeStore>().IssueLinkAsync("demo", Investor, null, "de", null);

    private Task<byte[]?> ExportAsync(Guid investor) => Stage.Services.GetRequiredService<SubjectExporter>().ExportAsync(investor);

    private static IProperty? KeyOf(IEntityType table) => table.FindProperty("InvestorId") ?? table.FindProperty("SessionId");

    /// <summary>How many rows of which tables are of this investor, whatever tables there are.</summary>
    private static async Task<Dictionary<string, long>> RowsAsync(WizardDbContext context, IReadOnlyList<Guid> sessions)
    {
        var rows = new Dictionary<string, long>();
        foreach (var table in context.Model.GetEntityTypes().Where(type => KeyOf(type) is not null))
        {
            var isOfSession = table.FindProperty("SessionId") is not null || table.ClrType == typeof(SessionRow);
            var key = table.ClrType == typeof(SessionRow) ? "Id" : isOfSession ? "SessionId" : "InvestorId";
            var ids = isOfSession ? sessions : [Investor];
            var sql = System.Runtime.CompilerServices.FormattableStringFactory.Create(
                $"select count(*) as \"Value\" from \"{table.GetTableName()}\" where \"{key}\" = {{0}}", ids[0]);
            if (await context.Database.SqlQuery<long>(sql).SingleAsync() is > 0 and var count)
                rows[table.GetTableName()!] = count;
        }
        return rows;
    }
}

/// <summary>The same tests, over PostgreSQL.</summary>
[Trait("Category", "Deep")]
[Collection(PostgresTests.Name)]
public sealed class PostgresSubjectTests(SandboxFixture sandbox, PostgresFixture postgres) : SubjectTests(sandbox)
{
    protected override Task<string?> ConnectionStringAsync() => postgres.CreateDatabaseAsync();
}
