using Cashlink.Wizard.Sessions.Subjects;

namespace Cashlink.Wizard.Hosting.Commands;

/// <summary><c>Cashlink.Wizard subject …</c>: answers a person who asks for her data, or for its erasure.</summary>
public static class SubjectCommand
{
    public const string Name = "subject";

    private const string Usage = """
        Cashlink.Wizard subject export INVESTOR [FILE]                          writes all that is held on an investor into one file
        Cashlink.Wizard subject erase INVESTOR [--contracts-ended DATE] [--yes] says what can be erased, and with --yes erases it
        """;

    /// <returns>0; 1 when nothing is held; 64 for a command that is written wrongly; 78 for settings that are.</returns>
    public static Task<int> RunAsync(string[] args, TextWriter output, TextWriter error) => args switch
    {
        ["export", var investor] when Guid.TryParse(investor, out var id) => ExportAsync(id, $"subject-{id}.json", output, error),
        ["export", var investor, var file] when Guid.TryParse(investor, out var id) => ExportAsync(id, file, output, error),
        ["erase", var investor] when Guid.TryParse(investor, out var id) => EraseAsync(id, null, isMeant: false, output, error),
        ["erase", var investor, "--yes"] when Guid.TryParse(investor, out var id) => EraseAsync(id, null, isMeant: true, output, error),
        ["erase", var investor, "--contracts-ended", var day, .. var rest]
            when Guid.TryParse(investor, out var id) && IsDay(day, out var ended) && rest is [] or ["--yes"] =>
            EraseAsync(id, ended, isMeant: rest.Length > 0, output, error),
        _ => SayUsageAsync(error),
    };

    private static bool IsDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static async Task<int> SayUsageAsync(TextWriter error)
    {
        await error.WriteLineAsync(Usage);
        return EvidenceCommand.UsageExitCode;
    }

    private static Task<int> ExportAsync(Guid investor, string file, TextWriter output, TextWriter error) => CommandHost.RunAsync(
        async services =>
        {
            if (await services.GetRequiredService<SubjectExporter>().ExportAsync(investor) is not { } content)
            {
                await error.WriteLineAsync($"Nothing is held on investor {investor}.");
                return EvidenceCommand.DoesNotFit;
            }
            await CommandFile.WriteAsync(file, content);
            await output.WriteLineAsync($"{file}: {content.Length} bytes. It is all personal data; give it to the person alone.");
            return 0;
        },
        error);

    private static Task<int> EraseAsync(Guid investor, DateOnly? contractsEnded, bool isMeant, TextWriter output, TextWriter error) => CommandHost.RunAsync(
        async services =>
        {
            var eraser = services.GetRequiredService<SubjectEraser>();
            var plan = await eraser.PlanAsync(investor, contractsEnded);
            if (plan is { Sessions.Count: 0, Homes: 0 })
            {
                await error.WriteLineAsync($"Nothing is held on investor {investor}.");
                return EvidenceCommand.DoesNotFit;
            }
            if (isMeant)
                await eraser.EraseAsync(plan);
            foreach (var session in plan.Sessions)
            {
                foreach (var line in Lines(session, isMeant))
                    await output.WriteLineAsync(line);
            }
            if (plan.Homes > 0)
                await output.WriteLineAsync($"{plan.Homes} home pages with their links and admissions: {(isMeant ? "erased" : "would be erased")}.");
            await output.WriteLineAsync(isMeant
                ? "What stays in the log of seals are ids of sessions that lead nowhere, and hashes. Backups and logs go by their own time."
                : "Nothing was erased. Say --yes to do it.");
            return 0;
        },
        error);

    private static IEnumerable<string> Lines(SubjectSession session, bool isDone)
    {
        var signed = session.SignedAt is { } at ? $"signed on {at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : "never signed";
        var name = $"Session {session.SessionId} ({session.PartnerId}, {signed})";
        switch (session.Fate)
        {
            case SubjectFate.Erased:
                yield return $"{name}: {(isDone ? "erased with everything of it" : "would be erased with everything of it")}.";
                break;
            case SubjectFate.Waits:
                yield return $"{name}: not erased, a call to Cashlink is open. Try again when it is settled.";
                break;
            case SubjectFate.Kept:
                yield return session.KeptUntil is { } until
                    ? $"{name}: stays until {until:yyyy-MM-dd}, because a duty to keep forbids to erase it:"
                    : $"{name}: stays while the contract runs and after it, because a duty to keep forbids to erase it (say --contracts-ended when it has ended):";
                foreach (var duty in session.Duties)
                    yield return $"  - {duty.Law}: {duty.Counted}{(duty.Until is { } last ? $", until {last:yyyy-MM-dd}" : "")}";
                yield return $"  What no duty demands {(isDone ? "was erased" : "would be erased")}: the contents of {session.Contents.Count} entries, the address for news, the advisor's list, what was said on two screens.";
                break;
            default:
                throw new InvalidOperationException($"Unknown fate {session.Fate}.");
        }
    }
}
