using Cashlink.Wizard.Sessions.Evidence;
using Microsoft.Extensions.Options;

namespace Cashlink.Wizard.Sessions.Seals;

/// <summary>The operator's keys: the one that signs, and those that have signed before.</summary>
public sealed class SealKeys : IDisposable
{
    public SealKeys(IOptions<SealSettings> settings)
    {
        var current = string.IsNullOrWhiteSpace(settings.Value.KeyFile) ? null : ReadFile(settings.Value.KeyFile);
        Signing = current is { CanSign: true } ? current : null;
        All = [.. new[] { current }.Concat(settings.Value.OlderKeys.Select(ReadFile)).OfType<SealingKey>().DistinctBy(key => key.Id)];
    }

    /// <summary>The key that signs; null where none is configured.</summary>
    public SealingKey? Signing { get; }

    /// <summary>All keys whose seals are to be believed.</summary>
    public IReadOnlyList<SealingKey> All { get; }

    /// <summary>The key with this id; null when it is none of the operator's.</summary>
    public SealingKey? Find(string keyId) => All.FirstOrDefault(key => key.Id == keyId);

    /// <summary>The key in a PEM file; null when the file cannot be read or holds none.</summary>
    public static SealingKey? ReadFile(string path)
    {
        try
        {
            return SealingKey.Read(File.ReadAllText(path));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>Makes a key file where there is none, for the service's own user alone.</summary>
    public static void MakeFile(string path)
    {
        if (File.Exists(path))
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var key = SealingKey.New();
        using var file = new StreamWriter(new FileStream(path, options));
        file.WriteLine(key.ExportPrivatePem());
    }

    public void Dispose()
    {
        foreach (var key in All)
            key.Dispose();
    }
}
