using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Sandbox.Storage;

/// <summary>
/// A file from an older sandbox does not fit this one. Its data are made up, so it is emptied rather than migrated; the mark
/// that tells is kept in the file itself.
/// </summary>
internal static class SchemaVersion
{
    /// <summary>To be changed with the scenario's data, which a file that is there already would not get.</summary>
    private const string Scenario = "four campaigns";

    public static async Task EnsureAsync(SandboxDb db)
    {
        var script = db.Database.GenerateCreateScript();
        var wanted = BinaryPrimitives.ReadInt32LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(script + Scenario))) & int.MaxValue;
        var found = (await db.Database.SqlQueryRaw<int>("SELECT user_version AS Value FROM pragma_user_version").ToListAsync())[0];
        if (found == wanted) return;

        var tables = await db.Database.SqlQueryRaw<string>("SELECT name AS Value FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").ToListAsync();
#pragma warning disable EF1002 // Names of tables and a number cannot be parameters, and none of them comes from outside.
        foreach (var table in tables) await db.Database.ExecuteSqlRawAsync($"DROP TABLE \"{table}\"");
        await db.Database.ExecuteSqlRawAsync(script);
        await db.Database.ExecuteSqlRawAsync(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {wanted}"));
#pragma warning restore EF1002
    }
}
