using Cashlink.Wizard.Sessions.Settings;

namespace Cashlink.Wizard.Sessions.Storage;

/// <summary>Checks the section <c>Store</c>.</summary>
public static class StoreCheck
{
    public static IEnumerable<string> Faults(StoreSettings store)
    {
        if (string.IsNullOrWhiteSpace(store.Path) && !store.IsPostgres)
            yield return Fault.Missing("Store:Path", "the SQLite file that sessions are kept in, for instance /var/lib/cashlink-wizard/wizard.db, or Store:ConnectionString for PostgreSQL");
    }
}
