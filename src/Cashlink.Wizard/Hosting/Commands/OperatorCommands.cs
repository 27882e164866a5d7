using Cashlink.Wizard.Sessions.Mails;
using Cashlink.Wizard.Sessions.Notices;

namespace Cashlink.Wizard.Hosting.Commands;

/// <summary>
/// What an operator asks the store for: <c>mails</c> shows those that were not taken, <c>withdrawals</c> those of the public entry that somebody
/// has to look at. They read the store of the settings, beside a wizard that runs or without one.
/// </summary>
public static class OperatorCommands
{
    public const string Mails = "mails";
    public const string Withdrawals = "withdrawals";

    private const int Most = 200;

    /// <summary>True for arguments that are one of these commands.</summary>
    public static bool Are(IReadOnlyList<string> args) => args is [Mails, ..] or [Withdrawals, ..];

    /// <returns>0; 1 when what was asked for is not there.</returns>
    public static Task<int> RunAsync(IServiceProvider services, string[] args, TextWriter output) => args switch
    {
        [Mails] => ShowMailsAsync(services.GetRequiredService<MailStore>(), output),
        [Withdrawals] => ShowNoticesAsync(services.GetRequiredService<NoticeStore>(), output),
        [Withdrawals, "show", var id] when Guid.TryParse(id, out var notice) => ShowNoticeAsync(services.GetRequiredService<NoticeStore>(), notice, output),
        [Withdrawals, "done", var id] when Guid.TryParse(id, out var notice) => SettleAsync(services.GetRequiredService<NoticeStore>(), notice, output),
        _ => UsageAsync(output),
    };

    private static async Task<int> ShowMailsAsync(MailStore mails, TextWriter output)
    {
        var counts = await mails.CountAsync();
        await output.WriteLineAsync(string.Join(", ", Enum.GetValues<MailState>().Select(state => $"{state}: {counts.GetValueOrDefault(state)}")));
        foreach (var mail in await mails.FailedAsync(Most))
            await output.WriteLineAsync($"{mail.CreatedAt:u} {mail.State} {mail.Kind} mail {mail.Id} session {mail.SessionId?.ToString() ?? "-"} attempts {mail.Attempts} reply {mail.LastStatus?.ToString(CultureInfo.InvariantCulture) ?? "-"}");
        return 0;
    }

    private static async Task<int> ShowNoticesAsync(NoticeStore notices, TextWriter output)
    {
        var open = await notices.ForPeopleAsync(Most);
        await output.WriteLineAsync($"{open.Count} to be looked at");
        foreach (var notice in open)
            await output.WriteLineAsync($"{notice.ReceivedAt:u} {notice.Id} session {notice.SessionId?.ToString() ?? "-"}");
        return 0;
    }

    /// <summary>What was declared, with the name and the address: whoever has the keys of the store may read it.</summary>
    private static async Task<int> ShowNoticeAsync(NoticeStore notices, Guid id, TextWriter output)
    {
        if (await notices.FindAsync(id) is not { } received)
            return await MissingAsync(output);
        var notice = received.Notice;
        await output.WriteLineAsync($"{received.State}, received {received.ReceivedAt:u}, session {received.SessionId?.ToString() ?? "-"}");
        await output.WriteLineAsync($"Number: {notice.Number}\nName: {notice.Name}\nE-mail: {notice.Email}\n{notice.Declaration}");
        return 0;
    }

    private static async Task<int> SettleAsync(NoticeStore notices, Guid id, TextWriter output) =>
        await notices.SettleAsync(id) ? 0 : await MissingAsync(output);

    private static async Task<int> MissingAsync(TextWriter output)
    {
        await output.WriteLineAsync("There is no such withdrawal.");
        return 1;
    }

    private static async Task<int> UsageAsync(TextWriter output)
    {
        await output.WriteLineAsync("mails | withdrawals | withdrawals show ID | withdrawals done ID");
        return 1;
    }
}
