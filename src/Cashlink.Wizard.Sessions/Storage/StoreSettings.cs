namespace Cashlink.Wizard.Sessions.Storage;

/// <summary>The store and the keys it is encrypted with (section <c>Store</c>). One of <see cref="Path"/> and <see cref="ConnectionString"/> says which store.</summary>
public sealed class StoreSettings
{
    /// <summary>The SQLite file, for one process.</summary>
    public string? Path { get; set; }

    /// <summary>The connection to a PostgreSQL database, which several processes can share.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>
    /// The folder with the keys that encrypt stored answers. Empty: <c>keys</c> beside the SQLite file, or a table of the PostgreSQL
    /// database.
    /// </summary>
    public string? KeyFolder { get; set; }

    /// <summary>The settings as they are configured.</summary>
    public static StoreSettings Of(IConfiguration configuration)
    {
        var store = new StoreSettings();
        configuration.GetSection("Store").Bind(store);
        return store;
    }

    public bool IsPostgres => !string.IsNullOrWhiteSpace(ConnectionString);

    /// <summary>The folder that holds the keys; null when the database does.</summary>
    public string? ResolvedKeyFolder => (KeyFolder, IsPostgres) switch
    {
        ({ Length: > 0 } folder, _) => folder,
        (_, true) => null,
        _ => System.IO.Path.Combine(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path!))!, "keys"),
    };
}
