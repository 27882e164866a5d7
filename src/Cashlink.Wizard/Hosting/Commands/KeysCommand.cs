using System.Security.Cryptography;
using Cashlink.Wizard.Sessions.Keys;

namespace Cashlink.Wizard.Hosting.Commands;

/// <summary>
/// <c>Cashlink.Wizard keys …</c>: shows how old the keys are, makes a new one, closes stored ones anew, moves what is stored under the key in use, and
/// throws away one that has leaked. It works beside wizards that run.
/// </summary>
public static class KeysCommand
{
    public const string Name = "keys";

    /// <summary>The exit code for something that was not done.</summary>
    private const int NotDone = 1;

    private const string Usage = """
        Cashlink.Wizard keys list            shows the keys, how old they are, what closes them, and how much is stored under each
        Cashlink.Wizard keys rotate [--now]  makes a new key; all nodes use it after some seconds (--now: at once, when none runs)
        Cashlink.Wizard keys rewrap          closes the stored keys with the operator's key or the certificate of today
        Cashlink.Wizard keys reencrypt       moves all that is stored under the key in use
        Cashlink.Wizard keys revoke KEY      the same, and throws this key away: what it has sealed lets nobody in any more
        """;

    /// <returns>0; 1 when it was not done; 64 for a command that is written wrongly; 78 for settings that are.</returns>
    public static Task<int> RunAsync(string[] args, TextWriter output, TextWriter error) => args switch
    {
        ["list"] => CommandHost.RunAsync(services => ListAsync(services, output), error, needsKeys: false),
        ["rotate"] => CommandHost.RunAsync(services => RotateAsync(services, atOnce: false, output), error),
        ["rotate", "--now"] => CommandHost.RunAsync(services => RotateAsync(services, atOnce: true, output), error),
        ["rewrap"] => CommandHost.RunAsync(services => RewrapAsync(services, output, error), error, needsKeys: false),
        ["reencrypt"] => CommandHost.RunAsync(services => ReencryptAsync(services, output), error),
        ["revoke", var key] when Guid.TryParse(key, out var id) => CommandHost.RunAsync(services => RevokeAsync(services, id, output, error), error),
        _ => SayUsageAsync(error),
    };

    private static async Task<int> SayUsageAsync(TextWriter error)
    {
        await error.WriteLineAsync(Usage);
        return EvidenceCommand.UsageExitCode;
    }

    private static async Task<int> ListAsync(IServiceProvider services, TextWriter output)
    {
        var guard = services.GetRequiredService<KeyGuard>().Faults().ToList();
        foreach (var fault in guard)
            await output.WriteLineAsync(fault);
        if (guard.Count > 0)
            return NotDone;
        var held = await services.GetRequiredService<Reencryption>().CountAsync();
        foreach (var key in services.GetRequiredService<KeyAges>().Read())
        {
            await output.WriteLineAsync(
                $"{key.Id} {key.Use}, made {key.CreatedAt:u}, replaced {key.ExpiresAt:u}, {key.ClosedBy ?? "UNENCRYPTED"}, {held.GetValueOrDefault(key.Id)} values");
        }
        return 0;
    }

    private static async Task<int> RotateAsync(IServiceProvider services, bool atOnce, TextWriter output)
    {
        var (id, usedFrom) = services.GetRequiredService<KeyChange>().Make(atOnce);
        await output.WriteLineAsync($"{id} is the new key; it is used from {usedFrom:u} on. Then run 'keys reencrypt' to move what is stored under it.");
        return 0;
    }

    private static async Task<int> RewrapAsync(IServiceProvider services, TextWriter output, TextWriter error)
    {
        try
        {
            var (rewrapped, current) = services.GetRequiredService<KeyRewrap>().Run();
            await output.WriteLineAsync($"{rewrapped} keys are closed anew with {services.GetRequiredService<KeyWrapping>().Current}, {current} were already.");
            return 0;
        }
        catch (Exception failure) when (failure is InvalidOperationException or CryptographicException)
        {
            await error.WriteLineAsync(failure.Message);
            return NotDone;
        }
    }

    private static async Task<int> ReencryptAsync(IServiceProvider services, TextWriter output) =>
        await SayAsync(services, await services.GetRequiredService<Reencryption>().RunAsync(), output);

    private static async Task<int> RevokeAsync(IServiceProvider services, Guid id, TextWriter output, TextWriter error)
    {
        if (await services.GetRequiredService<KeyChange>().ThrowAwayAsync(id) is not { } report)
        {
            await error.WriteLineAsync("There is no such key, or it is the one in use: run 'keys rotate' first, and wait until the new one is used.");
            return NotDone;
        }
        var code = await SayAsync(services, report, output);
        await output.WriteLineAsync(
            report.Unreadable.Any(value => value.Key == id) ? $"{id} was NOT revoked: look at what it does not open first." : $"{id} is revoked and thrown away.");
        return code;
    }

    private static async Task<int> SayAsync(IServiceProvider services, ReencryptionReport report, TextWriter output)
    {
        await output.WriteLineAsync(
            $"{report.Moved} values and seals are under {services.GetRequiredService<KeyInUse>().Read()} now; {report.Left} seals were left as they are.");
        foreach (var lost in report.Unreadable.GroupBy(value => value))
            await output.WriteLineAsync($"{lost.Count()} of {lost.Key.Column} cannot be read, under {lost.Key.Key?.ToString() ?? "no key"}.");
        return report.Unreadable.Count == 0 ? 0 : NotDone;
    }
}
