using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using Cashlink.Wizard.Advisor.Console;
using Cashlink.Wizard.Advisor.Live;
using Cashlink.Wizard.PartnerApi;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Access;
using Cashlink.Wizard.Sessions.Calls;
using Cashlink.Wizard.Sessions.Homes;
using Cashlink.Wizard.Sessions.Identifiers;
using Cashlink.Wizard.Sessions.Mails;
using Cashlink.Wizard.Sessions.Notices;
using Cashlink.Wizard.Sessions.Presence;
using Cashlink.Wizard.Sessions.Roles;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Cashlink.Wizard.Tests.Attacks;

/// <summary>Somebody can write into the database, and has no keys.</summary>
public sealed class StoreAttackTests(SandboxFixture sandbox) : AttackTest(sandbox)
{
    private static readonly string[] NotUnderTheSeal =
        [nameof(ISealedRow.Seal), nameof(AccessRow.EndedAt), nameof(AccessRow.LastUsedAt), nameof(AccessRow.CreatedAt), nameof(LaunchLinkRow.UsedAt)];

    private ContentProtector Protector => Stage.Services.GetRequiredService<ContentProtector>();

    [Fact]
    public async Task Contents_OfTwoSessionsSwapped_ShowNobodyTheOthers()
    {
        var (one, cookie) = await AdmittedAsync();
        var (other, _) = await AdmittedAsync(investor: 2);
        await (await Stage.EnterAsync(other.SessionId)).SubmitUnitsAsync(new UnitsAnswer(777));
        await SwapAsync("sessions", "Content");

        using var page = await Visitor.GetAsync($"/w/{one.SessionId}/units", cookie);

        Assert.Equal(HttpStatusCode.InternalServerError, page.StatusCode);
        Assert.DoesNotContain("777", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains(Book.Lines, line => line.Everything.Contains(nameof(CryptographicException), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ciphertexts_OfEachColumn_AreReadInTheirOwnPlaceAlone()
    {
        var reading = await FillAsync();
        // Every column that holds bytes is in the list, whatever feature brings it.
        await using var context = await ContextAsync();
        Assert.Equal(
            EncryptedColumns(context.Model).Order(),
            reading.Keys.Select(column => $"{column.Table}.{column.Column}").Append("advisor_search_keys.Key").Order());

        foreach (var ((table, column), readAll) in reading)
        {
            await readAll();
            await SwapAsync(table, column);
            await Assert.ThrowsAnyAsync<CryptographicException>(readAll);
            await SwapAsync(table, column);
            await readAll();
        }
    }

    [Fact]
    public async Task Ciphertext_OfEachPlace_IsReadThereAndInNoOtherOfAnyTable()
    {
        await FillAsync();
        await using var context = await ContextAsync();
        var values = new List<(byte[] Content, RowPlace Place)>();
        foreach (var type in context.Model.GetEntityTypes())
        {
            var columns = type.GetProperties().Where(column => column.ClrType == typeof(byte[]) && column.Name != nameof(ISealedRow.Seal)).Select(column => column.Name).Order().ToList();
            if (columns.Count == 0)
                continue;
            // Otherwise nobody would know how to move what it holds under another key.
            Assert.True(type.ClrType.IsAssignableTo(typeof(IEncryptedRow)), $"{type.ClrType.Name} says no places.");
            var rows = await EncryptedRows.OfAsync(context, type.ClrType);
            Assert.NotEmpty(rows);
            Assert.All(rows, row => Assert.Equal(columns, row.Places().Select(place => place.Column).Order()));
            Assert.All(rows, row => Assert.All(row.Places(), place => Assert.Equal(type.GetTableName(), place.Table)));
            values.AddRange(rows.SelectMany(EncryptedRows.ValuesOf).Take(4));
        }

        foreach (var (content, place) in values)
        {
            Assert.NotEmpty(Protector.TextIn(content, place));
            foreach (var (_, other) in values.Where(value => !value.Place.Equals(place) && value.Content != content))
                Assert.ThrowsAny<CryptographicException>(() => Protector.TextIn(content, other));
        }
    }

    [Fact]
    public async Task Ciphertext_OfOneTable_IsNotReadInAnother()
    {
        await FillAsync();
        await ExecuteAsync("""UPDATE advisor_search_keys SET "Key" = (SELECT "Client" FROM advisor_seats LIMIT 1)""");
        var names = new NameIndex(Stage.Services.GetRequiredService<IDbContextFactory<WizardDbContext>>(), Protector);

        await Assert.ThrowsAnyAsync<CryptographicException>(() => names.OfSearchAsync("demo", "7", "Hoffmann"));
    }

    [Fact]
    public async Task Version_SetBackByHand_IsNotRead()
    {
        var session = await Stage.BeginAsync();
        await ExecuteAsync("""UPDATE sessions SET "Version" = "Version" + 1""");

        await Assert.ThrowsAnyAsync<CryptographicException>(() => Stage.Store.FindAsync(session));
    }

    [Fact]
    public async Task Content_OfAnOlderProgram_IsReadAndPutInItsPlaceWithTheNextSave()
    {
        var sessionId = await Stage.BeginAsync();
        await using (var context = await ContextAsync())
        {
            var row = await context.Sessions.SingleAsync();
            var content = Protector.Unprotect<JsonElement>(row.Content, row.Place);
            row.Content = Stage.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("Cashlink.Wizard.Sessions.Content.v1")
                .Protect(JsonSerializer.SerializeToUtf8Bytes(content));
            Assert.Equal(9, row.Content[0]);
            await context.SaveChangesAsync();
        }

        var old = (await Stage.Store.FindAsync(sessionId))!;
        old.LanguageChosen("en");
        await Stage.Store.SaveAsync(old);

        await using var after = await ContextAsync();
        Assert.Equal(2, (await after.Sessions.AsNoTracking().SingleAsync()).Content[0]);
        Assert.Equal("en", (await Stage.Store.FindAsync(sessionId))!.Locale);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Admission_InsertedByHand_LetsNobodyIn(bool withTheSealOfAnother)
    {
        var (launched, _) = await AdmittedAsync();
        var (id, secret) = (Guid.NewGuid(), "secret-made-by-hand");
        await using (var context = await ContextAsync())
        {
            var known = await context.Accesses.AsNoTracking().SingleAsync();
            context.Accesses.Add(new AccessRow
            {
                Id = id, SessionId = launched.SessionId, SecretHash = SecretHash.Of(secret), Role = SessionRole.Investor, CreatedAt = known.CreatedAt,
                ExpiresAt = known.ExpiresAt, LastUsedAt = known.LastUsedAt, Seal = withTheSealOfAnother ? known.Seal : null,
            });
            await context.SaveChangesAsync();
        }

        using var page = await Visitor.GetAsync($"/w/{launched.SessionId}/units", $"__Secure-wizard-access={id:N}.{secret}");

        Assert.Equal(HttpStatusCode.Forbidden, page.StatusCode);
        Assert.False(await Stage.Services.GetRequiredService<AccessStore>().IsOpenAsync(id));
        Assert.Contains(Book.Lines, line => line.Text == "A row of accesses was refused: it was not written by this program, or it was changed by hand (1 since the last line).");
    }

    [Fact]
    public async Task Link_InsertedByHand_LetsNobodyIn()
    {
        var launched = await LaunchAsync();
        await using (var context = await ContextAsync())
        {
            var link = await context.LaunchLinks.AsNoTracking().SingleAsync();
            link.TokenHash = SecretHash.Of("made-by-hand");
            context.LaunchLinks.Add(link);
            context.Set<AdvisorLinkRow>().Add(new AdvisorLinkRow
            {
                TokenHash = SecretHash.Of("made-by-hand"), PartnerId = "demo", AdvisorId = "7", AdvisorName = "Petra Vogt", Locale = "en", ExpiresAt = link.ExpiresAt,
                Seal = link.Seal,
            });
            await context.SaveChangesAsync();
        }

        using var answer = await Visitor.EnterAsync("/launch/made-by-hand");
        using var console = await Visitor.EnterAsync("/advisor/launch/made-by-hand");

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (answer.StatusCode, console.StatusCode));
        Assert.StartsWith("__Secure-", await Visitor.AdmitAsync(launched), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Role_ChangedByHand_LetsNobodyIn()
    {
        var (launched, cookie) = await AdmittedAsync();
        await ExecuteAsync("""UPDATE accesses SET "ExpiresAt" = "ExpiresAt" + 1""");

        using var page = await Visitor.GetAsync($"/w/{launched.SessionId}/units", cookie);

        Assert.Equal(HttpStatusCode.Forbidden, page.StatusCode);
    }

    [Fact]
    public async Task Columns_OfEachRowThatLetsSomebodyIn_AreUnderItsSeal()
    {
        await using var context = await ContextAsync();
        var seals = Stage.Services.GetRequiredService<RowSeals>();
        var types = context.Model.GetEntityTypes().Where(type => type.ClrType.IsAssignableTo(typeof(ISealedRow))).ToList();
        Assert.Equal(["accesses", "advisor_accesses", "advisor_links", "home_accesses", "home_links", "launch_links", "operator_accesses"], types.Select(type => type.GetTableName()).Order());

        foreach (var type in types)
        {
            foreach (var column in type.GetProperties().Where(column => !NotUnderTheSeal.Contains(column.Name)))
            {
                var row = seals.Put((ISealedRow)Activator.CreateInstance(type.ClrType)!);
                Assert.True(seals.Holds(row));
                column.PropertyInfo!.SetValue(row, Another(column));
                Assert.False(seals.Holds(row), $"{type.GetTableName()}.{column.Name}");
            }
        }
    }

    private static object Another(IProperty column) => (Nullable.GetUnderlyingType(column.ClrType) ?? column.ClrType) switch
    {
        var type when type == typeof(string) => "another",
        var type when type == typeof(Guid) => Guid.NewGuid(),
        var type when type == typeof(DateTimeOffset) => DateTimeOffset.UnixEpoch,
        var type when type == typeof(SessionRole) => SessionRole.Advisor,
        var type => throw new NotSupportedException($"{column.Name} of {type}"),
    };

    private static IEnumerable<string> EncryptedColumns(IModel model) =>
        from type in model.GetEntityTypes()
        from column in type.GetProperties()
        where column.ClrType == typeof(byte[]) && column.Name != nameof(ISealedRow.Seal)
        select $"{type.GetTableName()}.{column.Name}";

    /// <summary>Two rows of each table with an encrypted column, and how all of them are read.</summary>
    private async Task<Dictionary<(string Table, string Column), Func<Task>>> FillAsync()
    {
        var sessions = new List<Guid>();
        foreach (var investor in new[] { 1, 2 })
        {
            var state = await Stage.AtStepAsync(WizardStep.Survey, investor);
            sessions.Add(state.Session.Id);
            await Stage.Services.GetRequiredService<ConsoleEntryStore>().TakeAsync(state.Session, "7", new ClientName($"Client {investor}"));
            await Stage.Services.GetRequiredService<ScreenShareStore>().SaveAsync(
                new ScreenShare
                {
                    Id = Guid.NewGuid(), SessionId = state.Session.Id, AdvisorId = "7", AdvisorName = "Petra Vogt", AskedAt = Stage.Clock.GetUtcNow(),
                    ChangedAt = Stage.Clock.GetUtcNow(),
                },
                []);
            var repeats = Stage.Services.GetRequiredService<RepeatStore>();
            Assert.IsType<Repeat.First>(await repeats.TakeAsync("demo", $"key-{investor}", [1], default));
            await repeats.AnswerAsync("demo", $"key-{investor}", new LaunchAnswer(state.Session.Id, "https://wizard.example/launch/x", Stage.Clock.GetUtcNow()));
        }
        var homes = new List<Guid>();
        foreach (var investor in new[] { 1, 2 })
        {
            var (token, _) = await Stage.Services.GetRequiredService<HomeStore>().IssueLinkAsync("demo", Scenario.Investor(investor), null, "de", null);
            homes.Add(Assert.IsType<HomeLinkState.Usable>(await Stage.Services.GetRequiredService<HomeAccessStore>().LookAtLinkAsync(token)).HomeId);
        }
        var notices = new List<Guid>();
        foreach (var session in sessions)
        {
            notices.Add((await Stage.Services.GetRequiredService<NoticeStore>().TakeAsync(new WithdrawalNotice(session.ToString(), "Lena", "lena@example.org", "de", "words"))).Id);
            await using var context = await ContextAsync();
            Stage.Services.GetRequiredService<MailOutbox>().Add(
                context, MailKind.Confirm, session, new MailContent($"{session:N}@example.org"), Stage.Clock.GetUtcNow(), Stage.Clock.GetUtcNow());
            await context.SaveChangesAsync();
        }
        var codes = Stage.Services.GetRequiredService<PresenceCodes>();
        foreach (var session in sessions)
        {
            Assert.True(await codes.AskAsync(session, session, "lena@example.org"));
            await using var context = await ContextAsync();
            Assert.NotNull(await codes.MakeAsync((await context.PresenceCodes.SingleAsync(row => row.SessionId == session)).Id));
        }
        var advisor = new AdvisorAccess(Guid.NewGuid(), "demo", "7", "Petra Vogt", "en");
        return new()
        {
            [("mails", "Content")] = async () =>
            {
                foreach (var row in await Stage.Services.GetRequiredService<MailStore>().DueAsync(Stage.Clock.GetUtcNow(), 10))
                    Stage.Services.GetRequiredService<MailStore>().Open(row);
            },
            [("presence_codes", "Key")] = () => AllAsync(sessions, session => codes.TryAsync(session, session, "none")),
            [("withdrawal_notices", "Content")] = () => AllAsync(notices, id => Stage.Services.GetRequiredService<NoticeStore>().FindAsync(id)),
            [("sessions", "Content")] = () => AllAsync(sessions, id => Stage.Store.FindAsync(id)),
            [("call_journal", "Payload")] = () => AllAsync(sessions, ReadCallsAsync),
            [("evidence", "Content")] = () => AllAsync(sessions, id => Stage.Services.GetRequiredService<EvidenceLog>().ReadAsync(id)),
            [("evidence", "Salt")] = () => AllAsync(sessions, ReadSaltsAsync),
            [("live_meetings", "Content")] = () => AllAsync(sessions, id => Stage.Services.GetRequiredService<ScreenShareStore>().FindAsync(id)),
            [("advisor_seats", "Client")] = () => AllAsync(sessions, id => Stage.Services.GetRequiredService<ConsoleEntryStore>().FindAsync(advisor, id)),
            [("investor_homes", "Content")] = () => AllAsync(homes, id => Stage.Services.GetRequiredService<HomeStore>().FindAsync(id)),
            [("partner_requests", "Answer")] = () =>
                AllAsync([1, 2], number => Stage.Services.GetRequiredService<RepeatStore>().TakeAsync("demo", $"key-{number}", [1], default)),
        };
    }

    private async Task ReadSaltsAsync(Guid sessionId)
    {
        await using var context = await ContextAsync();
        foreach (var row in await context.Evidence.AsNoTracking().Where(row => row.SessionId == sessionId).ToListAsync())
            Assert.Equal(32, Protector.Unprotect<byte[]>(row.Salt!, row.SaltPlace).Length);
    }

    private async Task ReadCallsAsync(Guid sessionId)
    {
        foreach (var row in await Stage.JournalAsync(sessionId))
            Assert.NotNull(Protector.Unprotect<SessionCall>(row.Payload, row.Place));
    }

    private static async Task AllAsync<T>(IEnumerable<T> all, Func<T, Task> readAsync)
    {
        foreach (var one in all)
            await readAsync(one);
    }

    /// <summary>Swaps the values of the first and the last row.</summary>
    private async Task SwapAsync(string table, string column)
    {
        var sql = $"""
            CREATE TABLE swapped AS SELECT rowid AS place, "{column}" AS content FROM {table}
                WHERE rowid IN ((SELECT min(rowid) FROM {table}), (SELECT max(rowid) FROM {table}));
            UPDATE {table} SET "{column}" = (SELECT content FROM swapped WHERE place <> {table}.rowid) WHERE rowid IN (SELECT place FROM swapped);
            DROP TABLE swapped;
            """;
        await using var context = await ContextAsync();
        await context.Database.ExecuteSqlRawAsync(sql);
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var context = await ContextAsync();
        Assert.True(await context.Database.ExecuteSqlRawAsync(sql) > 0);
    }

    private Task<WizardDbContext> ContextAsync() => Stage.Services.GetRequiredService<IDbContextFactory<WizardDbContext>>().CreateDbContextAsync();
}
