using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Storage;

namespace Cashlink.Wizard.State;

/// <summary>Small changes of a session that no call to Cashlink goes with: a language, a document that was waived.</summary>
public sealed class SessionChanges(WizardState state, SessionStore store)
{
    /// <summary>Notes the language that was chosen, so that it holds after a reload and on another device.</summary>
    public Task ChooseLanguageAsync(string locale) => ChangeAsync(session =>
    {
        var changed = session.Locale != locale;
        session.LanguageChosen(locale);
        return changed;
    });

    /// <summary>Makes a small change of our own that no call goes with; tries again when somebody else was faster.</summary>
    /// <param name="change">Changes the session; false when there is nothing to store.</param>
    /// <param name="entry">The evidence that belongs to the change.</param>
    /// <returns>False when this browser is no longer admitted, or the session is gone.</returns>
    public async Task<bool> ChangeAsync(Func<WizardSession, bool> change, EvidenceEntry? entry = null)
    {
        while (await state.NoteUseAsync(CancellationToken.None) && await store.FindAsync(state.Session.Id) is { } current)
        {
            try
            {
                if (change(current))
                    await store.SaveAsync(current, notes: entry is null ? [] : [state.NoteOf(entry)]);
                // What is stored is also told to everybody who follows the session, this circuit among them, and may be shown already.
                if (current.Version > state.Session.Version)
                    state.Show(current);
                return true;
            }
            catch (SessionConflictException)
            {
                // Read what they wrote, and change that.
            }
        }
        return false;
    }
}
