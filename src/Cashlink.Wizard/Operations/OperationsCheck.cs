using Cashlink.Wizard.Sessions.Access;
using Cashlink.Wizard.Sessions.Settings;

namespace Cashlink.Wizard.Operations;

/// <summary>Checks the section <c>Operations</c>.</summary>
public static class OperationsCheck
{
    private const int LongestId = 60;

    public static IEnumerable<string> Faults(OperationsSettings settings)
    {
        for (var index = 0; index < settings.Operators.Count; index++)
        {
            foreach (var fault in Faults(settings.Operators[index], $"Operations:Operators:{index}"))
                yield return fault;
        }
        if (settings.Operators.GroupBy(entry => entry.Id).Any(same => same.Count() > 1))
            yield return Fault.Wrong("Operations:Operators", "two operators have the same id");
        // A key says who it is; with one key for two the log would name the wrong one.
        if (settings.Operators.Select(OperatorDirectory.HashOf).OfType<string>().GroupBy(hash => hash).Any(same => same.Count() > 1))
            yield return Fault.Wrong("Operations:Operators", "two operators have the same key");
        if (settings.Idle < 2 * AccessStore.NoteEvery)
            yield return Fault.Wrong("Operations:Idle", "must be two minutes at least");
        if (settings.Lifetime < settings.Idle)
            yield return Fault.Wrong("Operations:Lifetime", "must not be shorter than Operations:Idle");
        if (settings.StuckAfter <= TimeSpan.Zero)
            yield return Fault.Wrong("Operations:StuckAfter", "must be longer than nothing");
    }

    private static IEnumerable<string> Faults(OperatorSettings entry, string key)
    {
        if (entry.Id.Length is 0 or > LongestId || !entry.Id.All(sign => char.IsAsciiLetterLower(sign) || char.IsAsciiDigit(sign) || sign == '-'))
            yield return Fault.Wrong($"{key}:Id", $"must be made of a-z, 0-9 and -, {LongestId} at most");
        var (hash, file) = (!string.IsNullOrWhiteSpace(entry.KeyHash), !string.IsNullOrWhiteSpace(entry.KeyHashFile));
        if (hash == file)
            yield return Fault.Missing($"{key}:KeyHash", "the SHA-256 of the operator's access key in hex, or a file with it in KeyHashFile, one of the two");
        else if (OperatorDirectory.HashOf(entry) is null)
            yield return Fault.Wrong(hash ? $"{key}:KeyHash" : $"{key}:KeyHashFile", "must be 64 hex digits (printf %s KEY | sha256sum)");
    }
}
