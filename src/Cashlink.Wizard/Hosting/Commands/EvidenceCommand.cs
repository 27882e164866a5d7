using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Proof;
using Cashlink.Wizard.Sessions.Seals;
using Microsoft.Extensions.Options;

namespace Cashlink.Wizard.Hosting.Commands;

/// <summary>
/// <c>Cashlink.Wizard evidence …</c>: gives out what is recorded of a session, checks such a file with no network and no store, checks the
/// whole store, and gives out the log of seals.
/// </summary>
public static class EvidenceCommand
{
    public const string Name = "evidence";

    /// <summary>The exit code for something that does not fit.</summary>
    public const int DoesNotFit = 1;

    /// <summary>The exit code for a command that is written wrongly (sysexits' EX_USAGE).</summary>
    public const int UsageExitCode = 64;

    private const string Usage = """
        Cashlink.Wizard evidence export SESSION [FILE]                          makes the file that proves what is recorded of a session
        Cashlink.Wizard evidence verify FILE [--key PUBLIC_KEY]… [--log SEALS]  checks such a file, without a network and without a store
        Cashlink.Wizard evidence verify --store [--log SEALS]                   checks all that is recorded, and all seals
        Cashlink.Wizard evidence seals [FROM]                                   writes the log of seals, a line each
        Cashlink.Wizard evidence key                                            writes the public key of the seals
        """;

    /// <returns>0; 1 when something does not fit or is not there; 64 for a command that is written wrongly; 78 for settings that are.</returns>
    public static Task<int> RunAsync(string[] args, TextWriter output, TextWriter error) => args switch
    {
        ["export", var session] when Guid.TryParse(session, out var id) => ExportAsync(id, $"evidence-{id}.zip", output, error),
        ["export", var session, var file] when Guid.TryParse(session, out var id) => ExportAsync(id, file, output, error),
        ["verify", "--store"] => VerifyStoreAsync(null, output, error),
        ["verify", "--store", "--log", var log] => VerifyStoreAsync(log, output, error),
        ["verify", var file, .. var options] when options.Length % 2 == 0 && IsKnown(options) => VerifyFileAsync(file, options, output, error),
        ["seals"] => SealsAsync(1, output, error),
        ["seals", var from] when long.TryParse(from, CultureInfo.InvariantCulture, out var number) => SealsAsync(number, output, error),
        ["key"] => KeyAsync(output, error),
        _ => SayUsageAsync(error),
    };

    private static bool IsKnown(IReadOnlyList<string> options) => options.Where((_, index) => index % 2 == 0).All(option => option is "--key" or "--log");

    private static async Task<int> SayUsageAsync(TextWriter error)
    {
        await error.WriteLineAsync(Usage);
        return UsageExitCode;
    }

    private static Task<int> ExportAsync(Guid session, string file, TextWriter output, TextWriter error) => CommandHost.RunAsync(
        async services =>
        {
            if (await services.GetRequiredService<EvidenceExporter>().ExportAsync(session) is not { } content)
            {
                await error.WriteLineAsync($"There is no session {session}.");
                return DoesNotFit;
            }
            await CommandFile.WriteAsync(file, content);
            await output.WriteLineAsync($"{file}: {content.Length} bytes. It holds what the investor answered; keep it accordingly.");
            return 0;
        },
        error);

    private static async Task<int> VerifyFileAsync(string file, IReadOnlyList<string> options, TextWriter output, TextWriter error)
    {
        var keys = new List<SealingKey>();
        try
        {
            foreach (var path in Given("--key"))
            {
                if (SealKeys.ReadFile(path) is not { } key)
                    return await FailAsync($"{path} is no public key (PEM, ECDSA over P-256).");
                keys.Add(key);
            }
            var log = Given("--log").FirstOrDefault() is { } logFile ? SealLogFile.Read(logFile).ToList() : null;
            await using var content = File.OpenRead(file);
            return await SayAsync(BundleVerifier.Verify(content, keys, log), file, output);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or FormatException)
        {
            return await FailAsync(failure.Message);
        }
        finally
        {
            keys.ForEach(key => key.Dispose());
        }

        IEnumerable<string> Given(string name) => options.Chunk(2).Where(option => option[0] == name).Select(option => option[1]);

        async Task<int> FailAsync(string why)
        {
            await error.WriteLineAsync(why);
            return DoesNotFit;
        }
    }

