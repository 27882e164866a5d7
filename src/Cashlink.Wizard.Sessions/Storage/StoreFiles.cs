namespace Cashlink.Wizard.Sessions.Storage;

/// <summary>
/// Keeps the SQLite file and the keys to the service's own user, where the platform has modes. What SQLite lays beside the file gets the
/// file's mode; a file that an older program or an operator has left open is closed at the next start.
/// </summary>
public sealed partial class StoreFiles(IConfiguration configuration, ILogger<StoreFiles> logger)
{
    private const UnixFileMode Own = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnFolder = Own | UnixFileMode.UserExecute;

    /// <summary>Makes folders and file where they are missing, and takes from them what others may do.</summary>
    public void Restrict()
    {
        var store = StoreSettings.Of(configuration);
        if (!store.IsPostgres && !string.IsNullOrWhiteSpace(store.Path))
            RestrictFile(Path.GetFullPath(store.Path));
        if (store.ResolvedKeyFolder is { } keys)
            RestrictFolder(keys);
    }

    private void RestrictFile(string path)
    {
        MakeFolder(Path.GetDirectoryName(path)!);
        if (OperatingSystem.IsWindows())
            return;
        if (!File.Exists(path))
            new FileStream(path, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = Own }).Dispose();
        foreach (var file in new[] { path, path + "-wal", path + "-shm" }.Where(File.Exists))
            SetMode(file, Own);
    }

    private void RestrictFolder(string folder)
    {
        MakeFolder(folder);
        if (OperatingSystem.IsWindows())
            return;
        SetMode(folder, OwnFolder);
        foreach (var file in Directory.EnumerateFiles(folder))
            SetMode(file, Own);
    }

    /// <summary>A folder that is there stays as it is: other things may lie in it.</summary>
    private static void MakeFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, OwnFolder);
    }

    private void SetMode(string path, UnixFileMode mode)
    {
        if (OperatingSystem.IsWindows() || File.GetUnixFileMode(path) == mode)
            return;
        try
        {
            File.SetUnixFileMode(path, mode);
        }
        catch (Exception failure) when (failure is UnauthorizedAccessException or IOException)
        {
            // Somebody else's file, or a volume without modes. The operator has to know; the store can be used all the same.
            LogLeftOpen(logger, path);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Path} can be read by others than the service's user, and its mode cannot be changed.")]
    private static partial void LogLeftOpen(ILogger logger, string path);
}
