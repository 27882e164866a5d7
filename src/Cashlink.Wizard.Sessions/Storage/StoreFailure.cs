using Microsoft.Data.Sqlite;
using Npgsql;

namespace Cashlink.Wizard.Sessions.Storage;

/// <summary>
/// Tells whether the store has failed and may be back in a moment: the disk is full or cannot be written, the database is away. What the
/// program itself does wrong (a value that is not allowed, two writers at one row) is none of it.
/// </summary>
public static class StoreFailure
{
    /// <summary>How long whoever asked should wait before they ask again.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    /// <summary>SQLite's result codes (https://sqlite.org/rescode.html).</summary>
    private enum SqliteCode
    {
        Error = 1,
        Permission = 3,
        Busy = 5,
        Locked = 6,
        OutOfMemory = 7,
        ReadOnly = 8,
        InputOutput = 10,
        Corrupt = 11,
        Full = 13,
        CannotOpen = 14,
        Protocol = 15,
        NoDatabase = 26,
    }

    /// <summary>True when this, or what is behind it, says that the store cannot be read or written now.</summary>
    public static bool Is(Exception? failure) => Of(failure) is not null;

    /// <summary>
    /// What has failed, by kind and code alone: messages of databases hold hosts, paths and values.
    /// </summary>
    /// <returns>For instance <c>SQLite 13</c>; null when it is not the store.</returns>
    public static string? Of(Exception? failure) => failure switch
    {
        null => null,
        SqliteException sqlite => IsAway(sqlite) ? string.Create(CultureInfo.InvariantCulture, $"SQLite {sqlite.SqliteExtendedErrorCode}") : null,
        PostgresException postgres => IsAway(postgres.SqlState) ? $"PostgreSQL {postgres.SqlState}" : null,
        // The line to the server, or the time that it took.
        NpgsqlException => $"PostgreSQL, {(failure.InnerException ?? failure).GetType().Name}",
        AggregateException many => many.InnerExceptions.Select(Of).FirstOrDefault(found => found is not null),
        _ => Of(failure.InnerException),
    };

    private static bool IsAway(SqliteException failure) => (SqliteCode)failure.SqliteErrorCode switch
    {
        SqliteCode.Permission or SqliteCode.Busy or SqliteCode.Locked or SqliteCode.OutOfMemory or SqliteCode.ReadOnly or SqliteCode.InputOutput
            or SqliteCode.Corrupt or SqliteCode.Full or SqliteCode.CannotOpen or SqliteCode.Protocol or SqliteCode.NoDatabase => true,
        // A volume that is not mounted: SQLite makes an empty file in its place.
        SqliteCode.Error => failure.Message.Contains("no such table", StringComparison.Ordinal),
        _ => false,
    };

    /// <summary>PostgreSQL's classes of errors (its manual, appendix A).</summary>
    private static bool IsAway(string state) =>
        state is PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.InvalidCatalogName or PostgresErrorCodes.UndefinedTable
        // Connection, who may connect, resources (a full disk, too many connections), ended by an operator, the machine below, torn data.
        || state[..2] is "08" or "28" or "53" or "57" or "58" or "XX";
}