    private static async Task<int> SayAsync(BundleReport report, string file, TextWriter output)
    {
        if (report.Fits)
        {
            await output.WriteLineAsync($"{file}: all of it fits.");
            await SayListAsync("This proves:", report.Proven, output);
        }
        else
        {
            await output.WriteLineAsync($"{file}: IT DOES NOT FIT. First: {report.Faults[0]}.");
            await SayListAsync("All that does not fit:", report.Faults, output);
        }
        await SayListAsync("This it does not prove:", report.NotProven, output);
        return report.Fits ? 0 : DoesNotFit;
    }

    private static async Task SayListAsync(string title, IReadOnlyList<string> lines, TextWriter output)
    {
        if (lines.Count == 0)
            return;
        await output.WriteLineAsync(title);
        foreach (var line in lines)
            await output.WriteLineAsync($"  - {line}");
    }

    private static Task<int> VerifyStoreAsync(string? logFile, TextWriter output, TextWriter error) => CommandHost.RunAsync(
        async services =>
        {
            logFile ??= services.GetRequiredService<IOptions<SealSettings>>().Value.LogFile is { Length: > 0 } own && File.Exists(own) ? own : null;
            List<SignedSeal>? log;
            try
            {
                log = logFile is null ? null : [.. SealLogFile.Read(logFile)];
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or FormatException)
            {
                await error.WriteLineAsync(failure.Message);
                return DoesNotFit;
            }
            var report = await services.GetRequiredService<StoreVerifier>().VerifyAsync(log);
            await output.WriteLineAsync(report.Faults.Count == 0 ? "The store: all of it fits." : $"The store: IT DOES NOT FIT. First: {report.Faults[0]}.");
            await SayListAsync("All that does not fit:", report.Faults, output);
            await SayListAsync("What there is:", [.. Facts(report)], output);
            return report.Faults.Count == 0 ? 0 : DoesNotFit;
        },
        error);

    private static IEnumerable<string> Facts(StoreReport report)
    {
        yield return $"Records: {report.Sessions}, entries: {report.Entries}, seals: {report.Seals}.";
        if (report.Unsealed == 0 && report.Faults.Count == 0)
            yield return "All entries are sealed.";
        else if (report.Unsealed > 0)
            yield return $"{report.Unsealed} entries are not sealed yet, the oldest from {ChainedEntry.Text(report.OldestUnsealed!.Value)}: of those nothing shows that none was changed or taken away.";
        if (report.Unchained > 0)
            yield return $"{report.Unchained} entries are from before records were chained: nothing shows that they were not changed.";
        if (report.Erased > 0)
            yield return $"The contents of {report.Erased} entries were erased, and the record says so.";
        if (report.Ended > 0)
            yield return $"Records that were erased as a whole: {report.Ended}; their ends are noted.";
        yield return report.InLog is { } lines
            ? $"Compared with a log of {lines} seals."
            : "There was no log to compare with: that the last seals were not taken away is not shown. Ship the log off the machine (Seals:LogFile) and give it with --log.";
    }

    private static Task<int> SealsAsync(long from, TextWriter output, TextWriter error) => CommandHost.RunAsync(
        async services =>
        {
            var seals = services.GetRequiredService<SealStore>();
            while (await seals.ReadAsync(from, SealStore.MostHeads / 10) is { Count: > 0 } next)
            {
                foreach (var seal in next)
                    await output.WriteLineAsync(seal.ToLine());
                from = next[^1].Seal.Number + 1;
            }
            return 0;
        },
        error);

    private static Task<int> KeyAsync(TextWriter output, TextWriter error) => CommandHost.RunAsync(
        async services =>
        {
            if (services.GetRequiredService<SealKeys>().Signing is not { } key)
            {
                await error.WriteLineAsync("Seals:KeyFile is not set.");
                return DoesNotFit;
            }
            await output.WriteLineAsync(key.PublicPem);
            return 0;
        },
        error);
}
