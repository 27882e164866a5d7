using Microsoft.Extensions.Options;

namespace Cashlink.Wizard.Sessions.Seals;

/// <summary>
/// The log of seals as a file of lines, which is only ever added to. Each node with such a file keeps all seals in it, whichever node has set
/// them; what the file says and the store does not is a sign that somebody has changed the store.
/// </summary>
public sealed partial class SealLogFile(SealStore seals, IOptions<SealSettings> settings, ILogger<SealLogFile> logger)
{
    private const int AtATime = 100;

    private SignedSeal? _last;

    /// <summary>Adds the seals that the file does not have yet.</summary>
    /// <returns>How many were added.</returns>
    public async Task<int> CatchUpAsync(CancellationToken cancellationToken = default)
    {
        if (settings.Value.LogFile is not { Length: > 0 } path)
            return 0;
        _last ??= await LastInAsync(path, cancellationToken);
        if (_last is { } known && !(await seals.ReadAsync(known.Seal.Number, 1, cancellationToken)).Any(stored => stored.Seal == known.Seal))
        {
            LogDiffers(logger, known.Seal.Number, path);
            return 0;
        }
        var added = 0;
        while (await seals.ReadAsync((_last?.Seal.Number ?? 0) + 1, AtATime, cancellationToken) is { Count: > 0 } next)
        {
            await AppendAsync(path, next, cancellationToken);
            (_last, added) = (next[^1], added + next.Count);
        }
        return added;
    }

    /// <summary>
    /// The seals in a log, in its order. A line that broke off with its process is none; whoever checks the log misses its number, unless
    /// the seal was added again.
    /// </summary>
    public static IEnumerable<SignedSeal> Read(string path) => File.ReadLines(path).Select(SignedSeal.FromLine).OfType<SignedSeal>();

    private static async Task<SignedSeal?> LastInAsync(string path, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
            return null;
        SignedSeal? last = null;
        await foreach (var line in File.ReadLinesAsync(path, cancellationToken))
            last = SignedSeal.FromLine(line) ?? last;
        return last;
    }

    private static async Task AppendAsync(string path, IReadOnlyList<SignedSeal> seals, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var options = new FileStreamOptions { Mode = FileMode.Append, Access = FileAccess.Write, Share = FileShare.Read };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead;
        var isBroken = await IsBrokenAsync(path, cancellationToken);
        await using var file = new StreamWriter(new FileStream(path, options));
        // The seal of a line that broke off is added again, on a line of its own.
        if (isBroken)
            await file.WriteLineAsync();
        foreach (var seal in seals)
            await file.WriteLineAsync(seal.ToLine().AsMemory(), cancellationToken);
    }

    private static async Task<bool> IsBrokenAsync(string path, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
            return false;
        await using var file = File.OpenRead(path);
        if (file.Length == 0)
            return false;
        file.Seek(-1, SeekOrigin.End);
        var last = new byte[1];
        await file.ReadExactlyAsync(last, cancellationToken);
        return last[0] != '\n';
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Seal {Number} in {Path} is not in the store, or another one: somebody has changed the store or the file. Nothing is added until they agree; run 'evidence verify --store'.")]
    private static partial void LogDiffers(ILogger logger, long number, string path);
}
