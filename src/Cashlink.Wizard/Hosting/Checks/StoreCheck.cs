namespace Cashlink.Wizard.Hosting.Checks;

/// <summary>Checks the section <c>Store</c>.</summary>
internal static class StoreCheck
{
    public static IEnumerable<string> Faults(StoreSettings store)
    {
        if (string.IsNullOrWhiteSpace(store.Path) && !store.IsPostgres)
            yield return Fault.Missing("Store:Path", "the SQLite file that sessions are kept in, for instance /var/lib/cashlink-wizard/wizard.db, or Store:ConnectionString for PostgreSQL");
    }
}
