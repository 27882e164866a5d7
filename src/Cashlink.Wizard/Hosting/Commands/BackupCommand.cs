using Cashlink.Wizard.Sessions.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Wizard.Hosting.Commands;

/// <summary>
/// <c>Cashlink.Wizard backup FOLDER</c>: a copy of the SQLite store at one moment, with the keys that it is encrypted with, beside a wizard that runs.
/// A PostgreSQL database has programs of its own for that (docs/operations.md).
/// </summary>
public static class BackupCommand
{
    public const string Name = "backup";

    /// <summary>The copy of the store within the folder.</summary>
    public const string StoreFile = "wizard.db";

    /// <summary>The copies of the keys within the folder.</summary>
    public const string KeyFolder = "keys";

    private const string Usage = "Cashlink.Wizard backup FOLDER   copies the SQLite store and its keys into a folder that does not exist yet";

    /// <returns>
    /// 0; 1 when the copy could not be made or does not hold; 64 for a command that is written wrongly, and for a PostgreSQL store; 65 for a store of
    /// another schema; 78 for settings that are wrong.
    /// </returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        if (args is not [{ Length: > 0 } folder])
        {
            await error.WriteLineAsync(Usage);
            return EvidenceCommand.UsageExitCode;
        }
        return await CommandHost.RunAsync(services => CopyAsync(services, folder, output, error), error);
    }

    private static async Task<int> CopyAsync(IServiceProvider services, string folder, TextWriter output, TextWriter error)
    {
        var store = StoreSettings.Of(services.GetRequiredService<IConfiguration>());
        if (store.IsPostgres)
        {
            await error.WriteLineAsync("The store is a PostgreSQL database: use pg_dump, and copy Store:KeyFolder where it is set (docs/operations.md).");
            return EvidenceCommand.UsageExitCode;
        }
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            await error.WriteLineAsync($"{folder} is not empty. A backup is never written over another.");
            return EvidenceCommand.DoesNotFit;
        }
        try
        {
            MakeFolder(folder);
            var copy = Path.Combine(folder, StoreFile);
            await using (var context = await services.GetRequiredService<IDbContextFactory<WizardDbContext>>().CreateDbContextAsync())
                await context.Database.ExecuteSqlAsync($"VACUUM INTO {copy}");
            Restrict(copy);
            // After the store: a key that was made in between is one more, and none that the store needs is missing.
            var keys = CopyKeys(store.ResolvedKeyFolder!, Path.Combine(folder, KeyFolder));
            if (await FaultAsync(copy) is { } fault)
            {
                await error.WriteLineAsync($"The copy does not hold: {fault}");
                return EvidenceCommand.DoesNotFit;
            }
            await output.WriteLineAsync($"{copy}: {new FileInfo(copy).Length} bytes, and {keys} keys. Who has this folder can read all that is stored; keep it accordingly.");
            return 0;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or SqliteException)
        {
            await error.WriteLineAsync(failure.Message);
            return EvidenceCommand.DoesNotFit;
        }
    }

    private static int CopyKeys(string from, string to)
    {
        MakeFolder(to);
        var keys = Directory.EnumerateFiles(from, "*.xml").ToList();
        foreach (var key in keys)
        {
            var copy = Path.Combine(to, Path.GetFileName(key));
            File.Copy(key, copy);
            Restrict(copy);
        }
        return keys.Count;
    }

    private static void MakeFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static void Restrict(string file)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    /// <summary>What SQLite finds wrong with the copy; null for nothing.</summary>
    private static async Task<string?> FaultAsync(string file)
    {
        var source = new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false };
        await using var connection = new SqliteConnection(source.ConnectionString);
        await connection.OpenAsync();
        await using var check = connection.CreateCommand();
        check.CommandText = "PRAGMA integrity_check";
        return await check.ExecuteScalarAsync() as string is var answer && answer == "ok" ? null : answer ?? "no answer";
    }
}
