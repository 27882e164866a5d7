using System.Diagnostics;

namespace Cashlink.Testing;

/// <summary>A volume of a few megabytes in memory, which can be filled to its last byte.</summary>
public sealed class SmallVolume : IAsyncDisposable
{
    private static readonly Lazy<string?> Reason = new(Try);

    private SmallVolume(string folder) => Folder = folder;

    /// <summary>Why none can be had on this machine, or null when one can.</summary>
    public static string? Obstacle => Reason.Value;

    public string Folder { get; }

    private string Ballast => Path.Combine(Folder, "ballast");

    /// <param name="megabytes">How large it is.</param>
    public static async Task<SmallVolume> MountAsync(int megabytes = 8)
    {
        var folder = Directory.CreateTempSubdirectory("cashlink-volume-").FullName;
        await RunAsync("mount", "-t", "tmpfs", "-o", string.Create(CultureInfo.InvariantCulture, $"size={megabytes}m"), "none", folder);
        return new SmallVolume(folder);
    }

    /// <summary>Leaves no byte free.</summary>
    public void Fill()
    {
        using var ballast = new FileStream(Ballast, FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 0);
        var piece = new byte[4096];
        try
        {
            while (true)
                ballast.Write(piece);
        }
        catch (IOException)
        {
            // Full.
        }
    }

    /// <summary>What filled it is gone.</summary>
    public void Empty() => File.Delete(Ballast);

    public async ValueTask DisposeAsync()
    {
        await RunAsync("umount", "--lazy", Folder);
        Directory.Delete(Folder);
    }

    private static string? Try()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
            return "Only root can mount a volume (Linux)";
        var folder = Directory.CreateTempSubdirectory("cashlink-volume-").FullName;
        try
        {
            RunAsync("mount", "-t", "tmpfs", "-o", "size=1m", "none", folder).GetAwaiter().GetResult();
            RunAsync("umount", folder).GetAwaiter().GetResult();
            return null;
        }
        catch (InvalidOperationException failure)
        {
            return failure.Message;
        }
        finally
        {
            Directory.Delete(folder);
        }
    }

    private static async Task RunAsync(string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true })
            ?? throw new InvalidOperationException($"{command} does not start.");
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{command} failed: {error}");
    }
}
