using System.Security.Cryptography;
using System.Text.Json;
using Cashlink.Wizard.Sessions;
using Microsoft.JSInterop;

namespace Cashlink.Wizard.Shell.Forms;

/// <summary>
/// Keeps what is typed but not submitted in the browser's tab, encrypted, so that it is still there after a reload or a lost
/// circuit. It counts only while the answers are as they were: one that has changed elsewhere is not hidden by an old draft.
/// Where a browser allows no storage (some frames), nothing is kept and nothing fails.
/// </summary>
public sealed partial class PageDrafts(ITabStorage storage, ILogger<PageDrafts> logger)
{
    public Task SaveAsync<T>(WizardSession session, WizardStep step, T typed) =>
        TryAsync(async () =>
        {
            await storage.SetAsync(KeyOf(session, step), new Draft<T>(session.AnswersStamp, typed));
            return true;
        });

    /// <summary>What was typed, or the default when there is nothing that counts.</summary>
    public async Task<T?> ReadAsync<T>(WizardSession session, WizardStep step)
    {
        var draft = await TryAsync(async () => await storage.GetAsync<Draft<T>>(KeyOf(session, step)));
        return draft is not null && draft.Answers == session.AnswersStamp ? draft.Typed : default;
    }

    public Task DropAsync(WizardSession session, WizardStep step) =>
        TryAsync(async () =>
        {
            await storage.RemoveAsync(KeyOf(session, step));
            return true;
        });

    private static string KeyOf(WizardSession session, WizardStep step) => $"wizard/{session.Id:N}/{step.Name}";

    private async Task<T?> TryAsync<T>(Func<Task<T>> use)
    {
        try
        {
            return await use();
        }
        catch (Exception miss) when (miss is JSException or JSDisconnectedException or CryptographicException or JsonException
            or TaskCanceledException or ObjectDisposedException)
        {
            LogMiss(logger, miss);
            return default;
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "A draft could not be kept or read in the browser.")]
    private static partial void LogMiss(ILogger logger, Exception miss);

    private sealed record Draft<T>(string Answers, T Typed);
}
