using System.Net;
using Cashlink.Wizard.Sessions.Settings;
using Npgsql;

namespace Cashlink.Wizard.Sessions.Storage;

/// <summary>Checks the section <c>Store</c>.</summary>
public static class StoreCheck
{
    public static IEnumerable<string> Faults(StoreSettings store)
    {
        if (string.IsNullOrWhiteSpace(store.Path) && !store.IsPostgres)
            yield return Fault.Missing("Store:Path", "the SQLite file that sessions are kept in, for instance /var/lib/cashlink-wizard/wizard.db, or Store:ConnectionString for PostgreSQL");
        if (store.IsPostgres && ConnectionFault(store.ConnectionString!) is { } fault)
            yield return Fault.Wrong("Store:ConnectionString", fault);
    }

    /// <summary>
    /// Without a word Npgsql encrypts when the database offers it and goes on in the open when it does not, so whoever stands between decides.
    /// For a database on another machine the settings have to say what holds.
    /// </summary>
    private static string? ConnectionFault(string connectionString)
    {
        try
        {
            var connection = new NpgsqlConnectionStringBuilder(connectionString);
            return connection.SslMode is SslMode.Prefer or SslMode.Allow && !IsOnThisMachine(connection.Host)
                ? "must say SSL Mode=VerifyFull for a database on another machine (Disable only where the network itself is closed)"
                : null;
        }
        catch (ArgumentException)
        {
            return "must be a connection string of Npgsql, for instance Host=db;Database=wizard;Username=wizard;SSL Mode=VerifyFull";
        }
    }

    /// <summary>Several hosts are separated by commas; a socket of this machine is a path.</summary>
    private static bool IsOnThisMachine(string? hosts) => (hosts ?? "").Split(',').All(host =>
        host.Length == 0 || host[0] is '/' or '@' || host == "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address)));
}
