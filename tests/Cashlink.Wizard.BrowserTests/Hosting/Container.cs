namespace Cashlink.Wizard.BrowserTests.Hosting;

/// <summary>
/// What a container's engine does to a process, by hand: a root that cannot be written, a /tmp in memory, folders at the places where they are mounted, a user
/// who is nobody on this machine and has no right of root's. It takes root to do so.
/// </summary>
internal static class Container
{
    private static readonly Lazy<string?> Reason = new(Try);

    /// <summary>Where the program lies.</summary>
    public const string Application = "/mnt/app";

    /// <summary>Why it cannot be done on this machine, or null when it can.</summary>
    public static string? Obstacle => Reason.Value;

    /// <summary>Starts <c>dotnet</c> with these arguments in the folder <see cref="Application"/>.</summary>
    /// <param name="name">Its name in the logs.</param>
    /// <param name="arguments">What follows <c>dotnet</c>.</param>
    /// <param name="published">The folder with the program, which cannot be written.</param>
    /// <param name="environment">Its environment.</param>
    /// <param name="user">User and group, as numbers: <c>1654:1654</c>.</param>
    /// <param name="volumes">Folders of this machine, by the place where they are mounted: below /run or /mnt. They belong to the user.</param>
    public static RunningProcess Start(
        string name, IEnumerable<string> arguments, string published, IReadOnlyDictionary<string, string> environment, string user,
        IReadOnlyDictionary<string, string> volumes)
    {
        Assert.Null(Obstacle);
        var script = string.Join('\n',
        [
            "set -e",
            "mount -t tmpfs -o mode=755 tmpfs /run",
            "mount -t tmpfs -o mode=755 tmpfs /mnt",
            .. Mount(published, Application, "ro"),
            .. volumes.SelectMany(volume => Mount(volume.Value, volume.Key, "rw")),
            .. volumes.Keys.Select(place => $"chown -R {user} '{place}'"),
            "mount -t tmpfs -o mode=1777,size=64m tmpfs /tmp",
            "mount -o remount,bind,ro /",
            $"cd {Application}",
            "unset TMPDIR",
            $"exec setpriv --reuid={user.Split(':')[0]} --regid={user.Split(':')[1]} --clear-groups --no-new-privs --bounding-set=-all --inh-caps=-all \"$@\"",
        ]);
        return RunningProcess.Start(
            name, "unshare", ["--mount", "--propagation", "private", "sh", "-c", script, "sh", "dotnet", .. arguments], Repository.Root, environment);
    }

    private static IEnumerable<string> Mount(string folder, string place, string mode) =>
        [$"mkdir -p '{place}'", $"mount --bind '{folder}' '{place}'", $"mount -o remount,bind,{mode} '{place}'"];

    private static string? Try()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
            return "Only root can start a process as a container does (Linux)";
        using var tried = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(
            "unshare", ["--mount", "--propagation", "private", "sh", "-c", "mount -t tmpfs tmpfs /mnt && mount -o remount,bind,ro / && setpriv --version"])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        });
        var error = tried!.StandardError.ReadToEnd();
        tried.WaitForExit();
        return tried.ExitCode == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"unshare ended with {tried.ExitCode}: {error}");
    }
}
