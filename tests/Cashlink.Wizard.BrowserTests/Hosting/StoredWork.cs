using Microsoft.Data.Sqlite;

namespace Cashlink.Wizard.BrowserTests.Hosting;

/// <summary>
/// What an operator has to look at, put into the file of a wizard that runs: to let it come about takes days. Only what the operator's page reads is in
/// it; nothing of it can be opened.
/// </summary>
internal static class StoredWork
{
    /// <summary>Where a session may stand, and how many of a hundred do.</summary>
    private static readonly (int Phase, string Step, bool IsSigned, int Share)[] Places =
    [
        (0, "units", false, 21), (0, "self-disclosure", false, 9), (0, "survey", false, 14), (0, "signing", false, 12), (2, "status", false, 3), (1, "wallet", true, 6),
        (2, "status", true, 35),
    ];

    /// <summary>Puts sessions of four weeks, a call that stays open, a withdrawal that fits no contract, failed events and a failed mail there.</summary>
    /// <param name="file">The wizard's SQLite file.</param>
    public static async Task PutAsync(string file)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var now = DateTimeOffset.UtcNow;
        for (var day = 0; day < 28; day++)
        {
            foreach (var campaign in new[] { Deployment.Solarpark, Deployment.Hafenkante })
            {
                foreach (var (phase, step, isSigned, share) in Places)
                    await SessionsAsync(connection, campaign, now.AddDays(-day), phase, step, isSigned, share * (3 + (day * 7 % 5)) / 30);
            }
        }
        await AddAsync(
            connection, "call_journal",
            ("Id", Guid.NewGuid()), ("SessionId", Guid.NewGuid()), ("Sequence", 1), ("Operation", "create-invitation"), ("IdempotencyKey", Guid.NewGuid().ToString("N")),
            ("PayloadHash", ""), ("Payload", new byte[1]), ("State", 0), ("Attempts", 14), ("CreatedAt", now.AddHours(-3).Ticks), ("NextAttemptAt", now.AddDays(1).Ticks),
            ("LastStatus", 403));
        await AddAsync(
            connection, "withdrawal_notices",
            ("Id", Guid.NewGuid()), ("State", 2), ("ReceivedAt", now.AddHours(-20).Ticks), ("DueAt", now.Ticks), ("Content", new byte[1]));
        foreach (var (type, hours) in new[] { ("session.step", 80), ("session.signed", 79), ("session.completed", 76) })
        {
            await AddAsync(
                connection, "partner_events",
                ("Id", Guid.NewGuid()), ("PartnerId", "demo"), ("SessionId", Guid.NewGuid()), ("Sequence", hours), ("Type", type), ("Body", "{}"), ("State", 2),
                ("CreatedAt", now.AddHours(-hours).Ticks), ("DueAt", now.AddHours(-4).Ticks), ("Attempts", 84), ("LastStatus", 502));
        }
        await AddAsync(
            connection, "mails",
            ("Id", Guid.NewGuid()), ("SessionId", Guid.NewGuid()), ("Kind", 2), ("State", 2), ("CreatedAt", now.AddHours(-30).Ticks), ("DueAt", now.AddHours(-30).Ticks),
            ("Attempts", 1), ("LastStatus", 550), ("Content", new byte[1]));
        await transaction.CommitAsync();
    }

    private static async Task SessionsAsync(SqliteConnection connection, Guid campaign, DateTimeOffset day, int phase, string step, bool isSigned, int count)
    {
        for (var number = 0; number < count; number++)
        {
            await AddAsync(
                connection, "sessions",
                ("Id", Guid.NewGuid()), ("PartnerId", "demo"), ("InvestorId", Guid.NewGuid()), ("CampaignId", campaign), ("Phase", phase), ("Step", step), ("Version", 1),
                ("SignedAt", isSigned ? day.Ticks : DBNull.Value), ("CreatedAt", day.Ticks), ("ChangedAt", day.Ticks), ("Content", new byte[1]));
        }
    }

    private static async Task AddAsync(SqliteConnection connection, string table, params (string Column, object Value)[] row)
    {
        await using var command = connection.CreateCommand();
        command.CommandText =
            $"""insert into "{table}" ({string.Join(", ", row.Select(cell => $"\"{cell.Column}\""))}) values ({string.Join(", ", row.Select(cell => $"${cell.Column}"))})""";
        foreach (var (column, value) in row)
            command.Parameters.AddWithValue($"${column}", value);
        await command.ExecuteNonQueryAsync();
    }
}
