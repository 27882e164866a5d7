using Microsoft.Data.Sqlite;

namespace Cashlink.Wizard.BrowserTests.Hosting;

/// <summary>The record of a session as it lies in the file of a wizard that runs. What an entry holds is encrypted; its kind and actor are not.</summary>
internal static class StoredEvidence
{
    /// <summary>Who did an entry of this kind, oldest first.</summary>
    /// <param name="file">The wizard's SQLite file.</param>
    /// <param name="session">The session.</param>
    /// <param name="kind">The kind, for instance <c>action-refused</c>.</param>
    public static async Task<IReadOnlyList<string>> ActorsAsync(string file, Guid session, string kind)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = """select "Actor" from "evidence" where "SessionId" = $session and "Kind" = $kind order by "Sequence" """;
        command.Parameters.AddWithValue("$session", session);
        command.Parameters.AddWithValue("$kind", kind);
        await using var rows = await command.ExecuteReaderAsync();
        var actors = new List<string>();
        while (await rows.ReadAsync())
            actors.Add(rows.GetString(0));
        return actors;
    }
}
